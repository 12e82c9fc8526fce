// @vitest-environment node
import { afterEach, describe, expect, it } from 'vitest';
import { askAuthority } from '../../entrypoints/time-stamp/ask-authority';
import { utf8 } from '../../lib/exports/bundle/bytes';
import {
  TIMESTAMP_QUERY,
  TIMESTAMP_REPLY,
  timestampOf,
  timestampRequest,
} from '../../lib/exports/bundle/timestamp';
import { openAuthority } from '../exports/authority';
import {
  type Answering,
  type AuthorityServer,
  nonceIn,
  sends,
  serveAuthority,
} from '../exports/authority-server';
import { madeAnswer, refusal, words } from '../exports/bundle/made-answer';
import { hasProgram } from '../exports/programs';

const NOTE = utf8('hello');
const open: (() => void)[] = [];
afterEach(() => {
  for (const close of open.splice(0)) close();
});

async function authority(answer: Answering): Promise<AuthorityServer> {
  const server = await serveAuthority(answer);
  open.push(() => server.close());
  return server;
}
const good = (request: Uint8Array): Uint8Array => madeAnswer({ stamped: NOTE, nonce: nonceIn(request) });

describe('asking an authority', () => {
  it('sends a hash and a random number, and gives back the answer as it came', async () => {
    const { url, heard } = await authority(sends(good));
    const first = await askAuthority(url, NOTE);
    expect(timestampOf(first, NOTE)).toBe(Date.UTC(2026, 10, 23, 12));
    await askAuthority(url, NOTE);
    const [one, two] = heard;
    if (!one || !two) throw new Error('It was not asked.');
    expect(one.method).toBe('POST');
    expect(one.headers['content-type']).toBe(TIMESTAMP_QUERY);
    expect(one.headers).not.toHaveProperty('cookie');
    expect(one.headers).not.toHaveProperty('referer');
    expect(one.body).toEqual(new Uint8Array(timestampRequest(NOTE, nonceIn(one.body))));
    expect(nonceIn(one.body)).not.toEqual(nonceIn(two.body));
    expect(Buffer.from(one.body).includes('hello')).toBe(false);
  });

  it.runIf(hasProgram('openssl', ['version'], 'Asking an authority'))(
    'is understood by openssl',
    async () => {
      const real = openAuthority();
      open.push(() => real.close());
      const { url } = await authority(sends((request) => real.answer(request)));
      expect(Math.abs(timestampOf(await askAuthority(url, NOTE), NOTE) - Date.now())).toBeLessThan(60_000);
    },
  );

  it('takes a media type with a parameter', async () => {
    const { url } = await authority(sends(good, 'Application/Timestamp-Reply; charset=binary'));
    await expect(askAuthority(url, NOTE)).resolves.toBeInstanceOf(Uint8Array);
  });

  it('tells a refusal with its reason', async () => {
    const { url } = await authority(sends(() => refusal(2, words('Not today.'))));
    await expect(askAuthority(url, NOTE)).rejects.toMatchObject({ fault: 'refused', detail: 'Not today.' });
  });

  it.each<[string, string, Answering]>([
    [
      'an answer to an earlier request',
      'nonce',
      sends(() => madeAnswer({ stamped: NOTE, nonce: Uint8Array.of(0x41) })),
    ],
    [
      'a stamp of something else',
      'other',
      sends((request) => madeAnswer({ stamped: utf8('x'), nonce: nonceIn(request) })),
    ],
    ['half an answer', 'form', sends((request) => good(request).slice(0, 60))],
    ['nothing at all', 'form', sends(() => new Uint8Array(0))],
    ['a page', 'type', sends(good, 'text/html')],
    ['an error', 'status', (_, response) => void response.writeHead(503).end('busy')],
    [
      'another address',
      'redirect',
      (_, response) => void response.writeHead(307, { location: 'https://elsewhere.example/' }).end(),
    ],
    ['a line that is cut', 'silent', (_, response) => void response.destroy()],
  ])('refuses %s', async (_, fault, answer) => {
    const { url, heard } = await authority(answer);
    await expect(askAuthority(url, NOTE)).rejects.toMatchObject({ name: 'AuthorityError', fault });
    expect(heard).toHaveLength(1);
  });

  it('reads no more than a time stamp is long', async () => {
    let sent = 0;
    const { url } = await authority((_, response) => {
      response.writeHead(200, { 'content-type': TIMESTAMP_REPLY });
      const more = (): void => {
        if (response.destroyed) return;
        sent += 10_000;
        response.write(Buffer.alloc(10_000, 0x30), () => setImmediate(more));
      };
      more();
    });
    await expect(askAuthority(url, NOTE)).rejects.toMatchObject({ fault: 'large' });
    expect(sent).toBeLessThan(50_000_000);
  });

  it('waits no longer than it is told, for the beginning and for the end', async () => {
    const silent = await authority(() => undefined);
    await expect(askAuthority(silent.url, NOTE, 50)).rejects.toMatchObject({ fault: 'late' });
    const slow = await authority((request, response) => {
      response.writeHead(200, { 'content-type': TIMESTAMP_REPLY });
      response.write(good(request).slice(0, 10));
    });
    await expect(askAuthority(slow.url, NOTE, 50)).rejects.toMatchObject({ fault: 'late' });
  });

  it('says where nobody is there', async () => {
    await expect(askAuthority('http://127.0.0.1:9/', NOTE)).rejects.toMatchObject({ fault: 'silent' });
  });
});
