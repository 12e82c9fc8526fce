import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { EventKind } from '../approvals/events';
import type { Role } from '../approvals/states';
import { parseTableTime } from './csv-dates';
import type { ColumnUse, CsvMapping } from './csv-mapping';
import type { CsvTable } from './csv-table';

/** One event that a row tells. Times are epoch milliseconds. */
export interface ImportedRow {
  /** Of the event and of its post: the same file gives the same ones again. */
  id: string;
  postId: string;
  /** Null: the client of the mapping. */
  client: string | null;
  key: string | null;
  title: string;
  channels: string[];
  kind: EventKind;
  role: Role;
  who: string | null;
  earliest: number;
  at: number;
}

/** Rows that tell nothing: where, and why. */
export type SkipReason = 'no_post' | 'no_client' | 'no_time' | 'no_kind' | 'future';
export interface Skipped {
  /** Row of the file, the headings being row 1. */
  row: number;
  why: SkipReason;
}

const ROLE_OF: Partial<Record<EventKind, Role>> = {
  submitted: 'team',
  changes_requested: 'client',
  rejected: 'client',
  approved: 'client',
  held: 'client',
};

/** The events that a table tells by a mapping, oldest first, and the rows that tell none. */
export function importedDrafts(
  table: CsvTable,
  mapping: CsvMapping,
  now: number,
): { rows: ImportedRow[]; skipped: Skipped[] } {
  const rows: ImportedRow[] = [];
  const skipped: Skipped[] = [];
  const seen = new Map<string, number>();
  const hasClient = mapping.clientId !== null || mapping.clientName !== null;
  for (const [i, cells] of table.rows.entries()) {
    const skip = (why: SkipReason): void => void skipped.push({ row: i + 2, why });
    const of = (use: ColumnUse): string => (cells[mapping.columns.indexOf(use)] ?? '').trim();
    const client = of('client').slice(0, 200) || null;
    const key = of('key').slice(0, 300) || null;
    const title = of('title').slice(0, 300);
    if (key === null && title === '') skip('no_post');
    else if (client === null && !hasClient) skip('no_client');
    else {
      const told = eventsOf(cells, mapping);
      if (typeof told === 'string') skip(told);
      else if (told.some((event) => event.earliest > now)) skip('future');
      else
        for (const { kind, earliest, latest } of told) {
          const postId = `csv-${short([client ?? mapping.clientId ?? mapping.clientName, key ?? title])}`;
          const name = JSON.stringify([postId, kind, earliest]);
          const nth = seen.get(name) ?? 0;
          seen.set(name, nth + 1);
          rows.push({
            id: `csv-${short([name, nth])}`,
            postId,
            client,
            key,
            title,
            channels: of('channel') === '' ? [] : [of('channel').slice(0, 60)],
            kind,
            role: ROLE_OF[kind] ?? 'unknown',
            who: of('who').slice(0, 200) || null,
            earliest,
            at: Math.min(latest, now),
          });
        }
    }
  }
  return { rows: rows.sort((a, b) => a.at - b.at), skipped };
}

function eventsOf(
  cells: readonly string[],
  { columns, kinds, dayFirst, zone }: CsvMapping,
): { kind: EventKind; earliest: number; latest: number }[] | SkipReason {
  const time = (text: string) => parseTableTime(text, dayFirst, zone);
  const told: { kind: EventKind; earliest: number; latest: number }[] = [];
  let unreadable = false;
  for (const [i, use] of columns.entries()) {
    const text = cells[i]?.trim() ?? '';
    if (!use.startsWith('at:') || text === '') continue;
    const at = time(text);
    if (at) told.push({ kind: use.slice(3) as EventKind, ...at });
    else unreadable = true;
  }
  const word = cells[columns.indexOf('what')]?.trim().slice(0, 300) ?? '';
  const kind = Object.hasOwn(kinds, word) ? kinds[word] : undefined;
  const at = columns.includes('at') ? time(cells[columns.indexOf('at')] ?? '') : null;
  if (kind && at) told.push({ kind, ...at });
  if (told.length > 0) return told;
  return unreadable || (columns.includes('at') && !at)
    ? 'no_time'
    : columns.includes('what')
      ? 'no_kind'
      : 'no_time';
}

function short(parts: readonly unknown[]): string {
  return bytesToHex(sha256(new TextEncoder().encode(JSON.stringify(parts)))).slice(0, 32);
}
