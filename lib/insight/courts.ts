import type { BusinessClock } from './business-clock';
import type { PostFacts } from './post-facts';
import { type Totals, weekOf, weekStart } from './totals';

/** Time in one court, ms: surely so long by both clocks, and raw at most. What lasts counts up to now. */
export interface CourtTime {
  raw: number;
  business: number;
  rawMost: number;
}

export interface CourtTimes {
  client: CourtTime;
  team: CourtTime;
}

const none = (): CourtTime => ({ raw: 0, business: 0, rawMost: 0 });

/** How long one post lay with the client and with the team, each by its own calendar. Never one clock for both (docs/judgement.md). */
export function courtTimes(
  post: PostFacts,
  clientClock: BusinessClock,
  ownClock: BusinessClock,
  now: number,
): CourtTimes {
  const times: CourtTimes = { client: none(), team: none() };
  for (const { side, from, fromEarliest, to, toLatest } of post.courts) {
    const end = to ?? Math.max(now, from);
    const time = times[side];
    time.raw += end - from;
    time.rawMost += (toLatest ?? end) - fromEarliest;
    time.business += (side === 'client' ? clientClock : ownClock).between(from, end);
  }
  return times;
}

export function sumCourts(all: readonly CourtTimes[]): CourtTimes {
  const sum: CourtTimes = { client: none(), team: none() };
  for (const times of all) {
    for (const side of ['client', 'team'] as const) {
      sum[side].raw += times[side].raw;
      sum[side].business += times[side].business;
      sum[side].rawMost += times[side].rawMost;
    }
  }
  return sum;
}

export interface TrendWeek {
  /** Monday 00:00 UTC, epoch ms. */
  start: number;
  submissions: number;
  rounds: number;
  decided: number;
  /** Mean time to the client's first sign, ms raw; null in a week without answers. */
  responseMs: number | null;
}

/** The last `weeks` weeks up to now, oldest first, those without anything included. */
export function weeklyTrend(totals: Totals, now: number, weeks = 12): TrendWeek[] {
  const last = weekOf(now);
  return Array.from({ length: weeks }, (_, i) => {
    const number = last - weeks + 1 + i;
    const week = totals.weeks[String(number)];
    return {
      start: weekStart(number),
      submissions: week?.submissions ?? 0,
      rounds: week?.rounds ?? 0,
      decided: week?.decided ?? 0,
      responseMs: week && week.responses > 0 ? week.responseMs / week.responses : null,
    };
  });
}
