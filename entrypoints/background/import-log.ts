import { mergeChain } from '../../lib/import/merge-chain';
import { type LocalChain, planChain } from '../../lib/import/plan-chain';
import type { FileChain } from '../../lib/import/read-log';
import { chainEvents, forgetRows, replaceChain } from '../../lib/store/rewrite';
import type { ClientRow, Head } from '../../lib/store/schema';
import type { Store } from '../../lib/store/store';
import { type WriteTx, writeTransaction } from '../../lib/store/write';
import { ActError } from './acts';
import { rebuildClient } from './rebuild';

/** Chain of the file → what to do with it: put it back as itself, merge it into a client, or leave it out. */
export type ImportChoices = Readonly<Record<string, string>>;
export const AS_ITSELF = 'itself';
export const LEAVE_OUT = 'none';

export interface Imported {
  added: number;
  clients: number;
}

/** Enough to take an import back. Kept for a day. */
export interface ImportNote {
  id: string;
  at: number;
  chains: { clientId: string; before: Head; after: Head; created: boolean; added: string[] | null }[];
}

/** Key of the row in `meta` that the last import can be undone with. */
export const IMPORT_NOTE = 'last-import';

/** Puts chains of a file into the log, all in one transaction. Throws, and changes nothing, where one of them cannot be. */
export async function importChains(
  store: Store,
  chains: readonly FileChain[],
  choices: ImportChoices,
  now: number,
): Promise<Imported> {
  const imported = await writeTransaction(store, async (tx) => {
    const note: ImportNote = { id: crypto.randomUUID(), at: now, chains: [] };
    let added = 0;
    const touched = new Set<string>();
    for (const chain of chains) {
      const choice = choices[chain.id] ?? AS_ITSELF;
      if (choice === LEAVE_OUT) continue;
      const into = choice === AS_ITSELF || choice === chain.id ? null : choice;
      const count =
        into === null ? await putBack(tx, chain, note) : await merge(tx, chain, into, note, false);
      if (count === 0) continue;
      added += count;
      touched.add((await ownerOf(tx, into ?? chain.id)).id);
    }
    for (const clientId of touched) await rebuildClient(tx, clientId, now);
    if (note.chains.length > 0) tx.putMeta(IMPORT_NOTE, note);
    return { added, clients: touched.size };
  });
  await forgetRows(store);
  return imported;
}

async function putBack(tx: WriteTx, file: FileChain, note: ImportNote): Promise<number> {
  const head = await tx.chains.head(file.id);
  const client = await tx.client(file.id);
  const events = await chainEvents(tx, file.id);
  const local: LocalChain = { head, base: head.base ?? null, damage: client?.damage ?? null, events };
  const plan = planChain(file, local);
  const before = { count: head.count, hash: head.hash };
  switch (plan.kind) {
    case 'known':
      return 0;
    case 'forked':
      return merge(tx, file, file.id, note, true);
    case 'new':
      await replaceChain(tx, file.id, file.events, { head: file.head, base: file.base ?? undefined });
      if (!client) tx.putClient(emptyClient(file.id, file.name));
      note.chains.push({ clientId: file.id, before, after: file.head, created: true, added: null });
      return file.events.length;
    case 'longer':
      await replaceChain(tx, file.id, [...events, ...plan.add], { head: file.head });
      note.chains.push({ clientId: file.id, before, after: file.head, created: false, added: null });
      return plan.add.length;
    case 'fills': {
      const all = [...events, ...plan.add].sort((a, b) => a.seq - b.seq);
      await replaceChain(tx, file.id, all, { head: before });
      if (client) tx.putClient(healed(client, plan.add.at(-1)?.seq ?? 0));
      return plan.add.length;
    }
  }
}

/** The damage is over once the last of the lost events is back; else what is still missing stays said. */
function healed(client: ClientRow, upTo: number): ClientRow {
  if (!client.damage) return client;
  return { ...client, damage: upTo >= client.damage.lost.count ? null : { ...client.damage, kept: upTo } };
}

async function merge(
  tx: WriteTx,
  file: FileChain,
  clientId: string,
  note: ImportNote,
  sameDevice: boolean,
): Promise<number> {
  const owner = await ownerOf(tx, clientId);
  const chains = [
    owner.id,
    ...(await tx.clients()).filter((one) => one.mergedInto === owner.id).map((one) => one.id),
  ];
  const ids = new Set<string>();
  for (const chain of chains) for (const event of await chainEvents(tx, chain)) ids.add(event.id);
  const { drafts } = mergeChain(file, {
    clientId: owner.id,
    name: owner.names[0] ?? null,
    ids,
    posts: await tx.postsOf(owner.id),
    sameDevice,
  });
  if (drafts.length === 0) return 0;
  await appendAll(tx, owner.id, drafts, note);
  return drafts.length;
}

const STEP = 500;

/** Appends many lines in rows of a usual size, and notes them. */
export async function appendAll(
  tx: WriteTx,
  clientId: string,
  drafts: readonly Parameters<WriteTx['append']>[1][number][],
  note: ImportNote,
): Promise<void> {
  const before = await tx.chains.head(clientId);
  for (let i = 0; i < drafts.length; i += STEP) {
    await tx.append(clientId, drafts.slice(i, i + STEP));
    tx.work.flush();
  }
  const { count, hash } = await tx.chains.head(clientId);
  note.chains.push({
    clientId,
    before: { count: before.count, hash: before.hash },
    after: { count, hash },
    created: false,
    added: drafts.map((draft) => draft.id),
  });
}

async function ownerOf(tx: WriteTx, clientId: string): Promise<ClientRow> {
  const client = await tx.client(clientId);
  const owner = client?.mergedInto ? await tx.client(client.mergedInto) : client;
  if (!owner || owner.erasedAt !== undefined)
    throw new ActError('The client to merge into is no longer there.');
  return owner;
}

export function emptyClient(id: string, name: string | null): ClientRow {
  return {
    id,
    names: name === null ? [] : [name],
    containers: [],
    totals: null,
    lastSeen: null,
    book: null,
    disputeHold: false,
    mergedInto: null,
    damage: null,
  };
}
