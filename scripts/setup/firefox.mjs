import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { run } from './run.mjs';

const programs = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
  (name) => process.env[name] ?? [],
);
/** @type {Record<string, string[]>} */
const PLACES = {
  linux: ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/opt/firefox/firefox', '/usr/lib/firefox/firefox'],
  darwin: ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
    ['Firefox', 'Firefox Developer Edition'].map((name) =>
      join(folder, `${name}.app`, 'Contents/MacOS/firefox'),
    ),
  ),
  win32: programs.map((folder) => join(folder, 'Mozilla Firefox\\firefox.exe')),
};

/**
 * A Firefox that is already here: the one that FIREFOX_PATH names, else an installed one.
 * @returns {string | undefined} path of its executable
 * @throws where FIREFOX_PATH names no file
 */
export function findFirefox() {
  const named = process.env.FIREFOX_PATH;
  if (named) {
    if (!existsSync(named)) throw new Error(`FIREFOX_PATH is ${named}, and there is no such file.`);
    return named;
  }
  return PLACES[process.platform]?.find((path) => existsSync(path));
}

/**
 * Finds Firefox, or gets Debian's package where this is Debian and the user is root. Undefined where there is none: unlike
 * Chromium, the tests can do without it, and say so.
 * @returns {Promise<string | undefined>} path of its executable
 */
export async function ensureFirefox() {
  const found = findFirefox();
  if (found) return found;
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    return undefined;
  console.log('No Firefox found: installing the firefox-esr package (apt-get) …');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { env, quiet: true });
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'firefox-esr'], {
    env,
    quiet: true,
  });
  return findFirefox();
}
