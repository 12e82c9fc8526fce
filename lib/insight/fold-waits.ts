import type { FactEvent } from './fact-event';
import { type Fold, MOST, type Moment } from './fold-state';
import type { PostFacts, Wait, WaitEnd } from './post-facts';

export function openWait(fold: Fold, event: FactEvent, moment: Moment): void {
  fold.internal = false;
  fold.facts.sent = true;
  toCourt(fold, 'client', moment);
  if (fold.wait) return;
  fold.wait = {
    sure: event.side === 'client' || fold.options.rules?.pendingSide !== 'unknown',
    fromEarliest: moment.lo,
    from: moment.hi,
    reactedEarliest: null,
    reacted: null,
    end: null,
    endEarliest: null,
    endAt: null,
    by: null,
    slot: event.slot ?? fold.facts.slot,
    missedSlot: false,
    reminders: 0,
  };
  if (fold.facts.waits.length < MOST) fold.facts.waits.push(fold.wait);
}

export function endWait(fold: Fold, moment: Moment, end: WaitEnd, event: FactEvent): void {
  const { wait } = fold;
  if (!wait) return;
  // Concluded from one look that found it answered already: how long it waited, nobody saw.
  if (event.source === 'state' && event.at === wait.from) wait.sure = false;
  wait.end = end;
  wait.by = end === 'elsewhere' ? 'client' : event.role;
  wait.endAt = Math.max(moment.hi, wait.from);
  wait.endEarliest = Math.max(moment.lo ?? wait.from, wait.from);
  if ((end === 'answered' || end === 'elsewhere') && wait.reacted === null) {
    wait.reacted = wait.endAt;
    wait.reactedEarliest = wait.endEarliest;
  }
  if (end === 'lapsed' && !fold.options.optionalApproval) missSlot(fold, wait);
  fold.wait = null;
}

function missSlot({ facts }: Fold, wait: Wait): void {
  wait.missedSlot = true;
  if (facts.slot === null || facts.missedDates.includes(facts.slot)) return;
  if (facts.missedDates.length < MOST) facts.missedDates.push(facts.slot);
}

export function toCourt(fold: Fold, side: 'client' | 'team' | null, moment: Moment): void {
  const { stretch } = fold;
  if (stretch?.side === side) return;
  if (stretch) {
    stretch.to = Math.max(moment.lo ?? stretch.from, stretch.from);
    stretch.toLatest = Math.max(moment.hi, stretch.from);
  }
  fold.stretch = side && {
    side,
    fromEarliest: moment.lo ?? stretch?.from ?? moment.hi,
    from: moment.hi,
    to: null,
    toLatest: null,
  };
  if (fold.stretch && fold.facts.courts.length < 2 * MOST) fold.facts.courts.push(fold.stretch);
}

/** Any sign of life of the client counts as a reaction (A1). */
export function react(fold: Fold, event: FactEvent, moment: Moment): void {
  const { wait } = fold;
  if (!wait || wait.reacted !== null || event.role !== 'client') return;
  if (event.kind === 'submitted' || event.kind === 'slot_missed') return;
  wait.reacted = Math.max(moment.hi, wait.from);
  wait.reactedEarliest = Math.max(moment.lo ?? wait.from, wait.from);
}

/** Marks a slot that surely passed while the client had it, before anything that this event changes. */
export function passSlot(fold: Fold, event: FactEvent, moment: Moment): void {
  const { wait, facts, options } = fold;
  if (facts.slot !== null && moment.lo !== null && moment.lo > facts.slot)
    facts.partialApproval ??= partialAtSlot(facts);
  if (!wait || options.optionalApproval) return;
  const said = event.kind === 'slot_missed' || event.kind === 'expired';
  const passed =
    facts.slot !== null && facts.slot >= wait.from && moment.lo !== null && moment.lo > facts.slot;
  if (said || passed) missSlot(fold, wait);
}

/**
 * Whether some channels were approved and some not when the slot came (B7), of a post whose slot has surely passed and
 * whose facts still stand as they did then. Null for a post of one channel, and where it was decided or split around
 * that moment, nobody saw on which side of it.
 */
export function partialAtSlot(post: PostFacts): boolean | null {
  const { channels, slot, splitSince } = post;
  if (channels < 2 || slot === null) return null;
  const settled = post.decidedAt ?? post.publishedAt;
  if (settled !== null) return settled <= slot ? false : null;
  if (splitSince !== null) return splitSince <= slot ? true : null;
  return false;
}

export function takeSlot(fold: Fold, event: FactEvent, moment: Moment): void {
  const { facts, wait } = fold;
  // Each line carries the slot as known when it was written: what was written before is older news, wherever it stands.
  if (event.slot === null || event.seq < fold.slotSeq) return;
  fold.slotSeq = event.seq;
  if (facts.slot !== null && facts.slot !== event.slot && facts.slotMoves.length < MOST) {
    facts.slotMoves.push({ from: facts.slot, to: event.slot, at: moment.hi, waiting: wait !== null });
  }
  facts.slot = event.slot;
  facts.firstSlot ??= event.slot;
  if (wait) wait.slot ??= event.slot;
}

/** Which channels are approved while the post as a whole is not; the look that says so tells of all of them. */
export function takeChannels({ facts, options }: Fold, event: FactEvent, moment: Moment): void {
  if (event.changed !== 'channels') return;
  const all = options.channels ?? [];
  const approved = all.filter((channel) => event.channels?.includes(channel)).length;
  const isSplit = approved > 0 && approved < all.length;
  facts.splitSince = isSplit ? (facts.splitSince ?? moment.hi) : null;
}
