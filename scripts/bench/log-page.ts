import type { LogPageFigures } from '../../tests/bench/log-page.bench-page';
import type { Session } from '../browser/session';
import { bundlePage } from './bundle-page';

/** Time to the log page's first rows in a page of a real browser, for an order that its address names. */
export async function measureLogPageIn(session: Session, address: string): Promise<LogPageFigures> {
  const code = await bundlePage('log-page');
  const page = await session.context.newPage();
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
  await page.goto('https://bench.example/');
  await page.addScriptTag({ content: code });
  const figures = (await page.evaluate(`bench.measureLogPage('${address}')`)) as LogPageFigures;
  await page.close();
  return figures;
}
