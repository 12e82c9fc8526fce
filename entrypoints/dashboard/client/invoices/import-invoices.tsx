import { useState } from 'preact/hooks';
import { ask } from '../../../../components/ask';
import { Notice } from '../../../../components/notice';
import type { ActMessage, Done } from '../../../../lib/messages';
import { Choice, Field } from '../../forms/field';
import { useClient } from '../context';
import { FIELDS, type Field as FieldName } from './form';
import { ImportPreview } from './import-preview';
import { DATE_ORDERS, type DateOrder, guessDateOrder } from './parse';
import { guessMapping, type Mapping, parseTable, readRows, type Table } from './table';

/** A list of invoices is never longer than this, in bytes. */
const LARGEST_FILE = 2_000_000;

type Progress = { step: 'idle' } | { step: 'busy' | 'done' | 'stopped'; done: number; all: number };

/** Many invoices at once, pasted or from a CSV file; each column is named, and nothing is recorded before it was seen. */
export function ImportInvoices() {
  const { data, words, reload } = useClient();
  const text = words.invoices.import;
  const [pasted, setPasted] = useState('');
  const [table, setTable] = useState<Table | null>(null);
  const [mapping, setMapping] = useState<Mapping | null>(null);
  const [order, setOrder] = useState<DateOrder>('dmy');
  const [currency, setCurrency] = useState(data.book.invoices.at(-1)?.currency ?? 'EUR');
  const [problem, setProblem] = useState('');
  const [progress, setProgress] = useState<Progress>({ step: 'idle' });

  const take = async (given: string): Promise<void> => {
    setProgress({ step: 'idle' });
    const read = await parseTable(given);
    const empty = read.rows.length === 0;
    setProblem(empty && given.trim() !== '' ? text.empty : '');
    setTable(empty ? null : read);
    const guess = guessMapping(read.head);
    setMapping(guess);
    const dates = read.rows.flatMap((row) => [row[guess.issued] ?? '', row[guess.due] ?? '']);
    setOrder(guessDateOrder(dates.filter((date) => date !== '')));
  };
  const takeFile = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    if (file.size > LARGEST_FILE) {
      setTable(null);
      setProblem(text.tooLarge);
    } else await take(await file.text());
  };
  const rows =
    table && mapping
      ? readRows(
          table,
          mapping,
          order,
          currency.trim().toUpperCase(),
          data.book.invoices,
          data.settings.contract.paymentTerm,
        )
      : [];
  const ready = rows.flatMap((row) => (row.invoice && row.kind !== 'same' ? [row.invoice] : []));

  const record = async (): Promise<void> => {
    const all = ready.length;
    for (let done = 0; done < all; done++) {
      setProgress({ step: 'busy', done, all });
      const invoice = ready[done];
      if (!invoice) break;
      const message: ActMessage = { type: 'act', act: { do: 'invoice', clientId: data.id, invoice } };
      const answer = await ask<Done>(message);
      if (!answer.ok) {
        setProgress({ step: 'stopped', done, all });
        reload();
        return;
      }
    }
    setProgress({ step: 'done', done: all, all });
    setTable(null);
    setPasted('');
    reload();
  };

  return (
    <section class="group">
      <h2>{text.heading}</h2>
      <p class="soft">{text.hint}</p>
      <div class="fields part">
        <Field label={text.paste}>
          {(ids) => (
            <textarea
              {...ids}
              rows={4}
              value={pasted}
              onInput={(event) => {
                setPasted(event.currentTarget.value);
                void take(event.currentTarget.value);
              }}
            />
          )}
        </Field>
        <Field label={text.file}>
          {(ids) => (
            <input
              {...ids}
              type="file"
              accept=".csv,.tsv,.txt,text/csv"
              onChange={(event) => {
                takeFile(event.currentTarget.files?.[0]).catch((error: unknown) => {
                  console.error('Signoff: the file could not be read.', error);
                  setProblem(error instanceof Error ? error.message : String(error));
                });
              }}
            />
          )}
        </Field>
      </div>
      {problem !== '' && (
        <Notice tone="watch" alert>
          <p>{problem}</p>
        </Notice>
      )}
      {table && mapping && (
        <>
          <fieldset class="group">
            <legend>{text.columns}</legend>
            <div class="fields">
              {FIELDS.map((field) => (
                <Column key={field} field={field} table={table} mapping={mapping} onChange={setMapping} />
              ))}
              <Choice
                label={text.dates}
                value={order}
                options={DATE_ORDERS.map((one) => [one, text.dateOrders[one]] as const)}
                onChange={setOrder}
              />
              <Field label={text.currency}>
                {(ids) => (
                  <input
                    {...ids}
                    type="text"
                    maxLength={3}
                    value={currency}
                    onInput={(event) => setCurrency(event.currentTarget.value)}
                  />
                )}
              </Field>
            </div>
          </fieldset>
          <ImportPreview rows={rows} broken={table.broken} />
          <p class="actions">
            <button
              type="button"
              class="main"
              disabled={ready.length === 0 || progress.step === 'busy'}
              onClick={() => void record()}
            >
              {text.record(ready.length)}
            </button>
          </p>
        </>
      )}
      <p role="status" class="status">
        {progress.step === 'busy' && text.recording(progress.done, progress.all)}
        {progress.step === 'done' && text.done(progress.all)}
        {progress.step === 'stopped' && text.stopped(progress.done, progress.all)}
      </p>
    </section>
  );
}

function Column(props: {
  field: FieldName;
  table: Table;
  mapping: Mapping;
  onChange: (mapping: Mapping) => void;
}) {
  const { field, table, mapping, onChange } = props;
  const { invoices: text } = useClient().words;
  return (
    <Choice
      label={text.fields[field]}
      value={String(mapping[field])}
      options={[
        ['-1', text.import.noColumn],
        ...table.head.map((name, at) => [String(at), name || `${at + 1}`] as const),
      ]}
      onChange={(at) => onChange({ ...mapping, [field]: Number(at) })}
    />
  );
}
