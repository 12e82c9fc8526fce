import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_THRESHOLDS } from '../../lib/insight/thresholds';
import { windowRows } from '../../lib/judging/window-rows';
import { MIGRATIONS, type UpgradeTransaction } from '../../lib/store/migrations';
import type { LogDatabase, PostRow } from '../../lib/store/schema';
import { openStore, type Store } from '../../lib/store/store';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 23, 9);
let name = '';
let store: Store;
beforeEach(() => {
  name = `window-${Math.random()}`;
  store = openStore({ name });
});
afterEach(() => store.close());

const row = (id: string, more: Partial<PostRow>): PostRow => ({
  id,
  tool: 'demo',
  clientId: 'c',
  key: id,
  title: id,
  cut: false,
  titlePage: 'list',
  versions: [],
  channels: [],
  slot: null,
  open: 1,
  decidedAt: null,
  state: 'in_review',
  lastSeen: NOW,
  evidence: { states: [], histories: [] },
  effective: [],
  dropped: [],
  facts: null,
  ...more,
});
const put = (rows: readonly PostRow[]) =>
  store.connection.use(async (database) => {
    const tx = database.transaction('posts', 'readwrite');
    for (const one of rows) tx.store.put(one);
    await tx.done;
  });
const idsOf = async (decided?: number) => {
  const { rows, whole } = await windowRows(store, 'c', DEFAULT_THRESHOLDS, NOW, decided);
  return { ids: rows.map(({ id }) => id).sort(), whole };
};

describe('the posts that judging looks at', () => {
  it('are all undecided ones, however many decided ones are never seen to go out', async () => {
    const approved = Array.from({ length: 400 }, (_, i) =>
      row(`a${i}`, { decidedAt: NOW - i * 3_600_000, state: 'approved' }),
    );
    const returned = Array.from({ length: 150 }, (_, i) =>
      row(`r${i}`, { undecided: NOW - DAY, state: 'changes_requested' }),
    );
    await put([...approved, ...returned, row('old', { undecided: NOW - 200 * DAY })]);
    const { ids, whole } = await idsOf();
    expect(ids.filter((id) => id.startsWith('r'))).toHaveLength(150);
    expect(ids.filter((id) => id.startsWith('a'))).toHaveLength(30);
    expect(ids).not.toContain('old');
    expect(whole).toBe(false);
    expect((await idsOf(500)).whole).toBe(true);
  });

  it('hold what waits, however long ago it was sent', async () => {
    await put([row('w', { waitingSince: NOW - 200 * DAY, undecided: NOW - 200 * DAY })]);
    expect((await idsOf()).ids).toEqual(['w']);
  });

  it('are found in a log of an older version as well', async () => {
    const { 1: first } = MIGRATIONS;
    const older = await openDB<LogDatabase>(`${name}-old`, 1, {
      upgrade: (database, _from, _to, transaction) => first?.(database, transaction as UpgradeTransaction),
    });
    await older.put('posts', row('sent', { facts: { sent: true, lastAt: NOW - DAY } }));
    await older.put('posts', row('draft', { facts: { sent: false, lastAt: NOW - DAY } }));
    older.close();
    store = openStore({ name: `${name}-old` });
    expect((await idsOf()).ids).toEqual(['sent']);
  });
});
