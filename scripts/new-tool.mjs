// Starts a tool: npm run new-tool -- NAME [HOST]
// Writes the tool file and its fixture, and registers both. Overwrites nothing.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { root: { type: 'string', default: new URL('..', import.meta.url).pathname } },
});
const [name = '', host = ''] = positionals;
const TAKEN = ['columns', 'definition', 'index', 'match', 'rules', 'site', 'fixture'];

const fail = (message) => {
  console.error(message);
  process.exit(1);
};

const id = name
  .normalize('NFKD')
  .replace(/[\u0300-\u036f]/g, '')
  .toLowerCase()
  .replace(/[^a-z0-9]+/g, '-')
  .replace(/^-|-$/g, '');
if (!/^[a-z][a-z0-9-]{1,39}$/.test(id) || /['\\\n]/.test(name)) {
  fail('Usage: npm run new-tool -- "Name of the tool" [app.host.com]\nThe name must begin with a letter.');
}
const hostname = (host || `app.${id}.com`).replace(/^https:\/\//, '').replace(/\/.*$/, '');
if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(hostname)) {
  fail(`"${host}" is not a host. Give the one that stands in the address bar, e.g. app.example.com.`);
}

const at = (path) => join(values.root, path);
const paths = {
  tool: `lib/tools/${id}.ts`,
  fixture: `tests/tools/fixtures/${id}.ts`,
  index: 'lib/tools/index.ts',
  ids: 'tests/tools/ids.ts',
  labels: 'tests/tools/label-rows.ts',
};
if (TAKEN.includes(id) || existsSync(at(paths.tool)) || existsSync(at(paths.fixture))) {
  fail(`There is a tool "${id}" already: ${paths.tool}`);
}

const constant = id.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
const today = new Date().toISOString().slice(0, 10);

const tool = `import { defineTool } from './definition';

/**
 * Sources:
 * https://${hostname} (replace with the help pages that say what stands below)
 *
 * Say here what is odd about this tool's approval, and why the quirks below are as they are.
 */
export const ${constant} = defineTool({
  id: '${id}',
  name: '${name}',
  matches: ['https://${hostname}/*'],
  basis: 'documented',
  since: '${today}',
  approval: 'gate',
  client: { word: 'workspace' },
  quirks: { pendingSideUnknown: true },
});
`;

const fixture = `import { page, type ToolFixture } from './fixture';

export const fixture: ToolFixture = {
  positive: [
    {
      url: 'https://${hostname}/posts',
      html: page(\`
        <main><h1>Posts</h1><ul>
          <li data-id="10000001"><p>Rye loaves come out of the oven at six</p><span>Awaiting approval</span></li>
          <li data-id="10000002"><p>Two for one on cinnamon knots this Friday</p><span>Changes requested</span></li>
          <li data-id="10000003"><p>We are hiring an apprentice baker</p><span>Approved</span></li>
        </ul></main>\`),
      posts: [
        { title: 'Rye loaves come out of the oven at six', state: 'in_review', turn: 'unknown' },
        { title: 'Two for one on cinnamon knots this Friday', state: 'changes_requested', turn: 'team' },
        { title: 'We are hiring an apprentice baker', state: 'approved', turn: 'nobody' },
      ],
    },
  ],
  negative: [
    {
      url: 'https://${hostname}/settings',
      html: page(\`
        <main><h1>Notifications</h1>
          <label>Tell me when a post is <select><option>Awaiting approval</option><option>Approved</option></select></label>
          <button>Save</button></main>\`),
    },
  ],
};
`;

/** Puts a line among the sorted lines of a block; `order` gives what a line is sorted by, or null if it is none of them. */
function insertSorted(text, line, order) {
  const lines = text.split('\n');
  const own = order(line);
  const after = lines.findIndex((other) => {
    const theirs = order(other);
    return theirs !== null && theirs > own;
  });
  const last = lines.findLastIndex((other) => order(other) !== null);
  lines.splice(after < 0 ? last + 1 : after, 0, line);
  return lines.join('\n');
}

const pathOf = (line) => /^import .* from '(\.\/[^']+)';$/.exec(line)?.[1] ?? null;
const entryOf = (line) => /^ {2}(\w+),$/.exec(line)?.[1]?.toLowerCase() ?? null;
const idOf = (line) => /^ {2}'?([a-z0-9-]+)'?: '\d{4}-/.exec(line)?.[1] ?? null;

let index = readFileSync(at(paths.index), 'utf8');
index = insertSorted(index, `import { ${constant} } from './${id}';`, pathOf);
index = insertSorted(index, `  ${constant},`, entryOf);
const key = constant === id ? id : `'${id}'`;
const ids = insertSorted(readFileSync(at(paths.ids), 'utf8'), `  ${key}: '${today}',`, idOf);
const labels = readFileSync(at(paths.labels), 'utf8').replace(
  /\n\];\n*$/,
  `
  ...rows(
    '${id}',
    'https://${hostname}',
    ['Awaiting approval', 'in_review', 'unknown'],
    ['Changes requested', 'changes_requested', 'team'],
    ['Approved', 'approved', 'nobody'],
  ),
];
`,
);

for (const [path, text] of [
  [paths.tool, tool],
  [paths.fixture, fixture],
  [paths.index, index],
  [paths.ids, ids],
  [paths.labels, labels],
]) {
  writeFileSync(at(path), text);
  console.log(path);
}
console.log(`
Next: fill in ${paths.tool} and ${paths.fixture} (docs/tools.md says how), then

  npx vitest run tests/tools
  node scripts/tools-table.mjs --write`);
