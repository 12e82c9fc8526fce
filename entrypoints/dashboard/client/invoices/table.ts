import { dueDay, type Term } from '../../../../lib/insight/payment-term';
import type { Invoice } from '../../../../lib/insight/payments';
import { draftOf, emptyDraft, FIELDS, type Field, type Problem, readInvoice } from './form';
import { type DateOrder, isDay, parseDate } from './parse';

/** A table of texts as it was pasted or read; its first row names the columns. */
export interface Table {
  head: string[];
  rows: string[][];
  /** Numbers of rows that could not be read, the head being row 1. */
  broken: number[];
}

/** More rows than anybody has invoices with one client. */
export const MOST_ROWS = 2_000;

/** Reads CSV with whatever separator it has, tabs of a spreadsheet included. */
export async function parseTable(text: string): Promise<Table> {
  const { default: papa } = await import('papaparse');
  const parsed = papa.parse<string[]>(text.replace(/^\ufeff/, ''), {
    skipEmptyLines: 'greedy',
    preview: MOST_ROWS + 1,
  });
  const [head = [], ...rows] = parsed.data;
  const broken = parsed.errors.flatMap((error) =>
    error.type === 'Quotes' && error.row !== undefined ? [error.row + 1] : [],
  );
  return { head: head.map((cell) => cell.trim()), rows, broken: [...new Set(broken)] };
}

/** Which column holds what; -1: none. */
export type Mapping = Record<Field, number>;

/** Words that heads of such tables are made of, in the languages of the interface and their neighbours. */
const HEADS: Record<Field, RegExp> = {
  number: /number|n[°ºo]\b|num[eé]ro|nummer|invoice id|r[eé]f|^invoice$|^facture$|^rechnung$/iu,
  amount: /amount|total|montant|betrag|importe|summe|ttc/iu,
  currency: /currency|devise|w[äa]hrung|moneda/iu,
  issued:
    /issue|invoice date|date de (la )?facture|[ée]mi(se|ssion)|ausgestellt|rechnungsdatum|^date$|^datum$/iu,
  due: /due|[ée]ch[ée]ance|f[äa]llig|vencimiento/iu,
  paid: /paid|payment date|pay[ée]e?|r[èe]glement|bezahlt|pagad/iu,
  disputed: /disput|contest|litige/iu,
  promised: /promis|annonc/iu,
  link: /\blinks?\b|\bliens?\b|\burl\b/iu,
};

/** Guesses the mapping from the heads; each column is used once. */
export function guessMapping(head: readonly string[]): Mapping {
  const used = new Set<number>();
  const entries = FIELDS.map((field) => {
    const at = head.findIndex((name, column) => !used.has(column) && HEADS[field].test(name));
    if (at >= 0) used.add(at);
    return [field, at] as const;
  });
  return Object.fromEntries(entries) as Mapping;
}

export interface ReadRow {
  /** As a spreadsheet counts: the head is row 1. */
  row: number;
  cells: Record<Field, string>;
  invoice: Invoice | null;
  problems: Problem[];
  kind: 'new' | 'change' | 'same' | 'wrong';
}

/**
 * Reads every row by the mapping. A column that is not there leaves what is known of the invoice as it is; `currency`
 * stands in where no column says it, and the payment term of the contract where none says when a new one is due.
 */
export function readRows(
  table: Table,
  mapping: Mapping,
  order: DateOrder,
  currency: string,
  known: readonly Invoice[],
  term: Term | null = null,
): ReadRow[] {
  const seen = new Set<string>();
  return table.rows.map((row, at) => {
    const cell = (field: Field): string => (mapping[field] < 0 ? '' : (row[mapping[field]] ?? '').trim());
    const before = known.find((invoice) => invoice.number === cell('number'));
    const base = before ? draftOf(before) : emptyDraft('', currency);
    const cells = Object.fromEntries(
      FIELDS.map((field) => [
        field,
        mapping[field] < 0 ? base[field] : cell(field) || (field === 'currency' ? currency : ''),
      ]),
    ) as Record<Field, string>;
    const issued = parseDate(cells.issued, order) ?? cells.issued;
    if (term !== null && cells.due === '' && isDay(issued)) cells.due = dueDay(issued, term);
    const { invoice, problems } = readInvoice(cells, order);
    const twice = invoice !== null && seen.has(invoice.number);
    if (invoice) seen.add(invoice.number);
    const all: Problem[] = twice ? ['twice'] : problems;
    return {
      row: at + 2,
      cells,
      invoice: all.length > 0 ? null : invoice,
      problems: all,
      kind:
        all.length > 0 || !invoice ? 'wrong' : !before ? 'new' : same(before, invoice) ? 'same' : 'change',
    };
  });
}

const same = (a: Invoice, b: Invoice): boolean =>
  FIELDS.every((field) => (a[field] ?? null) === (b[field] ?? null));
