import type { BusinessClock } from './business-clock';
import { partialAtSlot } from './fold-waits';
import type { Count, MetricCounts } from './metrics';
import type { PostFacts, Round, Wait } from './post-facts';
import type { Thresholds } from './thresholds';
import { isShortNotice, type WindowPosts } from './window';

/** Reverts on one post from which on it went back and forth. */
const PING_PONG = 2;

/** The counts that are judged: A2, A4 and B7 over all posts of the window, B1–B6 over the decided ones (docs/judgement.md). */
export function countsOf(
  window: WindowPosts,
  clock: BusinessClock,
  now: number,
  thresholds: Thresholds,
): MetricCounts {
  const { decided } = window;
  const all = [...decided, ...window.undecided];
  const ofPosts = (posts: readonly PostFacts[], is: (post: PostFacts) => boolean): Count => ({
    x: posts.filter(is).length,
    n: posts.length,
    posts: posts.length,
  });
  return {
    A2: lateAnswers(all, clock, now, thresholds),
    A4: missedSlots(all, clock, now, thresholds),
    B1: {
      x: decided.reduce((sum, post) => sum + post.clientRounds, 0),
      n: decided.length,
      posts: decided.length,
    },
    B2: ofPosts(decided, (post) => post.clientRounds > thresholds.includedRounds),
    // Whether a post passed at once is not known where only a return of unknown side stands against it.
    B3: ofPosts(
      decided.filter((post) => post.clientRounds > 0 || post.unknownReturns === 0),
      (post) => post.clientRounds === 0,
    ),
    B4: smallChanges(decided),
    B5: ofPosts(decided, (post) => post.reverts >= PING_PONG),
    B6: ofPosts(decided, askedLate),
    B7: partialApprovals(all, now),
  };
}

/**
 * A2 over the mature cohort: waits whose answering time is over, answered or not. Short notice is left out, and so is
 * what the team took back in time. Judged on the earliest that the answer can have come.
 */
function lateAnswers(
  posts: readonly PostFacts[],
  clock: BusinessClock,
  now: number,
  thresholds: Thresholds,
): Count {
  const count: Count = { x: 0, n: 0, posts: 0 };
  for (const post of posts) {
    const late = post.waits
      .map((wait) => isLate(wait, clock, now, thresholds))
      .filter((one): one is boolean => one !== null);
    count.x += late.filter(Boolean).length;
    count.n += late.length;
    if (late.length > 0) count.posts += 1;
  }
  return count;
}

/** Null where it says nothing. */
function isLate(wait: Wait, clock: BusinessClock, now: number, thresholds: Thresholds): boolean | null {
  if (!wait.sure || isShortNotice(wait, clock, thresholds)) return null;
  const due = clock.dueAt(wait.from, thresholds.answerDays);
  if (due > now) return null;
  if (wait.reactedEarliest !== null) return wait.reactedEarliest > due;
  if (wait.endEarliest === null) return true;
  return wait.endEarliest > due ? true : null;
}

/** A4: slots that passed with the client, of those that came or were decided before; gated posts only, short notice left out. */
function missedSlots(
  posts: readonly PostFacts[],
  clock: BusinessClock,
  now: number,
  thresholds: Thresholds,
): Count {
  const fates = posts.map((post) => slotFate(post, clock, now, thresholds)).filter((fate) => fate !== null);
  return { x: fates.filter((fate) => fate === 'missed').length, n: fates.length, posts: fates.length };
}

function slotFate(
  post: PostFacts,
  clock: BusinessClock,
  now: number,
  thresholds: Thresholds,
): 'missed' | 'kept' | null {
  if (!post.gated || post.slot === null) return null;
  const fair = post.waits.filter((wait) => wait.sure && !isShortNotice(wait, clock, thresholds));
  const passing = (wait: Wait): boolean => wait.end === null && post.slot !== null && post.slot < now;
  if (fair.some((wait) => wait.missedSlot || passing(wait))) return 'missed';
  const unfairlyMissed = post.waits.some((wait) => wait.missedSlot || passing(wait));
  const settled = post.decidedAt !== null || post.slot < now;
  return fair.length > 0 && settled && !unfairlyMissed ? 'kept' : null;
}

/** B7 over all posts of several channels whose slot has come: one that stays split is never decided as a whole. */
function partialApprovals(posts: readonly PostFacts[], now: number): Count {
  const fates = posts
    .map((post) => post.partialApproval ?? ((post.slot ?? now) < now ? partialAtSlot(post) : null))
    .filter((fate) => fate !== null);
  return { x: fates.filter(Boolean).length, n: fates.length, posts: fates.length };
}

const isClients = (round: Round): boolean => round.cause === 'client';

/** B4: rounds whose changes were all small, of the client rounds whose changes are known. */
function smallChanges(posts: readonly PostFacts[]): Count {
  const count: Count = { x: 0, n: 0, posts: 0 };
  for (const post of posts) {
    const known = post.rounds
      .filter(isClients)
      .filter(({ edits }) => edits.trivial + edits.spelling + edits.other > 0);
    count.n += known.length;
    count.x += known.filter(({ edits }) => edits.spelling + edits.other === 0).length;
    if (known.length > 0) count.posts += 1;
  }
  return count;
}

/** B6: the client asked for a change less than a day before the slot, or after its own approval. */
function askedLate(post: PostFacts): boolean {
  const returnsAfter = post.rounds.filter((round) => round.afterApproval).length;
  return (
    post.rounds.some((round) => isClients(round) && round.late) || post.changesAfterApproval > returnsAfter
  );
}
