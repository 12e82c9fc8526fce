import type { Found, Scan } from './time-scan';
import { DAY } from './time-zone';

/** Year (null where the page shows none), month from 1, day. */
export type YearMonthDay = readonly [year: number | null, month: number, day: number];

/** A date in numbers: all that it may mean. `weak`: too like a fraction to stand alone. */
export const numbersAt = (scan: Scan, at: number): (Found<YearMonthDay[]> & { weak: boolean }) | null => {
  const mark = scan.text(at + 1);
  const dots = mark === '.';
  const joined = (index: number) => dots || (scan.adjacent(index) && scan.adjacent(index + 1));
  if (!/^[-/.]$/.test(mark) || !joined(at + 1)) return null;
  const [a, b, last] = [scan.text(at), scan.text(at + 2), scan.text(at + 4)];
  const again = scan.text(at + 3) === mark;
  const third = again && /^\d/.test(last) && joined(at + 3) ? last : '';
  const [first, second] = [Number(a), Number(b)];
  if (!/^\d\d?$/.test(b)) return null;
  if (a.length === 4)
    return /^\d\d?$/.test(third)
      ? { value: [[first, second, Number(third)]], end: at + 5, weak: false }
      : null;
  if (a.length > 2 || !/^(\d\d|\d{4})?$/.test(third)) return null;
  const year = third ? Number(third) + (third.length === 2 ? 2000 : 0) : null;
  const order = dots || first > 12 ? false : second > 12 ? true : scan.words.monthFirst;
  const value: YearMonthDay[] = [];
  if (order !== false || second > 12) value.push([year, first, second]);
  if (order !== true && second <= 12) value.push([year, second, first]);
  return { value, end: at + (third ? 5 : 3), weak: !third && !(dots && again) };
};

/** Days since 1970; NaN where there is no such day. */
const dayOf = (year: number, month: number, day: number): number => {
  const at = Date.UTC(year, month - 1, day);
  return new Date(at).getUTCMonth() === month - 1 ? at / DAY : Number.NaN;
};

/** All days (since 1970) that a date, or only a weekday (0 is Sunday), may mean, seen from `today`. */
export const daysOf = (
  scan: Scan,
  today: number,
  dates: readonly YearMonthDay[],
  weekday: number | null,
): number[] => {
  const { towards } = scan.context;
  const onSide = (slack: number) => (day: number) =>
    towards === 'past' ? day <= today + slack : towards === 'future' ? day >= today - slack : true;
  const onWeekday = (day: number) => weekday === null || (day + 4) % 7 === weekday;
  if (!dates.length)
    return Array.from({ length: 15 }, (_, index) => today - 7 + index)
      .filter(onWeekday)
      .filter(onSide(0));
  const thisYear = new Date(today * DAY).getUTCFullYear();
  return dates.flatMap(([year, month, day]) => {
    if (year !== null) return [dayOf(year, month, day)].filter(Number.isFinite);
    let days = [-1, 0, 1].map((by) => dayOf(thisYear + by, month, day)).filter(Number.isFinite);
    for (const test of [onWeekday, onSide(1)]) if (days.some(test)) days = days.filter(test);
    return days.sort((a, b) => Math.abs(a - today) - Math.abs(b - today)).slice(0, 1);
  });
};
