import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { run, runTool } from './run.mjs';

const programs = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
  (name) => process.env[name] ?? [],
);
/**
 * Browsers that load an unpacked extension from the command line, the plainest first. Google's own Chrome has refused
 * to since version 137 and is not among them.
 * @type {Record<string, string[]>}
 */
const PLACES = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
    '/usr/bin/microsoft-edge',
    '/usr/bin/microsoft-edge-stable',
    '/opt/microsoft/msedge/msedge',
  ],
  darwin: ['/Applications', join(homedir(), 'Applications')].flatMap((folder) => [
    join(folder, 'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing'),
    join(folder, 'Chromium.app/Contents/MacOS/Chromium'),
    join(folder, 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge'),
  ]),
  win32: programs.flatMap((folder) => [
    join(folder, 'Chromium\\Application\\chrome.exe'),
    join(folder, 'Microsoft\\Edge\\Application\\msedge.exe'),
  ]),
};

/** Flags that keep a test browser quiet: no first-run pages, no traffic of its own. */
export const BROWSER_ARGS = [
  '--no-first-run',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A sandbox cannot be set up by root.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/**
 * A browser that is already here: the one that CHROME_PATH names, else Playwright's Chrome for Testing, else an
 * installed Chromium or Edge.
 * @returns {Promise<string | undefined>} path of its executable
 * @throws where CHROME_PATH names no file
 */
export async function findBrowser() {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROME_PATH is ${named}, and there is no such file.`);
    return named;
  }
  // Only now: it may not have been installed when this module was loaded.
  const { chromium } = createRequire(import.meta.url)('playwright');
  return [chromium.executablePath(), ...(PLACES[process.platform] ?? [])].find((path) => existsSync(path));
}

/**
 * Finds a browser or gets one: Playwright's download, else Debian's package where this is Debian and the user is root.
 * @returns {Promise<string>} path of its executable
 * @throws where none could be had
 */
export async function ensureBrowser() {
  const found = await findBrowser();
  if (found) return found;
  console.log(
    'No Chromium, Chrome for Testing or Edge found: downloading one (playwright install chromium) …',
  );
  await runTool('playwright', ['install', 'chromium'], { quiet: true });
  const downloaded = await findBrowser();
  if (downloaded && (await run(downloaded, ['--version'], { quiet: true })) === 0) return downloaded;
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('That did not work: installing the chromium package (apt-get) …');
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-qq'], { env, quiet: true });
    const packages = ['chromium', 'fonts-liberation'];
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
      env,
      quiet: true,
    });
    const installed = (PLACES.linux ?? []).find((path) => existsSync(path));
    if (installed) return installed;
  }
  throw new Error(
    'No browser could be had. Install Chromium, Chrome for Testing or Microsoft Edge, or name one in CHROME_PATH.',
  );
}
