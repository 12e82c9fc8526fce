import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { readEvents } from '../../lib/store/read';
import { openStore } from '../../lib/store/store';
import { verifyChain } from '../../lib/store/verify';
import { writeTransaction } from '../../lib/store/write';
import { freshDatabase, many, post } from './support';

beforeEach(freshDatabase);

describe('rows that are kept for the next message', () => {
  it('are never those that another context has changed since', async () => {
    const step = fc.record({
      writer: fc.nat({ max: 2 }),
      post: fc.constantFrom('a', 'b', 'c'),
      what: fc.constantFrom('put', 'remove', 'throw', 'read'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        freshDatabase();
        const stores = [openStore(), openStore(), openStore()];
        const truth = new Map<string, number>();
        for (const [i, { writer, post: id, what }] of steps.entries()) {
          const store = stores[writer];
          if (!store) continue;
          const done = writeTransaction(store, async (tx) => {
            const rows = [await tx.post(id), await tx.findPostByKey('demo', 'c1', id)];
            expect(rows.map((row) => row?.lastSeen)).toEqual([truth.get(id), truth.get(id)]);
            if (what === 'read') return;
            if (what === 'remove') tx.work.remove('posts', id);
            else tx.putPost(post(id, { key: id, lastSeen: i }));
            await tx.append('c1', many('c1', 1));
            expect((await tx.post(id))?.lastSeen).toBe(what === 'remove' ? undefined : i);
            expect((await tx.findPostByKey('demo', 'c1', id))?.lastSeen).toBe(
              what === 'remove' ? undefined : i,
            );
            if (what === 'throw') throw new Error('on purpose');
          });
          if (what === 'throw') await expect(done).rejects.toThrow('on purpose');
          else await done;
          if (what === 'put') truth.set(id, i);
          if (what === 'remove') truth.delete(id);
        }
        expect((await verifyChain(readEvents(openStore(), 'c1'))).ok).toBe(true);
      }),
      { numRuns: 40 },
    );
  }, 30_000);

  it('cannot be changed by who gets them', async () => {
    const store = openStore();
    await writeTransaction(store, async (tx) => tx.putPost(post('a')));
    const row = await writeTransaction(store, (tx) => tx.post('a'));
    expect(() => row?.channels.push('x')).toThrow(TypeError);
  });

  it('need no write where nothing is written', async () => {
    const store = openStore();
    await writeTransaction(store, (tx) => tx.receipt('m1'));
    expect(await store.connection.use((database) => database.count('meta'))).toBe(0);
  });
});
