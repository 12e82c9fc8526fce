import type { LogEvent } from '../approvals/events';
import { removedEvent } from './own-events';
import type { Head, PostRow } from './schema';
import { keysOfChain, SEGMENT_EVENTS, segmentOf } from './seal';
import type { Store } from './store';
import { keysUnder } from './transaction';
import type { WriteTx } from './write';

/** All events of a chain, in order. */
export async function chainEvents(tx: WriteTx, clientId: string): Promise<LogEvent[]> {
  const range = keysOfChain(clientId);
  const [segments, tail] = await Promise.all([
    tx.work.among('segments').getAll(range),
    tx.work.among('tail').getAll(range),
  ]);
  return [...segments.flatMap((segment) => segment.events), ...tail.flat()];
}

/**
 * Puts these events in the place of a chain, and sets its end. The caller answers for it that they are a chain that
 * verifies: this is for restoring lost events, cutting off old ones and taking texts out, never for changing what an
 * event says.
 */
export async function replaceChain(
  tx: WriteTx,
  clientId: string,
  events: readonly LogEvent[],
  end: { head: Head; base?: Head | undefined },
): Promise<void> {
  const before = await tx.chains.head(clientId);
  const range = keysOfChain(clientId);
  await Promise.all([tx.work.among('segments').delete(range), tx.work.among('tail').delete(range)]);
  for (let i = 0; i < events.length; i += SEGMENT_EVENTS)
    tx.work.put('segments', segmentOf(clientId, events.slice(i, i + SEGMENT_EVENTS)));
  const { base: _, ...rest } = before;
  const base = end.base ?? before.base;
  await tx.chains.rewritten({
    ...rest,
    count: end.head.count,
    hash: end.head.hash,
    stored: events.length,
    tail: 0,
    aliases: Math.max(before.aliases, ...aliasNumbers(events)),
    ...(base ? { base } : {}),
  });
}

/**
 * Removes the events before number `from` for good, and appends an `erased` event that names the last of them, so that
 * what is left still verifies. Gives how many went.
 */
export async function cutChain(tx: WriteTx, clientId: string, from: number, now: number): Promise<number> {
  const events = await chainEvents(tx, clientId);
  const kept = events.filter((event) => event.seq >= from);
  const last = events[events.length - kept.length - 1];
  if (!last) return 0;
  const base = { count: last.seq, hash: last.hash };
  const { count, hash } = await tx.chains.head(clientId);
  await replaceChain(tx, clientId, kept, { head: { count, hash }, base });
  await tx.append(clientId, [removedEvent(clientId, now, base)]);
  return events.length - kept.length;
}

/** Removes a chain as if it had never been; only for one that an import made. */
export async function dropChain(tx: WriteTx, clientId: string): Promise<void> {
  const range = keysOfChain(clientId);
  tx.work.flush();
  const heads = tx.work.transaction.objectStore('heads');
  await Promise.all([
    tx.work.among('segments').delete(range),
    tx.work.among('tail').delete(range),
    heads.delete(clientId),
  ]);
}

export async function dropPosts(tx: WriteTx, gone: readonly PostRow[]): Promise<void> {
  tx.work.flush();
  const posts = tx.work.transaction.objectStore('posts');
  await Promise.all(gone.map((post) => posts.delete(post.id)));
}

/** Takes out all rows of a client that are not its chain. */
export async function dropRows(tx: WriteTx, clientId: string, containers: readonly string[]): Promise<void> {
  await dropPosts(tx, await tx.postsOf(clientId));
  await tx.work.among('people').delete(keysUnder(clientId));
  for (const id of containers) await tx.work.among('containers').delete(id);
}

/** To be called after a transaction that deleted rows: what this context remembers of them is wrong now. */
export async function forgetRows(store: Store): Promise<void> {
  store.rows.clear();
  store.guesses.clear();
  const heads = await store.connection.use((database) => database.getAll('heads'));
  store.anchor?.replace(new Map(heads.map(({ clientId, count, hash }) => [clientId, { count, hash }])));
}

/** Numbers of the pseudonyms that a chain speaks of, so that none is given to somebody else. */
function aliasNumbers(events: readonly LogEvent[]): number[] {
  let most = 0;
  for (const { by } of events) {
    const number = /^r(\d{1,6})$/.exec(by.alias ?? '')?.[1];
    if (number !== undefined) most = Math.max(most, Number(number));
  }
  return [most];
}
