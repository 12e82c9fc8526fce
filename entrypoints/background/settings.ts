import { browser } from 'wxt/browser';

const BADGES_HIDDEN = 'badges-hidden';
const LANGUAGE = 'language';

export async function badgesHidden(): Promise<boolean> {
  return (await browser.storage.local.get(BADGES_HIDDEN))[BADGES_HIDDEN] === true;
}

export async function setBadgesHidden(hidden: boolean): Promise<void> {
  await browser.storage.local.set({ [BADGES_HIDDEN]: hidden });
}

/** The interface language that the user chose; null: the browser's. */
export async function chosenLanguage(): Promise<string | null> {
  const chosen = (await browser.storage.local.get(LANGUAGE))[LANGUAGE];
  return typeof chosen === 'string' ? chosen : null;
}
