import { minify } from 'terser';
import type { Plugin } from 'vite';

/**
 * Names that parts of the observer use among themselves and that never leave it: they get one letter. None of them may be
 * that of a field in a reading, a tool file or a vocabulary, which come and go by message; a test holds that. The lists of
 * `parts.ts` may share one, since they are asked for by a text.
 */
export const OWN_NAMES =
  'adjacent block blockOf buttons chosen clock concluded control cousin cutOff decision dialogs emptyWords fields headings hides hits holder isAction isAlive isEdge isEmpty isHidden isLabel isLogLine isQueue isRepeated itemsIn known labelCount layer longest meaning obstacles onChange pageChanged place readNow regions roots said score setHidden solo switcher visibilityChanged votes weight whole'.split(
    ' ',
  );

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
        mangle: { properties: { regex: new RegExp(`^(${OWN_NAMES.join('|')})$`) } },
      });
      if (code) chunk.code = code;
    }
  },
});
