import { type TimeWords, useTimeWords } from '../time-words';
import type { Part } from './parts';
import type { Vocabulary } from './vocabulary';

let inUse: readonly Vocabulary[] = [];

/**
 * Gives the reader its words, before the first page is read. The observer does not carry them: it is loaded on every
 * page, and gets them from the background once.
 */
export function useVocabularies(words: readonly Vocabulary[]): void {
  inUse = words;
}

/** The words that the reader knows, with every form written out. */
export const vocabularies = (): readonly Vocabulary[] => inUse;

let parts: Partial<Record<Part, ReadonlySet<string>>> = {};
const NONE: ReadonlySet<string> = new Set();

/** Gives the reader the names of the parts of pages (parts.ts). */
export function useParts(lists: Partial<Record<Part, string>>): void {
  parts = Object.fromEntries(Object.entries(lists).map(([part, names]) => [part, new Set(names.split(' '))]));
}

/** The names that a part of a page goes by. */
export const named = (part: Part): ReadonlySet<string> => parts[part] ?? NONE;

/** Takes the words that came with the answer to hello. */
export function useWords(words: {
  vocabularies: readonly Vocabulary[];
  parts: Record<Part, string>;
  time: TimeWords;
}): void {
  useParts(words.parts);
  useVocabularies(words.vocabularies);
  useTimeWords(() => words.time);
}

/** The language that a page says it is in, two or three small letters; empty where it says none. */
export const languageOf = (page: Document): string =>
  /^[a-z]{2,3}(?![a-z\d])/i.exec(page.documentElement?.lang ?? '')?.[0].toLowerCase() ?? '';
