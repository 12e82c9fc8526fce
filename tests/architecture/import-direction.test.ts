// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { importsOf, SHIPPED } from './sources';

/** What each part may import besides itself: arrows point down only. */
const MAY_IMPORT: Record<string, string[]> = {
  'lib/approvals': [],
  'lib/tools': ['lib/approvals'],
  'lib/reading': ['lib/tools', 'lib/approvals'],
  'lib/teach': ['lib/reading', 'lib/tools', 'lib/approvals'],
  'lib/insight': ['lib/approvals'],
  'lib/store': ['lib/approvals'],
  'lib/i18n': [
    'lib/import',
    'lib/approvals',
    'lib/tools',
    'lib/insight',
    'lib/messages.ts',
    'lib/judgement-view.ts',
  ],
  'lib/talking-points': ['lib/insight', 'lib/approvals', 'lib/i18n'],
  'lib/exports': ['lib/talking-points', 'lib/insight', 'lib/approvals', 'lib/i18n'],
  'lib/settings': ['lib/talking-points', 'lib/insight', 'lib/approvals', 'lib/tools', 'lib/i18n'],
  'lib/judging': ['lib/settings', 'lib/store', 'lib/talking-points', 'lib/insight', 'lib/approvals'],
  'lib/acts.ts': ['lib/settings', 'lib/talking-points', 'lib/insight', 'lib/approvals'],
  'lib/judgement-view.ts': ['lib/settings', 'lib/talking-points', 'lib/insight', 'lib/approvals'],
  'lib/import': [
    'lib/exports',
    'lib/store',
    'lib/settings',
    'lib/insight',
    'lib/reading',
    'lib/approvals',
    'lib/tools',
  ],
  'lib/messages.ts': [
    'lib/reading',
    'lib/teach',
    'lib/exports',
    'lib/import',
    'lib/judgement-view.ts',
    'lib/acts.ts',
    'lib/approvals',
    'lib/tools',
  ],
  'lib/message-schemas.ts': [
    'lib/teach',
    'lib/exports',
    'lib/import',
    'lib/messages.ts',
    'lib/acts.ts',
    'lib/approvals',
    'lib/tools',
  ],
  components: ['lib'],
  entrypoints: ['components', 'lib'],
};

/** The observer is paid for on every page. */
const OBSERVER_MAY_IMPORT = ['lib/reading', 'lib/tools', 'lib/approvals', 'lib/i18n', 'lib/messages.ts'];

const partOf = (path: string): string =>
  Object.keys(MAY_IMPORT).find((part) => path === part || path.startsWith(`${part}/`)) ?? path;
const within = (path: string, parts: readonly string[]): boolean =>
  parts.some((part) => path === part || path.startsWith(`${part}/`));
const entrypointOf = (path: string): string => path.split('/').slice(0, 2).join('/');

describe('direction of imports', () => {
  it('knows every file that ships', () => {
    expect(SHIPPED.filter((path) => !Object.hasOwn(MAY_IMPORT, partOf(path)))).toEqual([]);
  });

  it.each(Object.entries(MAY_IMPORT))('%s imports only what stands below it', (part, allowed) => {
    const wrong = SHIPPED.filter((path) => partOf(path) === part).flatMap((path) =>
      importsOf(path)
        .filter(({ isPackage, target }) => !isPackage && !within(target, [part, ...allowed]))
        .map(({ target }) => `${path} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('keeps entrypoints apart', () => {
    const wrong = SHIPPED.filter((path) => path.startsWith('entrypoints/')).flatMap((path) =>
      importsOf(path)
        .filter(
          ({ target }) => target.startsWith('entrypoints/') && entrypointOf(target) !== entrypointOf(path),
        )
        .map(({ target }) => `${path} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('keeps packages out of approvals, reading and tools', () => {
    const wrong = SHIPPED.filter((path) => /^lib\/(approvals|reading|tools)\//.test(path)).flatMap((path) =>
      importsOf(path)
        .filter(({ isPackage }) => isPackage)
        .map(({ target }) => `${path} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('gives the observer no store, no insight and no package, however far away', () => {
    const seen = new Set(SHIPPED.filter((path) => path.startsWith('entrypoints/observer.content/')));
    const wrong: string[] = [];
    for (const path of seen) {
      for (const { target, isPackage, typeOnly } of importsOf(path)) {
        if (typeOnly) continue;
        const allowed = isPackage
          ? target.startsWith('wxt/utils/')
          : within(target, ['entrypoints/observer.content', ...OBSERVER_MAY_IMPORT]);
        if (!allowed) wrong.push(`${path} → ${target}`);
        else if (!isPackage) seen.add(target);
      }
    }
    expect(wrong).toEqual([]);
  });
});
