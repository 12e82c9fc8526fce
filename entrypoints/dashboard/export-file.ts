import { browser } from 'wxt/browser';
import { exportFileName } from '../../lib/exports/file-name';
import type { NameOf, Period } from '../../lib/exports/period';
import type { Language } from '../../lib/i18n/languages';
import type { Store } from '../../lib/store/store';
import { ownZone } from './client/gather';
import { blobOf } from './exports/blob-of';
import { FORMS, type Format } from './exports/formats';
import { wantedLog } from './exports/wanted-log';

export type { Format } from './exports/formats';

export interface ExportJob {
  format: Format;
  /** Null for all clients. */
  client: { id: string; name: string } | null;
  /** Absent: the whole log. */
  period?: Period;
  /** Names of people in place of their numbers, in the forms that can hold them. */
  names?: boolean;
  /** Language of the report. */
  language?: Language;
  signal: AbortSignal;
  /** Called after each piece that was read: how far it is, of how much. */
  onProgress(done: number, all: number): void;
}

export interface ExportedFile {
  name: string;
  file: Blob;
  /** Events in it; null where the form holds no single events. */
  events: number | null;
}

/**
 * Writes the log to a file that the browser keeps outside of the page: piece by piece, so that a long log never stands
 * whole in the page, and nothing is saved before it is complete. Rejects with the signal's reason when cancelled, and
 * with a StoreError where the log cannot be read.
 */
export async function exportLog(store: Store, job: ExportJob): Promise<ExportedFile> {
  const { format, client, signal, period = {} } = job;
  const form = FORMS[format];
  const made = Date.now();
  const zone = ownZone();
  const clientId = client?.id ?? null;
  const { onProgress } = job;
  const log = await wantedLog(store, {
    ...{ clientId, signal, onProgress },
    readings: form.readings,
    erased: form.chains,
  });
  let events: number | null = format === 'csv' || format === 'jsonl' ? 0 : null;
  const pieces = form.pieces({
    ...{ store, ...log, period, zone, made },
    ...(job.names ? { nameOf: await namesOf(store) } : {}),
    language: job.language ?? 'en',
    product: 'Signoff',
    version: browser.runtime.getManifest().version,
    onEvents: (count) => {
      events = count;
    },
  });
  const file = await blobOf(pieces, form.type, signal);
  const { extension } = form;
  const name = exportFileName({ client: client?.name ?? null, ...period, at: made, zone, extension });
  return { name, file, events };
}

async function namesOf(store: Store): Promise<NameOf> {
  const people = await store.connection.use((database) => database.getAll('people'));
  const names = new Map(people.map(({ clientId, alias, shown }) => [`${alias} ${clientId}`, shown]));
  return (clientId, alias) => names.get(`${alias} ${clientId}`) ?? null;
}

/** Saves a finished file as the browser saves any download. */
export function save({ file, name }: Pick<ExportedFile, 'file' | 'name'>): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser goes on reading after the click; within a minute it has taken hold of the file.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
