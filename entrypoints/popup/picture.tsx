import { useSpeech } from '../../components/words';
import { DAY, day, decimal, number } from '../../lib/i18n/format';
import type { JudgementView } from '../../lib/judgement-view';
import { usePopupWords } from './words';

const WIDTH = 352;
const HEIGHT = 46;
const GAP = 5;
/** Slots for so many bars at least, so that three posts do not become three towers. */
const LEAST_BARS = 12;

/** What happened lately, as bars: rounds post by post, or for a client that lets wait the time to answer week by week. The numbers stand in words, and by week in a table. */
export function Picture({ judgement }: { judgement: JudgementView }) {
  const { picture } = usePopupWords().pattern;
  const { headline, rounds, weeks, includedRounds } = judgement;
  if (headline.pattern === 'payment') return null;
  const answers = weeks.map(({ responseMs }) => (responseMs === null ? null : responseMs / DAY));
  const answered = answers.some((value) => value !== null);
  const flagged = headline.level === 'flagged';
  return (
    <>
      {headline.pattern === 'waiting' && answered ? (
        <figure>
          <Bars label={picture.answersOf(answers)} values={answers} limit={null} flagged={flagged} />
          <Caption left={picture.answers} right={picture.allDays} />
        </figure>
      ) : (
        rounds.length > 0 && (
          <figure>
            <Bars
              label={picture.roundsOf(rounds, includedRounds)}
              values={rounds}
              limit={includedRounds}
              flagged={flagged}
            />
            <Caption left={picture.rounds(rounds.length)} right={picture.included(includedRounds)} />
          </figure>
        )
      )}
      <Weeks judgement={judgement} />
    </>
  );
}

function Caption({ left, right }: { left: string; right: string }) {
  return (
    <figcaption aria-hidden="true">
      <span>{left}</span>
      <span>{right}</span>
    </figcaption>
  );
}

function Bars(props: {
  label: string;
  values: readonly (number | null)[];
  /** Drawn as a dashed line; bars above it are marked. */
  limit: number | null;
  flagged: boolean;
}) {
  const { values, limit, flagged } = props;
  const most = Math.max(1, limit ?? 0, ...values.map((value) => value ?? 0));
  const step = WIDTH / Math.max(LEAST_BARS, values.length);
  const y = (value: number): number => HEIGHT - (value / most) * (HEIGHT - 4);
  return (
    <svg class="bars" viewBox={`0 0 ${WIDTH} ${HEIGHT + 1}`} role="img" aria-label={props.label}>
      {values.map((value, i) => {
        if (value === null) return null;
        const top = Math.min(HEIGHT - 2, y(value));
        const over = limit === null ? flagged : value > limit;
        return (
          <rect
            key={`${i}-${value}`}
            class={over ? (flagged ? 'over flagged' : 'over') : ''}
            x={i * step + GAP / 2}
            y={top}
            width={step - GAP}
            height={HEIGHT - top}
            rx="2"
          />
        );
      })}
      <line class="ground" x1="0" x2={WIDTH} y1={HEIGHT + 0.5} y2={HEIGHT + 0.5} />
      {limit !== null && <line class="limit" x1="0" x2={WIDTH} y1={y(limit)} y2={y(limit)} />}
    </svg>
  );
}

/** The weeks in which something happened, as numbers. */
function Weeks({ judgement }: { judgement: JudgementView }) {
  const { picture } = usePopupWords().pattern;
  const { language } = useSpeech();
  const weeks = judgement.weeks.filter(
    (week) => week.submissions + week.rounds + week.decided > 0 || week.responseMs !== null,
  );
  if (weeks.length === 0) return null;
  const { columns } = picture;
  return (
    <details>
      <summary>{picture.table}</summary>
      <table class="tabular">
        <thead>
          <tr>
            {[columns.week, columns.sent, columns.rounds, columns.decided, columns.answer].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week.start}>
              <th scope="row">{day(language, new Date(week.start).toISOString().slice(0, 10))}</th>
              <td>{number(language, week.submissions)}</td>
              <td>{number(language, week.rounds)}</td>
              <td>{number(language, week.decided)}</td>
              <td>{week.responseMs === null ? '–' : decimal(language, week.responseMs / DAY)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
