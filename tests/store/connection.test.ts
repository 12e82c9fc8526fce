import { openDB, unwrap } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BLOCKED_AFTER_MS, HUNG_AFTER_MS } from '../../lib/store/connection';
import { StoreError } from '../../lib/store/errors';
import { MIGRATIONS, type Migrations, migrationsBetween } from '../../lib/store/migrations';
import { countEvents, readEvents } from '../../lib/store/read';
import { openStore, type Store } from '../../lib/store/store';
import { writeTransaction } from '../../lib/store/write';
import { collect, freshDatabase, many } from './support';

const NEWER: Migrations = { ...MIGRATIONS, [Math.max(...Object.keys(MIGRATIONS).map(Number)) + 1]: () => {} };
const append = (store: Store) => writeTransaction(store, (tx) => tx.append('c1', many('c1', 1)));
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'none',
    (error: unknown) => (error instanceof StoreError ? error.code : error),
  );

beforeEach(freshDatabase);
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('migrations', () => {
  it('throw on a hole', () => {
    const holed = { 1: () => {}, 3: () => {} };
    expect(() => migrationsBetween(holed, 0, 3)).toThrow(/Migration 2 is missing/);
    expect(migrationsBetween(MIGRATIONS, 0, 1)).toHaveLength(1);
    expect(migrationsBetween(MIGRATIONS, 1, 1)).toEqual([]);
  });

  it('that fail leave the database as it was', async () => {
    const store = openStore();
    await append(store);
    store.close();
    const [version] = Object.keys(NEWER).map(Number).slice(-1);
    const failing: Migrations = {
      ...NEWER,
      [version as number]: (database) => {
        database.deleteObjectStore('tail');
        throw new Error('half-way');
      },
    };
    await expect(append(openStore({ migrations: failing }))).rejects.toThrow('half-way');
    await expect(
      append(
        openStore({
          migrations: {
            ...NEWER,
            [(version as number) + 1]: () => {},
            [version as number]: undefined as never,
          },
        }),
      ),
    ).rejects.toThrow(/is missing/);
    expect(await countEvents(openStore())).toBe(1);
  });
});

describe('opening', () => {
  it('fails with `blocked` while a page holds an older version, and goes through once it is closed (F9)', async () => {
    const store = openStore();
    await append(store);
    store.close();
    const version = Math.max(...Object.keys(MIGRATIONS).map(Number));
    const holder = await openDB('signoff', version);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const upgraded = openStore({ migrations: NEWER });
    for (let attempt = 0; attempt < 2; attempt++) {
      const code = codeOf(countEvents(upgraded));
      await settle();
      await vi.advanceTimersByTimeAsync(BLOCKED_AFTER_MS);
      expect(await code).toBe('blocked');
    }
    vi.useRealTimers();
    holder.close();
    expect(await countEvents(upgraded)).toBe(1);
  });

  it('closes by itself for a newer version, says so, and then fails with `newer` (F9, F10)', async () => {
    const reasons: string[] = [];
    const old = openStore({ onClosed: (reason) => reasons.push(reason) });
    await append(old);
    const upgraded = openStore({ migrations: NEWER });
    await append(upgraded);
    expect(reasons).toEqual(['upgrade']);
    expect(await codeOf(append(old))).toBe('newer');
    expect(await codeOf(countEvents(old))).toBe('newer');
    expect(await countEvents(upgraded)).toBe(2);
  });

  it('fails with `hung` where the browser never answers, and can be tried again (F13)', async () => {
    const real = indexedDB.open.bind(indexedDB);
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => requestThat('hangs'));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const store = openStore();
    const code = codeOf(append(store));
    await vi.advanceTimersByTimeAsync(HUNG_AFTER_MS);
    expect(await code).toBe('hung');
    vi.useRealTimers();
    open.mockImplementation(real);
    await append(store);
    expect(await countEvents(store)).toBe(1);
  });

  it.each([
    ['UnknownError', 'damaged'],
    ['VersionError', 'newer'],
    ['QuotaExceededError', 'quota'],
  ])('takes %s for `%s`', async (name, code) => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => requestThat(new DOMException('', name)));
    expect(await codeOf(append(openStore()))).toBe(code);
  });
});

describe('a connection', () => {
  it('that was closed under the store is opened again, once (F12)', async () => {
    const store = openStore();
    await append(store);
    await store.connection.use(async (database) => database.close());
    await append(store);
    await store.connection.use(async (database) => database.close());
    expect((await collect(readEvents(store, 'c1'))).map((event) => event.seq)).toEqual([1, 2]);
  });

  it('that is closed again and again fails with `closed`', async () => {
    const store = openStore();
    let runs = 0;
    const code = await codeOf(
      store.connection.use(async (database) => {
        runs++;
        database.close();
        database.transaction('heads');
      }),
    );
    expect([code, runs]).toEqual(['closed', 2]);
  });

  it('stays closed once the store was', async () => {
    const store = openStore();
    await append(store);
    store.close();
    expect(await codeOf(append(store))).toBe('closed');
  });
});

describe('a full disk (F14)', () => {
  it('fails with `quota` though the message is empty, and loses nothing that was there', async () => {
    const store = openStore();
    await append(store);
    await store.connection.use(async (database) => {
      const put = vi
        .spyOn(Object.getPrototypeOf(unwrap(database.transaction('heads').store)), 'put')
        .mockImplementation(function full(this: IDBObjectStore) {
          throw new DOMException('', 'QuotaExceededError');
        });
      expect(await codeOf(append(store))).toBe('quota');
      put.mockRestore();
    });
    expect(await countEvents(store)).toBe(1);
    await append(store);
    expect((await collect(readEvents(store, 'c1'))).map((event) => event.seq)).toEqual([1, 2]);
  });
});

/** fake-indexeddb answers in immediates, which are not faked. */
async function settle(): Promise<void> {
  for (let i = 0; i < 20; i++) await new Promise((resolve) => setImmediate(resolve));
}

function requestThat(ends: 'hangs' | DOMException): IDBOpenDBRequest {
  const request = Object.create(IDBOpenDBRequest.prototype);
  Object.defineProperty(request, 'error', { value: ends });
  request.addEventListener = (type: string, listener: () => void) => {
    if (ends !== 'hangs' && type === 'error') queueMicrotask(listener);
  };
  request.removeEventListener = () => {};
  return request;
}
