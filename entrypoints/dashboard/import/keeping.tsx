import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { useLoading } from '../../../components/loading';
import type { RetentionAnswer } from '../../../lib/import/data-acts';
import { SETTINGS_KEY, userSettingsOf } from '../../../lib/settings/user-settings';
import { ReadFailure } from '../state-of-loading';
import { Failed } from './failed';
import { useData } from './use-data';
import { useDataWords } from './words';

/** How long texts and events are kept, what would go now, and taking it out at once. */
export function Keeping() {
  const words = useDataWords().keep;
  const { send, busy, failure } = useData();
  const [plan, setPlan] = useState<RetentionAnswer | null>(null);
  const [done, setDone] = useState(false);
  const [settings, reload] = useLoading(async () => {
    const { [SETTINGS_KEY]: stored } = await browser.storage.local.get(SETTINGS_KEY);
    return userSettingsOf(stored, 'UTC');
  }, '');
  const ask = async (what: 'plan_retention' | 'run_retention'): Promise<void> => {
    const answer = await send<RetentionAnswer>({ do: what });
    if (!answer) return;
    setPlan(answer);
    setDone(what === 'run_retention');
  };
  return (
    <section aria-labelledby="keeping">
      <h2 id="keeping">{words.heading}</h2>
      {settings.state === 'failed' && <ReadFailure error={settings.error} onRetry={reload} />}
      {settings.state === 'ready' && (
        <p>
          {words.about(
            settings.value.keepTextsDays === null ? words.ever : words.days(settings.value.keepTextsDays),
            settings.value.keepEventsMonths === null
              ? words.ever
              : words.months(settings.value.keepEventsMonths),
          )}
        </p>
      )}
      <p class="actions">
        <button type="button" disabled={busy} onClick={() => void ask('plan_retention')}>
          {words.plan}
        </button>
      </p>
      <p role="status">
        {plan && words.planned(plan.textsOf, plan.eventsOf)} {plan && plan.held > 0 && words.held(plan.held)}{' '}
        {done && words.done}
      </p>
      {plan && plan.textsOf + plan.eventsOf > 0 && (
        <p class="actions">
          <button type="button" disabled={busy} onClick={() => void ask('run_retention')}>
            {words.run}
          </button>
        </p>
      )}
      <Failed text={failure} />
    </section>
  );
}
