import type { Language } from '../../../lib/i18n/languages';

/** An amount of whole cents in its currency; the bare number where the code is none. */
export function money(language: Language, cents: number, currency: string): string {
  try {
    return new Intl.NumberFormat(language, { style: 'currency', currency }).format(cents / 100);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return `${new Intl.NumberFormat(language, { minimumFractionDigits: 2 }).format(cents / 100)} ${currency}`;
  }
}

/** Sums of several currencies, which are never added up: "1 200 € + 300 $". */
export const moneyList = (language: Language, sums: Readonly<Record<string, number>>): string =>
  Object.entries(sums)
    .map(([currency, cents]) => money(language, cents, currency))
    .join(' + ');
