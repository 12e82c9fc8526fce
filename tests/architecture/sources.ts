import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { root } from '../../scripts/setup/run.mjs';

/** Every file of the project that git knows or would take in, by its path inside the project. */
export const FILES: readonly string[] = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard'],
  { cwd: root, encoding: 'utf8' },
)
  .split('\n')
  .filter((path) => path !== '' && existsSync(join(root, path)));

export const text = (path: string): string => readFileSync(join(root, path), 'utf8');

const CODE = /\.(ts|tsx)$/;
/** What ships. */
export const SHIPPED = FILES.filter(
  (path) => CODE.test(path) && /^(lib|components|entrypoints)\//.test(path),
);

export interface Import {
  /** Path inside the project, or a package's name. */
  target: string;
  isPackage: boolean;
  /** Types alone: nothing of it is in the bundle. */
  typeOnly: boolean;
}

const IMPORT =
  /(?:^|[\n;])\s*(?:import|export)\s+(type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

export function importsOf(path: string): Import[] {
  return [...text(path).matchAll(IMPORT)].map(([, type, fixed, dynamic]) => {
    const name = (fixed ?? dynamic) as string;
    if (!name.startsWith('.')) return { target: name, isPackage: true, typeOnly: type !== undefined };
    const bare = normalize(join(dirname(path), name)).replaceAll('\\', '/');
    const target = ['', '.ts', '.tsx', '/index.ts', '/index.tsx']
      .map((end) => bare + end)
      .find((one) => FILES.includes(one));
    return { target: target ?? bare, isPackage: false, typeOnly: type !== undefined };
  });
}
