import {
  type IDBPObjectStore,
  type IDBPTransaction,
  type StoreKey,
  type StoreNames,
  type StoreValue,
  unwrap,
} from 'idb';
import type { LogDatabase } from './schema';

type Name = StoreNames<LogDatabase>;
/** The raw read-write transaction over every store. */
export type WritableTransaction = IDBPTransaction<LogDatabase, Name[], 'readwrite'>;
type WritableStore<N extends Name> = IDBPObjectStore<LogDatabase, Name[], N, 'readwrite'>;
/** `tail` has no key in its rows; its rows are made when everything goes out. */
type Keyed = Exclude<Name, 'tail'>;

/**
 * A write transaction whose writes are kept back until something has to be looked for among them, and at last until its
 * end. So a row that changes ten times is written once, and all of it goes out in one turn: should the browser end the
 * transaction too early, the parts of one message still stand or fall together.
 */
export interface Work {
  readonly transaction: WritableTransaction;
  put<N extends Keyed>(store: N, value: StoreValue<LogDatabase, N>): void;
  /** By primary key, rows that are kept back included. */
  get<N extends Keyed>(
    store: N,
    key: StoreKey<LogDatabase, N>,
  ): Promise<StoreValue<LogDatabase, N> | undefined>;
  /** The store itself, for requests other than by primary key, with everything written to it that is kept back. */
  among<N extends Name>(store: N): WritableStore<N>;
  addTail(key: [string, number], events: LogDatabase['tail']['value']): void;
  /** Called before everything goes out, to add to it. */
  beforeFlush(hook: () => void): void;
  flush(): void;
}

export function createWork(transaction: WritableTransaction): Work {
  const bare = unwrap(transaction);
  const kept = new Map<Keyed, Map<string, unknown>>();
  const tail: { key: [string, number]; events: LogDatabase['tail']['value'] }[] = [];
  const hooks: (() => void)[] = [];

  function flush(): void {
    for (const hook of hooks) hook();
    // Past idb: a promise for each write would cost a third of the write itself. A write that fails aborts the
    // transaction, which says why. `add`, so that no event can ever take another's place.
    for (const { key, events } of tail.splice(0)) bare.objectStore('tail').add(events, key);
    for (const [name, rows] of kept) {
      const store = bare.objectStore(name);
      for (const value of rows.values()) store.put(value);
    }
    kept.clear();
  }

  return {
    transaction,
    put(store, value) {
      const rows = kept.get(store) ?? new Map<string, unknown>();
      kept.set(store, rows);
      rows.set(JSON.stringify(keyOf(bare.objectStore(store).keyPath, value)), value);
    },
    async get<N extends Keyed>(store: N, key: StoreKey<LogDatabase, N>) {
      const row = kept.get(store)?.get(JSON.stringify(key));
      return row === undefined
        ? transaction.objectStore(store).get(key)
        : (row as StoreValue<LogDatabase, N>);
    },
    among(store) {
      if (store === 'tail' || kept.has(store)) flush();
      return transaction.objectStore(store);
    },
    addTail: (key, events) => void tail.push({ key, events }),
    beforeFlush: (hook) => void hooks.push(hook),
    flush,
  };
}

/** Keys `[first, …]` of a store or index whose key is a list. */
export function keysUnder(...first: string[]): IDBKeyRange {
  return IDBKeyRange.bound(first, [...first, []]);
}

function keyOf(path: string | string[] | null, value: unknown): unknown {
  if (path === null) throw new Error('This store has no key in its rows.');
  const row = value as Record<string, unknown>;
  return typeof path === 'string' ? row[path] : path.map((name) => row[name]);
}
