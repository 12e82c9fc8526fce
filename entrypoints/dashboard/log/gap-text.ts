import type { LogEvent } from '../../../lib/approvals/events';
import { useLogWords } from './words';

/** Why Signoff could not see, where, and whether that began or ended; null for what is no gap. */
export function useGapText(): (event: LogEvent) => string | null {
  const { gap } = useLogWords();
  return ({ kind, detail: { reason, what, phase } }) => {
    if (kind !== 'gap') return null;
    const known = reason !== undefined && Object.hasOwn(gap.reasons, reason);
    const why = known ? (gap.reasons[reason] as string) : (reason ?? gap.unknown);
    const where = typeof what === 'string' ? gap.where(why, what) : why;
    return phase === 'start' ? gap.begins(where) : phase === 'end' ? gap.ends(where) : where;
  };
}
