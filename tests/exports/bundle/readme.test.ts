// @vitest-environment node
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkpointOf } from '../../../lib/exports/bundle/checkpoint-mail';
import { type Signer, signCheckpoint } from '../../../lib/exports/bundle/signed-note';
import { hasProgram } from '../programs';
import { chainOf, DISPUTED, draftsOf, lossOf } from '../sample-log';
import { bundle, newSigner } from './sample-bundle';

const able =
  hasProgram('openssl', ['version'], 'The README of the bundle') &&
  hasProgram('bash', ['--version'], 'The README of the bundle');

const root = mkdtempSync(join(tmpdir(), 'signoff-readme-'));
afterAll(() => rmSync(root, { recursive: true }));

const c1 = [
  ...draftsOf('c1', 5),
  DISPUTED,
  { kind: 'note', detail: { reason: '100 % "done" \\n $(x) `y` é 中' } } as const,
];
const log = [...chainOf('c1', c1), ...chainOf('c2', draftsOf('c2', 1)), lossOf('c2', 30)];
let signer: Signer;
beforeAll(async () => {
  signer = await newSigner();
});

let count = 0;
async function unpacked(): Promise<string> {
  const { checkpoint } = await checkpointOf('c1', [log.slice(0, 7)]);
  const note = await signCheckpoint(checkpoint, signer);
  const folder = join(root, String(++count));
  const files = unzipSync(await bundle(log, signer, { checkpoints: [{ note }] }));
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  return folder;
}

/** Types the commands of the README, as a stranger would; what they say. */
function followReadme(folder: string): string {
  const readme = readFileSync(join(folder, 'README.txt'), 'utf8');
  const commands = readme.split('\n').filter((line) => line.startsWith('    '));
  const run = spawnSync('bash', ['-c', commands.join('\n')], { cwd: folder, encoding: 'utf8' });
  return run.stdout + run.stderr;
}

const change = (folder: string, name: string, how: (text: string) => string): void => {
  const path = join(folder, name);
  writeFileSync(path, how(readFileSync(path, 'utf8')));
};

describe('the README of a bundle', () => {
  it('explains every file', async () => {
    const files = unzipSync(await bundle(log, signer));
    const readme = new TextDecoder().decode(files['README.txt']);
    for (const name of Object.keys(files)) expect(readme).toContain(name.replace(/\/.*/, '/'));
    expect(readme.split('\n').filter((line) => line.startsWith('    ')).length).toBeGreaterThan(8);
  });

  it.runIf(able)('checks an untouched bundle with openssl alone', { timeout: 60_000 }, async () => {
    const said = followReadme(await unpacked());
    expect(said.match(/Signature Verified Successfully/g)).toHaveLength(1 + 3);
    expect(said).toContain('Files: as listed');
    expect(said).toContain('Chain: whole');
    expect(said.match(/Tree of checkpoints\/000\d.txt: the same/g)).toHaveLength(3);
    expect(said).not.toMatch(/error|differ|fail|No such/i);
  });

  it.runIf(able)('finds what was changed', { timeout: 60_000 }, async () => {
    const event = await unpacked();
    change(event, 'events.jsonl', (text) => text.replace('"round":0', '"round":3'));
    const said = followReadme(event);
    expect(said).not.toContain('Files: as listed');
    expect(said).toContain('Line 2 does not follow');
    expect(said).not.toContain('Tree of checkpoints/0002.txt: the same');
    expect(said).toContain('Tree of checkpoints/0003.txt: the same');

    const manifest = await unpacked();
    change(manifest, 'manifest.json', (text) => text.replace('Signoff', 'Signedo'));
    expect(followReadme(manifest)).toContain('Signature Verification Failure');

    const note = await unpacked();
    change(note, 'checkpoints/0001.txt', (text) => text.replace('\n7\n', '\n6\n'));
    expect(followReadme(note)).toContain('Signature Verification Failure');
  });

  it.runIf(able)('tells how to check a text', async () => {
    const { salt, sealed, detail } = log.find((one) => one.kind === 'changes_requested') ?? {};
    const script = 'printf %s%s "$1" "$2" | openssl dgst -sha256 -r';
    const out = execFileSync('bash', ['-c', script, 'seal', salt as string, detail?.text as string], {
      encoding: 'utf8',
    });
    expect(out.slice(0, 64)).toBe(sealed?.['detail.text']);
  });
});
