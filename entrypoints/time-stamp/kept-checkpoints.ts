import { fittingNotes, lastOf } from '../../components/evidence';
import type { KeptNote } from '../../lib/exports/evidence-act';
import { allClients } from '../../lib/store/read';
import { openStore } from '../../lib/store/store';

/** Only read here. */
const store = openStore({ readOnly: true });

export interface ClientCheckpoints {
  name: string;
  /** The last ones, one for each of the client's chains; none where none was made. */
  notes: KeptNote[];
}

/** Null where there is no such client, or it was erased. */
export async function checkpointsOf(clientId: string): Promise<ClientCheckpoints | null> {
  const [clients, notes] = await Promise.all([allClients(store), fittingNotes(store)]);
  const client = clients.find(
    ({ id, mergedInto, erasedAt }) => id === clientId && mergedInto === null && erasedAt === undefined,
  );
  return client ? { name: client.names[0] ?? client.id, notes: lastOf(notes, clientId) } : null;
}
