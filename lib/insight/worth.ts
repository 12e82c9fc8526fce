import type { PostFacts } from './post-facts';
import { isoDay, localDay, monthOf, parseDay } from './zone-time';

export interface WorthInput {
  /** Those that are left out as imported add no hour. */
  posts: readonly PostFacts[];
  /** What the client pays a month, cents; null where it is not recorded. */
  fee: number | null;
  /** Hours of work a month without chasing and rounds, as the user says; null where not recorded. */
  workHours: number | null;
  minutesPerReminder: number;
  minutesPerRound: number;
  now: number;
  /** The user's zone, for the months. */
  zone: string;
  /** How many months to tell, the running one included. */
  months: number;
}

export interface WorthMonth {
  /** `2026-11`. */
  month: string;
  /** It is not over: its hours are those so far, and it has no rate. */
  running: boolean;
  reminders: number;
  /** Rounds by the client; those that the team caused are its own. */
  rounds: number;
  chasingHours: number;
  roundHours: number;
  /** Fee ÷ (work + chasing + rounds), cents an hour; null where something of it is not known. */
  rate: number | null;
}

const MINUTES = 60;

/**
 * What an hour for this client brings, month by month, oldest first, from the month in which its first post was seen. An
 * estimate for the user alone: it stands in no text and no export.
 */
export function worthByMonth(input: WorthInput): WorthMonth[] {
  const { now, zone, fee, workHours } = input;
  const posts = input.posts.filter((post) => !post.imported);
  const today = isoDay(localDay(zone, now));
  const first = posts.reduce((least, post) => Math.min(least, post.firstSeen ?? now), now);
  return lastMonths(today.slice(0, 7), input.months)
    .map((month) => ({ month, span: monthOf(month, zone) }))
    .filter(({ span: [, to] }) => to > first)
    .map(({ month, span: [from, to] }) => {
      const within = (at: number): boolean => at >= from && at < to;
      const reminders = posts.reduce((sum, post) => sum + post.remindedAt.filter(within).length, 0);
      const rounds = posts.reduce(
        (sum, post) => sum + post.rounds.filter(({ at, cause }) => cause === 'client' && within(at)).length,
        0,
      );
      const chasingHours = (reminders * input.minutesPerReminder) / MINUTES;
      const roundHours = (rounds * input.minutesPerRound) / MINUTES;
      const running = to > now;
      const hours = (workHours ?? 0) + chasingHours + roundHours;
      const rate = running || fee === null || workHours === null || hours <= 0 ? null : fee / hours;
      return { month, running, reminders, rounds, chasingHours, roundHours, rate };
    });
}

/** "2026-09", "2026-10", "2026-11": the last so many months, oldest first. */
export function lastMonths(current: string, count: number): string[] {
  const months = [current];
  while (months.length < count) months.unshift(isoDay(parseDay(`${months[0]}-01`) - 1).slice(0, 7));
  return months;
}
