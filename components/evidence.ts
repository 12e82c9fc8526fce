import { CHECKPOINTS, type EvidenceAct, type KeptNote, notesOf } from '../lib/exports/evidence-act';
import type { Done, EvidenceMessage } from '../lib/messages';
import { allHeads } from '../lib/store/read';
import type { Store } from '../lib/store/store';
import { ask } from './ask';

/** A long chain is read to its end before a checkpoint of it is there. */
const PATIENCE = 60_000;

export function askForEvidence(evidence: EvidenceAct) {
  const message: EvidenceMessage = { type: 'evidence', evidence };
  return ask<Done>(message, PATIENCE);
}

/** Those that can still be held against the log: before a beginning was removed, they counted from elsewhere. */
export async function fittingNotes(store: Store): Promise<KeptNote[]> {
  const [row, heads] = await Promise.all([
    store.connection.use((database) => database.get('meta', CHECKPOINTS)),
    allHeads(store),
  ]);
  const bases = new Map(heads.map((head) => [head.clientId, head.base?.count ?? 0]));
  return notesOf(row?.value).filter(({ chain, base }) => bases.get(chain) === base);
}

/** The client's checkpoints that were asked for last, all at one moment: one for each of its chains. */
export function lastOf(notes: readonly KeptNote[], clientId: string): KeptNote[] {
  const own = notes.filter((note) => note.clientId === clientId);
  const at = Math.max(...own.map((note) => note.at));
  return own.filter((note) => note.at === at);
}
