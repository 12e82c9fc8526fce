import { useState } from 'preact/hooks';
import { PostStrip, spanOf } from '../../../components/charts/post-strip';
import { useSpeech } from '../../../components/words';
import { day, shortDuration } from '../../../lib/i18n/format';
import { courtTimes } from '../../../lib/insight/courts';
import { Choice } from '../forms/field';
import { useDashboardWords } from '../words';
import { useClient } from './context';
import type { KnownPost } from './gather';
import { PostEvents } from './post-events';
import { workTime } from './times';

/** Posts shown at first, and with each "more". */
const STEP = 30;

const FILTERS = {
  all: () => true,
  waiting: ({ facts }: KnownPost) => facts.openSince !== null,
  returned: ({ facts }: KnownPost) => facts.clientRounds + facts.unknownReturns > 0,
  approved: ({ facts }: KnownPost) => facts.decidedAt !== null,
};
type Filter = keyof typeof FILTERS;

/** Every post with its rounds as a timeline; what happened can be opened, and set right. */
export function Posts() {
  const { data, words } = useClient();
  const { posts: text } = words;
  const [filter, setFilter] = useState<Filter>('all');
  const [shown, setShown] = useState(STEP);
  const chosen = data.posts.filter(FILTERS[filter]);
  const left = chosen.length - shown;
  return (
    <>
      <p class="soft">{text.hint}</p>
      <div class="toolbar">
        <Choice
          label={text.filter}
          value={filter}
          options={(Object.keys(FILTERS) as Filter[]).map((one) => [one, text.filters[one]] as const)}
          onChange={(to) => {
            setFilter(to);
            setShown(STEP);
          }}
        />
      </div>
      <ul class="legend">
        {[
          ['mark-client', words.charts.sideClient],
          ['mark-team', words.charts.sideTeam],
          ['mark-round', text.legend.round],
          ['mark-slot', text.legend.slot],
          ['mark-decided', text.legend.decided],
        ].map(([mark, name]) => (
          <li key={mark}>
            <i class={mark} aria-hidden="true" />
            {mark === 'mark-client' || mark === 'mark-team'
              ? words.pair(words.charts.side, name ?? '')
              : name}
          </li>
        ))}
      </ul>
      {chosen.length === 0 && <p class="soft part">{text.none}</p>}
      <ul class="post-list part">
        {chosen.slice(0, shown).map((post) => (
          <Post key={post.row.id} post={post} />
        ))}
      </ul>
      {left > 0 && (
        <p class="actions">
          <button type="button" onClick={() => setShown(shown + STEP)}>
            {text.more(Math.min(STEP, left))}
          </button>
        </p>
      )}
    </>
  );
}

function Post({ post }: { post: KnownPost }) {
  const { data, words } = useClient();
  const { states } = useDashboardWords();
  const { language } = useSpeech();
  const { posts: text } = words;
  const { row, facts } = post;
  const times = courtTimes(facts, data.clientClock, data.ownClock, data.now);
  const withClient = workTime(words, times.client.business, data.clientClock.dayLength);
  const withTeam = workTime(words, times.team.business, data.ownClock.dayLength);
  const rounds = facts.agencyRounds > 0 ? ` (+ ${text.own(facts.agencyRounds)})` : '';
  const span = spanOf(facts, data.now);
  return (
    <li>
      <h2>
        <bdi>{row.title}</bdi>
      </h2>
      <p class="post-facts">
        <span>{states[row.state]}</span>
        <span>
          {text.rounds(facts.clientRounds)}
          {rounds}
        </span>
        {times.client.raw > 0 && <span>{text.withClient(withClient)}</span>}
        {times.team.raw > 0 && <span>{text.withTeam(withTeam)}</span>}
        {facts.slot !== null && <span>{text.slotOn(day(language, facts.slot))}</span>}
        {facts.remindedAt.length > 0 && <span>{words.reminded.times(facts.remindedAt.length)}</span>}
        {facts.dateBound && <span>{words.missed.dateBound}</span>}
        {facts.openSince !== null && (
          <b class="age amber">{shortDuration(language, data.now - facts.openSince)}</b>
        )}
      </p>
      {span && (
        <>
          <PostStrip facts={facts} now={data.now} alt={text.alt(facts.clientRounds, withClient, withTeam)} />
          <p class="ends">
            <span>{day(language, span.from)}</span>
            <span>{day(language, span.to)}</span>
          </p>
        </>
      )}
      <PostEvents post={post} />
    </li>
  );
}
