import { betaCdf, betaQuantile, gammaCdf, gammaQuantile } from './distributions';
import type { MetricId, MetricRule, Thresholds } from './thresholds';

/** `x` of `n`; for B1 rounds on posts, for B5 posts that went back and forth. */
export interface Ratio {
  x: number;
  n: number;
}

/** A ratio, and the number of posts that its `n` come from. */
export interface Count extends Ratio {
  posts: number;
}

/** The counts of one client in its window. */
export type MetricCounts = Record<MetricId, Count>;

export type Posterior =
  | { kind: 'beta'; a: number; b: number }
  | { kind: 'gamma'; shape: number; rate: number };

export type MetricLevel = 'not_enough' | 'fine' | 'amber' | 'red';

export interface MetricJudgement extends Count {
  id: MetricId;
  /** `red` here is of this look alone; a pattern needs two looks. */
  level: MetricLevel;
  /** That the true figure is beyond the limit; 0 where there is not enough, or it is a plain count. */
  probability: number;
  limit: number;
  /** Mean of the user's other clients; null where they are too few to say. */
  others: number | null;
  /** What it was shrunk toward. */
  prior: number;
  posterior: Posterior | null;
  /** Whether there are enough posts to say it in per cent. */
  sayShare: boolean;
}

/** Judges one figure. `others` holds the counts of the user's other clients, never this one's. */
export function judgeMetric(
  id: MetricId,
  counts: MetricCounts,
  others: readonly MetricCounts[],
  thresholds: Thresholds,
): MetricJudgement {
  const rule = thresholds.metrics[id];
  const count = counts[id];
  const { x, n, posts } = count;
  const mean = meanOfOthers(id, others, thresholds);
  const prior = mean === null ? rule.prior : boundedPrior(mean, rule);
  const posterior = n > 0 ? posteriorOf(rule, count, prior, thresholds.strength) : null;
  const probability = posterior === null ? 0 : beyond(posterior, rule);
  return {
    id,
    x,
    n,
    posts,
    level: levelOf(rule, count, probability, thresholds),
    probability,
    limit: rule.limit,
    others: mean,
    prior,
    posterior,
    sayShare: rule.kind === 'share' && Math.min(n, posts) >= thresholds.leastForShare,
  };
}

/** Pooled mean of the user's other clients; null while they are too few. */
function meanOfOthers(id: MetricId, others: readonly MetricCounts[], thresholds: Thresholds): number | null {
  const known = others.filter((counts) => counts[id].n > 0);
  const posts = known.reduce((sum, counts) => sum + counts[id].posts, 0);
  if (known.length < thresholds.others.clients || posts < thresholds.others.posts) return null;
  const x = known.reduce((sum, counts) => sum + counts[id].x, 0);
  const n = known.reduce((sum, counts) => sum + counts[id].n, 0);
  return x / n;
}

/** Others may not count against a client before it has done anything: a prior lies at most at the limit, and off the ends. */
function boundedPrior(mean: number, rule: MetricRule): number {
  const bounded = rule.bad === 'above' ? Math.min(mean, rule.limit) : Math.max(mean, rule.limit);
  return rule.kind === 'rate' ? Math.max(bounded, 0.05) : Math.min(Math.max(bounded, 0.01), 0.99);
}

/** Conjugate updates with a prior worth `strength` observations (Beta for shares, Gamma for rounds a post). */
function posteriorOf(rule: MetricRule, { x, n }: Ratio, prior: number, strength: number): Posterior | null {
  if (rule.kind === 'share')
    return { kind: 'beta', a: prior * strength + x, b: (1 - prior) * strength + n - x };
  if (rule.kind === 'rate') return { kind: 'gamma', shape: prior * strength + x, rate: strength + n };
  return null;
}

function beyond(posterior: Posterior, rule: MetricRule): number {
  const below =
    posterior.kind === 'beta'
      ? betaCdf(rule.limit, posterior.a, posterior.b)
      : gammaCdf(rule.limit, posterior.shape, posterior.rate);
  return rule.bad === 'above' ? 1 - below : below;
}

function levelOf(
  rule: MetricRule,
  { x, n, posts }: Count,
  probability: number,
  { amber, red }: Thresholds,
): MetricLevel {
  const seen = Math.min(n, posts);
  if (seen < amber.least || n < (rule.least ?? 0)) return 'not_enough';
  if (rule.kind === 'count') return x >= rule.limit ? 'amber' : 'fine';
  if (probability >= red.probability && seen >= red.least) return 'red';
  return probability >= amber.probability ? 'amber' : 'fine';
}

/** The 90 % interval in which the true figure likely lies; null for plain counts. Shares 0–1, rates per post. */
export function likelyRange({ posterior }: MetricJudgement): [number, number] | null {
  if (posterior === null) return null;
  return posterior.kind === 'beta'
    ? [betaQuantile(0.05, posterior.a, posterior.b), betaQuantile(0.95, posterior.a, posterior.b)]
    : [
        gammaQuantile(0.05, posterior.shape, posterior.rate),
        gammaQuantile(0.95, posterior.shape, posterior.rate),
      ];
}
