// Prints how often the shipped rules flag simulated clients, beside a naive rule.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { module } = await runnerImport(join(root, 'tests/insight/simulation.ts'), {
  root,
  configFile: false,
  logLevel: 'error',
});
console.log(module.report());
