import type { LogEvent } from '../approvals/events';
import { hasTexts } from './chain';
import type { HeadRow, SegmentRow } from './schema';
import type { Work } from './transaction';

/** Events in a segment. */
export const SEGMENT_EVENTS = 1_000;
/** The tail is let grow to this many rows before its older part becomes a segment. */
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

/** Moves the oldest rows of a long tail into segments, in the transaction that made it long. Gives the head row as it is then. */
export async function sealTail(work: Work, head: HeadRow): Promise<HeadRow> {
  if (head.tail < TAIL_LIMIT) return head;
  const tail = work.transaction.objectStore('tail');
  let left = head.tail;
  let from = 0;
  while (left >= TAIL_LIMIT) {
    const events = await tail.getAll(tailRange(head.clientId, from), SEGMENT_EVENTS);
    const segment = segmentOf(head.clientId, events);
    work.later(work.transaction.objectStore('segments').put(segment));
    work.later(tail.delete(tailRange(head.clientId, segment.firstSeq, segment.lastSeq)));
    from = segment.lastSeq + 1;
    left -= events.length;
  }
  return { ...head, tail: left };
}

/** Keys of the tail rows of a client, both ends included. */
export function tailRange(clientId: string, from = 0, to = Number.MAX_SAFE_INTEGER): IDBKeyRange {
  return IDBKeyRange.bound([clientId, from], [clientId, to]);
}
