import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { doAct } from '../../entrypoints/background/acts';
import { eraseClient } from '../../entrypoints/background/erase-client';
import { toolOf } from '../../entrypoints/background/origin';
import { planRetention, runRetention } from '../../entrypoints/background/retention';
import { allClients, readEvents } from '../../lib/store/read';
import { STORE_NAMES } from '../../lib/store/schema';
import { openStore, type Store } from '../../lib/store/store';
import { verifyChain } from '../../lib/store/verify';
import { collect, memoryArea } from '../store/support';
import { HOUR, ORIGIN, onlyClient, START, seeIn as seeInTool, seen } from './seeing';

const LOOMLY = { ...ORIGIN, tool: 'loomly', ...toolOf('loomly') };
const DAY = 24 * HOUR;
let store: Store;
let name: string;
let message = 0;
let area: ReturnType<typeof memoryArea>;
const seeIn = (
  days: number,
  posts: Parameters<typeof seeInTool>[2],
  client?: Parameters<typeof seeInTool>[3],
) => seeInTool(store, days * 24, posts, client, `erase-${message++}`, LOOMLY);

beforeEach(() => {
  name = `erase-${Math.random()}`;
  area = memoryArea();
  store = openStore({ name, anchorArea: area });
});
afterEach(() => store.close());

const history = [
  { verb: 'submitted', actor: 'Eddie Ferrero', role: 'team', at: null, text: null },
  { verb: 'changes_requested', actor: 'Mara Lindqvist', role: 'client', at: null, text: 'Not brown enough' },
] as const;

async function live(): Promise<string> {
  await seeIn(0, [
    seen('Two for one on rye', 'in_review', { key: 'sesame-1', url: 'https://tool.example/sesame-1' }),
  ]);
  await seeIn(1, [
    seen('Two for one on rye', 'changes_requested', { key: 'sesame-1', history: [...history] }),
  ]);
  const client = await onlyClient(store);
  await doAct(
    store,
    { do: 'note', clientId: client.id, postId: null, text: 'Mara is away' },
    START + 2 * DAY,
  );
  return client.id;
}

/** All that is stored anywhere, as one text. */
async function everything(): Promise<string> {
  const rows = await store.connection.use((database) =>
    Promise.all(STORE_NAMES.map(async (one) => [await database.getAllKeys(one), await database.getAll(one)])),
  );
  return JSON.stringify([rows, [...area.items]]);
}
const linesOf = (clientId: string) => collect(readEvents(store, clientId));
const KEPT = { keepTextsDays: 90, keepEventsMonths: 24 };

describe('erasing a client', () => {
  it('leaves none of its names, texts, people and posts anywhere, and a chain that verifies', async () => {
    const clientId = await live();
    const words = /Alder|alder|rye|Mara|mara|Eddie|brown|tool\.example|"w1"/;
    expect(await everything()).toMatch(words);
    await eraseClient(store, clientId, 'texts', START + 3 * DAY);
    expect(await everything()).not.toMatch(words);
    const lines = await linesOf(clientId);
    expect(lines.at(-1)).toMatchObject({ kind: 'erased', detail: { what: 'texts' } });
    expect(await verifyChain(lines)).toMatchObject({ ok: true });
  });

  it('can take the events as well, so that not even the ids of the tool are left', async () => {
    const clientId = await live();
    const before = await linesOf(clientId);
    await eraseClient(store, clientId, 'events', START + 3 * DAY);
    expect(await everything()).not.toMatch(/Alder|rye|Mara|sesame/);
    const lines = await linesOf(clientId);
    expect(lines.map((line) => line.kind)).toEqual(['erased']);
    expect(lines[0]).toMatchObject({ detail: { baseCount: before.length, baseHash: before.at(-1)?.hash } });
    expect(await verifyChain(lines)).toMatchObject({ ok: true, removed: before.length });
  });

  it('raises no alarm at the next start, and the tool makes a new client', async () => {
    const clientId = await live();
    await eraseClient(store, clientId, 'events', START + 3 * DAY);
    await store.anchor?.settled();
    store.close();
    store = openStore({ name, anchorArea: area });
    expect((await store.checkAnchors()).damage).toEqual([]);
    await seeIn(4, [seen('New', 'in_review', { key: 'n1' })]);
    const fresh = (await allClients(store)).filter((client) => client.erasedAt === undefined);
    expect(fresh.map((client) => client.names)).toEqual([['Alder Bakery']]);
    expect(fresh[0]?.id).not.toBe(clientId);
  });

  it('is refused while a dispute holds the data', async () => {
    const clientId = await live();
    await doAct(store, { do: 'dispute_hold', clientId, hold: true }, START);
    await expect(eraseClient(store, clientId, 'texts', START)).rejects.toThrow('dispute hold');
    expect(await everything()).toMatch(/Alder/);
  });
});

const OWED = { number: 'INV-881', amount: 100, currency: 'EUR', issued: '2026-10-02', due: '2026-10-20' };
const bill = (clientId: string, disputed: string | null) =>
  doAct(
    store,
    {
      do: 'invoice',
      clientId,
      invoice: { ...OWED, paid: null, disputed, promised: null },
    },
    START + 2 * DAY,
  );

describe('what a client said of an invoice', () => {
  it('is erased with the client, and so is the number', async () => {
    const clientId = await live();
    await bill(clientId, 'Pictures came late');
    await doAct(store, { do: 'remove_invoice', clientId, number: OWED.number }, START + 2 * DAY);
    expect(await everything()).toMatch(/INV-881.*Pictures came late|Pictures came late.*INV-881/);
    await eraseClient(store, clientId, 'texts', START + 3 * DAY);
    expect(await everything()).not.toMatch(/INV-881|Pictures/);
    expect(await verifyChain(await linesOf(clientId))).toMatchObject({ ok: true });
  });

  it('goes with the texts when they get old; a number without a word of the client stays with its event', async () => {
    const clientId = await live();
    await bill(clientId, null);
    await bill(clientId, 'Pictures came late');
    await runRetention(store, KEPT, START + 201 * DAY);
    expect(await planRetention(store, KEPT, START + 201 * DAY)).toMatchObject({ textsOf: 0 });
    const lines = (await linesOf(clientId)).filter((line) => line.kind === 'invoice_issued');
    expect(lines.map(({ detail }) => [detail.number, detail.disputed])).toEqual([
      ['INV-881', null],
      [undefined, undefined],
    ]);
    expect(await verifyChain(await linesOf(clientId))).toMatchObject({ ok: true });
  });
});

describe('retention', () => {
  it('takes texts first, later the events, and names what went', async () => {
    const clientId = await live();
    await seeIn(200, [seen('Autumn loaf', 'in_review', { key: 'sesame-2' })]);
    expect(await planRetention(store, KEPT, START + 60 * DAY)).toMatchObject({ textsOf: 0, eventsOf: 0 });
    const plan = await planRetention(store, KEPT, START + 201 * DAY);
    expect(plan).toMatchObject({ eventsOf: 0, clients: 1, held: 0 });
    expect(plan.textsOf).toBeGreaterThan(2);
    await runRetention(store, KEPT, START + 201 * DAY);
    expect(await planRetention(store, KEPT, START + 201 * DAY)).toMatchObject({ textsOf: 0, eventsOf: 0 });
    const after = await linesOf(clientId);
    expect(JSON.stringify(after)).not.toMatch(/brown|rye|away/);
    expect(JSON.stringify(after)).toMatch(/Autumn loaf/);
    expect(await verifyChain(after)).toMatchObject({ ok: true });

    const later = START + 25 * 31 * DAY;
    const totals = (await onlyClient(store)).totals;
    expect((await planRetention(store, KEPT, later)).eventsOf).toBeGreaterThan(2);
    await runRetention(store, KEPT, later);
    const left = await linesOf(clientId);
    expect(await verifyChain(left)).toMatchObject({ ok: true, removed: (left[0]?.seq ?? 1) - 1 });
    expect(left.filter((line) => line.post !== null).map((line) => line.post?.key)).toEqual(['sesame-2']);
    expect(totals).toMatchObject({ posts: 2 });
    expect((await onlyClient(store)).totals).toMatchObject({ posts: 1, clientRounds: 0 });
  });

  it('leaves no text of a post that was never decided, and goes on with it when its tool shows it again', async () => {
    const clientId = await live();
    await runRetention(store, KEPT, START + 201 * DAY);
    expect(await everything()).not.toMatch(/rye|brown|away|tool\.example/);
    const before = await linesOf(clientId);
    await seeIn(202, [seen('Two for one on rye', 'changes_requested', { key: 'sesame-1' })]);
    await seeIn(203, [seen('Two for one on rye', 'in_review', { key: 'sesame-1' })]);
    const more = (await linesOf(clientId)).slice(before.length);
    expect(more.map(({ kind, post }) => [kind, post?.id])).toContainEqual(['submitted', before[0]?.post?.id]);
    expect(new Set(more.map(({ post }) => post?.id)).size).toBe(1);
  });

  it('writes nothing more on the following day, and nothing at all where it is switched off', async () => {
    const clientId = await live();
    await runRetention(store, KEPT, START + 201 * DAY);
    const count = (await linesOf(clientId)).length;
    await runRetention(store, KEPT, START + 202 * DAY);
    await runRetention(store, { keepTextsDays: null, keepEventsMonths: null }, START + 4_000 * DAY);
    expect((await linesOf(clientId)).length).toBe(count);
  });

  it('leaves a client on dispute hold alone', async () => {
    const clientId = await live();
    await doAct(store, { do: 'dispute_hold', clientId, hold: true }, START);
    const before = await linesOf(clientId);
    expect(await planRetention(store, KEPT, START + 4_000 * DAY)).toMatchObject({
      held: 1,
      eventsOf: 0,
      textsOf: 0,
    });
    await runRetention(store, KEPT, START + 4_000 * DAY);
    expect(await linesOf(clientId)).toEqual(before);
  });
});
