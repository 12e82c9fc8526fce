import { existsSync, readFileSync } from 'node:fs';
import { at, run } from './run.mjs';

const OLDEST_NODE = [20, 19];

/** Ends the process with a word to the user where Node is too old to go on. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = OLDEST_NODE;
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  console.error(`Node ${OLDEST_NODE.join('.')} or newer is needed; this is ${process.versions.node}.`);
  process.exit(1);
}

/** Whether node_modules holds just what package-lock.json says. */
export function dependenciesAreCurrent() {
  const installed = at('node_modules/.package-lock.json');
  if (!existsSync(installed)) return false;
  const packagesOf = (/** @type {string} */ path) => JSON.parse(readFileSync(path, 'utf8')).packages;
  const present = packagesOf(installed);
  // What is meant for another system (`optional`) is left out of node_modules.
  return Object.entries(packagesOf(at('package-lock.json'))).every(([path, wanted]) =>
    path === '' ? true : present[path] ? present[path].version === wanted.version : wanted.optional === true,
  );
}

/** Installs what is missing or out of date; ends the process where that fails. */
export async function ensureDependencies() {
  checkNode();
  if (dependenciesAreCurrent()) return;
  console.log('Installing dependencies (npm install) …');
  const npm = process.env.npm_execpath;
  // Not `npm ci`: it refuses a lock file that was written where the binaries for other systems were not on offer.
  // Locked versions are taken all the same, and nothing is written back.
  const args = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
  const code = npm?.endsWith('.js')
    ? await run(process.execPath, [npm, ...args])
    : await run('npm', args, { shell: process.platform === 'win32' });
  if (code !== 0) {
    console.error('npm install failed: see above.');
    process.exit(code);
  }
}
