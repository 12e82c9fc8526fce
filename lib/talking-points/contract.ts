import type { Money } from './kinds';

/**
 * What the user recorded of the contract with one client. Every field may be missing; a line that leans on a clause
 * is hidden while its field is. Clauses are quoted as the user wrote them: a bare number ("7.2") reads as a clause.
 */
export interface Contract {
  /** Rounds a post that the price includes. */
  includedRounds?: number | null;
  /** What counts as one round, in the contract's words. */
  roundMeaning?: string | null;
  /** Business days that the client has to answer a post. */
  feedbackWindow?: number | null;
  /** Who decides for the client, who does when they are away, and where answers are given. */
  approver?: string | null;
  deputy?: string | null;
  channel?: string | null;
  /** Silence until the date named in the notice counts as approval. */
  deemedApproval?: boolean | null;
  /** Price of a round beyond those included. */
  changePrice?: ChangePrice | null;
  pauseClause?: string | null;
  /** Business days from the missing answer or payment until work runs again. */
  restartLead?: number | null;
  lateFeeClause?: string | null;
  /** Due for finished posts that are called off. */
  killFee?: Money | null;
  notice?: { count: number; unit: 'day' | 'month' } | null;
  paymentTerm?: PaymentTerm | null;
  accountsOwner?: 'client' | 'user' | 'third_party' | null;
}

export interface ChangePrice extends Money {
  per: 'hour' | 'round';
}

/** `from` the issue, the end of the month of issue, or on a fixed day of the month (`days` is then that day). */
export interface PaymentTerm {
  days: number;
  from: 'issue' | 'month_end' | 'day_of_month';
}
