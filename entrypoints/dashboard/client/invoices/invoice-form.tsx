import { useEffect, useRef, useState } from 'preact/hooks';
import { dueDay, type Term } from '../../../../lib/insight/payment-term';
import type { Invoice } from '../../../../lib/insight/payments';
import { Field } from '../../forms/field';
import { useClient } from '../context';
import {
  draftOf,
  emptyDraft,
  type Field as FieldName,
  type InvoiceDraft,
  type Problem,
  readInvoice,
} from './form';
import { isDay } from './parse';

const DAYS: readonly FieldName[] = ['issued', 'due', 'paid', 'promised'];
const OPTIONAL: readonly FieldName[] = ['paid', 'disputed', 'promised', 'link'];

const LONGEST: Partial<Record<FieldName, number>> = { currency: 3, disputed: 400, link: 500 };

const kindOf = (field: FieldName) =>
  DAYS.includes(field)
    ? ({ type: 'date' } as const)
    : ({
        type: 'text',
        inputMode: field === 'amount' ? 'decimal' : field === 'link' ? 'url' : 'text',
        maxLength: LONGEST[field] ?? 60,
      } as const);

/** A new invoice with the due day that the contract's term gives it; as it is where there is no term, or no day. */
export const withDue = (draft: InvoiceDraft, term: Term | null): InvoiceDraft =>
  term !== null && isDay(draft.issued) ? { ...draft, due: dueDay(draft.issued, term) } : draft;

/** One invoice, new or to be changed. */
export function InvoiceForm(props: {
  invoice: Invoice | null;
  onSave: (invoice: Invoice) => Promise<boolean>;
  onCancel: () => void;
}) {
  const { data, words } = useClient();
  const { invoices: text } = words;
  const { invoice } = props;
  const currency = data.book.invoices.at(-1)?.currency ?? '';
  const term = invoice ? null : data.settings.contract.paymentTerm;
  const [draft, setDraft] = useState(() =>
    invoice ? draftOf(invoice) : withDue(emptyDraft(data.today, currency), term),
  );
  // The term fills in the due day until somebody types one.
  const [dueTyped, setDueTyped] = useState(false);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const form = useRef<HTMLFormElement>(null);
  // Chosen in the table above, it is to be changed here: the keyboard goes on from here.
  useEffect(() => {
    if (invoice) form.current?.querySelector('input')?.focus();
  }, [invoice]);
  const set = (field: FieldName, value: string): void => {
    if (field === 'due') setDueTyped(true);
    const changed = { ...draft, [field]: value };
    setDraft(field === 'issued' && !dueTyped ? withDue(changed, term) : changed);
  };
  const hintOf = (field: FieldName): string | undefined => {
    if (field === 'due' && term !== null && !dueTyped) return text.dueByTerm;
    if (field === 'link') return text.linkHint;
    return OPTIONAL.includes(field) ? text.optional : undefined;
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    const read = readInvoice(draft);
    setProblems(read.problems);
    if (read.invoice) void props.onSave(read.invoice);
  };
  const problemOf = (field: FieldName): string | null => {
    if (field === 'due' && problems.includes('order')) return text.problems.order;
    const found = problems.find((one) => one === field);
    return found ? text.problems[found] : null;
  };
  const input = (field: FieldName) => (
    <Field key={field} label={text.fields[field]} hint={hintOf(field)} problem={problemOf(field)}>
      {(ids) => (
        <input
          {...ids}
          {...kindOf(field)}
          readOnly={field === 'number' && invoice !== null}
          value={draft[field]}
          onInput={(event) => set(field, event.currentTarget.value)}
        />
      )}
    </Field>
  );
  return (
    <form ref={form} class="group" onSubmit={submit} noValidate>
      <h2>{invoice ? text.changing(invoice.number) : text.add}</h2>
      <div class="fields">
        {(
          ['number', 'amount', 'currency', 'issued', 'due', 'paid', 'promised', 'disputed', 'link'] as const
        ).map(input)}
      </div>
      <p class="actions">
        <button type="submit" class="main">
          {words.forms.save}
        </button>
        {invoice && (
          <button type="button" onClick={props.onCancel}>
            {text.cancel}
          </button>
        )}
      </p>
    </form>
  );
}
