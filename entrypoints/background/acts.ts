import type { Act } from '../../lib/acts';
import type { EventDetail, EventDraft, EventKind } from '../../lib/approvals/events';
import type { RefusalReason } from '../../lib/messages';
import { bookOf, type ClientBook } from '../../lib/settings/client-book';
import type { ClientSettings } from '../../lib/settings/client-settings';
import type { ClientRow, PostRow } from '../../lib/store/schema';
import type { Store } from '../../lib/store/store';
import { type WriteTx, writeTransaction } from '../../lib/store/write';
import {
  answeredRecord,
  resumedRecord,
  type StageRecord,
  sentRecord,
} from '../../lib/talking-points/stage-events';
import { toolOf } from './origin';
import { foldPost, type Moment, peopleOf, reviewPost } from './record-post';

/** The user asked for something that cannot be done; the message says why. */
export class ActError extends Error {
  override readonly name = 'ActError';
  constructor(
    message: string,
    readonly reason: RefusalReason,
  ) {
    super(message);
  }
}

/** Does what the user asked for, in one transaction. Throws ActError, and changes nothing, where it cannot be done. */
export function doAct(store: Store, act: Act, now: number): Promise<void> {
  return writeTransaction(store, async (tx) => {
    if (act.do === 'merge_clients') return mergeClients(tx, act, now);
    const client = await tx.client(act.clientId);
    if (!client || client.mergedInto !== null || client.erasedAt !== undefined)
      throw new ActError('This client is no longer there.', 'client_gone');
    const book = bookOf(client.book);
    const keep = (changed: Partial<ClientBook>, row = client) =>
      tx.putClient({ ...row, book: { ...book, ...changed } });
    switch (act.do) {
      case 'note':
        return addManual(tx, client, act.postId, 'note', now, now, {
          text: act.text,
          ...(act.tag === undefined ? {} : { tag: act.tag }),
        });
      case 'question_asked':
        return askQuestion(tx, client, book, act, now);
      case 'question_answered':
        return answerQuestion(tx, client, book, act, now);
      case 'answered_elsewhere':
      case 'reminded':
        return addManual(tx, client, act.postId, act.do, Math.min(act.at, now), now, {});
      case 'correct':
        return correct(tx, client, act, now);
      case 'person':
        return setSide(tx, client, act, now);
      case 'script_sent':
        return converse(tx, client, sentRecord(act), now);
      case 'script_answered':
        return converse(tx, client, answeredRecord(act.pattern), now);
      case 'work_resumed':
        return converse(tx, client, resumedRecord(act.pattern), now);
      case 'rename_client':
        return tx.putClient({
          ...client,
          names: [act.name, ...client.names.filter((one) => one !== act.name)],
        });
      case 'client_settings':
        return putSettings(tx, client, book, act.settings, now);
      case 'dispute_hold':
        return tx.putClient({ ...client, disputeHold: act.hold });
      case 'invoice':
        return putInvoice(tx, client, book, act.invoice, now);
      case 'remove_invoice':
        await addManual(tx, client, null, 'note', now, now, { invoiceRemoved: act.number });
        return keep({ invoices: book.invoices.filter((one) => one.number !== act.number) });
      case 'paused':
        await addManual(tx, client, null, 'note', now, now, { pausedSince: act.since });
        return keep({ settings: { ...(book.settings as object | null), pausedSince: act.since } });
    }
  });
}

/** A step of the conversation: in the log, and in the client's book for the stage machine. */
async function converse(tx: WriteTx, client: ClientRow, record: StageRecord, now: number): Promise<void> {
  await addManual(tx, client, null, record.kind, now, now, record.detail);
  const book = bookOf(client.book);
  const step = { at: new Date(now).toISOString(), ...record };
  tx.putClient({ ...client, book: { ...book, conversation: [...book.conversation, step] } });
}

/** A question to the client: in the log, and in the client's book for its figures. */
async function askQuestion(
  tx: WriteTx,
  client: ClientRow,
  book: ClientBook,
  { text, at }: Extract<Act, { do: 'question_asked' }>,
  now: number,
): Promise<void> {
  const asked = Math.min(at, now);
  const id = crypto.randomUUID();
  await addManual(tx, client, null, 'note', asked, now, { question: id, text });
  const questions = [...book.questions, { id, text, asked, answered: null }];
  tx.putClient({ ...client, book: { ...book, questions } });
}

async function answerQuestion(
  tx: WriteTx,
  client: ClientRow,
  book: ClientBook,
  { question, at }: Extract<Act, { do: 'question_answered' }>,
  now: number,
): Promise<void> {
  const open = book.questions.find((one) => one.id === question && one.answered === null);
  if (!open) throw new ActError('This question is no longer open.', 'question_closed');
  const answered = Math.max(open.asked, Math.min(at, now));
  await addManual(tx, client, null, 'note', answered, now, { answered: question });
  const questions = book.questions.map((one) => (one === open ? { ...one, answered } : one));
  tx.putClient({ ...client, book: { ...book, questions } });
}

async function mergeClients(
  tx: WriteTx,
  { intoId, fromId }: Extract<Act, { do: 'merge_clients' }>,
  now: number,
): Promise<void> {
  const from = bookOf((await tx.client(fromId))?.book);
  const merged = await tx.mergeClients(intoId, fromId);
  await foldAnew(tx, { ...merged, book: mergedBooks(bookOf(merged.book), from) }, now);
}

/** The figures of a client and of all its posts, made again from their events. */
export async function foldAnew(tx: WriteTx, row: ClientRow, now: number): Promise<ClientRow> {
  let client: ClientRow = { ...row, totals: null };
  for (const post of await tx.postsOf(client.id))
    client = foldPost(tx, momentOf(post.tool, now), client, { ...post, facts: null }).client;
  tx.putClient(client);
  return client;
}

/** What was recorded of both: the settings and looks of the one that stays, and of two invoices of one number its own. */
function mergedBooks(into: ClientBook, from: ClientBook): ClientBook {
  const numbers = new Set(into.invoices.map((one) => one.number));
  return {
    ...into,
    invoices: [...into.invoices, ...from.invoices.filter((one) => !numbers.has(one.number))],
    conversation: [...into.conversation, ...from.conversation].sort((a, b) => a.at.localeCompare(b.at)),
    questions: [...into.questions, ...from.questions].sort((a, b) => a.asked - b.asked),
  };
}

/**
 * Whose approval it is decides over the past as well: every post is looked at again. Whether lines from a file count does
 * so too: every post is folded anew.
 */
async function putSettings(
  tx: WriteTx,
  owner: ClientRow,
  book: ClientBook,
  settings: ClientSettings,
  now: number,
): Promise<void> {
  const before = book.settings as Partial<ClientSettings> | null;
  let client: ClientRow = { ...owner, book: { ...book, settings } };
  tx.putClient(client);
  if ((before?.countImported ?? false) !== settings.countImported) client = await foldAnew(tx, client, now);
  if ((before?.reviewer ?? null) === settings.reviewer) return;
  const people = await peopleOf(tx, client.id);
  for (const post of await tx.postsOf(client.id)) {
    const reviewed = await reviewPost(tx, momentOf(post.tool, now), client, post, people);
    client = foldPost(tx, momentOf(post.tool, now), reviewed.client, reviewed.row).client;
  }
}

async function putInvoice(
  tx: WriteTx,
  client: ClientRow,
  book: ClientBook,
  invoice: ClientBook['invoices'][number],
  now: number,
): Promise<void> {
  const before = book.invoices.find((one) => one.number === invoice.number);
  // A link may let whoever has it pay or look in: it is no fact for the log.
  const { link: _, ...facts } = invoice;
  const issued = dayStart(invoice.issued);
  if (!before || JSON.stringify(unpaid(before)) !== JSON.stringify(unpaid(invoice)))
    await addManual(tx, client, null, 'invoice_issued', Math.min(issued, now), now, facts);
  if (invoice.paid !== null && before?.paid !== invoice.paid)
    await addManual(tx, client, null, 'invoice_paid', Math.min(dayStart(invoice.paid), now), now, {
      number: invoice.number,
      paid: invoice.paid,
    });
  const others = book.invoices.filter((one) => one.number !== invoice.number);
  tx.putClient({ ...client, book: { ...book, invoices: [...others, invoice] } });
}

/** What of an invoice is told when it is issued or changed. */
const unpaid = ({ link: _, ...invoice }: ClientBook['invoices'][number]) => ({ ...invoice, paid: null });

async function correct(
  tx: WriteTx,
  client: ClientRow,
  act: Extract<Act, { do: 'correct' }>,
  now: number,
): Promise<void> {
  const post = await postOf(tx, client, act.postId);
  const event = post.effective.find((one) => one.id === act.eventId);
  if (!event) throw new ActError('This event is no longer there, or was taken out before.', 'event_gone');
  const at = act.at ?? event.at;
  const draft = manualDraft(client, post, 'corrected', at, now, {
    corrects: event.id,
    kind: event.kind,
    ...(act.void === undefined ? {} : { void: act.void }),
    ...(act.cause === undefined ? {} : { cause: act.cause }),
    ...(act.edit === undefined ? {} : { edit: act.edit }),
  });
  const earliest = act.at === undefined ? event.earliest : act.at;
  const line: EventDraft = {
    ...draft,
    round: event.round,
    by: { role: act.role ?? event.role, alias: event.alias },
    earliest: earliest === null ? null : new Date(earliest).toISOString(),
  };
  const dropped = act.void ? [...post.dropped, event] : post.dropped;
  const moment = momentOf(post.tool, now);
  const events = await tx.append(client.id, [line]);
  const folded = foldPost(tx, moment, client, { ...post, dropped }, events);
  await reviewPost(tx, moment, folded.client, folded.row, await peopleOf(tx, client.id));
}

/** A person turned out to be of one side: every post of the client is looked at again. */
async function setSide(
  tx: WriteTx,
  owner: ClientRow,
  { name, role }: Extract<Act, { do: 'person' }>,
  now: number,
): Promise<void> {
  const people = await tx.peopleOf(owner.id);
  const person = people.find((one) => one.name === name);
  if (!person) throw new ActError('This person is no longer there.', 'person_gone');
  tx.putPerson({ ...person, role, whoSaid: 'user' });
  const sides = new Map(people.map((one) => [one.alias, one === person ? role : one.role]));
  let client = owner;
  for (const post of await tx.postsOf(client.id))
    client = (await reviewPost(tx, momentOf(post.tool, now), client, post, sides)).client;
}

async function addManual(
  tx: WriteTx,
  client: ClientRow,
  postId: string | null,
  kind: EventKind,
  at: number,
  now: number,
  detail: EventDetail,
): Promise<void> {
  const post = postId === null ? null : await postOf(tx, client, postId);
  const events = await tx.append(client.id, [manualDraft(client, post, kind, at, now, detail)]);
  if (post) foldPost(tx, momentOf(post.tool, now), client, post, events);
}

export async function postOf(tx: WriteTx, client: ClientRow, postId: string): Promise<PostRow> {
  const post = await tx.post(postId);
  if (!post || post.clientId !== client.id) throw new ActError('This post is no longer there.', 'post_gone');
  return post;
}

export function manualDraft(
  client: ClientRow,
  post: PostRow | null,
  kind: EventKind,
  at: number,
  now: number,
  detail: EventDetail,
): EventDraft {
  const name = client.names[0];
  const when = new Date(at).toISOString();
  return {
    id: crypto.randomUUID(),
    kind,
    tool: post?.tool ?? 'signoff',
    client: { id: client.id, ...(name === undefined ? {} : { name }) },
    post: post && { id: post.id, key: post.key, title: post.title, channels: post.channels },
    round: Math.max(0, ...(post?.effective.map((event) => event.round) ?? [])),
    by: { role: 'team', alias: null },
    at: when,
    earliest: when,
    seenAt: new Date(now).toISOString(),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    source: 'manual',
    detail,
  };
}

export function momentOf(tool: string, now: number): Moment {
  const { rules, optionalApproval } = toolOf(tool);
  return {
    tool,
    rules,
    optionalApproval,
    page: 'other',
    seenAt: now,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
}

const dayStart = (isoDay: string): number => Date.parse(`${isoDay}T00:00:00Z`);
