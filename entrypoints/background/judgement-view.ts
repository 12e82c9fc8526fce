import { weeklyTrend } from '../../lib/insight/courts';
import { likelyRange } from '../../lib/insight/metrics';
import type { PatternId, PatternLevel } from '../../lib/insight/patterns';
import type { PaymentFigures } from '../../lib/insight/payments';
import type { PostFacts } from '../../lib/insight/post-facts';
import { restartOf } from '../../lib/insight/restart';
import type { Bound } from '../../lib/insight/survival';
import type { MetricId } from '../../lib/insight/thresholds';
import type { Totals } from '../../lib/insight/totals';
import { emptyTotals } from '../../lib/insight/totals';
import { pendingOf } from '../../lib/insight/window';
import { isoDay, localDay } from '../../lib/insight/zone-time';
import {
  type Evidence,
  type JudgementView,
  type Lasted,
  MOST_PENDING,
  type PaymentView,
  type PendingView,
} from '../../lib/judgement-view';
import { factsOfTexts } from '../../lib/judging/facts-of-texts';
import type { Judged, Judging } from '../../lib/judging/judge-client';
import type { PostRow } from '../../lib/store/schema';
import { PATTERNS } from '../../lib/talking-points/kinds';

const LAST_POSTS = 12;
const LAST_WEEKS = 12;

/** What the popup shows of a judgement. `unclearSide`: of some posts nobody told whose approval they wait for. */
export function judgementView(judged: Judged, judging: Judging, unclearSide: boolean): JudgementView {
  const { client, figures, judgement, settings, thresholds, advice, posts } = judged;
  const levels: Record<PatternId, PatternLevel> = {
    heavy_review: judgement.heavyReview.level,
    waiting: judgement.waiting.level,
    payment: judgement.payment.level,
  };
  const headline = headlineOf(levels, advice.pattern);
  const pending = pendingOfAll(judged, judging.now);
  const today = isoDay(localDay(settings.calendar.zone, judging.now));
  return {
    decided: figures.window.posts,
    from: figures.window.from,
    headline,
    levels,
    evidence: evidenceOf(judged, headline.pattern),
    least: thresholds.amber.least,
    payment: figures.payment && paymentOf(figures.payment),
    own: {
      turnaround: medianOf(figures.own.turnaround.business, judged.ownClock.dayLength),
      shortNotice: figures.own.shortNotice,
      agencyRounds: figures.own.agencyRounds,
      internalRounds: figures.own.internalRounds,
    },
    response: medianOf(figures.response.business, judged.clientClock.dayLength),
    smallChanges: { x: figures.counts.B4.x, n: figures.counts.B4.n },
    courts: figures.courts,
    pending: pending.slice(0, MOST_PENDING),
    pendingCount: pending.length,
    rounds: lastRounds(posts),
    weeks: weeklyTrend((client.totals as Totals | null) ?? emptyTotals(), judging.now, LAST_WEEKS),
    includedRounds: thresholds.includedRounds,
    answerDays: thresholds.answerDays,
    advice,
    facts: factsOfTexts(judged, judging),
    settings,
    restart: restartOf(judged.book.invoices, settings.pausedSince, settings.contract.restartLead, {
      clock: judged.ownClock,
      zone: judging.zone,
      today: isoDay(localDay(judging.zone, judging.now)),
    }),
    today,
    askReviewer: unclearSide && settings.reviewer === null,
  };
}

const RANK: Record<PatternLevel, number> = { not_enough: 0, fine: 1, watch: 2, flagged: 3 };

/** The pattern that stands out most; of equals the one that is being talked about, then by rank. Payments that are in order say nothing of posts. */
function headlineOf(
  levels: Record<PatternId, PatternLevel>,
  talkedAbout: PatternId | null,
): JudgementView['headline'] {
  const order: PatternId[] = talkedAbout === null ? [...PATTERNS] : [talkedAbout, ...PATTERNS];
  const outstanding = order
    .filter((pattern) => RANK[levels[pattern]] >= RANK.watch)
    .sort((a, b) => RANK[levels[b]] - RANK[levels[a]]);
  const [first] = outstanding;
  if (first) return { pattern: first, level: levels[first] };
  const pattern =
    levels.heavy_review === 'not_enough' && levels.waiting === 'fine' ? 'waiting' : 'heavy_review';
  return { pattern, level: levels[pattern] };
}

/** Where nothing stands out, the figure that most people mean. */
const USUAL: Record<Exclude<PatternId, 'payment'>, MetricId> = { heavy_review: 'B2', waiting: 'A2' };

function evidenceOf({ judgement, thresholds }: Judged, pattern: PatternId): Evidence | null {
  if (pattern === 'payment') return null;
  const { lead } = pattern === 'waiting' ? judgement.waiting : judgement.heavyReview;
  const figure = judgement.metrics[lead ?? USUAL[pattern]];
  if (figure.level === 'not_enough') return null;
  const enough = Math.min(figure.n, figure.posts) >= thresholds.leastForShare;
  const range = enough ? likelyRange(figure) : null;
  return {
    metric: figure.id,
    x: figure.x,
    n: figure.n,
    range,
    others: range === null ? null : figure.others,
  };
}

function paymentOf({ overdue, trend }: PaymentFigures): PaymentView {
  return {
    invoice: overdue.find((one) => !one.disputed) ?? overdue[0] ?? null,
    overdue: overdue.length,
    trend: trend?.met ? trend.days : null,
  };
}

const HOUR = 3_600_000;

function medianOf(quantiles: { median: Bound } | null, dayLength: number): Lasted | null {
  if (quantiles === null) return null;
  const { ms, more } = quantiles.median;
  return { hours: ms / HOUR, days: ms / dayLength, more };
}

const factsOf = (row: PostRow): PostFacts => row.facts as PostFacts;

function lastRounds(rows: readonly PostRow[]): number[] {
  return rows
    .filter(
      (row) => row.facts !== null && factsOf(row).sent && !factsOf(row).imported && row.decidedAt !== null,
    )
    .sort((a, b) => (b.decidedAt ?? 0) - (a.decidedAt ?? 0))
    .slice(0, LAST_POSTS)
    .map((row) => factsOf(row).clientRounds)
    .reverse();
}

function pendingOfAll({ posts, clientClock, thresholds, settings }: Judged, now: number): PendingView[] {
  return posts
    .flatMap((row): PendingView[] => {
      if (row.facts === null) return [];
      const facts = factsOf(row);
      const pending = pendingOf(facts, clientClock, now, thresholds);
      const wait = facts.waits.findLast((one) => one.end === null);
      if (!pending || !wait) return [];
      return [
        {
          postId: row.id,
          title: row.title,
          since: wait.from,
          atLeast: wait.fromEarliest === null,
          slot: pending.slot,
          level: pending.level,
          shortNotice: pending.shortNotice,
          round: facts.clientRounds,
          unknown: facts.unknownReturns,
          reminders: wait.reminders,
          days: Math.floor(pending.business / clientClock.dayLength),
          slotDay: pending.slot === null ? null : isoDay(localDay(settings.calendar.zone, pending.slot)),
        },
      ];
    })
    .sort((a, b) => a.since - b.since);
}
