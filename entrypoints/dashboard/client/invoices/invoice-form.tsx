import { useEffect, useRef, useState } from 'preact/hooks';
import type { Invoice } from '../../../../lib/insight/payments';
import { Field } from '../../forms/field';
import { useClient } from '../context';
import { draftOf, emptyDraft, type Field as FieldName, type Problem, readInvoice } from './form';

const DAYS: readonly FieldName[] = ['issued', 'due', 'paid', 'promised'];
const OPTIONAL: readonly FieldName[] = ['paid', 'disputed', 'promised'];

const kindOf = (field: FieldName) =>
  DAYS.includes(field)
    ? ({ type: 'date' } as const)
    : ({
        type: 'text',
        inputMode: field === 'amount' ? 'decimal' : 'text',
        maxLength: field === 'currency' ? 3 : field === 'disputed' ? 400 : 60,
      } as const);

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
  const [draft, setDraft] = useState(() => (invoice ? draftOf(invoice) : emptyDraft(data.today, currency)));
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const form = useRef<HTMLFormElement>(null);
  // Chosen in the table above, it is to be changed here: the keyboard goes on from here.
  useEffect(() => {
    if (invoice) form.current?.querySelector('input')?.focus();
  }, [invoice]);
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
    <Field
      key={field}
      label={text.fields[field]}
      hint={OPTIONAL.includes(field) ? text.optional : undefined}
      problem={problemOf(field)}
    >
      {(ids) => (
        <input
          {...ids}
          {...kindOf(field)}
          readOnly={field === 'number' && invoice !== null}
          value={draft[field]}
          onInput={(event) => setDraft({ ...draft, [field]: event.currentTarget.value })}
        />
      )}
    </Field>
  );
  return (
    <form ref={form} class="group" onSubmit={submit} noValidate>
      <h2>{invoice ? text.changing(invoice.number) : text.add}</h2>
      <div class="fields">
        {(['number', 'amount', 'currency', 'issued', 'due', 'paid', 'promised', 'disputed'] as const).map(
          input,
        )}
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
