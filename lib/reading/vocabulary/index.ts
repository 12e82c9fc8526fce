import { de } from './de';
import { en } from './en';
import { es } from './es';
import { expandVocabulary } from './expand';
import { fr } from './fr';
import { it } from './it';
import { ja } from './ja';
import { nl } from './nl';
import { pl } from './pl';
import { pt } from './pt';
import { ru } from './ru';
import { tr } from './tr';
import type { Vocabulary } from './vocabulary';
import { zh } from './zh';

/** Every language that Signoff reads, one file each, with every form written out; where two languages differ on a label, the page's own decides. */
export const VOCABULARIES: readonly Vocabulary[] = [en, de, fr, es, pt, it, nl, pl, tr, ru, ja, zh].map(
  expandVocabulary,
);
