import type { ClientWords } from '../../../lib/i18n/en/client';
import type { Language } from '../../../lib/i18n/languages';

/** The words of a client's page in one language; also for papers in the client's own. */
export async function loadClientWords(language: Language): Promise<ClientWords> {
  return language === 'fr'
    ? (await import('../../../lib/i18n/fr/client')).client
    : (await import('../../../lib/i18n/en/client')).client;
}
