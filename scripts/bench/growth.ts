import type { Growth } from '../../tests/bench/growth.bench-page';
import type { Session } from '../browser/session';
import { bundlePage } from './bundle-page';

/** How the work grows with what a hostile page writes, measured in a page of a real browser: the worst. */
export async function measureGrowthIn(session: Session): Promise<Growth> {
  const code = await bundlePage('growth');
  const page = await session.context.newPage();
  await page.addScriptTag({ content: code });
  const worst = (await page.evaluate('bench.measureGrowth()')) as Growth;
  await page.close();
  return worst;
}
