import { exportFileName } from '../../../lib/exports/file-name';
import { jsonLinesOf } from '../../../lib/exports/json-lines';
import { chainsOf, readEvents } from '../../../lib/store/read';
import type { Store } from '../../../lib/store/store';

interface Saved {
  name: string;
  file: Blob;
}

/** The whole log as JSON Lines, in memory outside of the page. */
export async function backupFile(store: Store, signal: AbortSignal): Promise<Saved> {
  const parts: Blob[] = [];
  for await (const text of jsonLinesOf(readEvents(store, 'all', { signal }))) parts.push(new Blob([text]));
  return { name: nameOf(null, 'jsonl'), file: new Blob(parts, { type: 'application/jsonl;charset=utf-8' }) };
}

/** Everything that is stored about one client, readable by a machine and by a person. */
export async function everythingOf(store: Store, clientId: string): Promise<Saved> {
  const chains = await chainsOf(store, clientId);
  const own = IDBKeyRange.bound([clientId], [clientId, []]);
  const [client, posts, people, containers, heads] = await store.connection.use((database) =>
    Promise.all([
      database.get('clients', clientId),
      database.getAllFromIndex('posts', 'byClientOpen', own),
      database.getAll('people', own),
      database.getAll('containers'),
      Promise.all(chains.map((chain) => database.get('heads', chain))),
    ]),
  );
  const head = {
    format: 'signoff-client/1',
    made: new Date().toISOString(),
    client,
    chains: heads,
    people,
    containers: containers.filter((one) => one.clientId === clientId),
    posts,
  };
  const parts: BlobPart[] = [JSON.stringify(head).slice(0, -1), ',"events":['];
  let first = true;
  for await (const events of readEvents(store, chains)) {
    parts.push(new Blob([`${first ? '' : ','}${events.map((event) => JSON.stringify(event)).join(',\n')}`]));
    first = false;
  }
  parts.push(']}');
  return {
    name: nameOf(client?.names[0] ?? '', 'json'),
    file: new Blob(parts, { type: 'application/json' }),
  };
}

function nameOf(client: string | null, extension: string): string {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
  return exportFileName({ client, at: Date.now(), zone, extension });
}

/** Saves a finished file as the browser saves any download. */
export function save({ file, name }: Saved): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser goes on reading after the click; within a minute it has taken hold of the file.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
