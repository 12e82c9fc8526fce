import type { BusinessClock } from './business-clock';
import { countsOf } from './counts';
import { type CourtTimes, courtTimes, sumCourts } from './courts';
import type { MetricCounts, Ratio } from './metrics';
import { type Invoice, type PaymentFigures, paymentFigures } from './payments';
import type { PostFacts } from './post-facts';
import { type Bound, type Span, survivalQuantile } from './survival';
import type { Thresholds } from './thresholds';
import type { Totals } from './totals';
import { isShortNotice, type WindowPosts, windowOf } from './window';

export interface FiguresInput {
  /** Posts of one client: the decided ones of the window at least, and all that are not decided. */
  posts: readonly PostFacts[];
  totals: Totals;
  /** Empty where none are kept; amounts in cents. */
  invoices: readonly Invoice[];
  /** The client's calendar for its court, the user's for the team's. */
  clientClock: BusinessClock;
  ownClock: BusinessClock;
  /** Epoch ms, and the same day as ISO date in the user's zone. */
  now: number;
  today: string;
  thresholds: Thresholds;
  /** The user said that lines from a file count: posts and totals were folded so. */
  countImported?: boolean;
}

/** Median and upper quartile by both clocks; null where there is nothing to measure. */
export interface Lasting {
  raw: { median: Bound; p75: Bound } | null;
  business: { median: Bound; p75: Bound } | null;
  /** How many ended, and how many go on. */
  ended: number;
  open: number;
}

/** The user's own side, shown beside every flag (D1). */
export interface OwnSide {
  /** From a client's return to the new submission. */
  turnaround: Lasting;
  /** Submissions less than the answering time before their slot, of those with a slot. */
  shortNotice: Ratio;
  /** Rounds that the team caused, of all rounds by the client. */
  agencyRounds: Ratio;
  internalRounds: number;
}

export interface ClientFigures {
  /** Decided posts in the window, and when the oldest of them was decided; null without any. */
  window: { posts: number; from: number | null; to: number };
  /** A1. */
  response: Lasting;
  /** A2, A4, B1–B7. */
  counts: MetricCounts;
  /** B5 in detail: changes back to an earlier text. */
  reverts: number;
  /** Reminders for the posts of the window. */
  reminders: number;
  /**
   * Of all posts, not only those of the window: how many have lines from a file and are left out (`out`) or count (`in`),
   * the lines of both, and whether the user said that such lines count.
   */
  imported: { out: number; in: number; lines: number; counted: boolean };
  /** B8: sent to the client, of all posts known. */
  coverage: Ratio;
  own: OwnSide;
  courts: CourtTimes;
  /** C1–C3; null where no invoices are kept. */
  payment: PaymentFigures | null;
}

/** All figures of one client as of `now` (docs/judgement.md). Pure; the moment and the calendars are given. */
export function figuresOf(input: FiguresInput): ClientFigures {
  const { posts, totals, invoices, clientClock, ownClock, now, thresholds } = input;
  const counted = posts.filter((post) => !post.imported);
  const window = windowOf(counted, now, thresholds);
  const all = [...window.decided, ...window.undecided];
  return {
    window: {
      posts: window.decided.length,
      from:
        window.decided.length === 0 ? null : Math.min(...window.decided.map((post) => post.decidedAt ?? now)),
      to: now,
    },
    response: lasting(responses(all, clientClock, now)),
    counts: countsOf(window, clientClock, now, thresholds),
    reverts: window.decided.reduce((sum, post) => sum + post.reverts, 0),
    reminders: all.reduce((sum, post) => sum + post.remindedAt.length, 0),
    imported: {
      out: totals.importedOut,
      in: totals.importedIn,
      lines: totals.importedLines,
      counted: input.countImported ?? false,
    },
    coverage: { x: totals.posts, n: totals.made },
    own: ownSide(window, input),
    courts: sumCourts(all.map((post) => courtTimes(post, clientClock, ownClock, now))),
    payment: invoices.length === 0 ? null : paymentFigures(invoices, posts, input.today, thresholds.payment),
  };
}

export interface Both {
  raw: Span;
  business: Span;
}

/** From a submission to the client's first sign, the shortest that the times allow (A1). */
export function responses(posts: readonly PostFacts[], clock: BusinessClock, now: number): Both[] {
  return posts.flatMap((post) =>
    post.waits
      .filter((wait) => wait.sure)
      .map((wait) =>
        both(
          wait.from,
          wait.reactedEarliest ?? wait.endEarliest ?? now,
          wait.reactedEarliest !== null,
          clock,
        ),
      ),
  );
}

const both = (from: number, to: number, seen: boolean, clock: BusinessClock): Both => ({
  raw: { ms: Math.max(0, to - from), seen },
  business: { ms: clock.between(from, to), seen },
});

function lasting(spans: readonly Both[]): Lasting {
  const quantiles = (of: readonly Span[]): Lasting['raw'] => {
    const median = survivalQuantile(of, 0.5);
    const p75 = survivalQuantile(of, 0.75);
    return median && p75 && { median, p75 };
  };
  return {
    raw: quantiles(spans.map(({ raw }) => raw)),
    business: quantiles(spans.map(({ business }) => business)),
    ended: spans.filter(({ raw }) => raw.seen).length,
    open: spans.filter(({ raw }) => !raw.seen).length,
  };
}

function ownSide(window: WindowPosts, { clientClock, ownClock, now, thresholds }: FiguresInput): OwnSide {
  const posts = [...window.decided, ...window.undecided];
  const turnarounds = posts.flatMap((post) =>
    post.courts
      .filter((stretch, i) => stretch.side === 'team' && post.courts[i - 1]?.side === 'client')
      .map(({ from, to }) => both(from, to ?? now, to !== null, ownClock)),
  );
  const slotted = posts.flatMap((post) => post.waits.filter((wait) => wait.slot !== null));
  const caused = posts.reduce((sum, post) => sum + post.agencyRounds, 0);
  const rounds = posts.reduce((sum, post) => sum + post.clientRounds, 0);
  return {
    turnaround: lasting(turnarounds),
    shortNotice: {
      x: slotted.filter((wait) => isShortNotice(wait, clientClock, thresholds)).length,
      n: slotted.length,
    },
    agencyRounds: { x: caused, n: caused + rounds },
    internalRounds: posts.reduce((sum, post) => sum + post.internalRounds, 0),
  };
}
