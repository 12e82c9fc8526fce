import { FOLD_VERSION } from '../../lib/insight/totals';
import { allClients } from '../../lib/store/read';
import type { Store } from '../../lib/store/store';
import { writeTransaction } from '../../lib/store/write';
import { foldAnew } from './acts';

/** Row of `meta` that says by which version the stored figures were folded. */
const FOLDED_KEY = 'fold-version';

/**
 * Folds every post anew where an older version did it: figures that came later are then there for the past as well. The
 * log stays as it is. A transaction a client, so that it goes on where it was cut off.
 */
export async function refoldOlder(store: Store, now: number): Promise<void> {
  const done = await store.connection.use(
    async (database) => (await database.get('meta', FOLDED_KEY))?.value,
  );
  if (done === FOLD_VERSION) return;
  for (const { id, mergedInto, totals } of await allClients(store))
    if (mergedInto === null && totals !== null)
      await writeTransaction(store, async (tx) => {
        const client = await tx.client(id);
        if (client) await foldAnew(tx, client, now);
      });
  await writeTransaction(store, async (tx) => tx.putMeta(FOLDED_KEY, FOLD_VERSION));
}
