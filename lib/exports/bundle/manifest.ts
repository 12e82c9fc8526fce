import { z } from 'zod/mini';
import { COUNTED, type Tally } from '../tally';
import { fromBase64, toBase64 } from './bytes';
import { isKeyName, type PublicKey } from './signed-note';

export const FORMAT = 'approval-log/1';

const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const text = z.string().check(z.maxLength(1_000));
const bound = z.nullable(z.int().check(z.minimum(0), z.maximum(8.64e15)));
const count = z.int().check(z.minimum(0));

const Manifest = z.strictObject({
  format: z.literal(FORMAT),
  /** ISO time in UTC. */
  made: z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)),
  product: text,
  version: text,
  /** Where it was made: browser, system, zone, and what else the maker knows. */
  environment: z.record(z.string().check(z.maxLength(60)), text),
  /** Texts of events outside of it are left out; epoch ms. */
  period: z.strictObject({ from: bound, to: bound }),
  /** One for each client's chain, in the order of events.jsonl. */
  chains: z.array(z.strictObject({ id: text, client: text, events: count, lastSeq: count, head: hash })),
  /** What the events of each client come to in the period. */
  counts: z.record(text, z.strictObject(Object.fromEntries(COUNTED.map((name) => [name, count])))),
  /** SHA-256 of every other file but the signature. */
  files: z.record(z.string().check(z.maxLength(100)), hash),
});
export interface Manifest extends Omit<z.infer<typeof Manifest>, 'counts'> {
  counts: Record<string, Tally>;
}

/** One entry a line, so that plain tools can take it apart. */
export const manifestText = (manifest: Manifest): string => `${JSON.stringify(manifest, null, 1)}\n`;

/** The manifest, or what is wrong with it. It must be written just as `manifestText` does. */
export function parseManifest(given: string): Manifest | { code: 'format' | 'manifest'; message: string } {
  let value: unknown;
  try {
    value = JSON.parse(given);
  } catch {
    return { code: 'manifest', message: 'manifest.json is not JSON.' };
  }
  const format = typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined;
  if (format !== FORMAT) {
    const message = `The format is not ${FORMAT}, and no other one is known here. A newer Signoff may know it.`;
    return { code: 'format', message };
  }
  const result = Manifest.safeParse(value);
  if (!result.success || manifestText(value as Manifest) !== given) {
    return { code: 'manifest', message: 'manifest.json is not written the way Signoff writes it.' };
  }
  const manifest = value as Manifest;
  const chains = manifest.chains.map(({ id }) => id);
  const clients = manifest.chains.map(({ client }) => client);
  const twice = clients.some(
    (client, i) => i > 0 && clients[i - 1] !== client && clients.indexOf(client) < i,
  );
  if (twice || new Set(chains).size < chains.length) {
    return { code: 'manifest', message: 'manifest.json names a chain twice, or a client in two places.' };
  }
  return manifest;
}

const Keys = z.array(
  z.strictObject({
    name: z.string().check(z.refine(isKeyName)),
    algorithm: z.literal('Ed25519'),
    publicKey: z.string(),
    since: z.nullable(text),
  }),
);

/** A key of a device, and since when it signs (ISO time); null where that is not known. */
export interface DeviceKey extends PublicKey {
  since: string | null;
}

export const keysText = (keys: readonly DeviceKey[]): string =>
  `${JSON.stringify(
    keys.map(({ name, publicKey, since }) => ({
      name,
      algorithm: 'Ed25519',
      publicKey: toBase64(publicKey),
      since,
    })),
    null,
    1,
  )}\n`;

/** The keys, the one that signed the bundle first; null where they are not written just as `keysText` does. */
export function parseKeys(given: string): DeviceKey[] | null {
  let value: unknown;
  try {
    value = JSON.parse(given);
  } catch {
    return null;
  }
  const result = Keys.safeParse(value);
  if (!result.success) return null;
  const keys = result.data.flatMap(({ name, publicKey, since }) => {
    const bytes = fromBase64(publicKey);
    return bytes?.length === 32 ? [{ name, publicKey: bytes, since }] : [];
  });
  return keys.length > 0 && keysText(keys) === given ? keys : null;
}
