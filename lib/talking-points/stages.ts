import { PATTERNS, type Pattern, STAGES, type Stage } from './kinds';
import type { StageEvent } from './stage-events';
import { levelOf, type Standing, standingOf } from './stage-replay';
import type { FlagLook, PaymentState, StageAdvice, StageInput, StageWhy } from './stage-types';

/**
 * What may be said next to one client, and from when. A stage opens only when the one before was marked sent long
 * enough ago; without the flag it goes back. One conversation at a time: payment first, then the one under way.
 */
export function nextStage(input: StageInput): StageAdvice {
  const history = [...input.history].filter((one) => one.at <= input.now).sort((a, b) => a.at - b.at);
  const standings = Object.fromEntries(
    PATTERNS.map((pattern) => [pattern, standingOf(pattern, history, input)]),
  ) as Record<Pattern, Standing>;
  const candidates = candidatesOf(standings, input);
  const pattern = candidates[0] ?? null;
  const common = {
    standing: mapPatterns((one) => stageAt(standings[one].level)),
    paused: pausedBy(standings),
  };
  const nothing = { stage: null, mayEnterAt: null, open: false } as const;
  if (hasEnded(history)) return { pattern: null, ...nothing, why: 'ended', ...common, later: [] };
  if (pattern === null) return { pattern, ...nothing, why: 'none', ...common, later: [] };
  const later = candidates.slice(1);
  const stage = stageAt(standings[pattern].level + 1);
  const stopped = pattern === 'payment' && isStuck(standings.payment, input.payment);
  if (stage === null || stopped) {
    return { pattern, ...nothing, why: stage === null ? 'ended' : 'disputed', ...common, later };
  }
  const { at, why } = entry(pattern, standings[pattern], input);
  const open = input.now >= at;
  const reason = open ? (standings[pattern].level === 0 ? 'flagged' : 'ready') : why;
  return { pattern, stage, mayEnterAt: at, open, why: reason, ...common, later };
}

const stageAt = (level: number): Stage | null => (level > 0 ? (STAGES[level - 1] ?? null) : null);
const mapPatterns = <T>(of: (pattern: Pattern) => T): Record<Pattern, T> => ({
  payment: of('payment'),
  waiting: of('waiting'),
  heavy_review: of('heavy_review'),
});

/** Nothing more is said after an exit, unless work was taken up again. */
function hasEnded(history: readonly StageEvent[]): boolean {
  const last = history.findLast(
    (one) => one.kind === 'resumed' || (one.kind === 'sent' && one.stage === 'S6'),
  );
  return last?.kind === 'sent';
}

function pausedBy(standings: Record<Pattern, Standing>): StageAdvice['paused'] {
  const pattern = PATTERNS.find((one) => standings[one].level >= 5);
  return pattern === undefined ? null : { pattern, since: standings[pattern].pausedAt };
}

/** A disputed invoice is not taken beyond evidence. */
const isStuck = (standing: Standing, payment: PaymentState | null): boolean =>
  payment?.disputed === true && standing.level >= levelOf('S3');

/** Flagged patterns with something left to say, the one to speak of first. */
function candidatesOf(standings: Record<Pattern, Standing>, { looks, payment }: StageInput): Pattern[] {
  const owed = payment !== null && payment.lateSince !== null;
  // A trend alone is worth restating the terms, and no more.
  const speakOfPayment = owed || (payment?.trend === true && standings.payment.level < 2);
  const stuck = isStuck(standings.payment, payment);
  const flagged = (['waiting', 'heavy_review'] as const).filter(
    (pattern) => latest(looks.filter((look) => look.pattern === pattern))?.flagged,
  );
  flagged.sort(
    (a, b) => Number(standings[b].level > 0) - Number(standings[a].level > 0) || newer(standings, a, b),
  );
  if (!speakOfPayment) return flagged;
  return stuck ? [...flagged, 'payment'] : ['payment', ...flagged];
}

const newer = (standings: Record<Pattern, Standing>, a: Pattern, b: Pattern): number =>
  standings[a].level > 0 ? standings[b].since - standings[a].since : 0;

const latest = (looks: readonly FlagLook[]): FlagLook | null =>
  looks.reduce<FlagLook | null>((last, look) => (last === null || look.at >= last.at ? look : last), null);

/** From when the next stage may be sent, and what it waits for until then. */
function entry(pattern: Pattern, standing: Standing, input: StageInput): { at: number; why: StageWhy } {
  const { clock, settings, payment } = input;
  const { level, since, answered } = standing;
  const bounds: { at: number; why: StageWhy }[] = [];
  const wait = settings.waits[level - 1];
  if (level > 0 && wait !== undefined) {
    bounds.push({ at: clock.addBusinessDays(since, wait), why: answered ? 'answered' : 'waiting' });
  }
  if (pattern === 'payment' && payment !== null) {
    const days = settings.overdueDays[level];
    if (payment.lateSince !== null && days !== undefined) {
      bounds.push({ at: clock.addDays(payment.lateSince, days - 1), why: 'overdue_days' });
    }
    if (payment.promisedUntil !== null) bounds.push({ at: payment.promisedUntil, why: 'promised' });
  }
  return bounds.reduce((last, one) => (one.at > last.at ? one : last), {
    at: startOf(pattern, input),
    why: 'flagged',
  });
}

/** A first message may go from the look that flagged the pattern. */
function startOf(pattern: Pattern, { looks, payment, now }: StageInput): number {
  if (pattern === 'payment') return payment?.lateSince ?? now;
  return Math.min(now, latest(looks.filter((look) => look.pattern === pattern))?.at ?? now);
}
