import type { Verb } from '../../approvals/reading';
import { STATES, type State } from '../../approvals/states';
import { fold } from '../normalise';
import type { Vocabulary } from './vocabulary';

/**
 * The words of all languages as the reader looks them up, made once by the background, for one language of a page: its
 * own word wins over English, and English over the rest, where two languages mean two things. Words are folded; those of
 * a list stand one a line, since one long text is sent and taken apart faster than thousands of small ones.
 */
export interface Lexicon {
  /** Labels as `unpacked` takes them. */
  states: readonly { state: State; side: 'client' | 'team' | null; labels: string }[];
  actions: string;
  queues: string;
  empty: string;
  sides: { client: string; team: string };
  /** Sources of regular expressions: how the buttons begin that decide. */
  decisions: { approve: string; refuse: string };
  verbs: Partial<Record<Verb, string>>;
  /** Sources of regular expressions over a folded line: phrases that stand by themselves, the longest first, and the same in scripts without spaces. */
  plain: string;
  joined: string;
  /** Phrases with the name inside or behind; `core` is the longest part of the phrase. */
  named: readonly { verb: Verb; core: string; pattern: string }[];
}

/** Scripts that set no space between words. */
const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff]/;
const quoted = (text: string) => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
const any = (list: readonly string[]) => (list.length > 0 ? list.map(quoted).join('|') : '(?!)');
const lines = (words: Iterable<string>) => [...new Set(words)].filter(Boolean).join('\n');

/** Where one character says how much a line shares with the one before: this one stands for nothing. */
const ZERO = 40;

/** Sorted lines, each with as much of the one before as it shares left out: a third of the length, for labels are alike. */
function packed(labels: readonly string[]): string {
  let before = '';
  return [...labels]
    .sort()
    .map((label) => {
      let shared = 0;
      while (shared < 80 && shared < before.length && label[shared] === before[shared]) shared++;
      before = label;
      return String.fromCharCode(ZERO + shared) + label.slice(shared);
    })
    .join('\n');
}

/** The labels that `packed` made one text of. */
export function unpacked(text: string): string[] {
  let before = '';
  return text.split('\n').map((line) => {
    before = before.slice(0, line.charCodeAt(0) - ZERO) + line.slice(1);
    return before;
  });
}

const SIDES = ['client', 'team'] as const;

/** Which side the words of a label name, if any. `words` are folded, one a line. */
export function sideNamed(folded: string, words: Lexicon['sides']): 'client' | 'team' | null {
  for (const side of SIDES)
    for (const word of words[side].split('\n'))
      if (` ${folded} `.includes(` ${word} `) || (UNSPACED.test(word) && folded.includes(word))) return side;
  return null;
}

/** @param language of the page: two or three small letters, or empty */
export function lexiconOf(vocabularies: readonly Vocabulary[], language: string): Lexicon {
  const rank = ({ language: one }: Vocabulary) => (one === language ? 2 : one === 'en' ? 1 : 0);
  const sorted = [...vocabularies].sort((a, b) => rank(a) - rank(b));
  const all = (of: (words: Vocabulary) => readonly string[]) => lines(sorted.flatMap(of).map(fold));
  const sides = { client: all((one) => one.sides.client), team: all((one) => one.sides.team) };
  const begins = (list: readonly string[]) => {
    const open = list.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1));
    return `^(?:${any(open)}|(?:${any(list.filter((word) => !word.endsWith('*')))})(?!\\p{L}))`;
  };
  return {
    states: statesOf(sorted, sides),
    actions: all((one) => one.actions),
    queues: all((one) => one.queues),
    empty: all((one) => one.empty),
    sides,
    decisions: {
      approve: begins(sorted.flatMap((one) => one.decisions.approve)),
      refuse: begins(sorted.flatMap((one) => one.decisions.refuse)),
    },
    ...sayingsOf(vocabularies),
  };
}

function statesOf(sorted: readonly Vocabulary[], sides: Lexicon['sides']): Lexicon['states'] {
  const meanings = new Map<string, State>();
  for (const words of sorted)
    for (const state of STATES) for (const text of words.states[state] ?? []) meanings.set(fold(text), state);
  const groups = new Map<string, { state: State; side: 'client' | 'team' | null; labels: string[] }>();
  for (const [label, state] of meanings) {
    const side =
      state === 'in_internal_review' ? 'team' : state === 'in_review' ? sideNamed(label, sides) : null;
    const group = groups.get(`${state} ${side}`) ?? { state, side, labels: [] };
    group.labels.push(label);
    groups.set(`${state} ${side}`, group);
  }
  return [...groups.values()].map(({ state, side, labels }) => ({ state, side, labels: packed(labels) }));
}

function sayingsOf(
  vocabularies: readonly Vocabulary[],
): Pick<Lexicon, 'verbs' | 'plain' | 'joined' | 'named'> {
  const verbs = new Map<string, Verb>();
  const named: Lexicon['named'][number][] = [];
  for (const words of vocabularies)
    for (const [verb, phrases] of Object.entries(words.history) as [Verb, readonly string[]][])
      for (const text of phrases) {
        const parts = text.split('{actor}').map((part) => fold(part));
        if (parts.length === 1) verbs.set(parts[0] ?? '', verb);
        else {
          const core = [...parts].sort((a, b) => b.length - a.length)[0] ?? '';
          if (!core) continue;
          const body = parts.map(quoted).join('\\s*(?<actor>.{2,40}?)\\s*');
          const edge = UNSPACED.test(body) ? '' : '(?<![\\p{L}\\p{N}])';
          named.push({ verb, core, pattern: `${edge}${body}${parts.at(-1) ? '' : '$'}` });
        }
      }
  verbs.delete('');
  const phrases = [...verbs.keys()].sort((a, b) => b.length - a.length);
  const ofVerb: Partial<Record<Verb, string>> = {};
  for (const [phrase, verb] of verbs) ofVerb[verb] = ofVerb[verb] ? `${ofVerb[verb]}\n${phrase}` : phrase;
  return {
    verbs: ofVerb,
    plain: `(?<![\\p{L}\\p{N}])(?:${any(phrases.filter((one) => !UNSPACED.test(one)))})(?![\\p{L}\\p{N}])`,
    joined: any(phrases.filter((one) => UNSPACED.test(one))),
    named,
  };
}
