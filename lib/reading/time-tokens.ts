export interface Token {
  text: string;
  start: number;
  end: number;
  number: boolean;
}

/** Longer lines are cut: no page writes a moment in more, and hostile text must not cost more. */
const LONGEST = 200;

const PIECE =
  /\d+|(?:[a-z\u00df-\u024f\u0370-\u04ff\u1e00-\u1eff]|[\u0300-\u036f])+|[^\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const CJK = /[\u3040-\u30ff\u3400-\u9fff]/;
const ASCII = /^[ -~]*$/;
const LETTER = /[a-z\u00df-\u024f\u0370-\u04ff\u1e00-\u1eff]/;

const MARKS = /[\u0300-\u036f]/g;
const KANA = '\u3000';

/** Folds width, case and accents one UTF-16 unit at a time, so that places in the result are places in the text. */
const fold = (text: string): string => {
  if (ASCII.test(text)) return text.toLowerCase();
  let out = '';
  for (const unit of text.split('')) {
    const plain = unit < KANA ? unit.normalize('NFKD').replace(MARKS, '') : unit.normalize('NFKC');
    const folded = plain.toLowerCase().replace('ı', 'i');
    out += folded.length === 1 ? folded : unit;
  }
  return out;
};

/** Cuts a text into numbers, words, single CJK characters and marks. Spaces go, and so do the dots of abbreviations and apostrophes, so that `p. m.`, `p.m.` and `pm` are the same two or one words. */
export const tokenise = (text: string): Token[] => {
  const tokens: Token[] = [];
  for (const match of fold(text.slice(0, LONGEST)).matchAll(PIECE)) {
    const piece = match[0];
    const before = tokens.at(-1);
    if (
      before &&
      before.end === match.index &&
      (piece === "'" || piece === '’' || piece === '.') &&
      LETTER.test(before.text)
    ) {
      before.end++;
      continue;
    }
    tokens.push({
      text: piece.replace(MARKS, ''),
      start: match.index,
      end: match.index + piece.length,
      number: piece >= '0' && piece < ':',
    });
  }
  return tokens;
};

/** The form in which words are compared: tokens joined without spaces. */
export const keyOf = (text: string): string =>
  tokenise(text)
    .map((token) => token.text)
    .join('');

/** True for letters of any script, as a token has them. */
export const isWord = (text: string): boolean => LETTER.test(text) || CJK.test(text);
