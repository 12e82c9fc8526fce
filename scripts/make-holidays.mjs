// Writes lib/insight/holiday-table.ts: the public holidays of some countries, as rules where they follow one.
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Holidays from 'date-holidays';

const COUNTRIES =
  'AE AR AT AU BE BG BR CA CH CL CO CY CZ DE DK EE ES FI FR GB GR HK HR HU IE IL IN IS IT JP KR LT LU LV MA MT MX MY NL NO NZ PH PL PT RO RS SA SE SG SI SK TH TN TR UA US ZA'.split(
    ' ',
  );
const FIRST = 2024;
const LAST = 2032;
const DAY = 86_400_000;
const YEARS = Array.from({ length: LAST - FIRST + 1 }, (_, i) => FIRST + i);

const utc = (iso) => Date.parse(`${iso}T00:00:00Z`);
const isoOf = (at) => new Date(at).toISOString().slice(0, 10);
const monthDay = (iso) => iso.slice(5, 7) + iso.slice(8, 10);

/** Days on which offices are closed all day, as ISO dates. */
function daysOff(country) {
  const calendar = new Holidays(country);
  const days = new Set();
  for (const year of YEARS) {
    for (const holiday of calendar.getHolidays(year)) {
      const length = holiday.end - holiday.start;
      if (holiday.type !== 'public' || length < 20 * 3_600_000) continue;
      const first = utc(holiday.date.slice(0, 10));
      // Feasts that begin the evening before are longer than the whole days that they close.
      for (let i = 0; i < Math.max(1, Math.floor(length / DAY)); i++) days.add(isoOf(first + i * DAY));
    }
  }
  return new Set([...days].filter((day) => day >= `${FIRST}` && day < `${LAST + 1}`));
}

/** Date of the church's Easter, from a country that keeps it. */
function easters(country, name) {
  const calendar = new Holidays(country);
  return new Map(
    YEARS.map((year) => {
      const found = calendar.getHolidays(year).find((holiday) => holiday.rule === name);
      if (!found) throw new Error(`No ${name} in ${country} ${year}`);
      return [year, utc(found.date.slice(0, 10))];
    }),
  );
}

const WESTERN = easters('CH', 'easter');
const ORTHODOX = easters('GR', 'orthodox');

/** Which of the dates made by `rule` from a key are there in every year; those are taken out of `days`. */
function take(days, keys, rule) {
  const kept = keys.filter((key) => YEARS.every((year) => days.has(isoOf(rule(year, key)))));
  for (const key of kept) for (const year of YEARS) days.delete(isoOf(rule(year, key)));
  return kept;
}

/** n-th (1–5) or last (0) weekday (0 Sunday) of a month, e.g. `0534` is the third Thursday of May. */
function weekdayOf(year, key) {
  const [month, nth, weekday] = [Number(key.slice(0, 2)), Number(key[2]), Number(key[3])];
  if (nth === 0) {
    const last = Date.UTC(year, month, 0);
    return last - ((new Date(last).getUTCDay() - weekday + 7) % 7) * DAY;
  }
  const first = Date.UTC(year, month - 1, 1);
  return first + (((weekday - new Date(first).getUTCDay() + 7) % 7) + 7 * (nth - 1)) * DAY;
}

function rulesOf(country) {
  const days = daysOff(country);
  const inFirst = [...days].filter((day) => day.startsWith(`${FIRST}`)).map(utc);
  const fixed = take(days, [...new Set(inFirst.map((at) => monthDay(isoOf(at))))], (year, key) =>
    utc(`${year}-${key.slice(0, 2)}-${key.slice(2)}`),
  );
  const fromEaster = (easter) =>
    take(
      days,
      inFirst
        .map((at) => Math.round((at - easter.get(FIRST)) / DAY))
        .filter((offset) => Math.abs(offset) < 64),
      (year, offset) => easter.get(year) + offset * DAY,
    );
  const western = fromEaster(WESTERN);
  const orthodox = fromEaster(ORTHODOX);
  const weekdays = take(
    days,
    inFirst.flatMap((at) => {
      const date = new Date(at);
      const month = String(date.getUTCMonth() + 1).padStart(2, '0');
      return [Math.ceil(date.getUTCDate() / 7), 0].map((nth) => `${month}${nth}${date.getUTCDay()}`);
    }),
    weekdayOf,
  );
  const others = YEARS.map((year) =>
    [...days]
      .filter((day) => day.startsWith(`${year}`))
      .sort()
      .map(monthDay)
      .join(''),
  );
  const row = [fixed.join(''), western.join(), orthodox.join(), weekdays.join('')];
  return others.some((year) => year !== '') ? [...row, others.join()] : row;
}

const table = COUNTRIES.map((country) => `  ${country}: '${rulesOf(country).join('|')}',`);
const target = join(dirname(fileURLToPath(import.meta.url)), '../lib/insight/holiday-table.ts');
writeFileSync(
  target,
  `// Made by scripts/make-holidays.mjs; do not edit.
//
// Derived from the data of date-holidays (https://github.com/commenthol/date-holidays), which rests on Wikipedia and
// is available under CC BY-SA 3.0 (https://creativecommons.org/licenses/by-sa/3.0/). So is this file.

export const FIRST_LISTED_YEAR = ${FIRST};
export const LAST_LISTED_YEAR = ${LAST};

/**
 * Country to \`fixed|western|orthodox|weekdays|listed\`: fixed days (MMDD …), days from Easter, from Orthodox Easter,
 * n-th weekdays (MMnW: n 1–5, 0 last; W 0 Sunday …), and the rest per listed year (MMDD …, one field a year).
 */
export const HOLIDAY_TABLE: Readonly<Record<string, string>> = {
${table.join('\n')}
};
`,
);
console.log(`${COUNTRIES.length} countries, ${table.join('\n').length} characters`);
