import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BUILDS, builtFile, loadedFirst, reachable, readBuilt, zippedSize } from './bundles';

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

  // Words that stand only in the files of one language: common, and the popup's own.
  it.each([
    ['English', ['Try again', 'Too early to tell']],
    ['French', ['Réessayer', 'Trop tôt pour le dire']],
  ])('keeps what the popup loads first within 25 kB, in %s', (_, words) => {
    const first = loadedFirst(build, 'popup.html', words);
    expect(first.filter((path) => words.some((word) => readBuilt(build, path).includes(word)))).toHaveLength(
      2,
    );
    expect(zippedSize(build, first)).toBeLessThanOrEqual(25_000);
  });

  it('keeps everything that the popup can load, both languages and all texts, within 70 kB', () => {
    expect(zippedSize(build, reachable(build, 'popup.html'))).toBeLessThanOrEqual(70_000);
  });

  it('loads nothing from elsewhere', () => {
    const pages = files.filter((path) => path.endsWith('.html'));
    expect(
      pages.filter((path) => /(?:src|href)\s*=\s*["'](?:https?:)?\/\//.test(readBuilt(build, path))),
    ).toEqual([]);
  });
});
