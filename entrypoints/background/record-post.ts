import { applyEvent } from '../../lib/approvals/effective';
import type { EventDetail, EventDraft, LogEvent } from '../../lib/approvals/events';
import type { Sighting } from '../../lib/approvals/evidence';
import type { HistoryEntry, PageKind, SeenPost } from '../../lib/approvals/reading';
import { type FactDraft, missingLines, noMemory, reconcile } from '../../lib/approvals/reconcile';
import type { ApprovalRules } from '../../lib/approvals/rules';
import { type Role, TURN_OF_STATE } from '../../lib/approvals/states';
import { classifyEdit } from '../../lib/insight/edit-class';
import type { FactEvent } from '../../lib/insight/fact-event';
import { factsOf, type PostFacts } from '../../lib/insight/post-facts';
import { add, contribution, emptyTotals, subtract, type Totals } from '../../lib/insight/totals';
import { bookOf } from '../../lib/settings/client-book';
import type { ClientSettings } from '../../lib/settings/client-settings';
import type { ClientRow, PostRow } from '../../lib/store/schema';
import type { WriteTx } from '../../lib/store/write';

/** What all posts of one message share. */
export interface Moment {
  tool: string;
  rules: ApprovalRules;
  optionalApproval: boolean;
  /** Kind of the page that was seen. */
  page: PageKind;
  /** When the page was seen, epoch ms. */
  seenAt: number;
  zone: string;
}

/** The rules of a tool as they hold for one client: the user may have said whose approval it is there. */
export function rulesFor(rules: ApprovalRules, client: ClientRow): ApprovalRules {
  const said = (bookOf(client.book).settings as Partial<ClientSettings> | null)?.reviewer;
  return said && rules.pendingSide === 'unknown' ? { ...rules, pendingSide: said } : rules;
}

/** Whether the user said that lines from a file count in this client's figures. */
export function countsImported(client: ClientRow): boolean {
  return (bookOf(client.book).settings as Partial<ClientSettings> | null)?.countImported ?? false;
}

/** A row is written again without news no more often than this: "last seen" need not be more precise. */
const SEEN_STEP = 3_600_000;

/** Sides of people of one client, by pseudonym. */
export async function peopleOf(tx: WriteTx, clientId: string): Promise<Map<string, Role>> {
  return new Map((await tx.peopleOf(clientId)).map((person) => [person.alias, person.role]));
}

/**
 * Takes one seen post into the log: its new lines, its row and its share of the client's figures. `row` is what is known
 * of it, undefined for a new one. Gives the row as it stands now, and the client with its new figures.
 */
export async function recordPost(
  tx: WriteTx,
  moment: Moment,
  client: ClientRow,
  row: PostRow | undefined,
  seen: SeenPost,
): Promise<{ row: PostRow; client: ClientRow }> {
  const sighting = await sightingOf(tx, client.id, moment, seen);
  const people = await peopleOf(tx, client.id);
  const memory = row ?? noMemory();
  const { evidence, drafts } = reconcile(memory, sighting, rulesFor(moment.rules, client), people);
  const before: PostRow = row ?? newRow(moment.tool, client.id, seen);
  const lines = [
    ...changesOfPost(row, seen, sighting.at, moment.page),
    ...drafts.map((draft) => withSide(draft, seen, moment)),
    ...channelsApart(before, seen, sighting.at),
  ];
  const known = identityOf(before, seen, moment);
  const same = lines.length === 0 && evidence.states.length === memory.evidence.states.length;
  if (row && same && moment.seenAt - row.lastSeen < SEEN_STEP && known.key === row.key)
    return { row, client };
  return writePost(tx, moment, client, { ...known, evidence }, lines);
}

/** Where the tool does not tell whom a pending post waits for, the words of the page may: they go into the log with it. */
function withSide(draft: FactDraft, seen: SeenPost, moment: Moment): FactDraft {
  const kind = draft.detail.kind ?? draft.kind;
  const opensWait = kind === 'submitted' || kind === 'approved';
  const named =
    seen.state === 'in_review' && seen.turn === 'client' && moment.rules.pendingSide === 'unknown';
  return opensWait && named ? { ...draft, detail: { ...draft.detail, side: 'client' } } : draft;
}

/** Brings a post to what is believed of it now, after something else than the post has changed (people, rules). */
export async function reviewPost(
  tx: WriteTx,
  moment: Moment,
  client: ClientRow,
  row: PostRow,
  people: ReadonlyMap<string, Role>,
): Promise<{ row: PostRow; client: ClientRow }> {
  const lines = missingLines(row, rulesFor(moment.rules, client), people);
  return lines.length === 0 ? { row, client } : writePost(tx, moment, client, row, lines);
}

async function writePost(
  tx: WriteTx,
  moment: Moment,
  client: ClientRow,
  row: PostRow,
  lines: readonly FactDraft[],
): Promise<{ row: PostRow; client: ClientRow }> {
  const events = await tx.append(
    client.id,
    lines.map((line) => toDraft(line, moment, client, row)),
  );
  return foldPost(tx, moment, client, row, events);
}

/** Adds lines of the log to a post's row, and what changes by them to the client's figures. */
export function foldPost(
  tx: WriteTx,
  moment: Pick<Moment, 'rules' | 'optionalApproval'>,
  client: ClientRow,
  row: PostRow,
  events: readonly LogEvent[] = [],
): { row: PostRow; client: ClientRow } {
  let { effective } = row;
  for (const event of events) effective = applyEvent(effective, event);
  const facts = factsOf(effective as FactEvent[], {
    rules: rulesFor(moment.rules, client),
    optionalApproval: moment.optionalApproval,
    channels: row.channels,
    withImported: countsImported(client),
  });
  return putFacts(tx, client, { ...row, effective }, facts);
}

/** Stores a post with its facts, and moves the client's figures by the difference. */
function putFacts(
  tx: WriteTx,
  client: ClientRow,
  row: PostRow,
  facts: PostFacts,
): { row: PostRow; client: ClientRow } {
  const was = row.facts ? contribution(row.facts as PostFacts) : emptyTotals();
  const totals = add(subtract((client.totals as Totals | null) ?? emptyTotals(), was), contribution(facts));
  const { waitingSince: _, undecided: __, ...rest } = row;
  const written: PostRow = {
    ...rest,
    facts,
    state: facts.state,
    decidedAt: facts.decidedAt,
    open: facts.published || facts.state === 'expired' ? 0 : 1,
    ...(facts.openSince === null ? {} : { waitingSince: facts.openSince }),
    ...(facts.sent && facts.decidedAt === null && facts.lastAt !== null ? { undecided: facts.lastAt } : {}),
  };
  const updated: ClientRow = { ...client, totals, lastSeen: Math.max(client.lastSeen ?? 0, row.lastSeen) };
  tx.putPost(written);
  tx.putClient(updated);
  return { row: written, client: updated };
}

async function sightingOf(tx: WriteTx, clientId: string, moment: Moment, seen: SeenPost): Promise<Sighting> {
  const at = Math.min(seen.shownSince ?? moment.seenAt, moment.seenAt);
  const history = [];
  for (const entry of seen.history)
    if (!isToCome(entry, moment.seenAt)) history.push(await historyFact(tx, clientId, entry, moment.seenAt));
  return { at, state: seen.state, turn: seen.turn, history };
}

/** Clocks differ by so much, ms. */
const SKEW = 5 * 60_000;

/** A line about the future tells of a plan, whatever its words. */
function isToCome(entry: HistoryEntry, seenAt: number): boolean {
  return entry.at?.earliest != null && entry.at.earliest > seenAt + SKEW;
}

async function historyFact(tx: WriteTx, clientId: string, entry: HistoryEntry, seenAt: number) {
  const person = entry.actor === null ? null : await tx.alias(clientId, entry.actor, entry.role);
  return {
    verb: entry.verb,
    alias: person?.alias ?? null,
    role: entry.role,
    earliest: entry.at?.earliest == null ? null : Math.min(entry.at.earliest, seenAt),
    // Nothing on a page can have happened after the page was seen, whatever its clock says.
    latest: Math.min(entry.at?.latest ?? seenAt, seenAt),
    text: entry.text,
  };
}

function newRow(tool: string, clientId: string, seen: SeenPost): PostRow {
  return {
    id: crypto.randomUUID(),
    tool,
    clientId,
    key: null,
    title: seen.title,
    cut: seen.cut,
    titlePage: 'other',
    versions: [],
    channels: [],
    slot: null,
    open: 1,
    decidedAt: null,
    state: seen.state,
    lastSeen: 0,
    ...noMemory(),
    facts: null,
  };
}

/**
 * What is known of the post itself, with what this look adds. A list may show another text of a post than its own page
 * (a title, a caption, a part of it): the text is followed on one kind of page, unless another shows more of it.
 */
function identityOf(row: PostRow, seen: SeenPost, moment: Moment): PostRow {
  const isFirst = row.lastSeen === 0;
  const isNewer = moment.seenAt >= row.lastSeen;
  const showsMore = row.cut && !seen.cut;
  const take = isFirst || (isNewer && (showsMore || (row.titlePage === moment.page && seen.cut === row.cut)));
  return {
    ...row,
    key: row.key ?? seen.key,
    title: take ? seen.title : row.title,
    cut: take ? seen.cut : row.cut,
    titlePage: take ? moment.page : row.titlePage,
    versions:
      take && !seen.cut
        ? [...row.versions.filter((one) => one !== seen.title), seen.title].slice(-VERSIONS)
        : row.versions,
    channels: [...new Set([...row.channels, ...seen.channels])].slice(0, 40),
    slot: seen.slot ?? row.slot,
    lastSeen: Math.max(row.lastSeen, moment.seenAt),
    ...(webAddress(seen.url) ?? {}),
  };
}

/** Only what a browser opens as a page: a link in a page may be anything. */
function webAddress(url: string | null): { url: string } | null {
  return url !== null && /^https?:\/\//i.test(url) && URL.canParse(url) ? { url } : null;
}

/** How far back a text is recognised as an earlier one (domain §4f). */
const VERSIONS = 15;

/** Changes of the post itself that a look shows: another date, or another text between two whole ones of one kind of page. */
function changesOfPost(row: PostRow | undefined, seen: SeenPost, at: number, page: PageKind): FactDraft[] {
  if (!row || at < row.lastSeen) return [];
  const changes: FactDraft[] = [];
  const edited = (detail: EventDetail): FactDraft => seenChange(row, 'edited', at, row.lastSeen, detail);
  const was = row.slot;
  const is = seen.slot;
  if (was && is && ((is.earliest ?? is.latest) > was.latest || (was.earliest ?? was.latest) > is.latest))
    changes.push(edited({ changed: 'slot', slotBefore: new Date(was.latest).toISOString() }));
  if (row.titlePage === page && !row.cut && !seen.cut && row.title !== seen.title) {
    const edit = classifyEdit(row.title, seen.title, row.versions);
    changes.push(edited({ changed: 'text', text: seen.title, edit }));
  }
  return changes;
}

/** That the channels of one post stand differently, or do so no more: no state of the whole post can say it. */
function channelsApart(row: PostRow, seen: SeenPost, at: number): FactDraft[] {
  if (!seen.approved || TURN_OF_STATE[seen.state] === 'nobody' || at < row.lastSeen) return [];
  const channels = [...seen.approved].sort();
  const last = row.effective.findLast(({ changed, kind }) => changed === 'channels' || kind === 'approved');
  const known = last?.channels ?? [];
  if (channels.length >= seen.channels.length || channels.join() === known.join()) return [];
  const earliest = row.lastSeen === 0 ? null : row.lastSeen;
  return [seenChange(row, 'note', at, earliest, { changed: 'channels', channels })];
}

/** A line about what a look shows beside the approval itself. */
function seenChange(
  row: PostRow,
  kind: 'edited' | 'note',
  at: number,
  earliest: number | null,
  detail: EventDetail,
): FactDraft {
  return {
    kind,
    role: 'unknown',
    alias: null,
    earliest,
    at,
    source: 'state',
    round: Math.max(0, ...row.effective.map((event) => event.round)),
    detail,
  };
}

function toDraft(line: FactDraft, moment: Moment, client: ClientRow, row: PostRow): EventDraft {
  const name = client.names[0];
  const slot = row.slot;
  return {
    id: crypto.randomUUID(),
    kind: line.kind,
    tool: moment.tool,
    client: { id: client.id, ...(name === undefined ? {} : { name }) },
    post: { id: row.id, key: row.key, title: row.title, channels: row.channels },
    round: line.round,
    by: { role: line.role, alias: line.alias },
    at: new Date(line.at).toISOString(),
    earliest: line.earliest === null ? null : new Date(line.earliest).toISOString(),
    seenAt: new Date(moment.seenAt).toISOString(),
    zone: moment.zone,
    source: line.source,
    detail: slot === null ? line.detail : { ...line.detail, slot: new Date(slot.latest).toISOString() },
  };
}
