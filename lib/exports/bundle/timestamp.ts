import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, sameBytes } from './bytes';

/**
 * TimeStampReq (RFC 3161 §2.4.1) before the hash: version 1, SHA-256, 32 bytes; and behind it: the answer is to hold the
 * authority's certificate. No nonce: what is stamped is never stamped twice.
 */
const BEFORE_HASH = Uint8Array.from([
  0x30, 0x39, 0x02, 0x01, 0x01, 0x30, 0x31, 0x30, 0x0d, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04,
  0x02, 0x01, 0x05, 0x00, 0x04, 0x20,
]);
const BEHIND_HASH = Uint8Array.of(0x01, 0x01, 0xff);
const SHA256_OID = BEFORE_HASH.slice(9, 20);
/** id-ct-TSTInfo and id-signedData. */
const TST_INFO = Uint8Array.of(0x06, 0x0b, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x09, 0x10, 0x01, 0x04);
const SIGNED_DATA = Uint8Array.of(0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x02);

/** Media types of a request and its answer over HTTP (RFC 3161 §3.4). */
export const TIMESTAMP_QUERY = 'application/timestamp-query';
export const TIMESTAMP_REPLY = 'application/timestamp-reply';

/** The request for a time stamp on these bytes: 59 bytes, to be sent by POST. Only a hash leaves. */
export const timestampRequest = (stamped: Uint8Array): Uint8Array<ArrayBuffer> =>
  concatBytes(BEFORE_HASH, sha256(stamped), BEHIND_HASH) as Uint8Array<ArrayBuffer>;

/** Why an answer is no time stamp of these bytes. */
export class TimestampError extends Error {
  override readonly name = 'TimestampError';
}

/**
 * The time (epoch ms) that an answer gives to these bytes. Checks that it was granted and that it is about them; the
 * authority's signature is not checked here (`openssl ts -verify` does). Throws a TimestampError.
 */
export function timestampOf(response: Uint8Array, stamped: Uint8Array): number {
  const whole = only(response);
  const [status, token] = children(whole);
  const code = status && children(status)[0];
  if (code?.tag !== 0x02) throw new TimestampError('This is not an answer of a time stamp authority.');
  const granted = code.content.length === 1 && (code.content[0] === 0 || code.content[0] === 1);
  if (!granted || !token) throw new TimestampError('The authority refused the time stamp.');
  const [, , imprint, , time] = children(only(infoOf(token)));
  const [algorithm, hash] = imprint ? children(imprint) : [];
  const oid = algorithm && children(algorithm)[0];
  if (!oid || !hash || !time) throw new TimestampError('The time stamp is not complete.');
  if (!sameBytes(oid.all, SHA256_OID)) throw new TimestampError('The time stamp is not over a SHA-256 hash.');
  if (!sameBytes(hash.content, sha256(stamped)))
    throw new TimestampError('The time stamp is of something else.');
  return timeOf(time);
}

/** TSTInfo in its signed envelope: ContentInfo, SignedData, EncapsulatedContentInfo, each inside of the other. */
function infoOf(token: Der): Uint8Array {
  const [type, explicit] = children(token);
  const signed = explicit && children(explicit)[0];
  const encapsulated = signed && children(signed)[2];
  const [inner, wrapped] = encapsulated ? children(encapsulated) : [];
  const octets = wrapped && children(wrapped)[0];
  const known = type && inner && sameBytes(type.all, SIGNED_DATA) && sameBytes(inner.all, TST_INFO);
  if (!known || octets?.tag !== 0x04) throw new TimestampError('The answer holds no time stamp.');
  return octets.content;
}

function timeOf({ tag, content }: Der): number {
  const text = String.fromCharCode(...content);
  const [, year, month, day, hour, minute, second, part] =
    /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.(\d{1,9}))?Z$/.exec(text) ?? [];
  const at = Date.parse(
    `${year}-${month}-${day}T${hour}:${minute}:${second}.${(part ?? '0').padEnd(3, '0').slice(0, 3)}Z`,
  );
  if (tag !== 0x18 || Number.isNaN(at))
    throw new TimestampError('The time of the time stamp cannot be read.');
  return at;
}

interface Der {
  tag: number;
  content: Uint8Array;
  /** With its head. */
  all: Uint8Array;
}

function only(bytes: Uint8Array): Der {
  const [first, more] = elements(bytes);
  if (!first || more || first.tag !== 0x30)
    throw new TimestampError('This is not an answer of a time stamp authority.');
  return first;
}

const children = ({ tag, content }: Der): Der[] => ((tag & 0x20) === 0 ? [] : elements(content));

/** The elements of a DER sequence, one after the other; nothing is read beyond its end. */
function elements(bytes: Uint8Array): Der[] {
  const found: Der[] = [];
  for (let at = 0; at < bytes.length; ) {
    const tag = bytes[at] as number;
    const first = bytes[at + 1] ?? 0xff;
    const longer = first < 0x80 ? 0 : first & 0x7f;
    const digits = bytes.slice(at + 2, at + 2 + longer);
    const length = longer === 0 ? first : digits.reduce((sum, byte) => sum * 256 + byte, 0);
    const from = at + 2 + longer;
    if (longer > 4 || first === 0x80 || from + length > bytes.length || (tag & 0x1f) === 0x1f) {
      throw new TimestampError('The answer was cut or changed on its way.');
    }
    found.push({ tag, content: bytes.subarray(from, from + length), all: bytes.subarray(at, from + length) });
    at = from + length;
  }
  return found;
}
