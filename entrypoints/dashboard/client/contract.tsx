import { useState } from 'preact/hooks';
import { useSpeech } from '../../../components/words';
import type { Language } from '../../../lib/i18n/languages';
import { isLink } from '../../../lib/talking-points/link';
import { ActStatus } from '../forms/act-status';
import { Choice, Field } from '../forms/field';
import { useAct } from '../forms/use-act';
import { useClient } from './context';
import { type ContractDraft, contractDraft, readContract } from './contract-draft';

type Clause = keyof ReturnType<typeof readContract>['contract'];
type Draft = ContractDraft;

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** Monday to Sunday by number; 1 January 2024 was a Monday. */
const weekdays = (language: Language): [string, string][] =>
  WEEKDAYS.map((day) => [
    String(day),
    new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, 0, day)),
  ]);

/** What was agreed with the client. What stays empty is not leaned on in any text. */
export function Contract() {
  const { data, words, labels, reload } = useClient();
  const { language } = useSpeech();
  const { contract: text, forms, terms } = words;
  const currency = data.book.invoices.at(-1)?.currency ?? 'EUR';
  const [draft, setDraft] = useState(() => contractDraft(data.settings.contract, currency));
  const [bad, setBad] = useState<readonly Clause[]>([]);
  const [day, setDay] = useState(String(data.settings.reviewDay ?? ''));
  const [link, setLink] = useState(data.settings.calendarLink ?? '');
  const [badLink, setBadLink] = useState(false);
  const [state, act, touch] = useAct(reload);
  const set = (change: Partial<Draft>): void => {
    touch();
    setDraft({ ...draft, ...change });
  };
  const save = (event: Event): void => {
    event.preventDefault();
    const read = readContract(draft);
    const calendarLink = link.trim() || null;
    const linkFails = calendarLink !== null && !isLink(calendarLink);
    setBad(read.bad);
    setBadLink(linkFails);
    if (read.bad.length > 0 || linkFails) return;
    const reviewDay = WEEKDAYS.find((one) => String(one) === day) ?? null;
    const settings = { ...data.settings, contract: read.contract, reviewDay, calendarLink };
    void act({ do: 'client_settings', clientId: data.id, settings });
  };
  const about = (clause: Clause) => ({
    label: labels.contract[clause].name,
    hint: labels.contract[clause].hint,
    problem: bad.includes(clause) ? text.bad : null,
  });
  const line = (clause: Clause & keyof Draft, most: number) => (
    <Field {...about(clause)}>
      {(ids) => (
        <input
          {...ids}
          type="text"
          maxLength={most}
          value={draft[clause]}
          onInput={(event) => set({ [clause]: event.currentTarget.value })}
        />
      )}
    </Field>
  );
  const whole = (clause: Clause & keyof Draft, unit: string) => (
    <Field {...about(clause)}>
      {(ids) => (
        <span class="inline">
          <input
            {...ids}
            type="text"
            inputMode="numeric"
            maxLength={3}
            value={draft[clause]}
            onInput={(event) => set({ [clause]: event.currentTarget.value })}
          />
          <span>{unit}</span>
        </span>
      )}
    </Field>
  );
  const amount = (clause: 'changePrice' | 'killFee', currencyField: 'changeCurrency' | 'killCurrency') => (
    <Field {...about(clause)}>
      {(ids) => (
        <span class="inline">
          <input
            {...ids}
            type="text"
            inputMode="decimal"
            maxLength={20}
            value={draft[clause]}
            onInput={(event) => set({ [clause]: event.currentTarget.value })}
          />
          <input
            type="text"
            aria-label={words.pair(labels.contract[clause].name, text.currency)}
            maxLength={3}
            value={draft[currencyField]}
            onInput={(event) => set({ [currencyField]: event.currentTarget.value })}
          />
        </span>
      )}
    </Field>
  );
  return (
    <form onSubmit={save} noValidate>
      <p class="soft">{text.hint}</p>
      <fieldset class="group">
        <legend>{terms.contact}</legend>
        <div class="fields">
          <Choice
            label={terms.reviewDay}
            hint={terms.reviewDayHint}
            value={day}
            options={[['', forms.notSaid], ...weekdays(language)]}
            onChange={(to) => {
              touch();
              setDay(to);
            }}
          />
          <Field
            label={terms.calendarLink}
            hint={terms.calendarLinkHint}
            problem={badLink ? terms.badLink : null}
          >
            {(ids) => (
              <input
                {...ids}
                type="url"
                maxLength={500}
                value={link}
                onInput={(event) => {
                  touch();
                  setLink(event.currentTarget.value);
                }}
              />
            )}
          </Field>
        </div>
      </fieldset>
      <fieldset class="group">
        <legend>{text.groups.review}</legend>
        <div class="fields">
          {whole('includedRounds', text.rounds)}
          {line('roundMeaning', 400)}
          {whole('feedbackWindow', text.days)}
          {line('approver', 120)}
          {line('deputy', 120)}
          {line('channel', 120)}
          <Choice
            label={labels.contract.deemedApproval.name}
            hint={labels.contract.deemedApproval.hint}
            value={draft.deemedApproval}
            options={[
              ['', forms.notSaid],
              ['yes', forms.yes],
              ['no', forms.no],
            ]}
            onChange={(deemedApproval) => set({ deemedApproval })}
          />
        </div>
      </fieldset>
      <fieldset class="group">
        <legend>{text.groups.limits}</legend>
        <div class="fields">
          {amount('changePrice', 'changeCurrency')}
          <Choice
            label={words.pair(labels.contract.changePrice.name, text.perLabel)}
            value={draft.changePer}
            options={(['hour', 'round'] as const).map((one) => [one, text.per[one]] as const)}
            onChange={(changePer) => set({ changePer })}
          />
          {line('pauseClause', 200)}
          {whole('restartLead', text.days)}
          {amount('killFee', 'killCurrency')}
        </div>
      </fieldset>
      <fieldset class="group">
        <legend>{text.groups.payment}</legend>
        <div class="fields">
          {whole('paymentTerm', text.calendarDays)}
          <Choice
            label={words.pair(labels.contract.paymentTerm.name, text.termLabel)}
            value={draft.termFrom}
            options={(['issue', 'month_end', 'day_of_month'] as const).map(
              (one) => [one, text.term[one]] as const,
            )}
            onChange={(termFrom) => set({ termFrom })}
          />
          {line('lateFeeClause', 200)}
        </div>
      </fieldset>
      <fieldset class="group">
        <legend>{text.groups.end}</legend>
        <div class="fields">
          {whole('notice', text.unit[draft.noticeUnit])}
          <Choice
            label={words.pair(labels.contract.notice.name, text.unitLabel)}
            value={draft.noticeUnit}
            options={(['day', 'month'] as const).map((one) => [one, text.unit[one]] as const)}
            onChange={(noticeUnit) => set({ noticeUnit })}
          />
          <Choice
            label={labels.contract.accountsOwner.name}
            hint={labels.contract.accountsOwner.hint}
            value={draft.accountsOwner}
            options={[
              ['', forms.notSaid],
              ...(['client', 'user', 'third_party'] as const).map((one) => [one, text.owners[one]] as const),
            ]}
            onChange={(accountsOwner) => set({ accountsOwner })}
          />
        </div>
      </fieldset>
      {(bad.length > 0 || badLink) && (
        <p class="problem" role="alert">
          {text.bad}
        </p>
      )}
      <p class="actions">
        <button type="submit" class="main" disabled={state.step === 'busy'}>
          {forms.save}
        </button>
      </p>
      <ActStatus state={state} done={forms.saved} failed={forms.failed} />
    </form>
  );
}
