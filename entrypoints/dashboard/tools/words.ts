import { pageWords } from '../../../components/words';
import type { ToolsWords } from '../../../lib/i18n/en/tools';
import type { Language } from '../../../lib/i18n/languages';

export const { Provider: ToolsWordsProvider, use: useToolsWords } = pageWords<ToolsWords>();

export async function loadToolsWords(language: Language): Promise<ToolsWords> {
  return language === 'fr'
    ? (await import('../../../lib/i18n/fr/tools')).tools
    : (await import('../../../lib/i18n/en/tools')).tools;
}
