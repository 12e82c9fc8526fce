import { useState } from 'preact/hooks';
import { useSpeech } from '../../../components/words';
import { dateTime, day } from '../../../lib/i18n/format';
import { PATTERNS, type Pattern, STAGES } from '../../../lib/talking-points/kinds';
import { stageEventsOf } from '../../../lib/talking-points/stage-events';
import type { StageAdvice } from '../../../lib/talking-points/stage-types';
import { ActStatus } from '../forms/act-status';
import { useAct } from '../forms/use-act';
import { Composer } from './composer';
import { useClient } from './context';
import { Questions } from './questions';

/** How far the conversation has gone, what may be said next, its text, and what was said. */
export function Conversation() {
  const { data, words } = useClient();
  const { advice } = data;
  return (
    <>
      <p class="soft">{words.conversation.hint}</p>
      <NextStep advice={advice} />
      <LeaveOffer advice={advice} />
      <Composer advice={advice} />
      <Questions />
      <History />
    </>
  );
}

function NextStep({ advice }: { advice: StageAdvice }) {
  const { data, words, labels, reload } = useClient();
  const { language } = useSpeech();
  const { conversation: text } = words;
  const [state, act] = useAct(reload);
  const [done, setDone] = useState('');
  const { pattern, stage, mayEnterAt } = advice;
  const standing = PATTERNS.filter((one) => advice.standing[one] !== null);
  const say = async (what: 'script_answered' | 'work_resumed', of: Pattern): Promise<void> => {
    if (!(await act({ do: what, clientId: data.id, pattern: of }))) return;
    if (what === 'work_resumed' && data.settings.pausedSince !== null)
      await act({ do: 'paused', clientId: data.id, since: null });
    setDone(text.answeredDone);
  };
  const resumable = advice.paused?.pattern ?? (advice.why === 'ended' ? standing[0] : undefined);
  return (
    <section>
      <h2>{text.now}</h2>
      {pattern === null || stage === null ? (
        <p>{advice.why === 'none' ? text.nothing : labels.why[advice.why]}</p>
      ) : (
        <>
          <p>
            <b>{words.pair(labels.patterns[pattern], labels.stages[stage].name)}</b>
            {!advice.open && mayEnterAt !== null && Number.isFinite(mayEnterAt) && (
              <> {text.from(day(language, mayEnterAt))}</>
            )}
          </p>
          <p class="soft">
            {labels.why[advice.why]} {labels.stages[stage].hint}
          </p>
          {advice.later.length > 0 && (
            <p class="soft">{text.later(advice.later.map((one) => labels.patterns[one]).join(', '))}</p>
          )}
        </>
      )}
      {pattern !== null && <Steps advice={advice} pattern={pattern} />}
      <p class="actions">
        {standing.map((one) => (
          <button key={one} type="button" onClick={() => void say('script_answered', one)}>
            {standing.length > 1 ? words.pair(text.answered, labels.patterns[one]) : text.answered}
          </button>
        ))}
        {resumable && (
          <button type="button" onClick={() => void say('work_resumed', resumable)}>
            {text.resumed}
          </button>
        )}
      </p>
      <ActStatus state={state} done={done} failed={words.forms.failed} />
    </section>
  );
}

/** Once the final notice was sent and the pattern is still flagged, the way out is shown. */
function LeaveOffer({ advice }: { advice: StageAdvice }) {
  const { data, words } = useClient();
  const standing = advice.pattern && advice.standing[advice.pattern];
  if (!standing || STAGES.indexOf(standing) < STAGES.indexOf('S4')) return null;
  return (
    <p>
      {words.leave.offer} <a href={`#/clients/${encodeURIComponent(data.id)}/exit`}>{words.leave.open}</a>
    </p>
  );
}

/** The six steps of one pattern's conversation, and when each was sent last. */
function Steps({ advice, pattern }: { advice: StageAdvice; pattern: Pattern }) {
  const { data, words, labels } = useClient();
  const { language } = useSpeech();
  const { conversation: text } = words;
  const sent = stageEventsOf(data.book.conversation);
  return (
    <ol class="steps" aria-label={text.stages}>
      {STAGES.map((stage) => {
        const last = sent.findLast(
          (one) => one.kind === 'sent' && one.pattern === pattern && one.stage === stage,
        );
        return (
          <li key={stage} aria-current={stage === advice.stage ? 'step' : undefined}>
            <b>{labels.stages[stage].name}</b>
            <span class="soft">{labels.stages[stage].hint}</span>
            {last && <span>{text.sentOn(day(language, last.at))}</span>}
            {advice.standing[pattern] === stage && <span class="soft">({text.standing})</span>}
          </li>
        );
      })}
    </ol>
  );
}

function History() {
  const { data, words, labels } = useClient();
  const { language } = useSpeech();
  const { conversation: text } = words;
  const entries = [...data.book.conversation].reverse();
  const sayOf = ({ kind, detail }: (typeof entries)[number]): string => {
    const pattern = PATTERNS.find((one) => one === detail.pattern);
    const name = pattern ? labels.patterns[pattern] : '';
    if (kind === 'script_sent') {
      const stage = STAGES.find((one) => one === detail.stage);
      return stage ? text.entries.sent(labels.stages[stage].name, name) : text.entries.nudged;
    }
    return detail.about === 'work_resumed' ? text.entries.resumed(name) : text.entries.answered(name);
  };
  return (
    <section class="group">
      <h2>{text.history}</h2>
      {entries.length === 0 && <p class="soft">{text.historyNone}</p>}
      <ul class="plain">
        {entries.map((entry) => (
          <li key={`${entry.at} ${entry.kind}`}>
            {sayOf(entry)} <span class="soft">({dateTime(language, Date.parse(entry.at))})</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
