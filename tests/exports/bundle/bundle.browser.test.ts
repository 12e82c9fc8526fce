import { deleteDB, openDB } from 'idb';
import { expect, it } from 'vitest';
import { blobSource } from '../../../lib/exports/bundle/read';
import { signerOf } from '../../../lib/exports/bundle/signed-note';
import { verifyBundle } from '../../../lib/exports/bundle/verify';
import { bundleOf } from '../../../lib/exports/bundle/write';
import { createVerifier } from '../../../lib/store/verify';
import { chainOf, draftsOf, inPieces } from '../sample-log';

/** The key never leaves the database: it signs from there, and cannot be taken out. */
it('is signed by a key that was kept in IndexedDB, and verified from a file', async () => {
  const open = () =>
    openDB('device-key', 1, { upgrade: (database) => void database.createObjectStore('meta') });
  const made = await crypto.subtle.generateKey({ name: 'Ed25519' }, false, ['sign', 'verify']);
  const first = await open();
  await first.put('meta', made, 'deviceKey');
  first.close();
  const again = await open();
  const pair: CryptoKeyPair = await again.get('meta', 'deviceKey');
  again.close();
  await expect(crypto.subtle.exportKey('pkcs8', pair.privateKey)).rejects.toThrow();

  const log = chainOf('c1', draftsOf('c1', 20));
  const parts: BlobPart[] = [];
  const pieces = bundleOf({
    source: () => inPieces(log),
    signer: await signerOf('signoff-browser', pair),
    report: async function* () {
      yield '<!doctype html><title>Report</title>';
    },
    product: 'Signoff',
    version: '0.1.0',
    made: Date.UTC(2026, 10, 23),
  });
  for await (const piece of pieces) parts.push(new Blob([piece as Uint8Array<ArrayBuffer>]));
  const file = new Blob(parts);
  const check = await verifyBundle(blobSource(file), { verifierOf: createVerifier });
  expect([check.result, check.faults]).toEqual(['valid', []]);
  const cut = await verifyBundle(blobSource(file.slice(0, -1)), { verifierOf: createVerifier });
  expect(cut.result).toBe('broken');
  await deleteDB('device-key');
});
