import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { doAct, foldAnew } from '../../entrypoints/background/acts';
import { importCsv } from '../../entrypoints/background/import-csv';
import { rebuildClient } from '../../entrypoints/background/rebuild';
import { importedDrafts } from '../../lib/import/csv-drafts';
import type { CsvMapping } from '../../lib/import/csv-mapping';
import type { Totals } from '../../lib/insight/totals';
import { bookOf } from '../../lib/settings/client-book';
import { clientSettingsOf } from '../../lib/settings/client-settings';
import { openStore, type Store } from '../../lib/store/store';
import { writeTransaction } from '../../lib/store/write';
import { HOUR, onlyClient, START, seeIn, seen } from './seeing';

let store: Store;
beforeEach(() => {
  store = openStore({ name: `imported-${Math.random()}` });
});
afterEach(() => store.close());

const LATER = START + 100 * HOUR;
const day = (hours: number): string => new Date(START + hours * HOUR).toISOString();

/** A post that was watched, one that only the file knows, and what the file says of the one that was watched. */
async function watchedAndImported(): Promise<void> {
  await seeIn(store, 1, [seen('Rye', 'in_review', { key: 'p1' })]);
  await seeIn(store, 5, [seen('Rye', 'changes_requested', { key: 'p1' })]);
  await seeIn(store, 9, [seen('Rye', 'in_review', { key: 'p1' })]);
  await seeIn(store, 12, [seen('Rye', 'approved', { key: 'p1' })]);
  const { id } = await onlyClient(store);
  const head = ['id', 'title', 'status', 'when'];
  const rows = [
    ['p1', 'Rye', 'back', day(7)],
    ['p9', 'Oats', 'sent', day(1)],
    ['p9', 'Oats', 'back', day(2)],
    ['p9', 'Oats', 'sent', day(3)],
    ['p9', 'Oats', 'ok', day(4)],
  ];
  const mapping: CsvMapping = {
    columns: ['key', 'title', 'what', 'at'],
    kinds: { sent: 'submitted', back: 'changes_requested', ok: 'approved' },
    clientId: id,
    clientName: null,
    tool: (await writeTransaction(store, (tx) => tx.postsOf(id)))[0]?.tool ?? '',
    dayFirst: true,
    zone: 'UTC',
  };
  const drafts = importedDrafts({ head, rows }, mapping, LATER);
  expect(drafts.skipped).toEqual([]);
  await importCsv(store, drafts.rows, mapping, LATER);
}

async function count(countImported: boolean): Promise<void> {
  const client = await onlyClient(store);
  const settings = { ...clientSettingsOf(bookOf(client.book).settings, 'UTC'), countImported };
  await doAct(store, { do: 'client_settings', clientId: client.id, settings }, LATER);
}

const totals = async (): Promise<Totals> => (await onlyClient(store)).totals as Totals;

it('leaves imported events out of a client’s figures until the user says otherwise, and says how many', async () => {
  await watchedAndImported();
  expect(await totals()).toMatchObject({
    made: 1,
    decided: 1,
    clientRounds: 1,
    importedOut: 1,
    importedIn: 1,
    importedLines: 5,
  });
  const before = await totals();

  await count(true);
  expect(await totals()).toMatchObject({
    made: 2,
    decided: 2,
    clientRounds: 2,
    importedOut: 0,
    importedIn: 2,
  });

  await count(false);
  expect(await totals()).toEqual(before);
});

it('knows from a file how long the client took, also where the tool does not say whom a post waits for', async () => {
  const head = ['id', 'sent', 'answered'];
  const mapping: CsvMapping = {
    columns: ['key', 'at:submitted', 'at:approved'],
    kinds: {},
    clientId: null,
    clientName: 'Linden',
    tool: 'site:planner.example',
    dayFirst: true,
    zone: 'UTC',
  };
  const { rows } = importedDrafts({ head, rows: [['p9', day(1), day(4)]] }, mapping, LATER);
  await importCsv(store, rows, mapping, LATER);
  await count(true);
  const { id } = await onlyClient(store);
  const [post] = await writeTransaction(store, (tx) => tx.postsOf(id));
  expect(post?.facts).toMatchObject({ waits: [{ sure: true, reacted: START + 4 * HOUR }] });
});

it.each([false, true])(
  'gives the same figures when the whole log is folded anew, counted: %s',
  async (counted) => {
    await watchedAndImported();
    await count(counted);
    const { id } = await onlyClient(store);
    const now = await totals();
    const posts = (await writeTransaction(store, (tx) => tx.postsOf(id))).map((post) => post.facts);
    const client = await onlyClient(store);
    const again = await writeTransaction(store, (tx) => foldAnew(tx, client, LATER));
    expect(again.totals).toEqual(now);
    const rebuilt = await writeTransaction(store, (tx) => rebuildClient(tx, id, LATER));
    expect(rebuilt.totals).toEqual(now);
    expect((await writeTransaction(store, (tx) => tx.postsOf(id))).map((post) => post.facts)).toEqual(posts);
  },
);
