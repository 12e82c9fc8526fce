import { useId, useState } from 'preact/hooks';
import { useSpeech } from '../../../components/words';
import type { Language } from '../../../lib/i18n/languages';
import { exportLog, save } from '../export-file';
import { logStore } from '../log-store';
import { type Days, isBackwards, periodOf } from './days';
import { FORMATS, type Format } from './formats';
import { Progress } from './progress';
import { useRunning } from './use-running';
import { useExportsWords } from './words';

export interface Choice {
  id: string;
  name: string;
}

/** What is to be exported, and a button for each form. Nothing is written before a click. */
export function ExportForm(props: {
  clients: readonly Choice[];
  empty: boolean;
  wanted: string | null;
  format: Format;
}) {
  const words = useExportsWords();
  const speech = useSpeech();
  const id = useId();
  const wanted = props.clients.some((client) => client.id === props.wanted) ? props.wanted : null;
  const [clientId, setClientId] = useState(wanted);
  const [days, setDays] = useState<Days>({ from: '', to: '' });
  const [names, setNames] = useState(false);
  const [language, setLanguage] = useState<Language>(speech.language);
  const { running, start, cancel } = useRunning<{ name: string; events: number | null }>();
  const period = periodOf(days);
  const backwards = isBackwards(period);
  const busy = running?.step === 'running';

  const write = (format: Format): void => {
    const client = props.clients.find((one) => one.id === clientId) ?? null;
    start(async (job) => {
      const exported = await exportLog(logStore, { ...job, format, client, period, names, language });
      job.signal.throwIfAborted();
      save(exported);
      return { name: exported.name, events: exported.events };
    });
  };

  return (
    <form class="exports" onSubmit={(event) => event.preventDefault()}>
      <label class="label" for="client">
        {words.which}
      </label>
      <select
        id="client"
        disabled={busy}
        value={clientId ?? ''}
        onChange={(event) => setClientId(event.currentTarget.value || null)}
      >
        <option value="">{words.all}</option>
        {props.clients.map((client) => (
          <option key={client.id} value={client.id}>
            {client.name}
          </option>
        ))}
      </select>
      <PeriodFields days={days} busy={busy} backwards={backwards} onChange={setDays} />
      <fieldset disabled={busy}>
        <label>
          <input
            type="checkbox"
            checked={names}
            aria-describedby={`${id}-names`}
            onChange={(event) => setNames(event.currentTarget.checked)}
          />
          {words.names}
        </label>
        <small id={`${id}-names`} class="soft">
          {words.namesHint}
        </small>
      </fieldset>
      <fieldset disabled={busy}>
        <legend>{words.language}</legend>
        {(['en', 'fr'] as const).map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="report-language"
              checked={language === one}
              onChange={() => setLanguage(one)}
            />
            <span lang={one}>{words.languages[one]}</span>
          </label>
        ))}
      </fieldset>
      <fieldset disabled={busy || backwards} class="formats">
        <legend>{words.forms}</legend>
        {FORMATS.map((format) => (
          <p key={format}>
            <button
              type="button"
              class={format === props.format ? 'main' : undefined}
              aria-describedby={`${id}-${format}`}
              onClick={() => write(format)}
            >
              {words.button[format]}
            </button>{' '}
            <span id={`${id}-${format}`} class="soft">
              {words.about[format]}
            </span>
          </p>
        ))}
      </fieldset>
      {props.empty && <p class="soft">{words.empty}</p>}
      <Progress
        label={words.heading}
        running={running}
        percent={words.progress}
        done={({ name, events }) => (events === null ? words.done(name) : words.doneEvents(events, name))}
        cancelled={words.cancelled}
        failed={words.failed}
        onCancel={cancel}
      />
    </form>
  );
}

function PeriodFields(props: {
  days: Days;
  busy: boolean;
  backwards: boolean;
  onChange: (days: Days) => void;
}) {
  const words = useExportsWords();
  const id = useId();
  const { days } = props;
  return (
    <fieldset disabled={props.busy} aria-describedby={`${id}-hint`}>
      <legend>{words.period}</legend>
      <div class="fields">
        {(['from', 'to'] as const).map((end) => (
          <div key={end}>
            <label for={`${id}-${end}`}>{words[end]}</label>
            <input
              id={`${id}-${end}`}
              type="date"
              value={days[end]}
              aria-invalid={props.backwards || undefined}
              onChange={(event) => props.onChange({ ...days, [end]: event.currentTarget.value })}
            />
          </div>
        ))}
      </div>
      <small id={`${id}-hint`} class={props.backwards ? 'problem' : 'soft'} aria-live="polite">
        {props.backwards ? words.badPeriod : words.periodHint}
      </small>
    </fieldset>
  );
}
