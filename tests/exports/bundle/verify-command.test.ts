// @vitest-environment node
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { checkpointMail, checkpointOf } from '../../../lib/exports/bundle/checkpoint-mail';
import { main } from '../../../scripts/verify/main';
import { chainOf, draftsOf } from '../sample-log';
import { bundle, newSigner } from './sample-bundle';

const folder = mkdtempSync(join(tmpdir(), 'signoff-verify-'));
afterAll(() => rmSync(folder, { recursive: true }));
const path = (name: string): string => join(folder, name);

const chain = chainOf('c1', draftsOf('c1', 3));
beforeAll(async () => {
  const signer = await newSigner();
  const whole = await bundle(chain, signer);
  const gap = chainOf('c1', [{ kind: 'gap', post: null }]);
  writeFileSync(path('whole.zip'), whole);
  writeFileSync(path('cut.zip'), await bundle(chain.slice(0, -2), signer));
  writeFileSync(path('gap.zip'), await bundle(gap, signer));
  writeFileSync(path('changed.zip'), whole.with(200, 0));
  writeFileSync(path('mail.txt'), checkpointMail((await checkpointOf('c1', [chain])).checkpoint));
});

async function run(...args: string[]): Promise<[number, string]> {
  const said: string[] = [];
  vi.spyOn(console, 'log').mockImplementation((text) => said.push(text));
  vi.spyOn(console, 'error').mockImplementation((text) => said.push(text));
  return [await main(args), said.join('\n')];
}
afterEach(() => {
  vi.restoreAllMocks();
});

describe('npm run verify', () => {
  it('says in words and by its exit code how a bundle stands', async () => {
    expect(await run(path('whole.zip'))).toEqual([0, expect.stringMatching(/^Result: valid\n/)]);
    expect(await run(path('gap.zip'))).toEqual([3, expect.stringMatching(/^Result: valid with gaps\n/)]);
    expect(await run(path('changed.zip'))).toEqual([
      1,
      expect.stringMatching(/^Result: broken: events.jsonl, line 1/),
    ]);
  });

  it('holds it against a mailed checkpoint', async () => {
    expect((await run(path('cut.zip')))[0]).toBe(0);
    const [code, said] = await run(path('cut.zip'), '--checkpoint', path('mail.txt'));
    expect([code, said]).toEqual([1, expect.stringContaining('the end of the log was cut off. [mail_cut]')]);
    expect((await run(path('whole.zip'), '--checkpoint', path('mail.txt')))[0]).toBe(0);
  });

  it('speaks to machines', async () => {
    const [, said] = await run(path('whole.zip'), '--json');
    expect(JSON.parse(said)).toMatchObject({
      result: 'valid',
      faults: [],
      about: { chains: [{ id: 'c1' }] },
    });
  });

  it('tells how it is used', async () => {
    expect(await run()).toEqual([2, expect.stringContaining('Usage')]);
    expect(await run(path('nothing.zip'))).toEqual([2, expect.stringContaining('There is no file')]);
    expect(await run(path('whole.zip'), '--colour')).toEqual([2, expect.stringContaining('Usage')]);
  });
});
