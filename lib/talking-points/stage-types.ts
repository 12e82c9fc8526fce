import type { Pattern, Stage } from './kinds';
import type { StageEvent } from './stage-events';

/** Whether a pattern was flagged at one look, and how many posts were decided by then (a running count). */
export interface FlagLook {
  pattern: Exclude<Pattern, 'payment'>;
  at: number;
  flagged: boolean;
  decided: number;
}

/** The state of the invoices now. Times epoch ms. */
export interface PaymentState {
  /** Start of the first day on which the oldest open invoice was late; an undisputed one where there is one. */
  lateSince: number | null;
  /** That invoice is disputed: it is talked about, and work does not stop over it. */
  disputed: boolean;
  /** End of the day that the client named for payment; null where none was. */
  promisedUntil: number | null;
  /** Each invoice comes later than the one before (C2). */
  trend: boolean;
}

/** Provisional, as no source says: the wait from S5 to S6, the 45 days, and `resumeAt`. */
export interface StageSettings {
  /** Business days from S1 to S2, … S5 to S6. */
  waits: readonly [number, number, number, number, number];
  /** Days overdue at which S1, … S6 of payment may begin. */
  overdueDays: readonly [number, number, number, number, number, number];
  /** Without the flag, one stage back for every so many days or decided posts, whichever are more. */
  backDays: number;
  backPosts: number;
  /** Highest stage that stands once work has been resumed. */
  resumeAt: Stage;
}
export const DEFAULT_STAGE_SETTINGS: StageSettings = {
  waits: [2, 5, 5, 5, 10],
  overdueDays: [1, 7, 14, 21, 30, 45],
  backDays: 30,
  backPosts: 10,
  resumeAt: 'S2',
};

/** Given from outside: the business clock belongs to the figures. Both may give Infinity. */
export interface StageClock {
  /** The moment at which so many business days have gone by. Never before `at`, and later for more days. */
  addBusinessDays(at: number, days: number): number;
  addDays(at: number, days: number): number;
}

export interface StageInput {
  /** In any order. */
  history: readonly StageEvent[];
  /** In any order, today's look included. */
  looks: readonly FlagLook[];
  payment: PaymentState | null;
  now: number;
  settings: StageSettings;
  clock: StageClock;
}

/**
 * `none`: no pattern is flagged · `flagged`: a first message may go · `ready`: the time has passed · `waiting`: since the
 * last one was sent · `answered`: since the client answered it · `overdue_days`: the invoice is not that late ·
 * `promised`: the client named a day · `disputed`: not beyond evidence · `ended`: the exit was sent.
 */
export type StageWhy =
  | 'none'
  | 'flagged'
  | 'ready'
  | 'waiting'
  | 'answered'
  | 'overdue_days'
  | 'promised'
  | 'disputed'
  | 'ended';

export interface StageAdvice {
  /** The one open conversation; null where nothing is flagged. */
  pattern: Pattern | null;
  /** Message to send next; null where there is none. */
  stage: Stage | null;
  /** Epoch ms; null where `stage` is. */
  mayEnterAt: number | null;
  /** It may be sent now. */
  open: boolean;
  why: StageWhy;
  /** Last stage sent that still stands, per pattern. */
  standing: Record<Pattern, Stage | null>;
  /** Work is on hold since; null where it is not. */
  paused: { pattern: Pattern; since: number } | null;
  /** Patterns that are flagged too and wait their turn. */
  later: Pattern[];
}
