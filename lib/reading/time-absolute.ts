import type { Interval } from '../approvals/reading';
import { clockAt } from './time-clock';
import { daysOf, numbersAt, type YearMonthDay } from './time-days';
import type { Found, Scan } from './time-scan';
import { DAY, momentsOf, wallAt } from './time-zone';

interface Parts {
  dates: YearMonthDay[];
  /** Days from today. */
  near: number | null;
  weekday: number | null;
  clock: NonNullable<ReturnType<typeof clockAt>>['value'] | null;
}

const intervalOf = (scan: Scan, { dates, near, weekday, clock }: Parts): Interval | null => {
  const { now } = scan.context;
  const zone = clock?.zone ?? scan.context.zone;
  const today = Math.floor(wallAt(now, zone) / DAY);
  const days = near === null ? daysOf(scan, today, dates, weekday) : [today + near];
  const edges = days.flatMap((day) => {
    const [first, last] = momentsOf(day * DAY + (clock?.time ?? 0), zone);
    return [first, clock ? last + clock.lasts : momentsOf((day + 1) * DAY, zone)[1]];
  });
  // "Yesterday" is also what rounding or cutting a span of hours to whole days gives.
  if (near && !clock) {
    edges.push(now + (near < 0 ? near - 1 : near - 0.5) * DAY);
    edges.push(now + (near < 0 ? near + 0.5 : near + 1) * DAY);
  }
  return days.length ? { earliest: Math.min(...edges), latest: Math.max(...edges) - 1 } : null;
};

/** A month stands before its day. "Mar" and the like are weekdays where the day's month, or a time, comes after the number. */
const isMonth = (scan: Scan, at: number, orWeekday: boolean): boolean => {
  const { fillers, months } = scan.words;
  const skip = (from: number) => {
    let index = from;
    while (index < from + 3 && scan.is(fillers, index)) index++;
    return index;
  };
  const number = skip(at);
  // The verb stands before numbers too: "you may 3 times".
  if (!scan.tokens[number]?.number || scan.line.startsWith('may', scan.tokens[at - 1]?.start)) return false;
  const mark = scan.text(number + 1);
  return (
    !orWeekday ||
    !(
      /^[-/:h]$/.test(mark) ||
      (mark === '.' && scan.tokens[number + 2]?.number) ||
      scan.longest(months, skip(number + 1))
    )
  );
};

/** A date, with or without a time of day, from a token on. A time of day alone names no day and is none. */
export const absoluteAt = (scan: Scan, start: number): { at: Interval; end: number } | null => {
  const { tokens, words } = scan;
  const found: Parts = { dates: [], near: null, weekday: null, clock: null };
  let year: number | null = null;
  let month: number | null = null;
  let day: number | null = null;
  let weak = false;
  let brief = false;
  let end = start;
  let at = start;
  let skipped = 0;
  while (at < tokens.length && at < start + 24 && skipped < 4) {
    const text = scan.text(at);
    const open = !found.dates.length && found.near === null;
    const empty = open && year === null && month === null && day === null;
    const clock: ReturnType<typeof clockAt> = found.clock ? null : clockAt(scan, at, at > start);
    if (clock) {
      found.clock = clock.value;
      at = clock.end;
    } else if (tokens[at]?.number) {
      const value = Number(text);
      const next = scan.text(at + 1);
      const numbers: ReturnType<typeof numbersAt> = empty ? numbersAt(scan, at) : null;
      if (numbers) {
        found.dates = numbers.value;
        weak = numbers.weak;
        at = numbers.end;
      } else {
        if (!open) break;
        if (next === '月' && month === null) month = value;
        else if (text.length === 4 && year === null && value > 1990 && value < 2100) year = value;
        else if (text.length < 3 && day === null && value > 0 && value < 32) day = value;
        else break;
        at += /^[年月日号]$/.test(next) ? 2 : 1;
      }
    } else {
      const named: Found<number> | null = month === null && open ? scan.longest(words.months, at) : null;
      const weekday: Found<number> | null = found.weekday === null ? scan.longest(words.weekdays, at) : null;
      const near: ReturnType<typeof scan.longest<{ unit: string; by: number }>> = empty
        ? scan.longest(words.near, at)
        : null;
      if (near?.value.unit === 'day') {
        found.near = near.value.by;
        at = near.end;
      } else if (named && (day !== null || isMonth(scan, named.end, weekday !== null))) {
        month = named.value;
        at = named.end;
      } else if (weekday) {
        found.weekday = weekday.value;
        brief = text.length < 4 && weekday.end - at < 3;
        at = weekday.end;
      } else {
        const filler = at > start ? scan.longest(words.fillers, at) : null;
        if (!filler) break;
        at = filler.end;
        skipped++;
        continue;
      }
    }
    skipped = 0;
    end = at;
  }
  if (month !== null && day !== null) found.dates = [[year, month, day]];
  else if (year ?? month ?? day) return null;
  const { dates, near, weekday, clock } = found;
  if (weak && !clock && weekday === null) return null;
  // "Sat" and "Mon" are words too, unless a time or nothing at all stands beside them.
  const whole = start === 0 && end === tokens.length;
  if (!dates.length && near === null && (weekday === null || (brief && !clock && !whole))) return null;
  const interval = intervalOf(scan, found);
  return interval && { at: interval, end };
};
