import type { BusinessClock } from './business-clock';
import type { PostFacts, Wait } from './post-facts';
import type { Thresholds } from './thresholds';

const DAY = 86_400_000;

/** Posts that came before the client: the decided ones of the window, newest first, and those not decided. */
export interface WindowPosts {
  decided: PostFacts[];
  undecided: PostFacts[];
}

/** The last decided posts, as many and as old as the thresholds allow, and the undecided ones that lie with somebody or did so in that time. */
export function windowOf(posts: readonly PostFacts[], now: number, { window }: Thresholds): WindowPosts {
  const since = now - window.days * DAY;
  const sent = posts.filter((post) => post.sent);
  return {
    decided: sent
      .filter((post) => post.decidedAt !== null && post.decidedAt >= since)
      .sort((a, b) => (b.decidedAt ?? 0) - (a.decidedAt ?? 0))
      .slice(0, window.posts),
    undecided: sent.filter(
      (post) => post.decidedAt === null && (post.openSince !== null || (post.lastAt ?? 0) >= since),
    ),
  };
}

/** The team left less than the answering time before the slot: nobody can be late there. */
export const isShortNotice = (wait: Wait, clock: BusinessClock, { answerDays }: Thresholds): boolean =>
  wait.slot !== null && clock.dueAt(wait.from, answerDays) > wait.slot;

export interface Pending {
  /** Since the last submission, ms by both clocks: at least so long. */
  raw: number;
  business: number;
  dueAt: number;
  slot: number | null;
  shortNotice: boolean;
  /** `amber` past the answering time, `red` past twice that or with less than a business day to the slot (A3). */
  level: 'fine' | 'amber' | 'red';
}

/** How long a post has waited, for its badge; null where it does not wait. */
export function pendingOf(
  post: PostFacts,
  clock: BusinessClock,
  now: number,
  thresholds: Thresholds,
): Pending | null {
  const wait = post.openSince === null ? undefined : post.waits.findLast((one) => one.end === null);
  if (!wait) return null;
  const dueAt = clock.dueAt(wait.from, thresholds.answerDays);
  const shortNotice = isShortNotice(wait, clock, thresholds);
  const { slot } = post;
  const nearSlot = !shortNotice && slot !== null && clock.between(now, slot) < clock.dayLength;
  const late = now > clock.dueAt(wait.from, 2 * thresholds.answerDays);
  return {
    raw: Math.max(0, now - wait.from),
    business: clock.between(wait.from, now),
    dueAt,
    slot,
    shortNotice,
    level: late || nearSlot ? 'red' : now > dueAt ? 'amber' : 'fine',
  };
}
