import type { StoreNames, StoreValue } from 'idb';
import type { LogDatabase } from './schema';

/** What a message asks for by key, and the last one has usually just written. */
export const CACHED_STORES = [
  'heads',
  'clients',
  'posts',
  'health',
] as const satisfies StoreNames<LogDatabase>[];
export type CachedStore = (typeof CACHED_STORES)[number];

/** Stands for a row that was taken out. */
export const REMOVED: unique symbol = Symbol('removed');

const MOST_ROWS = 3_000;

/**
 * Rows as this context wrote them last, so that a burst of messages need not read them back one by one. They are good
 * only while no other context has written since: every write leaves a mark in the database, and whoever finds another
 * mark than its own forgets everything. Rows are frozen, for who changed one would change what others read.
 */
export class RowCache {
  readonly #rows = new Map<string, StoreValue<LogDatabase, CachedStore>>();
  readonly #postIds = new Map<string, string>();
  #mark: unknown = null;

  /** To be called with the mark that stands in the database, before anything is taken. */
  check(mark: unknown): void {
    if (mark !== this.#mark) this.clear();
  }

  get<N extends CachedStore>(store: N, key: string): StoreValue<LogDatabase, N> | undefined {
    return this.#rows.get(`${store}\n${key}`) as StoreValue<LogDatabase, N> | undefined;
  }

  /** A post by the tool's own id for it. */
  postByKey(tool: string, clientId: string, key: string): StoreValue<LogDatabase, 'posts'> | undefined {
    const id = this.#postIds.get(JSON.stringify([tool, clientId, key]));
    const post = id === undefined ? undefined : this.get('posts', JSON.stringify(id));
    return post?.tool === tool && post.clientId === clientId && post.key === key ? post : undefined;
  }

  /** Takes in what was committed together with a new mark. Keys as JSON. */
  committed(mark: unknown, written: ReadonlyMap<CachedStore, ReadonlyMap<string, unknown>>): void {
    this.#mark = mark;
    for (const [store, rows] of written) {
      for (const [key, row] of rows) {
        if (row === REMOVED) this.#rows.delete(`${store}\n${key}`);
        else this.#keep(store, key, row as StoreValue<LogDatabase, CachedStore>);
      }
    }
  }

  clear(): void {
    this.#rows.clear();
    this.#postIds.clear();
    this.#mark = null;
  }

  #keep(store: CachedStore, key: string, row: StoreValue<LogDatabase, CachedStore>): void {
    if (this.#rows.size >= MOST_ROWS) {
      this.#rows.clear();
      this.#postIds.clear();
    }
    this.#rows.set(`${store}\n${key}`, freeze(row));
    if (store !== 'posts') return;
    const post = row as StoreValue<LogDatabase, 'posts'>;
    if (post.key !== null) this.#postIds.set(JSON.stringify([post.tool, post.clientId, post.key]), post.id);
  }
}

function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const inner of Object.values(value)) freeze(inner);
  return Object.freeze(value);
}
