import type { CourtTimes, TrendWeek } from './insight/courts';
import type { Ratio } from './insight/metrics';
import type { PatternId, PatternLevel } from './insight/patterns';
import type { LateInvoice } from './insight/payments';
import type { Restart } from './insight/restart';
import type { MetricId } from './insight/thresholds';
import type { ClientSettings } from './settings/client-settings';
import type { Facts } from './talking-points/facts';
import type { StageAdvice } from './talking-points/stage-types';

/** What the popup says about the client on screen. Plain data; times epoch ms. */
export interface JudgementView {
  /** Decided posts of the window, and since when. */
  decided: number;
  from: number | null;
  /** The one pattern that is spoken of. */
  headline: { pattern: PatternId; level: PatternLevel };
  levels: Record<PatternId, PatternLevel>;
  /** The figure behind the headline; null where there is none worth saying. */
  evidence: Evidence | null;
  /** Fewest decided posts from which on a pattern is told at all. */
  least: number;
  /** Null where no invoices are kept. */
  payment: PaymentView | null;
  own: OwnView;
  /** Median time to the client's first sign; null where nothing was measured. */
  response: Lasted | null;
  smallChanges: Ratio;
  courts: CourtTimes;
  /** Posts that lie with the client, the longest first; not more than `MOST_PENDING` of them. */
  pending: PendingView[];
  pendingCount: number;
  /** Rounds of the last decided posts, oldest first. */
  rounds: number[];
  weeks: TrendWeek[];
  /** Limits that hold for this client. */
  includedRounds: number;
  answerDays: number;
  advice: StageAdvice;
  /** For the talking points. `today` is a day in the client's zone. */
  facts: Facts;
  settings: ClientSettings;
  /** Work is on hold and all that was overdue is paid: since when, and from which day it may go on. */
  restart?: Restart | null;
  today: string;
  /** Neither the tool nor the words of its pages tell whose approval some posts wait for, and the user has not said. */
  askReviewer: boolean;
}

export const MOST_PENDING = 20;

/** `x` of `n`, and what it likely means. Shares 0–1, B1 in rounds a post. */
export interface Evidence extends Ratio {
  metric: MetricId;
  /** Where the true figure likely lies; null where there are too few posts to say. */
  range: [number, number] | null;
  /** Mean of the user's other clients; null where they are too few, or `range` is. */
  others: number | null;
}

export interface PaymentView {
  /** The invoice that is spoken of; null where none is overdue. */
  invoice: LateInvoice | null;
  overdue: number;
  /** Days late of the last invoices where each came later than the one before; null where it is no trend. */
  trend: number[] | null;
}

/** A median of business time, in hours and in whole and part days of that side's calendar. `more`: it is longer by an unknown time. */
export interface Lasted {
  hours: number;
  days: number;
  more: boolean;
}

/** The user's own side. */
export interface OwnView {
  /** Median time from a return to the new version. */
  turnaround: Lasted | null;
  shortNotice: Ratio;
  agencyRounds: Ratio;
  internalRounds: number;
}

export interface PendingView {
  postId: string;
  title: string;
  since: number;
  /** It may have been sent before `since`. */
  atLeast: boolean;
  slot: number | null;
  level: 'fine' | 'amber' | 'red';
  shortNotice: boolean;
  /** Client rounds so far, and returns of which the page did not tell whose they were. */
  round: number;
  unknown: number;
  reminders: number;
  /** For the text of a nudge: whole business days, and the slot's day in the client's zone. */
  days: number;
  slotDay: string | null;
}
