const ZERO = 48;

/** The number that stands at `from` to before `to`; NaN where there is anything but digits. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - ZERO;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

/**
 * The instant of a time of the log, epoch ms; NaN where it is none. As `Date.parse`, and four times as fast on the one
 * form that the log is written in (`2026-11-23T09:00:00.000Z`): a log that is folded anew has millions of them.
 */
export function timeOf(iso: string): number {
  const isOurs =
    iso.length === 24 &&
    iso[4] === '-' &&
    iso[7] === '-' &&
    iso[10] === 'T' &&
    iso[13] === ':' &&
    iso[16] === ':';
  if (!isOurs || iso[19] !== '.' || iso[23] !== 'Z') return Date.parse(iso);
  const year = digits(iso, 0, 4);
  const month = digits(iso, 5, 7);
  const day = digits(iso, 8, 10);
  const hour = digits(iso, 11, 13);
  const minute = digits(iso, 14, 16);
  const second = digits(iso, 17, 19);
  // What depends on the calendar, or is an exception of it, is left to the platform.
  const isPlain = year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= 28;
  if (!isPlain || !(hour < 24 && minute < 60 && second < 60)) return Date.parse(iso);
  const ms = digits(iso, 20, 23);
  return Number.isNaN(ms) ? Date.parse(iso) : Date.UTC(year, month - 1, day, hour, minute, second, ms);
}
