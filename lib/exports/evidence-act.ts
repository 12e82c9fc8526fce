import { z } from 'zod/mini';

/** What the background does for exports that are to be checked: it alone makes the device's key, signs with it at times, and writes. */
export const EvidenceAct = z.discriminatedUnion('do', [
  /** Makes the device's key where there is none yet. */
  z.object({ do: z.literal('device_key') }),
  /** Signs and keeps a checkpoint of each of the client's chains. */
  z.object({ do: z.literal('checkpoint'), clientId: z.string().check(z.minLength(1), z.maxLength(100)) }),
  /** Keeps an authority's answer (base64) to the request that was made for a kept checkpoint. */
  z.object({
    do: z.literal('keep_timestamp'),
    note: z.string().check(z.maxLength(2_000)),
    answer: z.string().check(z.minLength(1), z.maxLength(140_000)),
  }),
]);
export type EvidenceAct = z.infer<typeof EvidenceAct>;

/** Where the device's key stands in `meta`. */
export const DEVICE_KEY = 'device-key';

export interface DeviceKeyRow {
  /** As it stands in signatures. */
  name: string;
  /** The private key cannot be taken out of the browser. */
  pair: CryptoKeyPair;
  /** ISO time since which it signs. */
  since: string;
}

/** Where all checkpoints stand in `meta`: a list of `KeptNote`, oldest first. */
export const CHECKPOINTS = 'checkpoints';

export interface KeptNote {
  /** The client, and the chain of it. */
  clientId: string;
  chain: string;
  /** When it was asked for last; epoch ms. */
  at: number;
  /** Events that it covers; how many had been removed before them for good. */
  size: number;
  base: number;
  /** A signed note. */
  note: string;
  /** The authority's whole answer. */
  timestamp: Uint8Array | null;
}

export const notesOf = (stored: unknown): KeptNote[] => (Array.isArray(stored) ? (stored as KeptNote[]) : []);
