import { FIRST_LISTED_YEAR, HOLIDAY_TABLE, LAST_LISTED_YEAR } from './holiday-table';

const DAY = 86_400_000;

/** ISO 3166 codes of the countries whose public holidays are known. */
export const HOLIDAY_COUNTRIES: readonly string[] = Object.keys(HOLIDAY_TABLE);

const cache = new Map<string, ReadonlySet<number>>();

/**
 * Public holidays of a country in a year, as day numbers (whole days since 1970-01-01). Empty for an unknown country.
 * Holidays that follow no rule (lunar feasts, substitute days) are known for 2024–2032 only.
 */
export function holidaysOf(country: string, year: number): ReadonlySet<number> {
  const key = `${country} ${year}`;
  const known = cache.get(key);
  if (known) return known;
  const days = new Set(readRow(country, year));
  cache.set(key, days);
  return days;
}

function* readRow(country: string, year: number): Generator<number> {
  const row = Object.hasOwn(HOLIDAY_TABLE, country) ? HOLIDAY_TABLE[country] : undefined;
  if (row === undefined) return;
  const [fixed = '', western = '', orthodox = '', weekdays = '', listed = ''] = row.split('|');
  yield* monthDays(fixed, year);
  for (const offset of numbers(western)) yield westernEaster(year) + offset;
  for (const offset of numbers(orthodox)) yield orthodoxEaster(year) + offset;
  for (const rule of chunks(weekdays, 4)) yield nthWeekday(year, rule);
  if (year < FIRST_LISTED_YEAR || year > LAST_LISTED_YEAR) return;
  yield* monthDays(listed.split(',')[year - FIRST_LISTED_YEAR] ?? '', year);
}

const chunks = (text: string, size: number): string[] =>
  Array.from({ length: Math.floor(text.length / size) }, (_, i) => text.slice(i * size, (i + 1) * size));

const numbers = (text: string): number[] => (text === '' ? [] : text.split(',').map(Number));

const monthDays = (text: string, year: number): number[] =>
  chunks(text, 4).map((one) => dayNumber(year, Number(one.slice(0, 2)), Number(one.slice(2))));

/** Whole days since 1970-01-01 of a date of the Gregorian calendar; `month` 1–12, `day` may overflow. */
export const dayNumber = (year: number, month: number, day: number): number =>
  Math.floor(Date.UTC(year, month - 1, day) / DAY);

/** 0 Sunday … 6 Saturday. 1970-01-01 was a Thursday. */
export const weekdayOf = (day: number): number => (((day + 4) % 7) + 7) % 7;

function nthWeekday(year: number, rule: string): number {
  const [month, nth, weekday] = [Number(rule.slice(0, 2)), Number(rule[2]), Number(rule[3])];
  if (nth === 0) {
    const last = dayNumber(year, month + 1, 0);
    return last - ((weekdayOf(last) - weekday + 7) % 7);
  }
  const first = dayNumber(year, month, 1);
  return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1);
}

/** Easter Sunday of the Gregorian calendar, by Gauss's rule with its two exceptions (Knuth, TAOCP 1.3.2 ex. 14). */
export function westernEaster(year: number): number {
  const golden = (year % 19) + 1;
  const century = Math.floor(year / 100) + 1;
  const leapsDropped = Math.floor((3 * century) / 4) - 12;
  const moonCorrection = Math.floor((8 * century + 5) / 25) - 5;
  const sunday = Math.floor((5 * year) / 4) - leapsDropped - 10;
  let epact = (((11 * golden + 20 + moonCorrection - leapsDropped) % 30) + 30) % 30;
  if ((epact === 25 && golden > 11) || epact === 24) epact += 1;
  let fullMoon = 44 - epact;
  if (fullMoon < 21) fullMoon += 30;
  return dayNumber(year, 3, fullMoon + 7 - ((sunday + fullMoon) % 7));
}

/** Easter Sunday of the Julian calendar, as a Gregorian day (Meeus, Astronomical Algorithms, ch. 8). */
export function orthodoxEaster(year: number): number {
  const moon = (19 * (year % 19) + 15) % 30;
  const sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
  const julianMarch = moon + sunday + 22;
  const calendarsApart = Math.floor(year / 100) - Math.floor(year / 400) - 2;
  return dayNumber(year, 3, julianMarch + calendarsApart);
}
