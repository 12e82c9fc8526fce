/** What the name of an exported file says. Times are epoch milliseconds. */
export interface ExportedFile {
  /** Name of the client; null for all of them. */
  client: string | null;
  /** The period, where only a part was exported. */
  from?: number | null;
  to?: number | null;
  /** When it was made. */
  at: number;
  /** IANA zone that the days are given in. */
  zone: string;
  extension: string;
}

const LONGEST_NAME = 40;

/**
 * `signoff_CLIENT_FROM_TO_MADE.EXT`, e.g. `signoff_alder-bakery_2026-10-01_2026-10-31_made-2026-11-23-1015.csv`. A client's
 * name comes from a page: of it only letters and digits are kept, so it can neither leave the folder, nor be a name that
 * a system reserves, nor turn the rest of the name around.
 */
export function exportFileName(file: ExportedFile): string {
  const period =
    file.from == null && file.to == null
      ? ['whole-log']
      : [
          file.from == null ? 'begin' : localDay(file.from, file.zone),
          file.to == null ? 'now' : localDay(file.to - 1, file.zone),
        ];
  const made = `made-${localDay(file.at, file.zone)}-${localTime(file.at, file.zone)}`;
  const client = file.client === null ? 'all-clients' : plainName(file.client) || 'client';
  return `${['signoff', client, ...period, made].join('_')}.${plainName(file.extension) || 'txt'}`;
}

function plainName(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  return [...words.join('-')].slice(0, LONGEST_NAME).join('').replace(/-+$/, '');
}

function localDay(at: number, zone: string): string {
  const { year, month, day } = parts(at, zone);
  return `${year}-${month}-${day}`;
}

function localTime(at: number, zone: string): string {
  const { hour, minute } = parts(at, zone);
  return `${hour}${minute}`;
}

function parts(at: number, zone: string): Record<string, string> {
  const format = new Intl.DateTimeFormat('en-US-u-ca-iso8601-nu-latn', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return Object.fromEntries(format.formatToParts(at).map((part) => [part.type, part.value]));
}
