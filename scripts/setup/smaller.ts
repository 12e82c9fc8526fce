import { minify } from 'terser';
import type { Plugin } from 'vite';

/**
 * Minifies the observer once more, since it is loaded on every page. Statements are not joined into sequences: that makes
 * a file shorter, but what is sent of it after compression longer.
 */
export const smallerObserver = (): Plugin => ({
  name: 'smaller-observer',
  enforce: 'post',
  async generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk' || !/(^|\/)observer\.js$/.test(chunk.fileName)) continue;
      const { code } = await minify(chunk.code, {
        ecma: 2020,
        compress: { passes: 2, ecma: 2020, sequences: false, unsafe_arrows: true },
      });
      if (code) chunk.code = code;
    }
  },
});
