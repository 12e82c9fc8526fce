import { fromBase64, utf8 } from '../../lib/exports/bundle/bytes';
import { checkpointOf } from '../../lib/exports/bundle/checkpoint-mail';
import { keyHashOf, signCheckpoint, signerOf } from '../../lib/exports/bundle/signed-note';
import { TimestampError, timestampOf } from '../../lib/exports/bundle/timestamp';
import { chainOrder } from '../../lib/exports/chain-order';
import {
  CHECKPOINTS,
  DEVICE_KEY,
  type DeviceKeyRow,
  type EvidenceAct,
  type KeptNote,
  notesOf,
} from '../../lib/exports/evidence-act';
import type { Done } from '../../lib/messages';
import { allClients, allHeads, readEvents } from '../../lib/store/read';
import type { Store } from '../../lib/store/store';
import { writeTransaction } from '../../lib/store/write';
import { ActError } from './acts';

/** Throws ActError, and changes nothing, where it cannot be done. Asked twice for the same, it does it once. */
export async function doEvidence(store: Store, act: EvidenceAct, now: number): Promise<Done> {
  switch (act.do) {
    case 'device_key':
      await deviceKey(store, now);
      break;
    case 'checkpoint':
      await takeCheckpoint(store, act.clientId, now);
      break;
    case 'keep_timestamp':
      await keepTimestamp(store, act.note, act.answer);
  }
  return { ok: true };
}

/** The device's key; made on first use. Another that was made meanwhile wins. */
async function deviceKey(store: Store, now: number): Promise<DeviceKeyRow> {
  const known = await store.connection.use((database) => database.get('meta', DEVICE_KEY));
  if (known) return known.value as DeviceKeyRow;
  const pair = (await crypto.subtle.generateKey({ name: 'Ed25519' }, false, [
    'sign',
    'verify',
  ])) as CryptoKeyPair;
  const { publicKey } = await signerOf('new', pair);
  const made: DeviceKeyRow = {
    name: `signoff-${[...keyHashOf({ name: 'signoff', publicKey })].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`,
    pair,
    since: new Date(now).toISOString(),
  };
  return writeTransaction(store, async (tx) => {
    const first = (await tx.meta(DEVICE_KEY)) as DeviceKeyRow | undefined;
    if (first) return first;
    tx.putMeta(DEVICE_KEY, made);
    return made;
  });
}

/**
 * The whole chain is read each time: a state that was kept would be wrong once a beginning was removed, and would hide
 * that an event was changed since.
 */
async function takeCheckpoint(store: Store, clientId: string, now: number): Promise<void> {
  const [key, clients, heads] = await Promise.all([
    deviceKey(store, now),
    allClients(store),
    allHeads(store),
  ]);
  if (!clients.some(({ id, mergedInto }) => id === clientId && mergedInto === null))
    throw new ActError('This client is no longer there.', 'client_gone');
  const signer = await signerOf(key.name, key.pair);
  const taken: KeptNote[] = [];
  for (const chain of chainOrder(clients, [clientId]).chains) {
    const { checkpoint } = await checkpointOf(chain, readEvents(store, chain));
    if (checkpoint.size === 0) continue;
    const base = heads.find((head) => head.clientId === chain)?.base?.count ?? 0;
    const note = await signCheckpoint(checkpoint, signer);
    taken.push({ clientId, chain, at: now, size: checkpoint.size, base, note, timestamp: null });
  }
  if (taken.length === 0) throw new ActError('The log of this client is empty.', 'log_empty');
  await writeTransaction(store, async (tx) => {
    const kept = notesOf(await tx.meta(CHECKPOINTS));
    // Nothing happened since: it is the same checkpoint, and its time stamp stays.
    const again = taken.map((one) => {
      const before = kept.find(({ note }) => note === one.note);
      return before ? { ...before, clientId, at: now } : one;
    });
    const notes = new Set(again.map(({ note }) => note));
    tx.putMeta(CHECKPOINTS, [...kept.filter(({ note }) => !notes.has(note)), ...again]);
  });
}

async function keepTimestamp(store: Store, note: string, answer: string): Promise<void> {
  const timestamp = fromBase64(answer);
  try {
    timestampOf(timestamp ?? new Uint8Array(0), utf8(note));
  } catch (error) {
    throw error instanceof TimestampError ? new ActError(error.message, 'stamp_unfit') : error;
  }
  await writeTransaction(store, async (tx) => {
    const kept = notesOf(await tx.meta(CHECKPOINTS));
    if (!kept.some((one) => one.note === note))
      throw new ActError('This checkpoint is no longer there.', 'checkpoint_gone');
    tx.putMeta(
      CHECKPOINTS,
      kept.map((one) => (one.note === note ? { ...one, timestamp } : one)),
    );
  });
}
