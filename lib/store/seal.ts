import type { LogEvent } from '../approvals/events';
import { hasTexts } from './chain';
import type { HeadRow, SegmentRow } from './schema';
import type { Work } from './transaction';

/** Events in a segment, at least; what one message brought stays together. */
export const SEGMENT_EVENTS = 1_000;
/** The tail is let grow to this many events before its older part becomes a segment. */
export const TAIL_LIMIT = 2_000;

/** The record of some events of one client, in order; at least one. */
export function segmentOf(clientId: string, events: LogEvent[]): SegmentRow {
  const first = events[0];
  const last = events.at(-1);
  if (!first || !last) throw new Error('A segment needs events.');
  let [firstAt, lastAt] = [first.at, first.at];
  for (const { at } of events) {
    if (at < firstAt) firstAt = at;
    if (at > lastAt) lastAt = at;
  }
  const texts = events.some(hasTexts) ? 1 : 0;
  return {
    clientId,
    firstSeq: first.seq,
    lastSeq: last.seq,
    firstAt,
    lastAt,
    hash: last.hash,
    texts,
    events,
  };
}

/** Moves the older part of a long tail into segments, in the transaction that made it long. Gives the head row as it is then. */
export async function sealTail(work: Work, head: HeadRow): Promise<HeadRow> {
  const tail = work.among('tail');
  const rows = await tail.getAll(keysOfChain(head.clientId));
  let left = head.tail;
  let events: LogEvent[] = [];
  for (const row of rows) {
    events.push(...row);
    if (events.length < SEGMENT_EVENTS) continue;
    const segment = segmentOf(head.clientId, events);
    work.put('segments', segment);
    // A failure of its own aborts the transaction, which says why.
    tail.delete(keysOfChain(head.clientId, segment.firstSeq, segment.lastSeq)).catch(() => {});
    left -= events.length;
    events = [];
    if (left < TAIL_LIMIT) break;
  }
  return { ...head, tail: left };
}

/** Keys in `tail` and `segments` of what begins at or after `from`, and not after `to`. */
export function keysOfChain(clientId: string, from = 0, to = Number.MAX_SAFE_INTEGER): IDBKeyRange {
  return IDBKeyRange.bound([clientId, from], [clientId, to]);
}
