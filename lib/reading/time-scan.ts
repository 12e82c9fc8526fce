import type { TimeContext } from './time';
import { type Token, tokenise } from './time-tokens';
import { type Words, wordsOf } from './time-words';

export interface Found<T> {
  value: T;
  /** The token after what was found. */
  end: number;
}

/** A line cut into tokens, and the look-up of phrases in it. */
export interface Scan {
  line: string;
  tokens: readonly Token[];
  words: Words;
  context: TimeContext;
  /** A token's text; empty outside the line. */
  text(at: number): string;
  /** True where nothing stands between a token and the one before. */
  adjacent(at: number): boolean;
  /** The longest phrase of a list that begins at a token. */
  longest<V>(map: ReadonlyMap<string, V>, at: number): Found<V> | null;
}

/** No phrase of time has more tokens. */
const LONGEST_PHRASE = 8;

export const scanOf = (line: string, context: TimeContext): Scan => {
  const tokens = tokenise(line);
  const words = wordsOf(context.languages);
  const heads: string[][] = [];
  const text = (at: number) => tokens[at]?.text ?? '';
  const headsAt = (at: number): string[] => {
    let list = heads[at];
    if (!list) {
      let head = '';
      list = tokens.slice(at, at + LONGEST_PHRASE).map((token) => {
        head += token.text;
        return head;
      });
      heads[at] = list;
    }
    return list;
  };
  return {
    line,
    tokens,
    words,
    context,
    text,
    adjacent: (at) => tokens[at]?.start === tokens[at - 1]?.end,
    longest(map, at) {
      const list = headsAt(at);
      for (let count = list.length; count > 0; count--) {
        const value = map.get(list[count - 1] ?? '');
        if (value !== undefined) return { value, end: at + count };
      }
      return null;
    },
  };
};
