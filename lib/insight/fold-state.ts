import type { FactOptions } from './fact-event';
import type { CourtStretch, PostFacts, Round, Wait } from './post-facts';

/** Lists of one post stay bounded whatever a page claims; the counts beside them go on. */
export const MOST = 60;

/** A moment known as not before `lo` (null: unknown) and not after `hi`. */
export interface Moment {
  lo: number | null;
  hi: number;
}

export interface Fold {
  facts: PostFacts;
  options: FactOptions;
  wait: Wait | null;
  stretch: CourtStretch | null;
  /** The post lies in the team's own review before it goes to the client. */
  internal: boolean;
  approvedByClient: boolean;
  /** Who has returned or refused it since the last submission. */
  cycle: Cycle;
  round: Round | null;
  /** Where the post lay before it was held. */
  heldFrom: { side: 'client' | 'team' | null; internal: boolean } | null;
  /** The round before the last submission, and until when a change still belongs to it. */
  previous: { round: Round; until: number } | null;
  /** Place in the log of the event that the slot was taken from. */
  slotSeq: number;
  lo: number | null;
}

export interface Cycle {
  client: boolean;
  team: boolean;
  unknown: boolean;
  refused: boolean;
  reviewers: Set<string>;
}

export const newCycle = (): Cycle => ({
  client: false,
  team: false,
  unknown: false,
  refused: false,
  reviewers: new Set(),
});

export const emptyFacts = (): PostFacts => ({
  firstSeen: null,
  sent: false,
  submissions: 0,
  firstSubmitted: null,
  clientRounds: 0,
  agencyRounds: 0,
  internalRounds: 0,
  unknownReturns: 0,
  rejections: 0,
  approvals: 0,
  clientApprovals: 0,
  holds: 0,
  holdsLifted: 0,
  decidedAt: null,
  decidedBy: null,
  firstTime: null,
  waits: [],
  rounds: [],
  courts: [],
  openSince: null,
  openSinceEarliest: null,
  slot: null,
  firstSlot: null,
  slotMoves: [],
  missedSlot: false,
  missedDates: [],
  remindedAt: [],
  dateBound: false,
  againstPractice: 0,
  gated: true,
  changesAfterApproval: 0,
  reverts: 0,
  channels: 0,
  splitSince: null,
  partialApproval: null,
  importedLines: 0,
  imported: false,
  state: 'unknown',
  published: false,
  publishedAt: null,
  lastAt: null,
});
