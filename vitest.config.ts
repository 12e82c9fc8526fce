import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { BROWSER_ARGS, findBrowser } from './scripts/setup/browser.mjs';

const executablePath = await findBrowser();

export default defineConfig({
  test: {
    allowOnly: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/{e2e,firefox}/**', 'tests/**/*.{browser,built}.test.{ts,tsx}'],
          environment: 'happy-dom',
          setupFiles: ['tests/reading/use-all-vocabularies.ts'],
        },
      },
      {
        extends: true,
        // What was built, as it ships: the builds have to be there.
        test: { name: 'built', include: ['tests/**/*.built.test.ts'], environment: 'node' },
      },
      {
        extends: true,
        // The build for Firefox in a Firefox as it is installed: both have to be there.
        test: {
          name: 'firefox',
          include: ['tests/firefox/**/*.test.ts'],
          environment: 'node',
          fileParallelism: false,
        },
      },
      {
        extends: true,
        // Found in the middle of a run, a dependency would make Vite reload the page, and the test with it.
        optimizeDeps: {
          include: [
            'preact',
            'preact/hooks',
            'preact/jsx-runtime',
            'preact/jsx-dev-runtime',
            'idb',
            'zod/mini',
            '@noble/hashes/sha2.js',
            '@noble/hashes/utils.js',
            'canonicalize',
            'fflate',
            'zod/mini',
            'fast-check',
            'axe-core',
          ],
        },
        test: {
          name: 'browser',
          setupFiles: ['tests/reading/use-all-vocabularies.ts'],
          include: ['tests/**/*.browser.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { ...(executablePath ? { executablePath } : {}), args: BROWSER_ARGS },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
