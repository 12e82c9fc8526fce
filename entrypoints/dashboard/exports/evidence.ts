import { ask } from '../../../components/ask';
import {
  CHECKPOINTS,
  DEVICE_KEY,
  type DeviceKeyRow,
  type EvidenceAct,
  type KeptNote,
  notesOf,
} from '../../../lib/exports/evidence-act';
import type { Done, EvidenceMessage } from '../../../lib/messages';
import { allHeads } from '../../../lib/store/read';
import type { Store } from '../../../lib/store/store';
import { Refused } from '../error-text';

/** A long chain is read to its end before a checkpoint of it is there. */
const PATIENCE = 60_000;

export function askForEvidence(evidence: EvidenceAct) {
  const message: EvidenceMessage = { type: 'evidence', evidence };
  return ask<Done>(message, PATIENCE);
}

/** The device's key; the background makes it where there is none. Throws where it does not. */
export async function deviceKey(store: Store): Promise<DeviceKeyRow> {
  const known = await metaOf(store, DEVICE_KEY);
  if (known) return known as DeviceKeyRow;
  const answer = await askForEvidence({ do: 'device_key' });
  if (!answer.ok) throw new Refused(answer);
  return (await metaOf(store, DEVICE_KEY)) as DeviceKeyRow;
}

export const keptNotes = async (store: Store): Promise<KeptNote[]> =>
  notesOf(await metaOf(store, CHECKPOINTS));

/** Those that can still be held against the log: before a beginning was removed, they counted from elsewhere. */
export async function fittingNotes(store: Store): Promise<KeptNote[]> {
  const [notes, heads] = await Promise.all([keptNotes(store), allHeads(store)]);
  const bases = new Map(heads.map((head) => [head.clientId, head.base?.count ?? 0]));
  return notes.filter(({ chain, base }) => bases.get(chain) === base);
}

const metaOf = async (store: Store, key: string): Promise<unknown> =>
  (await store.connection.use((database) => database.get('meta', key)))?.value;
