import { holidaysOf, weekdayOf } from './holidays';
import { instantOf, isoDay, localDay, parseDay } from './zone-time';

/** When somebody can be expected to work. Dates are ISO (`2026-12-24`), both ends included. */
export interface BusinessCalendar {
  /** IANA zone. */
  zone: string;
  /** Working days: 0 Sunday … 6 Saturday. */
  week: readonly number[];
  /** Minutes from local midnight; `closes` up to 1440 and after `opens`. */
  opens: number;
  closes: number;
  /** ISO 3166 code whose public holidays are off; null for none. */
  country: string | null;
  absences: readonly { from: string; to: string }[];
}

/** Monday to Friday, 9 to 18. */
export const defaultCalendar = (zone: string, country: string | null = null): BusinessCalendar => ({
  zone,
  week: [1, 2, 3, 4, 5],
  opens: 9 * 60,
  closes: 18 * 60,
  country,
  absences: [],
});

export interface BusinessClock {
  /** Open time between two instants, ms; 0 where `to` is not after `from`. */
  between(from: number, to: number): number;
  /**
   * Close of the n-th business day after a moment; what comes after closing, or on a day off, counts from the next
   * opening (docs/judgement.md). Infinity where the calendar has no working day within ten years.
   */
  dueAt(submitted: number, businessDays: number): number;
  /** The moment itself when open, else the next opening; Infinity as above. */
  nextOpen(at: number): number;
  /** Length of a working day, ms. */
  dayLength: number;
}

const DAY = 86_400_000;
/** No span that is measured is longer; a page that claims an event of 1970 costs no time. */
const MOST_DAYS = 3_660;

type Hours = readonly [open: number, close: number] | null;

/** Makes the clock of a calendar, which must not change afterwards. Throws RangeError for hours, zones or dates that are none. */
export function businessClock(calendar: BusinessCalendar): BusinessClock {
  const { zone, opens, closes } = calendar;
  if (!(opens >= 0 && closes > opens && closes <= 1440)) throw new RangeError('Hours must lie within a day');
  const week = new Set(calendar.week);
  const absences = calendar.absences.map(({ from, to }) => [parseDay(from), parseDay(to)] as const);
  const cache = new Map<number, Hours>();

  const isWorkday = (day: number): boolean =>
    week.has(weekdayOf(day)) &&
    !absences.some(([from, to]) => day >= from && day <= to) &&
    !(calendar.country !== null && holidaysOf(calendar.country, Number(isoDay(day).slice(0, 4))).has(day));

  /** Opening and closing of a local date as instants; null on days off, and on dates that the zone skipped. */
  const hoursOf = (day: number): Hours => {
    const known = cache.get(day);
    if (known !== undefined) return known;
    let hours: Hours = null;
    if (isWorkday(day)) {
      const open = instantOf(zone, day, opens);
      const close = instantOf(zone, day, closes);
      if (localDay(zone, open) === day && close > open) hours = [open, close];
    }
    cache.set(day, hours);
    return hours;
  };

  const between = (from: number, to: number): number => {
    if (!(to > from)) return 0;
    const last = localDay(zone, to);
    let sum = 0;
    for (let day = Math.max(localDay(zone, from), last - MOST_DAYS); day <= last; day++) {
      const hours = hoursOf(day);
      if (hours) sum += Math.max(0, Math.min(to, hours[1]) - Math.max(from, hours[0]));
    }
    return sum;
  };

  /** First workday from a date on that has not closed by `at`. */
  const openDay = (at: number): number | null => {
    const first = localDay(zone, at);
    for (let day = first; day < first + MOST_DAYS; day++) {
      const hours = hoursOf(day);
      if (hours && hours[1] > at) return day;
    }
    return null;
  };

  return {
    between,
    dueAt: (submitted, businessDays) => {
      let day = openDay(submitted);
      if (day === null) return Number.POSITIVE_INFINITY;
      const last = day + MOST_DAYS;
      for (let left = businessDays; left > 0; ) {
        day += 1;
        if (day > last) return Number.POSITIVE_INFINITY;
        if (hoursOf(day)) left -= 1;
      }
      return hoursOf(day)?.[1] ?? Number.POSITIVE_INFINITY;
    },
    nextOpen: (at) => {
      const day = openDay(at);
      const hours = day === null ? null : hoursOf(day);
      return hours ? Math.max(at, hours[0]) : Number.POSITIVE_INFINITY;
    },
    dayLength: ((closes - opens) / 1440) * DAY,
  };
}
