import type { Judgement } from '../insight/patterns';
import type { FlagLook } from './stage-types';

/** What today's judgement says to the stages. `decided`: posts decided so far, a running count that only grows. */
export const looksOf = (
  judgement: Pick<Judgement, 'waiting' | 'heavyReview'>,
  decided: number,
  now: number,
): FlagLook[] => [
  { pattern: 'waiting', at: now, flagged: judgement.waiting.level === 'flagged', decided },
  { pattern: 'heavy_review', at: now, flagged: judgement.heavyReview.level === 'flagged', decided },
];

/**
 * Adds looks to those kept per client. Of a run with the same answer only the first and the last are kept, so the list
 * grows with changes and not with openings of the popup.
 */
export function rememberLooks(kept: readonly FlagLook[], looks: readonly FlagLook[]): FlagLook[] {
  return looks.reduce<FlagLook[]>(
    (all, look) => {
      const run = all.filter((one) => one.pattern === look.pattern).slice(-2);
      const middle = run.length === 2 && run.every((one) => one.flagged === look.flagged) ? run[1] : null;
      return [...all.filter((one) => one !== middle), look];
    },
    [...kept],
  );
}
