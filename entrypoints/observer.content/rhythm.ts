import type { Change } from './page-watch';

/** Shortest time between the starts of two reads, in milliseconds. */
const SHORTEST = 250;
/** Longest wait before a change is read, however slow the page. */
const LONGEST = 5_000;
/** Reading may take this part of the time at most. */
const SHARE = 1 / 20;
/** A change of looks alone (an animation) is read less often. */
const LOOKS = 1_000;

/**
 * How long to wait before the next read.
 * @param sinceLast milliseconds since the last read began; Infinity before the first
 * @param lastCost milliseconds of work that the last read took
 * @returns milliseconds from now, 0 for at once
 */
export function waitBeforeRead(change: Change, sinceLast: number, lastCost: number): number {
  const gap = Math.min(LONGEST, Math.max(SHORTEST, lastCost / SHARE, change === 'look' ? LOOKS : 0));
  return Math.max(0, gap - sinceLast);
}
