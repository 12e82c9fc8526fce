import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, sameBytes } from './bytes';
import { children, type Der, DerError, onlySequence } from './der';

/** TimeStampReq (RFC 3161 §2.4.1) from its version to its hash: version 1, SHA-256, 32 bytes. */
const BEFORE_HASH = Uint8Array.from([
  0x02, 0x01, 0x01, 0x30, 0x31, 0x30, 0x0d, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01,
  0x05, 0x00, 0x04, 0x20,
]);
/** The answer is to hold the authority's certificate. */
const WITH_CERTIFICATE = Uint8Array.of(0x01, 0x01, 0xff);
const SHA256_OID = BEFORE_HASH.slice(7, 18);
/** id-ct-TSTInfo and id-signedData. */
const TST_INFO = Uint8Array.of(0x06, 0x0b, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x09, 0x10, 0x01, 0x04);
const SIGNED_DATA = Uint8Array.of(0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x02);
const INTEGER = 0x02;
const OCTETS = 0x04;
const UTF8_TEXT = 0x0c;
const GENERALIZED_TIME = 0x18;
const SEQUENCE = 0x30;
const CERTIFICATES = 0xa0;

const NONCE_BYTES = 8;
const LONGEST_REASON = 300;

/** Media types of a request and its answer over HTTP (RFC 3161 §3.4). */
export const TIMESTAMP_QUERY = 'application/timestamp-query';
export const TIMESTAMP_REPLY = 'application/timestamp-reply';

/**
 * The request for a time stamp on these bytes, to be sent by POST: 59 bytes, 69 with a nonce. Only a hash leaves.
 * @param nonce from `newNonce`, where the answer is awaited; a request that is kept as a file needs none, for what is
 *   stamped is never stamped twice
 */
export function timestampRequest(
  stamped: Uint8Array,
  nonce: Uint8Array = new Uint8Array(0),
): Uint8Array<ArrayBuffer> {
  const asInteger = nonce.length === 0 ? nonce : concatBytes(Uint8Array.of(INTEGER, nonce.length), nonce);
  const inner = concatBytes(BEFORE_HASH, sha256(stamped), asInteger, WITH_CERTIFICATE);
  return concatBytes(Uint8Array.of(SEQUENCE, inner.length), inner) as Uint8Array<ArrayBuffer>;
}

/** A number that nobody can guess, as the content of a DER integer: positive, and no byte more than it needs. */
export function newNonce(): Uint8Array {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  nonce[0] = ((nonce[0] as number) & 0x3f) | 0x40;
  return nonce;
}

/**
 * What is wrong with an answer: it is none, or cut (`form`); was not granted (`refused`); is of something else (`other`), or
 * of another request for the same (`nonce`); comes without the certificate that was asked for (`certificate`).
 */
export type TimestampFault = 'form' | 'refused' | 'other' | 'nonce' | 'certificate';

/** Why an answer is no time stamp of these bytes. */
export class TimestampError extends Error {
  override readonly name = 'TimestampError';
  constructor(
    message: string,
    readonly fault: TimestampFault = 'form',
    /** What the authority says why it refused, on one line; null where it says nothing. Anybody may have written it. */
    readonly reason: string | null = null,
  ) {
    super(message);
  }
}

/**
 * The time (epoch ms) that an answer gives to these bytes. Checks that it was granted and that it is about them; the
 * authority's signature is not checked here (`openssl ts -verify` does). Throws a TimestampError.
 */
export function timestampOf(response: Uint8Array, stamped: Uint8Array): number {
  return inDer(() => timeOf(stampIn(response, stamped).time));
}

/**
 * As `timestampOf`, for an answer that comes right after its request: it must also hold the request's nonce, and the
 * certificate without which nobody could check it later.
 */
export function answeredTime(response: Uint8Array, stamped: Uint8Array, nonce: Uint8Array): number {
  return inDer(() => {
    const { time, further, certified } = stampIn(response, stamped);
    const echoed = further.find(({ tag }) => tag === INTEGER);
    if (!echoed || !sameBytes(echoed.content, nonce))
      throw new TimestampError('The time stamp answers another request.', 'nonce');
    if (!certified)
      throw new TimestampError(
        'The time stamp comes without the certificate of the authority.',
        'certificate',
      );
    return timeOf(time);
  });
}

interface Stamp {
  time: Der;
  /** What stands in TSTInfo behind the time: accuracy, ordering, nonce, name, extensions, as far as they are there. */
  further: Der[];
  certified: boolean;
}

function stampIn(response: Uint8Array, stamped: Uint8Array): Stamp {
  const [status, token] = children(onlySequence(response));
  const [code, words] = status ? children(status) : [];
  if (code?.tag !== INTEGER) throw new TimestampError('This is not an answer of a time stamp authority.');
  const granted = code.content.length === 1 && (code.content[0] === 0 || code.content[0] === 1);
  if (!granted || !token)
    throw new TimestampError('The authority refused the time stamp.', 'refused', reasonOf(words));
  const signed = signedData(token);
  const [, , imprint, , time, ...further] = children(onlySequence(infoOf(signed)));
  const [algorithm, hash] = imprint ? children(imprint) : [];
  const oid = algorithm && children(algorithm)[0];
  if (!oid || !hash || !time) throw new TimestampError('The time stamp is not complete.');
  if (!sameBytes(oid.all, SHA256_OID))
    throw new TimestampError('The time stamp is not over a SHA-256 hash.', 'other');
  if (!sameBytes(hash.content, sha256(stamped)))
    throw new TimestampError('The time stamp is of something else.', 'other');
  return {
    time,
    further,
    certified: signed.some(({ tag, content }) => tag === CERTIFICATES && content.length > 0),
  };
}

/** PKIFreeText: texts of an authority, of which the first stands for all. */
function reasonOf(words: Der | undefined): string | null {
  const [first] = words?.tag === SEQUENCE ? children(words) : [];
  if (first?.tag !== UTF8_TEXT) return null;
  const text = new TextDecoder()
    .decode(first.content)
    // Neither line ends nor signs that turn the direction of what stands around them.
    .replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();
  return text === '' ? null : [...text].slice(0, LONGEST_REASON).join('');
}

/** Elements of SignedData, in its envelope: ContentInfo and an explicit tag. */
function signedData(token: Der): Der[] {
  const [type, explicit] = children(token);
  const signed = explicit && children(explicit)[0];
  if (!type || !signed || !sameBytes(type.all, SIGNED_DATA)) throw noStamp();
  return children(signed);
}

/** TSTInfo in EncapsulatedContentInfo, the third element of SignedData. */
function infoOf([, , encapsulated]: readonly Der[]): Uint8Array {
  const [type, wrapped] = encapsulated ? children(encapsulated) : [];
  const octets = wrapped && children(wrapped)[0];
  if (!type || !sameBytes(type.all, TST_INFO) || octets?.tag !== OCTETS) throw noStamp();
  return octets.content;
}

const noStamp = (): TimestampError => new TimestampError('The answer holds no time stamp.');

function inDer<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof DerError)) throw error;
    throw new TimestampError('The answer was cut or changed on its way.');
  }
}

function timeOf({ tag, content }: Der): number {
  const text = String.fromCharCode(...content.subarray(0, 40));
  const found = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.(\d{1,9}))?Z$/.exec(text);
  if (tag !== GENERALIZED_TIME || !found) throw unreadable();
  const [, year, month, day, hour, minute, second, part = ''] = found;
  const at = Date.parse(
    `${year}-${month}-${day}T${hour}:${minute}:${second}.${part.padEnd(3, '0').slice(0, 3)}Z`,
  );
  if (Number.isNaN(at)) throw unreadable();
  return at;
}

const unreadable = (): TimestampError => new TimestampError('The time of the time stamp cannot be read.');
