import {
  type IDBPObjectStore,
  type IDBPTransaction,
  type StoreKey,
  type StoreNames,
  type StoreValue,
  unwrap,
} from 'idb';
import { CACHED_STORES, type CachedStore, REMOVED, type RowCache } from './row-cache';
import type { LogDatabase } from './schema';

type Name = StoreNames<LogDatabase>;
/** The raw read-write transaction over every store. */
export type WritableTransaction = IDBPTransaction<LogDatabase, Name[], 'readwrite'>;
/** Rows that may be in the cache are changed by `put` and `remove` only. */
type AmongStore<N extends Name> = IDBPObjectStore<
  LogDatabase,
  Name[],
  N,
  N extends CachedStore ? 'readonly' : 'readwrite'
>;
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
  remove<N extends Keyed>(store: N, key: StoreKey<LogDatabase, N>): void;
  /** By primary key, rows that are kept back included. */
  get<N extends Keyed>(
    store: N,
    key: StoreKey<LogDatabase, N>,
  ): Promise<StoreValue<LogDatabase, N> | undefined>;
  /** The store itself, for requests other than by primary key, with everything written to it that is kept back. */
  among<N extends Name>(store: N): AmongStore<N>;
  /** A post by the tool's own id for it. */
  postByKey(
    tool: string,
    clientId: string,
    key: string,
  ): Promise<StoreValue<LogDatabase, 'posts'> | undefined>;
  addTail(key: [string, number], events: LogDatabase['tail']['value']): void;
  /** Called before everything goes out, to add to it. */
  beforeFlush(hook: () => void): void;
  flush(): void;
  /** To be called once everything is flushed and nothing else comes: leaves the mark of this write, if it was one. */
  mark(): void;
  /** To be called once it is on disk. */
  committed(): void;
}

/** Key in `meta` of the mark that every write leaves. */
const MARK = 'last-write';

export function createWork(transaction: WritableTransaction, cache: RowCache): Work {
  const bare = unwrap(transaction);
  const kept = new Map<Keyed, Map<string, unknown>>();
  const tail: { key: [string, number]; events: LogDatabase['tail']['value'] }[] = [];
  const hooks: (() => void)[] = [];
  const written = new Map<CachedStore, Map<string, unknown>>();
  const mark = crypto.randomUUID();
  let isWrite = false;
  // Asked for at once, together with whatever is asked for first.
  const checked = transaction
    .objectStore('meta')
    .get(MARK)
    .then((row) => cache.check(row?.value));
  // Told to whom it is awaited by, below.
  checked.catch(() => {});

  function flush(): void {
    for (const hook of hooks) hook();
    // Past idb: a promise for each write would cost a third of the write itself. A write that fails aborts the
    // transaction, which says why. `add`, so that no event can ever take another's place.
    isWrite ||= tail.length > 0 || kept.size > 0;
    for (const { key, events } of tail.splice(0)) bare.objectStore('tail').add(events, key);
    for (const [name, rows] of kept) {
      const store = bare.objectStore(name);
      for (const [key, value] of rows) {
        if (value === REMOVED) store.delete(JSON.parse(key) as IDBValidKey);
        else store.put(value);
      }
      if (isCached(name)) written.set(name, new Map([...(written.get(name) ?? []), ...rows]));
    }
    kept.clear();
  }

  function keep(store: Keyed, key: unknown, value: unknown): void {
    const rows = kept.get(store) ?? new Map<string, unknown>();
    kept.set(store, rows);
    rows.set(JSON.stringify(key), value);
  }

  return {
    transaction,
    put: (store, value) => keep(store, keyOf(bare.objectStore(store).keyPath, value), value),
    remove: (store, key) => keep(store, key, REMOVED),
    async get<N extends Keyed>(store: N, key: StoreKey<LogDatabase, N>) {
      type Row = StoreValue<LogDatabase, N> | undefined;
      const id = JSON.stringify(key);
      const own = kept.get(store)?.get(id);
      if (own !== undefined) return own === REMOVED ? undefined : (own as Row);
      if (isCached(store) && !written.has(store)) {
        await checked;
        const row = kept.get(store)?.get(id) ?? cache.get(store, id);
        if (row !== undefined) return row === REMOVED ? undefined : (row as Row);
      }
      return transaction.objectStore(store).get(key);
    },
    async postByKey(tool, clientId, key) {
      if (!kept.has('posts') && !written.has('posts')) {
        await checked;
        const post = cache.postByKey(tool, clientId, key);
        if (post) return post;
      }
      return this.among('posts').index('byKey').get([tool, clientId, key]);
    },
    among(store) {
      if (store === 'tail' || kept.has(store)) flush();
      return transaction.objectStore(store) as AmongStore<typeof store>;
    },
    addTail: (key, events) => void tail.push({ key, events }),
    beforeFlush: (hook) => void hooks.push(hook),
    flush,
    mark() {
      if (isWrite) bare.objectStore('meta').put({ key: MARK, value: mark });
    },
    committed() {
      if (isWrite) cache.committed(mark, written);
    },
  };
}

/** Keys `[first, …]` of a store or index whose key is a list. */
export function keysUnder(...first: string[]): IDBKeyRange {
  return IDBKeyRange.bound(first, [...first, []]);
}

function isCached(store: string): store is CachedStore {
  return (CACHED_STORES as readonly string[]).includes(store);
}

function keyOf(path: string | string[] | null, value: unknown): unknown {
  if (path === null) throw new Error('This store has no key in its rows.');
  const row = value as Record<string, unknown>;
  return typeof path === 'string' ? row[path] : path.map((name) => row[name]);
}
