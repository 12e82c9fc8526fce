import { at, runTool } from './run.mjs';

/**
 * Builds that only tests use, beside the one that ships (see wxt.config.ts): `e2e` has its hosts granted from the start,
 * because no test can click the browser's own question; `replay` also takes each page's time from the page; `generic` is
 * `replay` without any tool file.
 * @typedef {'e2e' | 'replay' | 'generic'} TestBuild
 */

/**
 * Builds the extension for Chromium.
 * @param {TestBuild} mode
 * @returns {Promise<string>} folder of the unpacked extension
 * @throws where the build fails
 */
export async function buildForTests(mode) {
  const code = await runTool('wxt', ['build', '-b', 'chrome', '--mode', mode], { quiet: true });
  if (code !== 0) throw new Error(`The ${mode} build failed.`);
  return builtForTests(mode);
}

/** Where `buildForTests` puts it. */
export const builtForTests = (/** @type {TestBuild} */ mode) => at(`.output/chrome-mv3-${mode}`);
