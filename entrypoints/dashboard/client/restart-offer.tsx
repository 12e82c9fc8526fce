import { useState } from 'preact/hooks';
import { Notice } from '../../../components/notice';
import { useSpeech } from '../../../components/words';
import { day } from '../../../lib/i18n/format';
import { restartOf } from '../../../lib/insight/restart';
import { ActStatus } from '../forms/act-status';
import { useAct } from '../forms/use-act';
import { useClient } from './context';

/** Offers to lift the hold once all that was overdue is paid, with the day to start again; nothing else lifts it. */
export function RestartOffer() {
  const { data, words, reload } = useClient();
  const { language } = useSpeech();
  const { restart: text } = words;
  const [lifted, setLifted] = useState(false);
  const [state, act] = useAct(reload);
  const restart = restartOf(
    data.book.invoices,
    data.settings.pausedSince,
    data.settings.contract.restartLead,
    { clock: data.ownClock, zone: data.judging.zone, today: data.today },
  );
  const lift = async (): Promise<void> => {
    const clientId = data.id;
    if (
      data.advice.paused &&
      !(await act({ do: 'work_resumed', clientId, pattern: data.advice.paused.pattern }))
    )
      return;
    if (await act({ do: 'paused', clientId, since: null })) setLifted(true);
  };
  if (!restart) return lifted ? <p role="status">{text.lifted}</p> : null;
  const offer = text.offer(day(language, restart.paidOn), day(language, restart.startsOn));
  return (
    <Notice heading={offer}>
      <p class="actions">
        <button type="button" class="main" disabled={state.step === 'busy'} onClick={() => void lift()}>
          {text.lift}
        </button>
      </p>
      <ActStatus state={state} done="" failed={words.forms.failed} />
    </Notice>
  );
}
