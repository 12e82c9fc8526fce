import type { IDBPTransaction, StoreNames } from 'idb';
import type { LogEvent } from '../approvals/events';
import type { LogDatabase } from './schema';
import { keysOfChain } from './seal';

/** Any transaction that has `tail` and `segments`. */
export type LogTransaction<Mode extends IDBTransactionMode> = IDBPTransaction<
  LogDatabase,
  StoreNames<LogDatabase>[],
  Mode
>;

const LAST = Number.MAX_SAFE_INTEGER;

/** The events that were stored together and begin at the greatest `seq` that is not above this one. The tail stands behind every segment. */
export async function eventsUpTo<Mode extends IDBTransactionMode>(
  transaction: LogTransaction<Mode>,
  clientId: string,
  seq: number = LAST,
): Promise<LogEvent[]> {
  const range = keysOfChain(clientId, 0, seq);
  const row = await transaction.objectStore('tail').openCursor(range, 'prev');
  if (row) return row.value;
  return (await transaction.objectStore('segments').openCursor(range, 'prev'))?.value.events ?? [];
}

export async function eventAt<Mode extends IDBTransactionMode>(
  transaction: LogTransaction<Mode>,
  clientId: string,
  seq: number,
): Promise<LogEvent | undefined> {
  return (await eventsUpTo(transaction, clientId, seq)).find((event) => event.seq === seq);
}

/** The event with the highest `seq` that is there. */
export async function lastEvent<Mode extends IDBTransactionMode>(
  transaction: LogTransaction<Mode>,
  clientId: string,
): Promise<LogEvent | undefined> {
  return (await eventsUpTo(transaction, clientId)).at(-1);
}

/** Events from `seq` on, oldest first. `seq` may lie within what is stored together: a half-read tail becomes a segment. */
export async function pieceIn<Mode extends IDBTransactionMode>(
  transaction: LogTransaction<Mode>,
  clientId: string,
  seq: number,
): Promise<LogEvent[]> {
  const range = keysOfChain(clientId, seq);
  const [next] = await transaction.objectStore('segments').getAll(range, 1);
  // As a rule: whoever reads on asks for what begins there, and nothing else is to be read for it.
  if (next?.firstSeq === seq) return next.events;
  const before = (await eventsUpTo(transaction, clientId, seq - 1)).filter((event) => event.seq >= seq);
  if (before.length > 0) return before;
  return next?.events ?? (await transaction.objectStore('tail').getAll(range)).flat();
}
