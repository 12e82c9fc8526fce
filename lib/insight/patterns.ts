import { judgeMetric, type MetricCounts, type MetricJudgement } from './metrics';
import type { PaymentFigures } from './payments';
import { HEAVY_REVIEW_METRICS, type MetricId, type Thresholds } from './thresholds';

export type PatternId = 'heavy_review' | 'waiting' | 'payment';
export type PatternLevel = 'not_enough' | 'fine' | 'watch' | 'flagged';

export interface Pattern {
  id: PatternId;
  level: PatternLevel;
  /** The figure that says it best; null where there is none worth saying. For payment see `PaymentFigures`. */
  lead: MetricId | null;
}

/** What one weekly look saw, for the next. Plain data, to be stored per client. */
export interface Look {
  at: number;
  amber: MetricId[];
  red: MetricId[];
}
export interface Looks {
  /** This week's look, and the one at least a week before it. */
  last: Look;
  before: Look | null;
}

export interface Judgement {
  heavyReview: Pattern;
  waiting: Pattern;
  payment: Pattern;
  metrics: Record<MetricId, MetricJudgement>;
  /** Figures that were red at two looks a week apart. */
  confirmed: MetricId[];
  /** To be stored and given to the next judgement. */
  looks: Looks;
}

export interface JudgeInput {
  counts: MetricCounts;
  /** Counts of the user's other clients. */
  others: readonly MetricCounts[];
  /** Null where no invoices are kept. */
  payment: PaymentFigures | null;
  looks: Looks | null;
  /** Epoch ms. */
  now: number;
  thresholds: Thresholds;
}

/** Which figure is told where several stand out: whole posts before rounds before wording. A fixed order, so that the sentence does not change from week to week. */
const TELLING: readonly MetricId[] = ['B2', 'B1', 'B3', 'B6', 'B4', 'B7', 'B5'];

/**
 * Judges one client. A pattern is flagged only on what held at this look and at one at least a week before, and heavy
 * review only where two figures of B1–B7 stand out and one of them clearly, twice. One alone is to be watched, by the
 * user alone. There is no sum of the three.
 */
export function judge(input: JudgeInput): Judgement {
  const { counts, others, thresholds } = input;
  const metrics = Object.fromEntries(
    (Object.keys(thresholds.metrics) as MetricId[]).map((id) => [
      id,
      judgeMetric(id, counts, others, thresholds),
    ]),
  ) as Record<MetricId, MetricJudgement>;
  const look = lookOf(metrics, input.now);
  const looks = nextLooks(input.looks, look, thresholds.lookEvery);
  const before = looks.before;
  const confirmed = look.red.filter((id) => before?.red.includes(id));
  return {
    heavyReview: heavyReview(metrics, look, confirmed),
    waiting: waiting(metrics, look, before, confirmed),
    payment: payment(input.payment, thresholds),
    metrics,
    confirmed,
    looks,
  };
}

function lookOf(metrics: Record<MetricId, MetricJudgement>, at: number): Look {
  const all = Object.values(metrics);
  return {
    at,
    amber: all.filter(({ level }) => level === 'amber' || level === 'red').map(({ id }) => id),
    red: all.filter(({ level }) => level === 'red').map(({ id }) => id),
  };
}

/** A look counts as the next one only when a week has passed; opening the popup ten times a day is one look. */
function nextLooks(looks: Looks | null, look: Look, every: number): Looks {
  if (looks === null) return { last: look, before: null };
  return look.at - looks.last.at >= every ? { last: look, before: looks.last } : looks;
}

function heavyReview(
  metrics: Record<MetricId, MetricJudgement>,
  look: Look,
  confirmed: readonly MetricId[],
): Pattern {
  const ids: readonly MetricId[] = HEAVY_REVIEW_METRICS;
  const amber = look.amber.filter((id) => ids.includes(id));
  const red = confirmed.filter((id) => ids.includes(id));
  return {
    id: 'heavy_review',
    level: ids.every((id) => metrics[id].level === 'not_enough')
      ? 'not_enough'
      : amber.length >= 2 && red.length >= 1
        ? 'flagged'
        : amber.length > 0
          ? 'watch'
          : 'fine',
    lead: leadOf(red.length > 0 ? red : amber),
  };
}

const leadOf = (ids: readonly MetricId[]): MetricId | null => TELLING.find((id) => ids.includes(id)) ?? null;

function waiting(
  metrics: Record<MetricId, MetricJudgement>,
  look: Look,
  before: Look | null,
  confirmed: readonly MetricId[],
): Pattern {
  const both = (one: Look | null): boolean => one?.amber.includes('A2') === true && one.amber.includes('A4');
  const watched = look.amber.filter((id) => id === 'A2' || id === 'A4');
  return {
    id: 'waiting',
    level:
      metrics.A2.level === 'not_enough' && metrics.A4.level === 'not_enough'
        ? 'not_enough'
        : confirmed.includes('A2') || (both(look) && both(before))
          ? 'flagged'
          : watched.length > 0
            ? 'watch'
            : 'fine',
    lead: watched[0] ?? null,
  };
}

/** Needs no statistics: an invoice is overdue or it is not (C1), or each comes later than the last (C2). */
function payment(figures: PaymentFigures | null, thresholds: Thresholds): Pattern {
  const level = (): PatternLevel => {
    if (figures === null || figures.settled + figures.overdue.length === 0) return 'not_enough';
    if (figures.trend?.met || figures.worstDays >= thresholds.payment.flagDays) return 'flagged';
    return figures.stage > 0 ? 'watch' : 'fine';
  };
  return { id: 'payment', level: level(), lead: null };
}
