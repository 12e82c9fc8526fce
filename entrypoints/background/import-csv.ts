import type { EventDraft } from '../../lib/approvals/events';
import type { ImportedRow } from '../../lib/import/csv-drafts';
import type { CsvMapping } from '../../lib/import/csv-mapping';
import { nameId, normalName } from '../../lib/store/clients';
import { chainPieces, forgetRows } from '../../lib/store/rewrite';
import type { ClientRow } from '../../lib/store/schema';
import type { Store } from '../../lib/store/store';
import { type WriteTx, writeTransaction } from '../../lib/store/write';
import { ActError } from './acts';
import { appendAll, emptyClient, IMPORT_NOTE, type Imported, type ImportNote } from './import-log';
import { rebuildClient } from './rebuild';

/** Past approvals of a table as new lines, all in one transaction; those that are there from before are passed over. */
export async function importCsv(
  store: Store,
  rows: readonly ImportedRow[],
  mapping: CsvMapping,
  now: number,
): Promise<Imported> {
  const imported = await writeTransaction(store, async (tx) => {
    const note: ImportNote = { id: crypto.randomUUID(), at: now, chains: [] };
    let added = 0;
    const clients = await ownersOf(tx, rows, mapping);
    for (const [client, own] of clients) added += await importInto(tx, client, own, mapping, now, note);
    for (const { clientId } of note.chains) await rebuildClient(tx, clientId, now);
    if (note.chains.length > 0) tx.putMeta(IMPORT_NOTE, note);
    return { added, clients: note.chains.length };
  });
  await forgetRows(store);
  return imported;
}

/** The rows of each client; a name that no client has makes a new one. */
async function ownersOf(
  tx: WriteTx,
  rows: readonly ImportedRow[],
  { clientId, clientName, tool }: CsvMapping,
): Promise<Map<ClientRow, ImportedRow[]>> {
  const clients = (await tx.clients()).filter((one) => one.mergedInto === null && one.erasedAt === undefined);
  const chosen = clientId === null ? undefined : clients.find((one) => one.id === clientId);
  if (clientId !== null && !chosen)
    throw new ActError('The client to import into is no longer there.', 'target_gone');
  const byName = new Map(clients.flatMap((one) => one.names.map((name) => [normalName(name), one] as const)));
  const owners = new Map<ClientRow, ImportedRow[]>();
  for (const row of rows) {
    const name = row.client ?? clientName ?? '';
    let owner = row.client === null && chosen ? chosen : byName.get(normalName(name));
    if (!owner) {
      owner = { ...emptyClient(crypto.randomUUID(), name), containers: [nameId(tool, name)] };
      tx.work.put('containers', { id: nameId(tool, name), tool, key: null, name, clientId: owner.id });
      tx.putClient(owner);
      byName.set(normalName(name), owner);
    }
    const own = owners.get(owner);
    if (own) own.push(row);
    else owners.set(owner, [row]);
  }
  return owners;
}

async function importInto(
  tx: WriteTx,
  client: ClientRow,
  rows: readonly ImportedRow[],
  { tool, zone }: CsvMapping,
  now: number,
  note: ImportNote,
): Promise<number> {
  const known = new Set<string>();
  for await (const events of chainPieces(tx, client.id)) for (const { id } of events) known.add(id);
  const name = client.names[0];
  const drafts: EventDraft[] = [];
  for (const row of rows) {
    if (known.has(row.id)) continue;
    known.add(row.id);
    const post = row.key === null ? undefined : await tx.findPostByKey(tool, client.id, row.key);
    const alias = row.who === null ? null : (await tx.alias(client.id, row.who, 'unknown')).alias;
    drafts.push({
      id: row.id,
      kind: row.kind,
      tool,
      client: { id: client.id, ...(name === undefined ? {} : { name }) },
      post: {
        id: post?.id ?? row.postId,
        key: row.key,
        title: post?.title ?? row.title,
        channels: post?.channels ?? row.channels,
      },
      round: 0,
      by: { role: row.role, alias },
      at: new Date(row.at).toISOString(),
      earliest: new Date(row.earliest).toISOString(),
      seenAt: new Date(now).toISOString(),
      zone,
      source: 'import',
      // As its decisions are taken for the client's own, what was sent waited for the client.
      detail: { from: 'csv', ...(row.kind === 'submitted' ? { side: 'client' as const } : {}) },
    });
  }
  if (drafts.length > 0) await appendAll(tx, client.id, drafts, note);
  return drafts.length;
}
