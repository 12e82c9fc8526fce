import type { TimeContext } from './time';
import { type Token, tokenise } from './time-tokens';
import { type Words, wordsOf } from './time-words';

/** A line cut into tokens, and the look-up of phrases in it. */
export interface Scan {
  line: string;
  tokens: readonly Token[];
  words: Words;
  context: TimeContext;
  /** The longest phrase of a list that begins at a token; `end` is the token after it. */
  longest<V>(map: ReadonlyMap<string, V>, at: number): { value: V; end: number } | null;
  /** The number at a token or after a few fillers; -1 for none. */
  nextNumber(at: number): number;
  isCjk(at: number): boolean;
  /** True where the number at a token is the rest of a longer one: 3.5, 10.0.0.1. */
  continuesNumber(at: number): boolean;
}

/** No phrase of time has more tokens. */
const LONGEST_PHRASE = 8;
const CJK = /[\u3040-\u30ff\u3400-\u9fff]/;

export const scanOf = (line: string, context: TimeContext): Scan => {
  const tokens = tokenise(line);
  const words = wordsOf(context.languages);
  const heads: string[][] = [];
  const headsAt = (at: number): string[] => {
    let list = heads[at];
    if (!list) {
      list = [];
      let text = '';
      for (const token of tokens.slice(at, at + LONGEST_PHRASE)) {
        text += token.text;
        list.push(text);
      }
      heads[at] = list;
    }
    return list;
  };
  return {
    line,
    tokens,
    words,
    context,
    longest(map, at) {
      const list = headsAt(at);
      for (let count = list.length; count > 0; count--) {
        const value = map.get(list[count - 1] ?? '');
        if (value !== undefined) return { value, end: at + count };
      }
      return null;
    },
    nextNumber(at) {
      let index = at;
      while (index < at + 3 && words.fillers.has(tokens[index]?.text ?? '')) index++;
      return tokens[index]?.number ? index : -1;
    },
    continuesNumber(at) {
      const [before, mark, here] = [tokens[at - 2], tokens[at - 1], tokens[at]];
      if (!here?.number || !before?.number || !mark) return false;
      return /^[-.,:/]$/.test(mark.text) && before.end === mark.start && mark.end === here.start;
    },
    isCjk: (at) => CJK.test(tokens[at]?.text ?? ''),
  };
};
