import { type EffectiveEvent, takeEvent } from '../../lib/approvals/effective';
import type { EventKind, LogEvent } from '../../lib/approvals/events';
import { type Evidence, noEvidence } from '../../lib/approvals/evidence';
import { missingLines, noMemory } from '../../lib/approvals/reconcile';
import type { ApprovalRules } from '../../lib/approvals/rules';
import { type Role, type State, TURN_OF_STATE } from '../../lib/approvals/states';
import type { Question } from '../../lib/insight/questions';
import { nameId } from '../../lib/store/clients';
import { chainPieces, dropPosts } from '../../lib/store/rewrite';
import type { ClientRow, PostRow } from '../../lib/store/schema';
import { keysUnder } from '../../lib/store/transaction';
import type { WriteTx } from '../../lib/store/write';
import { momentOf } from './acts';
import { foldPost, peopleOf, rulesFor } from './record-post';

/** What the log says of one post. */
interface Folded {
  id: string;
  tool: string;
  key: string | null;
  title: string;
  channels: string[];
  slot: PostRow['slot'];
  lastSeen: number;
  /** The post's first event is a later one than the log once had. */
  effective: EffectiveEvent[];
  dropped: EffectiveEvent[];
}

/**
 * Makes the posts and the figures of a client again, from its chains alone. Rows that are there keep what was seen of
 * the post (evidence, address); of others the log is all there is: its events stand firm, and what was seen is put
 * together from them, so that the next look at the tool goes on from there. Posts without any event left go.
 * The caller has to forget rows afterwards (`forgetRows`).
 */
export async function rebuildClient(tx: WriteTx, clientId: string, now: number): Promise<ClientRow> {
  const owner = await tx.client(clientId);
  if (!owner) throw new Error('This client is not there.');
  const chains = [
    clientId,
    ...(await tx.clients()).filter((one) => one.mergedInto === clientId).map((one) => one.id),
  ];
  let events = 0;
  for (const chain of chains) events += (await tx.chains.head(chain)).stored;
  const told = await readThrough(tx, chains);
  const people = await peopleOf(tx, clientId);
  let client: ClientRow = { ...(await withNames(tx, owner, told)), totals: null };
  const parts = Math.max(1, Math.ceil(events / MOST_AT_ONCE));
  const into = parts === 1 ? tx : withoutKeeping(tx);
  for (let part = 0; part < parts; part++) {
    const isOf = (postId: string): boolean => parts === 1 || partOf(postId, parts) === part;
    client = await rebuildPosts(into, chains, client, people, isOf, now);
  }
  const book = {
    ...((client.book as object | null) ?? {}),
    ...(client.book === null ? bookFrom(told.others) : {}),
  };
  const rebuilt: ClientRow = { ...client, book: Object.keys(book).length === 0 ? null : book };
  tx.putClient(rebuilt);
  return rebuilt;
}

/** What the log tells of a client beside its posts. */
interface Told {
  /** Latest name in it. */
  name: string | undefined;
  /** Of which it has posts of its own. */
  tools: Set<string>;
  /** Lines from which the book is made, in order. */
  others: LogEvent[];
}

async function readThrough(tx: WriteTx, chains: readonly string[]): Promise<Told> {
  const told: Told = { name: undefined, tools: new Set(), others: [] };
  for (const chain of chains)
    for await (const events of chainPieces(tx, chain))
      for (const event of events) {
        told.name = event.client.name ?? told.name;
        if (event.post && event.source !== 'import') told.tools.add(event.tool);
        if (!event.post && isOfBook(event)) told.others.push(event);
      }
  return told;
}

const isOfBook = ({ kind }: LogEvent): boolean =>
  kind === 'invoice_issued' || kind === 'invoice_paid' || kind === 'note' || kind === 'script_sent';

/** Events whose posts are folded in one go: a long log is read several times rather than held. */
const MOST_AT_ONCE = 200_000;

/** One of `parts` numbers, always the same for a post. */
function partOf(postId: string, parts: number): number {
  let hash = 0;
  for (let i = 0; i < postId.length; i++) hash = (Math.imul(hash, 31) + postId.charCodeAt(i)) >>> 0;
  return hash % parts;
}

/** The same transaction, but posts go out at once: so many would fill the memory if they were kept back to its end. */
function withoutKeeping(tx: WriteTx): WriteTx {
  tx.work.flush();
  const posts = tx.work.transaction.objectStore('posts');
  return {
    ...tx,
    putPost(post) {
      // A failure of its own aborts the transaction, which says why.
      posts.put(post).catch(() => {});
    },
  };
}

/** Rows of some posts of a client. */
async function rowsOf(
  tx: WriteTx,
  clientId: string,
  isOf: (postId: string) => boolean,
): Promise<Map<string, PostRow>> {
  const posts = tx.work.among('posts');
  const ids = (await posts.index('byClientOpen').getAllKeys(keysUnder(clientId))).filter(isOf);
  const rows = new Map<string, PostRow>();
  for (let i = 0; i < ids.length; i += 500)
    for (const row of await Promise.all(ids.slice(i, i + 500).map((id) => posts.get(id))))
      if (row) rows.set(row.id, row);
  return rows;
}

/** Makes those posts again that `isOf` names, and gives the client with their figures. */
async function rebuildPosts(
  tx: WriteTx,
  chains: readonly string[],
  before: ClientRow,
  people: ReadonlyMap<string, Role>,
  isOf: (postId: string) => boolean,
  now: number,
): Promise<ClientRow> {
  let client = before;
  const rows = await rowsOf(tx, client.id, isOf);
  const folded = new Map<string, Folded>();
  for (const chain of chains)
    for await (const events of chainPieces(tx, chain))
      for (const event of events) if (event.post && isOf(event.post.id)) foldEvent(folded, event, event.post);
  const missing = [...rows.values()].filter((row) => !folded.has(row.id));
  await dropPosts(
    tx,
    missing.filter((row) => row.effective.length > 0),
  );
  for (const row of missing)
    if (row.effective.length === 0)
      client = foldPost(tx, momentOf(row.tool, now), client, { ...row, facts: null }).client;
  for (const post of folded.values()) {
    const row = rows.get(post.id);
    const moment = momentOf(post.tool, now);
    const fresh = rowOf(post, client.id, rulesFor(moment.rules, client), people);
    client = foldPost(tx, moment, client, row ? renewed(row, post, fresh) : fresh).client;
  }
  return client;
}

function foldEvent(posts: Map<string, Folded>, event: LogEvent, of: NonNullable<LogEvent['post']>): void {
  const { id, key, title, channels } = of;
  const post = posts.get(id) ?? {
    id,
    tool: event.tool,
    key: null,
    title: '',
    channels: [],
    slot: null,
    lastSeen: 0,
    effective: [],
    dropped: [],
  };
  posts.set(id, post);
  post.key = key ?? post.key;
  post.title = title ?? post.title;
  post.channels = channels.length > 0 ? channels : post.channels;
  const slot = Date.parse(event.detail.slot ?? '');
  if (!Number.isNaN(slot)) post.slot = { earliest: null, latest: slot };
  if (event.source === 'history' || event.source === 'state')
    post.lastSeen = Math.max(post.lastSeen, Date.parse(event.seenAt));
  noteDropped(post, event);
  takeEvent(post.effective, event);
}

/** What the user took out by hand must not come back, unless the user put it back. */
function noteDropped(post: Folded, event: LogEvent): void {
  if (event.kind === 'corrected' && event.detail.void && event.source === 'manual') {
    const target = post.effective.find((one) => one.id === event.detail.corrects);
    if (target) post.dropped.push(target);
  }
  if (event.detail.putBack !== undefined)
    post.dropped = post.dropped.filter((one) => one.id !== event.detail.putBack);
}

/** A row that is there, with what the log says now. Where the log has lost its beginning, so has what was seen. */
function renewed(row: PostRow, post: Folded, fresh: PostRow): PostRow {
  const had = new Set(post.effective.map((event) => event.id));
  const isCut = row.effective.some((event) => !had.has(event.id));
  const firm = new Set(row.effective.filter((event) => event.firm).map((event) => event.id));
  if (isCut) return { ...fresh, lastSeen: row.lastSeen, ...(row.url ? { url: row.url } : {}) };
  return {
    ...row,
    facts: null,
    effective: post.effective.map((event) => (firm.has(event.id) ? { ...event, firm: true } : event)),
  };
}

function rowOf(
  post: Folded,
  clientId: string,
  rules: ApprovalRules,
  people: ReadonlyMap<string, Role>,
): PostRow {
  const effective = post.effective.map((event) =>
    isConcluded(event) ? { ...event, firm: true as const } : event,
  );
  return {
    ...noMemory(),
    id: post.id,
    tool: post.tool,
    clientId,
    key: post.key,
    title: post.title,
    cut: false,
    titlePage: 'other',
    versions: [],
    channels: post.channels,
    slot: post.slot,
    open: 1,
    decidedAt: null,
    state: 'unknown',
    lastSeen: post.lastSeen,
    evidence: evidenceFrom({ effective, dropped: post.dropped }, rules, people),
    effective,
    dropped: post.dropped,
    facts: null,
  };
}

const isConcluded = (event: EffectiveEvent): boolean =>
  event.source === 'history' || event.source === 'state';

const LEAVES: Partial<Record<EventKind, State>> = {
  submitted: 'in_review',
  changes_requested: 'changes_requested',
  rejected: 'rejected',
  approved: 'approved',
  held: 'on_hold',
  released: 'in_review',
  scheduled: 'scheduled',
  published: 'published',
  failed: 'failed',
  expired: 'expired',
};

/**
 * What was seen of a post, put together from its events: it stood where each left it, when that happened at the latest.
 * States that left no event are not known any more; so the fullest account is taken that explains all events and asks
 * for no other.
 */
function evidenceFrom(
  { effective, dropped }: { effective: EffectiveEvent[]; dropped: EffectiveEvent[] },
  rules: ApprovalRules,
  people: ReadonlyMap<string, Role>,
): Evidence {
  const whole = statesAfter(effective, false);
  const accounts = [whole, statesAfter(effective, true), whole.slice(-1)];
  const explains = (states: Evidence['states']): boolean =>
    missingLines({ evidence: { states, histories: [] }, effective, dropped }, rules, people).length === 0;
  return { ...noEvidence(), states: accounts.find(explains) ?? [] };
}

/** `drafts`: what was submitted had been a draft before. */
function statesAfter(effective: readonly EffectiveEvent[], drafts: boolean): Evidence['states'] {
  const states: Evidence['states'] = [];
  const add = (state: State, at: number): void => {
    const last = states.at(-1);
    if (last?.state !== state)
      states.push({ at: Math.max(at, (last?.at ?? 0) + 1), state, turn: TURN_OF_STATE[state] });
  };
  for (const event of effective) {
    const state = event.state ?? LEAVES[event.kind];
    if (state === undefined || state === 'unknown') continue;
    if (drafts && event.kind === 'submitted' && states.length > 0) add('draft', event.at - 1);
    add(state, event.at);
  }
  return states;
}

/** Names and tools that the log tells of, so that the next page of the tool finds this client and makes no second one. */
async function withNames(tx: WriteTx, client: ClientRow, told: Told): Promise<ClientRow> {
  const name = client.names[0] ?? told.name;
  if (name === undefined || client.containers.length > 0) return client;
  const containers: string[] = [];
  for (const tool of told.tools) {
    const id = nameId(tool, name);
    if (await tx.work.among('containers').get(id)) continue;
    tx.work.put('containers', { id, tool, key: null, name, clientId: client.id });
    containers.push(id);
  }
  return { ...client, names: client.names.length > 0 ? client.names : [name], containers };
}

/** Invoices, questions and steps of the conversation, of which the log has every change. Settings are not in it. */
function bookFrom(events: readonly LogEvent[]): object {
  const invoices = new Map<string, object>();
  const conversation: object[] = [];
  const questions = new Map<string, Question>();
  for (const { kind, detail, at, post } of events) {
    const number = detail.number ?? detail.invoiceRemoved;
    if (kind === 'invoice_issued' && typeof number === 'string') {
      invoices.set(number, detail);
    } else if (kind === 'invoice_paid' && typeof number === 'string') {
      invoices.set(number, { ...invoices.get(number), ...detail });
    } else if (kind === 'note' && typeof detail.invoiceRemoved === 'string') {
      invoices.delete(detail.invoiceRemoved);
    } else if (kind === 'note' && typeof detail.question === 'string') {
      const { question: id, text = '' } = detail;
      questions.set(id, { id, text, asked: Date.parse(at), answered: null });
    } else if (kind === 'note' && typeof detail.answered === 'string') {
      const question = questions.get(detail.answered);
      if (question) question.answered = Date.parse(at);
    } else if (post === null && (kind === 'script_sent' || detail.about !== undefined)) {
      conversation.push({ at, kind, detail });
    }
  }
  return invoices.size + conversation.length + questions.size === 0
    ? {}
    : { invoices: [...invoices.values()], conversation, questions: [...questions.values()] };
}
