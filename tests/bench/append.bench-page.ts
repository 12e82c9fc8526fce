import { deleteDB, type IDBPDatabase, openDB } from 'idb';
import type { EventDraft, LogEvent } from '../../lib/approvals/events';
import type { ClientRow, HeadRow, PostRow, ReceiptRow } from '../../lib/store/schema';
import { openStore, type Store } from '../../lib/store/store';
import { writeTransaction } from '../../lib/store/write';

/** Messages per second of both ways, and ours divided by raw. */
export interface AppendFigures {
  ratio: number;
  raw: number;
  ours: number;
}

/** Posts on the page that a message tells of; each brings one event. */
const POSTS = 12;
/** Posts of the client that are open. */
const OPEN_POSTS = 40;
const MESSAGES = 20;
const ROUNDS = 21;

/** Everything that one message leaves in the log. */
interface Written {
  events: LogEvent[];
  posts: PostRow[];
  client: ClientRow;
  head: HeadRow;
  receipt: ReceiptRow;
}

/**
 * What it costs to take in one message. Ours: the whole write path, as the background goes it (receipt and client asked
 * for, known posts found by their keys, events linked and appended, posts, client and receipt written, long tails sealed). Raw: the
 * same records, an event a record, put by idb into object stores without an index, one transaction a message, the same
 * durability, nothing read and nothing hashed. Taken in turns, so that both see the same machine: the median of the
 * rounds, and of their ratios.
 */
export async function measureAppend(): Promise<AppendFigures> {
  const name = `bench-${crypto.randomUUID()}`;
  const store = openStore({ name, anchorArea: { get: async () => ({}), set: async () => {} } });
  await store.checkAnchors();
  const bare = await openBare(`${name}-bare`);
  const raw: number[] = [];
  const ours: number[] = [];
  for (let round = -2; round < ROUNDS; round++) {
    const written: Written[] = [];
    let start = performance.now();
    for (let i = 0; i < MESSAGES; i++) written.push(await takeIn(store, (round + 2) * MESSAGES + i));
    const oursMs = performance.now() - start;
    start = performance.now();
    for (const message of written) await putBare(bare, message);
    const rawMs = performance.now() - start;
    // The first rounds warm both up.
    if (round < 0) continue;
    ours.push((MESSAGES * 1_000) / oursMs);
    raw.push((MESSAGES * 1_000) / rawMs);
  }
  store.close();
  bare.close();
  await Promise.all([deleteDB(name), deleteDB(`${name}-bare`)]);
  return {
    ratio: median(ours.map((rate, i) => rate / (raw[i] as number))),
    raw: median(raw),
    ours: median(ours),
  };
}

function takeIn(store: Store, message: number): Promise<Written> {
  return writeTransaction(store, async (tx) => {
    const id = `message-${message}`;
    const container = { tool: 'demo', key: 'brand-1', name: 'Alder Bakery' };
    const [answered, found] = await Promise.all([tx.receipt(id), tx.clientFor(container)]);
    if (answered !== undefined) throw new Error('This message was answered before.');
    const known = found ?? tx.createClient(container);
    const rows = await Promise.all(keysOf(message).map((key) => tx.findPostByKey('demo', known.id, key)));
    const posts = keysOf(message).map((key, i) => postOf(known.id, key, (rows[i]?.lastSeen ?? 0) + 1));
    const events = await tx.append(
      known.id,
      posts.map((post) => draftOf(known.id, post)),
    );
    for (const post of posts) tx.putPost(post);
    const client = { ...known, lastSeen: message, totals: totals(message) };
    tx.putClient(client);
    const receipt = { id, at: message, answer: answerOf(message) };
    tx.putReceipt(id, receipt.answer, receipt.at);
    return { events, posts, client, head: await tx.chains.head(known.id), receipt };
  });
}

const BARE_STORES = ['events', 'posts', 'clients', 'heads', 'receipts'];

function openBare(name: string): Promise<IDBPDatabase> {
  return openDB(name, 1, {
    upgrade(database) {
      for (const store of BARE_STORES) database.createObjectStore(store);
    },
  });
}

async function putBare(
  database: IDBPDatabase,
  { events, posts, client, head, receipt }: Written,
): Promise<void> {
  const tx = database.transaction(BARE_STORES, 'readwrite', { durability: 'strict' });
  for (const event of events) void tx.objectStore('events').put(event, event.seq);
  for (const post of posts) void tx.objectStore('posts').put(post, post.id);
  void tx.objectStore('clients').put(client, client.id);
  void tx.objectStore('heads').put(head, head.clientId);
  void tx.objectStore('receipts').put(receipt, receipt.id);
  tx.commit();
  await tx.done;
}

function keysOf(message: number): string[] {
  return Array.from({ length: POSTS }, (_, n) => `post-${(message + n) % OPEN_POSTS}`);
}

function draftOf(clientId: string, { id, key, title, channels, lastSeen }: PostRow): EventDraft {
  const at = new Date(1_790_000_000_000 + lastSeen * 60_000).toISOString();
  return {
    id: crypto.randomUUID(),
    kind: 'changes_requested',
    tool: 'demo',
    client: { id: clientId, name: 'Alder Bakery' },
    post: { id, key, title, channels },
    round: 1,
    by: { role: 'client', alias: 'r1' },
    at,
    earliest: at,
    seenAt: at,
    zone: 'Europe/Paris',
    source: 'history',
    detail: { text: 'Please use the picture with the brown paper bag.', state: 'changes_requested' },
  };
}

function postOf(clientId: string, key: string, seen: number): PostRow {
  const line = {
    verb: 'submitted',
    alias: 'r1',
    role: 'team',
    earliest: 1,
    latest: seen,
    text: null,
  } as const;
  return {
    id: key,
    tool: 'demo',
    clientId,
    key,
    title: 'Two for one on rye, this week only, while it lasts',
    cut: false,
    titlePage: 'list',
    versions: [],
    channels: ['instagram', 'facebook'],
    slot: { earliest: 1, latest: 2 },
    open: 1,
    decidedAt: null,
    state: 'in_review',
    lastSeen: seen,
    evidence: {
      states: [{ at: seen, state: 'in_review', turn: 'client' }],
      histories: [{ at: seen, lines: [line, { ...line, verb: 'changes_requested' }, line] }],
    },
    effective: [],
    dropped: [],
    facts: { rounds: 1, waits: [1, 2, 3] },
  };
}

function totals(seen: number): unknown {
  return { posts: 40, decided: 12, rounds: 30, waiting: Array.from({ length: 20 }, (_, n) => seen + n) };
}

function answerOf(message: number): unknown {
  return {
    ok: true,
    id: `message-${message}`,
    badges: keysOf(message).map((_, index) => ({ index, round: 2 })),
  };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
