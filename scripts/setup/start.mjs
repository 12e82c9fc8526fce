import { ensureDependencies } from './dependencies.mjs';
import { at } from './run.mjs';

/**
 * Does all set-up, then runs `main(args)` of a TypeScript module and ends with the exit code that it gives.
 * @param {string} module path inside the project
 */
export async function start(module) {
  await ensureDependencies();
  const { runnerImport } = await import('vite');
  const loaded = await runnerImport(at(module), { configFile: false, logLevel: 'error' });
  process.exit(await loaded.module.main(process.argv.slice(2)));
}
