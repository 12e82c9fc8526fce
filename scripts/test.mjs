// npm test: does all set-up and runs every check. Works on a fresh clone, with standard input closed.
import { mkdirSync, rmSync } from 'node:fs';
import { ensureBrowser } from './setup/browser.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { ensureFirefox } from './setup/firefox.mjs';
import { at, runTool } from './setup/run.mjs';
import { playwrightCounts, vitestCounts } from './setup/test-counts.mjs';

const results = at('.output/test-results');
const seconds = (/** @type {number} */ since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

await ensureDependencies();
const browser = await ensureBrowser();
console.log(`Browser: ${browser}`);
const firefox = await ensureFirefox();
console.log(firefox ? `Firefox: ${firefox}` : 'There is no Firefox here: its tests are NOT run.');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const env = { CHROME_PATH: browser, CI: process.env.CI ?? '' };

const vitestFile = `${results}/vitest.json`;
const firefoxFile = `${results}/firefox.json`;
const playwrightFile = `${results}/playwright.json`;
const vitest = (/** @type {string} */ project, /** @type {string} */ file, more = {}) =>
  runTool(
    'vitest',
    ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    { env: { ...env, ...more } },
  );
/** @type {[string, () => Promise<number>][]} */
const stages = [
  ['prepare', () => runTool('wxt', ['prepare'], { quiet: true })],
  ['types', () => runTool('typescript', ['--noEmit'])],
  ['format and lint', () => runTool('@biomejs/biome', ['check', '.'])],
  ['unused code', () => runTool('knip', [])],
  ['build for Chromium', () => runTool('wxt', ['zip', '-b', 'chrome'])],
  ['build for Firefox', () => runTool('wxt', ['zip', '-b', 'firefox', '--mv3'])],
  [
    'lint for Firefox',
    () =>
      runTool('web-ext', [
        'lint',
        '--no-config-discovery',
        '--self-hosted',
        '--source-dir',
        '.output/firefox-mv3',
      ]),
  ],
  ...['e2e', 'replay'].map(
    (mode) =>
      /** @type {[string, () => Promise<number>]} */ ([
        `build for tests (${mode})`,
        () => runTool('wxt', ['build', '-b', 'chrome', '--mode', mode], { quiet: true }),
      ]),
  ),
  ['unit and page tests', () => vitest('!firefox', vitestFile)],
  ...(firefox
    ? [
        /** @type {[string, () => Promise<number>]} */ ([
          'Firefox tests',
          () => vitest('firefox', firefoxFile, { FIREFOX_PATH: firefox }),
        ]),
      ]
    : []),
  [
    'end-to-end tests',
    () =>
      runTool('@playwright/test', ['test', '--reporter=list,json'], {
        env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: playwrightFile },
      }),
  ],
];

const failed = [];
const start = performance.now();
for (const [name, stage] of stages) {
  const from = performance.now();
  console.log(`\n== ${name}`);
  const code = await stage();
  console.log(`-- ${name}: ${code === 0 ? 'ok' : 'FAILED'} in ${seconds(from)}`);
  if (code !== 0) failed.push(name);
}

const counts = [
  vitestCounts(vitestFile),
  ...(firefox ? [vitestCounts(firefoxFile)] : []),
  playwrightCounts(playwrightFile),
];
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const tests = counts.reduce((sum, count) => sum + count.failed, 0);
// A stage that fails without a failed test (types, lint, a build) counts as one failure.
const others = failed.filter((name) => !name.endsWith('tests')).length;
const ofTests = Math.max(tests, failed.length - others);
console.log(`\nAll in ${seconds(start)}.${failed.length > 0 ? ` Failed: ${failed.join(', ')}.` : ''}`);
console.log(`${passed} passed, ${ofTests + others} failed`);
process.exit(failed.length > 0 || ofTests > 0 ? 1 : 0);
