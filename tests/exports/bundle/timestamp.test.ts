// @vitest-environment node
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { utf8 } from '../../../lib/exports/bundle/bytes';
import { checkpointOf } from '../../../lib/exports/bundle/checkpoint-mail';
import { signCheckpoint } from '../../../lib/exports/bundle/signed-note';
import {
  TIMESTAMP_QUERY,
  TIMESTAMP_REPLY,
  TimestampError,
  timestampOf,
  timestampRequest,
} from '../../../lib/exports/bundle/timestamp';
import { type Authority, openAuthority } from '../authority';
import { hasProgram } from '../programs';
import { chainOf, draftsOf } from '../sample-log';
import { bundle, newSigner, verdict, verify } from './sample-bundle';

const able = hasProgram('openssl', ['version'], 'Time stamps of an authority');
let authority: Authority;
beforeAll(() => {
  if (able) authority = openAuthority();
});
afterAll(() => {
  if (able) authority.close();
});
const stamp = (bytes: Uint8Array): Uint8Array => authority.answer(timestampRequest(bytes));

const chain = chainOf('c1', draftsOf('c1', 2));

describe('a request for a time stamp', () => {
  it('is 59 bytes with nothing but a hash', () => {
    expect(timestampRequest(utf8('hello'))).toHaveLength(59);
  });

  it.runIf(able)('is read by openssl', () => {
    writeFileSync(join(authority.folder, 'q'), timestampRequest(utf8('hello')));
    const text = authority.openssl('ts', '-query', '-in', 'q', '-text');
    expect(text).toContain('Hash Algorithm: sha256');
    expect(text).toContain('Certificate required: yes');
  });
});

describe.runIf(able)('an answer of an authority', () => {
  it('gives its time, and openssl finds its signature right', () => {
    const answer = stamp(utf8('hello'));
    expect(Math.abs(timestampOf(answer, utf8('hello')) - Date.now())).toBeLessThan(60_000);
    writeFileSync(join(authority.folder, 'data'), 'hello');
    const check = ['-verify', '-in', 'answer.tsr', '-data', 'data', '-CAfile', 'ca.pem'];
    const said = authority.openssl('ts', ...check);
    expect(said).toContain('Verification: OK');
  });

  it('is refused where it is of something else, or was cut', () => {
    const answer = stamp(utf8('hello'));
    expect(() => timestampOf(answer, utf8('hallo'))).toThrow(TimestampError);
    for (let length = 0; length < answer.length; length++) {
      expect(() => timestampOf(answer.slice(0, length), utf8('hello'))).toThrow(TimestampError);
    }
    expect(() => timestampOf(utf8('<html>Not found</html>'), utf8('hello'))).toThrow(TimestampError);
  });

  it('comes over HTTP', async () => {
    const server = createServer(async (request, response) => {
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part);
      const right = request.headers['content-type'] === TIMESTAMP_QUERY;
      response.writeHead(right ? 200 : 415, { 'content-type': TIMESTAMP_REPLY });
      response.end(right ? authority.answer(Buffer.concat(parts)) : '');
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    try {
      const { port } = server.address() as AddressInfo;
      const reply = await fetch(`http://127.0.0.1:${port}/`, {
        method: 'POST',
        headers: { 'content-type': TIMESTAMP_QUERY },
        body: timestampRequest(utf8('hello')),
      });
      expect(reply.headers.get('content-type')).toBe(TIMESTAMP_REPLY);
      const answer = new Uint8Array(await reply.arrayBuffer());
      expect(timestampOf(answer, utf8('hello'))).toBeLessThanOrEqual(Date.now());
    } finally {
      server.close();
    }
  });

  it('is refused where the authority did not grant it', () => {
    const refused = Uint8Array.of(0x30, 0x05, 0x30, 0x03, 0x02, 0x01, 0x02);
    expect(() => timestampOf(refused, utf8('hello'))).toThrow('refused');
  });

  it('stands in the bundle, and is held against its checkpoint', async () => {
    const signer = await newSigner();
    const stampOf = async (note: string) => stamp(utf8(note));
    const checked = await verify(await bundle(chain, signer, { stamp: stampOf }));
    expect([checked.result, checked.about?.stamps.length]).toEqual(['valid', 1]);
    expect(checked.notices.map(({ code }) => code)).not.toContain('no_stamp');
    const wrong = async () => stamp(utf8('another note'));
    await expect(bundle(chain, signer, { stamp: wrong })).rejects.toThrow(TimestampError);
  });

  it('tells that a clock was ahead', async () => {
    const ahead = chainOf('c1', [{ kind: 'submitted', at: '2099-01-01T00:00:00.000Z' }]);
    const bytes = await bundle(ahead, await newSigner(), { stamp: async (note) => stamp(utf8(note)) });
    expect(await verdict(bytes)).toBe('valid with gaps');
  });

  it('comes in the order of the checkpoints', async () => {
    const signer = await newSigner();
    const note = await signCheckpoint((await checkpointOf('c1', [chain.slice(0, 3)])).checkpoint, signer);
    const late = await signCheckpoint((await checkpointOf('c1', [chain.slice(0, 5)])).checkpoint, signer);
    const first = stamp(utf8(late));
    await new Promise<void>((done) => {
      const from = Date.now();
      // The authority's clock must have moved on.
      const wait = () => (Date.now() > from + 5 ? done() : setImmediate(wait));
      wait();
    });
    const checkpoints = [
      { note, timestamp: stamp(utf8(note)) },
      { note: late, timestamp: first },
    ];
    expect(await verdict(await bundle(chain, signer, { checkpoints }))).toBe('timestamp_order');
  });
});
