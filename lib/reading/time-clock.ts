import { type Found, meaningOf, type Scan } from './time-scan';
import { HOUR, MINUTE } from './time-zone';

interface Clock {
  /** Since midnight, in ms. */
  time: number;
  /** How long the shown moment lasts: an hour, a minute, a second. */
  lasts: number;
  /** Offset from UTC in ms, where the text says one. */
  zone: number | null;
}

/** An offset: Z, CET, UTC+1, +01:00, -0500. */
const zoneAt = (scan: Scan, at: number, exact: boolean): Found<number> | null => {
  const first = scan.tokens[at];
  const hoursOf = first && meaningOf(scan.words.zones, scan.line.slice(first.start, first.end));
  const named = hoursOf === undefined ? undefined : hoursOf * HOUR;
  const base = named === 0 ? at + 1 : at;
  const sign = scan.text(base);
  const hours = scan.text(base + 1);
  // A minus after bare minutes opens a range of times; after seconds, an ISO time or UTC it is an offset.
  if (
    /^[-+]$/.test(sign) &&
    /^\d{1,4}$/.test(hours) &&
    scan.adjacent(base + 1) &&
    (exact || named === 0 || (sign === '+' && hours.length % 2 === 0))
  ) {
    const colon = scan.text(base + 2) === ':';
    const minutes = Number(colon ? scan.text(base + 3) : hours.slice(2));
    const value = Number(hours.slice(0, 2)) * HOUR + minutes * MINUTE;
    if (value <= 14 * HOUR) return { value: sign === '-' ? -value : value, end: base + (colon ? 4 : 2) };
  }
  return named === undefined ? null : { value: named, end: at + 1 };
};

/** A time of day at a token: 14:05, 2:05:09 PM, 14 h 05, 2pm, 下午2:05, 午後2時5分. `dated`: a day stands before it, so that "9h" is an hour. */
export const clockAt = (scan: Scan, at: number, dated: boolean): Found<Clock> | null => {
  const { halves } = scan.words;
  const early = scan.longest(halves, at);
  let end = early ? early.end : at;
  if (!/^\d\d?$/.test(scan.text(end))) return null;
  let hour = Number(scan.text(end));
  let past = 0;
  let lasts = HOUR;
  let said = early !== null;
  const mark = scan.text(++end);
  const cjk = /^[時时点]$/.test(mark);
  const part = (index: number) =>
    /^[0-5]\d$/.test(scan.text(index)) || (cjk && /^\d$/.test(scan.text(index)));
  if ((cjk || mark === ':' || mark === 'h') && part(end + 1)) {
    past = Number(scan.text(end + 1)) * MINUTE;
    lasts = MINUTE;
    said = true;
    end += 2;
    if (scan.text(end) === '分') end++;
    if (scan.text(end) === ':' && part(end + 1)) {
      past += Number(scan.text(end + 1)) * 1000;
      lasts = 1000;
      end += 2;
      if (/^[.,]$/.test(scan.text(end)) && scan.tokens[end + 1]?.number && scan.adjacent(end + 1)) end += 2;
    }
  } else if (cjk || mark === 'uhr' || (dated && mark === 'h')) {
    said = true;
    end++;
  }
  const late = early ? null : scan.longest(halves, end);
  if (late) end = late.end;
  const half = (early ?? late)?.value;
  if (half !== undefined && hour <= 12) hour = (hour % 12) + half;
  if (!(said || late) || hour > 24) return null;
  if (scan.text(end) === 'uhr') end++;
  const zone = zoneAt(scan, end, lasts < MINUTE || scan.text(at - 1) === 't');
  if (zone) {
    end = zone.end;
    // Date.prototype.toString adds the zone's name in words.
    const close = scan.text(end) === '(' ? scan.tokens.findIndex(({ text }) => text === ')') : -1;
    if (close > end) end = close + 1;
  }
  return { value: { time: hour * HOUR + past, lasts, zone: zone?.value ?? null }, end };
};
