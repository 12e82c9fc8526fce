import type { Invoice } from '../../../../lib/insight/payments';
import { isLink } from '../../../../lib/talking-points/link';
import { type DateOrder, isDay, parseAmount, parseDate, writeAmount } from './parse';

export const FIELDS = [
  'number',
  'amount',
  'currency',
  'issued',
  'due',
  'paid',
  'disputed',
  'promised',
  'link',
] as const;
export type Field = (typeof FIELDS)[number];
export type InvoiceDraft = Record<Field, string>;
export type Problem = Exclude<Field, 'disputed'> | 'order' | 'twice';

/** Longest texts, and largest amount, that an invoice may have. */
const LONGEST = { number: 60, disputed: 400, link: 500 };
const MOST_CENTS = 100_000_000_000;

export const emptyDraft = (today: string, currency: string): InvoiceDraft => ({
  number: '',
  amount: '',
  currency,
  issued: today,
  due: '',
  paid: '',
  disputed: '',
  promised: '',
  link: '',
});

export const draftOf = (invoice: Invoice): InvoiceDraft => ({
  number: invoice.number,
  amount: writeAmount(invoice.amount),
  currency: invoice.currency,
  issued: invoice.issued,
  due: invoice.due,
  paid: invoice.paid ?? '',
  disputed: invoice.disputed ?? '',
  promised: invoice.promised ?? '',
  link: invoice.link ?? '',
});

/** Reads what was typed or pasted: the invoice, or all that is wrong with it. */
export function readInvoice(
  draft: InvoiceDraft,
  order: DateOrder = 'ymd',
): { invoice: Invoice; problems: [] } | { invoice: null; problems: Problem[] } {
  const problems: Problem[] = [];
  const day = (field: 'issued' | 'due' | 'paid' | 'promised', needed: boolean): string | null => {
    const text = draft[field].trim();
    if (text === '' && !needed) return null;
    const date = isDay(text) ? text : parseDate(text, order);
    if (date === null) problems.push(field);
    return date;
  };
  const number = draft.number.trim().slice(0, LONGEST.number);
  if (number === '') problems.push('number');
  const amount = parseAmount(draft.amount);
  if (amount === null || Math.abs(amount) > MOST_CENTS) problems.push('amount');
  const currency = draft.currency.trim().toUpperCase();
  if (!/^[A-Z]{3}$/.test(currency)) problems.push('currency');
  const issued = day('issued', true);
  const due = day('due', true);
  if (issued !== null && due !== null && due < issued) problems.push('order');
  const paid = day('paid', false);
  const promised = day('promised', false);
  const link = draft.link.trim() || null;
  if (link !== null && (link.length > LONGEST.link || !isLink(link))) problems.push('link');
  if (problems.length > 0 || amount === null || issued === null || due === null)
    return { invoice: null, problems };
  const disputed = draft.disputed.trim().slice(0, LONGEST.disputed) || null;
  return { invoice: { number, amount, currency, issued, due, paid, disputed, promised, link }, problems: [] };
}
