import { type IDBPTransaction, type StoreKey, type StoreNames, type StoreValue, unwrap } from 'idb';
import type { LogDatabase } from './schema';

/** The raw read-write transaction over every store. */
export type WritableTransaction = IDBPTransaction<LogDatabase, StoreNames<LogDatabase>[], 'readwrite'>;

/** A write transaction, and the writes that nobody waits for: one that fails aborts the transaction, which says why. */
export interface Work {
  transaction: WritableTransaction;
  put<Name extends StoreNames<LogDatabase>>(
    store: Name,
    value: StoreValue<LogDatabase, Name>,
    key?: StoreKey<LogDatabase, Name>,
  ): void;
  /** Like `put`, and the transaction fails where the key is there already. */
  add<Name extends StoreNames<LogDatabase>>(
    store: Name,
    value: StoreValue<LogDatabase, Name>,
    key?: StoreKey<LogDatabase, Name>,
  ): void;
  remove(store: StoreNames<LogDatabase>, keys: IDBKeyRange): void;
}

/** Goes past idb for writes: a promise for each would cost more than a third of the write itself. */
export function createWork(transaction: WritableTransaction): Work {
  const bare = unwrap(transaction);
  return {
    transaction,
    put: (store, value, key) => void bare.objectStore(store).put(value, key),
    add: (store, value, key) => void bare.objectStore(store).add(value, key),
    remove: (store, keys) => void bare.objectStore(store).delete(keys),
  };
}

/** Keys `[first, …]` of a store or index whose key is a list. */
export function keysUnder(...first: string[]): IDBKeyRange {
  return IDBKeyRange.bound(first, [...first, []]);
}
