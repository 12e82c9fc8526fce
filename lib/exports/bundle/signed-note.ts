import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, fromBase64, sameBytes, toBase64, utf8 } from './bytes';

/** One who signs: a device key. The private part may be non-extractable; only `sign` has to reach it. */
export interface Signer extends PublicKey {
  /** Ed25519 over the bytes as they are, 64 bytes. */
  sign(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array>;
}

export interface PublicKey {
  /** As it stands in signature lines: no blanks, no `+`. */
  name: string;
  /** Ed25519, 32 bytes. */
  publicKey: Uint8Array;
}

/** The state of one client's chain: its first `size` events and the root of the tree over their hashes. */
export interface Checkpoint {
  origin: string;
  size: number;
  root: Uint8Array;
}

export interface SignedNote {
  checkpoint: Checkpoint;
  /** What is signed: three lines with their ends. */
  body: string;
  name: string;
  /** First four bytes of the key's hash. */
  keyHash: Uint8Array;
  signature: Uint8Array<ArrayBuffer>;
}

const ORIGIN = 'signoff-approval-log/1/';
const DASH = '\u2014 ';
const ED25519 = Uint8Array.of(1);
const MOST = Number.MAX_SAFE_INTEGER;

/** Name of a chain in its checkpoints. */
export const originOf = (chainId: string): string => ORIGIN + encodeURIComponent(chainId);

/** Null where it is not the origin of a chain. */
export function chainOfOrigin(origin: string): string | null {
  if (!origin.startsWith(ORIGIN)) return null;
  try {
    const id = decodeURIComponent(origin.slice(ORIGIN.length));
    return id !== '' && originOf(id) === origin ? id : null;
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}

/** The three lines of a checkpoint, each with its end (c2sp.org/tlog-checkpoint). */
export const checkpointText = ({ origin, size, root }: Checkpoint): string =>
  `${origin}\n${size}\n${toBase64(root)}\n`;

/** Null where the lines are not a checkpoint in its one form. */
export function parseCheckpoint(text: string): Checkpoint | null {
  const [origin = '', size = '', root = '', rest] = text.split('\n');
  const bytes = fromBase64(root);
  if (chainOfOrigin(origin) === null || bytes?.length !== 32 || rest !== '') return null;
  const checkpoint = { origin, size: Number(size), root: bytes };
  return checkpoint.size <= MOST && checkpointText(checkpoint) === text ? checkpoint : null;
}

/** SHA-256 of name, line end, type of signature and key; its first four bytes stand before the signature (c2sp.org/signed-note). */
export const keyHashOf = ({ name, publicKey }: PublicKey): Uint8Array =>
  sha256(concatBytes(utf8(`${name}\n`), ED25519, publicKey)).slice(0, 4);

export const isKeyName = (name: string): boolean => /^[^\s+\p{Cc}]{1,100}$/u.test(name);

/** A checkpoint as a signed note: its three lines, an empty one, and the signature line. */
export async function signCheckpoint(checkpoint: Checkpoint, signer: Signer): Promise<string> {
  if (!isKeyName(signer.name)) throw new RangeError(`"${signer.name}" cannot be the name of a key.`);
  const body = checkpointText(checkpoint);
  const signature = await signer.sign(utf8(body));
  return `${body}\n${DASH}${signer.name} ${toBase64(concatBytes(keyHashOf(signer), signature))}\n`;
}

/** Null where it is not a signed checkpoint in just the form that `signCheckpoint` gives. */
export function parseSignedNote(text: string): SignedNote | null {
  const [, body, name, encoded] =
    /^([^\n]*\n[^\n]*\n[^\n]*\n)\n\u2014 ([^\s+]+) ([\w+/=]+)\n$/.exec(text) ?? [];
  if (body === undefined || name === undefined || encoded === undefined) return null;
  const checkpoint = parseCheckpoint(body);
  const bytes = fromBase64(encoded);
  if (!checkpoint || bytes?.length !== 68) return null;
  return { checkpoint, body, name, keyHash: bytes.slice(0, 4), signature: bytes.slice(4) };
}

/** Whether the note was signed with this key. */
export async function verifyNote(note: SignedNote, key: PublicKey): Promise<boolean> {
  if (note.name !== key.name || !sameBytes(note.keyHash, keyHashOf(key))) return false;
  return verifySignature(key.publicKey, utf8(note.body), note.signature);
}

/** Ed25519 by the browser's own means. */
export async function verifySignature(
  publicKey: Uint8Array,
  bytes: Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const raw = publicKey as Uint8Array<ArrayBuffer>;
  try {
    const key = await crypto.subtle.importKey('raw', raw, { name: 'Ed25519' }, false, ['verify']);
    return await crypto.subtle.verify('Ed25519', key, signature, bytes);
  } catch (error) {
    // 32 bytes that are no key have signed nothing.
    if (error instanceof DOMException && error.name === 'DataError') return false;
    throw error;
  }
}

/** A signer of a key pair of WebCrypto, as it is kept in IndexedDB. The private key may be non-extractable. */
export async function signerOf(name: string, pair: CryptoKeyPair): Promise<Signer> {
  const publicKey = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  return {
    name,
    publicKey,
    sign: async (bytes) => new Uint8Array(await crypto.subtle.sign('Ed25519', pair.privateKey, bytes)),
  };
}

/** DER of a SubjectPublicKeyInfo for Ed25519 before the key itself (RFC 8410). */
const SPKI = Uint8Array.of(0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00);

/** The public key as openssl reads it. */
export const pemOf = ({ publicKey }: PublicKey): string =>
  `-----BEGIN PUBLIC KEY-----\n${toBase64(concatBytes(SPKI, publicKey))}\n-----END PUBLIC KEY-----\n`;
