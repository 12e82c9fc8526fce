import type { LogEvent } from '../approvals/events';
import { eventsUpTo, pieceIn } from './lookup';
import type { ClientRow, HeadRow, PostRow } from './schema';
import { keysOfChain } from './seal';
import type { Store } from './store';
import { keysUnder } from './transaction';

export interface ReadOptions {
  /** Epoch milliseconds: events whose `at` is not before `from`, and before `to`. */
  from?: number;
  to?: number;
  /** `next`: oldest `seq` first (default). */
  direction?: 'next' | 'prev';
  signal?: AbortSignal;
}

/**
 * The events of some chains, chain by chain in order of `seq`, in pieces of about 1,000; never empty ones. Each piece is
 * read in a transaction of its own, so the reader may take its time; what is appended meanwhile is read as well.
 * Throws the signal's reason when it is aborted.
 */
export async function* readEvents(
  store: Store,
  clients: string | readonly string[] | 'all',
  options: ReadOptions = {},
): AsyncGenerator<LogEvent[], void, void> {
  const ids = clients === 'all' ? await chainIds(store) : typeof clients === 'string' ? [clients] : clients;
  const from = options.from === undefined ? '' : new Date(options.from).toISOString();
  const to = options.to === undefined ? null : new Date(options.to).toISOString();
  const forward = options.direction !== 'prev';
  for (const clientId of ids) {
    let next = forward ? 1 : Number.MAX_SAFE_INTEGER;
    for (;;) {
      options.signal?.throwIfAborted();
      const events = forward ? await piece(store, clientId, next) : await pieceBefore(store, clientId, next);
      const last = events.at(-1);
      if (!last) break;
      next = last.seq + (forward ? 1 : -1);
      const wanted = events.filter((event) => event.at >= from && (to === null || event.at < to));
      if (wanted.length > 0) yield wanted;
    }
  }
}

/** The chains that belong to a client: its own, and those of clients that were merged into it. */
export function chainsOf(store: Store, clientId: string): Promise<string[]> {
  return store.connection.use(async (database) => {
    const clients = await database.getAll('clients');
    return [
      clientId,
      ...clients.filter((client) => client.mergedInto === clientId).map((client) => client.id),
    ];
  });
}

export function allClients(store: Store): Promise<ClientRow[]> {
  return store.connection.use((database) => database.getAll('clients'));
}

/** How many posts of a client wait for it, and the one that has waited longest. */
export function waitingOf(
  store: Store,
  clientId: string,
): Promise<{ count: number; oldest: PostRow | undefined }> {
  return store.connection.use(async (database) => {
    const waiting = database.transaction('posts').store.index('byClientWaiting');
    const [count, oldest] = await Promise.all([
      waiting.count(keysUnder(clientId)),
      waiting.get(keysUnder(clientId)),
    ]);
    return { count, oldest };
  });
}

/** Heads of every chain. `stored` is how many events are there. */
export function allHeads(store: Store): Promise<HeadRow[]> {
  return store.connection.use((database) => database.getAll('heads'));
}

/** Number of events of some chains, or of all. Reads no event. */
export async function countEvents(store: Store, clients: readonly string[] | 'all' = 'all'): Promise<number> {
  const heads = await allHeads(store);
  return heads
    .filter((head) => clients === 'all' || clients.includes(head.clientId))
    .reduce((sum, head) => sum + head.stored, 0);
}

/** The latest events by the moment that they were seen, latest first, of some chains or of all. */
export async function lastEvents(
  store: Store,
  count: number,
  clients: readonly string[] | 'all' = 'all',
): Promise<LogEvent[]> {
  const found: LogEvent[] = [];
  for (const clientId of clients === 'all' ? await chainIds(store) : clients) {
    let left = count;
    for await (const events of readEvents(store, clientId, { direction: 'prev' })) {
      found.push(...events.slice(0, left));
      left -= events.length;
      if (left <= 0) break;
    }
  }
  return found
    .sort((a, b) => (a.seenAt < b.seenAt ? 1 : a.seenAt > b.seenAt ? -1 : b.seq - a.seq))
    .slice(0, count);
}

async function chainIds(store: Store): Promise<string[]> {
  return (await allHeads(store)).map((head) => head.clientId);
}

/** Events from `seq` on, oldest first, in a transaction of its own. */
export function piece(store: Store, clientId: string, seq: number): Promise<LogEvent[]> {
  return store.connection.use((database) =>
    pieceIn(database.transaction(['segments', 'tail']), clientId, seq),
  );
}

/** Events up to `seq`, latest first. */
export function pieceBefore(store: Store, clientId: string, seq: number): Promise<LogEvent[]> {
  return store.connection.use(async (database) => {
    const transaction = database.transaction(['segments', 'tail']);
    const rows = await transaction.objectStore('tail').getAll(keysOfChain(clientId, 0, seq));
    const events = rows.length > 0 ? rows.flat() : await eventsUpTo(transaction, clientId, seq);
    return events.filter((event) => event.seq <= seq).reverse();
  });
}
