import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importLog } from '../../entrypoints/background/import-log';
import { rebuildClient } from '../../entrypoints/background/rebuild';
import { lastImport, undoImport } from '../../entrypoints/background/undo-import';
import type { LogEvent } from '../../lib/approvals/events';
import { bytesSource } from '../../lib/exports/bundle/read';
import { jsonLine, jsonLinesOf } from '../../lib/exports/json-lines';
import { IdSet } from '../../lib/import/id-set';
import { allHeads, piece, readEvents } from '../../lib/store/read';
import { cutChain } from '../../lib/store/rewrite';
import { STORE_NAMES } from '../../lib/store/schema';
import { createStaging, dropStaged } from '../../lib/store/staged';
import { openStore, type Store } from '../../lib/store/store';
import { verifyChain } from '../../lib/store/verify';
import { writeTransaction } from '../../lib/store/write';
import { collect, draft } from '../store/support';

const NOW = Date.UTC(2026, 10, 23);
const open: Store[] = [];
function fresh(): Store {
  const store = openStore({ name: `long-${Math.random()}` });
  open.push(store);
  return store;
}
let store: Store;
beforeEach(() => {
  store = fresh();
});
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

/** A chain of several segments and a tail of many rows. */
async function fill(into: Store, count: number, first = 0): Promise<void> {
  for (let i = first; i < first + count; i += 250)
    await writeTransaction(into, (tx) =>
      tx.append(
        'c1',
        Array.from({ length: Math.min(250, first + count - i) }, (_, n) =>
          draft('c1', {
            id: `e${i + n}`,
            post: { id: `p${(i + n) % 97}`, key: null, title: 'Rye', channels: [] },
          }),
        ),
      ),
    );
}
const linesOf = (from: Store) => collect(readEvents(from, 'all'));
async function fileOf(from: Store): Promise<Uint8Array> {
  let text = '';
  for await (const part of jsonLinesOf(readEvents(from, 'all'))) text += part;
  return new TextEncoder().encode(text);
}
const put = (into: Store, file: Uint8Array) => importLog(into, bytesSource(file), {}, NOW);

/** All that is stored, in every store. */
function everything(of: Store): Promise<string> {
  return of.connection.use(async (database) =>
    JSON.stringify(await Promise.all(STORE_NAMES.map((name) => database.getAll(name)))),
  );
}

/** Loses numbers of a chain wherever they lie, and leaves its end as it was. */
function lose(from: Store, first: number, last: number): Promise<void> {
  const isLeft = ({ seq }: LogEvent): boolean => seq < first || seq > last;
  return from.connection.use(async (database) => {
    const tx = database.transaction(['segments', 'tail'], 'readwrite');
    for (const row of await tx.objectStore('segments').getAll()) {
      const events = row.events.filter(isLeft);
      if (events.length === row.events.length) continue;
      await tx.objectStore('segments').delete([row.clientId, row.firstSeq]);
      const [head, end] = [events[0], events.at(-1)];
      if (head && end)
        await tx.objectStore('segments').put({ ...row, firstSeq: head.seq, lastSeq: end.seq, events });
    }
    let row = await tx.objectStore('tail').openCursor();
    while (row) {
      const events = row.value.filter(isLeft);
      if (events.length === 0) await row.delete();
      else if (events.length < row.value.length) await row.update(events);
      row = await row.continue();
    }
    await tx.done;
  });
}

describe('restoring a long chain', () => {
  it('fills any hole, wherever it lies, and every event is found at its number again', async () => {
    await fill(store, 2_300);
    const [whole, file] = [await linesOf(store), await fileOf(store)];
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 2_299 }),
        fc.integer({ min: 0, max: 1_300 }),
        async (at, more) => {
          const last = Math.min(2_299, at + more);
          await lose(store, at, last);
          await put(store, file);
          expect(await linesOf(store)).toEqual(whole);
          for (const seq of [at, last, last + 1])
            expect((await piece(store, 'c1', seq))[0]).toEqual(whole[seq - 1]);
        },
      ),
      { numRuns: 6 },
    );
  }, 60_000);

  it('goes on from the end of a log that has a tail, and back to there when it is undone', async () => {
    await fill(store, 1_700);
    const [early, earlyLines] = [await fileOf(store), await linesOf(store)];
    await fill(store, 900, 1_700);
    const [late, lateLines] = [await fileOf(store), await linesOf(store)];
    const other = fresh();
    await put(other, early);
    await writeTransaction(other, (tx) => rebuildClient(tx, 'c1', NOW));
    expect(await put(other, late)).toEqual({ added: 900, clients: 1 });
    expect(await linesOf(other)).toEqual(lateLines);
    await undoImport(other, (await lastImport(other, NOW))?.id ?? '', NOW);
    expect(await linesOf(other)).toEqual(earlyLines);
    expect((await allHeads(other))[0]).toMatchObject({ count: 1_700, stored: 1_700, tail: 0 });
  }, 60_000);

  it('leaves out a beginning that the user removed for good', async () => {
    await fill(store, 2_500);
    const file = await fileOf(store);
    const gone = await writeTransaction(store, (tx) => cutChain(tx, 'c1', 1_201, NOW));
    expect(gone).toBe(1_200);
    const left = await linesOf(store);
    expect(left[0]?.seq).toBe(1_201);
    expect((await verifyChain(left)).ok).toBe(true);
    expect(await put(store, file)).toEqual({ added: 0, clients: 0 });
    expect(await linesOf(store)).toEqual(left);
  }, 60_000);

  it('takes chains whose lines are mixed', async () => {
    const drafts = Array.from({ length: 60 }, (_, i) => `c${(i % 3) + 1}`);
    for (const id of drafts) await writeTransaction(store, (tx) => tx.append(id, [draft(id)]));
    const lines = (await linesOf(store)).toSorted((a, b) => a.seq - b.seq);
    const other = fresh();
    const text = lines.map((line) => `${jsonLine(line)}\n`).join('');
    expect(await put(other, new TextEncoder().encode(text))).toEqual({ added: 60, clients: 3 });
    expect(await linesOf(other)).toEqual(await linesOf(store));
  });
});

describe('what was laid aside', () => {
  it('is never put in by half, where something else took it away meanwhile', async () => {
    await fill(store, 1_500);
    const file = await fileOf(store);
    const other = fresh();
    const before = await everything(other);
    const source = bytesSource(file);
    const slow = {
      size: source.size,
      async read(from: number, to: number) {
        // A client is erased while the last piece is read.
        if (to === source.size && from > 0) await dropStaged(other);
        return source.read(from, to);
      },
    };
    await expect(importLog(other, slow, {}, NOW)).rejects.toThrow('Something else was done');
    expect(await everything(other)).toBe(before);
  });
});

describe('a file that is not whole', () => {
  it('changes nothing and leaves nothing behind, however late the fault comes', async () => {
    await fill(store, 2_300);
    const other = fresh();
    await writeTransaction(other, (tx) => tx.append('c2', [draft('c2')]));
    const before = await everything(other);
    const file = await fileOf(store);
    const text = new TextDecoder().decode(file);
    const lines = text.trimEnd().split('\n');
    const wrong = [
      text.slice(0, -20),
      text.replace('"seq":2299,', '"seq":2298,'),
      [...lines.slice(0, -2), lines.at(-1)].join('\n'),
      `${text}{"v":1}\n`,
      `${text}\n\u0000\n`,
    ];
    for (const one of wrong) {
      await expect(put(other, new TextEncoder().encode(one))).rejects.toMatchObject({ name: 'ImportError' });
      expect(await everything(other)).toBe(before);
    }
    const bytes = file.slice();
    bytes[bytes.length - 300] = 0xff;
    await expect(put(other, bytes)).rejects.toMatchObject({ name: 'ImportError' });
    expect(await everything(other)).toBe(before);
  }, 60_000);

  it('is seen by nobody while it is laid aside, and is gone with the next look', async () => {
    await fill(store, 1_200);
    const lines = await linesOf(store);
    const other = fresh();
    await writeTransaction(other, (tx) => tx.append('c1', [draft('c1')]));
    const own = await linesOf(other);
    const before = await everything(other);
    const staging = createStaging(other);
    await staging.add('c1', lines);
    await staging.end();
    expect(await everything(other)).not.toBe(before);
    expect(await linesOf(other)).toEqual(own);
    await dropStaged(other);
    expect(await everything(other)).toBe(before);
  });
});

describe('ids that were there already', () => {
  it('are known again, and no others are', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string({ maxLength: 4 }), fc.uuid()), { maxLength: 500 }), (ids) => {
        const [known, set] = [new Set<string>(), new IdSet()];
        const told = ids.map((id) => set.add(id));
        expect(told).toEqual(ids.map((id) => !known.has(id) && !!known.add(id)));
        expect(set.size).toBe(known.size);
      }),
      { numRuns: 30 },
    );
    const set = new IdSet();
    const ids = Array.from({ length: 100_000 }, (_, i) => `e${i}`);
    expect(ids.filter((id) => set.add(id))).toHaveLength(ids.length);
    expect(ids.filter((id) => set.add(id))).toEqual([]);
  }, 60_000);
});
