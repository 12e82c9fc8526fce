import { beforeEach, describe, expect, it } from 'vitest';
import { allHeads, readEvents } from '../../lib/store/read';
import { openStore, type Store } from '../../lib/store/store';
import { writeTransaction } from '../../lib/store/write';
import { collect, draft, freshDatabase, many, post } from './support';

let store: Store;
beforeEach(() => {
  freshDatabase();
  store = openStore();
});

describe('writeTransaction', () => {
  it('appends a chain whose seq and prev go on across transactions', async () => {
    await writeTransaction(store, (tx) => tx.append('c1', many('c1', 3)));
    await writeTransaction(store, (tx) => tx.append('c1', many('c1', 2)));
    const events = await collect(readEvents(store, 'c1'));
    expect(events.map((event) => event.seq)).toEqual([1, 2, 3, 4, 5]);
    expect(events.slice(1).map((event) => event.prev)).toEqual(
      events.slice(0, -1).map((event) => event.hash),
    );
    expect(await allHeads(store)).toMatchObject([
      { clientId: 'c1', count: 5, hash: events[4]?.hash, stored: 5 },
    ]);
  });

  it('keeps one chain where several appends run at once in one transaction', async () => {
    await writeTransaction(store, async (tx) => {
      await Promise.all([
        tx.append('c1', many('c1', 2)),
        tx.append('c1', many('c1', 2)),
        tx.append('c2', many('c2', 1)),
      ]);
    });
    const events = await collect(readEvents(store, 'c1'));
    expect(events.map((event) => event.seq)).toEqual([1, 2, 3, 4]);
  });

  it('leaves nothing behind where it throws between two puts (F6)', async () => {
    const failed = writeTransaction(store, async (tx) => {
      tx.putReceipt('m1', { ok: true }, 1);
      await tx.append('c1', many('c1', 2));
      tx.putPost(post('p1'));
      tx.createClient({ tool: 'demo', key: 'brand-1', name: 'Alder Bakery' });
      await tx.post('p1');
      throw new Error('on purpose');
    });
    await expect(failed).rejects.toThrow('on purpose');
    await store.connection.use(async (database) => {
      for (const name of database.objectStoreNames)
        expect([name, await database.count(name)]).toEqual([name, 0]);
    });
  });

  it('leaves nothing behind where an event cannot be hashed', async () => {
    const bad = draft('c1', { detail: { 'half \ud83d': 1 } });
    await expect(writeTransaction(store, (tx) => tx.append('c1', [draft('c1'), bad]))).rejects.toThrow(
      /cannot be hashed/,
    );
    expect(await collect(readEvents(store, 'all'))).toEqual([]);
  });

  it('says so where the function awaited something else', async () => {
    const late = writeTransaction(store, async (tx) => {
      await tx.receipt('m1');
      await new Promise((resolve) => setTimeout(resolve, 20));
      tx.putReceipt('m1', 1, 1);
    });
    await expect(late).rejects.toThrow();
  });

  it('gives the receipt of a message that was answered', async () => {
    await writeTransaction(store, async (tx) => tx.putReceipt('m1', { ok: true, id: 'm1' }, 5));
    const answer = await writeTransaction(store, (tx) => tx.receipt('m1'));
    expect(answer).toEqual({ ok: true, id: 'm1' });
    expect(await writeTransaction(store, (tx) => tx.receipt('m2'))).toBeUndefined();
  });

  it('finds posts by key, open ones, and those decided last', async () => {
    await writeTransaction(store, async (tx) => {
      tx.putPost(post('a', { key: '1' }));
      tx.putPost(post('b', { open: 0, decidedAt: 10 }));
      tx.putPost(post('c', { open: 0, decidedAt: 30 }));
      tx.putPost(post('d', { open: 0, decidedAt: 20 }));
      tx.putPost(post('e', { clientId: 'c2', open: 0, decidedAt: 40 }));
    });
    await writeTransaction(store, async (tx) => {
      expect((await tx.findPostByKey('demo', 'c1', '1'))?.id).toBe('a');
      expect((await tx.openPostsOf('c1')).map((row) => row.id)).toEqual(['a']);
      expect((await tx.recentPostsOf('c1', 2)).map((row) => row.id)).toEqual(['c', 'd']);
      expect((await tx.recentPostsOf('c1', 9)).map((row) => row.id)).toEqual(['c', 'd', 'b']);
    });
  });

  it('adds up health counters of a day', async () => {
    const count = (counts: Record<string, number>) =>
      writeTransaction(store, (tx) => tx.countHealth('demo', '2026-11-23', counts));
    await count({ pages: 1, posts: 4 });
    await count({ pages: 2, blind: 1 });
    const row = await store.connection.use((database) => database.get('health', ['demo', '2026-11-23']));
    expect(row?.counts).toEqual({ pages: 3, posts: 4, blind: 1 });
  });

  it('refuses to write where it was opened for reading', async () => {
    const reader = openStore({ readOnly: true });
    await expect(writeTransaction(reader, async () => 1)).rejects.toThrow(/opened for reading/);
  });
});
