import { useSpeech } from '../../../components/words';
import { type ExportsWords, exports as en } from '../../../lib/i18n/en/exports';
import { exports as fr } from '../../../lib/i18n/fr/exports';

const WORDS: Record<'en' | 'fr', ExportsWords> = { en, fr };

export const useExportsWords = (): ExportsWords => WORDS[useSpeech().language];
