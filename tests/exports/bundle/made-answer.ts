import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8 } from '../../../lib/exports/bundle/bytes';

/** An element of DER by its tag, with all inside of it. */
export function der(tag: number, ...inside: Uint8Array[]): Uint8Array {
  const content = concatBytes(...inside);
  const { length } = content;
  const head =
    length < 0x80
      ? [length]
      : length < 0x10000
        ? [0x82, length >> 8, length & 0xff]
        : [0x84, 0, length >> 16, (length >> 8) & 0xff, length & 0xff];
  return concatBytes(Uint8Array.of(tag, ...head), content);
}

const oid = (...bytes: number[]): Uint8Array => der(0x06, Uint8Array.from(bytes));
const integer = (...bytes: number[]): Uint8Array => der(0x02, Uint8Array.from(bytes));
const SIGNED_DATA = oid(0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x02);
const TST_INFO = oid(0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x09, 0x10, 0x01, 0x04);
export const SHA256 = [0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01];
export const SHA1 = [0x2b, 0x0e, 0x03, 0x02, 0x1a];

export interface MadeAnswer {
  /** What was stamped, or its hash. */
  stamped?: Uint8Array;
  hash?: Uint8Array;
  nonce?: Uint8Array | null;
  algorithm?: number[];
  time?: string;
  certificates?: Uint8Array | null;
}

/** An answer of an authority (RFC 3161 §2.4.2) in its form, signed by nobody. */
export function madeAnswer(options: MadeAnswer): Uint8Array {
  const {
    stamped = new Uint8Array(0),
    hash = sha256(stamped),
    nonce = null,
    algorithm = SHA256,
    time = '20261123120000Z',
  } = options;
  const { certificates = der(0x30) } = options;
  const info = der(
    0x30,
    integer(1),
    oid(0x2a, 0x03),
    der(0x30, der(0x30, oid(...algorithm)), der(0x04, hash)),
    integer(7),
    der(0x18, utf8(time)),
    der(0x30, integer(1)),
    ...(nonce ? [der(0x02, nonce)] : []),
    der(0xa0, der(0x86, utf8('authority'))),
  );
  const signed = der(
    0x30,
    integer(3),
    der(0x31),
    der(0x30, TST_INFO, der(0xa0, der(0x04, info))),
    ...(certificates ? [der(0xa0, certificates)] : []),
    der(0x31),
  );
  return der(0x30, der(0x30, integer(0)), der(0x30, SIGNED_DATA, der(0xa0, signed)));
}

/** A refusal: its status, and what the authority says why. */
export const refusal = (status: number, ...words: Uint8Array[]): Uint8Array =>
  der(0x30, der(0x30, integer(status), ...(words.length > 0 ? [der(0x30, ...words)] : [])));

export const words = (text: string): Uint8Array => der(0x0c, utf8(text));
