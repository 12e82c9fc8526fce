import { build } from 'vite';
import { at } from '../setup/run.mjs';

/**
 * The code of a measurement that runs in a page, as one script that defines `bench`.
 * @param name e.g. `fold` for tests/bench/fold.bench-page.ts
 * @throws where it can't be bundled
 */
export async function bundlePage(name: string): Promise<string> {
  const bundle = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: at(`tests/bench/${name}.bench-page.ts`), formats: ['iife'], name: 'bench' },
    },
  });
  const [output] = Array.isArray(bundle) ? bundle : [bundle];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (!chunk) throw new Error(`The measurement "${name}" could not be bundled.`);
  return chunk.code;
}
