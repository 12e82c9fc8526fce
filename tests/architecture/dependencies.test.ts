// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { text } from './sources';

interface Locked {
  version: string;
  resolved?: string;
  license?: string;
  dev?: boolean;
  devOptional?: boolean;
  hasInstallScript?: boolean;
}
const lock = JSON.parse(text('package-lock.json')) as { packages: Record<string, Locked> };
const manifest = JSON.parse(text('package.json')) as Record<string, Record<string, string>>;
const installed = Object.entries(lock.packages).filter(([path]) => path !== '');

/** Licences that ask for nothing beyond naming, or for changes of their own files. */
const MAY_SHIP = ['MIT', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'ISC', 'MPL-2.0', '0BSD'];
/** What only builds or tests may also have these. */
const MAY_BUILD = [
  ...MAY_SHIP,
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Python-2.0',
  'PSF-2.0',
  'Unlicense',
  'BSD',
  'Zlib',
  'CC-BY-3.0',
];
/** Packages that name their licence only in a file of their own, which was read. */
const LICENCE_IN_FILE: Record<string, string> = { 'node_modules/jstat': 'MIT' };

function isAllowed(expression: string, allowed: readonly string[]): boolean {
  const bare = expression.replace(/[()]/g, '');
  return bare
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((one) => allowed.includes(one.trim())));
}

describe('dependencies', () => {
  it('are pinned to one version each', () => {
    const versions = [
      ...Object.values(manifest.dependencies ?? {}),
      ...Object.values(manifest.devDependencies ?? {}),
    ];
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('are locked without the address of a registry', () => {
    expect(installed.filter(([, one]) => one.resolved !== undefined).map(([path]) => path)).toEqual([]);
  });

  it('have licences that let them ship, or build', () => {
    const wrong = installed.filter(([path, one]) => {
      const licence = one.license ?? LICENCE_IN_FILE[path] ?? 'none';
      return !isAllowed(licence, one.dev || one.devOptional ? MAY_BUILD : MAY_SHIP);
    });
    expect(wrong.map(([path, one]) => `${path}: ${one.license}`)).toEqual([]);
  });
});
