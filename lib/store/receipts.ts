import type { Store } from './store';
import { writeTransaction } from './write';

const WEEK_MS = 7 * 86_400_000;
const MOST = 10_000;
const BATCH = 500;

/** Drops answers older than a week, and the oldest ones above 10,000; gives how many. No sender repeats a message that long. */
export async function pruneReceipts(store: Store, now: number = Date.now()): Promise<number> {
  const found = await receiptTimes(store);
  found.sort((a, b) => b.at - a.at);
  const old = found
    .filter((receipt, i) => i >= MOST || receipt.at < now - WEEK_MS)
    .map((receipt) => receipt.id);
  for (let i = 0; i < old.length; i += BATCH) {
    const ids = old.slice(i, i + BATCH);
    await writeTransaction(store, async (tx) => {
      const receipts = tx.work.among('receipts');
      await Promise.all(ids.map((id) => receipts.delete(id)));
    });
  }
  return old.length;
}

/** Read in batches: the answers themselves are too much to hold at once. */
async function receiptTimes(store: Store): Promise<{ id: string; at: number }[]> {
  const found: { id: string; at: number }[] = [];
  for (;;) {
    const last = found.at(-1);
    const range = last ? IDBKeyRange.lowerBound(last.id, true) : undefined;
    const rows = await store.connection.use((database) => database.getAll('receipts', range, BATCH));
    found.push(...rows.map(({ id, at }) => ({ id, at })));
    if (rows.length < BATCH) return found;
  }
}
