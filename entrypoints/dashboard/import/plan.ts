import { planChain } from '../../../lib/import/plan-chain';
import type { FileChain } from '../../../lib/import/read-log';
import { allClients, allHeads, readEvents } from '../../../lib/store/read';
import type { Store } from '../../../lib/store/store';

export interface ChainChoice {
  id: string;
  name: string | null;
  events: number;
  kind: ReturnType<typeof planChain>['kind'];
  /** What is suggested: itself, or a client of the same name that another device has made. */
  into: string;
}

export interface RestorePlan {
  events: number;
  chains: ChainChoice[];
  clients: { id: string; name: string }[];
}

/** What restoring the chains of a file would do. Reads the chains that both have, writes nothing. */
export async function planRestore(store: Store, file: readonly FileChain[]): Promise<RestorePlan> {
  const [rows, heads] = await Promise.all([allClients(store), allHeads(store)]);
  const clients = rows
    .filter((row) => row.mergedInto === null && row.erasedAt === undefined && row.names[0] !== undefined)
    .map((row) => ({ id: row.id, name: row.names[0] as string }));
  const chains: ChainChoice[] = [];
  for (const chain of file) {
    const head = heads.find((one) => one.clientId === chain.id);
    const client = rows.find((row) => row.id === chain.id);
    const events: { seq: number; hash: string; prev: string }[] = [];
    if (head)
      for await (const piece of readEvents(store, chain.id))
        events.push(...piece.map(({ seq, hash, prev }) => ({ seq, hash, prev })));
    const { kind } = planChain(
      chain,
      head ? { head, base: head.base ?? null, damage: client?.damage ?? null, events } : null,
    );
    const same = head ? undefined : clients.find((one) => plain(one.name) === plain(chain.name ?? ''));
    chains.push({
      id: chain.id,
      name: chain.name,
      events: chain.events.length,
      kind,
      into: same?.id ?? 'itself',
    });
  }
  return { events: file.reduce((sum, chain) => sum + chain.events.length, 0), chains, clients };
}

const plain = (name: string): string => name.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();
