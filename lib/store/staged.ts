import type { LogEvent } from '../approvals/events';
import { runsOf } from './rewrite';
import type { LogDatabase, SegmentRow } from './schema';
import { SEGMENT_EVENTS, segmentOf } from './seal';
import type { Store } from './store';
import type { WriteTx } from './write';

/**
 * Events of a file on their way into the log. They lie where segments lie, under a key that no client can have (a list in
 * the place of its id) and that no head names: so nothing that reads the log sees them, and a single transaction can take
 * them over, however many they are.
 */
const chainKey = (clientId: string): string => ['staged', clientId] as unknown as string;
const ofChain = (clientId: string): IDBKeyRange =>
  IDBKeyRange.bound([chainKey(clientId)], [chainKey(clientId), []]);
const ALL = (): IDBKeyRange => IDBKeyRange.bound([['staged']], [['staged', []]]);

/** Events that wait for a segment of theirs to be full, over all chains. */
const MOST_WAITING = 20_000;

export interface Staging {
  add(clientId: string, events: readonly LogEvent[]): Promise<void>;
  /** Writes what still waits. */
  end(): Promise<void>;
}

/** Lays events aside, chain by chain in order. What was laid aside before has to be dropped first. */
export function createStaging(store: Store): Staging {
  const waiting = new Map<string, LogEvent[]>();
  let count = 0;

  async function write(rows: readonly SegmentRow[]): Promise<void> {
    if (rows.length === 0) return;
    await store.connection.use(async (database) => {
      // Should the machine fail, the file is read once more: what counts is the transaction that takes them over.
      const transaction = database.transaction('segments', 'readwrite', { durability: 'relaxed' });
      await Promise.all([...rows.map((row) => transaction.store.put(row)), transaction.done]);
    });
  }
  const rowsOf = (clientId: string, events: readonly LogEvent[]): SegmentRow[] =>
    runsOf(events).map((run) => ({ ...segmentOf(clientId, run), clientId: chainKey(clientId) }));

  async function end(): Promise<void> {
    for (const [clientId, events] of waiting) await write(rowsOf(clientId, events));
    waiting.clear();
    count = 0;
  }

  return {
    async add(clientId, events) {
      const own = waiting.get(clientId) ?? [];
      waiting.set(clientId, own);
      for (const event of events) own.push(event);
      count += events.length;
      if (own.length >= SEGMENT_EVENTS) {
        const rows = rowsOf(clientId, own);
        const rest = rows.at(-1)?.events ?? [];
        if (rest.length < SEGMENT_EVENTS) rows.pop();
        waiting.set(clientId, rest.length < SEGMENT_EVENTS ? rest : []);
        count -= rows.reduce((sum, row) => sum + row.events.length, 0);
        await write(rows);
      }
      if (count > MOST_WAITING) await end();
    },
    end,
  };
}

/** What was laid aside of a chain, in order, in pieces. */
export async function* stagedPieces(tx: WriteTx, clientId: string): AsyncGenerator<LogEvent[], void, void> {
  tx.work.flush();
  const segments = tx.work.transaction.objectStore('segments');
  let range: IDBKeyRange = ofChain(clientId);
  for (;;) {
    const [row]: LogDatabase['segments']['value'][] = await segments.getAll(range, 1);
    if (!row) return;
    yield row.events;
    range = IDBKeyRange.bound([chainKey(clientId), row.lastSeq + 1], [chainKey(clientId), []]);
  }
}

/** Takes away all that was laid aside. Writes nothing where nothing was. */
export function dropStaged(store: Store): Promise<void> {
  return store.connection.use(async (database) => {
    if ((await database.count('segments', ALL())) > 0) await database.delete('segments', ALL());
  });
}
