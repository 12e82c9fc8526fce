import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { scanLog } from '../../lib/store/scan';
import { openStore, type Store } from '../../lib/store/store';
import { writeTransaction } from '../../lib/store/write';
import { collect, draft, freshDatabase, many } from './support';

let store: Store;
beforeEach(() => {
  freshDatabase();
  store = openStore();
});
afterEach(() => store.close());

const seenAt = (hour: number): string => new Date(Date.UTC(2026, 10, 2) + hour * 3_600_000).toISOString();

describe('scanning the log', () => {
  it('gives every event once, in the order in which they were noted, both ways', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.nat(500), { maxLength: 60 }), { minLength: 1, maxLength: 4 }),
        async (chains) => {
          freshDatabase();
          const own = openStore();
          const all: string[] = [];
          for (const [i, hours] of chains.entries()) {
            for (const hour of [...hours].sort((a, b) => a - b)) {
              all.push(seenAt(hour));
              await writeTransaction(own, (tx) =>
                tx.append(`c${i}`, [draft(`c${i}`, { seenAt: seenAt(hour) })]),
              );
            }
          }
          const last = await collect(scanLog(own, { direction: 'prev' }));
          const first = await collect(scanLog(own, { direction: 'next' }));
          own.close();
          expect(first.map((event) => event.seenAt)).toEqual(all.sort());
          expect(last.map((event) => event.seenAt)).toEqual(all.toReversed());
          expect(new Set(last.map((event) => event.id)).size).toBe(all.length);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('goes through segments and the tail of long chains, and of the chosen ones only', async () => {
    for (let i = 0; i < 5; i++) await writeTransaction(store, (tx) => tx.append('c1', many('c1', 900)));
    await writeTransaction(store, (tx) => tx.append('c2', many('c2', 3)));
    for (const direction of ['next', 'prev'] as const) {
      const events = await collect(scanLog(store, { chains: ['c1'], direction }));
      const seqs = events.map((event) => event.seq);
      expect(direction === 'next' ? seqs : seqs.toReversed()).toEqual(
        Array.from({ length: 4_500 }, (_, i) => i + 1),
      );
    }
  });

  it('stops when it is told to', async () => {
    await writeTransaction(store, (tx) => tx.append('c1', many('c1', 3)));
    const controller = new AbortController();
    controller.abort(new Error('enough'));
    await expect(collect(scanLog(store, { direction: 'prev', signal: controller.signal }))).rejects.toThrow(
      'enough',
    );
  });
});
