/** Longest selector, in characters, and most alternatives of one place. */
const LONGEST = 300;
export const MOST_ALTERNATIVES = 6;

/** All that a selector may be written with: no escapes, no comments, no namespaces, nothing beyond plain text. */
const SAFE = /^[\w\s#.>:()[\]="'^$*~|,+-]+$/;
/** Pseudo-classes that only say where an element stands. */
const PSEUDO = /:(?!first-child\b|last-child\b|nth-child\([1-3]\)|not\([^():]*\))/;
/** Names that build tools make up anew with each release. */
const MADE_UP = /\.css-[a-z0-9]{5,}|\.sc-|\.jsx-\d|__[\w-]*\d[\w-]*(?=[\s.#>[:),]|$)/;

/**
 * Whether a selector may stand in a local tool file: short, of plain characters, without counting further than the third
 * child, and without names that the next release changes. Says nothing of whether a browser understands it: `isSelector`.
 */
export const isSafeSelector = (text: string): boolean =>
  text.trim() !== '' &&
  text.length <= LONGEST &&
  SAFE.test(text) &&
  !PSEUDO.test(text) &&
  !MADE_UP.test(text);

/** Whether the browser understands a selector. Tried on an empty document, so that nothing of a page is touched. */
export function isSelector(text: string, page: Document): boolean {
  try {
    page.implementation.createHTMLDocument('').querySelector(text);
    return true;
  } catch {
    // Throwing is how a browser says no.
    return false;
  }
}
