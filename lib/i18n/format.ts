import type { Language } from './languages';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Units as they are written after a figure: a space between is added here. */
interface UnitWords {
  day: string;
  hour: string;
  minute: string;
}
const SHORT: Record<Language, UnitWords> = {
  en: { day: 'd', hour: 'h', minute: 'min' },
  fr: { day: 'j', hour: 'h', minute: 'min' },
};

/** Largest units of a duration, in whole numbers, rounded down; never negative. */
function parts(ms: number): { days: number; hours: number; minutes: number } {
  const safe = Math.max(0, ms);
  return {
    days: Math.floor(safe / DAY),
    hours: Math.floor((safe % DAY) / HOUR),
    minutes: Math.floor((safe % HOUR) / MINUTE),
  };
}

/** A duration in milliseconds, as short as it can be read: "12 min", "5 h", "1 d 5 h", "4 d". Figure and unit do not part at a line end. */
export function shortDuration(language: Language, ms: number): string {
  const { days, hours, minutes } = parts(ms);
  const unit = SHORT[language];
  if (days >= 2) return `${days}\u00a0${unit.day}`;
  if (days === 1) {
    return hours > 0 ? `1\u00a0${unit.day} ${hours}\u00a0${unit.hour}` : `1\u00a0${unit.day}`;
  }
  if (hours > 0) return `${hours}\u00a0${unit.hour}`;
  return minutes > 0 ? `${minutes}\u00a0${unit.minute}` : `<\u00a01\u00a0${unit.minute}`;
}

/**
 * How long something has waited, short: "4 d", or "4 d+" where it may have been longer. Null where all that is known is
 * that it waits: "at least a minute" would say nothing.
 */
export function waited(language: Language, ms: number, atLeast: boolean): string | null {
  if (atLeast && ms < HOUR) return null;
  return `${shortDuration(language, ms)}${atLeast ? '+' : ''}`;
}

/** A duration in milliseconds in words, two units at most: "4 days, 2 hours". */
export function longDuration(language: Language, ms: number): string {
  const { days, hours, minutes } = parts(ms);
  const unit = (value: number, name: string) =>
    new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay: 'long' }).format(value);
  const shown: string[] = [];
  if (days > 0) shown.push(unit(days, 'day'));
  if (hours > 0 && days < 14) shown.push(unit(hours, 'hour'));
  if (days === 0 && (minutes > 0 || hours === 0)) shown.push(unit(minutes, 'minute'));
  return new Intl.ListFormat(language, { style: 'narrow', type: 'unit' }).format(shown);
}

/** Day and time in the user's zone: "Thu, 19 Nov 2026, 10:12". Epoch milliseconds. */
export function dateTime(language: Language, at: number): string {
  return new Intl.DateTimeFormat(locale(language), {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  }).format(at);
}

/** The word form for a count, by the language's own plural rule. French counts 0 as one. */
export function plural(language: Language, count: number, one: string, other: string): string {
  return new Intl.PluralRules(language).select(count) === 'one' ? one : other;
}

/** A whole number with the language's grouping. */
export function number(language: Language, value: number): string {
  return new Intl.NumberFormat(language).format(value);
}

/** One decimal, as for means: "1.8", "2.0". */
export function decimal(language: Language, value: number): string {
  return new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(
    value,
  );
}

/** How long ago, in the largest unit that fits: "10 min ago", "yesterday". Epoch milliseconds. */
export function ago(language: Language, at: number, now: number): string {
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'short' });
  const past = Math.max(0, now - at);
  if (past < HOUR) return format.format(-Math.floor(past / MINUTE), 'minute');
  if (past < DAY) return format.format(-Math.floor(past / HOUR), 'hour');
  return format.format(-Math.floor(past / DAY), 'day');
}

/** The time of day in the user's zone: "10:42". Epoch milliseconds. */
export function clockTime(language: Language, at: number): string {
  return new Intl.DateTimeFormat(locale(language), { hour: 'numeric', minute: '2-digit' }).format(at);
}

/** A calendar day: "12 Nov 2026". An ISO date, or epoch milliseconds in the user's zone. */
export function day(language: Language, at: number | string): string {
  return new Intl.DateTimeFormat(locale(language), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    ...(typeof at === 'string' ? { timeZone: 'UTC' } : {}),
  }).format(typeof at === 'string' ? new Date(`${at}T00:00:00Z`) : at);
}

/** A day of the year without the year, as it stands under a chart: "12 Oct". Epoch milliseconds, told in UTC. */
export function dayOfYear(language: Language, at: number): string {
  return new Intl.DateTimeFormat(locale(language), {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  }).format(at);
}

/** An amount of storage in the largest unit that fits: "3.4 MB". */
export function bytes(language: Language, amount: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'];
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, amount)) / 3));
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: units[step] ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits: 1,
  }).format(amount / 1000 ** step);
}

/** English without a region reads day before month here, as most of the world does, unless the browser says American English. */
function locale(language: Language): string {
  if (language !== 'en') return language;
  const tag = globalThis.navigator?.language ?? 'en-GB';
  return tag.startsWith('en') && tag !== 'en' ? tag : 'en-GB';
}
