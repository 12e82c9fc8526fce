import { useState } from 'preact/hooks';
import { useSpeech } from '../../components/words';
import type { PatternWords } from '../../lib/i18n/en/popup-pattern';
import { waited } from '../../lib/i18n/format';
import { slotTime } from '../../lib/i18n/slot-time';
import type { JudgementView, PendingView } from '../../lib/judgement-view';
import { NudgeLater } from './say-later';
import { usePopupWords } from './words';

/** What lies with the client, the longest first, each with its age, its slot and a text that asks for an answer. */
export function PendingList(props: { judgement: JudgementView; presenting: boolean }) {
  const words = usePopupWords();
  const { pending: pendingWords } = words.pattern;
  const { pending, pendingCount } = props.judgement;
  const [open, setOpen] = useState<string | null>(null);
  if (pendingCount === 0) {
    return (
      <section>
        <p class="soft">{words.nothingWaits}</p>
      </section>
    );
  }
  const more = pendingCount - pending.length;
  return (
    <section>
      <h2 class="head">
        {pendingWords.heading} <span>{pendingWords.count(pendingCount)}</span>
      </h2>
      <ul class="pending">
        {pending.map((post) => (
          <Row
            key={post.postId}
            post={post}
            judgement={props.judgement}
            presenting={props.presenting}
            open={open === post.postId && !props.presenting}
            onToggle={() => setOpen(open === post.postId ? null : post.postId)}
          />
        ))}
      </ul>
      {more > 0 && <p class="soft small">{pendingWords.more(more)}</p>}
    </section>
  );
}

function Row(props: {
  post: PendingView;
  judgement: JudgementView;
  presenting: boolean;
  open: boolean;
  onToggle: () => void;
}) {
  const { post, open } = props;
  const { pending: words } = usePopupWords().pattern;
  const panel = `nudge-${post.postId}`;
  return (
    <li>
      <div>
        <p class="title" title={post.title}>
          <bdi>{post.title}</bdi>
        </p>
        <Standing post={post} plain={props.presenting} />
      </div>
      {!props.presenting && (
        <button
          type="button"
          aria-expanded={open}
          aria-controls={open ? panel : undefined}
          aria-label={words.nudgeFor(post.title)}
          onClick={props.onToggle}
        >
          {words.nudge}
        </button>
      )}
      {open && (
        <div id={panel} class="panel">
          <NudgeLater judgement={props.judgement} post={post} />
        </div>
      )}
    </li>
  );
}

/** "round 3 · 4 d · slot tomorrow 10:30 · late". `plain`: without what sounds like blame. */
function Standing({ post, plain }: { post: PendingView; plain: boolean }) {
  const { pending: words } = usePopupWords().pattern;
  const { language, now } = useSpeech();
  const { slot } = post;
  const soon = post.level === 'red' && slot !== null && slot > now && post.days < 1;
  const parts = [standingOf(post, words)];
  const age = waited(language, now - post.since, post.atLeast);
  if (age !== null) parts.push(age);
  if (slot !== null) {
    const time = slotTime(language, slot, now);
    parts.push(slot < now ? words.slotPassed(time) : words.slot(time));
  }
  if (post.reminders > 0 && !plain) parts.push(words.reminded(post.reminders));
  if (post.shortNotice && !plain) parts.push(words.shortNotice);
  const urgency = plain || post.level === 'fine' ? null : soon ? words.slotSoon : urgent(post, words);
  return (
    <p class="small soft tabular">
      {parts.join(' · ')}
      {urgency !== null && (
        <>
          {' · '}
          <span class={post.level === 'red' ? 'red' : 'amber'}>{urgency}</span>
        </>
      )}
    </p>
  );
}

/** As the badge on the page says it: what was not seen is not claimed. */
function standingOf({ round, unknown, atLeast }: PendingView, words: PatternWords['pending']): string {
  if (round > 0) return words.round(round);
  if (unknown > 0) return words.returned(unknown);
  return atLeast ? words.noRound : words.first;
}

const urgent = ({ level }: PendingView, words: { late: string; veryLate: string }): string =>
  level === 'red' ? words.veryLate : words.late;
