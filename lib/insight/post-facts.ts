import type { Role, State } from '../approvals/states';
import type { FactEvent, FactOptions } from './fact-event';
import { foldPost } from './post-fold';

/**
 * How a wait for the client ended. `answered`: a decision or a return; `elsewhere`: the user said that the answer came
 * by another way; `withdrawn`: the team took the post back, sent a new version or published it; `lapsed`: the tool let
 * it expire. Null while it lasts.
 */
export type WaitEnd = 'answered' | 'elsewhere' | 'withdrawn' | 'lapsed' | null;

/** One stretch in which a version lay with the client for a decision. Times epoch ms. */
export interface Wait {
  /** False where it counts for nothing: the tool does not tell whose it was, or nobody saw it waiting. */
  sure: boolean;
  /** Began not before (null: unknown) and not after. The client's clock starts at the later. */
  fromEarliest: number | null;
  from: number;
  /** First thing that the client did, comments included: not before, not after. */
  reactedEarliest: number | null;
  reacted: number | null;
  end: WaitEnd;
  endEarliest: number | null;
  endAt: number | null;
  /** Who ended it. */
  by: Role | null;
  /** Slot planned when it began, or the first one learned while it lasted. */
  slot: number | null;
  /** The slot passed, even on the latest reading of the times, before the client decided. */
  missedSlot: boolean;
  reminders: number;
}

/** All that client reviewers returned between two submissions. */
export interface Round {
  earliest: number | null;
  at: number;
  /** `team`: brought about by the team (said so by the user, or the only changes were corrections of spelling). */
  cause: 'client' | 'team';
  /** What the user said of it; null where nothing. */
  said: 'client' | 'team' | null;
  /** Changes of text that followed it, up to the next submission. */
  edits: { trivial: number; spelling: number; other: number };
  /** Surely asked for less than a day before the slot, or after the client had approved. */
  late: boolean;
  afterApproval: boolean;
  /** How many reviewers returned it; 0 where none is named. */
  reviewers: number;
}

/** A stretch in one side's court: surely [from, to], at most [fromEarliest, toLatest]. `to` null: it lasts. */
export interface CourtStretch {
  side: 'client' | 'team';
  fromEarliest: number;
  from: number;
  to: number | null;
  toLatest: number | null;
}

export interface SlotMove {
  from: number;
  to: number;
  at: number;
  /** The post lay with the client when it was moved. */
  waiting: boolean;
}

/** What one post's events come to. Plain data: can be stored and cloned. Times epoch ms. */
export interface PostFacts {
  firstSeen: number | null;
  /** It came before the client at least once. */
  sent: boolean;
  submissions: number;
  firstSubmitted: number | null;
  /** Rounds by the client, those that the team caused left out: these are `agencyRounds`. */
  clientRounds: number;
  agencyRounds: number;
  internalRounds: number;
  unknownReturns: number;
  rejections: number;
  approvals: number;
  clientApprovals: number;
  holds: number;
  holdsLifted: number;
  /** Latest approval while it stands; null when open, reopened or refused. */
  decidedAt: number | null;
  decidedBy: Role | null;
  /** Approved without any return by the client or of unknown side; null where undecided. */
  firstTime: boolean | null;
  waits: Wait[];
  rounds: Round[];
  courts: CourtStretch[];
  /** The wait that lasts: since (not later than), and since at the earliest. */
  openSince: number | null;
  openSinceEarliest: number | null;
  slot: number | null;
  firstSlot: number | null;
  slotMoves: SlotMove[];
  missedSlot: boolean;
  /** Slots that passed with the client, oldest first; those of short notice included. */
  missedDates: number[];
  /** When the client was reminded. */
  remindedAt: number[];
  /** The user marked it as bound to a date or a season. */
  dateBound: boolean;
  /** Requests that the user marked as going against good practice. */
  againstPractice: number;
  /** Nothing goes out without approval; else no slot can be missed for want of it. */
  gated: boolean;
  changesAfterApproval: number;
  reverts: number;
  /** How many channels the post goes to; 0 where no page told. */
  channels: number;
  /** Some of them stand approved and some not, since this at the latest; null where they do not, or none is told apart. */
  splitSince: number | null;
  /** They stood so when the slot came; null before, and where the log does not tell. */
  partialApproval: boolean | null;
  /** Lines that come from a file. */
  importedLines: number;
  /** Its beginning or its end is known from a file alone, and the user did not say that this counts: left out of all figures. */
  imported: boolean;
  state: State;
  published: boolean;
  publishedAt: number | null;
  lastAt: number | null;
}

/**
 * Folds one post's events (oldest first, corrections applied) to what they come to. Pure, and no clock inside: what
 * depends on the moment of looking is left to `figuresOf`.
 *
 * A round is all returns by client reviewers between two submissions (docs/judgement.md). Returns by the team are internal
 * rounds, those of unknown side are kept apart, and neither counts against the client.
 */
export const factsOf = (effective: readonly FactEvent[], options: FactOptions = {}): PostFacts =>
  foldPost(effective, options);
