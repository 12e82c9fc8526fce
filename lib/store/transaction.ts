import type { IDBPTransaction, StoreNames } from 'idb';
import type { LogDatabase } from './schema';

/** The raw read-write transaction over every store. */
export type WritableTransaction = IDBPTransaction<LogDatabase, StoreNames<LogDatabase>[], 'readwrite'>;

/** A write transaction with what was asked of it so far. */
export interface Work {
  transaction: WritableTransaction;
  /** Notes a request that nobody waits for; it is waited for before the transaction counts as done. */
  later(request: Promise<unknown>): void;
}

/** Keys `[first, …]` of a store or index whose key is a list. */
export function keysUnder(...first: string[]): IDBKeyRange {
  return IDBKeyRange.bound(first, [...first, []]);
}
