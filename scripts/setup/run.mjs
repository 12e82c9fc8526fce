import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's own folder, whatever the current one is. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** A path inside the project as an absolute one. */
export const at = (/** @type {string} */ path) => join(root, path);

/**
 * Runs a program to its end with closed standard input.
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, quiet?: boolean, shell?: boolean }} [options] `quiet`: output is kept back and printed only where the program fails
 * @returns {Promise<number>} its exit code; 1 where it could not be started or was killed
 */
export function run(program, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', options.quiet ? 'pipe' : 'inherit', options.quiet ? 'pipe' : 'inherit'],
      shell: options.shell ?? false,
    });
    /** @type {Buffer[]} */
    const kept = [];
    child.stdout?.on('data', (piece) => kept.push(piece));
    child.stderr?.on('data', (piece) => kept.push(piece));
    child.on('error', (error) => {
      console.error(`${program}: ${error.message}`);
      resolve(1);
    });
    child.on('close', (code) => {
      if (options.quiet && code !== 0) process.stdout.write(Buffer.concat(kept));
      resolve(code ?? 1);
    });
  });
}

/**
 * Runs the command of an installed package with this Node, without a shell: the same on every system.
 * @param {string} name package whose command has its name, or that has one command only
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, quiet?: boolean }} [options]
 * @returns {Promise<number>} exit code
 */
export function runTool(name, args, options) {
  const folder = at(`node_modules/${name}`);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const command =
    typeof bin === 'string' ? bin : (bin[name.replace(/^@[^/]+\//, '')] ?? Object.values(bin)[0]);
  return run(process.execPath, [join(folder, command), ...args], options);
}
