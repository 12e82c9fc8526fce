import { useSpeech } from '../../../components/words';
import { type DataWords, data as en } from '../../../lib/i18n/en/data';
import { data as fr } from '../../../lib/i18n/fr/data';

const WORDS: Record<'en' | 'fr', DataWords> = { en, fr };

export const useDataWords = (): DataWords => WORDS[useSpeech().language];
