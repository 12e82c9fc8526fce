import type { TimeContext } from './time';
import { type Token, tokenise } from './time-tokens';
import { type Phrases, type TimeWords, timeWords } from './time-words';

export interface Found<T> {
  value: T;
  /** The token after what was meaningOf. */
  end: number;
}

/** A line cut into tokens, and the look-up of phrases in it. */
export interface Scan {
  line: string;
  tokens: readonly Token[];
  words: TimeWords;
  context: TimeContext;
  /** A token's text; empty outside the line. */
  text(at: number): string;
  /** True where nothing stands between a token and the one before. */
  adjacent(at: number): boolean;
  /** The longest phrase of a list that begins at a token. */
  longest<V>(list: Phrases<V>, at: number): Found<V> | null;
  /** True where a token is in a list. */
  is(list: Phrases<unknown>, at: number): boolean;
}

/** No phrase of time has more tokens. */
const LONGEST_PHRASE = 8;

/** A page may write "constructor". */
export const meaningOf = <V>(list: Phrases<V>, text: string): V | undefined =>
  Object.hasOwn(list, text) ? list[text] : undefined;

export const scanOf = (line: string, context: TimeContext): Scan => {
  const tokens = tokenise(line);
  const words = timeWords(context.languages);
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
    longest(list, at) {
      const phrases = headsAt(at);
      for (let count = phrases.length; count > 0; count--) {
        const value = meaningOf(list, phrases[count - 1] ?? '');
        if (value !== undefined) return { value, end: at + count };
      }
      return null;
    },
    is: (list, at) => meaningOf(list, text(at)) !== undefined,
  };
};
