import { isoDay, parseDay } from '../../../../lib/insight/zone-time';

export const DATE_ORDERS = ['ymd', 'dmy', 'mdy'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/**
 * An amount as people write it, to whole cents: "1 234,56 €", "1,234.56", "1.234,5", "CHF 1'200". A last point or comma with
 * one or two digits behind is the decimal one; others have to stand before groups of three. Null where it is none.
 */
export function parseAmount(text: string): number | null {
  const bare = text.replace(/[\s'’]/gu, '');
  const found = AMOUNT.exec(bare.replace(/^\((.*)\)$/u, '-$1'));
  if (!found) return null;
  const [, before = '', after = '', whole = '', part = ''] = found;
  if (before !== '' && after !== '') return null;
  // "1.234,567" or "1.2,345": both kinds of separator among the groups.
  if (/\./.test(whole) && /,/.test(whole)) return null;
  const cents = Number(whole.replace(/[.,]/g, '')) * 100 + Number(part.padEnd(2, '0'));
  if (!Number.isSafeInteger(cents)) return null;
  return /[-−]/.test(before + after) ? 0 - cents : cents;
}

/** A sign before or behind the currency, groups or bare digits, at most two decimals, and a currency behind. */
const AMOUNT =
  /^([-−+]?)(?:[\p{L}\p{Sc}]+\.?)?([-−+]?)(\d{1,3}(?:[.,]\d{3})+|\d+)(?:[.,](\d{1,2}))?(?:[\p{L}\p{Sc}]+\.?)?$/u;

/** Cents as they are written into a field: "1234.5" stays short, and `parseAmount` reads it back. */
export const writeAmount = (cents: number): string =>
  cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2);

/** A calendar day as ISO date; null where it is none. A year that stands first is always taken as such. */
export function parseDate(text: string, order: DateOrder): string | null {
  const found = /^(\d{1,4})[-./\s](\d{1,2})[-./\s](\d{1,4})(?:[T\s].*)?$/.exec(text.trim());
  if (!found) return null;
  const [first, second, third] = [found[1] ?? '', found[2] ?? '', found[3] ?? ''];
  const parts =
    first.length === 4 || order === 'ymd'
      ? [first, second, third]
      : order === 'dmy'
        ? [third, second, first]
        : [third, first, second];
  const [year = '', month = '', day = ''] = parts;
  if (day.length > 2 || month.length > 2 || year.length === 3 || year.length === 1) return null;
  const full = year.length === 2 ? `20${year}` : year;
  const iso = `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(iso) ? iso : null;
}

/** Whether an ISO date is a day that there is. */
export function isDay(iso: string): boolean {
  try {
    return isoDay(parseDay(iso)) === iso;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** How the dates of a table are written, as far as they tell; day first where they do not. */
export function guessDateOrder(dates: readonly string[]): DateOrder {
  const known = dates
    .map((date) => /^(\d{1,4})[-./\s](\d{1,2})[-./\s]\d/.exec(date.trim()))
    .filter((one) => one !== null);
  if (known.length > 0 && known.every((one) => one[1]?.length === 4)) return 'ymd';
  return known.some((one) => Number(one[2]) > 12) ? 'mdy' : 'dmy';
}
