import { chainOrder } from '../../../lib/exports/chain-order';
import { type LogSource, watched } from '../../../lib/exports/period';
import { allClients, allHeads, readEvents } from '../../../lib/store/read';
import type { Store } from '../../../lib/store/store';

/** The part of the log that was asked for, as whole chains. */
export interface WantedLog {
  /** Whose chains they are, those apart of which everything was erased. */
  clients: string[];
  clientOf: (chainId: string) => string;
  source: LogSource;
}

export interface WantedOptions {
  /** Null for all. */
  clientId: string | null;
  /** How often the export reads the log. */
  readings: number;
  /** Everything, also what is left of erased clients: for forms that hold chains rather than clients. */
  erased: boolean;
  signal: AbortSignal;
  /** Lines read so far, of about `all`. */
  onProgress(done: number, all: number): void;
}

export async function wantedLog(store: Store, options: WantedOptions): Promise<WantedLog> {
  const { clientId, signal } = options;
  const [rows, heads] = await Promise.all([allClients(store), allHeads(store)]);
  const known = new Set(rows.map(({ id }) => id));
  // A chain whose client's row was lost is still a part of the log.
  const lost = heads.filter((head) => !known.has(head.clientId)).map((head) => head.clientId);
  const clients = [...rows, ...lost.map((id) => ({ id, mergedInto: null }))];
  const whole = clients.filter((one) => one.mergedInto === null && !('erasedAt' in one && one.erasedAt));
  const wanted = clientId === null ? whole.map(({ id }) => id) : [clientId];
  const order = chainOrder(clients, clientId === null && options.erased ? undefined : wanted);
  const stored = new Map(heads.map((head) => [head.clientId, head.stored]));
  const lines = order.chains.reduce((sum, id) => sum + (stored.get(id) ?? 0), 0);
  let done = 0;
  return {
    clients: wanted,
    clientOf: order.clientOf,
    source: () => {
      const before = done;
      const onProgress = (events: number): void => {
        done = before + events;
        options.onProgress(done, Math.max(done, lines * options.readings));
      };
      return watched(readEvents(store, order.chains, { signal }), { signal, onProgress });
    },
  };
}
