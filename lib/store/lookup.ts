import type { IDBPTransaction, StoreNames } from 'idb';
import type { LogEvent } from '../approvals/events';
import type { LogDatabase } from './schema';
import { tailRange } from './seal';

/** Any transaction that has `tail` and `segments`. */
export type LogTransaction<Mode extends IDBTransactionMode = 'readonly'> = IDBPTransaction<
  LogDatabase,
  StoreNames<LogDatabase>[],
  Mode
>;

/** The segment with the greatest `firstSeq` that is not above `seq`. */
export async function segmentBefore<Mode extends IDBTransactionMode>(
  transaction: LogTransaction<Mode>,
  clientId: string,
  seq: number,
) {
  return (await transaction.objectStore('segments').openCursor(tailRange(clientId, 0, seq), 'prev'))?.value;
}

export async function eventAt<Mode extends IDBTransactionMode>(
  transaction: LogTransaction<Mode>,
  clientId: string,
  seq: number,
): Promise<LogEvent | undefined> {
  const row = await transaction.objectStore('tail').get([clientId, seq]);
  return row ?? (await segmentBefore(transaction, clientId, seq))?.events.find((event) => event.seq === seq);
}

/** The event with the highest `seq` that is there. */
export async function lastEvent<Mode extends IDBTransactionMode>(
  transaction: LogTransaction<Mode>,
  clientId: string,
): Promise<LogEvent | undefined> {
  const row = (await transaction.objectStore('tail').openCursor(tailRange(clientId), 'prev'))?.value;
  return row ?? (await segmentBefore(transaction, clientId, Number.MAX_SAFE_INTEGER))?.events.at(-1);
}
