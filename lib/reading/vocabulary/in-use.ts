import { type TimeWords, useTimeWords } from '../time-words';
import { type Lexicon, lexiconOf } from './lexicon';
import type { Part } from './parts';
import type { Vocabulary } from './vocabulary';

let inUse: readonly Vocabulary[] = [];
let give: (language: string) => Lexicon = () => {
  throw new Error('The words were not given yet.');
};

/** Gives the reader its words, before the first page is read, where all of them are at hand. */
export function useVocabularies(words: readonly Vocabulary[]): void {
  inUse = words;
  give = (language) => lexiconOf(words, language);
}

/** The words given by `useVocabularies`, with every form written out. */
export const vocabularies = (): readonly Vocabulary[] => inUse;

/** The words for pages in a language, as the reader looks them up. */
export const lexicon = (language: string): Lexicon => give(language);

let parts: Partial<Record<Part, ReadonlySet<string>>> = {};
const NONE: ReadonlySet<string> = new Set();

/** Gives the reader the names of the parts of pages (parts.ts). */
export function useParts(lists: Partial<Record<Part, string>>): void {
  parts = Object.fromEntries(Object.entries(lists).map(([part, names]) => [part, new Set(names.split(' '))]));
  patterns.clear();
}

const patterns = new Map<Part, RegExp>();

/** How a text is like one of a list of sources of regular expressions, upper or lower case; null where it is like none. */
export function looks(part: Part, text: string): RegExpExecArray | null {
  const pattern = patterns.get(part) ?? new RegExp([...named(part)].join('|'), 'iu');
  patterns.set(part, pattern);
  return pattern.exec(text);
}

/** The names that a part of a page goes by. */
export const named = (part: Part): ReadonlySet<string> => parts[part] ?? NONE;

/** Takes the words that came with the answer to hello: the observer does not carry them, since it is loaded on every page. */
export function useWords(words: { lexicon: Lexicon; parts: Record<Part, string>; time: TimeWords }): void {
  useParts(words.parts);
  give = () => words.lexicon;
  useTimeWords(() => words.time);
}

/** The language that a page says it is in, two or three small letters; empty where it says none. */
export const languageOf = (page: Document): string =>
  /^[a-z]{2,3}(?![a-z\d])/i.exec(page.documentElement?.lang ?? '')?.[0].toLowerCase() ?? '';
