import { openDB } from 'idb';
import type { EventDraft, LogEvent } from '../../lib/approvals/events';
import { readEvents } from '../../lib/store/read';
import type { ClientRow, PostRow } from '../../lib/store/schema';
import { openStore, type Store } from '../../lib/store/store';
import { writeTransaction } from '../../lib/store/write';

/** Messages per second of both ways, and ours divided by raw. */
export interface AppendFigures {
  ratio: number;
  raw: number;
  ours: number;
}

let MESSAGES = 600;
let POSTS = 4;
const ROUNDS = 5;

/**
 * What one accepted message costs. Ours: the whole write path (receipt asked, posts found, events linked and appended,
 * posts, client and receipt written, long tails sealed). Raw: the same records of the same bytes put into bare object
 * stores by idb, one transaction a message, the same durability, without any reading or hashing. Both in turn, the
 * medians of several rounds.
 */
export async function measureAppend(a?: string, b?: string): Promise<AppendFigures> {
  if (a) POSTS = +a; if (b) MESSAGES = +b;
  const raw: number[] = [];
  const ours: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const name = `bench-${round}`;
    ours.push(await withStore(name, (store) => measureOurs(store)));
    raw.push(await withStore(name, (store) => measureRaw(store, `${name}-raw`)));
    indexedDB.deleteDatabase(name);
    indexedDB.deleteDatabase(`${name}-raw`);
  }
  const [rawMs, oursMs] = [median(raw), median(ours)];
  return { ratio: rawMs / oursMs, raw: (MESSAGES * 1_000) / rawMs, ours: (MESSAGES * 1_000) / oursMs };
}

async function measureOurs(store: Store): Promise<number> {
  const start = performance.now();
  for (let i = 0; i < MESSAGES; i++) {
    await writeTransaction(store, async (tx) => {
      const container = { tool: 'demo', key: 'brand-1', name: 'Alder Bakery' };
      const [answered, found, known] = await Promise.all([
        tx.receipt(`m${i}`),
        tx.clientFor(container),
        Promise.all(keysOf(i).map((key) => tx.findPostByKey('demo', 'brand-1', key))),
      ]);
      if (answered !== undefined) return;
      const client = found ?? tx.createClient(container);
      await tx.append(
        client.id,
        keysOf(i).map((key, n) => draftOf(client.id, key, known[n]?.lastSeen ?? i)),
      );
      for (const key of keysOf(i)) tx.putPost(postOf(client.id, key, i));
      tx.putClient({ ...client, lastSeen: i, totals: totals(i) });
      tx.putReceipt(`m${i}`, answerOf(i), i);
    });
  }
  return performance.now() - start;
}

/** Writes what `measureOurs` left behind, as the messages brought it. */
async function measureRaw(store: Store, name: string): Promise<number> {
  const events: LogEvent[] = [];
  for await (const piece of readEvents(store, 'all')) events.push(...piece);
  const [client] = await store.connection.use((database) => database.getAll('clients'));
  const [head] = await store.connection.use((database) => database.getAll('heads'));
  const posts = new Map(
    (await store.connection.use((db) => db.getAll('posts'))).map((post) => [post.key, post]),
  );
  const raw = await openDB(name, 1, {
    upgrade(database) {
      for (const store of STORES) database.createObjectStore(store);
    },
  });
  const start = performance.now();
  for (let i = 0; i < MESSAGES; i++) {
    const tx = raw.transaction(STORES, 'readwrite', { durability: 'strict' });
    for (let n = 0; n < POSTS; n++) {
      const event = events[i * POSTS + n] as LogEvent;
      void tx.objectStore('events').put(event, event.seq);
    }
    for (const key of keysOf(i)) void tx.objectStore('posts').put(posts.get(key) as PostRow, key);
    void tx.objectStore('clients').put(client as ClientRow, 'c1');
    void tx.objectStore('heads').put(head, 'c1');
    void tx.objectStore('receipts').put({ id: `m${i}`, at: i, answer: answerOf(i) }, `m${i}`);
    tx.commit();
    await tx.done;
  }
  const time = performance.now() - start;
  raw.close();
  return time;
}

const STORES = ['events', 'posts', 'clients', 'heads', 'receipts'];

async function withStore<T>(name: string, run: (store: Store) => Promise<T>): Promise<T> {
  const area = { get: async () => ({}), set: async () => {} };
  const store = openStore({ name, anchorArea: area });
  await store.checkAnchors();
  try {
    return await run(store);
  } finally {
    store.close();
  }
}

function keysOf(message: number): string[] {
  return Array.from({ length: POSTS }, (_, n) => `post-${(message + n) % 40}`);
}

function draftOf(clientId: string, key: string, time: number): EventDraft {
  const at = new Date(1_790_000_000_000 + time * 60_000).toISOString();
  return {
    id: crypto.randomUUID(),
    kind: 'changes_requested',
    tool: 'demo',
    client: { id: clientId, name: 'Alder Bakery' },
    post: {
      id: key,
      key,
      title: 'Two for one on rye, this week only, while it lasts',
      channels: ['instagram'],
    },
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
    id: `m${message}`,
    badges: keysOf(message).map((_, index) => ({ index, round: 2, since: 1 })),
  };
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
