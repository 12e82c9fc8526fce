import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { concatBytes, utf8 } from '../../../lib/exports/bundle/bytes';
import { checkpointMail, checkpointOf } from '../../../lib/exports/bundle/checkpoint-mail';
import { zipOf } from '../../../lib/exports/bundle/zip';
import { chainOf, DISPUTED, draftsOf } from '../sample-log';
import { bundle, newSigner, verdict, verify } from './sample-bundle';

const log = [...chainOf('c1', [...draftsOf('c1', 3), DISPUTED]), ...chainOf('c2', draftsOf('c2', 1))];
let whole: Uint8Array;
let mail: string;
let files: Record<string, Uint8Array>;

beforeAll(async () => {
  whole = await bundle(log, await newSigner());
  mail = checkpointMail(
    (await checkpointOf('c1', [log.filter(({ client }) => client.id === 'c1')])).checkpoint,
  );
  files = unzipSync(whole);
});

async function packed(changed: Record<string, Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const list = Object.entries(changed).map(([name, bytes]) => ({ name, chunks: [bytes] }));
  for await (const piece of zipOf(list)) pieces.push(piece);
  return concatBytes(...pieces);
}

const LINES = [
  'events.jsonl',
  'texts.jsonl',
  'manifest.json',
  'keys.json',
  'README.txt',
  'checkpoints/0001.txt',
];

describe('an untouched bundle', () => {
  it('verifies, also against the mailed checkpoint', async () => {
    expect(await verdict(whole, mail)).toBe('valid');
    expect(await verdict(await packed(files), mail)).toBe('valid');
  });
});

describe('a change that nobody tried to hide', () => {
  it('of any single byte of the ZIP is caught', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const changed = whole.slice();
        changed[at] = (changed[at] as number) ^ by;
        expect((await verify(changed, mail)).result).toBe('broken');
      }),
      { numRuns: 400 },
    );
  });

  it('of any byte of the last kilobyte is caught, where the ZIP keeps its own list', {
    timeout: 60_000,
  }, async () => {
    for (let at = whole.length - 1_024; at < whole.length; at++) {
      const changed = whole.slice();
      changed[at] = (changed[at] as number) ^ 1;
      expect((await verify(changed, mail)).result).toBe('broken');
    }
  });

  it('that cuts or lengthens the ZIP is caught', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), async (length) => {
        expect((await verify(whole.slice(0, length))).result).toBe('broken');
      }),
      { numRuns: 100 },
    );
    expect((await verify(concatBytes(whole, utf8('\n')))).result).toBe('broken');
  });

  const place = fc.record({ name: fc.constantFrom(...LINES), at: fc.nat(1_000), other: fc.nat(1_000) });

  it.each(['dropped', 'doubled', 'swapped', 'cut'] as const)(
    'of a line that is %s is caught',
    async (how) => {
      await fc.assert(
        fc.asyncProperty(place, async ({ name, at, other }) => {
          const lines = strFromU8(files[name] as Uint8Array).split('\n');
          const [i, j] = [at % lines.length, other % lines.length];
          const line = lines[i] as string;
          const changed =
            how === 'dropped'
              ? lines.toSpliced(i, 1)
              : how === 'doubled'
                ? lines.toSpliced(i, 0, line)
                : how === 'swapped'
                  ? lines.with(i, lines[j] as string).with(j, line)
                  : lines.slice(0, i);
          const text = changed.join('\n');
          fc.pre(text !== lines.join('\n'));
          expect((await verify(await packed({ ...files, [name]: utf8(text) }), mail)).result).toBe('broken');
        }),
        { numRuns: 60 },
      );
    },
  );

  it('names the first line that is broken', async () => {
    const text = strFromU8(files['events.jsonl'] as Uint8Array);
    const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)].slice(0, -1);
    for (const [i, start] of starts.entries()) {
      const changed =
        text.slice(0, start + 10) + (text[start + 10] === 'x' ? 'y' : 'x') + text.slice(start + 11);
      const { faults } = await verify(await packed({ ...files, 'events.jsonl': utf8(changed) }));
      expect([faults[0]?.file, faults[0]?.line]).toEqual(['events.jsonl', i + 1]);
    }
  });
});
