import type { LogEvent } from '../approvals/events';
import type { Period } from './period';

/** A stretch in which Signoff could not see. Epoch ms. */
export interface GapStretch {
  /** Last moment at which it still saw; null where that is not known. */
  from: number | null;
  /** Since when it saw again; null where the stretch goes on. */
  to: number | null;
  reason: string | undefined;
  /** What could not be seen: a host, a kind of page. */
  what: string | null;
}

/**
 * The stretches that `gap` lines tell of and that touch a period, in the order in which they began. A line that says that
 * one began and a line that says that it ended are one stretch; so are lines that stand alike in the chains of clients that
 * were merged.
 */
export function gapStretches(lines: readonly LogEvent[], period: Period = {}): GapStretch[] {
  const stretches: GapStretch[] = [];
  const open = new Map<string, GapStretch>();
  const told = new Set<string>();
  for (const { kind, detail, tool, client, earliest, at } of lines) {
    if (kind !== 'gap') continue;
    const { reason, phase, what } = detail;
    const key = JSON.stringify([client.id, tool, reason, what]);
    const from = earliest === null ? null : Date.parse(earliest);
    const to = Date.parse(at);
    const begun = phase === 'end' ? open.get(key) : undefined;
    if (begun) {
      begun.to = to;
      open.delete(key);
      continue;
    }
    const place = typeof what === 'string' ? what : null;
    const isOpen = phase === 'start';
    // Noticed at `at`, it began at some moment before.
    const stretch = { from: isOpen ? (from ?? to) : from, to: isOpen ? null : to, reason, what: place };
    stretches.push(stretch);
    if (isOpen) open.set(key, stretch);
  }
  return stretches.filter((stretch) => {
    const same = JSON.stringify(stretch);
    if (told.has(same) || !touches(stretch, period)) return false;
    told.add(same);
    return true;
  });
}

const touches = ({ from, to }: GapStretch, period: Period): boolean =>
  (period.from == null || to === null || to >= period.from) &&
  (period.to == null || (from ?? to ?? 0) < period.to);
