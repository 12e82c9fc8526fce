import type { Interval } from '../approvals/reading';
import { absoluteAt } from './time-absolute';
import { relativeAt } from './time-relative';
import { type Scan, scanOf } from './time-scan';
import { isWord } from './time-tokens';
import { DAY } from './time-zone';

export interface TimeContext {
  /** Epoch ms at which the page wrote the text: "3 minutes ago" counts from here. */
  now: number;
  /** IANA zone of the wall clock that the page shows. */
  zone: string;
  /** BCP 47, page language first. English is always read too; an empty list stands for every language. */
  languages: readonly string[];
  /** Which way a weekday or a date without a year lies: history is past, a slot is future. Where it is not given, the nearest year is taken, and a weekday is both. */
  towards?: 'past' | 'future';
}

/** A data attribute with a plain epoch is taken for one only near now: other long numbers are ids. */
const EPOCH_RANGE = 5 * 366 * DAY;

const epochOf = (text: string, now: number): Interval | null => {
  if (!/^(\d{10}|\d{13})$/.test(text)) return null;
  const unit = text.length === 10 ? 1000 : 1;
  const at = Number(text) * unit;
  return Math.abs(at - now) < EPOCH_RANGE ? { earliest: at, latest: at + unit - 1 } : null;
};

/** True where the number at a token is the rest of a longer one: 3.5, 10.0.0.1. */
const continues = (scan: Scan, at: number): boolean =>
  scan.tokens[at - 2]?.number === true &&
  /^[-.,:/]$/.test(scan.text(at - 1)) &&
  scan.adjacent(at - 1) &&
  scan.adjacent(at);

const timeAt = (scan: Scan, at: number) => {
  const may = scan.tokens[at]?.number ? !continues(scan, at) : scan.is(scan.words.starts, at);
  return may ? (relativeAt(scan, at) ?? absoluteAt(scan, at)) : null;
};

/**
 * Finds the first moment inside a longer line such as "Ana requested changes · 3 days ago".
 * Gives the interval (epoch ms) and the range of the text that says it; null where there is none in the first 200 characters.
 * A time of day without a day is none. Throws RangeError where `context.zone` is unknown.
 */
export function findTime(
  line: string,
  context: TimeContext,
): { at: Interval; start: number; end: number } | null {
  const scan = scanOf(line, context);
  for (let index = 0; index < scan.tokens.length; index++) {
    const found = timeAt(scan, index);
    const start = scan.tokens[index]?.start;
    const end = scan.tokens[(found?.end ?? 0) - 1]?.end;
    if (found && start !== undefined && end !== undefined) return { at: found.at, start, end };
  }
  return null;
}

/**
 * Parses what a page shows as a moment (text, title or datetime attribute) into the interval (epoch ms) that surely holds it:
 * an absolute moment lasts as long as its last shown unit, a relative one allows for cutting, rounding and counting calendar days.
 * Null where the text is not a time, or says more than one. Throws RangeError where `context.zone` is unknown.
 */
export function parseTime(text: string, context: TimeContext): Interval | null {
  const whole = text.trim();
  const epoch = epochOf(whole, context.now);
  if (epoch) return epoch;
  const scan = scanOf(whole, context);
  const idle = (index: number) =>
    scan.is(scan.words.fillers, index) || !(scan.tokens[index]?.number || isWord(scan.text(index)));
  for (let index = 0; index < scan.tokens.length; index++) {
    const found = timeAt(scan, index);
    if (found) {
      for (let rest = found.end; rest < scan.tokens.length; rest++) if (!idle(rest)) return null;
      return found.at;
    }
    if (!idle(index)) return null;
  }
  return null;
}
