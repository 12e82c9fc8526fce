import type { Chains } from './chains';
import type { ClientRow, ContainerRow } from './schema';
import { keysUnder, type Work } from './transaction';

/** What holds a client's posts in a tool: its id there, or where the page gives none its name. */
export interface Container {
  tool: string;
  key: string | null;
  name: string | null;
}

/** What one transaction looks clients up with. */
export interface Lookup {
  work: Work;
  chains: Chains;
  /** Container row → its client, as last seen: only a guess of what to ask for at once. */
  guesses: Map<string, string>;
  /** Container rows that were found. */
  taken: Set<string>;
}

/** One spelling for names that look alike: NFC, single plain spaces, lower case. */
export function normalName(name: string): string {
  return name.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();
}

/**
 * The client of a container, by its key, else by its name. A name alone finds the container that was first seen with
 * it. A new key whose name was so far known without a key is that same container: some pages show only the name. What
 * is new about a known container (its key, another name) is noted.
 */
export async function findClient(
  { work, chains, guesses, taken }: Lookup,
  seen: Container,
): Promise<ClientRow | undefined> {
  const ids = rowsOf(seen, '').map((row) => row.id);
  const guess = guesses.get(ids[0] ?? '');
  if (guess !== undefined) {
    const [client] = await Promise.all([work.get('clients', guess), chains.head(guess)]);
    const isCurrent = client && (seen.name === null || seen.name === client.names[0]);
    if (isCurrent && ids.every((id) => client.containers.includes(id))) return client;
  }
  const [byKey, byName] = await Promise.all([
    seen.key === null ? undefined : work.get('containers', keyId(seen.tool, seen.key)),
    seen.name === null ? undefined : work.get('containers', nameId(seen.tool, seen.name)),
  ]);
  for (const row of [byKey, byName]) if (row) taken.add(row.id);
  const same = byName && (seen.key === null || byName.key === null) ? byName : undefined;
  const known = byKey ?? same;
  const client = known && (await work.get('clients', known.clientId));
  if (!client) return undefined;
  if (ids[0] !== undefined) guesses.set(ids[0], client.id);

  const missing = rowsOf(seen, client.id).filter((row) => {
    const there = row.id === byKey?.id ? byKey : row.id === byName?.id ? byName : undefined;
    return !there || (there.key === null && row.key !== null && there.clientId === client.id);
  });
  const renamed = seen.name !== null && seen.name !== client.names[0];
  if (missing.length === 0 && !renamed) return client;
  return writeClient(work, client, seen.name, missing);
}

/** A new client for a container that `findClient` has not found. A name that another container has stays with that one. */
export function addClient({ work, taken }: Lookup, seen: Container): ClientRow {
  if (seen.key === null && seen.name === null) throw new Error('A container needs a key or a name.');
  const client: ClientRow = {
    id: crypto.randomUUID(),
    names: [],
    containers: [],
    totals: null,
    lastSeen: null,
    book: null,
    disputeHold: false,
    mergedInto: null,
    damage: null,
  };
  const rows = rowsOf(seen, client.id).filter((row) => !taken.has(row.id));
  return writeClient(work, client, seen.name, rows);
}

/**
 * Gives the containers, posts and names of one client to another. The chain of `from` stays its own, for its events say
 * whose they are; `chainsOf` lists both. The figures of `into` have to be folded again by the caller.
 */
export async function joinClients(work: Work, intoId: string, fromId: string): Promise<ClientRow> {
  const [into, from] = await Promise.all([work.get('clients', intoId), work.get('clients', fromId)]);
  if (!into || !from || intoId === fromId)
    throw new Error('Two clients that exist are needed to merge them.');
  if (into.mergedInto !== null || from.mergedInto !== null)
    throw new Error('A merged client cannot be merged again.');
  if (into.erasedAt !== undefined || from.erasedAt !== undefined)
    throw new Error('Of an erased client nothing is left that could be merged.');

  const rows = await Promise.all(from.containers.map((id) => work.get('containers', id)));
  for (const row of rows) if (row) work.put('containers', { ...row, clientId: intoId });
  for (const post of await work.among('posts').index('byClientOpen').getAll(keysUnder(fromId))) {
    work.put('posts', { ...post, clientId: intoId });
  }
  const merged: ClientRow = {
    ...into,
    names: [...new Set([...into.names, ...from.names])],
    containers: [...new Set([...into.containers, ...from.containers])],
    lastSeen: Math.max(into.lastSeen ?? 0, from.lastSeen ?? 0) || null,
    disputeHold: into.disputeHold || from.disputeHold,
  };
  work.put('clients', merged);
  work.put('clients', { ...from, containers: [], mergedInto: intoId });
  const earlier = (await work.among('clients').getAll()).filter((client) => client.mergedInto === fromId);
  for (const client of earlier) work.put('clients', { ...client, mergedInto: intoId });
  return merged;
}

function writeClient(work: Work, client: ClientRow, name: string | null, rows: ContainerRow[]): ClientRow {
  const written: ClientRow = {
    ...client,
    names: name === null ? client.names : [name, ...client.names.filter((other) => other !== name)],
    containers: [...new Set([...client.containers, ...rows.map((row) => row.id)])],
  };
  for (const row of rows) work.put('containers', row);
  work.put('clients', written);
  return written;
}

function rowsOf(seen: Container, clientId: string): ContainerRow[] {
  const row = (id: string): ContainerRow => ({ id, ...seen, clientId });
  return [
    ...(seen.key === null ? [] : [row(keyId(seen.tool, seen.key))]),
    ...(seen.name === null ? [] : [row(nameId(seen.tool, seen.name))]),
  ];
}

function keyId(tool: string, key: string): string {
  return `${tool}\nkey\n${key}`;
}

/** Key of the container row that stands for a name alone. */
export function nameId(tool: string, name: string): string {
  return `${tool}\nname\n${normalName(name)}`;
}
