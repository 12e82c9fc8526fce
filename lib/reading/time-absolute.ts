import type { Interval } from '../approvals/reading';
import type { Scan } from './time-scan';
import { tagsOf, type Unit } from './time-words';
import { asUtc, DAY, HOUR, MINUTE, momentsOf, type Wall, wallAt } from './time-zone';

interface Day {
  /** Null where the page shows none. */
  year: number | null;
  month: number;
  day: number;
}

interface Clock {
  hour: number;
  minute: number;
  second: number;
  /** Offset from UTC in ms or IANA zone, where the text says one. */
  zone: string | number | null;
  /** How long the shown moment lasts: an hour, a minute, a second. */
  lasts: number;
}

interface Found<T> {
  value: T;
  end: number;
}

/** Upper-case abbreviations that name one offset only, in hours. */
const ZONES: Record<string, number> = {
  Z: 0,
  UTC: 0,
  GMT: 0,
  WET: 0,
  WEST: 1,
  CET: 1,
  CEST: 2,
  EET: 2,
  EEST: 3,
  MSK: 3,
  JST: 9,
  AEST: 10,
  AEDT: 11,
  EST: -5,
  EDT: -4,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
  BRT: -3,
};

const zoneAt = (scan: Scan, at: number, exact: boolean): Found<string | number> | null => {
  const { tokens, line } = scan;
  const open = tokens[at]?.text === '(' ? 1 : 0;
  const first = tokens[at + open];
  if (!first) return null;
  const raw = line.slice(first.start, first.start + 40);
  const named = ZONES[line.slice(first.start, first.end)];
  const signAt = at + open + (named === 0 ? 1 : 0);
  const sign = tokens[signAt];
  const hours = tokens[signAt + 1];
  // A minus after bare minutes opens a range of times; after seconds, an ISO time or UTC it is an offset.
  if (
    sign &&
    (sign.text === '+' || sign.text === '-') &&
    hours?.number &&
    hours.start === sign.end &&
    (exact || named === 0 || (sign.text === '+' && hours.text.length % 2 === 0))
  ) {
    const colon = tokens[signAt + 2]?.text === ':' && tokens[signAt + 3]?.number;
    const minutes = colon ? tokens[signAt + 3]?.text : hours.text.slice(2);
    const value = Number(hours.text.slice(0, 2)) * HOUR + Number(minutes || 0) * MINUTE;
    if (hours.text.length <= 4 && value <= 14 * HOUR)
      return { value: sign.text === '-' ? -value : value, end: signAt + (colon ? 4 : 2) };
  }
  if (named !== undefined) return { value: named * HOUR, end: at + open + 1 };
  const zone = /^[A-Z][A-Za-z]{2,15}\/[A-Z][A-Za-z_]{2,20}/.exec(raw)?.[0];
  if (zone && Intl.supportedValuesOf('timeZone').includes(zone)) {
    let end = at + open;
    while ((tokens[end]?.start ?? Infinity) < first.start + zone.length) end++;
    return { value: zone, end };
  }
  return null;
};

/** A time of day at a token: 14:05, 2:05:09 PM, 14 h 05, 2pm, 下午2:05, 午後2時5分. `dated`: a day stands before it, so that "9h" is an hour. */
const clockAt = (scan: Scan, at: number, dated: boolean): Found<Clock> | null => {
  const { tokens, words } = scan;
  const early = scan.longest(words.halves, at);
  let end = early ? early.end : at;
  const hourToken = tokens[end];
  if (!hourToken?.number || hourToken.text.length > 2) return null;
  let hour = Number(hourToken.text);
  let minute = 0;
  let second = 0;
  let lasts = HOUR;
  const small = (index: number, digits = 2) => {
    const token = tokens[index];
    return token?.number && token.text.length <= 2 && token.text.length >= digits && +token.text < 60
      ? +token.text
      : null;
  };
  const mark = tokens[end + 1]?.text ?? '';
  const minutes = small(end + 2, /[時时点]/.test(mark) ? 1 : 2);
  end++;
  let said = early !== null;
  if (/^[:h時时点]$/.test(mark) && minutes !== null) {
    minute = minutes;
    lasts = MINUTE;
    said = true;
    end += 2;
    if (/[分]/.test(tokens[end]?.text ?? '')) end++;
    const seconds = tokens[end]?.text === ':' ? small(end + 1) : null;
    if (seconds !== null) {
      second = seconds;
      lasts = 1000;
      end += 2;
      if (
        /^[.,]$/.test(tokens[end]?.text ?? '') &&
        tokens[end + 1]?.number &&
        tokens[end + 1]?.start === tokens[end]?.end
      )
        end += 2;
    }
  } else if (/^[時时点]$/.test(mark) || (dated && mark === 'h') || mark === 'uhr') {
    said = true;
    end++;
  }
  const late = early ? null : scan.longest(words.halves, end);
  if (late) {
    said = true;
    end = late.end;
  }
  if (!said) return null;
  const half = (early ?? late)?.value;
  if (half !== undefined && hour <= 12) hour = (hour % 12) + half;
  if (hour > 24) return null;
  if (tokens[end]?.text === 'uhr') end++;
  const zone = zoneAt(scan, end, lasts < MINUTE || tokens[at - 1]?.text === 't');
  end = zone?.end ?? end;
  // Date.prototype.toString adds the zone's name in words.
  const close =
    zone && tokens[end]?.text === '('
      ? tokens.findIndex((token, index) => index > end && token.text === ')')
      : -1;
  return {
    value: { hour, minute, second, zone: zone?.value ?? null, lasts },
    end: close < 0 ? end : close + 1,
  };
};

/** Month first, day first, or (null) not to be told: an English page writes both unless it names its country. */
const monthFirst = (scan: Scan): boolean | null => {
  const tags = tagsOf(scan.context.languages);
  const first = tags[0];
  const tag = tags.find((one) => one.language === first?.language && one.region) ?? first;
  if (!tag || (tag.language === 'en' && !tag.region)) return null;
  const order = new Intl.DateTimeFormat(tag.tag).formatToParts(0).map((part) => part.type);
  return order.indexOf('month') < order.indexOf('day');
};

/** A date in numbers: all that it may mean, and whether it is too like a fraction to stand alone. */
const numbersAt = (scan: Scan, at: number): (Found<Day[]> & { weak: boolean }) | null => {
  const { tokens } = scan;
  const [a, mark, b, again, c] = tokens.slice(at, at + 5);
  if (!a?.number || !b?.number || !mark || !/^[-/.]$/.test(mark.text) || a.start === b.start) return null;
  if (mark.text !== '.' && (a.end !== mark.start || b.start !== mark.end)) return null;
  const [first, second] = [Number(a.text), Number(b.text)];
  const third =
    again?.text === mark.text && c?.number && (mark.text === '.' || c.start === again.end) ? c : null;
  if (a.text.length === 4) {
    return third && third.text.length <= 2
      ? { value: [{ year: first, month: second, day: Number(third.text) }], end: at + 5, weak: false }
      : null;
  }
  if (a.text.length > 2 || b.text.length > 2 || (third && third.text.length !== 2 && third.text.length !== 4))
    return null;
  const year = third ? Number(third.text) + (third.text.length === 2 ? 2000 : 0) : null;
  const value: Day[] = [];
  const order = mark.text === '.' ? false : monthFirst(scan);
  const monthThenDay = { year, month: first, day: second };
  const dayThenMonth = { year, month: second, day: first };
  if (first > 12 || second > 12) value.push(first > 12 ? dayThenMonth : monthThenDay);
  else if (order === null) value.push(monthThenDay, dayThenMonth);
  else value.push(order ? monthThenDay : dayThenMonth);
  const closed = mark.text === '.' && again?.text === '.';
  return { value, end: at + (third ? 5 : 3), weak: !third && !closed };
};

const exists = (year: number, { month, day }: Day): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return month > 0 && day > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

/** Days since 1970 of all that was found of a date, as counted in `today`'s zone. */
const daysOf = (scan: Scan, today: number, found: Parts): number[] => {
  const { towards } = scan.context;
  const allowed = (day: number) =>
    towards === 'past' ? day <= today + 1 : towards === 'future' ? day >= today - 1 : true;
  if (found.near !== null) return [today + found.near];
  const isWeekday = (day: number) => found.weekday === null || (((day + 4) % 7) + 7) % 7 === found.weekday;
  if (!found.days.length) {
    const days = Array.from({ length: 15 }, (_, index) => today - 7 + index).filter(isWeekday);
    return days.filter((day) =>
      towards === 'past' ? day <= today : towards === 'future' ? day >= today : true,
    );
  }
  return found.days.flatMap((one) => {
    const year = new Date(today * DAY).getUTCFullYear();
    const years = one.year === null ? [year - 1, year, year + 1] : [one.year];
    let days = years
      .filter((each) => exists(each, one))
      .map((each) => Date.UTC(each, one.month - 1, one.day) / DAY);
    if (one.year !== null) return days;
    for (const test of [isWeekday, allowed]) if (days.some(test)) days = days.filter(test);
    days.sort((a, b) => Math.abs(a - today) - Math.abs(b - today));
    return days.slice(0, 1);
  });
};

interface Parts {
  days: Day[];
  near: number | null;
  weekday: number | null;
  clock: Clock | null;
}

const intervalOf = (scan: Scan, found: Parts): Interval | null => {
  const { now } = scan.context;
  const zone = found.clock?.zone ?? scan.context.zone;
  const here: Wall = typeof zone === 'number' ? wallAt(now + zone, 'UTC') : wallAt(now, zone);
  const today = Math.floor(asUtc(here) / DAY);
  const days = daysOf(scan, today, found);
  let earliest = Infinity;
  let latest = -Infinity;
  for (const day of days) {
    const at = (hour: number, minute: number, second: number, of = day) => {
      const date = new Date(of * DAY);
      const wall = {
        year: date.getUTCFullYear(),
        month: date.getUTCMonth() + 1,
        day: date.getUTCDate(),
        hour,
        minute,
        second,
      };
      return momentsOf(wall, zone);
    };
    const { clock } = found;
    const first = clock ? at(clock.hour, clock.minute, clock.second) : at(0, 0, 0);
    const end = clock ? first[1] + clock.lasts : at(0, 0, 0, day + 1)[1];
    earliest = Math.min(earliest, first[0]);
    latest = Math.max(latest, end - 1);
  }
  if (!days.length) return null;
  // "Yesterday" is also what rounding or cutting a span of hours to whole days gives.
  if (found.near && !found.clock) {
    const away = Math.abs(found.near);
    const [near, far] = [(away - 0.5) * DAY, (away + 1) * DAY];
    earliest = Math.min(earliest, found.near < 0 ? now - far : now + near);
    latest = Math.max(latest, found.near < 0 ? now - near : now + far);
  }
  return { earliest, latest };
};

/** A month stands before its day. "Mar" and the like are weekdays where the day's month, or a time, comes after the number. */
const isMonth = (scan: Scan, at: number, orWeekday: boolean): boolean => {
  const number = scan.nextNumber(at);
  const name = scan.tokens[at - 1];
  // The verb stands before numbers too: "you may 3 times".
  if (number < 0 || (name?.text === 'may' && scan.line.startsWith('may', name.start))) return false;
  if (!orWeekday) return true;
  let after = number + 1;
  const mark = scan.tokens[after]?.text ?? '';
  if (/^[-/:h]$/.test(mark) || (mark === '.' && scan.tokens[after + 1]?.number)) return false;
  while (after < number + 3 && scan.words.fillers.has(scan.tokens[after]?.text ?? '')) after++;
  return !scan.longest(scan.words.months, after);
};

/** A date, with or without a time of day, from a token on. A time of day alone names no day and is none. */
export const absoluteAt = (scan: Scan, start: number): { at: Interval; end: number } | null => {
  const { tokens, words } = scan;
  const found: Parts = { days: [], near: null, weekday: null, clock: null };
  let year: number | null = null;
  let month: number | null = null;
  let day: number | null = null;
  let weak = false;
  let shortWeekday = false;
  let end = start;
  let at = start;
  let skipped = 0;
  if (scan.continuesNumber(start)) return null;
  const undated = () => !found.days.length && found.near === null;
  while (at < tokens.length && at < start + 24 && skipped < 4) {
    const token = tokens[at];
    const next = tokens[at + 1]?.text ?? '';
    if (!token) break;
    const clock: Found<Clock> | null = found.clock ? null : clockAt(scan, at, at > start);
    if (clock) {
      found.clock = clock.value;
      at = clock.end;
    } else if (token.number) {
      const value = Number(token.text);
      const free = undated() && token.text.length <= 4;
      const numbers = free && month === null && day === null && year === null ? numbersAt(scan, at) : null;
      if (numbers) {
        found.days = numbers.value;
        weak = numbers.weak;
        at = numbers.end;
      } else if (free && next === '年' && year === null) {
        year = value;
        at += 2;
      } else if (free && next === '月' && month === null) {
        month = value;
        at += 2;
      } else if (free && (next === '日' || next === '号') && month !== null && day === null) {
        day = value;
        at += 2;
      } else if (free && token.text.length <= 2 && day === null && value >= 1 && value <= 31) {
        day = value;
        at++;
      } else if (
        free &&
        token.text.length === 4 &&
        year === null &&
        month !== null &&
        value > 1990 &&
        value < 2100
      ) {
        year = value;
        at++;
      } else break;
    } else {
      const named: Found<number> | null = month === null && undated() ? scan.longest(words.months, at) : null;
      const weekday: Found<number> | null = found.weekday === null ? scan.longest(words.weekdays, at) : null;
      const near: Found<{ unit: Unit; by: number }> | null =
        undated() && month === null && day === null ? scan.longest(words.near, at) : null;
      if (near?.value.unit === 'day') {
        found.near = near.value.by;
        at = near.end;
      } else if (named && (day !== null || isMonth(scan, named.end, weekday !== null))) {
        month = named.value;
        at = named.end;
      } else if (weekday) {
        found.weekday = weekday.value;
        const last = tokens[weekday.end - 1];
        shortWeekday = (last?.end ?? 0) - token.start < 4 && weekday.end - at < 3;
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
  if (month !== null && day !== null) found.days = [{ year, month, day }];
  else if (day !== null || month !== null) return null;
  if (weak && !found.clock && found.weekday === null) return null;
  const dated = !undated();
  const alone = start === 0 && end === tokens.length;
  if (!dated && (found.weekday === null || (shortWeekday && !found.clock && !alone))) return null;
  const interval = intervalOf(scan, found);
  return interval && { at: interval, end };
};
