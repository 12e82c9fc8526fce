import { useSpeech } from '../../components/words';
import type { Act } from '../../lib/acts';
import type { SayWords } from '../../lib/i18n/en/popup-say';
import { day } from '../../lib/i18n/format';
import type { JudgementView, PendingView } from '../../lib/judgement-view';
import { cautionsFor } from '../../lib/talking-points/cautions';
import { type Pattern, STAGES, type Stage } from '../../lib/talking-points/kinds';
import type { Labels } from '../../lib/talking-points/labels';
import { useActs } from './acts';
import { Composer, type Way } from './composer';
import { usePopupWords } from './words';
import './say.css';

interface SayProps {
  judgement: JudgementView;
  words: SayWords;
  labels: Labels;
}

/** The next step of the conversation with the client: its text while it may be sent, else from when on. */
export function NextStep({ judgement, words, labels }: SayProps) {
  const { pattern: popupWords } = usePopupWords();
  const { advice } = judgement;
  const { pattern, stage } = advice;
  if (pattern === null) return null;
  const step = stage === null ? null : STAGES.indexOf(stage) + 1;
  return (
    <section class="say">
      <h2 class="head">
        {popupWords.say}
        {stage !== null && step !== null && (
          <span>{words.stage(step, STAGES.length, labels.stages[stage].name)}</span>
        )}
      </h2>
      {pattern !== judgement.headline.pattern && <p>{labels.patterns[pattern]}</p>}
      {stage === null ? (
        <p>{labels.why[advice.why]}</p>
      ) : advice.open ? (
        <StageText {...{ judgement, words, labels, pattern, stage }} mayBeSent />
      ) : (
        <>
          <p>
            <Next judgement={judgement} words={words} name={labels.stages[stage].name} />{' '}
            {labels.why[advice.why]}
          </p>
          <details>
            <summary>{words.preview}</summary>
            <StageText {...{ judgement, words, labels, pattern, stage }} mayBeSent={false} />
          </details>
        </>
      )}
      <LastSent {...{ judgement, words, labels, pattern }} />
    </section>
  );
}

function Next({ judgement, words, name }: { judgement: JudgementView; words: SayWords; name: string }) {
  const { language } = useSpeech();
  const { mayEnterAt } = judgement.advice;
  return <>{mayEnterAt === null ? words.fromLater(name) : words.from(name, day(language, mayEnterAt))}</>;
}

function StageText(props: SayProps & { pattern: Pattern; stage: Stage; mayBeSent: boolean }) {
  const { judgement, words, labels, pattern, stage } = props;
  const { act, busy, clientId } = useActs();
  const { contract } = judgement.settings;
  const cautions = cautionsFor(pattern, stage, judgement.facts, contract);
  const sent = ({ language, tone, channel }: Way): void => {
    const acts: Act[] = [{ do: 'script_sent', clientId, pattern, stage, language, tone, channel }];
    // The message that says so is what puts work on hold.
    if (stage === 'S5' && judgement.settings.pausedSince === null)
      acts.push({ do: 'paused', clientId, since: judgement.today });
    void act(acts, words.sentDone);
  };
  return (
    <>
      <Composer
        words={words}
        labels={labels}
        request={{ pattern, stage, facts: judgement.facts, contract, today: judgement.today }}
        actions={(way) =>
          props.mayBeSent && (
            <button type="button" disabled={busy} onClick={() => sent(way)}>
              {words.sent}
            </button>
          )
        }
      />
      <p class="small">
        <a
          href={`/dashboard.html#/clients/${encodeURIComponent(clientId)}/conversation`}
          target="_blank"
          rel="noopener"
        >
          {words.change}
        </a>
      </p>
      {cautions.length > 0 && (
        <div class="cautions small soft">
          <h3>{words.cautions}</h3>
          <ul>
            {cautions.map((id) => (
              <li key={id}>{labels.cautions[id]}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function LastSent(props: SayProps & { pattern: Pattern }) {
  const { judgement, words, labels, pattern } = props;
  const { act, busy, clientId } = useActs();
  const standing = judgement.advice.standing[pattern];
  if (standing === null) return null;
  return (
    <p class="row">
      <span class="soft grow">{words.lastSent(labels.stages[standing].name)}</span>
      {judgement.advice.why !== 'answered' && (
        <button
          type="button"
          disabled={busy}
          onClick={() => void act([{ do: 'script_answered', clientId, pattern }], words.answeredDone)}
        >
          {words.answered}
        </button>
      )}
    </p>
  );
}

/** A text for one waiting post, from the first day on, and what may have happened to it elsewhere. */
export function Nudge({ judgement, post, words, labels }: SayProps & { post: PendingView }) {
  const { act, busy, clientId } = useActs();
  const { contact, me, deadline } = judgement.facts;
  const facts = {
    contact: contact ?? null,
    me: me ?? null,
    post: post.title,
    round: post.round,
    days: post.days,
    slot: post.slotDay,
    deadline: deadline ?? null,
  };
  const now = (one: 'reminded' | 'answered_elsewhere'): Act => ({
    do: one,
    clientId,
    postId: post.postId,
    at: Date.now(),
  });
  return (
    <Composer
      words={words}
      labels={labels}
      request={{
        pattern: 'waiting',
        stage: 'post',
        facts,
        contract: judgement.settings.contract,
        today: judgement.today,
      }}
      actions={() => (
        <>
          <button
            type="button"
            disabled={busy}
            onClick={() => void act([now('reminded')], words.remindedDone)}
          >
            {words.reminded}
          </button>
          <button
            type="button"
            disabled={busy}
            onClick={() => void act([now('answered_elsewhere')], words.elsewhereDone)}
          >
            {words.elsewhere}
          </button>
        </>
      )}
    />
  );
}
