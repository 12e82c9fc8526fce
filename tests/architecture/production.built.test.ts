import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BUILDS, builtFile, reachable, readBuilt, zippedSize } from './bundles';

const OBSERVER = 'content-scripts/observer.js';

describe.each(BUILDS)('%s', (build) => {
  const files = readdirSync(builtFile(build, ''), { recursive: true, encoding: 'utf8' }).map((path) =>
    path.replaceAll('\\', '/'),
  );
  const scripts = files.filter((path) => path.endsWith('.js'));

  it('has no switch for tests', () => {
    expect(files.filter((path) => /page-time|replay|demo/.test(path))).toEqual([]);
    const switches = /signoffPageTime|lastModified|MODE\s*===|__TEST__|pageTime/;
    expect(scripts.filter((path) => switches.test(readBuilt(build, path)))).toEqual([]);
  });

  it('keeps the observer within 30 kB', () => {
    expect(zippedSize(build, reachable(build, OBSERVER))).toBeLessThanOrEqual(30_000);
  });

  it('keeps the popup within 25 kB, everything that it can load included', () => {
    expect(zippedSize(build, reachable(build, 'popup.html'))).toBeLessThanOrEqual(25_000);
  });

  it('loads nothing from elsewhere', () => {
    const pages = files.filter((path) => path.endsWith('.html'));
    expect(
      pages.filter((path) => /(?:src|href)\s*=\s*["'](?:https?:)?\/\//.test(readBuilt(build, path))),
    ).toEqual([]);
  });
});
