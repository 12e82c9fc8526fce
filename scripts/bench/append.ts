import { build } from 'vite';
import type { AppendFigures } from '../../tests/bench/append.bench-page';
import type { Session } from '../browser/session';
import { at } from '../setup/run.mjs';

const PAGE = 'https://bench.example/';

/** Runs the append measurement in a page of a real browser. */
export async function measureAppendIn(session: Session): Promise<AppendFigures> {
  const bundle = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: at('tests/bench/append.bench-page.ts'), formats: ['iife'], name: 'bench' },
    },
  });
  const [output] = Array.isArray(bundle) ? bundle : [bundle];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (!chunk) throw new Error('The append measurement could not be bundled.');
  const page = await session.context.newPage();
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
  await page.goto(PAGE);
  await page.addScriptTag({ content: chunk.code });
  const figures = await page.evaluate('bench.measureAppend()');
  await page.close();
  return figures as AppendFigures;
}
