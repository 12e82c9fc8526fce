import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  consistencyProof,
  createMerkle,
  inclusionProof,
  merkleRoot,
  verifyConsistency,
  verifyInclusion,
} from '../../../lib/exports/bundle/merkle';

/** Entries and roots that implementations of Certificate Transparency (RFC 6962) are tested with. */
const ENTRIES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
].map(hexToBytes);
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

const entriesOf = (count: number): Uint8Array[] =>
  Array.from({ length: count }, (_, i) => new Uint8Array(32).fill(i));

describe('the hash tree', () => {
  it('has the roots of RFC 6962', () => {
    expect(ROOTS.map((_, size) => bytesToHex(merkleRoot(ENTRIES.slice(0, size))))).toEqual(ROOTS);
  });

  it('goes on from what was kept of it', () => {
    const tree = createMerkle();
    for (const [i, entry] of ENTRIES.entries()) {
      const again = createMerkle(JSON.parse(JSON.stringify(tree.state())));
      again.add(entry);
      expect(bytesToHex(again.root())).toBe(ROOTS[i + 1]);
      tree.add(entry);
    }
  });

  it('gives the proofs of RFC 6962', () => {
    expect(inclusionProof(ENTRIES, 5).map(bytesToHex)).toEqual([
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ]);
    expect(consistencyProof(ENTRIES, 6).map(bytesToHex)).toEqual([
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ]);
  });

  it('proves every entry of every tree, and no other', () => {
    for (let size = 1; size <= 20; size++) {
      const entries = entriesOf(size);
      const root = merkleRoot(entries);
      for (let i = 0; i < size; i++) {
        const proof = inclusionProof(entries, i);
        const entry = entries[i] as Uint8Array;
        expect(verifyInclusion(entry, i, size, proof, root)).toBe(true);
        expect(verifyInclusion(new Uint8Array(32).fill(99), i, size, proof, root)).toBe(false);
        expect(verifyInclusion(entry, i + 1, size, proof, root)).toBe(false);
        expect(verifyInclusion(entry, i, size, [...proof, root], root)).toBe(false);
      }
    }
  });

  it('proves that a tree grew, and that it was not changed on the way', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 70 }), fc.nat(70), fc.nat(69), (old, more, at) => {
        const entries = entriesOf(old + more);
        const before = merkleRoot(entries.slice(0, old));
        const proof = consistencyProof(entries, old);
        expect(verifyConsistency(old, before, old + more, merkleRoot(entries), proof)).toBe(true);
        const changed = entries.with(at % old, new Uint8Array(32).fill(200));
        const forged = merkleRoot(changed);
        expect(verifyConsistency(old, before, old + more, forged, consistencyProof(changed, old))).toBe(
          false,
        );
      }),
    );
  });

  it('says where there is nothing to prove', () => {
    expect(() => inclusionProof(ENTRIES, 8)).toThrow(RangeError);
    expect(() => consistencyProof(ENTRIES, 9)).toThrow(RangeError);
    expect(verifyConsistency(0, merkleRoot([]), 8, merkleRoot(ENTRIES), [])).toBe(false);
  });
});
