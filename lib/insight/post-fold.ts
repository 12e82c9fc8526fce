import type { State } from '../approvals/states';
import type { FactEvent, FactOptions } from './fact-event';
import { newVersion, returned, takeEdit } from './fold-rounds';
import { emptyFacts, type Fold, MOST, type Moment, newCycle } from './fold-state';
import { endWait, openWait, passSlot, react, takeChannels, takeSlot, toCourt } from './fold-waits';
import type { PostFacts } from './post-facts';

/** See `factsOf`. */
export function foldPost(events: readonly FactEvent[], options: FactOptions): PostFacts {
  const importedLines = events.filter((event) => event.source === 'import').length;
  if (importedLines === 0 || options.withImported) return { ...foldAll(events, options), importedLines };
  const own = foldAll(
    events.filter((event) => event.source !== 'import'),
    options,
  );
  if (!standsAlone(events, own)) return { ...foldAll(events, options), importedLines, imported: true };
  const { state, published, publishedAt, lastAt } = foldAll(events, options);
  return { ...own, importedLines, state, published, publishedAt, lastAt };
}

function foldAll(events: readonly FactEvent[], options: FactOptions): PostFacts {
  const fold: Fold = {
    facts: { ...emptyFacts(), channels: options.channels?.length ?? 0 },
    options,
    wait: null,
    stretch: null,
    internal: false,
    approvedByClient: false,
    cycle: newCycle(),
    round: null,
    heldFrom: null,
    previous: null,
    slotSeq: -1,
    lo: null,
  };
  for (const event of events) step(fold, event);
  return finish(fold);
}

/**
 * Whether what Signoff saw of a post is a whole story without its imported lines: it saw the first submission, and what
 * only a file knows from before or after changes no round and no wait. Else nothing fair is left without the file: a
 * version that the client had sent back would pass for the first one, and one that it had answered would still wait.
 */
function standsAlone(events: readonly FactEvent[], own: PostFacts): boolean {
  const isSeen = (event: FactEvent): boolean => event.source !== 'import';
  const first = events.findIndex(isSeen);
  const last = events.findLastIndex(isSeen);
  return (
    events[first]?.kind === 'submitted' &&
    events.slice(0, first).every(({ kind }) => kind === 'submitted' || isAside(kind)) &&
    events
      .slice(last + 1)
      .every(
        ({ kind, state }) =>
          !isReview(state) && (isAside(kind) || (own.decidedAt !== null && FOLLOWS_APPROVAL.has(kind))),
      )
  );
}

/** What moves a post neither to the client nor back. */
const isAside = (kind: FactEvent['kind']): boolean =>
  kind === 'edited' || kind === 'reminded' || kind === 'note';

const FOLLOWS_APPROVAL: ReadonlySet<FactEvent['kind']> = new Set([
  'approved',
  'scheduled',
  'published',
  'failed',
]);

function step(fold: Fold, event: FactEvent): void {
  const { facts } = fold;
  const moment = momentOf(fold, event);
  facts.firstSeen ??= moment.hi;
  facts.lastAt = moment.hi;
  passSlot(fold, event, moment);
  takeEdit(fold, event);
  react(fold, event, moment);
  MOVES[event.kind]?.(fold, event, moment);
  takeSlot(fold, event, moment);
  takeChannels(fold, event, moment);
  takeState(fold, event);
}

/** Events of one post follow each other: none can lie before the lower bound of the one before. */
function momentOf(fold: Fold, event: FactEvent): Moment {
  const { at, earliest } = event;
  const bound = fold.lo === null || earliest === null ? (fold.lo ?? earliest) : Math.max(fold.lo, earliest);
  fold.lo = bound === null ? null : Math.min(at, bound);
  return { lo: fold.lo, hi: at };
}

function submitted(fold: Fold, event: FactEvent, moment: Moment): void {
  const { facts } = fold;
  facts.submissions += 1;
  facts.firstSubmitted ??= moment.hi;
  newVersion(fold, moment);
  endWait(fold, moment, 'withdrawn', event);
  toReview(fold, event, moment);
}

/** A state that was seen outweighs what the tool's rules say of a post that was just submitted. */
function toReview(fold: Fold, event: FactEvent, moment: Moment): void {
  const { rules } = fold.options;
  const teamFirst = (rules?.internalThenClient ?? false) || rules?.pendingSide === 'team';
  fold.internal = event.state === 'in_internal_review' || (event.state !== 'in_review' && teamFirst);
  if (fold.internal) toCourt(fold, 'team', moment);
  else openWait(fold, event, moment);
}

function approved(fold: Fold, event: FactEvent, moment: Moment): void {
  const { facts } = fold;
  facts.approvals += 1;
  if (event.role !== 'client' && isOnlyInternal(fold, event)) {
    if (event.state !== 'in_internal_review') openWait(fold, event, moment);
    return;
  }
  if (event.role === 'client') {
    facts.clientApprovals += 1;
    facts.sent = true;
    if (event.state === 'in_review') return;
    fold.approvedByClient = true;
  }
  decide(fold, event, moment);
}

/** An approval inside the team passes the post on to the client; it decides nothing. */
function isOnlyInternal(fold: Fold, event: FactEvent): boolean {
  if (event.state === 'in_review') return !fold.wait || event.role === 'team';
  if (event.state === 'in_internal_review') return true;
  return fold.internal && (event.state === null || event.state === 'unknown');
}

function decide(fold: Fold, event: FactEvent, moment: Moment): void {
  endWait(fold, moment, event.role === 'team' ? 'withdrawn' : 'answered', event);
  fold.internal = false;
  fold.facts.splitSince = null;
  fold.facts.decidedAt = moment.hi;
  fold.facts.decidedBy = event.role;
  toCourt(fold, null, moment);
}

/** Back before the client (or the team's review) without a submission. */
function reopened(fold: Fold, event: FactEvent, moment: Moment): void {
  const byClient = event.role === 'client';
  if (byClient && fold.approvedByClient) fold.facts.changesAfterApproval += 1;
  undecide(fold);
  if (isReview(event.state)) toReview(fold, event, moment);
  else if (byClient && (event.state === null || event.state === 'unknown')) openWait(fold, event, moment);
  else toCourt(fold, 'team', moment);
}

function undecide(fold: Fold): void {
  fold.approvedByClient = false;
  fold.facts.decidedAt = null;
  fold.facts.decidedBy = null;
}

const isReview = (state: State | null): boolean => state === 'in_review' || state === 'in_internal_review';

/** An edit moves the post only where it was seen to: back from an approval, or from the client to the team. */
function edited(fold: Fold, event: FactEvent, moment: Moment): void {
  if (event.role === 'client' && fold.approvedByClient) fold.facts.changesAfterApproval += 1;
  const resets = fold.facts.decidedAt !== null && isReview(event.state);
  const takesBack = fold.wait !== null && event.state === 'in_internal_review';
  if (!resets && !takesBack) return;
  undecide(fold);
  endWait(fold, moment, 'withdrawn', event);
  toReview(fold, event, moment);
}

function commented(fold: Fold, event: FactEvent, moment: Moment): void {
  if (event.role === 'client' && fold.options.rules?.clientCommentIsReturn) returned(fold, event, moment);
}

function held(fold: Fold, event: FactEvent, moment: Moment): void {
  fold.facts.holds += 1;
  fold.heldFrom = { side: fold.stretch?.side ?? null, internal: fold.internal };
  endWait(fold, moment, event.role === 'team' ? 'withdrawn' : 'answered', event);
  toCourt(fold, event.role === 'unknown' ? null : event.role, moment);
}

/** Back to where it was seen, else to where it was before it was held. */
function released(fold: Fold, event: FactEvent, moment: Moment): void {
  fold.facts.holdsLifted += 1;
  const from = fold.heldFrom;
  fold.heldFrom = null;
  if (isReview(event.state)) toReview(fold, event, moment);
  else if (fold.facts.decidedAt !== null || (event.state !== null && event.state !== 'unknown')) {
    toCourt(fold, null, moment);
  } else if (from?.side === 'team') {
    fold.internal = from.internal;
    toCourt(fold, 'team', moment);
  } else openWait(fold, event, moment);
}

/** The user says that the client answered by another way; what the answer was may stand in `state`. */
function answeredElsewhere(fold: Fold, event: FactEvent, moment: Moment): void {
  fold.facts.sent = true;
  endWait(fold, moment, 'elsewhere', event);
  const byClient: FactEvent = { ...event, role: 'client' };
  if (event.state === 'approved') approved(fold, byClient, moment);
  else if (event.state === 'changes_requested' || event.state === 'rejected') {
    returned(fold, { ...byClient, kind: event.state }, moment);
  } else toCourt(fold, 'team', moment);
}

function wentOut(fold: Fold, event: FactEvent, moment: Moment): void {
  fold.facts.splitSince = null;
  if (event.kind === 'published') {
    fold.facts.published = true;
    fold.facts.publishedAt = moment.hi;
  }
  endWait(fold, moment, 'withdrawn', event);
  toCourt(fold, null, moment);
}

/** What each kind of event does to counts and to whose turn it is; the others do nothing to either. */
const MOVES: Partial<Record<FactEvent['kind'], (fold: Fold, event: FactEvent, moment: Moment) => void>> = {
  submitted,
  changes_requested: returned,
  rejected: returned,
  approved,
  approval_withdrawn: reopened,
  commented,
  edited,
  held,
  released,
  answered_elsewhere: answeredElsewhere,
  reminded: (fold, _event, moment) => {
    if (fold.facts.remindedAt.length < MOST) fold.facts.remindedAt.push(moment.hi);
    if (fold.wait) fold.wait.reminders += 1;
  },
  note: ({ facts }, { tag }) => {
    if (tag === 'date_bound') facts.dateBound = true;
    else if (tag === 'against_practice') facts.againstPractice += 1;
  },
  scheduled: wentOut,
  published: wentOut,
  expired: (fold, event, moment) => {
    endWait(fold, moment, 'lapsed', event);
    toCourt(fold, null, moment);
  },
  failed: (fold, _event, moment) => toCourt(fold, null, moment),
};

const STATE_OF_KIND: Partial<Record<FactEvent['kind'], State>> = {
  submitted: 'in_review',
  changes_requested: 'changes_requested',
  rejected: 'rejected',
  approved: 'approved',
  approval_withdrawn: 'in_review',
  held: 'on_hold',
  scheduled: 'scheduled',
  published: 'published',
  failed: 'failed',
  expired: 'expired',
};

function takeState(fold: Fold, event: FactEvent): void {
  const { facts } = fold;
  if (event.state && event.state !== 'unknown') facts.state = event.state;
  else if (event.kind === 'released') facts.state = facts.decidedAt === null ? 'in_review' : 'approved';
  else if (event.kind === 'approved' && fold.wait) facts.state = 'in_review';
  else facts.state = STATE_OF_KIND[event.kind] ?? facts.state;
}

function finish(fold: Fold): PostFacts {
  const { facts, wait } = fold;
  facts.gated = !fold.options.optionalApproval;
  facts.missedSlot = facts.waits.some((one) => one.missedSlot);
  facts.openSince = wait?.from ?? null;
  facts.openSinceEarliest = wait?.fromEarliest ?? null;
  if (facts.decidedAt !== null) facts.firstTime = facts.clientRounds === 0 && facts.unknownReturns === 0;
  return facts;
}
