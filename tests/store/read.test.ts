import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { allHeads, countEvents, lastEvents, readEvents } from '../../lib/store/read';
import { pruneReceipts } from '../../lib/store/receipts';
import { SEGMENT_EVENTS, TAIL_LIMIT } from '../../lib/store/seal';
import { openStore, type Store } from '../../lib/store/store';
import { verifyChain } from '../../lib/store/verify';
import { writeTransaction } from '../../lib/store/write';
import { collect, draft, freshDatabase, many } from './support';

let store: Store;
beforeEach(() => {
  freshDatabase();
  store = openStore();
});

const append = (clientId: string, count: number) =>
  writeTransaction(store, (tx) => tx.append(clientId, many(clientId, count)));
const rows = (name: 'tail' | 'segments') => store.connection.use((database) => database.count(name));

describe('sealing', { timeout: 20_000 }, () => {
  it('moves the older part of a long tail into segments, and loses and changes nothing', async () => {
    for (let i = 0; i < 26; i++) await append('c1', 97);
    const segments = await store.connection.use((database) => database.getAll('segments'));
    expect(segments).toHaveLength(1);
    expect(segments[0]).toMatchObject({
      firstSeq: 1,
      lastSeq: 1_067,
      texts: 1,
      hash: segments[0]?.events.at(-1)?.hash,
    });
    const [head] = await allHeads(store);
    expect(head).toMatchObject({ count: 2_522, stored: 2_522, tail: 2_522 - 1_067 });
    const events = await collect(readEvents(store, 'c1'));
    expect(events.map((event) => event.seq)).toEqual(Array.from({ length: 2_522 }, (_, i) => i + 1));
    expect((await verifyChain(events)).ok).toBe(true);
  });

  it('keeps the tail short whatever the size of the messages', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(1, 3, 40, 999, 1_000, 1_500), { maxLength: 5 }),
        async (sizes) => {
          freshDatabase();
          store = openStore();
          for (const size of sizes) await append('c1', size);
          const events = await collect(readEvents(store, 'c1'));
          expect(events.map((event) => event.seq)).toEqual(events.map((_, i) => i + 1));
          expect(events).toHaveLength(sizes.reduce((sum, size) => sum + size, 0));
          for (const head of await allHeads(store)) expect(head.tail).toBeLessThan(TAIL_LIMIT);
          for (const segment of await store.connection.use((database) => database.getAll('segments'))) {
            expect(segment.events.length).toBeGreaterThanOrEqual(SEGMENT_EVENTS);
          }
        },
      ),
      { numRuns: 12 },
    );
  });
});

describe('readEvents', { timeout: 20_000 }, () => {
  it('reads all chains, or some, in both directions and in pieces', async () => {
    for (let i = 0; i < 7; i++) await append('c1', 600);
    await append('c2', 10);
    expect(await rows('segments')).toBe(2);
    const all = await collect(readEvents(store, 'all'));
    expect(all).toHaveLength(4_210);
    expect(await collect(readEvents(store, ['c2', 'c1']))).toEqual([
      ...all.slice(4_200),
      ...all.slice(0, 4_200),
    ]);
    const back = await collect(readEvents(store, 'c1', { direction: 'prev' }));
    expect(back).toEqual(all.slice(0, 4_200).reverse());
    for await (const piece of readEvents(store, 'all')) {
      expect(piece.length).toBeGreaterThan(0);
      expect(piece.length).toBeLessThanOrEqual(TAIL_LIMIT);
    }
  });

  it('keeps to a period: from is in it, to is not', async () => {
    const at = (day: number) => `2026-11-0${day}T00:00:00.000Z`;
    await writeTransaction(store, (tx) =>
      tx.append(
        'c1',
        [3, 1, 2, 4].map((day) => draft('c1', { at: at(day) })),
      ),
    );
    const period = { from: Date.parse(at(2)), to: Date.parse(at(4)) };
    expect((await collect(readEvents(store, 'c1', period))).map((event) => event.at)).toEqual([at(3), at(2)]);
    expect(await collect(readEvents(store, 'c1', { from: Date.parse(at(5)) }))).toEqual([]);
  });

  it('goes on without a hole or a double while the tail becomes a segment', async () => {
    for (const direction of ['next', 'prev'] as const) {
      freshDatabase();
      store = openStore();
      for (let i = 0; i < 19; i++) await append('c1', 100);
      const read: number[] = [];
      for await (const piece of readEvents(store, 'c1', { direction })) {
        if (read.length === 0) await append('c1', 1_200);
        read.push(...piece.map((event) => event.seq));
      }
      const expected = Array.from({ length: direction === 'next' ? 3_100 : 1_900 }, (_, i) => i + 1);
      expect(read).toEqual(direction === 'next' ? expected : expected.reverse());
    }
  });

  it('stops when it is told to', async () => {
    await append('c1', 3);
    await append('c2', 3);
    const abort = new AbortController();
    const read = async () => {
      for await (const _ of readEvents(store, 'all', { signal: abort.signal }))
        abort.abort(new Error('enough'));
    };
    await expect(read()).rejects.toThrow('enough');
  });
});

describe('figures', { timeout: 20_000 }, () => {
  it('count events without reading them, and give the latest ones', async () => {
    await append('c1', 4);
    await append('c2', 3);
    await append('c1', 1);
    expect(await countEvents(store)).toBe(8);
    expect(await countEvents(store, ['c2'])).toBe(3);
    expect((await lastEvents(store, 3)).map((event) => [event.client.id, event.seq])).toEqual([
      ['c1', 5],
      ['c2', 3],
      ['c2', 2],
    ]);
    expect((await lastEvents(store, 2, ['c1'])).map((event) => event.seq)).toEqual([5, 4]);
  });
});

describe('pruneReceipts', { timeout: 20_000 }, () => {
  const DAY = 86_400_000;
  const put = (ids: string[], at: (i: number) => number) =>
    writeTransaction(store, async (tx) => {
      for (const [i, id] of ids.entries()) tx.putReceipt(id, { ok: true }, at(i));
    });

  it('drops what is older than a week', async () => {
    await put(['old', 'week', 'new'], (i) => [-7 * DAY - 1, -7 * DAY, 0][i] as number);
    expect(await pruneReceipts(store, 0)).toBe(1);
    expect(await store.connection.use((database) => database.getAllKeys('receipts'))).toEqual([
      'new',
      'week',
    ]);
  });

  it('keeps the 10,000 latest', async () => {
    await put(
      Array.from({ length: 10_600 }, (_, i) => `m${i}`),
      (i) => i,
    );
    expect(await pruneReceipts(store, DAY)).toBe(600);
    expect(await store.connection.use((database) => database.count('receipts'))).toBe(10_000);
    expect(await writeTransaction(store, (tx) => tx.receipt('m599'))).toBeUndefined();
    expect(await writeTransaction(store, (tx) => tx.receipt('m600'))).toEqual({ ok: true });
  });
});
