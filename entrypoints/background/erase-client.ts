import { blankTexts } from '../../lib/store/erase';
import { erasedEvent, removedEvent } from '../../lib/store/own-events';
import { dropRows, emptyChain, forgetRows } from '../../lib/store/rewrite';
import type { ClientRow } from '../../lib/store/schema';
import { dropStaged } from '../../lib/store/staged';
import type { Store } from '../../lib/store/store';
import { type WriteTx, writeTransaction } from '../../lib/store/write';
import { ActError } from './acts';
import { emptyClient, IMPORT_NOTE } from './import-log';

/**
 * Erases everything about a client: names, texts, people, posts, figures and the book. Its chain stays as proof of what
 * was erased and still verifies. `events`: the events go as well, and only the hash of the last one is kept. Throws
 * ActError where a dispute holds the client's data.
 */
export async function eraseClient(
  store: Store,
  clientId: string,
  what: 'texts' | 'events',
  now: number,
): Promise<void> {
  await writeTransaction(store, async (tx) => {
    const client = await tx.client(clientId);
    if (!client || client.mergedInto !== null || client.erasedAt !== undefined)
      throw new ActError('This client is no longer there.', 'client_gone');
    if (client.disputeHold)
      throw new ActError(
        'This client is on dispute hold. End the hold first, if the data may go.',
        'dispute_hold',
      );
    const merged = (await tx.clients()).filter((one) => one.mergedInto === clientId);
    await dropRows(tx, clientId, client.containers);
    for (const one of [client, ...merged]) await eraseChain(tx, one, what, now);
    // Taking back an import would bring back what was erased.
    tx.putMeta(IMPORT_NOTE, null);
  });
  // Nor may it lie in what a broken-off import laid aside.
  await dropStaged(store);
  await forgetRows(store);
}

async function eraseChain(
  tx: WriteTx,
  { id, mergedInto }: ClientRow,
  what: 'texts' | 'events',
  now: number,
): Promise<void> {
  const { count, hash } = await tx.chains.head(id);
  const head = { count, hash };
  if (count > 0) {
    if (what === 'texts') await blankTexts(tx, id, null);
    else await emptyChain(tx, id);
    await tx.append(id, [
      what === 'texts' ? erasedEvent(id, undefined, now, null) : removedEvent(id, now, head),
    ]);
  }
  tx.putClient({ ...emptyClient(id, null), mergedInto, erasedAt: now });
}
