import { daysLate, type Invoice } from '../insight/payments';
import type { CalendarDate } from './kinds';

export const INVOICE_STATUSES = ['paid', 'open', 'overdue', 'disputed'] as const;
export type InvoiceStatus = (typeof INVOICE_STATUSES)[number];

export interface AccountRow {
  number: string;
  issued: CalendarDate;
  due: CalendarDate;
  paid: CalendarDate | null;
  cents: number;
  currency: string;
  /** Calendar days, to the payment or to today. */
  daysLate: number;
  status: InvoiceStatus;
}

export interface StatementOfAccount {
  today: CalendarDate;
  /** By due date. */
  rows: AccountRow[];
  /** Cents by currency: all that is open, and of it what is past its due date. Disputed invoices are in both. */
  open: Record<string, number>;
  overdue: Record<string, number>;
}

/** Every invoice with what is open. `today` in the user's zone. */
export function statementOfAccount(invoices: readonly Invoice[], today: CalendarDate): StatementOfAccount {
  const statement: StatementOfAccount = { today, rows: [], open: {}, overdue: {} };
  for (const invoice of [...invoices].sort((a, b) => a.due.localeCompare(b.due))) {
    const { number, issued, due, paid, amount, currency } = invoice;
    const late = daysLate(invoice, today);
    const status = statusOf(invoice, late);
    statement.rows.push({ number, issued, due, paid, cents: amount, currency, daysLate: late, status });
    if (status === 'paid') continue;
    statement.open[currency] = (statement.open[currency] ?? 0) + amount;
    if (late > 0) statement.overdue[currency] = (statement.overdue[currency] ?? 0) + amount;
  }
  return statement;
}

function statusOf({ paid, disputed }: Invoice, late: number): InvoiceStatus {
  if (paid !== null) return 'paid';
  if (disputed !== null) return 'disputed';
  return late > 0 ? 'overdue' : 'open';
}
