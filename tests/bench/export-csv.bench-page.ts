import { deleteDB, type IDBPDatabase, openDB, unwrap } from 'idb';
import { blobOf } from '../../entrypoints/dashboard/exports/blob-of';
import type { LogEvent } from '../../lib/approvals/events';
import { csvOf } from '../../lib/exports/csv';
import { watched } from '../../lib/exports/period';
import { readEvents } from '../../lib/store/read';
import { openStore, type Store } from '../../lib/store/store';

const CLIENT = 'bench';
const SEGMENT = 1_000;
/** Rows that the cursor walks over in one round: its rate does not depend on how many there are. */
const CURSOR_ROWS = 50_000;

/** Makes the log, in a page of its own, so that what it leaves in the heap is not taken for the export's. Gives its name. */
export async function prepareExport(events: number): Promise<string> {
  const name = `bench-${crypto.randomUUID()}`;
  const store = openStore({ name });
  const bare = await openBare(name);
  await fill(store, events);
  await fillBare(bare);
  store.close();
  bare.close();
  return name;
}

/** Events per second of a bare cursor: the same events, one a record, and nothing is done with them. */
export async function cursorRate(name: string): Promise<number> {
  const bare = await openBare(name);
  const start = performance.now();
  await walk(bare);
  const rate = (CURSOR_ROWS * 1_000) / (performance.now() - start);
  bare.close();
  return rate;
}

/** Events per second that become a CSV file the way the exports page makes it, and the bytes of that file. */
export async function exportRate(name: string, events: number): Promise<{ rate: number; size: number }> {
  const store = openStore({ name, readOnly: true });
  const start = performance.now();
  const pieces = csvOf(watched(readEvents(store, CLIENT), {}));
  const { size } = await blobOf(pieces, 'text/csv;charset=utf-8');
  const rate = (events * 1_000) / (performance.now() - start);
  store.close();
  return { rate, size };
}

export async function removeExport(name: string): Promise<void> {
  await Promise.all([deleteDB(name), deleteDB(`${name}-bare`)]);
}

const openBare = (name: string): Promise<IDBPDatabase> =>
  openDB(`${name}-bare`, 1, { upgrade: (database) => void database.createObjectStore('events') });

/** As the store seals them; the hashes are not real ones, for the export does not look at them. */
async function fill(store: Store, events: number): Promise<void> {
  for (let first = 1; first <= events; first += SEGMENT) {
    const row = {
      clientId: CLIENT,
      firstSeq: first,
      lastSeq: first + SEGMENT - 1,
      firstAt: momentOf(first),
      lastAt: momentOf(first + SEGMENT - 1),
      hash: hashOf(first + SEGMENT - 1),
      texts: 1 as const,
      events: Array.from({ length: SEGMENT }, (_, i) => eventOf(first + i)),
    };
    await store.connection.use((database) => database.put('segments', row));
  }
}

async function fillBare(database: IDBPDatabase): Promise<void> {
  for (let first = 1; first <= CURSOR_ROWS; first += SEGMENT) {
    const transaction = database.transaction('events', 'readwrite');
    for (let seq = first; seq < first + SEGMENT; seq++) void transaction.store.put(eventOf(seq), seq);
    await transaction.done;
  }
}

function walk(database: IDBPDatabase): Promise<void> {
  return new Promise((resolve, reject) => {
    // Past idb: a promise for each row would slow the cursor down.
    const request = unwrap(database).transaction('events').objectStore('events').openCursor();
    let seen = 0;
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const cursor = request.result;
      if (cursor) {
        seen += cursor.value.seq > 0 ? 1 : 0;
        cursor.continue();
      } else if (seen === CURSOR_ROWS) resolve();
      else reject(new Error(`The cursor saw ${seen} rows.`));
    };
  });
}

const momentOf = (seq: number): string => new Date(1_700_000_000_000 + seq * 30_000).toISOString();
const hashOf = (seq: number): string => seq.toString(16).padStart(64, '5');

function eventOf(seq: number): LogEvent {
  const at = momentOf(seq);
  return {
    v: 1,
    seq,
    id: `${seq}-7b0c1f6e-5b0e-4a43-8f5c-0c6f2f1d9a10`,
    prev: hashOf(seq - 1),
    hash: hashOf(seq),
    kind: seq % 3 === 0 ? 'changes_requested' : 'submitted',
    tool: 'demo',
    client: { id: CLIENT, name: 'Alder Bakery' },
    post: {
      id: `post-${seq % 5_000}`,
      key: String(seq % 5_000),
      title: `Two for one on rye, "this week" only (${seq % 5_000})`,
      channels: ['instagram', 'facebook'],
    },
    round: seq % 4,
    by: { role: seq % 3 === 0 ? 'client' : 'team', alias: `r${seq % 7}` },
    at,
    earliest: at,
    seenAt: at,
    zone: 'Europe/Paris',
    source: 'history',
    detail: { text: 'Please use the picture with the brown paper bag, and say “places”.', slot: at },
    sealed: { text: hashOf(seq) },
    salt: '0'.repeat(32),
  };
}
