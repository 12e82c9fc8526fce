export const UNITS = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const;
export type Unit = (typeof UNITS)[number];

/** Phrases by `keyOf`, as plain data: they come by message. */
export type Phrases<V> = Record<string, V>;

/** The words of time of some languages (time-vocabulary.ts makes them). */
export interface TimeWords {
  units: Phrases<Unit>;
  /** Units that count as one where no number stands before them: "godzinę temu". */
  single: Phrases<Unit>;
  /** What stands before ("il y a", "in") or after ("ago") a span: -1 past, 1 future. */
  before: Phrases<-1 | 1>;
  after: Phrases<-1 | 1>;
  /** "Yesterday", "last week": so many units from now. */
  near: Phrases<{ unit: Unit; by: number }>;
  now: Phrases<1>;
  /** "About", "over", "almost": may stand between a word such as "vor" and its number. */
  about: Phrases<1>;
  /** "A", "one": may stand for the number. */
  one: Phrases<1>;
  /** What joins two spans: "1 week, 4 days". */
  and: Phrases<1>;
  /** 1–12. */
  months: Phrases<number>;
  /** 0 is Sunday. */
  weekdays: Phrases<number>;
  /** Hours to add to a 12-hour clock. */
  halves: Phrases<0 | 12>;
  /** Upper-case abbreviations that name one offset from UTC only, with its hours. */
  zones: Phrases<number>;
  /** What may stand between the parts of a date. */
  fillers: Phrases<1>;
  /** Tokens that a moment may begin with: most words of a page are none, and are passed over at once. */
  starts: Phrases<1>;
  /** The page writes 11/27, not 27/11; null where its language does not tell: an English page writes both unless it names its country. */
  monthFirst: boolean | null;
}

let give: (languages: readonly string[]) => TimeWords = () => {
  throw new Error('The words were not given yet.');
};

/** Gives the reader its words of time, before the first page is read. */
export function useTimeWords(words: (languages: readonly string[]) => TimeWords): void {
  give = words;
}

/** The words of time for a text in the given languages. */
export const timeWords = (languages: readonly string[]): TimeWords => give(languages);
