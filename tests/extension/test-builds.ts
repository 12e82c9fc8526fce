import { resolve } from 'node:path';
import type { EntrypointInfo } from 'wxt';

/**
 * Builds that only tests, the replay and the demo use. None is ever shipped: a production build has no host granted and
 * no way to set a page's time (tests/architecture/production.test.ts).
 */
const WITH_PAGE_TIME = ['replay', 'generic'];
const TEST_BUILDS = ['e2e', ...WITH_PAGE_TIME];

/** Hosts that are granted from the start: no test can click the browser's own question. */
export const grantedHosts = (mode: string): string[] =>
  TEST_BUILDS.includes(mode) ? ['http://*/*', 'https://*/*'] : [];

/** Content scripts that only this build has. */
export const addedEntrypoints = (mode: string): EntrypointInfo[] =>
  WITH_PAGE_TIME.includes(mode)
    ? [
        {
          name: 'page-time',
          inputPath: resolve('tests/extension/page-time.content.ts'),
          type: 'content-script',
        },
      ]
    : [];

/** For the build `generic`: takes every tool out, so that the generic reader reads alone. */
export const withoutTools = (mode: string) =>
  mode === 'generic'
    ? [
        {
          name: 'without-tools',
          enforce: 'pre' as const,
          transform(code: string, id: string): string | undefined {
            if (!id.endsWith('/lib/tools/index.ts')) return undefined;
            const list = /(export const TOOLS\b[^=]*=\s*)\[[^\]]*\];/;
            if (!list.test(code)) throw new Error('The list of tools is not where it was.');
            return code.replace(list, '$1[];');
          },
        },
      ]
    : [];
