import { browser } from 'wxt/browser';
import { LANGUAGE_KEY, type Language, pickLanguage } from '../lib/i18n/languages';

/** The language of this page: the chosen one, else the browser's. Also tells the document, for voices and hyphenation. */
export async function pageLanguage(): Promise<Language> {
  let chosen: unknown;
  try {
    chosen = (await browser.storage.local.get(LANGUAGE_KEY))[LANGUAGE_KEY];
  } catch (error) {
    console.error('Signoff: the chosen language could not be read.', error);
  }
  const language = pickLanguage(chosen, [browser.i18n.getUILanguage(), ...navigator.languages]);
  document.documentElement.lang = language;
  return language;
}
