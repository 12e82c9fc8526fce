import { useState } from 'preact/hooks';
import { ScrollRegion } from '../../../../components/scroll-region';
import { useSpeech } from '../../../../components/words';
import { day, decimal, number } from '../../../../lib/i18n/format';
import type { Invoice } from '../../../../lib/insight/payments';
import { type AccountRow, statementOfAccount } from '../../../../lib/talking-points/account';
import { ActStatus } from '../../forms/act-status';
import { useAct } from '../../forms/use-act';
import { useClient } from '../context';
import { money, moneyList } from '../money';
import { RestartOffer } from '../restart-offer';
import { ImportInvoices } from './import-invoices';
import { InvoiceForm } from './invoice-form';

/** Invoices of one client: what is open, late, and how it went; typed in one by one, or many at once. */
export function Invoices() {
  const { data, words, reload } = useClient();
  const { invoices: text } = words;
  const [changing, setChanging] = useState<Invoice | null>(null);
  const [done, setDone] = useState('');
  const [state, act] = useAct(reload);
  const { invoices } = data.book;
  const account = statementOfAccount(invoices, data.today);
  const remove = async (invoice: string): Promise<void> => {
    if (await act({ do: 'remove_invoice', clientId: data.id, number: invoice }))
      setDone(text.removed(invoice));
  };
  const save = async (invoice: Invoice): Promise<boolean> => {
    const saved = await act({ do: 'invoice', clientId: data.id, invoice });
    if (saved) {
      setDone(text.saved(invoice.number));
      setChanging(null);
    }
    return saved;
  };
  return (
    <>
      <p class="soft">{text.hint}</p>
      {account.rows.length === 0 ? (
        <p class="part">{text.none}</p>
      ) : (
        <Account
          rows={account.rows}
          onChange={(chosen) => setChanging(invoices.find((one) => one.number === chosen) ?? null)}
          onRemove={(chosen) => void remove(chosen)}
          onPaid={(chosen) => {
            const invoice = invoices.find((one) => one.number === chosen);
            if (invoice) void save({ ...invoice, paid: data.today });
          }}
        />
      )}
      <Sums open={account.open} overdue={account.overdue} />
      <Trend />
      <RestartOffer />
      <ActStatus state={state} done={done} failed={words.forms.failed} />
      <InvoiceForm
        key={changing?.number ?? `new ${invoices.length}`}
        invoice={changing}
        onSave={save}
        onCancel={() => setChanging(null)}
      />
      <ImportInvoices />
    </>
  );
}

interface Actions {
  onChange: (invoice: string) => void;
  onRemove: (invoice: string) => void;
  onPaid: (invoice: string) => void;
}

function Account({ rows, ...actions }: { rows: readonly AccountRow[] } & Actions) {
  const { invoices: text } = useClient().words;
  return (
    <ScrollRegion label={text.heading} part>
      <table>
        <thead>
          <tr>
            {(['number', 'amount', 'issued', 'due', 'paid', 'late', 'status', 'actions'] as const).map(
              (column) => (
                <th key={column} scope="col">
                  {text.columns[column]}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.number} row={row} {...actions} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Row({ row, onChange, onRemove, onPaid }: { row: AccountRow } & Actions) {
  const { invoices: text } = useClient().words;
  const { language } = useSpeech();
  const [sure, setSure] = useState(false);
  return (
    <tr>
      <th scope="row" class="short">
        <bdi>{row.number}</bdi>
      </th>
      <td class="date">{money(language, row.cents, row.currency)}</td>
      <td class="date">{day(language, row.issued)}</td>
      <td class="date">{day(language, row.due)}</td>
      <td class="date">{row.paid === null ? '–' : day(language, row.paid)}</td>
      <td class={row.status === 'overdue' ? 'age amber' : undefined}>{number(language, row.daysLate)}</td>
      <td>{text.statuses[row.status]}</td>
      <td>
        <div class="row-actions">
          {row.paid === null && (
            <button
              type="button"
              class="quiet"
              aria-label={text.paidTodayOf(row.number)}
              onClick={() => onPaid(row.number)}
            >
              {text.paidToday}
            </button>
          )}
          <button
            type="button"
            class="quiet"
            aria-label={text.changeOf(row.number)}
            onClick={() => onChange(row.number)}
          >
            {text.change}
          </button>
          {sure ? (
            <button type="button" class="quiet" onClick={() => onRemove(row.number)}>
              {text.removeSure(row.number)}
            </button>
          ) : (
            <button
              type="button"
              class="quiet"
              aria-label={text.removeOf(row.number)}
              onClick={() => setSure(true)}
            >
              {text.remove}
            </button>
          )}
        </div>
      </td>
    </tr>
  );
}

function Sums({ open, overdue }: { open: Record<string, number>; overdue: Record<string, number> }) {
  const { invoices: text } = useClient().words;
  const { language } = useSpeech();
  if (Object.keys(open).length === 0) return null;
  return (
    <p class="part">
      <b>{text.open(moneyList(language, open))}</b>
      {Object.keys(overdue).length > 0 && `, ${text.overdue(moneyList(language, overdue))}`}
    </p>
  );
}

function Trend() {
  const { data, words } = useClient();
  const { language } = useSpeech();
  const trend = data.figures.payment?.trend;
  if (!trend) return null;
  return (
    <p class="soft">
      {words.invoices.trend(
        trend.days.map((days) => number(language, days)).join(', '),
        decimal(language, trend.slope),
      )}{' '}
      {trend.met && words.invoices.trendMet}
    </p>
  );
}
