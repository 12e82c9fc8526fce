// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8 } from '../../../lib/exports/bundle/bytes';
import {
  answeredTime,
  newNonce,
  TimestampError,
  type TimestampFault,
  timestampOf,
  timestampRequest,
} from '../../../lib/exports/bundle/timestamp';
import { der, type MadeAnswer, madeAnswer, refusal, SHA1, words } from './made-answer';

const NOTE = utf8('hello');
const NONCE = Uint8Array.of(0x45, 1, 2, 3, 4, 5, 6, 7);
const answer = (changes: Partial<MadeAnswer> = {}): Uint8Array =>
  madeAnswer({ stamped: NOTE, nonce: NONCE, ...changes });

/** What is found wrong with an answer; null where nothing is. Any other error is one of the reader. */
function faultOf(response: Uint8Array): TimestampFault | null {
  try {
    answeredTime(response, NOTE, NONCE);
    return null;
  } catch (error) {
    if (error instanceof TimestampError) return error.fault;
    throw error;
  }
}
function reasonOf(response: Uint8Array): string | null {
  try {
    timestampOf(response, NOTE);
  } catch (error) {
    if (error instanceof TimestampError) return error.reason;
  }
  throw new Error('It was not refused.');
}

describe('a request with a nonce', () => {
  it('holds the hash, the nonce and nothing else', () => {
    const request = timestampRequest(NOTE, NONCE);
    expect(request).toHaveLength(69);
    expect([...request.slice(-13, -3)]).toEqual([0x02, 8, ...NONCE]);
    expect([...request.slice(2, -13)]).toEqual([...timestampRequest(NOTE).slice(2, -3)]);
  });

  it('has another one each time: positive, and no longer than it needs', () => {
    const nonces = Array.from({ length: 200 }, newNonce);
    for (const nonce of nonces) expect([nonce.length, (nonce[0] ?? 0) >> 6]).toEqual([8, 1]);
    expect(new Set(nonces.map(String)).size).toBe(200);
  });
});

describe('an answer that was awaited', () => {
  it('gives its time', () => {
    expect(answeredTime(answer(), NOTE, NONCE)).toBe(Date.UTC(2026, 10, 23, 12));
    expect(answeredTime(answer({ time: '20261123120000.25Z' }), NOTE, NONCE)).toBe(
      Date.UTC(2026, 10, 23, 12, 0, 0, 250),
    );
  });

  it.each<[string, Partial<MadeAnswer>, TimestampFault]>([
    ['another text', { stamped: utf8('hallo') }, 'other'],
    ['a hash of another kind', { algorithm: SHA1 }, 'other'],
    ['another request', { nonce: Uint8Array.of(0x45, 1, 2, 3, 4, 5, 6, 8) }, 'nonce'],
    ['no request in particular', { nonce: null }, 'nonce'],
    ['nobody who shows a certificate', { certificates: null }, 'certificate'],
    ['no time', { time: 'yesterday' }, 'form'],
    ['a time that goes on for ever', { time: '2'.repeat(60_000) }, 'form'],
  ])('is refused where it is of %s', (_, changes, fault) => {
    expect(faultOf(answer(changes))).toBe(fault);
  });

  it('may come without a nonce where it was loaded from a file', () => {
    expect(timestampOf(answer({ nonce: null, certificates: null }), NOTE)).toBe(Date.UTC(2026, 10, 23, 12));
  });

  it('is refused wherever it is cut, and whatever comes behind it', () => {
    const whole = answer();
    for (let length = 0; length < whole.length; length++)
      expect(faultOf(whole.slice(0, length))).toBe('form');
    expect(faultOf(Uint8Array.of(...whole, 0x05, 0x00))).toBe('form');
  });

  it('is never read wrongly, and never breaks the reader, whatever byte is another', () => {
    const whole = answer();
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, mask) => {
        const changed = whole.slice();
        changed[at] = (changed[at] ?? 0) ^ mask;
        faultOf(changed);
      }),
    );
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => faultOf(bytes) !== null));
  });

  it('is refused where it is nested without end, or promises more than there is', () => {
    let nested = der(0x30);
    for (let i = 0; i < 5_000; i++) nested = der(0x30, nested);
    expect(faultOf(nested)).toBe('form');
    expect(faultOf(Uint8Array.of(0x30, 0x84, 0xff, 0xff, 0xff, 0xff, 0x30, 0x00))).toBe('form');
    expect(faultOf(Uint8Array.of(0x30, 0x80, 0x30, 0x00, 0x00, 0x00))).toBe('form');
    expect(faultOf(utf8('<html>Not found</html>'))).toBe('form');
  });
});

describe('a refusal', () => {
  it.each([2, 3, 4, 5, 99])('is one with the status %i', (status) => {
    expect(faultOf(refusal(status))).toBe('refused');
  });

  it('tells the reason of the authority, as one line of text', () => {
    expect(reasonOf(refusal(2))).toBeNull();
    expect(reasonOf(refusal(2, words('Unknown policy.'), words('Politique inconnue.')))).toBe(
      'Unknown policy.',
    );
    expect(reasonOf(refusal(2, words('<b>no</b>\r\n\u202egnp\u0000')))).toBe('<b>no</b> gnp');
    expect(reasonOf(refusal(2, words('x'.repeat(5_000))))).toBe('x'.repeat(300));
    expect(reasonOf(refusal(2, words('\u200b \n')))).toBeNull();
    expect(reasonOf(refusal(2, der(0x0c, Uint8Array.of(0xff, 0x41))))).toBe('\ufffdA');
    expect(reasonOf(refusal(2, der(0x04, utf8('no text'))))).toBeNull();
  });

  it('is none where the status is granted and the stamp is missing', () => {
    expect(faultOf(refusal(0))).toBe('refused');
  });
});
