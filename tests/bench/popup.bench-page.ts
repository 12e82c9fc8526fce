import type { EffectiveEvent } from '../../lib/approvals/effective';
import type { EventKind, LogEvent } from '../../lib/approvals/events';
import type { Role, State } from '../../lib/approvals/states';
import { factsOf, type PostFacts } from '../../lib/insight/post-facts';
import { totalsOf } from '../../lib/insight/totals';
import type { Database, PostRow } from '../../lib/store/schema';
import { SEGMENT_EVENTS, segmentOf } from '../../lib/store/seal';
import { openStore } from '../../lib/store/store';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** As many events as this one post brings: sent, three times returned and sent again, approved, scheduled, out. */
const STEPS: [kind: EventKind, role: Role, state: State][] = [
  ['submitted', 'team', 'in_review'],
  ['changes_requested', 'client', 'changes_requested'],
  ['submitted', 'team', 'in_review'],
  ['changes_requested', 'client', 'changes_requested'],
  ['submitted', 'team', 'in_review'],
  ['changes_requested', 'client', 'changes_requested'],
  ['submitted', 'team', 'in_review'],
  ['approved', 'client', 'approved'],
  ['scheduled', 'unknown', 'scheduled'],
  ['published', 'unknown', 'published'],
];
/** Posts of each client that still wait, where it has twice as many. */
const WAITING = 3;
/** Between two posts of a client, unless there are so many that all of them would not fit into what is kept. */
const APART = 5 * DAY;
const SPAN = 600 * DAY;
const HASH = 'f'.repeat(64);

/**
 * Fills the log of the extension whose page this runs in: so many clients with so many events in all, sealed as the
 * store leaves them, the posts that they tell of, and their figures.
 * @returns ids of the clients
 */
export async function fill(events: number, clients: number, now: number): Promise<string[]> {
  const store = openStore({});
  const ids = Array.from({ length: clients }, (_, i) => `bench-${i}`);
  await store.connection.use(async (database) => {
    for (const id of ids) await fillClient(database, id, Math.floor(events / clients), now);
  });
  store.close();
  return ids;
}

async function fillClient(database: Database, clientId: string, events: number, now: number): Promise<void> {
  const all: PostFacts[] = [];
  const count = Math.max(1, Math.floor(events / STEPS.length));
  const waiting = Math.min(WAITING, Math.floor(count / 2));
  const apart = Math.min(APART, SPAN / count);
  let seq = 1;
  let some: LogEvent[] = [];
  const seal = (): Promise<unknown> => {
    const segment = segmentOf(clientId, some);
    some = [];
    return database.put('segments', segment);
  };
  for (let from = 0; from < count; from += 200) {
    const transaction = database.transaction('posts', 'readwrite');
    const rows: PostRow[] = [];
    for (let i = from; i < Math.min(count, from + 200); i++) {
      const steps = i >= count - waiting ? 1 : STEPS.length;
      const row = postOf(clientId, i, now - 7 * DAY - (count - i) * apart, steps, now);
      rows.push(row);
      all.push(row.facts as PostFacts);
      for (const one of row.effective) some.push(lineOf(clientId, row, one, seq++));
    }
    for (const row of rows) void transaction.store.put(row);
    await transaction.done;
    if (some.length >= SEGMENT_EVENTS) await seal();
  }
  // What is short of the promised number of events belongs to no post.
  while (seq <= events) some.push(noteOf(clientId, seq++, now));
  if (some.length > 0) await seal();
  const head = { clientId, count: seq - 1, hash: HASH, stored: seq - 1, tail: 0, aliases: 2 };
  const transaction = database.transaction(['heads', 'clients'], 'readwrite');
  void transaction.objectStore('heads').put(head);
  void transaction.objectStore('clients').put({
    id: clientId,
    names: [`Bakery ${clientId}`],
    containers: [],
    totals: totalsOf(all),
    lastSeen: now,
    book: null,
    disputeHold: false,
    mergedInto: null,
    damage: null,
  });
  await transaction.done;
}

function postOf(clientId: string, i: number, sent: number, steps: number, now: number): PostRow {
  const id = `${clientId}-${i}`;
  const start = steps === 1 ? now - (WAITING + 1) * DAY + (i % WAITING) * DAY : sent;
  const slot = start + 9 * DAY;
  const effective = STEPS.slice(0, steps).map(
    ([kind, role, state], step): EffectiveEvent => ({
      id: `${id}-${step}`,
      seq: step,
      kind,
      role,
      alias: role === 'unknown' ? null : role === 'client' ? 'r1' : 'r2',
      at: start + step * 11 * HOUR,
      earliest: start + step * 11 * HOUR,
      seenAt: start + step * 11 * HOUR,
      source: 'history',
      round: Math.min(3, Math.ceil(step / 2)),
      cause: 'client',
      slot,
      text: null,
      state,
      changed: null,
      edit: null,
    }),
  );
  const facts = factsOf(effective, { channels: ['instagram'] });
  return {
    id,
    tool: 'kontentino',
    clientId,
    key: id,
    title: `Two for one on rye, this week only, while it lasts (${i})`,
    cut: false,
    titlePage: 'list',
    versions: [],
    channels: ['instagram'],
    slot: { earliest: slot, latest: slot },
    open: facts.published ? 0 : 1,
    decidedAt: facts.decidedAt,
    state: facts.state,
    ...(facts.openSince === null ? {} : { waitingSince: facts.openSince }),
    lastSeen: facts.lastAt ?? start,
    evidence: {
      states: effective.map(({ at, state }) => ({ at, state: state as State, turn: 'client' })),
      histories: [],
    },
    effective,
    dropped: [],
    facts,
  };
}

function lineOf(clientId: string, row: PostRow, one: EffectiveEvent, seq: number): LogEvent {
  const at = new Date(one.at).toISOString();
  return {
    ...noteOf(clientId, seq, one.at),
    kind: one.kind,
    post: { id: row.id, key: row.key, title: row.title, channels: row.channels },
    round: one.round,
    by: { role: one.role, alias: one.alias },
    at,
    earliest: at,
    source: 'history',
    detail: { text: 'Please use the picture with the brown paper bag.', state: one.state ?? 'unknown' },
    sealed: { 'client.name': HASH, 'post.title': HASH, 'detail.text': HASH },
    salt: 'a'.repeat(32),
  };
}

function noteOf(clientId: string, seq: number, when: number): LogEvent {
  const at = new Date(when).toISOString();
  return {
    v: 1,
    seq,
    id: `${clientId}-e${seq}`,
    prev: HASH,
    hash: HASH,
    kind: 'note',
    tool: 'kontentino',
    client: { id: clientId, name: `Bakery ${clientId}` },
    post: null,
    round: 0,
    by: { role: 'team', alias: null },
    at,
    earliest: at,
    seenAt: at,
    zone: 'Europe/Paris',
    source: 'manual',
    detail: {},
    sealed: {},
  };
}
