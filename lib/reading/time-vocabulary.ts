import { keyOf, tokenise } from './time-tokens';
import { type Phrases, type TimeWords, UNITS, type Unit } from './time-words';
import { DAY, HOUR } from './time-zone';
import { VOCABULARIES } from './vocabulary';

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

const ABOUT =
  'about almost over etwa ca circa über fast rund environ plus de d presque alrededor más casi cerca mais quase ongeveer meer dan bijna około ponad prawie yaklaşık около более почти 约 約 大 大约'.split(
    ' ',
  );
const ONE = 'a an one un une uno una um uma ein eine einer einem einen een één bir 一'.split(' ');
const AND = ', and et und y e en i ve и と'.split(' ');
const ZONES =
  'Z0 UTC0 GMT0 WET0 WEST1 CET1 CEST2 EET2 EEST3 MSK3 JST9 AEST10 AEDT11 EST-5 EDT-4 CDT-5 MST-7 MDT-6 PST-8 PDT-7 BRT-3';

/** Intl's forms differ by country: a bare language is read in the forms of all of them. */
const REGIONS: Record<string, string[]> = { en: ['en-US', 'en-GB'], pt: ['pt-BR', 'pt-PT'], zh: ['zh-CN'] };

const HOURS = [1, 6, 9, 12, 15, 19, 22];
const SUNDAY = Date.UTC(2026, 0, 4);

type Kind = Exclude<keyof TimeWords, 'starts' | 'monthFirst'>;

const add = <K extends Kind>(
  words: TimeWords,
  kind: K,
  text: string,
  value: TimeWords[K] extends Phrases<infer V> ? V : never,
): void => {
  const [first] = tokenise(text);
  const key = keyOf(text);
  const list = words[kind] as Phrases<typeof value>;
  if (!first || Object.hasOwn(list, key)) return;
  list[key] = value;
  words.starts[first.text] = 1;
};

const blank = (): TimeWords => ({
  units: {},
  single: {},
  before: {},
  after: {},
  near: {},
  now: {},
  about: {},
  one: {},
  and: {},
  months: {},
  weekdays: {},
  halves: {},
  zones: {},
  fillers: {},
  starts: {},
  monthFirst: null,
});

/** What `into` has stays. */
const merge = (into: TimeWords, from: TimeWords): void => {
  for (const [kind, list] of Object.entries(from))
    if (kind !== 'monthFirst') {
      const known: Phrases<unknown> = into[kind as Kind];
      Object.assign(known, { ...list, ...known });
    }
};

/** How long a word of a language that the page does not claim has to be, since short ones mean other things elsewhere. */
const SHORTEST: Partial<Record<keyof TimeWords, number>> = {
  units: 3,
  single: 4,
  before: 2,
  after: 2,
  near: 5,
  now: 5,
  months: 4,
  weekdays: 5,
  starts: 2,
};
/** Letters of scripts that share no words with Latin ones. */
const OTHER_SCRIPT = /[\u0370-\u1dff\u2e80-\uffff]/;

/** What a page may say though it claims another language, as many do whose template says English. */
const mergeLong = (into: TimeWords, from: TimeWords): void => {
  for (const [kind, list] of Object.entries(from) as [Kind, Phrases<unknown>][]) {
    const least = SHORTEST[kind];
    if (least === undefined) continue;
    const known: Phrases<unknown> = into[kind];
    for (const [key, value] of Object.entries(list))
      if ((key.length >= least || OTHER_SCRIPT.test(key)) && !Object.hasOwn(into.about, key))
        known[key] ??= value;
  }
};

const commonEnd = (texts: string[]): string => {
  let end = texts[0] ?? '';
  for (const text of texts) while (!text.endsWith(end)) end = end.slice(1);
  return end;
};

const addSpans = (words: TimeWords, tag: string): void => {
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
    add(words, 'now', nearby.format(0, 'second'), 1);
  }
};

const addDates = (words: TimeWords, tag: string): void => {
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
    for (const word of part.value.split(/\s/)) add(words, 'fillers', word, 1);
};

const addMore = (words: TimeWords, language: string): void => {
  for (const row of MORE[language]?.split(' ') ?? []) {
    const [head = '', list = ''] = row.split(':');
    for (const text of list.replaceAll('_', ' ').split(',')) {
      const sign = head.startsWith('-') ? -1 : 1;
      if (head.endsWith('before')) add(words, 'before', text, sign);
      else if (head.endsWith('after')) add(words, 'after', text, sign);
      else add(words, 'units', text, head as Unit);
    }
  }
  for (const vocabulary of VOCABULARIES) {
    if (vocabulary.language.split('-')[0] === language) {
      for (const text of vocabulary.now) add(words, 'now', text, 1);
    }
  }
};

/** Language and region of a tag that a page may have made up: nothing else of it is handed to Intl. */
const TAG = /^([a-z]{2,3})(?:[-_][a-z]{4})?(?:[-_]([a-z]{2}|\d{3}))?(?![a-z\d])/i;

/** The usable ones of the tags that a page claims, cut to language and region. */
const tagsOf = (languages: readonly string[]): { tag: string; language: string; region: boolean }[] =>
  languages.flatMap((text) => {
    const [, language, region] = TAG.exec(text.slice(0, 20)) ?? [];
    if (!language) return [];
    return {
      tag: region ? `${language}-${region}` : language,
      language: language.toLowerCase(),
      region: !!region,
    };
  });

const wordsOfTag = new Map<string, TimeWords>();
const wordsOfList = new Map<string, TimeWords>();
/** A page may claim any number of languages. */
const MOST_KNOWN = 40;

const remember = (cache: Map<string, TimeWords>, name: string, make: () => TimeWords): TimeWords => {
  let words = cache.get(name);
  if (!words) {
    words = make();
    if (cache.size >= MOST_KNOWN) cache.clear();
    cache.set(name, words);
  }
  return words;
};

const makeTag = (tag: string, language: string): TimeWords => {
  const words = blank();
  for (const region of tag === language ? (REGIONS[language] ?? [tag]) : [tag]) {
    addSpans(words, region);
    addDates(words, region);
  }
  addMore(words, language);
  return words;
};

/** Month first, day first, or (null) not to be told. */
const monthFirst = (languages: readonly string[]): boolean | null => {
  const tags = tagsOf(languages);
  const first = tags[0];
  const tag = tags.find((one) => one.language === first?.language && one.region) ?? first;
  if (!tag || (tag.language === 'en' && !tag.region)) return null;
  const order = new Intl.DateTimeFormat(tag.tag).formatToParts(0).map((part) => part.type);
  return order.indexOf('month') < order.indexOf('day');
};

/**
 * The words of time of the given languages (BCP 47, the first has precedence) and of English, and the longer ones of every
 * other; all of every language where none is given. Made from Intl, each language once; where two languages differ, the
 * first has the word.
 */
export const timeWordsOf = (languages: readonly string[]): TimeWords => {
  const given = languages.length ? [...languages.slice(0, 12), 'en'] : Object.keys(MORE);
  return remember(wordsOfList, given.join(), () => {
    const words = blank();
    words.monthFirst = monthFirst(languages);
    for (const kind of ['fillers', 'about', 'one', 'and'] as const)
      for (const text of { fillers: FILLERS, about: ABOUT, one: ONE, and: AND }[kind])
        add(words, kind, text, 1);
    for (const zone of ZONES.split(' '))
      words.zones[zone.replace(/[-\d]+/, '')] = Number(zone.replace(/[A-Z]+/, ''));
    for (const text of ['−', '+']) words.starts[text] = 1;
    for (const { tag, language } of tagsOf(given))
      merge(
        words,
        remember(wordsOfTag, tag, () => makeTag(tag, language)),
      );
    for (const language of languages.length ? Object.keys(MORE) : [])
      mergeLong(
        words,
        remember(wordsOfTag, language, () => makeTag(language, language)),
      );
    return words;
  });
};
