import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, hexToBytes, sameBytes } from './bytes';

/** What has to be kept of a tree to go on with it: roots of its whole subtrees in hex, largest first. */
export interface MerkleState {
  size: number;
  nodes: string[];
}

/** A Merkle tree (RFC 6962 §2.1, SHA-256) that grows leaf by leaf and holds only log₂ of its nodes. */
export interface Merkle {
  readonly size: number;
  add(entry: Uint8Array): void;
  root(): Uint8Array;
  state(): MerkleState;
}

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);
const leafHash = (entry: Uint8Array): Uint8Array => sha256(concatBytes(LEAF, entry));
const nodeHash = (left: Uint8Array, right: Uint8Array): Uint8Array => sha256(concatBytes(NODE, left, right));

export function createMerkle(from: MerkleState = { size: 0, nodes: [] }): Merkle {
  const nodes: Uint8Array[] = from.nodes.map(hexToBytes);
  let size = from.size;
  return {
    get size() {
      return size;
    },
    add(entry) {
      let hash = leafHash(entry);
      // Each trailing one bit of the size is a whole subtree that the new leaf completes.
      for (let bits = size; bits % 2 === 1; bits = Math.floor(bits / 2)) {
        hash = nodeHash(nodes.pop() as Uint8Array, hash);
      }
      nodes.push(hash);
      size++;
    },
    root() {
      const last = nodes.at(-1);
      if (!last) return sha256(new Uint8Array(0));
      return nodes.slice(0, -1).reduceRight<Uint8Array>((right, left) => nodeHash(left, right), last);
    },
    state: () => ({ size, nodes: nodes.map(bytesToHex) }),
  };
}

export function merkleRoot(entries: readonly Uint8Array[]): Uint8Array {
  const tree = createMerkle();
  for (const entry of entries) tree.add(entry);
  return tree.root();
}

/** Audit path of one entry (RFC 6962 §2.1.1). Throws a RangeError where there is no such entry. */
export function inclusionProof(entries: readonly Uint8Array[], index: number): Uint8Array[] {
  if (!(index >= 0 && index < entries.length)) throw new RangeError(`There is no entry ${index}.`);
  if (entries.length === 1) return [];
  const k = splitOf(entries.length);
  const [left, right] = [entries.slice(0, k), entries.slice(k)];
  return index < k
    ? [...inclusionProof(left, index), merkleRoot(right)]
    : [...inclusionProof(right, index - k), merkleRoot(left)];
}

/** Whether an entry stands at `index` in the tree of that size and root (RFC 9162 §2.1.3.2). */
export function verifyInclusion(
  entry: Uint8Array,
  index: number,
  size: number,
  proof: readonly Uint8Array[],
  root: Uint8Array,
): boolean {
  if (!(index >= 0 && index < size)) return false;
  let [fn, sn] = [index, size - 1];
  let hash = leafHash(entry);
  for (const one of proof) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      hash = nodeHash(one, hash);
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [half(fn), half(sn)];
    } else hash = nodeHash(hash, one);
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 && sameBytes(hash, root);
}

/** Proof that the first `size` entries are an earlier state of the same tree (RFC 6962 §2.1.2). */
export function consistencyProof(entries: readonly Uint8Array[], size: number): Uint8Array[] {
  if (!(size > 0 && size <= entries.length)) throw new RangeError(`There was no tree of size ${size}.`);
  return subproof(entries, size, true);
}

function subproof(entries: readonly Uint8Array[], size: number, whole: boolean): Uint8Array[] {
  if (size === entries.length) return whole ? [] : [merkleRoot(entries)];
  const k = splitOf(entries.length);
  const [left, right] = [entries.slice(0, k), entries.slice(k)];
  return size <= k
    ? [...subproof(left, size, whole), merkleRoot(right)]
    : [...subproof(right, size - k, false), merkleRoot(left)];
}

/** Whether the tree of `newRoot` goes on from the one of `oldRoot` (RFC 9162 §2.1.4.2). */
export function verifyConsistency(
  oldSize: number,
  oldRoot: Uint8Array,
  newSize: number,
  newRoot: Uint8Array,
  proof: readonly Uint8Array[],
): boolean {
  if (!(oldSize > 0 && oldSize <= newSize)) return false;
  if (oldSize === newSize) return proof.length === 0 && sameBytes(oldRoot, newRoot);
  // Where the old tree is a whole subtree, its root is not repeated in the proof.
  const path = Number.isInteger(Math.log2(oldSize)) ? [oldRoot, ...proof] : [...proof];
  let [fn, sn] = [oldSize - 1, newSize - 1];
  while (fn % 2 === 1) [fn, sn] = [half(fn), half(sn)];
  const first = path.shift();
  if (!first) return false;
  let [old, now] = [first, first];
  for (const one of path) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      [old, now] = [nodeHash(one, old), nodeHash(one, now)];
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [half(fn), half(sn)];
    } else now = nodeHash(now, one);
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 && sameBytes(old, oldRoot) && sameBytes(now, newRoot);
}

/** Largest power of two below `n`; not by bit operations, which end at 2³¹. */
function splitOf(n: number): number {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}

const half = (n: number): number => Math.floor(n / 2);
