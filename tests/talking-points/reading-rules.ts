import type { Language } from '../../lib/i18n/languages';
import type { Message } from '../../lib/talking-points/compose';

/** What a reader would stumble over, said in words; empty for a sound message. */
export function faultsOf(message: Message, language: Language, names: readonly string[] = []): string[] {
  const bare = names.reduce(
    (text, name) => (name === '' ? text : text.replaceAll(name, 'X')),
    `${message.subject ?? ''}\n${message.body}`,
  );
  const body = bare.slice(bare.indexOf('\n') + 1);
  const faults: string[] = [];
  const fault = (found: unknown, what: string) => {
    if (found) faults.push(what);
  };
  fault(/undefined|null|NaN|Infinity|\[object/.test(bare), 'a value that is none');
  fault(/[{}[\]|#<>]/.test(bare), 'a mark of the template');
  fault(/ {2}|[^\S\n\u00a0\u202f][,.]|\(\)|[.?!][.?!]|,\.|,\?|^[,.;:)]/m.test(bare), 'broken punctuation');
  fault(/^\s*\p{Ll}/mu.test(body), 'a line that starts small');
  fault(/[.?!] \p{Ll}/u.test(bare), 'a sentence that starts small');
  const numbers = withoutDates(body, language).match(NUMBER) ?? [];
  fault(numbers.length > 3, `more than three figures: ${numbers.join(' · ')}`);
  fault(NUMBER_WORDS[language].test(bare), 'a figure in words');
  fault((body.match(DATES[language]) ?? []).length > 1, 'more than one date');
  fault(new Set(bare.match(DATES[language]) ?? []).size > 1, 'another date in the subject');
  const asks = sentences(body).filter((sentence) => ASKS[language].test(sentence));
  fault(asks.length !== 1, `${asks.length} proposals: ${asks.join(' / ')}`);
  fault((body.match(/\?/g) ?? []).length > 1, 'more than one question');
  fault(message.subject?.trim() === '', 'an empty subject');
  for (const found of bare.match(FORBIDDEN[language]) ?? []) fault(true, `not to be said: ${found}`);
  return faults;
}

const NUMBER = /\d(?:[\d.,\u00a0\u202f]*\d)?/g;
const DATES: Record<Language, RegExp> = {
  en: /(?:\w+day )?\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{4})?/g,
  fr: /(?:\p{L}+ )?\d{1,2}(?:er)? (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)(?: \d{4})?/gu,
};
const withoutDates = (text: string, language: Language): string => text.replace(DATES[language], 'X');

/** `one` is left out: it is an article as often as a figure. */
const NUMBER_WORDS: Record<Language, RegExp> = {
  en: /\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twice|dozen|half|hundred)\b/i,
  fr: /(?<!\p{L})(deux|trois|quatre|cinq|six|sept|huit|dix|onze|douze|douzaine|moitié|demi|demie|cent|cents)(?!\p{L})/iu,
};

const ASKS: Record<Language, RegExp> = {
  en: /\?|\bplease\b|\bI propose\b|\bcould you\b|\bI need (?:your|a payment date)\b/i,
  fr: /\?|\bmerci de\b|\bje vous propose\b|\bpourriez\b|\bpourrions\b|\bil me faut (?:votre|vos|par écrit|une date)\b|\bj’ai besoin de votre\b|\bdites-moi\b/i,
};

const sentences = (text: string): string[] => text.split(/(?<=[.?!])\s+|\n+/).filter((one) => one !== '');

/** Written apart from the product's own rules (`findWording`), and wider: shipped texts can do without all of these. */
const FORBIDDEN: Record<Language, RegExp> = {
  en: new RegExp(
    [
      /\b(controlling|micro\w*|difficult|toxic|unresponsive|unreliable|slow|lazy|rude|bad|worst|poor|annoying|demanding|picky|nitpick\w*|obsessive|stubborn|unreasonable|careless|inconsiderate|offender|score|petty|pointless|insignificant|trivial)\b/,
      /\b(you (don|do not|refuse|ignore|fail|forgot|seem|think|feel|want me|distrust)|trust|respect|attitude|fault|blame|because you|deliberately|intentionally)\b/,
      /\b(always|never|every time|constantly|again and again|once more|yet again|as usual)\b/,
      /%|\bper ?cent\b|\bother clients?\b|\bcompared\b|\baverage client\b/,
      /\b(public|publicly|expose\w*|lock\w*|passwords?|take down|delete|remove|sue|court|lawyer|legal|hostage|blacklist|consequences|or else)\b/,
    ]
      .map((one) => one.source)
      .join('|'),
    'gi',
  ),
  fr: new RegExp(
    [
      /(?<!\p{L})(contrôlant\p{L}*|micro\p{L}*|difficiles?|toxiques?|lents?|lente|paresseu\p{L}*|impoli\p{L}*|mauvais\p{L}*|pire|exigeant\p{L}*|pointilleu\p{L}*|tatillon\p{L}*|têtu\p{L}*|négligent\p{L}*|fautif\p{L}*|score|insignifiant\p{L}*|inutiles?)(?!\p{L})/u,
      /(?<!\p{L})(confiance|respect(ez|ent)|attitude|faute|reproch\p{L}*|parce que vous|vous (refusez|ignorez|oubliez|avez oublié|semblez|pensez|négligez)|exprès|délibéré\p{L}*)(?!\p{L})/u,
      /(?<!\p{L})(toujours|jamais|chaque fois|constamment|sans cesse|systématiquement|une fois de plus|comme d’habitude)(?!\p{L})/u,
      /%|(?<!\p{L})(pour ?cent|autres clients?|comparé)(?!\p{L})/u,
      /(?<!\p{L})(public|publiquement|dénonc\p{L}*|bloqu\p{L}*|verrouill\p{L}*|mots? de passe|supprim\p{L}*|retirer|tribunal|avocat|justice|otage|liste noire|conséquences|sinon)(?!\p{L})/u,
      /(?<!\p{L})(tu|toi|ton|tes)(?!\p{L})/u,
    ]
      .map((one) => one.source)
      .join('|'),
    'giu',
  ),
};
