import type { Judgement, Looks } from '../insight/patterns';
import type { FlagLook } from '../talking-points/stage-types';

/** What a client's book keeps of earlier judgements (`ClientBook.looks`). */
export interface StoredLooks {
  looks: Looks;
  /** Whether a pattern was flagged, look by look, for the stage machine. Oldest first. */
  flags: FlagLook[];
}

/** Two patterns, a look a week and every change between, for more than a year. */
const MOST_FLAGS = 160;

export function looksOf(stored: unknown): StoredLooks | null {
  const looks = stored as Partial<StoredLooks> | null;
  if (!looks?.looks?.last || !Array.isArray(looks.flags)) return null;
  return { looks: looks.looks, flags: looks.flags };
}

/** What this look says of the patterns that have stages. `decided`: posts decided so far. */
export const flagsOf = ({ heavyReview, waiting }: Judgement, decided: number, at: number): FlagLook[] => [
  { pattern: 'heavy_review', at, flagged: heavyReview.level === 'flagged', decided },
  { pattern: 'waiting', at, flagged: waiting.level === 'flagged', decided },
];

/** Keeps a look where a week has passed or something changed, so that opening the popup ten times a day keeps one. */
export function nextLooks(
  before: StoredLooks | null,
  looks: Looks,
  today: readonly FlagLook[],
  every: number,
): StoredLooks {
  if (before === null) return { looks, flags: [...today] };
  const news = today.filter((look) => {
    const last = before.flags.findLast((one) => one.pattern === look.pattern);
    return !last || last.flagged !== look.flagged || look.at - last.at >= every;
  });
  if (news.length === 0 && looks === before.looks) return before;
  return { looks, flags: [...before.flags, ...news].slice(-MOST_FLAGS) };
}
