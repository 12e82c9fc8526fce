import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { doAct } from '../../entrypoints/background/acts';
import { refoldOlder } from '../../entrypoints/background/refold';
import { openStore, type Store } from '../../lib/store/store';
import { writeTransaction } from '../../lib/store/write';
import { HOUR, onlyClient, START, seeIn, seen } from './seeing';

let store: Store;
beforeEach(() => {
  store = openStore({ name: `refold-${Math.random()}` });
});
afterEach(() => store.close());

const rows = () => store.connection.use((database) => database.getAll('posts'));

it('folds what an older version stored, once, and leaves the log alone', async () => {
  await seeIn(store, 1, [seen('Rye', 'in_review', { key: 'p1' }), seen('Oats', 'approved', { key: 'p2' })]);
  const client = await onlyClient(store);
  const at = START + 2 * HOUR;
  for (const { id: postId } of await rows())
    await doAct(store, { do: 'reminded', clientId: client.id, postId, at }, at);
  const now = { client: await onlyClient(store), posts: await rows() };
  await writeTransaction(store, async (tx) => {
    for (const row of now.posts) {
      const { remindedAt: _, ...older } = row.facts as { remindedAt: unknown };
      tx.putPost({ ...row, facts: older });
    }
    tx.putClient({ ...now.client, totals: { made: 99 } });
  });
  await refoldOlder(store, START + 3 * HOUR);
  expect(await rows()).toEqual(now.posts);
  expect((await onlyClient(store)).totals).toEqual(now.client.totals);
  const heads = await store.connection.use((database) => database.getAll('heads'));

  await writeTransaction(store, async (tx) => tx.putClient({ ...now.client, totals: { made: 98 } }));
  await refoldOlder(store, START + 4 * HOUR);
  expect((await onlyClient(store)).totals).toEqual({ made: 98 });
  expect(await store.connection.use((database) => database.getAll('heads'))).toEqual(heads);
});
