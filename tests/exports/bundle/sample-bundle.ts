import { strFromU8, unzipSync } from 'fflate';
import type { LogEvent } from '../../../lib/approvals/events';
import { concatBytes, utf8 } from '../../../lib/exports/bundle/bytes';
import type { BundleCheck } from '../../../lib/exports/bundle/check-types';
import { bytesSource } from '../../../lib/exports/bundle/read';
import { type Signer, signerOf } from '../../../lib/exports/bundle/signed-note';
import { verifyBundle } from '../../../lib/exports/bundle/verify';
import { type BundleOptions, bundleOf } from '../../../lib/exports/bundle/write';
import { zipOf } from '../../../lib/exports/bundle/zip';
import { createVerifier } from '../../../lib/store/verify';
import { inPieces } from '../sample-log';

/** A fresh device key, as the extension makes it: the private half cannot be taken out. */
export async function newSigner(name = 'signoff-test-device'): Promise<Signer> {
  const pair = await crypto.subtle.generateKey({ name: 'Ed25519' }, false, ['sign', 'verify']);
  return signerOf(name, pair as CryptoKeyPair);
}

async function* noReport(): AsyncGenerator<string> {
  yield '<!doctype html><title>Report</title>';
}

export async function bundle(
  log: readonly LogEvent[],
  signer: Signer,
  changes: Partial<BundleOptions> = {},
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const options: BundleOptions = {
    source: () => inPieces(log, 3),
    signer,
    report: noReport,
    product: 'Signoff',
    version: '0.1.0',
    made: Date.UTC(2026, 10, 23, 12),
    ...changes,
  };
  for await (const piece of bundleOf(options)) pieces.push(piece);
  return concatBytes(...pieces);
}

export const verify = (bytes: Uint8Array, mail: string | null = null): Promise<BundleCheck> =>
  verifyBundle(bytesSource(bytes), { verifierOf: createVerifier, mail });

/** The word of the first fault; `valid` where there is none. */
export async function verdict(bytes: Uint8Array, mail: string | null = null): Promise<string> {
  const { result, faults } = await verify(bytes, mail);
  return faults[0]?.code ?? result;
}

export type Files = Record<string, Uint8Array>;

export async function zipped(files: Files): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const list = Object.entries(files).map(([name, bytes]) => ({ name, chunks: [bytes] }));
  for await (const piece of zipOf(list)) pieces.push(piece);
  return concatBytes(...pieces);
}

/** The bundle with a file changed, and its manifest signed again by whoever holds the key. */
export async function forged(
  bytes: Uint8Array,
  change: (files: Files) => void,
  by: Signer,
): Promise<Uint8Array> {
  const files = unzipSync(bytes);
  change(files);
  const manifest = JSON.parse(strFromU8(files['manifest.json'] as Uint8Array));
  for (const [name, content] of Object.entries(files)) {
    if (name.startsWith('manifest.')) continue;
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content as Uint8Array<ArrayBuffer>));
    manifest.files[name] = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  }
  for (const name of Object.keys(manifest.files)) if (!files[name]) delete manifest.files[name];
  files['manifest.json'] = utf8(`${JSON.stringify(manifest, null, 1)}\n`);
  const text = utf8(strFromU8(files['manifest.json']));
  files['manifest.sig'] = (await by.sign(text)) as Uint8Array<ArrayBuffer>;
  return zipped(files);
}
