import type { LogEvent } from '../approvals/events';
import { removedEvent } from './own-events';
import type { Head, PostRow, SegmentRow } from './schema';
import { keysOfChain, SEGMENT_EVENTS, segmentOf } from './seal';
import type { Store } from './store';
import { keysUnder } from './transaction';
import type { WriteTx } from './write';

/** Segments that are read at a time. */
const AT_ONCE = 4;

/** The events of a chain in order, in pieces, so that a long chain never stands whole in memory. */
export async function* chainPieces(tx: WriteTx, clientId: string): AsyncGenerator<LogEvent[], void, void> {
  for await (const { events } of segmentsOf(tx, clientId)) yield events;
  const tail = (await tx.work.among('tail').getAll(keysOfChain(clientId))).flat();
  if (tail.length > 0) yield tail;
}

/** Segments in order. They may be written anew or taken out as they come. */
async function* segmentsOf(tx: WriteTx, clientId: string): AsyncGenerator<SegmentRow, void, void> {
  const segments = segmentStore(tx);
  let from = 0;
  for (;;) {
    const rows = await segments.getAll(keysOfChain(clientId, from), AT_ONCE);
    yield* rows;
    const last = rows.at(-1);
    if (!last) return;
    from = last.lastSeq + 1;
  }
}

/** The store itself, past what is kept back: rows that go through here are too many to be held until the end. */
function segmentStore(tx: WriteTx) {
  tx.work.flush();
  return tx.work.transaction.objectStore('segments');
}

/**
 * Events that go into a chain as they are, in the place that their numbers give them: what was lost comes back, or the
 * chain goes on from its end. Only those of `pieces` are taken that `isWanted` names. The caller answers for it that the
 * chain verifies with them, and sets its end. Gives how many there were.
 */
export async function insertEvents(
  tx: WriteTx,
  clientId: string,
  pieces: AsyncIterable<LogEvent[]>,
  wanted: { from: number; absent: boolean },
): Promise<number> {
  const segments = segmentStore(tx);
  await sealAll(tx, clientId);
  const there = wanted.absent ? await rangesOf(tx, clientId) : [];
  let added = 0;
  let at = 0;
  for await (const piece of pieces) {
    const events = piece.filter(({ seq }) => {
      while (at < there.length && (there[at]?.to ?? 0) < seq) at++;
      return seq >= wanted.from && !(seq >= (there[at]?.from ?? Number.POSITIVE_INFINITY));
    });
    for (const run of runsOf(events)) await segments.put(segmentOf(clientId, run));
    added += events.length;
  }
  return added;
}

/** The whole tail becomes segments, for it stands behind all of them. */
async function sealAll(tx: WriteTx, clientId: string): Promise<void> {
  const segments = segmentStore(tx);
  const range = keysOfChain(clientId);
  const tail = (await tx.work.among('tail').getAll(range)).flat();
  await tx.work.among('tail').delete(range);
  for (const run of runsOf(tail)) await segments.put(segmentOf(clientId, run));
}

/** Which numbers are there. A segment that spans a hole is parted, so that what was lost finds its place. */
async function rangesOf(tx: WriteTx, clientId: string): Promise<{ from: number; to: number }[]> {
  const ranges: { from: number; to: number }[] = [];
  const segments = segmentStore(tx);
  for await (const segment of segmentsOf(tx, clientId)) {
    const runs = runsOf(segment.events);
    if (runs.length > 1) for (const run of runs) await segments.put(segmentOf(clientId, run));
    for (const run of runs) {
      const [from, to] = [run[0]?.seq ?? 0, run.at(-1)?.seq ?? 0];
      const last = ranges.at(-1);
      if (last && last.to + 1 === from) last.to = to;
      else ranges.push({ from, to });
    }
  }
  return ranges;
}

/** Parts where a number is missing, and where a segment would get too long. */
export function runsOf(events: readonly LogEvent[]): LogEvent[][] {
  const runs: LogEvent[][] = [];
  let run: LogEvent[] = [];
  for (const event of events) {
    const last = run.at(-1);
    if (last && (event.seq !== last.seq + 1 || run.length >= SEGMENT_EVENTS)) {
      runs.push(run);
      run = [];
    }
    run.push(event);
  }
  if (run.length > 0) runs.push(run);
  return runs;
}

/** Sets the end of a chain that the caller has changed. `aliases`: numbers of pseudonyms that it may speak of. */
export async function setEnd(
  tx: WriteTx,
  clientId: string,
  end: { head: Head; stored: number; tail: number; base?: Head | undefined; aliases?: number },
): Promise<void> {
  const { base: known, ...before } = await tx.chains.head(clientId);
  const base = end.base ?? known;
  await tx.chains.rewritten({
    ...before,
    count: end.head.count,
    hash: end.head.hash,
    stored: end.stored,
    tail: end.tail,
    aliases: Math.max(before.aliases, end.aliases ?? 0),
    ...(base ? { base } : {}),
  });
}

/**
 * Removes the events before number `from` for good, and appends an `erased` event that names the last of them, so that
 * what is left still verifies. Gives how many went.
 */
export async function cutChain(tx: WriteTx, clientId: string, from: number, now: number): Promise<number> {
  let last: Head | null = null;
  const gone = await keepOnly(tx, clientId, ({ seq, hash }) => {
    if (seq >= from) return true;
    if (!last || seq > last.count) last = { count: seq, hash };
    return false;
  });
  if (!last) return 0;
  const { count, hash, stored, tail } = await tx.chains.head(clientId);
  const left = { stored: stored - gone.segments - gone.tail, tail: tail - gone.tail };
  await setEnd(tx, clientId, { head: { count, hash }, ...left, base: last });
  await tx.append(clientId, [removedEvent(clientId, now, last)]);
  return gone.segments + gone.tail;
}

/** Takes out what stands behind `head`, as if it had never been; only for what an import brought. */
export async function cutEnd(tx: WriteTx, clientId: string, head: Head): Promise<void> {
  const gone = await keepOnly(tx, clientId, ({ seq }) => seq <= head.count);
  const { stored, tail } = await tx.chains.head(clientId);
  const left = { stored: stored - gone.segments - gone.tail, tail: tail - gone.tail };
  await setEnd(tx, clientId, { head, ...left });
}

/** Takes out every event of a chain that is not to be kept. Gives how many went from where. */
async function keepOnly(
  tx: WriteTx,
  clientId: string,
  isKept: (event: LogEvent) => boolean,
): Promise<{ segments: number; tail: number }> {
  const gone = { segments: 0, tail: 0 };
  const segments = segmentStore(tx);
  for await (const segment of segmentsOf(tx, clientId)) {
    const kept = segment.events.filter(isKept);
    const count = segment.events.length - kept.length;
    if (count === 0) continue;
    gone.segments += count;
    await segments.delete([clientId, segment.firstSeq]);
    if (kept.length > 0) await segments.put(segmentOf(clientId, kept));
  }
  const tail = tx.work.among('tail');
  let row = await tail.openCursor(keysOfChain(clientId));
  while (row) {
    const events: LogEvent[] = row.value;
    const kept = events.filter(isKept);
    if (kept.length < events.length) {
      gone.tail += events.length - kept.length;
      await row.delete();
      // Its key is the number of its first event.
      if (kept[0]) await tail.put(kept, [clientId, kept[0].seq]);
    }
    row = await row.continue();
  }
  return gone;
}

/** Removes every event of a chain and leaves its end: the hash of the last one stays. */
export async function emptyChain(tx: WriteTx, clientId: string): Promise<void> {
  const range = keysOfChain(clientId);
  await Promise.all([tx.work.among('segments').delete(range), tx.work.among('tail').delete(range)]);
  const { count, hash } = await tx.chains.head(clientId);
  await setEnd(tx, clientId, { head: { count, hash }, stored: 0, tail: 0, base: { count, hash } });
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
