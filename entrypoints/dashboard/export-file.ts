import { csvOf } from '../../lib/exports/csv';
import { exportFileName } from '../../lib/exports/file-name';
import { jsonLinesOf } from '../../lib/exports/json-lines';
import { chainsOf, countEvents, readEvents } from '../../lib/store/read';
import type { Store } from '../../lib/store/store';

export type Format = 'csv' | 'jsonl';

const FORMATS = {
  csv: { pieces: csvOf, type: 'text/csv;charset=utf-8' },
  jsonl: { pieces: jsonLinesOf, type: 'application/jsonl;charset=utf-8' },
} as const;

export interface ExportJob {
  format: Format;
  /** Null for all clients. */
  client: { id: string; name: string } | null;
  signal: AbortSignal;
  /** Called after each piece: events written so far, and events to be written. */
  onProgress(done: number, all: number): void;
}

export interface ExportedFile {
  name: string;
  file: Blob;
  events: number;
}

/**
 * Writes the log to a file in memory that the browser keeps outside of the page: piece by piece, so that a long log never
 * stands whole in the page, and nothing is saved before it is complete. Rejects with the signal's reason when cancelled,
 * and with a StoreError where the log cannot be read.
 */
export async function exportLog(store: Store, job: ExportJob): Promise<ExportedFile> {
  const { format, client, signal } = job;
  const chains = client ? await chainsOf(store, client.id) : 'all';
  const all = await countEvents(store, chains);
  let done = 0;
  async function* counted() {
    for await (const events of readEvents(store, chains, { signal })) {
      yield events;
      done += events.length;
      job.onProgress(done, Math.max(all, done));
    }
  }
  const { pieces, type } = FORMATS[format];
  const parts: Blob[] = [];
  for await (const text of pieces(counted())) parts.push(new Blob([text]));
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
  const name = exportFileName({ client: client?.name ?? null, at: Date.now(), zone, extension: format });
  return { name, file: new Blob(parts, { type }), events: done };
}

/** Saves a finished file as the browser saves any download. */
export function save({ file, name }: ExportedFile): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser goes on reading after the click; within a minute it has taken hold of the file.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
