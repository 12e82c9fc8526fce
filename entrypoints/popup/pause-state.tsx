import { Notice } from '../../components/notice';
import { useSpeech } from '../../components/words';
import type { Act } from '../../lib/acts';
import { day } from '../../lib/i18n/format';
import type { JudgementView } from '../../lib/judgement-view';
import { useActs } from './acts';
import { usePopupWords } from './words';

/** Work is on hold, by the user's word or since the pause was announced. */
export function Paused({ judgement }: { judgement: JudgementView }) {
  const { pattern: words } = usePopupWords();
  const { language } = useSpeech();
  const { act, busy, clientId } = useActs();
  const { advice, settings } = judgement;
  const since = settings.pausedSince ?? advice.paused?.since ?? null;
  if (since === null || hasEnded(judgement)) return null;
  const resume: Act[] = [
    ...(advice.paused ? [{ do: 'work_resumed' as const, clientId, pattern: advice.paused.pattern }] : []),
    ...(settings.pausedSince === null ? [] : [{ do: 'paused' as const, clientId, since: null }]),
  ];
  return (
    <Notice heading={words.paused.heading(day(language, since))} tone="watch">
      <p>{words.paused.text}</p>
      <p class="row">
        <button type="button" disabled={busy} onClick={() => void act(resume, words.done)}>
          {words.paused.resume}
        </button>
        <ToClient clientId={clientId} label={words.paused.open} />
      </p>
    </Notice>
  );
}

/** The closing letter was sent, or a last day is agreed. */
export function Ended({ judgement }: { judgement: JudgementView }) {
  const { ended } = usePopupWords().pattern;
  const { language } = useSpeech();
  const { clientId } = useActs();
  const { endDate } = judgement.settings;
  if (!hasEnded(judgement) && endDate === null) return null;
  return (
    <Notice heading={endDate === null ? ended.heading : ended.endsOn(day(language, endDate))}>
      <p>{ended.text}</p>
      <p>
        <ToClient clientId={clientId} label={ended.open} section="/exit" />
      </p>
    </Notice>
  );
}

export const hasEnded = ({ advice }: JudgementView): boolean => advice.why === 'ended';

function ToClient({
  clientId,
  label,
  section = '',
}: {
  clientId: string;
  label: string;
  section?: '' | '/exit';
}) {
  return (
    <a
      class="button"
      href={`/dashboard.html#/clients/${encodeURIComponent(clientId)}${section}`}
      target="_blank"
      rel="noopener"
    >
      {label}
    </a>
  );
}
