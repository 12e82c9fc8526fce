// @vitest-environment node
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const project = fileURLToPath(new URL('../..', import.meta.url));
let root = '';

const run = (...args: string[]) =>
  spawnSync(process.execPath, [join(project, 'scripts/new-tool.mjs'), '--root', root, ...args], {
    encoding: 'utf8',
  });
const read = (path: string) => readFileSync(join(root, path), 'utf8');

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'new-tool-'));
  for (const path of ['lib/tools', 'tests/tools']) {
    mkdirSync(join(root, path), { recursive: true });
    cpSync(join(project, path), join(root, path), { recursive: true });
  }
});
afterEach(() => rmSync(root, { recursive: true }));

describe('npm run new-tool', () => {
  it('writes a tool file and a fixture, and registers them in order', () => {
    const result = run('Örange Planner', 'app.orange-planner.example');
    expect(result.stderr).toBe('');
    expect(result.status).toBe(0);
    expect(read('lib/tools/orange-planner.ts')).toContain(
      "matches: ['https://app.orange-planner.example/*']",
    );
    expect(read('tests/tools/fixtures/orange-planner.ts')).toContain(
      'https://app.orange-planner.example/posts',
    );

    const paths = [...read('lib/tools/index.ts').matchAll(/from '(\.\/[^']+)'/g)].map((match) => match[1]);
    expect(paths).toContain('./orange-planner');
    expect(paths).toEqual([...paths].sort());
    const entries = [...read('lib/tools/index.ts').matchAll(/^ {2}(\w+),$/gm)].map((match) =>
      match[1]?.toLowerCase(),
    );
    expect(entries).toContain('orangeplanner');
    expect(entries).toEqual([...entries].sort());
    expect(read('tests/tools/ids.ts')).toMatch(/'orange-planner': '\d{4}-\d\d-\d\d',\n {2}planable/);
    expect(read('tests/tools/label-rows.ts')).toMatch(/'orange-planner',[\s\S]*\n\];\n$/);
  });

  it('puts a tool that comes last at the end', () => {
    expect(run('Zzz').status).toBe(0);
    expect(read('lib/tools/index.ts')).toMatch(/from '\.\/zzz';\n\n/);
    expect(read('lib/tools/index.ts')).toMatch(/\n {2}zzz,\n\];/);
    expect(read('tests/tools/ids.ts')).toMatch(/\n {2}zzz: '\d{4}-\d\d-\d\d',\n\};/);
  });

  it.each([
    [['Buffer'], 'There is a tool "buffer" already'],
    [['index'], 'There is a tool "index" already'],
    [[], 'Usage:'],
    [['../../etc'], ''],
    [['7 Days'], 'Usage:'],
    [["It's"], 'Usage:'],
    [['Good', 'https://'], 'is not a host'],
    [['Good', '*.example.com'], 'is not a host'],
  ])('does no harm with %j', (args, message) => {
    const before = read('lib/tools/index.ts');
    const result = run(...args);
    if (message) {
      expect(result.status).toBe(1);
      expect(result.stderr).toContain(message);
      expect(read('lib/tools/index.ts')).toBe(before);
    } else {
      expect(read('lib/tools/etc.ts')).toContain("id: 'etc'");
    }
  });
});
