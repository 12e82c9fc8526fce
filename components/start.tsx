import { type ComponentChild, render } from 'preact';
import type { Language } from '../lib/i18n/languages';
import { pageLanguage } from './language';

/** Starts a page: finds its language, loads the words of that one alone, and draws. */
export async function startPage<Words>(
  load: Record<Language, () => Promise<Words>>,
  draw: (language: Language, words: Words) => ComponentChild,
): Promise<void> {
  const language = await pageLanguage();
  const words = await load[language]();
  const root = document.getElementById('app');
  if (root) render(draw(language, words), root);
}
