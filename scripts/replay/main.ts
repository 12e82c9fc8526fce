import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { TOOLS } from '../../lib/tools';
import { rulesOf } from '../../lib/tools/rules';
import { exportLog, linesOf } from '../browser/export-log';
import { openSession } from '../browser/session';
import { buildForTests } from '../setup/build.mjs';
import { readFolder, stepsOf } from './folder';
import { play } from './play';
import { report } from './print';
import { type PageScore, scorePage, scoreSequence, totalsOf } from './score';

const USAGE = `Usage: npm run replay -- FOLDER [--generic] [--json FILE] [--log FILE]

Plays a folder of captured pages through the built extension and scores what it read and logged.
  --generic    without any tool file
  --json FILE  write the scores
  --log FILE   keep the exported log`;

export async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      generic: { type: 'boolean', default: false },
      json: { type: 'string' },
      log: { type: 'string' },
    },
  });
  const path = positionals[0] ? resolve(positionals[0]) : '';
  if (positionals.length !== 1 || !existsSync(resolve(path, 'pages.json'))) {
    console.error(path ? `${path} has no pages.json.\n\n${USAGE}` : USAGE);
    return 2;
  }
  const folder = readFolder(path);
  const extension = await buildForTests(values.generic ? 'generic' : 'replay');
  const session = await openSession({ extension, zone: folder.zone });
  try {
    const pages: PageScore[] = [];
    const steps = stepsOf(folder);
    await play(session, folder, steps, ({ page }, reading) => {
      pages.push(scorePage(page, reading));
      if (process.stderr.isTTY) process.stderr.write(`\r${pages.length} of ${steps.length} pages `);
    });
    const text = await exportLog(session);
    if (values.log) writeFileSync(values.log, text);
    const log = linesOf(text);
    const rules = (id: string) => {
      const tool = TOOLS.find((one) => one.id === id);
      return tool ? rulesOf(tool) : undefined;
    };
    const sequences = folder.sequences.flatMap((one) => scoreSequence(one, folder.pages, log, rules));
    const totals = totalsOf(pages, sequences);
    console.log(report(pages, sequences, totals));
    if (values.json) {
      const misses = [...pages, ...sequences].flatMap((one) => one.misses);
      writeFileSync(values.json, `${JSON.stringify({ totals, pages, sequences, misses }, null, 1)}\n`);
    }
    return 0;
  } finally {
    await session.close();
  }
}
