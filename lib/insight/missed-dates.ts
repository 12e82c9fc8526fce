import type { BusinessClock } from './business-clock';
import type { PostFacts } from './post-facts';
import type { StatementPost } from './statement';
import type { Thresholds } from './thresholds';
import { isShortNotice } from './window';

export interface MissedDate {
  title: string;
  channels: readonly string[];
  /** The slot that passed, epoch ms. */
  slot: number;
  /** The user marked the post as bound to a date or a season. */
  dateBound: boolean;
  /** The post was sent less than the answering time before: not the client's delay alone, and left out of A4. */
  shortNotice: boolean;
}

/** Every slot that passed while its post lay with the client, latest first. Where approval is no gate none is missed. */
export function missedDates(
  posts: readonly StatementPost[],
  clock: BusinessClock,
  now: number,
  thresholds: Thresholds,
): MissedDate[] {
  return posts
    .flatMap(({ title, channels, facts }) =>
      datesOf(facts, now).map((slot) => ({
        title,
        channels,
        slot,
        dateBound: facts.dateBound,
        shortNotice: facts.waits.some(
          (wait) => wait.from <= slot && isShortNotice({ ...wait, slot }, clock, thresholds),
        ),
      })),
    )
    .sort((a, b) => b.slot - a.slot);
}

function datesOf(facts: PostFacts, now: number): number[] {
  const { slot, openSince, missedDates: known, gated } = facts;
  if (!gated) return [];
  const passing = slot !== null && openSince !== null && openSince <= slot && slot < now;
  return passing && !known.includes(slot) ? [...known, slot] : known;
}
