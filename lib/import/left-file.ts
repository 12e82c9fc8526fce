import { openDB } from 'idb';
import { ImportError } from './import-error';

/**
 * A file on its way from a page to the background: too large for a message. It lies in a database of its own, never
 * longer than one import takes.
 */
const open = () =>
  openDB('signoff-import', 1, {
    upgrade(database) {
      database.createObjectStore('files');
    },
  });

/** Leaves a file for the background, in the place of any before; gives the name to ask for it. */
export async function leaveFile(file: Blob): Promise<string> {
  const database = await open();
  const id = crypto.randomUUID();
  const transaction = database.transaction('files', 'readwrite');
  await Promise.all([transaction.store.clear(), transaction.store.put(file, id), transaction.done]);
  database.close();
  return id;
}

/** The file; it stays until `dropFiles`, for the message that asks for it may come twice. Throws an ImportError where it is gone. */
export async function takeFile(id: string): Promise<Blob> {
  const database = await open();
  const file: unknown = await database.get('files', id);
  database.close();
  if (!(file instanceof Blob)) throw new ImportError('gone', 'The file is no longer there. Choose it again.');
  return file;
}

export async function dropFiles(): Promise<void> {
  const database = await open();
  await database.clear('files');
  database.close();
}
