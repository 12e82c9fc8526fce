import type { Interval } from '../approvals/reading';
import type { Found, Scan } from './time-scan';
import { isWord } from './time-tokens';
import type { Unit } from './time-words';
import { DAY, HOUR, MINUTE, momentsOf, wallAt } from './time-zone';

/** Shortest and longest span that a tool calls one of the unit. */
const SPANS: Record<Unit, [shortest: number, longest: number]> = {
  second: [1000, 1000],
  minute: [MINUTE, MINUTE],
  hour: [HOUR, HOUR],
  day: [DAY, DAY + HOUR],
  week: [7 * DAY, 7 * DAY + HOUR],
  month: [28 * DAY, 31 * DAY + HOUR],
  year: [365 * DAY, 366 * DAY],
};

/** How old "just now" may be. */
const NOW = 5 * MINUTE;

interface Span {
  unit: Unit;
  count: number;
}

/** Holds the true moment whether the tool cuts, rounds or counts calendar days, weeks, months or years. */
const intervalOf = (scan: Scan, sign: -1 | 1, spans: readonly Span[]): Interval => {
  const { now, zone } = scan.context;
  let [least, most] = [0, 0];
  for (const { unit, count } of spans) {
    least += count * SPANS[unit][0];
    most += count * SPANS[unit][1];
  }
  const { unit, count } = spans.at(-1) ?? { unit: 'second', count: 0 };
  const [shortest, longest] = SPANS[unit];
  if (sign > 0) return { earliest: now + Math.max(0, least - shortest), latest: now + most + longest };
  const alone = spans.length === 1;
  const coarse = shortest > DAY && !(alone && count === 1);
  let latest = unit === 'second' ? now : now - least + (coarse ? shortest : shortest / 2);
  if (unit === 'day' && alone) {
    const midnight = Math.floor(wallAt(now, zone) / DAY) * DAY;
    latest = Math.max(latest, momentsOf(midnight - (count - 1) * DAY, zone)[1] - 1);
  }
  return { earliest: now - most - longest, latest: Math.min(now, latest) };
};

/** "Last week" by the calendar, whatever its first day, or rounded. */
const around = (now: number, unit: Unit, by: number): Interval => {
  const longest = SPANS[unit][1];
  return {
    earliest: by > 0 ? now : now + (by - 1) * longest,
    latest: by < 0 ? now : now + (by + 1) * longest,
  };
};

const apart = (scan: Scan, from: number, to: number): boolean =>
  !scan.tokens[from - 1]?.number &&
  !isWord(scan.text(from - 1)) &&
  !scan.tokens[to]?.number &&
  !isWord(scan.text(to));

/** Spans without a word for past or future ("3d", "2 h") count as past, where nothing else is written beside them. */
const isBare = (scan: Scan, from: number, to: number): boolean => {
  if (!scan.tokens[from]?.number || !apart(scan, from, to)) return false;
  return scan.tokens.slice(from, to).every((token, index) => {
    const { text } = token;
    const short = text.length === 1 || text === 'min' || (text.length <= 4 && scan.adjacent(from + index));
    // Capitals count likes and views: 5M is no time.
    return (
      token.number ||
      (/^[a-zа-я]+$/.test(text) && short && !/\p{Lu}/u.test(scan.line.slice(token.start, token.end)))
    );
  });
};

/** "-3 h" and "+3 h", the short forms of French, Portuguese and Russian. */
const signAt = (scan: Scan, at: number): Found<-1 | 1> | null => {
  if (!/^[-−+]$/.test(scan.text(at)) || !scan.tokens[at + 1]?.number || !scan.adjacent(at + 1)) return null;
  if (at > 0 && scan.adjacent(at) && (scan.tokens[at - 1]?.number || isWord(scan.text(at - 1)))) return null;
  return { value: scan.text(at) === '+' ? 1 : -1, end: at + 1 };
};

const skipAbout = (scan: Scan, at: number): number => {
  let end = at;
  while (end < at + 3 && scan.is(scan.words.about, end)) end++;
  return end;
};

/** A moment told by its distance from now, from a token on: "3 days ago", "vor 2 Std.", "in 1 week, 4 days", "3d", "just now", "last month". */
export const relativeAt = (scan: Scan, start: number): { at: Interval; end: number } | null => {
  const { tokens, words } = scan;
  const { now } = scan.context;
  const said = scan.longest(words.now, start);
  if (said && (said.end - start > 1 || apart(scan, start, said.end)))
    return { at: { earliest: now - NOW, latest: now }, end: said.end };
  const near = scan.longest(words.near, start);
  if (near && near.value.unit !== 'day')
    return { at: around(now, near.value.unit, near.value.by), end: near.end };

  const first = scan.longest(words.before, start);
  const from = first ? start : skipAbout(scan, start);
  const lead = signAt(scan, from) ?? first ?? scan.longest(words.before, from);
  let at = lead ? skipAbout(scan, lead.end) : from;
  const spans: Span[] = [];
  let end = at;
  while (spans.length < 4) {
    const text = scan.text(at);
    const number = tokens[at]?.number;
    const one = scan.is(words.one, at);
    if (!number && (spans.length || (lead && !one))) break;
    const unit = number || one ? scan.longest(words.units, at + 1) : scan.longest(words.single, at);
    if (!unit || (number && text.length > 4)) break;
    spans.push({ unit: unit.value, count: number ? Number(text) : 1 });
    end = unit.end;
    at = scan.is(words.and, end) ? end + 1 : end;
  }
  if (!spans.length) return null;
  const trail = scan.longest(words.after, end);
  const sign = trail?.value ?? lead?.value;
  if (!sign && (spans[0]?.unit === 'second' || !isBare(scan, start, end))) return null;
  return { at: intervalOf(scan, sign ?? -1, spans), end: trail?.end ?? end };
};
