import type { Interval } from '../approvals/reading';
import type { Regions } from './regions';
import type { Meaning, Words } from './words';

/** A place that says a state. */
export interface Hit {
  el: Element;
  meaning: Meaning;
  /** As shown; null where an attribute says it. */
  label: string | null;
  source: 'label' | 'attribute';
  /** The label is all that the text says, counts left aside. */
  whole: boolean;
  /** It is, or lies in, something to click: it may act or filter. */
  control: Element | null;
  /** It is what is chosen of several: an option, a radio button. */
  chosen?: boolean;
  /** The tool file points at it. */
  known?: boolean;
}

export interface Button {
  el: Element;
  decision: 'approve' | 'refuse';
}

/** What one pass over the page found, and the means to look closer. Lives for one reading. */
export interface Page {
  root: Document;
  url: URL;
  words: Words;
  regions: Regions;
  /** Parses a moment; `towards` as in time.ts. */
  time(text: string, towards?: 'past' | 'future'): Interval | null;
  /** What a tool file's places are looked for in: the document, its open shadow roots and frames of the same origin. */
  roots: ParentNode[];
  /** Cards that the tool file points at. */
  known: ReadonlySet<Element>;
  hits: Hit[];
  /** Elements that are state labels themselves, with what they say. */
  labels: Map<Element, Hit>;
  buttons: Button[];
  /** Headings, selected tabs and the like that may say what the page lists. */
  headings: Element[];
  selected: Element[];
  /** Fields with a post's text in them, dialogs, and other places to look closer at. */
  fields: Element[];
  dialogs: Element[];
  emptyWords: number;
  labelCount: number;
}
