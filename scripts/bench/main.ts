import { mkdirSync, writeFileSync } from 'node:fs';
import { openSession } from '../browser/session';
import { table } from '../replay/print';
import { buildForTests } from '../setup/build.mjs';
import { at } from '../setup/run.mjs';
import { measureAppendIn } from './append';
import { measureExportIn } from './export-csv';
import { measureFoldIn } from './fold';
import { measureGrowthIn } from './growth';
import { measureLogPageIn } from './log-page';
import { measurePageCost } from './page-cost';
import { measurePopup } from './popup';

/** Ratios that must be kept; see the table of speed and size in docs/testing.md. */
const LIMITS = {
  pageCost: 1.1,
  longTask: 50,
  append: 0.6,
  csv: 0.5,
  csvHeap: 150_000_000,
  logPage: 1.5,
  popup: 1.2,
  foldMs: 2_000,
  growth: 24,
};
const EXPORTED_EVENTS = 1_000_000;

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(0);

export async function main(): Promise<number> {
  const extension = await buildForTests('e2e');
  const bare = bareExtension();
  console.log(
    'Measuring: each figure is a ratio of medians taken in turns in one run. Takes some minutes.\n',
  );

  const session = await openSession({ extension: bare });
  const { append, csv, fold, growth, noted, happened } = await (async () => ({
    growth: await measureGrowthIn(session),
    fold: await measureFoldIn(session),
    append: await measureAppendIn(session),
    csv: await measureExportIn(session, EXPORTED_EVENTS),
    noted: await measureLogPageIn(session, ''),
    happened: await measureLogPageIn(session, 'by=happened'),
  }))().finally(() => session.close());
  const page = await measurePageCost(extension, bare);
  const popup = await measurePopup(extension);
  const longest = Math.max(0, ...page.longTasks);
  const rows: [what: string, figure: string, limit: string, kept: boolean][] = [
    [
      'page cost: 5,000 pending cards, with and without',
      `${page.ratio.toFixed(3)} (build ${page.buildRatio.toFixed(3)}, work ${page.workRatio.toFixed(3)}; ${page.without.toFixed(0)} → ${page.with.toFixed(0)} ms, ${page.badges} badges drawn)`,
      `≤ ${LIMITS.pageCost}`,
      page.ratio <= LIMITS.pageCost,
    ],
    [
      'longest task while the page itself is idle',
      `${longest} ms (${page.longTasks.length} over ${LIMITS.longTask} ms)`,
      `≤ ${LIMITS.longTask} ms`,
      longest <= LIMITS.longTask,
    ],
    [
      'append: rate against raw IndexedDB',
      `${append.ratio.toFixed(2)} (${append.ours.toFixed(0)} of ${append.raw.toFixed(0)} messages a second)`,
      `≥ ${LIMITS.append}`,
      append.ratio >= LIMITS.append,
    ],
    [
      `popup: time to its figures with ${popup.events[1]} events stored against ${popup.events[0]}`,
      `${popup.ratio.toFixed(2)} (${popup.few.toFixed(0)} → ${popup.many.toFixed(0)} ms)`,
      `≤ ${LIMITS.popup}`,
      popup.ratio <= LIMITS.popup,
    ],
    ...(
      [
        ['noted last', noted],
        ['happened last', happened],
      ] as const
    ).map(([order, log]): [string, string, string, boolean] => [
      `log page: time to the first rows, ${order}, with ${log.events[1]} events stored against ${log.events[0]}`,
      `${log.ratio.toFixed(2)} (${log.few.toFixed(0)} → ${log.many.toFixed(0)} ms)`,
      `≤ ${LIMITS.logPage}`,
      log.ratio <= LIMITS.logPage,
    ]),
    [
      `fold: a log of ${fold.events} events to its figures, in a page`,
      `${(fold.ms / 1_000).toFixed(2)} s (${fold.posts} posts)`,
      `≤ ${LIMITS.foldMs / 1_000} s`,
      fold.ms <= LIMITS.foldMs,
    ],
    [
      `growth: time that eight times the text takes, the worst of hostile texts`,
      `${growth.ratio.toFixed(1)} (${growth.what})`,
      `≤ ${LIMITS.growth}`,
      growth.ratio <= LIMITS.growth,
    ],
    [
      `export: rate of ${csv.events} events to CSV against a bare cursor`,
      `${csv.ratio.toFixed(2)} (${csv.csv.toFixed(0)} of ${csv.cursor.toFixed(0)} events a second)`,
      `≥ ${LIMITS.csv}`,
      csv.ratio >= LIMITS.csv,
    ],
    [
      'export: peak of the page’s heap',
      `${megabytes(csv.peakUsed)} MB (${megabytes(csv.peakHeap)} MB of it held; the file has ${megabytes(csv.size)} MB)`,
      `≤ ${megabytes(LIMITS.csvHeap)} MB`,
      csv.peakUsed <= LIMITS.csvHeap,
    ],
  ];
  console.log(
    table(
      ['what', 'measured', 'limit', ''],
      rows.map(([what, figure, limit, kept]) => [what, figure, limit, kept ? 'kept' : 'MISSED']),
    ),
  );
  return rows.every(([, , , kept]) => kept) ? 0 : 1;
}

/** An extension that does nothing: the browser runs with the same flags and one extension either way. */
function bareExtension(): string {
  const folder = at('.output/bench-bare');
  mkdirSync(folder, { recursive: true });
  const manifest = {
    manifest_version: 3,
    name: 'Nothing',
    version: '1.0',
    background: { service_worker: 'worker.js' },
  };
  writeFileSync(`${folder}/manifest.json`, JSON.stringify(manifest));
  writeFileSync(`${folder}/worker.js`, '');
  return folder;
}
