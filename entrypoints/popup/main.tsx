import { render } from 'preact';
import { pageLanguage } from '../../components/language';
import type { CommonWords } from '../../lib/i18n/en/common';
import type { PopupWords } from '../../lib/i18n/en/popup';
import type { Language } from '../../lib/i18n/languages';
import { Popup } from './popup';

/** One language is loaded, not both. */
const LOAD: Record<Language, () => Promise<[{ common: CommonWords }, { popup: PopupWords }]>> = {
  en: () => Promise.all([import('../../lib/i18n/en/common'), import('../../lib/i18n/en/popup')]),
  fr: () => Promise.all([import('../../lib/i18n/fr/common'), import('../../lib/i18n/fr/popup')]),
};

async function start(): Promise<void> {
  const language = await pageLanguage();
  const [{ common }, { popup }] = await LOAD[language]();
  const root = document.getElementById('app');
  if (root) render(<Popup language={language} common={common} words={popup} />, root);
}

void start();
