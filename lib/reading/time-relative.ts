import type { Interval } from '../approvals/reading';
import type { Scan } from './time-scan';
import { isWord } from './time-tokens';
import type { Unit } from './time-words';
import { asUtc, DAY, HOUR, MINUTE, momentsOf, wallAt } from './time-zone';

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

/** "About", "over", "almost", "last": may stand between a word such as "vor" and its number. */
const ABOUT = new Set(
  'about almost over etwa ca circa über fast rund knapp environ plus de d presque alrededor más casi unos cerca mais quase ongeveer meer dan bijna około ponad prawie yaklaşık около более почти 约 約 大约 大約'.split(
    ' ',
  ),
);
const ONE = new Set('a an one un une uno una um uma ein eine einer einem einen een één bir 一'.split(' '));
const AND = new Set(', and et und y e en i ve и と'.split(' '));

interface Span {
  unit: Unit;
  count: number;
}

/** Holds the true moment whether the tool cuts, rounds or counts calendar days, weeks, months or years. */
const past = (scan: Scan, spans: readonly Span[]): Interval => {
  const { now, zone } = scan.context;
  const last = spans.at(-1);
  if (!last) return { earliest: now, latest: now };
  const [shortest, longest] = SPANS[last.unit];
  let most = longest;
  let least = 0;
  for (const { unit, count } of spans) {
    most += count * SPANS[unit][1];
    least += count * SPANS[unit][0];
  }
  const coarse = last.unit === 'week' || last.unit === 'month' || last.unit === 'year';
  least -= coarse && (last.count > 1 || spans.length > 1) ? shortest : shortest / 2;
  if (last.unit === 'second') least = 0;
  let latest = now - Math.max(0, least);
  if (last.unit === 'day' && spans.length === 1) {
    const date = new Date(asUtc(wallAt(now, zone)) - (last.count - 1) * DAY);
    const wall = {
      year: date.getUTCFullYear(),
      month: date.getUTCMonth() + 1,
      day: date.getUTCDate(),
      hour: 0,
      minute: 0,
      second: 0,
    };
    latest = Math.min(now, Math.max(latest, momentsOf(wall, zone)[1] - 1));
  }
  return { earliest: now - most, latest };
};

const future = (now: number, spans: readonly Span[]): Interval => {
  let most = 0;
  let least = 0;
  for (const { unit, count } of spans) {
    most += count * SPANS[unit][1];
    least += count * SPANS[unit][0];
  }
  const slack = SPANS[spans.at(-1)?.unit ?? 'second'];
  return { earliest: now + Math.max(0, least - slack[0]), latest: now + most + slack[1] };
};

/** "Last week" by the calendar, whatever its first day, or rounded. */
const around = (now: number, unit: Unit, by: number): Interval => {
  const longest = SPANS[unit][1];
  return {
    earliest: by > 0 ? now : now + (by - 1) * longest,
    latest: by < 0 ? now : now + (by + 1) * longest,
  };
};

const apart = (scan: Scan, from: number, to: number): boolean => {
  const joined = (index: number) =>
    scan.tokens[index]?.number || isWord(scan.tokens[index]) || scan.isCjk(index);
  return !joined(from - 1) && !joined(to);
};

/** Spans without a word for past or future ("3d", "2 h") count as past, where nothing else is written beside them. */
const bare = (scan: Scan, from: number, to: number, spans: readonly Span[]): boolean => {
  const first = scan.tokens[from];
  if (!first?.number || !apart(scan, from, to)) return false;
  if (spans.some((span) => span.unit === 'second')) return false;
  for (let index = from + 1; index < to; index++) {
    const token = scan.tokens[index];
    if (!token || token.number) continue;
    const near = token.start === scan.tokens[index - 1]?.end;
    const short = token.text.length === 1 || token.text === 'min' || (near && token.text.length <= 4);
    // Capitals count likes and views: 5M is no time.
    if (!isWord(token) || !short || !scan.line.startsWith(token.text, token.start)) return false;
  }
  return true;
};

/** "-3 h" and "+3 h", the short forms of French, Portuguese and Russian. */
const signAt = ({ tokens }: Scan, at: number): { value: -1 | 1; end: number } | null => {
  const [before, sign, number] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!sign || !number?.number || !/^[-−+]$/.test(sign.text) || number.start !== sign.end) return null;
  if (before?.end === sign.start && (before.number || isWord(before))) return null;
  return { value: sign.text === '+' ? 1 : -1, end: at + 1 };
};

const skipAbout = (scan: Scan, at: number): number => {
  let end = at;
  while (end < at + 3 && ABOUT.has(scan.tokens[end]?.text ?? '')) end++;
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

  if (scan.continuesNumber(start)) return null;
  const first = scan.longest(words.before, start);
  const from = first ? start : skipAbout(scan, start);
  const lead = signAt(scan, from) ?? first ?? scan.longest(words.before, from);
  let at = lead ? skipAbout(scan, lead.end) : from;
  const spans: Span[] = [];
  let end = at;
  while (spans.length < 4) {
    const token = tokens[at];
    if (!token) break;
    const one = !token.number && ONE.has(token.text);
    if (!token.number && (spans.length || (lead && !one))) break;
    const unit = token.number || one ? scan.longest(words.units, at + 1) : scan.longest(words.single, at);
    if (!unit || (token.number && token.text.length > 4)) break;
    spans.push({ unit: unit.value, count: token.number ? Number(token.text) : 1 });
    end = unit.end;
    at = AND.has(tokens[end]?.text ?? '') ? end + 1 : end;
  }
  if (!spans.length) return null;
  const trail = scan.longest(words.after, end);
  const sign = trail?.value ?? lead?.value;
  if (!sign) return bare(scan, start, end, spans) ? { at: past(scan, spans), end } : null;
  return { at: sign < 0 ? past(scan, spans) : future(now, spans), end: trail?.end ?? end };
};
