import { useState } from 'preact/hooks';
import { useSpeech } from '../../../components/words';
import { day } from '../../../lib/i18n/format';
import { ActStatus } from '../forms/act-status';
import { Field } from '../forms/field';
import { useAct } from '../forms/use-act';
import { useClient } from './context';
import { RestartOffer } from './restart-offer';

/** Puts work for the client on hold from a day on, or takes it up again. */
export function PauseWork() {
  const { data, words, reload } = useClient();
  const { language } = useSpeech();
  const { client: text } = words.forms;
  const [since, setSince] = useState(data.today);
  const [state, act] = useAct(reload);
  const { pausedSince } = data.settings;
  const put = (to: string | null): void => void act({ do: 'paused', clientId: data.id, since: to });
  return (
    <section class="group">
      <h2>{text.pause}</h2>
      <p class="soft">
        {pausedSince === null
          ? `${text.running} ${text.pauseHint}`
          : words.paused(day(language, pausedSince))}
      </p>
      {pausedSince === null ? (
        <div class="toolbar">
          <Field label={text.pauseSince}>
            {(ids) => (
              <input
                {...ids}
                type="date"
                max={data.today}
                value={since}
                onInput={(event) => setSince(event.currentTarget.value)}
              />
            )}
          </Field>
          <button type="button" disabled={since === '' || since > data.today} onClick={() => put(since)}>
            {text.pauseNow}
          </button>
        </div>
      ) : (
        <p class="actions">
          <button type="button" class="main" onClick={() => put(null)}>
            {text.resume}
          </button>
        </p>
      )}
      <RestartOffer />
      <ActStatus state={state} done={words.forms.saved} failed={words.forms.failed} />
    </section>
  );
}
