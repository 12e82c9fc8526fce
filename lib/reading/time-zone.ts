/** A wall clock reading. `month` is 1–12. */
export interface Wall {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

const clocks = new Map<string, Intl.DateTimeFormat>();

const clockOf = (zone: string): Intl.DateTimeFormat => {
  let clock = clocks.get(zone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    clocks.set(zone, clock);
  }
  return clock;
};

/** The wall clock of an IANA zone at a moment (epoch ms). Throws RangeError for an unknown zone. */
export const wallAt = (at: number, zone: string): Wall => {
  const wall: Record<string, number> = {};
  for (const part of clockOf(zone).formatToParts(at)) wall[part.type] = Number(part.value);
  return wall as unknown as Wall;
};

export const asUtc = (wall: Wall): number =>
  Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second);

/** Moments (epoch ms) at which the clock of `zone` (IANA name, or offset from UTC in ms) shows `wall`. Two where the clock is set back; where it is set forward and skips `wall`, the moments on both sides. */
export const momentsOf = (wall: Wall, zone: string | number): [first: number, last: number] => {
  const utc = asUtc(wall);
  if (typeof zone === 'number') return [utc - zone, utc - zone];
  const offsetAt = (at: number) => asUtc(wallAt(at, zone)) - at;
  const before = utc - offsetAt(utc - DAY);
  const after = utc - offsetAt(utc + DAY);
  const shows = (at: number) => at + offsetAt(at) === utc;
  if (before === after || (shows(before) && !shows(after))) return [before, before];
  if (shows(after) && !shows(before)) return [after, after];
  return [Math.min(before, after), Math.max(before, after)];
};
