import type { AppendFigures } from '../../tests/bench/append.bench-page';
import type { Session } from '../browser/session';
import { bundlePage } from './bundle-page';

const PAGE = 'https://bench.example/';

/** Runs the append measurement in a page of a real browser. */
export async function measureAppendIn(session: Session): Promise<AppendFigures> {
  const code = await bundlePage('append');
  const page = await session.context.newPage();
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
  await page.goto(PAGE);
  await page.addScriptTag({ content: code });
  const figures = await page.evaluate('bench.measureAppend()');
  await page.close();
  return figures as AppendFigures;
}
