import type { FoldFigures } from '../../tests/bench/fold.bench-page';
import type { Session } from '../browser/session';
import { bundlePage } from './bundle-page';

const RUNS = 3;

/** Folds a log of a million events in a page of a real browser, some times over; the quickest run counts. */
export async function measureFoldIn(session: Session): Promise<FoldFigures> {
  const code = await bundlePage('fold');
  const page = await session.context.newPage();
  await page.addScriptTag({ content: code });
  const runs: FoldFigures[] = [];
  for (let run = 0; run < RUNS; run++) runs.push((await page.evaluate('bench.measureFold()')) as FoldFigures);
  await page.close();
  return runs.reduce((best, one) => (one.ms < best.ms ? one : best));
}
