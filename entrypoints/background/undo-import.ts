import { cutEnd, dropChain, dropPosts, forgetRows } from '../../lib/store/rewrite';
import type { Store } from '../../lib/store/store';
import { type WriteTx, writeTransaction } from '../../lib/store/write';
import { ActError, manualDraft } from './acts';
import { IMPORT_NOTE, type ImportNote } from './import-log';
import { rebuildClient } from './rebuild';

const DAY = 86_400_000;

/** The import that can still be taken back; null where there is none. */
export async function lastImport(store: Store, now: number): Promise<{ id: string; at: number } | null> {
  const row = await store.connection.use((database) => database.get('meta', IMPORT_NOTE));
  const note = (row?.value ?? null) as ImportNote | null;
  return note && now - note.at < DAY ? { id: note.id, at: note.at } : null;
}

/**
 * Takes the last import back. Where nothing was written to a chain since, what was added goes; else added lines are
 * taken out by new ones, and a whole chain that was put back cannot be taken out any more.
 */
export async function undoImport(store: Store, id: string, now: number): Promise<void> {
  await writeTransaction(store, async (tx) => {
    const note = (await tx.meta(IMPORT_NOTE)) as ImportNote | null | undefined;
    if (!note || note.id !== id || now - note.at >= DAY)
      throw new ActError('This import can no longer be undone.', 'undo_too_late');
    // A chain that got lines twice goes back the way it came.
    for (const chain of note.chains.toReversed()) await undoChain(tx, chain, now);
    tx.putMeta(IMPORT_NOTE, null);
  });
  await forgetRows(store);
}

async function undoChain(
  tx: WriteTx,
  { clientId, before, after, created, added }: ImportNote['chains'][number],
  now: number,
): Promise<void> {
  const head = await tx.chains.head(clientId);
  const untouched = head.count === after.count && head.hash === after.hash;
  if (!untouched && added === null)
    throw new ActError(
      'Signoff has recorded more for this client since: its restored log cannot be taken out.',
      'undo_went_on',
    );
  if (!untouched) return voidAll(tx, clientId, new Set(added), now);
  if (created) {
    await dropPosts(tx, await tx.postsOf(clientId));
    const client = await tx.client(clientId);
    const containers = tx.work.among('containers');
    for (const container of client?.containers ?? []) await containers.delete(container);
    tx.work.flush();
    await tx.work.transaction.objectStore('clients').delete(clientId);
    return dropChain(tx, clientId);
  }
  await cutEnd(tx, clientId, before);
  await rebuildClient(tx, clientId, now);
}

async function voidAll(
  tx: WriteTx,
  clientId: string,
  added: ReadonlySet<string>,
  now: number,
): Promise<void> {
  const client = await tx.client(clientId);
  if (!client) return;
  for (const post of await tx.postsOf(clientId)) {
    const events = post.effective.filter((event) => added.has(event.id));
    if (events.length === 0) continue;
    await tx.append(
      clientId,
      events.map((event) => ({
        ...manualDraft(client, post, 'corrected', event.at, now, {
          corrects: event.id,
          kind: event.kind,
          void: true,
        }),
        round: event.round,
        by: { role: event.role, alias: event.alias },
      })),
    );
  }
  await rebuildClient(tx, clientId, now);
}
