import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { HelloAnswer, Refusal } from '../../lib/messages';
import { languageOf, useWords } from '../../lib/reading/vocabulary/in-use';
import { openTeaching } from './open';

/** Put into a page when the user wants to teach it; a second time while the panel is open changes nothing. */
export default defineUnlistedScript(async () => {
  const language = languageOf(document);
  const hello = (await browser.runtime.sendMessage({ type: 'hello', language })) as
    | HelloAnswer
    | Refusal
    | undefined;
  if (hello?.ok !== true) throw new Error(hello?.message ?? 'Signoff does not answer.');
  useWords(hello);
  await openTeaching(document, hello);
});
