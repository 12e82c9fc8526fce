import { useState } from 'preact/hooks';
import { ScrollRegion } from '../../../components/scroll-region';
import { useSpeech } from '../../../components/words';
import { worthByMonth } from '../../../lib/insight/worth';
import type { ClientSettings } from '../../../lib/settings/client-settings';
import { ActStatus } from '../forms/act-status';
import { Field } from '../forms/field';
import { useAct } from '../forms/use-act';
import { useClient } from './context';
import { parseAmount, writeAmount } from './invoices/parse';
import { money } from './money';

const MONTHS = 6;
const MOST_HOURS = 744;

/** What an hour for this client brings, month by month: for the user alone, in no text and no export. */
export function Worth() {
  const { data, words } = useClient();
  const { language } = useSpeech();
  const { worth: text } = words;
  const { fee, workHours } = data.settings;
  const months = worthByMonth({
    posts: data.posts.map((post) => post.facts),
    fee: fee?.cents ?? null,
    workHours,
    minutesPerReminder: data.user.minutesPerReminder,
    minutesPerRound: data.user.minutesPerRound,
    now: data.now,
    zone: data.judging.zone,
    months: MONTHS,
  });
  const monthName = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return (
    <section class="no-print">
      <h2>{text.heading}</h2>
      <p class="soft small">{text.hint}</p>
      <FeeForm />
      <ScrollRegion label={text.heading} part>
        <table>
          <thead>
            <tr>
              {(['month', 'chasing', 'rounds', 'rate'] as const).map((column) => (
                <th key={column} scope="col">
                  {text.columns[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {months.map((one) => (
              <tr key={one.month}>
                <th scope="row" class="short">
                  {monthName.format(new Date(`${one.month}-01T00:00:00Z`))}
                  {one.running && <small>{text.running}</small>}
                </th>
                <td>{text.hours(one.chasingHours)}</td>
                <td>{text.hours(one.roundHours)}</td>
                <td>
                  {one.rate === null || fee === null ? text.none : money(language, one.rate, fee.currency)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {(fee === null || workHours === null) && <p class="soft small">{text.missing}</p>}
    </section>
  );
}

function FeeForm() {
  const { data, words, reload } = useClient();
  const { worth: text, forms } = words;
  const { settings } = data;
  const [fee, setFee] = useState(settings.fee ? writeAmount(settings.fee.cents) : '');
  const [currency, setCurrency] = useState(
    settings.fee?.currency ?? data.book.invoices.at(-1)?.currency ?? 'EUR',
  );
  const [hours, setHours] = useState(settings.workHours === null ? '' : String(settings.workHours));
  const [bad, setBad] = useState<{ fee: boolean; hours: boolean }>({ fee: false, hours: false });
  const [state, act, touch] = useAct(reload);
  const save = (event: Event): void => {
    event.preventDefault();
    const read = readWorth(fee, currency, hours);
    setBad({ fee: read.fee === undefined, hours: read.workHours === undefined });
    if (read.fee === undefined || read.workHours === undefined) return;
    const changed: ClientSettings = { ...settings, fee: read.fee, workHours: read.workHours };
    void act({ do: 'client_settings', clientId: data.id, settings: changed });
  };
  const set = (put: (value: string) => void) => (event: { currentTarget: HTMLInputElement }) => {
    touch();
    put(event.currentTarget.value);
  };
  return (
    <form onSubmit={save} noValidate>
      <div class="fields">
        <Field label={text.fee} problem={bad.fee ? text.badFee : null}>
          {(ids) => (
            <span class="inline">
              <input
                {...ids}
                type="text"
                inputMode="decimal"
                maxLength={20}
                value={fee}
                onInput={set(setFee)}
              />
              <input
                type="text"
                aria-label={text.currency}
                maxLength={3}
                value={currency}
                onInput={set(setCurrency)}
              />
            </span>
          )}
        </Field>
        <Field label={text.workHours} hint={text.workHoursHint} problem={bad.hours ? text.badHours : null}>
          {(ids) => (
            <input
              {...ids}
              type="text"
              inputMode="decimal"
              maxLength={6}
              value={hours}
              onInput={set(setHours)}
            />
          )}
        </Field>
      </div>
      <p class="actions">
        <button type="submit">{forms.save}</button>
      </p>
      <ActStatus state={state} done={forms.saved} failed={forms.failed} />
    </form>
  );
}

/** Fee and hours as they were typed; null where a field is empty, undefined where it cannot be read. */
export function readWorth(
  fee: string,
  currency: string,
  hours: string,
): Partial<Pick<ClientSettings, 'fee' | 'workHours'>> {
  const cents = parseAmount(fee);
  const code = currency.trim().toUpperCase();
  const amount = Number(hours.trim().replace(',', '.'));
  const read: Partial<Pick<ClientSettings, 'fee' | 'workHours'>> = {};
  if (fee.trim() === '') read.fee = null;
  else if (cents !== null && cents >= 0 && cents <= 1_000_000_000 && /^[A-Z]{3}$/.test(code))
    read.fee = { cents, currency: code };
  if (hours.trim() === '') read.workHours = null;
  else if (Number.isFinite(amount) && amount >= 0 && amount <= MOST_HOURS) read.workHours = amount;
  return read;
}
