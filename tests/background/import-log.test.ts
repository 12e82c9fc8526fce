import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { doAct } from '../../entrypoints/background/acts';
import { AS_ITSELF, type ImportChoices, importLog } from '../../entrypoints/background/import-log';
import { toolOf } from '../../entrypoints/background/origin';
import { lastImport, undoImport } from '../../entrypoints/background/undo-import';
import type { SeenPost } from '../../lib/approvals/reading';
import type { State } from '../../lib/approvals/states';
import { bytesSource } from '../../lib/exports/bundle/read';
import { jsonLinesOf } from '../../lib/exports/json-lines';
import { readLog } from '../../lib/import/read-log';
import { clientSettingsOf } from '../../lib/settings/client-settings';
import { allClients, readEvents } from '../../lib/store/read';
import { openStore, type Store } from '../../lib/store/store';
import { verifyChain } from '../../lib/store/verify';
import { writeTransaction } from '../../lib/store/write';
import { collect } from '../store/support';
import { HOUR, ORIGIN, onlyClient, START, seeIn as seeInTool, seen } from './seeing';

/** A tool that has a file, for rows that are made again ask for its rules. */
const LOOMLY = { ...ORIGIN, tool: 'loomly', ...toolOf('loomly') };
let message = 0;
const seeIn = (into: Store, hours: number, posts: SeenPost[]) =>
  seeInTool(into, hours, posts, undefined, `import-${message++}`, LOOMLY);

const open: Store[] = [];
function fresh(): Store {
  const store = openStore({ name: `import-${Math.random()}` });
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

async function fileOf(from: Store): Promise<Uint8Array> {
  let text = '';
  for await (const piece of jsonLinesOf(readEvents(from, 'all'))) text += piece;
  return new TextEncoder().encode(text);
}
const idIn = async (file: Uint8Array): Promise<string> => (await readLog(bytesSource(file)))[0]?.id ?? '';
const importChains = (into: Store, file: Uint8Array, choices: ImportChoices, now: number) =>
  importLog(into, bytesSource(file), choices, now);
const linesOf = (from: Store) => collect(readEvents(from, 'all'));

/** What a client's figures are made of. */
async function figuresIn(from: Store): Promise<string> {
  const client = await onlyClient(from);
  const posts = await writeTransaction(from, (tx) => tx.postsOf(client.id));
  const facts = posts
    .filter((post) => post.effective.length > 0)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((post) => [post.id, post.facts]);
  return JSON.stringify([sorted(client.totals), facts]);
}
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}

const SLOT = { earliest: START + 200 * HOUR, latest: START + 200 * HOUR };
const look = (state: State, more: Partial<SeenPost> = {}) =>
  seen('Two for one on rye', state, { key: 'p1', channels: ['instagram'], slot: SLOT, ...more });

/** A post that came back twice and a second one that was approved at once. */
async function live(into: Store): Promise<void> {
  const states: State[] = ['in_review', 'changes_requested', 'in_review', 'changes_requested', 'in_review'];
  for (const [i, state] of states.entries()) await seeIn(into, i * 5 + 1, [look(state)]);
  await seeIn(into, 30, [seen('Wheat', 'in_review', { key: 'p2' })]);
  await seeIn(into, 40, [seen('Wheat', 'approved', { key: 'p2' })]);
  const client = await onlyClient(into);
  const posts = await writeTransaction(into, (tx) => tx.postsOf(client.id));
  const post = posts.find((one) => one.key === 'p1');
  const event = post?.effective.find((one) => one.kind === 'changes_requested');
  if (post && event)
    await doAct(
      into,
      { do: 'correct', clientId: client.id, postId: post.id, eventId: event.id, cause: 'team' },
      START + 41 * HOUR,
    );
  await doAct(into, { do: 'note', clientId: client.id, postId: null, text: 'Called.' }, START + 42 * HOUR);
  const invoice = { number: '17', amount: 100, currency: 'EUR', issued: '2026-11-02', due: '2026-11-20' };
  await doAct(
    into,
    {
      do: 'invoice',
      clientId: client.id,
      invoice: { ...invoice, paid: null, disputed: null, promised: null },
    },
    START + 43 * HOUR,
  );
}

describe('restoring a log', () => {
  it('gives the same lines and the same figures, byte for byte, and the invoices (F18)', async () => {
    await live(store);
    const other = fresh();
    await importChains(other, await fileOf(store), {}, START + 50 * HOUR);
    expect(await linesOf(other)).toEqual(await linesOf(store));
    expect(await figuresIn(other)).toBe(await figuresIn(store));
    const [book, restored] = [(await onlyClient(store)).book, (await onlyClient(other)).book];
    expect((restored as { invoices: unknown }).invoices).toEqual((book as { invoices: unknown }).invoices);
    expect((await onlyClient(other)).names).toEqual(['Alder Bakery']);
  });

  it('goes on from there: the same page gives nothing new, the next return one line', async () => {
    await live(store);
    const other = fresh();
    await importChains(other, await fileOf(store), {}, START + 50 * HOUR);
    const before = (await linesOf(other)).length;
    await seeIn(other, 51, [look('in_review')]);
    expect((await linesOf(other)).length).toBe(before);
    await seeIn(other, 56, [look('changes_requested')]);
    const lines = await linesOf(other);
    expect(lines.slice(before).map((line) => [line.kind, line.round])).toEqual([['changes_requested', 3]]);
    expect((await onlyClient(other)).totals).toMatchObject({ clientRounds: 2, agencyRounds: 1 });
  });

  it('does nothing when the log has it all, and adds only what is new', async () => {
    await live(store);
    const early = await fileOf(store);
    await seeIn(store, 60, [look('approved')]);
    const late = await fileOf(store);
    const other = fresh();
    expect(await importChains(other, early, {}, START + 61 * HOUR)).toMatchObject({ clients: 1 });
    expect(await importChains(other, early, {}, START + 61 * HOUR)).toEqual({ added: 0, clients: 0 });
    expect(await importChains(other, late, {}, START + 61 * HOUR)).toEqual({ added: 1, clients: 1 });
    expect(await importChains(other, early, {}, START + 61 * HOUR)).toEqual({ added: 0, clients: 0 });
    expect(await figuresIn(other)).toBe(await figuresIn(store));
  });

  it('restores figures of any course of events', async () => {
    const states = fc.constantFrom<State>(
      'draft',
      'in_internal_review',
      'in_review',
      'changes_requested',
      'rejected',
      'approved',
      'on_hold',
      'published',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(2), states), { minLength: 1, maxLength: 14 }),
        async (steps) => {
          const [here, there] = [fresh(), fresh()];
          for (const [i, [post, state]] of steps.entries())
            await seeIn(here, i * 3 + 1, [
              seen(`Post number ${post}`, state, { key: `k${post}`, channels: ['x'] }),
            ]);
          if ((await linesOf(here)).length === 0) return;
          await importChains(there, await fileOf(here), {}, START + 99 * HOUR);
          expect(await figuresIn(there)).toBe(await figuresIn(here));
          const count = (await linesOf(there)).length;
          const last = new Map(steps);
          for (const [post, state] of last)
            await seeIn(there, 100, [
              seen(`Post number ${post}`, state, { key: `k${post}`, channels: ['x'] }),
            ]);
          expect((await linesOf(there)).length).toBe(count);
        },
      ),
      { numRuns: 60 },
    );
  }, 30_000);

  it('is undone as if it had not been, while nothing else was written', async () => {
    await live(store);
    const other = fresh();
    await importChains(other, await fileOf(store), {}, START);
    const note = await lastImport(other, START);
    await undoImport(other, note?.id ?? '', START);
    expect(await linesOf(other)).toEqual([]);
    expect(await allClients(other)).toEqual([]);
    expect(await lastImport(other, START)).toBeNull();
  });
});

describe('merging two devices', () => {
  it('doubles nothing that both have seen, adds what only one has, and adds nothing the second time', async () => {
    await live(store);
    const other = fresh();
    for (const [i, state] of (['in_review', 'changes_requested'] as State[]).entries())
      await seeIn(other, i * 5 + 1, [look(state)]);
    await seeIn(other, 45, [seen('Only seen here', 'in_review', { key: 'p9' })]);
    const mine = await onlyClient(other);
    const theirs = await fileOf(store);
    const choices = { [await idIn(theirs)]: mine.id };
    const before = await linesOf(other);
    const { added } = await importChains(other, theirs, choices, START + 60 * HOUR);
    const after = await linesOf(other);
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.length).toBe(before.length + added);
    expect(new Set(after.map((line) => line.id)).size).toBe(after.length);
    expect((await onlyClient(other)).totals).toMatchObject({ submissions: 1, posts: 1, importedOut: 2 });
    const settings = { ...clientSettingsOf(null, 'UTC'), countImported: true };
    await doAct(other, { do: 'client_settings', clientId: mine.id, settings }, START + 60 * HOUR);
    expect((await onlyClient(other)).totals).toMatchObject({ submissions: 5, posts: 3, importedIn: 2 });
    for (const line of after.slice(before.length))
      expect(line).toMatchObject({ source: 'import', detail: { foreignChain: await idIn(theirs) } });
    expect(await importChains(other, theirs, choices, START + 61 * HOUR)).toEqual({ added: 0, clients: 0 });
    expect((await verifyChain(readEvents(other, mine.id))).ok).toBe(true);
  });

  it('adds nothing the second time, whatever the two have seen', async () => {
    const steps = fc.array(
      fc.tuple(fc.nat(1), fc.constantFrom<State>('in_review', 'changes_requested', 'approved', 'draft')),
      { minLength: 1, maxLength: 10 },
    );
    await fc.assert(
      fc.asyncProperty(steps, steps, fc.nat(2), async (a, b, shift) => {
        const [here, there] = [fresh(), fresh()];
        for (const [device, course] of [
          [here, a],
          [there, b],
        ] as const)
          for (const [i, [post, state]] of course.entries())
            await seeIn(device, i * 3 + shift, [seen(`Post number ${post}`, state, { key: `k${post}` })]);
        const [mine] = await allClients(here);
        if (!mine || (await linesOf(there)).length === 0) return;
        const chains = await fileOf(there);
        const choices = { [await idIn(chains)]: mine.id };
        const first = await importChains(here, chains, choices, START + 90 * HOUR);
        const once = await figuresIn(here);
        expect(await importChains(here, chains, choices, START + 91 * HOUR)).toEqual({
          added: 0,
          clients: 0,
        });
        expect(await figuresIn(here)).toBe(once);
        if (first.added === 0) return;
        await undoImport(here, (await lastImport(here, START + 91 * HOUR))?.id ?? '', START + 91 * HOUR);
        expect((await linesOf(here)).every((line) => line.source !== 'import')).toBe(true);
      }),
      { numRuns: 40 },
    );
  }, 30_000);

  it('takes its lines out by new ones where more was recorded since', async () => {
    await live(store);
    const other = fresh();
    await seeIn(other, 1, [look('in_review')]);
    const mine = await onlyClient(other);
    const before = (await onlyClient(other)).totals;
    const theirs = await fileOf(store);
    await importChains(other, theirs, { [await idIn(theirs)]: mine.id }, START + 60 * HOUR);
    await doAct(other, { do: 'note', clientId: mine.id, postId: null, text: 'since' }, START + 61 * HOUR);
    await undoImport(other, (await lastImport(other, START + 62 * HOUR))?.id ?? '', START + 62 * HOUR);
    expect((await onlyClient(other)).totals).toMatchObject({
      submissions: (before as { submissions: number }).submissions,
      clientRounds: 0,
    });
    expect((await verifyChain(readEvents(other, mine.id))).ok).toBe(true);
  });

  it('keeps both ends where a restored log went on by itself in two places (F41)', async () => {
    await seeIn(store, 1, [look('in_review')]);
    const other = fresh();
    await importChains(other, await fileOf(store), { x: AS_ITSELF }, START);
    await seeIn(store, 5, [look('changes_requested')]);
    await seeIn(other, 6, [seen('Elsewhere', 'in_review', { key: 'p7' })]);
    await importChains(store, await fileOf(other), {}, START + 9 * HOUR);
    const lines = await linesOf(store);
    expect(lines.map((line) => line.post?.title)).toContain('Elsewhere');
    expect((await verifyChain(lines)).ok).toBe(true);
    expect(new Set(lines.map((line) => line.id)).size).toBe(lines.length);
  });
});
