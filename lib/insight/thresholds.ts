/** Figures that can be judged. The ids are those of docs/judgement.md. */
export type MetricId = 'A2' | 'A4' | 'B1' | 'B2' | 'B3' | 'B4' | 'B5' | 'B6' | 'B7';

export const HEAVY_REVIEW_METRICS = ['B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7'] as const satisfies MetricId[];

/**
 * How one figure is judged. Shares: x of n, p ~ Beta; `rate`: events per post, λ ~ Gamma; `count`: x posts are enough.
 * A figure is held against `limit`, on the side that `bad` names, and shrunk toward `prior`.
 */
export interface MetricRule {
  kind: 'share' | 'rate' | 'count';
  limit: number;
  bad: 'above' | 'below';
  /** Expected where the user's other clients do not say. */
  prior: number;
  /** Smallest n that is judged at all, where it is more than `amber.least`. */
  least?: number;
}

export interface Level {
  /** Posterior probability that the limit is passed. */
  probability: number;
  /** Fewest observations, and fewest posts behind them. */
  least: number;
}

/**
 * All that judging depends on. The defaults are from a survey of practice, and most are provisional: they are settings,
 * meant to be re-fitted once users' own figures are known.
 */
export interface Thresholds {
  /** Window: the last so many decided posts, none older than so many days. */
  window: { posts: number; days: number };
  /** Business days that the client has to answer. Contracts say 48 hours to five days. */
  answerDays: number;
  /** Rounds that the contract includes; two is the market's norm. */
  includedRounds: number;
  metrics: Record<MetricId, MetricRule>;
  amber: Level;
  red: Level;
  /** Weight of the prior, in observations. 8 caught most bad clients with few false alarms; fitting it is unstable with few clients. */
  strength: number;
  /** When the mean of the user's other clients replaces `prior`. */
  others: { clients: number; posts: number };
  /** Time between two looks, ms; red needs two. */
  lookEvery: number;
  /** No share is said in per cent on fewer posts. */
  leastForShare: number;
  payment: PaymentThresholds;
}

export interface PaymentThresholds {
  /** Days overdue at which stage 1, 2, … begins. */
  stageDays: readonly [number, number, number, number, number];
  /** From so many days overdue on it is flagged; before, watched. */
  flagDays: number;
  /** Trend: over the last `last` invoices, at least `least` of them. */
  trend: { last: number; least: number; p: number; slopeDays: number; latestDays: number };
}

export const DEFAULT_THRESHOLDS: Thresholds = {
  window: { posts: 30, days: 90 },
  answerDays: 2,
  includedRounds: 2,
  metrics: {
    A2: { kind: 'share', limit: 0.3, bad: 'above', prior: 0.2 },
    A4: { kind: 'share', limit: 0.15, bad: 'above', prior: 0.08 },
    B1: { kind: 'rate', limit: 1, bad: 'above', prior: 0.6 },
    B2: { kind: 'share', limit: 0.2, bad: 'above', prior: 0.1 },
    B3: { kind: 'share', limit: 0.5, bad: 'below', prior: 0.6 },
    B4: { kind: 'share', limit: 0.33, bad: 'above', prior: 0.2, least: 6 },
    B5: { kind: 'count', limit: 2, bad: 'above', prior: 0 },
    B6: { kind: 'share', limit: 0.2, bad: 'above', prior: 0.1 },
    B7: { kind: 'share', limit: 0.2, bad: 'above', prior: 0.1 },
  },
  amber: { probability: 0.8, least: 5 },
  red: { probability: 0.95, least: 8 },
  strength: 8,
  others: { clients: 3, posts: 30 },
  lookEvery: 7 * 86_400_000,
  leastForShare: 8,
  payment: {
    stageDays: [1, 7, 14, 21, 30],
    flagDays: 7,
    trend: { last: 6, least: 4, p: 0.05, slopeDays: 2, latestDays: 7 },
  },
};
