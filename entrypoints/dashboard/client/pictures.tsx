import { CourtBar } from '../../../components/charts/court-bar';
import { WaitingCurve } from '../../../components/charts/waiting-curve';
import { WeeklyBars } from '../../../components/charts/weekly-bars';
import { useSpeech } from '../../../components/words';
import { dayOfYear, decimal, number, shortDuration } from '../../../lib/i18n/format';
import { weeklyTrend } from '../../../lib/insight/courts';
import { kaplanMeier, survivalQuantile } from '../../../lib/insight/survival';
import { useClient } from './context';
import { percent } from './evidence';
import { boundTime, workTime } from './times';

/** What people would rather look at than read. Each picture has its numbers beside it. */
export function Pictures() {
  return (
    <div class="pictures">
      <Weekly />
      <Curve />
      <Courts />
    </div>
  );
}

function Weekly() {
  const { data, words } = useClient();
  const { language } = useSpeech();
  const { charts: text } = words;
  const weeks = weeklyTrend(data.totals, data.now);
  const sum = (of: 'submissions' | 'rounds'): number => weeks.reduce((all, week) => all + week[of], 0);
  const date = (at: number): string => dayOfYear(language, at);
  const whole = (value: number): string => number(language, value);
  return (
    <WeeklyBars
      weeks={weeks}
      heading={text.weekly}
      alt={text.weeklyAlt(sum('submissions'), sum('rounds'), weeks.length)}
      submissions={text.submitted}
      rounds={text.rounds}
      day={date}
      number={whole}
      table={{
        summary: text.numbers,
        columns: [text.week, text.submitted, text.rounds, text.decided, text.response],
        rows: weeks.map((week) => [
          date(week.start),
          whole(week.submissions),
          whole(week.rounds),
          whole(week.decided),
          week.responseMs === null ? '–' : shortDuration(language, week.responseMs),
        ]),
      }}
    />
  );
}

function Courts() {
  const { data, words } = useClient();
  const { language } = useSpeech();
  const { charts: text } = words;
  const { client, team } = data.figures.courts;
  if (client.raw + team.raw === 0) return <p class="soft part">{text.noCourts}</p>;
  const clientTime = workTime(words, client.business, data.clientClock.dayLength);
  const teamTime = workTime(words, team.business, data.ownClock.dayLength);
  const clock = (ms: number): string => shortDuration(language, ms);
  return (
    <CourtBar
      client={client.business}
      team={team.business}
      clientText={text.withClient(clientTime)}
      teamText={text.withTeam(teamTime)}
      heading={text.courts}
      alt={text.courtsAlt(clientTime, teamTime)}
      hint={text.courtsHint}
      table={{
        summary: text.numbers,
        columns: [text.side, text.business, text.raw, text.rawMost],
        rows: [
          [text.sideClient, clientTime, clock(client.raw), clock(client.rawMost)],
          [text.sideTeam, teamTime, clock(team.raw), clock(team.rawMost)],
        ],
      }}
    />
  );
}

function Curve() {
  const { data, words } = useClient();
  const { language } = useSpeech();
  const { charts: text } = words;
  const { waits, clientClock, thresholds } = data;
  const median = survivalQuantile(waits, 0.5);
  if (waits.length < thresholds.leastForShare || !median)
    return <p class="soft part">{text.curveTooFew(thresholds.leastForShare)}</p>;
  const steps = kaplanMeier(waits);
  const { dayLength } = clientClock;
  const longest = Math.max(...waits.map((wait) => wait.ms));
  // The table says it for whole business days: that is what the reader of a curve looks up.
  const days = Array.from({ length: Math.min(15, Math.ceil(longest / dayLength) + 1) }, (_, i) => i);
  const lastingAfter = (day: number): number =>
    steps.findLast((step) => step.ms <= day * dayLength)?.lasting ?? 1;
  return (
    <WaitingCurve
      steps={steps}
      longest={longest}
      dayLength={dayLength}
      due={thresholds.answerDays}
      dueText={text.curveDue(thresholds.answerDays)}
      axis={text.curveAxis}
      heading={text.curve}
      hint={text.curveHint}
      alt={text.curveAlt(
        boundTime(words, median, (ms) => workTime(words, ms, dayLength)),
        thresholds.answerDays,
        percent(language, lastingAfter(thresholds.answerDays)),
      )}
      number={(value) => (Number.isInteger(value) ? number(language, value) : decimal(language, value))}
      share={(value) => percent(language, value)}
      table={{
        summary: text.numbers,
        columns: [text.curveAfter, text.curveShare],
        rows: days.map((day) => [number(language, day), percent(language, lastingAfter(day))]),
      }}
    />
  );
}
