export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

const clocks = new Map<string, Intl.DateTimeFormat>();

/**
 * What the wall clock of a zone (IANA name, or offset from UTC in ms) shows at a moment (epoch ms), to the second.
 * Wall clocks are written as the epoch ms at which UTC shows the same. Throws RangeError for an unknown zone.
 */
export const wallAt = (at: number, zone: string | number): number => {
  if (typeof zone === 'number') return at + zone;
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
  const shown: Record<string, number> = {};
  for (const { type, value } of clock.formatToParts(at)) shown[type] = Number(value);
  const { year = 0, month = 1, day, hour, minute, second } = shown;
  return Date.UTC(year, month - 1, day, hour, minute, second);
};

/** Moments (epoch ms) at which a zone's clock shows `wall`. Two where the clock is set back; where it is set forward and skips `wall`, the moments on both sides. */
export const momentsOf = (wall: number, zone: string | number): [first: number, last: number] => {
  const second = Math.floor(wall / 1000) * 1000;
  const guess = (near: number) => wall - (wallAt(near, zone) - near);
  const before = guess(second - DAY);
  const after = guess(second + DAY);
  const shows = [before, after].filter((at) => wallAt(at, zone) === wall);
  const both = shows.length ? shows : [before, after];
  return [Math.min(...both), Math.max(...both)];
};
