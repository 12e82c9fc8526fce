import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { at } from '../../scripts/setup/run.mjs';

/** The builds that ship. */
export const BUILDS = ['chrome-mv3', 'firefox-mv3'] as const;
export type Build = (typeof BUILDS)[number];

export const builtFile = (build: Build, path: string): string => at(join('.output', build, path));
export const readBuilt = (build: Build, path: string): string => readFileSync(builtFile(build, path), 'utf8');

/** A page or script of a build with everything that it can load, now or later: scripts, pieces, styles. */
export function reachable(build: Build, entry: string): string[] {
  const seen = new Set([entry]);
  for (const path of seen) {
    for (const [, name] of readBuilt(build, path).matchAll(/["'`(]([./][\w./-]*\.(?:js|css))["'`)]/g)) {
      const target = name as string;
      const found = [
        target.startsWith('/') ? target.slice(1) : normalize(join(dirname(path), target)),
        target.replace(/^\.?\//, ''),
      ];
      const real = found.find((one) => existsSync(builtFile(build, one)));
      if (real) seen.add(real);
    }
  }
  return [...seen];
}

/** What a page needs before it shows anything: what it links to, what that imports at once, and the words of one language. */
export function loadedFirst(build: Build, page: string, words: readonly string[]): string[] {
  const seen = new Set([page]);
  for (const path of seen) {
    const at = path.endsWith('.html')
      ? /(?:src|href)="([^"]+\.(?:js|css))"/g
      : /(?:from|\bimport)\s*"([^"]+\.js)"/g;
    for (const [, name] of readBuilt(build, path).matchAll(at)) {
      const target = name as string;
      seen.add(target.startsWith('/') ? target.slice(1) : normalize(join(dirname(path), target)));
    }
  }
  const spoken = reachable(build, page).filter((path) =>
    words.some((word) => path.endsWith('.js') && readBuilt(build, path).includes(word)),
  );
  return [...new Set([...seen, ...spoken])];
}

/** Bytes after gzip, each file by itself, as a browser's store delivers none better. */
export const zippedSize = (build: Build, paths: readonly string[]): number =>
  paths.reduce((sum, path) => sum + gzipSync(readFileSync(builtFile(build, path)), { level: 9 }).length, 0);
