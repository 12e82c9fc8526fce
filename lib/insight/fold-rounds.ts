import { asEditClass, isTrivialEdit } from './edit-classes';
import type { FactEvent } from './fact-event';
import { type Fold, MOST, type Moment, newCycle } from './fold-state';
import { endWait, toCourt } from './fold-waits';
import type { Round } from './post-facts';

const DAY = 86_400_000;

/** Opens a new cycle: what comes back from here on is a new round. */
export function newVersion(fold: Fold, moment: Moment): void {
  if (fold.round) fold.previous = { round: fold.round, until: moment.hi };
  fold.cycle = newCycle();
  fold.round = null;
  fold.approvedByClient = false;
  fold.facts.decidedAt = null;
  fold.facts.decidedBy = null;
}

export function returned(fold: Fold, event: FactEvent, moment: Moment): void {
  const { facts, cycle } = fold;
  if (event.kind === 'rejected' && !cycle.refused) {
    cycle.refused = true;
    facts.rejections += 1;
  }
  if (event.kind !== 'rejected' || (fold.options.rules?.rejectionIsReturn ?? true)) {
    countReturn(fold, event, moment);
  }
  facts.decidedAt = null;
  facts.decidedBy = null;
  endWait(fold, moment, event.role === 'team' ? 'withdrawn' : 'answered', event);
  fold.internal = false;
  toCourt(fold, 'team', moment);
}

function countReturn(fold: Fold, event: FactEvent, moment: Moment): void {
  const { facts, cycle } = fold;
  if (event.role === 'client') clientReturn(fold, event, moment);
  else if (event.role === 'team' && !cycle.team) {
    cycle.team = true;
    facts.internalRounds += 1;
  } else if (event.role === 'unknown' && !cycle.unknown) {
    cycle.unknown = true;
    facts.unknownReturns += 1;
  }
}

function clientReturn(fold: Fold, event: FactEvent, moment: Moment): void {
  const { facts, cycle } = fold;
  facts.sent = true;
  if (event.alias) cycle.reviewers.add(event.alias);
  if (!cycle.client) {
    cycle.client = true;
    facts.clientRounds += 1;
    fold.round = {
      earliest: moment.lo,
      at: moment.hi,
      cause: 'client',
      said: null,
      edits: { trivial: 0, spelling: 0, other: 0 },
      late: isLate(fold, moment),
      afterApproval: false,
      reviewers: 0,
    };
    if (facts.rounds.length < MOST) facts.rounds.push(fold.round);
  }
  if (fold.round) {
    if (fold.approvedByClient) {
      facts.changesAfterApproval += 1;
      fold.round.afterApproval = true;
      fold.round.late = true;
    }
    fold.round.reviewers = cycle.reviewers.size;
    // What the user said of any of its returns holds for the round; that the client caused it outweighs.
    if (event.causeSaid && event.cause === 'client') fold.round.said = 'client';
    else if (event.cause === 'team') fold.round.said ??= 'team';
    attribute(fold, fold.round);
  }
  fold.approvedByClient = false;
}

/** Gives a round to the side that caused it: as said, else the team's where all that followed was spelling. */
function attribute(fold: Fold, round: Round): void {
  const { trivial, spelling, other } = round.edits;
  const cause = round.said ?? (spelling > 0 && trivial + other === 0 ? 'team' : 'client');
  if (cause === round.cause) return;
  round.cause = cause;
  fold.facts.clientRounds += cause === 'client' ? 1 : -1;
  fold.facts.agencyRounds += cause === 'team' ? 1 : -1;
}

/** Surely less than a day before the slot; not where the team sent the post that late itself. */
function isLate(fold: Fold, moment: Moment): boolean {
  const { slot } = fold.facts;
  const from = moment.lo ?? fold.wait?.from ?? null;
  if (slot === null || from === null) return false;
  const deadline = slot - (fold.options.lateRequestMs ?? DAY);
  return from > deadline && (fold.wait === null || fold.wait.from <= deadline);
}

/** A change of text belongs to the round that it can have followed: an edit may be seen only after the new submission. */
export function takeEdit(fold: Fold, event: FactEvent): void {
  const edit = asEditClass(event.edit);
  if (edit === null || edit === 'none') return;
  if (edit === 'revert') fold.facts.reverts += 1;
  const { previous } = fold;
  const mayPrecede = previous !== null && event.earliest !== null && event.earliest < previous.until;
  const round = fold.round ?? (mayPrecede ? previous.round : null);
  if (!round) return;
  if (edit === 'spelling_like') round.edits.spelling += 1;
  else if (isTrivialEdit(edit)) round.edits.trivial += 1;
  else round.edits.other += 1;
  attribute(fold, round);
}
