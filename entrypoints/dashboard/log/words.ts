import { useSpeech } from '../../../components/words';
import { log as en, type LogWords } from '../../../lib/i18n/en/log';
import { log as fr } from '../../../lib/i18n/fr/log';

const WORDS: Record<'en' | 'fr', LogWords> = { en, fr };

export const useLogWords = (): LogWords => WORDS[useSpeech().language];
