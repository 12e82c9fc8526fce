import { instantOf, parseDay } from '../insight/zone-time';

/** A moment as a table tells it: not before, and not after (epoch ms); a day alone is the whole day. */
export interface TableTime {
  earliest: number;
  latest: number;
}

const DAY_MINUTES = 1_440;
const NUMERIC =
  /^(\d{1,4})[./-](\d{1,2})[./-](\d{1,4})(?:[ T,]+(\d{1,2})[:hH](\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([ap]\.?m\.?)?)?$/i;

/** Reads ISO 8601 and dates in numbers. Null where the text is none, or no day that exists. */
export function parseTableTime(text: string, dayFirst: boolean, zone: string): TableTime | null {
  const plain = text.trim();
  if (/^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:?\d\d)$/i.test(plain)) {
    const at = Date.parse(plain);
    return inRange(at) ? { earliest: at, latest: at } : null;
  }
  const match = NUMERIC.exec(plain);
  if (!match) return null;
  const [, a, b, c, hour, minute, second, half] = match as unknown as string[];
  const [year, month, day] = partsOf(a as string, b as string, c as string, dayFirst);
  let start: number;
  try {
    start = parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  } catch {
    // Not a day that exists.
    return null;
  }
  if (hour === undefined) {
    const from = instantOf(zone, start, 0);
    const to = instantOf(zone, start, DAY_MINUTES) - 1;
    return inRange(from) ? { earliest: from, latest: to } : null;
  }
  const hours = (Number(hour) % (half ? 12 : 24)) + (/^p/i.test(half ?? '') ? 12 : 0);
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return null;
  const at = instantOf(zone, start, hours * 60 + Number(minute)) + Number(second ?? 0) * 1_000;
  const unit = second === undefined ? 59_999 : 999;
  return inRange(at) ? { earliest: at, latest: at + unit } : null;
}

function partsOf(a: string, b: string, c: string, dayFirst: boolean): [string, string, string] {
  if (a.length > 2) return [a.padStart(4, '0'), b, c];
  const year = c.length <= 2 ? `20${c.padStart(2, '0')}` : c;
  // 23/11 can only be one way round, whatever the table's order is.
  const [day, month] = Number(b) > 12 || (!dayFirst && Number(a) <= 12) ? [b, a] : [a, b];
  return [year, month, day];
}

/** Whether dates of a column say themselves which number is the day; null where none does. */
export function dayOrderOf(texts: readonly string[]): boolean | null {
  for (const text of texts) {
    const match = NUMERIC.exec(text.trim());
    if (!match || (match[1] as string).length > 2) continue;
    if (Number(match[1]) > 12) return true;
    if (Number(match[2]) > 12) return false;
  }
  return null;
}

/** Scheduling tools are younger than this, and nothing has happened after today. */
const FIRST = parseDay('2005-01-01') * 86_400_000;
const inRange = (at: number): boolean => Number.isFinite(at) && at >= FIRST && at < 4e12;
