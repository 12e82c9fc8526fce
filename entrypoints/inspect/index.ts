import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { HelloAnswer, InspectAnswer, Refusal } from '../../lib/messages';
import { read } from '../../lib/reading/read';
import { recognise } from '../../lib/reading/recognise';
import { languageOf, useWords } from '../../lib/reading/vocabulary/in-use';
import { columnNames } from '../../lib/teach/column-names';
import { reportOf } from '../../lib/teach/report';

/** Looks once at the page of a tab, when the user asks for it, and returns what it saw. */
export default defineUnlistedScript(async (): Promise<Omit<InspectAnswer, 'ok'>> => {
  const language = languageOf(document);
  const hello = (await browser.runtime.sendMessage({ type: 'hello', language })) as
    | HelloAnswer
    | Refusal
    | undefined;
  if (hello?.ok !== true) throw new Error(hello?.message ?? 'Signoff does not answer.');
  const { tools } = hello;
  useWords(hello);
  const tool = tools.find((one) => one.matches.length > 0) ?? recognise(document, tools);
  const url = new URL(document.URL);
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
  const { reading } = read(document, { url, tool, now: Date.now(), zone });
  const { version } = browser.runtime.getManifest();
  return {
    report: reportOf(document, { url, tool, reading, version }),
    columns: columnNames(document, tool),
  };
});
