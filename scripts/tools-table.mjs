// Prints the README's table of tools; with --write, puts it between the README's markers.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const load = async (path) => (await runnerImport(at(path), { configFile: false, logLevel: 'error' })).module;

const { toolsTable, withTable } = await load('scripts/tools-markdown.ts');
const { TOOLS } = await load('lib/tools/index.ts');
const table = toolsTable(TOOLS);

if (process.argv.includes('--write')) {
  const text = withTable(readFileSync(at('README.md'), 'utf8'), table);
  if (text === null) {
    console.error('README.md has no <!-- tools:start --> and <!-- tools:end --> to put the table between.');
    process.exit(1);
  }
  writeFileSync(at('README.md'), text);
} else {
  console.log(table);
}
