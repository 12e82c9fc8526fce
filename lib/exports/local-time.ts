const QUARTER_MS = 900_000;
/** A log has few zones, and its times are close together; beyond that the cache starts anew. */
const MOST_KEPT = 5_000;

/**
 * Gives times as ISO 8601 with the offset that held in a zone at that moment, e.g. `2026-11-20T11:12:00.000+01:00`. Asking
 * the browser for an offset is slow and offsets change on a quarter of an hour at most, so they are kept. A zone that the
 * browser does not know is shown in UTC.
 */
export function createLocalTime(): (moment: string, zone: string) => string {
  const formats = new Map<string, Intl.DateTimeFormat | null>();
  const zones = new Map<string, Map<number, number>>();

  function formatOf(zone: string): Intl.DateTimeFormat | null {
    const known = formats.get(zone);
    if (known !== undefined) return known;
    let format: Intl.DateTimeFormat | null;
    try {
      format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      format = null;
    }
    formats.set(zone, format);
    return format;
  }

  function offsetMinutes(at: number, zone: string): number {
    const quarter = Math.floor(at / QUARTER_MS);
    const offsets = zones.get(zone) ?? new Map<number, number>();
    const known = offsets.get(quarter);
    if (known !== undefined) return known;
    const name = formatOf(zone)
      ?.formatToParts(at)
      .find((part) => part.type === 'timeZoneName')?.value;
    const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(name ?? '') ?? [];
    const offset = sign === undefined ? 0 : (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
    if (offsets.size >= MOST_KEPT) offsets.clear();
    offsets.set(quarter, offset);
    zones.set(zone, offsets);
    return offset;
  }

  // The times of one event are often the same.
  let last = { moment: '', zone: '', text: '' };
  return (moment, zone) => {
    if (moment === last.moment && zone === last.zone) return last.text;
    const at = Date.parse(moment);
    const offset = offsetMinutes(at, zone);
    const size = Math.abs(offset);
    const clock = `${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
    const text = `${new Date(at + offset * 60_000).toISOString().slice(0, -1)}${offset < 0 ? '-' : '+'}${clock}`;
    last = { moment, zone, text };
    return text;
  };
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
