import { useState } from 'preact/hooks';
import type { ClientSettings as Settings } from '../../../lib/settings/client-settings';
import { ActStatus } from '../forms/act-status';
import { CalendarFields, calendarProblem } from '../forms/calendar-fields';
import { Choice, Field } from '../forms/field';
import { useAct } from '../forms/use-act';
import { useClient } from './context';
import { MergeClients } from './merge-clients';
import { PauseWork } from './pause-work';

/** Name, whom to write to, calendar, pause, dispute hold; and what else is the same client. */
export function ClientSettings() {
  return (
    <>
      <Rename />
      <Main />
      <PauseWork />
      <CountImported />
      <DisputeHold />
      <MergeClients />
    </>
  );
}

function Rename() {
  const { data, words, reload } = useClient();
  const { client: text } = words.forms;
  const [name, setName] = useState(data.name);
  const [state, act] = useAct(reload);
  const submit = (event: Event): void => {
    event.preventDefault();
    if (name.trim() !== '') void act({ do: 'rename_client', clientId: data.id, name: name.trim() });
  };
  return (
    <form onSubmit={submit}>
      <p class="soft small">{text.nameHint}</p>
      <div class="toolbar">
        <Field label={text.name}>
          {(ids) => (
            <input
              {...ids}
              type="text"
              required
              maxLength={200}
              value={name}
              onInput={(event) => setName(event.currentTarget.value)}
            />
          )}
        </Field>
        <button type="submit">{text.rename}</button>
      </div>
      <ActStatus state={state} done={words.forms.saved} failed={words.forms.failed} />
    </form>
  );
}

function Main() {
  const { data, words, reload } = useClient();
  const { client: text } = words.forms;
  const [draft, setDraft] = useState<Settings>(data.settings);
  const [state, act, touch] = useAct(reload);
  const problem = calendarProblem(draft.calendar, words.forms);
  const set = (change: Partial<Settings>): void => {
    touch();
    setDraft({ ...draft, ...change });
  };
  const save = (event: Event): void => {
    event.preventDefault();
    if (problem !== null) return;
    // What other forms of the client saved meanwhile stays.
    const { calendar, language, endDate } = draft;
    const contact = draft.contact?.trim() || null;
    const settings = { ...data.settings, calendar, contact, language, endDate };
    void act({ do: 'client_settings', clientId: data.id, settings });
  };
  return (
    <form class="group" onSubmit={save}>
      <div class="fields">
        <Field label={text.contact} hint={text.contactHint}>
          {(ids) => (
            <input
              {...ids}
              type="text"
              maxLength={120}
              value={draft.contact ?? ''}
              onInput={(event) => set({ contact: event.currentTarget.value })}
            />
          )}
        </Field>
        <Choice
          label={text.write}
          value={draft.language ?? ''}
          options={[
            ['', text.asInterface],
            ['en', words.conversation.languages.en],
            ['fr', words.conversation.languages.fr],
          ]}
          onChange={(language) => set({ language: language === '' ? null : language })}
        />
        <Field label={text.endDate}>
          {(ids) => (
            <input
              {...ids}
              type="date"
              value={draft.endDate ?? ''}
              onInput={(event) => set({ endDate: event.currentTarget.value || null })}
            />
          )}
        </Field>
      </div>
      <h2>{text.calendar}</h2>
      <p class="soft part-hint">{text.calendarHint}</p>
      <CalendarFields value={draft.calendar} words={words.forms} onChange={(calendar) => set({ calendar })} />
      <p class="actions">
        <button type="submit" class="main" disabled={problem !== null || state.step === 'busy'}>
          {words.forms.save}
        </button>
      </p>
      <ActStatus state={state} done={words.forms.saved} failed={words.forms.failed} />
    </form>
  );
}

function CountImported() {
  const { data, words, reload } = useClient();
  const { client: text } = words.forms;
  const [state, act] = useAct(reload);
  return (
    <section class="group">
      <h2>{text.imported}</h2>
      <p class="soft part-hint">{text.importedHint}</p>
      <label class="check">
        <input
          type="checkbox"
          checked={data.settings.countImported}
          onChange={(event) => {
            const settings = { ...data.settings, countImported: event.currentTarget.checked };
            void act({ do: 'client_settings', clientId: data.id, settings });
          }}
        />
        {text.importedLabel}
      </label>
      <ActStatus state={state} done={words.forms.saved} failed={words.forms.failed} />
    </section>
  );
}

function DisputeHold() {
  const { data, words, reload } = useClient();
  const { client: text } = words.forms;
  const [state, act] = useAct(reload);
  return (
    <section class="group">
      <h2>{text.hold}</h2>
      <p class="soft">{text.holdHint}</p>
      <label class="check">
        <input
          type="checkbox"
          checked={data.row.disputeHold}
          onChange={(event) =>
            void act({ do: 'dispute_hold', clientId: data.id, hold: event.currentTarget.checked })
          }
        />
        {text.holdLabel}
      </label>
      <ActStatus state={state} done={words.forms.saved} failed={words.forms.failed} />
    </section>
  );
}
