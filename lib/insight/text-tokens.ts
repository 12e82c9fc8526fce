/** A piece of a text that carries meaning; spaces, punctuation and emoji are none. */
export interface Token {
  kind: 'url' | 'handle' | 'tag' | 'number' | 'word';
  text: string;
  /** What it is compared by: NFKC, lower case, straight apostrophes. */
  key: string;
}

/** Compatibility form, lower case, one kind of apostrophe. */
export const normalised = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[’‘ʼ`´]/gu, "'")
    .toLowerCase();

const straight = (text: string): string => text.normalize('NFKC').replace(/[’‘ʼ`´]/gu, "'");

/** Links, addresses, handles, tags and numbers with their unit; every repetition is bounded by what it is made of. */
const MARKED =
  /(?<url>(?:https?:\/\/|www\.)[^\s<>"]+)|(?<handle>[\p{L}\p{N}._+-]{0,64}@[\p{L}\p{N}._-]+)|(?<tag>#[\p{L}\p{M}\p{N}_]+)|(?<number>[-+−]?\p{Sc}?\p{Nd}+(?:[.,:/]\p{Nd}+)*(?:[\p{L}]{1,3}(?![\p{L}]))?(?:[\s  ]?(?:[%‰°]|\p{Sc}))?)/gu;

/** A digit in a box is an emoji, not a number. */
const KEYCAP = /[0-9#*]\uFE0F?\u20E3/gu;

const words = new Intl.Segmenter('und', { granularity: 'word' });

/** The tokens of a text in order. */
export function contentTokens(text: string): Token[] {
  const clean = text.replace(KEYCAP, ' ');
  const tokens: Token[] = [];
  let end = 0;
  for (const match of clean.matchAll(MARKED)) {
    tokens.push(...wordsOf(clean.slice(end, match.index)));
    const kind = (['url', 'handle', 'tag', 'number'] as const).find((one) => match.groups?.[one]);
    if (kind) tokens.push(token(kind, match[0]));
    end = match.index + match[0].length;
  }
  tokens.push(...wordsOf(clean.slice(end)));
  return tokens;
}

function* wordsOf(text: string): Generator<Token> {
  for (const { segment, isWordLike } of words.segment(text)) if (isWordLike) yield token('word', segment);
}

/** A link or a handle at the end of a sentence does not include its full stop. */
function token(kind: Token['kind'], raw: string): Token {
  const bare = kind === 'url' || kind === 'handle' ? raw.replace(/[.,;:!?)\]»”"'’]{1,9}$/u, '') : raw;
  const text = kind === 'number' ? bare.replace(/\s/gu, '').replace('−', '-') : straight(bare);
  return { kind, text, key: normalised(text) };
}

/** Words that turn a sentence round. */
const NEGATIONS = new Set(
  (
    "not no never none nothing without cannot ne n' pas non jamais rien sans aucun aucune " +
    'nicht nie kein keine keinen keiner keines ohne nichts nunca jamás sin ningún ninguna nada não nem sem nenhum ' +
    'senza nessun nessuna niente niet geen nooit zonder nie bez brak değil yok не нет без никогда'
  ).split(' '),
);

/** What the law or a platform wants said. */
const LEGAL = new Set(
  (
    'ad ads advert advertisement sponsored sponsor gifted paidpartnership partnership pub publicité sponsorisé ' +
    'sponsorisée partenariat collaboration werbung anzeige gesponsert publicidad patrocinado patrocinada publi ' +
    'publicidade parceria pubblicità sponsorizzato adv reclame advertentie reklama'
  ).split(' '),
);

const LANGUAGES = ['en', 'fr', 'de', 'es', 'pt', 'it', 'nl', 'pl', 'tr', 'ru'];
let dateWords: ReadonlySet<string> | undefined;

/** Names of months and weekdays, as the platform knows them, and the words for the days around today. */
function isDateWord(key: string): boolean {
  dateWords ??= new Set([...namesOfDates(), ...NEAR_DAYS]);
  return dateWords.has(key);
}

const NEAR_DAYS = (
  "today tomorrow tonight yesterday aujourd'hui demain hier heute morgen gestern hoy mañana ayer hoje amanhã ontem " +
  'oggi domani ieri vandaag gisteren dziś jutro bugün yarın сегодня завтра noon midday midnight midi minuit'
).split(' ');

function* namesOfDates(): Generator<string> {
  for (const language of LANGUAGES) {
    const month = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
    const dayMonth = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' });
    const weekday = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
    for (let i = 0; i < 12; i++) {
      const at = Date.UTC(2026, i, 1);
      yield normalised(month.format(at));
      // In some languages a month stands in another case beside a day.
      const part = dayMonth.formatToParts(at).find(({ type }) => type === 'month');
      if (part) yield normalised(part.value);
    }
    for (let i = 0; i < 7; i++) yield normalised(weekday.format(Date.UTC(2026, 0, 4 + i)));
  }
}

/** A change of one of these is never small. */
export function isFact({ kind, key }: Token): boolean {
  if (kind === 'tag') return LEGAL.has(key.slice(1));
  if (kind !== 'word') return true;
  return NEGATIONS.has(key) || /n't$|^n'/u.test(key) || LEGAL.has(key) || isDateWord(key);
}
