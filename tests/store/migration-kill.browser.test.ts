import { deleteDB, type IDBPDatabase, openDB } from 'idb';
import { expect, it } from 'vitest';
import { MIGRATIONS, type UpgradeTransaction } from '../../lib/store/migrations';
import type { LogDatabase } from '../../lib/store/schema';

const KILLS = 25;
const POSTS = 400;

/** A database as the first version left it. */
async function older(): Promise<string> {
  const name = `kill-${crypto.randomUUID()}`;
  const database = await openDB<LogDatabase>(name, 1, {
    upgrade: async (fresh, _from, _to, transaction) => {
      await MIGRATIONS[1]?.(fresh, transaction as unknown as UpgradeTransaction);
    },
  });
  const transaction = database.transaction('posts', 'readwrite');
  for (let i = 0; i < POSTS; i++)
    void transaction.store.put({
      id: `p${i}`,
      tool: 'demo',
      clientId: 'c1',
      key: String(i),
      title: 'Two for one on rye',
      open: 1,
      decidedAt: null,
      facts: { sent: true, lastAt: 1_000 + i },
    } as unknown as LogDatabase['posts']['value']);
  await transaction.done;
  database.close();
  return name;
}

/** Which version the database is of; throws where it is neither of them whole. */
async function versionOf(name: string): Promise<number> {
  const database: IDBPDatabase<LogDatabase> = await openDB<LogDatabase>(name);
  const { version } = database;
  const rows = await database.getAll('posts');
  const indexes = [...database.transaction('posts').store.indexNames];
  database.close();
  expect(rows).toHaveLength(POSTS);
  expect(indexes.includes('byClientUndecided')).toBe(version === 2);
  expect(rows.filter((row) => row.undecided !== undefined)).toHaveLength(version === 2 ? POSTS : 0);
  return version;
}

/** Lets a worker bring a database to the newest version. Ends it after `killAfter` ms, unless it is done before. */
function migrate(name: string, killAfter: number): Promise<void> {
  const worker = new Worker(new URL('./migrating.worker.ts', import.meta.url), { type: 'module' });
  return new Promise((resolve, reject) => {
    const end = (): void => {
      worker.terminate();
      resolve();
    };
    worker.addEventListener('message', ({ data }) => {
      if (data === 'begun') setTimeout(end, killAfter);
      else end();
    });
    worker.addEventListener('error', (event) => reject(new Error(event.message)));
    worker.postMessage(name);
  });
}

it('a migration that is cut off at any moment leaves the old version whole, or the new one (F11)', {
  timeout: 240_000,
}, async () => {
  let name = await older();
  const start = performance.now();
  await migrate(name, 60_000);
  const took = performance.now() - start;
  expect(await versionOf(name)).toBe(2);
  await deleteDB(name);

  name = await older();
  const ends = { 1: 0, 2: 0 };
  for (let kill = 0; kill < KILLS; kill++) {
    // Later and later, so that both ends come whatever the speed of the machine.
    await migrate(name, (took * kill) / KILLS);
    const version = (await versionOf(name)) as 1 | 2;
    ends[version]++;
    if (version === 1) continue;
    await deleteDB(name);
    name = await older();
  }
  await migrate(name, 60_000);
  expect(await versionOf(name)).toBe(2);
  await deleteDB(name);
  expect(ends[1] + ends[2]).toBe(KILLS);
  // Else nothing was cut off.
  expect(ends[1]).toBeGreaterThan(0);
});
