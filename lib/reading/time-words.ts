import { keyOf, tokenise } from './time-tokens';
import { DAY, HOUR } from './time-zone';
import { vocabularies } from './vocabulary/in-use';

export const UNITS = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const;
export type Unit = (typeof UNITS)[number];

/** The words of time of some languages, keyed by `keyOf`. Made from Intl; where two languages differ, the first has it. */
export interface Words {
  units: Map<string, Unit>;
  /** Units that count as one where no number stands before them: "godzinę temu". */
  single: Map<string, Unit>;
  /** What stands before ("il y a", "in") or after ("ago") a span: -1 past, 1 future. */
  before: Map<string, -1 | 1>;
  after: Map<string, -1 | 1>;
  /** "Yesterday", "last week": so many units from now. */
  near: Map<string, { unit: Unit; by: number }>;
  now: Map<string, true>;
  /** 1–12. */
  months: Map<string, number>;
  /** 0 is Sunday. */
  weekdays: Map<string, number>;
  /** Hours to add to a 12-hour clock. */
  halves: Map<string, 0 | 12>;
  /** What may stand between the parts of a date. */
  fillers: Map<string, true>;
  /** Tokens that a moment may begin with: most words of a page are none, and are passed over at once. */
  starts: Map<string, true>;
}

/** What tools print beside Intl's forms: units, then words before and after a past (-) or future (+) span. `_` is a space. */
const MORE: Record<string, string> = {
  en: 'second:secs minute:mins hour:hrs week:wks month:mos year:yrs +after:from_now',
  fr: 'minute:mn week:sem',
  de: 'minute:m hour:stdn day:tg month:mon',
  es: '+before:en',
  pt: '-after:atrás -before:faz +before:daqui_a',
  it: '+before:fra',
  nl: 'hour:u day:d',
  pl: 'hour:h day:d',
  tr: '-after:evvel',
  ru: 'day:д',
  ja: 'month:ヶ月,カ月,ヵ月,ケ月 -after:まえ',
  zh: 'hour:个小时 -after:之前,以前 +after:之后,以后',
};
const FILLERS =
  'at on a las um st nd rd th er le kl om o saat t del de das alle ore hs @ , · - – — | ( ) . ;'.split(' ');

const set = (words: string) => new Set(words.split(' ').map(keyOf));
/** "About", "over", "almost": may stand between a word such as "vor" and its number. */
export const ABOUT = set(
  'about almost over etwa ca circa über fast rund environ plus de d presque alrededor más casi cerca mais quase ongeveer meer dan bijna około ponad prawie yaklaşık около более почти 约 約 大 大约',
);
export const ONE = set('a an one un une uno una um uma ein eine einer einem einen een één bir 一');

/** Intl's forms differ by country: a bare language is read in the forms of all of them. */
const REGIONS: Record<string, string[]> = { en: ['en-US', 'en-GB'], pt: ['pt-BR', 'pt-PT'], zh: ['zh-CN'] };

const HOURS = [1, 6, 9, 12, 15, 19, 22];
const SUNDAY = Date.UTC(2026, 0, 4);

type Kind = Exclude<keyof Words, 'starts'>;

const add = <K extends Kind>(
  words: Words,
  kind: K,
  text: string,
  value: Words[K] extends Map<string, infer V> ? V : never,
): void => {
  const [first] = tokenise(text);
  const key = keyOf(text);
  const map = words[kind] as Map<string, typeof value>;
  if (!first || map.has(key)) return;
  map.set(key, value);
  words.starts.set(first.text, true);
};

const blank = (): Words => ({
  units: new Map(),
  single: new Map(),
  before: new Map(),
  after: new Map(),
  near: new Map(),
  now: new Map(),
  months: new Map(),
  weekdays: new Map(),
  halves: new Map(),
  fillers: new Map(),
  starts: new Map(),
});

const merge = (into: Words, from: Words): void => {
  for (const kind of Object.keys(into) as (keyof Words)[]) {
    const map: Map<string, unknown> = into[kind];
    for (const [key, value] of from[kind]) if (!map.has(key)) map.set(key, value);
  }
};

const commonEnd = (texts: string[]): string => {
  let end = texts[0] ?? '';
  for (const text of texts) while (!text.endsWith(end)) end = end.slice(1);
  return end;
};

const addSpans = (words: Words, tag: string): void => {
  const bare = /^(pl|ru)/.test(tag);
  for (const sign of [-1, 1] as const) {
    let mark = '';
    for (const style of ['long', 'short', 'narrow'] as const) {
      const format = new Intl.RelativeTimeFormat(tag, { style });
      const rows = UNITS.flatMap((unit) =>
        [1, 2, 5].map((count) => {
          const parts = format.formatToParts(sign * count, unit);
          const at = parts.findIndex((part) => part.type === 'integer');
          const side = (from: number, to?: number) =>
            parts
              .slice(from, to)
              .map((part) => part.value)
              .join('');
          return { unit, count, before: side(0, at), after: keyOf(side(at + 1)) };
        }),
      );
      if (style === 'long') mark = commonEnd(rows.map((row) => row.after));
      if (mark) add(words, 'after', mark, sign);
      for (const { unit, count, before, after } of rows) {
        const name = mark && after.endsWith(mark) ? after.slice(0, -mark.length) : after;
        add(words, 'units', name, unit);
        if (bare && style === 'long' && count === 1) add(words, 'single', name, unit);
        if (/\p{L}/u.test(before)) add(words, 'before', before, sign);
      }
    }
  }
  for (const unit of UNITS) {
    const format = new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'long' });
    for (const count of [1, 2, 5]) {
      add(
        words,
        'units',
        format.formatToParts(count).find((part) => part.type === 'unit')?.value ?? '',
        unit,
      );
    }
  }
  for (const style of ['long', 'short', 'narrow'] as const) {
    const nearby = new Intl.RelativeTimeFormat(tag, { numeric: 'auto', style });
    for (const unit of ['day', 'week', 'month', 'year'] as const) {
      for (const by of [0, -1, 1, -2, 2]) {
        const text = nearby.format(by, unit);
        if (!/\d/.test(text)) add(words, 'near', text, { unit, by });
      }
    }
    add(words, 'now', nearby.format(0, 'second'), true);
  }
};

const addDates = (words: Words, tag: string): void => {
  const format = (options: Intl.DateTimeFormatOptions) => {
    const made = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', ...options });
    return (at: number, type: string) => made.formatToParts(at).filter((part) => part.type === type);
  };
  for (const style of ['long', 'short'] as const) {
    for (const day of [{}, { day: 'numeric' }] as const) {
      const month = format({ month: style, ...day });
      for (let index = 0; index < 12; index++) {
        const name = month(Date.UTC(2026, index, 2), 'month')[0]?.value ?? '';
        if (!/\d/.test(name)) add(words, 'months', name, index + 1);
      }
    }
    const weekday = format({ weekday: style });
    for (let index = 0; index < 7; index++)
      add(words, 'weekdays', weekday(SUNDAY + index * DAY, 'weekday')[0]?.value ?? '', index);
  }
  for (const period of [{}, { dayPeriod: 'long' }] as const) {
    const half = format({ hour: 'numeric', hour12: true, ...period });
    for (const hour of HOURS)
      add(words, 'halves', half(SUNDAY + hour * HOUR, 'dayPeriod')[0]?.value ?? '', hour < 12 ? 0 : 12);
  }
  for (const part of format({ dateStyle: 'full', timeStyle: 'short' })(SUNDAY, 'literal'))
    for (const word of part.value.split(/\s/)) add(words, 'fillers', word, true);
};

const addMore = (words: Words, language: string): void => {
  for (const row of MORE[language]?.split(' ') ?? []) {
    const [head = '', list = ''] = row.split(':');
    for (const text of list.replaceAll('_', ' ').split(',')) {
      const sign = head.startsWith('-') ? -1 : 1;
      if (head.endsWith('before')) add(words, 'before', text, sign);
      else if (head.endsWith('after')) add(words, 'after', text, sign);
      else add(words, 'units', text, head as Unit);
    }
  }
  for (const vocabulary of vocabularies()) {
    if (vocabulary.language.split('-')[0] === language) {
      for (const text of vocabulary.now) add(words, 'now', text, true);
    }
  }
};

/** Language and region of a tag that a page may have made up: nothing else of it is handed to Intl. */
const TAG = /^([a-z]{2,3})(?:[-_][a-z]{4})?(?:[-_]([a-z]{2}|\d{3}))?(?![a-z\d])/i;

/** The usable ones of the tags that a page claims, cut to language and region. */
export const tagsOf = (languages: readonly string[]): { tag: string; language: string; region: boolean }[] =>
  languages.flatMap((text) => {
    const [, language, region] = TAG.exec(text.slice(0, 20)) ?? [];
    if (!language) return [];
    return {
      tag: region ? `${language}-${region}` : language,
      language: language.toLowerCase(),
      region: !!region,
    };
  });

const wordsOfTag = new Map<string, Words>();
const wordsOfList = new Map<string, Words>();
/** A page may claim any number of languages. */
const MOST_KNOWN = 40;

const remember = (cache: Map<string, Words>, name: string, make: () => Words): Words => {
  let words = cache.get(name);
  if (!words) {
    words = make();
    if (cache.size >= MOST_KNOWN) cache.clear();
    cache.set(name, words);
  }
  return words;
};

const makeTag = (tag: string, language: string): Words => {
  const words = blank();
  for (const region of tag === language ? (REGIONS[language] ?? [tag]) : [tag]) {
    addSpans(words, region);
    addDates(words, region);
  }
  addMore(words, language);
  return words;
};

/** The words of the given languages (BCP 47, the first has precedence) and of English; of every language where none is given. Each language is built once. */
export const wordsOf = (languages: readonly string[]): Words => {
  const given = languages.length ? [...languages.slice(0, 12), 'en'] : Object.keys(MORE);
  return remember(wordsOfList, given.join(), () => {
    const words = blank();
    for (const text of FILLERS) add(words, 'fillers', text, true);
    for (const text of [...ABOUT, ...ONE, '−', '+']) words.starts.set(text, true);
    for (const { tag, language } of tagsOf(given))
      merge(
        words,
        remember(wordsOfTag, tag, () => makeTag(tag, language)),
      );
    return words;
  });
};
