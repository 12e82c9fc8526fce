import type { ByteSource } from '../../../lib/exports/bundle/read';
import { type ChainPlan, type ChainPlanner, createPlanner } from '../../../lib/import/plan-chain';
import { type ReadOptions, readLog } from '../../../lib/import/read-log';
import { allClients, allHeads, piece } from '../../../lib/store/read';
import type { Store } from '../../../lib/store/store';

export interface ChainChoice {
  id: string;
  name: string | null;
  events: number;
  /** `erased`: the user erased this client, and what went with it does not come back. */
  kind: ChainPlan['kind'] | 'erased';
  /** What is suggested: itself, or a client of the same name that another device has made. */
  into: string;
}

export interface RestorePlan {
  events: number;
  chains: ChainChoice[];
  clients: { id: string; name: string }[];
}

/**
 * Checks a file and tells what restoring its chains would do. Reads it, and what the log has of the same chains, piece by
 * piece; writes nothing. Throws an ImportError where the file is not whole.
 */
export async function planRestore(
  store: Store,
  file: ByteSource,
  options: Pick<ReadOptions, 'signal' | 'onProgress'> = {},
): Promise<RestorePlan> {
  const [rows, heads] = await Promise.all([allClients(store), allHeads(store)]);
  const clients = rows
    .filter((row) => row.mergedInto === null && row.erasedAt === undefined && row.names[0] !== undefined)
    .map((row) => ({ id: row.id, name: row.names[0] as string }));
  const rowOf = (id: string) => rows.find((row) => row.id === id);
  const planners = new Map<string, ChainPlanner>();
  const plannerOf = (id: string): ChainPlanner => {
    const known = planners.get(id);
    if (known) return known;
    const head = heads.find((one) => one.clientId === id);
    const damage = rowOf(id)?.damage ?? null;
    const from = (seq: number) => piece(store, id, seq);
    const planner = createPlanner(head ? { head, base: head.base ?? null, damage, from } : null);
    planners.set(id, planner);
    return planner;
  };
  const chains = await readLog(file, { ...options, take: (id, events) => plannerOf(id).push(events) });
  return {
    events: chains.reduce((sum, chain) => sum + chain.events, 0),
    chains: chains.map(({ id, name, events }) => {
      const isKnown = heads.some((one) => one.clientId === id);
      const same = isKnown ? undefined : clients.find((one) => plain(one.name) === plain(name ?? ''));
      const { kind } = plannerOf(id).end();
      const isErased = kind === 'known' && rowOf(id)?.erasedAt !== undefined;
      return { id, name, events, kind: isErased ? 'erased' : kind, into: same?.id ?? 'itself' };
    }),
    clients,
  };
}

const plain = (name: string): string => name.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();
