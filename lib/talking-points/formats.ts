import type { Language } from '../i18n/languages';
import type { ChangePrice, Contract, PaymentTerm } from './contract';
import type { CalendarDate, Money, Weekday } from './kinds';

/** How numbers, dates and clauses are written in a message. */
export interface Formats {
  number(value: number, decimals?: number): string;
  money(money: Money): string;
  price(price: ChangePrice): string;
  isDate(day: string): boolean;
  /** With its weekday, or its year where it is far away. */
  date(day: CalendarDate): string;
  /** With its year. */
  day(day: CalendarDate): string;
  weekday(day: Weekday): string;
  period(period: NonNullable<Contract['notice']>): string;
  term(term: PaymentTerm): string;
  clause(quoted: string): string;
}

const DAY = 86_400_000;
/** A date further away than this is written with its year. */
const YEAR_SHOWN_AFTER = 150 * DAY;

const WORDS = {
  en: {
    locale: 'en-GB',
    clause: 'clause',
    per: { hour: 'an hour', round: 'a round' },
    term: {
      issue: (n: string) => `within ${n} days of the invoice date`,
      month_end: (n: string) => `within ${n} days of the end of the month`,
      day_of_month: (n: string) => `on day ${n} of each month`,
    },
  },
  fr: {
    locale: 'fr-FR',
    clause: 'article',
    per: { hour: 'de l’heure', round: 'par aller-retour' },
    term: {
      issue: (n: string) => `à ${n} jours à compter de la date de facture`,
      month_end: (n: string) => `à ${n} jours fin de mois`,
      day_of_month: (n: string) => `le ${n} de chaque mois`,
    },
  },
} as const;

/** @param locale BCP 47; falls back to the language's own where it is of another language or unknown */
export function formats(language: Language, today: CalendarDate, locale?: string): Formats {
  const words = WORDS[language];
  const tag = usable(locale, language) ?? words.locale;
  const now = utc(today) ?? 0;
  const number = (value: number, decimals = 0) =>
    numberFormat(tag, { maximumFractionDigits: decimals }).format(value);
  const money = ({ cents, currency }: Money) => {
    const amount = cents / 100;
    if (!/^[A-Za-z]{3}$/.test(currency)) return number(amount, 2);
    const style = { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' } as const;
    return numberFormat(tag, style).format(amount);
  };
  const written = (day: CalendarDate, withYear: boolean) => {
    const text = dateFormat(tag, {
      ...(withYear ? { year: 'numeric' } : { weekday: 'long' }),
      day: 'numeric',
      month: 'long',
      timeZone: 'UTC',
    }).format(utc(day) ?? now);
    return language === 'fr' ? text.replace(/(?<!\d)1(?= )/, '1er') : text;
  };
  return {
    number,
    money,
    price: (price) => `${money(price)} ${words.per[price.per]}`,
    isDate: (day) => utc(day) !== null,
    date: (day) => written(day, Math.abs((utc(day) ?? now) - now) > YEAR_SHOWN_AFTER),
    day: (day) => written(day, true),
    // 1 January 2024 was a Monday.
    weekday: (day) => dateFormat(tag, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, 0, day)),
    period: ({ count, unit }) =>
      numberFormat(tag, { style: 'unit', unit, unitDisplay: 'long' }).format(count),
    term: (term) => words.term[term.from](number(term.days)),
    clause: (quoted) => (/^[\d.]+$/.test(quoted) ? `${words.clause} ${quoted}` : quoted),
  };
}

/** Making a formatter takes milliseconds; there are few kinds. */
const made = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();
function kept<T extends Intl.NumberFormat | Intl.DateTimeFormat>(key: string, make: () => T): T {
  const format = (made.get(key) as T | undefined) ?? make();
  made.set(key, format);
  return format;
}
const numberFormat = (tag: string, options: Intl.NumberFormatOptions): Intl.NumberFormat =>
  kept(`number ${tag} ${JSON.stringify(options)}`, () => new Intl.NumberFormat(tag, options));
const dateFormat = (tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  kept(`date ${tag} ${JSON.stringify(options)}`, () => new Intl.DateTimeFormat(tag, options));

function usable(locale: string | undefined, language: Language): string | null {
  if (locale === undefined || !locale.toLowerCase().startsWith(language)) return null;
  try {
    return Intl.NumberFormat.supportedLocalesOf(locale)[0] ?? null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Midnight UTC of a calendar date; null where there is no such day. */
function utc(day: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (match === null) return null;
  const at = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return new Date(at).toISOString().startsWith(day) ? at : null;
}
