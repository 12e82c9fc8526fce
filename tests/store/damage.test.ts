import { beforeEach, describe, expect, it } from 'vitest';
import { ANCHOR_KEY } from '../../lib/store/anchor';
import { readEvents } from '../../lib/store/read';
import { keysOfChain } from '../../lib/store/seal';
import { openStore, type Store } from '../../lib/store/store';
import { verifyChain } from '../../lib/store/verify';
import { writeTransaction } from '../../lib/store/write';
import { collect, freshDatabase, many, memoryArea } from './support';

let area: ReturnType<typeof memoryArea>;
let store: Store;

beforeEach(async () => {
  freshDatabase();
  area = memoryArea();
  store = openStore({ anchorArea: area });
  for (const clientId of ['c1', 'c2']) {
    await writeTransaction(store, (tx) => tx.append(clientId, many(clientId, 30)));
    await writeTransaction(store, (tx) => tx.append(clientId, many(clientId, 10)));
  }
  await store.anchor?.settled();
  store.close();
});

const again = () => openStore({ anchorArea: area });
const anchored = () => JSON.parse(area.items.get(ANCHOR_KEY) ?? 'null')?.chains;

/** Changes the database behind the store's back. */
async function tamper(run: (database: IDBDatabase) => IDBTransaction): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('signoff');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  await new Promise<void>((resolve, reject) => {
    const transaction = run(database);
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
  database.close();
}

describe('the anchor', () => {
  it('holds the end of every chain after the commit', async () => {
    const heads = await collect(readEvents(again(), 'all'));
    expect(anchored()).toEqual({
      c1: { count: 40, hash: heads[39]?.hash },
      c2: { count: 40, hash: heads[79]?.hash },
    });
  });

  it('finds nothing wrong where nothing is', async () => {
    expect(await again().checkAnchors()).toEqual({ rebuilt: false, damage: [] });
  });

  it('takes a log that is longer for what it is: the browser ended before the anchor was written', async () => {
    const text = area.items.get(ANCHOR_KEY) as string;
    store = again();
    await writeTransaction(store, (tx) => tx.append('c1', many('c1', 3)));
    await store.anchor?.settled();
    store.close();
    area.items.set(ANCHOR_KEY, text);
    store = again();
    expect(await store.checkAnchors()).toEqual({ rebuilt: false, damage: [] });
    await store.anchor?.settled();
    expect(anchored().c1.count).toBe(43);
  });

  it('is made anew where it is lost or unreadable, and says so (F17)', async () => {
    const before = anchored();
    for (const text of [undefined, '"garbage"', '{"v":1,"chains":{"c1":{"count":-1,"hash":"x"}}}']) {
      if (text === undefined) area.items.clear();
      else area.items.set(ANCHOR_KEY, text);
      store = again();
      expect(await store.checkAnchors()).toEqual({ rebuilt: true, damage: [] });
      await store.anchor?.settled();
      expect(anchored()).toEqual(before);
      store.close();
    }
  });

  it('writes many commits as few, one after the other', async () => {
    store = again();
    await store.checkAnchors();
    await store.anchor?.settled();
    let [running, most] = [0, 0];
    const set = area.set.bind(area);
    area.set = async (items) => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, 1));
      await set(items);
      running--;
    };
    const writes = area.writes;
    await Promise.all(
      Array.from({ length: 30 }, () => writeTransaction(store, (tx) => tx.append('c1', many('c1', 1)))),
    );
    await store.anchor?.settled();
    expect(most).toBe(1);
    expect(area.writes - writes).toBeLessThan(30);
    expect(anchored().c1.count).toBe(70);
  });

  it('is left alone where it cannot be read, and the failure is reported', async () => {
    const text = area.items.get(ANCHOR_KEY);
    const errors: unknown[] = [];
    const broken = { ...area, get: () => Promise.reject(new Error('FILE_ERROR')) };
    store = openStore({ anchorArea: broken, onError: (error) => errors.push(error) });
    await writeTransaction(store, (tx) => tx.append('c1', many('c1', 1)));
    expect(errors).toHaveLength(1);
    expect(area.items.get(ANCHOR_KEY)).toBe(text);
  });
});

describe('damage (F16)', () => {
  const kinds: [string, string, number, (database: IDBDatabase) => IDBTransaction][] = [
    [
      'an empty database',
      'empty',
      0,
      (database) => {
        const names = [...database.objectStoreNames];
        const transaction = database.transaction(names, 'readwrite');
        for (const name of names) transaction.objectStore(name).clear();
        return transaction;
      },
    ],
    [
      'a shorter log that fits in itself',
      'shorter',
      30,
      (database) => {
        const transaction = database.transaction(['tail', 'heads'], 'readwrite');
        transaction.objectStore('tail').delete(keysOfChain('c1', 31));
        const rows = transaction.objectStore('tail').get(['c1', 1]);
        rows.onsuccess = () => {
          const hash = rows.result.at(-1).hash;
          transaction
            .objectStore('heads')
            .put({ clientId: 'c1', count: 30, hash, stored: 30, tail: 30, aliases: 0 });
        };
        return transaction;
      },
    ],
    [
      'events without their head',
      'shorter',
      30,
      (database) => {
        const transaction = database.transaction('tail', 'readwrite');
        transaction.objectStore('tail').delete(keysOfChain('c1', 31));
        return transaction;
      },
    ],
    [
      'a last event that was changed',
      'altered',
      40,
      (database) => {
        const transaction = database.transaction('tail', 'readwrite');
        const rows = transaction.objectStore('tail').get(['c1', 31]);
        rows.onsuccess = () => {
          rows.result.at(-1).hash = 'f'.repeat(64);
          transaction.objectStore('tail').put(rows.result, ['c1', 31]);
        };
        return transaction;
      },
    ],
  ];

  it.each(kinds)(
    '%s raises an alarm and opens an epoch that names the lost head',
    async (_name, kind, kept, run) => {
      const lost = anchored().c1;
      await tamper(run);
      store = again();
      const { damage } = await store.checkAnchors();
      expect(damage.find((one) => one.clientId === 'c1')).toMatchObject({ kind, lost, kept });

      const [gap] = (await collect(readEvents(store, 'c1'))).slice(-1);
      expect(gap).toMatchObject({ kind: 'gap', seq: 41, prev: lost.hash });
      expect(gap?.detail).toMatchObject({ reason: 'log_damaged', lostHead: lost.hash, lostCount: 40, kept });
      const client = await store.connection.use((database) => database.get('clients', 'c1'));
      expect(client?.damage).toMatchObject({ kind, lost });
      if (kind !== 'altered') {
        expect(await verifyChain(readEvents(store, 'c1'))).toMatchObject({
          ok: true,
          lost: [{ after: kept, before: 41 }],
        });
      }

      await writeTransaction(store, (tx) => tx.append('c1', many('c1', 2)));
      await store.anchor?.settled();
      store.close();
      expect(anchored().c1.count).toBe(43);
      expect(await again().checkAnchors()).toEqual({ rebuilt: false, damage: [] });
    },
  );

  it('is found once, also where the browser ended before the anchor was written', async () => {
    const text = area.items.get(ANCHOR_KEY) as string;
    await tamper((kinds[1] as (typeof kinds)[1])[3]);
    store = again();
    expect((await store.checkAnchors()).damage).toHaveLength(1);
    await store.anchor?.settled();
    store.close();
    area.items.set(ANCHOR_KEY, text);
    expect(await again().checkAnchors()).toEqual({ rebuilt: false, damage: [] });
  });

  it('of one client leaves the others alone', async () => {
    await tamper((kinds[1] as (typeof kinds)[1])[3]);
    store = again();
    expect((await store.checkAnchors()).damage.map((one) => one.clientId)).toEqual(['c1']);
    expect(await collect(readEvents(store, 'c2'))).toHaveLength(40);
  });

  it('is found before the first write, without being asked for', async () => {
    await tamper((kinds[0] as (typeof kinds)[0])[3]);
    store = again();
    await writeTransaction(store, (tx) => tx.append('c1', many('c1', 1)));
    const events = await collect(readEvents(store, 'c1'));
    expect(events.map((event) => [event.seq, event.kind])).toEqual([
      [41, 'gap'],
      [42, 'changes_requested'],
    ]);
  });
});
