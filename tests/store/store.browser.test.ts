import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EventDraft, LogEvent } from '../../lib/approvals/events';
import type { StoreError } from '../../lib/store/errors';
import { MIGRATIONS } from '../../lib/store/migrations';
import { countEvents, readEvents } from '../../lib/store/read';
import { openStore, type Store } from '../../lib/store/store';
import { verifyChain } from '../../lib/store/verify';
import { writeTransaction } from '../../lib/store/write';

let name: string;
let open: Store[];
beforeEach(() => {
  name = `test-${crypto.randomUUID()}`;
  open = [];
});
afterEach(async () => {
  for (const store of open) store.close();
  await deleteDB(name);
});

function opened(options: Parameters<typeof openStore>[0] = {}): Store {
  const store = openStore({ name, ...options });
  open.push(store);
  return store;
}

function drafts(count: number): EventDraft[] {
  return Array.from({ length: count }, (_, i) => {
    const at = new Date(Date.UTC(2026, 10, 2, 9, 0, i)).toISOString();
    return {
      id: crypto.randomUUID(),
      kind: 'changes_requested',
      tool: 'demo',
      client: { id: 'c1', name: 'Alder Bakery' },
      post: { id: 'p1', key: '17', title: 'Two for one on rye', channels: ['instagram'] },
      round: 1,
      by: { role: 'client', alias: 'r1' },
      at,
      earliest: null,
      seenAt: at,
      zone: 'Europe/Paris',
      source: 'history',
      detail: {},
    };
  });
}

async function all(store: Store): Promise<LogEvent[]> {
  const events: LogEvent[] = [];
  for await (const piece of readEvents(store, 'c1')) events.push(...piece);
  return events;
}

const append = (store: Store, count = 1) => writeTransaction(store, (tx) => tx.append('c1', drafts(count)));

describe('the store in a browser', { timeout: 60_000 }, () => {
  it('asks for strict durability on every write', async () => {
    const store = opened();
    const seen: (string | undefined)[] = [];
    await writeTransaction(store, async (tx) => {
      seen.push(tx.work.transaction.durability, tx.work.transaction.mode);
    });
    expect(seen).toEqual(['strict', 'readwrite']);
  });

  it('leaves nothing behind where the function awaited something that is not the database', async () => {
    const store = opened();
    const late = writeTransaction(store, async (tx) => {
      tx.putReceipt('m1', { ok: true }, 1);
      await tx.append('c1', drafts(1));
      await new Promise((resolve) => setTimeout(resolve, 50));
      tx.putMeta('late', true);
    });
    await expect(late).rejects.toThrow();
    await store.connection.use(async (database) => {
      for (const one of database.objectStoreNames) expect([one, await database.count(one)]).toEqual([one, 0]);
    });
  });

  it('leaves nothing behind where it throws after some of it went out (F6)', async () => {
    const store = opened();
    const failed = writeTransaction(store, async (tx) => {
      await tx.append('c1', drafts(3));
      tx.createClient({ tool: 'demo', key: '1', name: 'Alder Bakery' });
      await tx.clients();
      throw new Error('on purpose');
    });
    await expect(failed).rejects.toThrow('on purpose');
    expect([await countEvents(store), (await all(store)).length]).toEqual([0, 0]);
  });

  it('keeps one chain with 8 writers of 200 appends, the lock among them (F7)', async () => {
    const stores = Array.from({ length: 8 }, () => opened());
    await Promise.all(
      stores.map(async (store) => {
        for (let i = 0; i < 200; i++) await append(store);
      }),
    );
    const events = await all(stores[0] as Store);
    expect(events.map((event) => event.seq)).toEqual(Array.from({ length: 1_600 }, (_, i) => i + 1));
    expect(await verifyChain(events)).toMatchObject({ ok: true, events: 1_600 });
  });

  it('reads back the same chain after it was closed, segments included', async () => {
    const store = opened();
    for (let i = 0; i < 5; i++) await append(store, 700);
    const events = await all(store);
    store.close();
    const again = opened();
    expect(await all(again)).toEqual(events);
    expect(await verifyChain(events)).toMatchObject({ ok: true, events: 3_500 });
  });

  it('closes for a newer version, and is refused then (F9, F10)', async () => {
    const reasons: string[] = [];
    const old = opened({ onClosed: (reason) => reasons.push(reason) });
    await append(old);
    const version = Math.max(...Object.keys(MIGRATIONS).map(Number)) + 1;
    expect(await countEvents(opened({ migrations: { ...MIGRATIONS, [version]: () => {} } }))).toBe(1);
    expect(reasons).toEqual(['upgrade']);
    const code = await append(old).catch((error: StoreError) => error.code);
    expect(code).toBe('newer');
  });

  it('opens again where its connection was closed (F12)', async () => {
    const store = opened();
    await append(store);
    await store.connection.use(async (database) => database.close());
    await append(store);
    expect(await countEvents(store)).toBe(2);
  });
});
