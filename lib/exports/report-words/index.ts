import type { Language } from '../../i18n/languages';
import { en } from './en';
import { fr } from './fr';
import type { ReportWords } from './words';

export const REPORT_WORDS: Readonly<Record<Language, ReportWords>> = { en, fr };
