import { judgeMetric, type MetricCounts } from '../../lib/insight/metrics';
import { judge, type Looks } from '../../lib/insight/patterns';
import { DEFAULT_THRESHOLDS, type MetricId, type Thresholds } from '../../lib/insight/thresholds';

/** One simulated post: rounds, those of them with small text changes only, and whether a request came late. */
interface Post {
  rounds: number;
  trivial: number;
  late: boolean;
}

export interface Rates {
  mean: number;
  /** Shares of simulated clients for which it was ever so, over all looks. */
  flagged: number;
  watched: number;
  naive: number;
  /** Median week of the first flag, of those flagged; null where none was. */
  medianWeek: number | null;
}

export interface Setting {
  clients: number;
  weeks: number;
  postsPerWeek: number;
  /** Shape of the gamma that mixes the Poisson: the smaller, the more posts differ. Variance = mean + mean² / shape. */
  shape: number;
  seed: number;
  thresholds: Thresholds;
}

export const SETTING: Setting = {
  clients: 2000,
  weeks: 26,
  postsPerWeek: 3,
  shape: 2,
  seed: 20261123,
  thresholds: DEFAULT_THRESHOLDS,
};

const WEEK = 7 * 86_400_000;

/** Mulberry32: a small generator with a seed, so that the rates can be had again. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Number of failures before `shape` successes, shape whole: negative binomial with the given mean. */
function overdispersed(random: () => number, mean: number, shape: number): number {
  const success = shape / (shape + mean);
  let sum = 0;
  for (let i = 0; i < shape; i++) sum += Math.floor(Math.log1p(-random()) / Math.log(1 - success));
  return sum;
}

/**
 * A client whose posts need `mean` rounds on average, over-dispersed; all else as with an ordinary client (a fifth of
 * rounds are small text changes, one post in ten gets a late request).
 */
function newPost(random: () => number, mean: number, shape: number): Post {
  const rounds = overdispersed(random, mean, shape);
  let trivial = 0;
  for (let i = 0; i < rounds; i++) if (random() < 0.2) trivial += 1;
  return { rounds, trivial, late: random() < 0.1 };
}

function countsOf(posts: readonly Post[], included: number): MetricCounts {
  const n = posts.length;
  const rounds = posts.reduce((sum, post) => sum + post.rounds, 0);
  const none = { x: 0, n: 0, posts: 0 };
  const count = (x: number, of: number) => ({ x, n: of, posts: n });
  return {
    A2: none,
    A4: none,
    B1: count(rounds, n),
    B2: count(posts.filter((post) => post.rounds > included).length, n),
    B3: count(posts.filter((post) => post.rounds === 0).length, n),
    B4: count(
      posts.reduce((sum, post) => sum + post.trivial, 0),
      rounds,
    ),
    B5: none,
    B6: count(posts.filter((post) => post.late).length, n),
    B7: none,
  };
}

/** What a script would do that counts and compares: over a fifth of three or more posts beyond the included rounds. */
const naive = (counts: MetricCounts): boolean => counts.B2.n >= 3 && counts.B2.x / counts.B2.n > 0.2;

/** Runs the shipped rules on simulated clients that truly need `mean` rounds a post. */
export function simulate(mean: number, setting: Setting = SETTING): Rates {
  const random = generator(setting.seed + Math.round(mean * 1000));
  const weeks: number[] = [];
  let watched = 0;
  let naively = 0;
  for (let client = 0; client < setting.clients; client++) {
    const life = oneClient(random, mean, setting);
    if (life.week !== null) weeks.push(life.week);
    if (life.watched) watched += 1;
    if (life.naive) naively += 1;
  }
  weeks.sort((a, b) => a - b);
  return {
    mean,
    flagged: weeks.length / setting.clients,
    watched: watched / setting.clients,
    naive: naively / setting.clients,
    medianWeek: weeks[Math.floor((weeks.length - 1) / 2)] ?? null,
  };
}

function oneClient(
  random: () => number,
  mean: number,
  { weeks, postsPerWeek, shape, thresholds }: Setting,
): { week: number | null; watched: boolean; naive: boolean } {
  const posts: Post[] = [];
  let looks: Looks | null = null;
  let flagged: number | null = null;
  let watched = false;
  let naively = false;
  for (let week = 1; week <= weeks; week++) {
    for (let i = 0; i < postsPerWeek; i++) posts.push(newPost(random, mean, shape));
    const counts = countsOf(posts.slice(-thresholds.window.posts), thresholds.includedRounds);
    const judgement = judge({ counts, others: [], payment: null, looks, now: week * WEEK, thresholds });
    looks = judgement.looks;
    if (judgement.heavyReview.level === 'flagged') flagged ??= week;
    if (judgement.heavyReview.level === 'watch') watched = true;
    if (naive(counts)) naively = true;
  }
  return { week: flagged, watched, naive: naively };
}

export interface ShareRates {
  id: MetricId;
  truth: number;
  /** Shares of clients with an amber look, and with two red looks in a row. */
  amber: number;
  red: number;
}

/** One figure alone, on clients whose true share is `truth`. */
export function simulateShare(id: MetricId, truth: number, setting: Setting = SETTING): ShareRates {
  const random = generator(setting.seed + Math.round(truth * 1000));
  const { thresholds } = setting;
  let amber = 0;
  let red = 0;
  for (let client = 0; client < setting.clients; client++) {
    const seen: boolean[] = [];
    let everAmber = false;
    let everRed = false;
    let redBefore = false;
    for (let week = 1; week <= setting.weeks; week++) {
      for (let i = 0; i < setting.postsPerWeek; i++) seen.push(random() < truth);
      const last = seen.slice(-thresholds.window.posts);
      const counts = {
        ...countsOf([], thresholds.includedRounds),
        [id]: { x: last.filter(Boolean).length, n: last.length, posts: last.length },
      };
      const { level } = judgeMetric(id, counts, [], thresholds);
      if (level === 'amber' || level === 'red') everAmber = true;
      if (level === 'red' && redBefore) everRed = true;
      redBefore = level === 'red';
    }
    if (everAmber) amber += 1;
    if (everRed) red += 1;
  }
  return { id, truth, amber: amber / setting.clients, red: red / setting.clients };
}

/** At the prior mean, and clearly bad. */
const SHARES: [MetricId, number, number][] = [
  ['A2', 0.2, 0.45],
  ['A4', 0.08, 0.25],
  ['B2', 0.1, 0.4],
  ['B3', 0.6, 0.35],
  ['B4', 0.2, 0.5],
  ['B6', 0.1, 0.3],
];

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`.padStart(8);

/** The table that `npm run simulate` prints. */
export function report(setting: Setting = SETTING): string {
  const rows = [0.6, 0.8, 1, 1.5, 2].map((mean) => simulate(mean, setting));
  return [
    `${setting.clients} clients each, ${setting.weeks} weekly looks, ${setting.postsPerWeek} posts a week, over-dispersed rounds`,
    '',
    'rounds a post   ever flagged   median week   ever watched   naive rule',
    ...rows.map((row) =>
      [
        row.mean.toFixed(1).padStart(13),
        percent(row.flagged).padStart(15),
        String(row.medianWeek ?? '-').padStart(14),
        percent(row.watched).padStart(15),
        percent(row.naive).padStart(13),
      ].join(''),
    ),
    '',
    'naive rule: more than 20 % of at least three posts beyond the included rounds',
    '',
    'one figure alone   true share   ever amber   red at two looks',
    ...SHARES.flatMap(([id, good, bad]) => [good, bad].map((truth) => simulateShare(id, truth, setting))).map(
      (row) =>
        [
          row.id.padStart(16),
          percent(row.truth).padStart(13),
          percent(row.amber).padStart(13),
          percent(row.red).padStart(19),
        ].join(''),
    ),
  ].join('\n');
}
