import type { LogEvent } from '../../lib/approvals/events';
import type { ByteSource } from '../../lib/exports/bundle/read';
import { mergeChain } from '../../lib/import/merge-chain';
import { type ChainPlan, createPlanner } from '../../lib/import/plan-chain';
import { type FileChain, readLog } from '../../lib/import/read-log';
import { pieceIn } from '../../lib/store/lookup';
import { chainPieces, forgetRows, insertEvents, setEnd } from '../../lib/store/rewrite';
import type { ClientRow, Head } from '../../lib/store/schema';
import { createStaging, dropStaged, stagedPieces } from '../../lib/store/staged';
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

/** Events of one chain that are held against a log at once, where two logs are merged: 470 MB, and 410 events a day for two years. */
const MOST_MERGED = 300_000;

/**
 * Puts the chains of a file into the log. They are read and checked piece by piece and laid aside; then one transaction
 * takes them over. Throws, and changes nothing, where the file is not whole or one of its chains cannot be put in.
 */
export async function importLog(
  store: Store,
  file: ByteSource,
  choices: ImportChoices,
  now: number,
  onProgress?: (done: number, all: number) => void,
): Promise<Imported> {
  await dropStaged(store);
  try {
    const staging = createStaging(store);
    const chains = await readLog(file, {
      take: (chainId, events) => (choices[chainId] === LEAVE_OUT ? undefined : staging.add(chainId, events)),
      ...(onProgress ? { onProgress } : {}),
    });
    await staging.end();
    return await takeOver(store, chains, choices, now);
  } finally {
    await dropStaged(store);
  }
}

async function takeOver(
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
  const client = await tx.client(file.id);
  const head = await tx.chains.head(file.id);
  const plan = await planOf(tx, file, client);
  const { count, hash, stored } = head;
  const before = { count, hash };
  const wanted = {
    from: plan.kind === 'longer' ? count + 1 : (head.base?.count ?? 0) + 1,
    absent: plan.kind === 'fills',
  };
  const insert = () => {
    // Its row may have been lost where the chain was not.
    if (!client) tx.putClient(emptyClient(file.id, file.name));
    return insertEvents(tx, file.id, stagedPieces(tx, file.id), wanted);
  };
  switch (plan.kind) {
    case 'known':
      return 0;
    case 'forked':
      return merge(tx, file, file.id, note, true);
    case 'new': {
      const added = await insert();
      checkCount(file, added);
      const base = file.base ?? undefined;
      await setEnd(tx, file.id, { head: file.head, stored: added, tail: 0, base, aliases: file.aliases });
      note.chains.push({ clientId: file.id, before, after: file.head, created: true, added: null });
      return added;
    }
    case 'longer': {
      const added = await insert();
      const { aliases } = file;
      await setEnd(tx, file.id, { head: file.head, stored: stored + added, tail: 0, aliases });
      note.chains.push({ clientId: file.id, before, after: file.head, created: false, added: null });
      return added;
    }
    case 'fills': {
      const added = await insert();
      await setEnd(tx, file.id, { head: before, stored: stored + added, tail: 0, aliases: file.aliases });
      if (client) tx.putClient(healed(client, plan.last));
      return added;
    }
  }
}

async function planOf(tx: WriteTx, file: FileChain, client: ClientRow | undefined): Promise<ChainPlan> {
  const head = await tx.chains.head(file.id);
  tx.work.flush();
  const planner = createPlanner({
    head,
    base: head.base ?? null,
    damage: client?.damage ?? null,
    from: (seq) => pieceIn(tx.work.transaction, file.id, seq),
  });
  let count = 0;
  if (head.count > 0)
    for await (const events of stagedPieces(tx, file.id)) {
      await planner.push(events);
      count += events.length;
    }
  if (head.count > 0) checkCount(file, count);
  return planner.end();
}

/** What was laid aside is gone where something else was done with the data meanwhile: half a chain is never put in. */
function checkCount(file: FileChain, count: number): void {
  if (count !== file.events)
    throw new ActError('Something else was done with the data meanwhile. Restore it again.', 'file_unfit');
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
  if (file.events > MOST_MERGED)
    throw new ActError(
      `The log of ${file.name ?? file.id} has more than ${MOST_MERGED} events: too many to be merged into another. Put it where it belongs, or leave it out.`,
      'merge_too_long',
    );
  const owner = await ownerOf(tx, clientId);
  const chains = [
    owner.id,
    ...(await tx.clients()).filter((one) => one.mergedInto === owner.id).map((one) => one.id),
  ];
  const ids = new Set<string>();
  for (const chain of chains)
    for await (const events of chainPieces(tx, chain)) for (const { id } of events) ids.add(id);
  const events: LogEvent[] = [];
  for await (const piece of stagedPieces(tx, file.id)) for (const event of piece) events.push(event);
  checkCount(file, events.length);
  const { drafts } = mergeChain(
    { id: file.id, events },
    {
      clientId: owner.id,
      name: owner.names[0] ?? null,
      ids,
      posts: await tx.postsOf(owner.id),
      sameDevice,
    },
  );
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
    throw new ActError('The client to merge into is no longer there.', 'target_gone');
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
