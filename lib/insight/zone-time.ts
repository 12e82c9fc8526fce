import { dayNumber } from './holidays';

const DAY = 86_400_000;

/** What is used of Temporal, where the platform has it. */
interface ZonedTemporal {
  Instant: {
    fromEpochMilliseconds(at: number): {
      toZonedDateTimeISO(zone: string): {
        year: number;
        month: number;
        day: number;
        offsetNanoseconds: number;
      };
    };
  };
}

const temporal = (): ZonedTemporal | undefined => (globalThis as { Temporal?: ZonedTemporal }).Temporal;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(zone, format);
  return format;
}

/** Whether the platform knows a zone. */
export function isZone(zone: string): boolean {
  try {
    formatOf(zone);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** How far a zone's clocks are ahead of UTC at an instant, ms. Throws RangeError for an unknown zone. */
export function offsetAt(zone: string, at: number): number {
  const platform = temporal();
  if (platform) {
    return (
      platform.Instant.fromEpochMilliseconds(Math.floor(at)).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6
    );
  }
  const part: Record<string, number> = {};
  for (const { type, value } of formatOf(zone).formatToParts(at)) part[type] = Number(value);
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
}

/** The local date of an instant, as whole days since 1970-01-01. */
export const localDay = (zone: string, at: number): number => Math.floor((at + offsetAt(zone, at)) / DAY);

/**
 * The instant at which a zone's clocks show a wall time (`day` as whole days since 1970-01-01, `minutes` from
 * midnight). Where that time is skipped, the instant at which it would have been without the change; where it comes
 * twice, the first.
 */
export function instantOf(zone: string, day: number, minutes: number): number {
  const wall = day * DAY + minutes * 60_000;
  // Offsets of a day before and after: between them lies at most one change.
  const before = offsetAt(zone, wall - DAY);
  const after = offsetAt(zone, wall + DAY);
  const early = wall - before;
  if (before === after || offsetAt(zone, early) === before) return early;
  const late = wall - after;
  return offsetAt(zone, late) === after ? late : early;
}

/** ISO date (`2026-11-23`) to whole days since 1970-01-01. Throws RangeError for what is no date. */
export function parseDay(iso: string): number {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  const day = found ? dayNumber(Number(found[1]), Number(found[2]), Number(found[3])) : Number.NaN;
  if (Number.isNaN(day) || isoDay(day) !== iso) throw new RangeError(`Not a date: ${iso}`);
  return day;
}

export const isoDay = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

/** First instant of a month ("2026-11"), and of the next, in a zone. */
export function monthOf(month: string, zone: string): [from: number, to: number] {
  const first = parseDay(`${month}-01`);
  // Day 32 of any month lies in the next one.
  const next = parseDay(`${isoDay(first + 31).slice(0, 7)}-01`);
  return [instantOf(zone, first, 0), instantOf(zone, next, 0)];
}
