// @vitest-environment node
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { expect, it } from 'vitest';

// Every page that Signoff reads carries every tool file.
it('keeps all tool files together within 6 kB, minified and compressed', { timeout: 60_000 }, async () => {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      lib: {
        entry: fileURLToPath(new URL('../../lib/tools/index.ts', import.meta.url)),
        formats: ['es'],
        fileName: 'tools',
      },
    },
  });
  const [bundle] = Array.isArray(result) ? result : [result];
  if (!bundle || !('output' in bundle)) throw new Error('nothing was built');
  const bytes = gzipSync(bundle.output[0].code, { level: 9 }).length;
  console.log(`tool files: ${bytes} bytes`);
  expect(bytes).toBeGreaterThan(1_000);
  expect(bytes).toBeLessThanOrEqual(6_000);
});
