import type { Language } from '../i18n/languages';
import type { Pattern, Stage, Tone } from './kinds';

/** A text that may differ by tone; a tone that is not named has none. */
export type Toned = string | Partial<Record<Tone, string>>;

/**
 * One cell of the matrix (domain §5b). All strings are templates. The ask is the one proposal; the date that it names
 * is the one date. What cannot be filled goes.
 */
export interface Cell {
  /** For the user: what this message is to achieve. */
  goal: string;
  subject: string;
  open: Toned;
  facts: readonly Toned[];
  ask: Record<Tone, string>;
  /** What happens next. */
  after: readonly Toned[];
}

export interface Wrapping {
  greeting: Record<Tone, string>;
  thanks: Record<Stage, Toned>;
  signOff: Record<Tone, string>;
  /** Heads of the bullets of call notes, and the bullet that ends them. */
  notes: { goal: string; say: string; ask: string; after: string; end: string };
}

export interface Texts {
  language: Language;
  cells: Record<Pattern, Record<Stage, Cell>>;
  /** Stands at every pending badge from the first day, flagged or not. */
  nudge: Cell;
  wrapping: Wrapping;
}

/** Raised by one whenever a shipped text changes, so that the user's own versions can say what they were based on. */
export const TEXTS_VERSION = 2;

/** Loads one language's texts, apart from the rest of the page. */
export async function loadTexts(language: Language): Promise<Texts> {
  return language === 'fr' ? (await import('./fr/texts')).fr : (await import('./en/texts')).en;
}
