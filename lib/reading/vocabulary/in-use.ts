import { expandVocabulary } from './expand';
import type { Vocabulary } from './vocabulary';

let inUse: readonly Vocabulary[] = [];

/**
 * Gives the reader its words, before the first page is read. The observer does not carry them: it is loaded on every
 * page, and gets them from the background once.
 */
export function useVocabularies(words: readonly Vocabulary[]): void {
  inUse = words.map(expandVocabulary);
}

/** The words that the reader knows, with every form written out. */
export const vocabularies = (): readonly Vocabulary[] => inUse;
