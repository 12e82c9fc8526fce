import { build } from 'vite';
import type { FoldFigures } from '../../tests/bench/fold.bench-page';
import type { Session } from '../browser/session';
import { at } from '../setup/run.mjs';

const RUNS = 3;

/** Folds a log of a million events in a page of a real browser, some times over; the quickest run counts. */
export async function measureFoldIn(session: Session): Promise<FoldFigures> {
  const bundle = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: at('tests/bench/fold.bench-page.ts'), formats: ['iife'], name: 'bench' },
    },
  });
  const [output] = Array.isArray(bundle) ? bundle : [bundle];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (!chunk) throw new Error('The fold measurement could not be bundled.');
  const page = await session.context.newPage();
  await page.addScriptTag({ content: chunk.code });
  const runs: FoldFigures[] = [];
  for (let run = 0; run < RUNS; run++) runs.push((await page.evaluate('bench.measureFold()')) as FoldFigures);
  await page.close();
  return runs.reduce((best, one) => (one.ms < best.ms ? one : best));
}
