import { type Pattern, STAGES, type Stage } from './kinds';
import type { StageEvent } from './stage-events';
import type { FlagLook, StageInput, StageSettings } from './stage-types';

/** Where one pattern's conversation stands. */
export interface Standing {
  /** 0 none, 1–6. */
  level: number;
  /** From when the next wait counts: last sent, or answered. */
  since: number;
  answered: boolean;
  /** When S5 was sent. */
  pausedAt: number;
}

export const levelOf = (stage: Stage): number => STAGES.indexOf(stage) + 1;

/** Replays one pattern's conversation. */
export function standingOf(pattern: Pattern, history: readonly StageEvent[], input: StageInput): Standing {
  const standing: Standing = { level: 0, since: 0, answered: false, pausedAt: 0 };
  const events = history.filter((one) => one.pattern === pattern && one.at >= memory(pattern, input));
  const looks = input.looks
    .filter((look) => look.pattern === pattern && look.at <= input.now)
    .sort((a, b) => a.at - b.at);
  let clear: Clear | null = null;
  let next = 0;
  for (const look of looks) {
    for (; (events[next]?.at ?? Number.POSITIVE_INFINITY) <= look.at; next += 1) {
      take(standing, events[next] as StageEvent, input.settings);
    }
    clear = look.flagged ? null : stepBack(standing, look, clear, input.settings);
  }
  for (const event of events.slice(next)) take(standing, event, input.settings);
  return standing;
}

/** Payment is spoken of per debt: a new one starts again with the benefit of the doubt. */
function memory(pattern: Pattern, { payment, clock, settings, now }: StageInput): number {
  if (pattern !== 'payment') return Number.NEGATIVE_INFINITY;
  return payment?.lateSince ?? clock.addDays(now, -settings.backDays);
}

function take(standing: Standing, event: StageEvent, settings: StageSettings): void {
  if (event.kind === 'sent') {
    const level = levelOf(event.stage);
    // Only the next stage counts, or the same one again: nobody is taken to have heard what was never sent.
    if (level !== standing.level && level !== standing.level + 1) return;
    if (level === 5 && standing.level === 4) standing.pausedAt = event.at;
    Object.assign(standing, { level, since: event.at, answered: false });
  } else if (standing.level > 0) {
    const level =
      event.kind === 'resumed' ? Math.min(standing.level, levelOf(settings.resumeAt)) : standing.level;
    Object.assign(standing, { level, since: event.at, answered: true });
  }
}

/** A stretch of looks without the flag, and the steps that it has earned so far. */
interface Clear {
  at: number;
  decided: number;
  steps: number;
}
const DAY = 86_400_000;

function stepBack(standing: Standing, look: FlagLook, clear: Clear | null, settings: StageSettings): Clear {
  if (clear === null) return { at: look.at, decided: look.decided, steps: 0 };
  const days = Math.floor((look.at - clear.at) / (settings.backDays * DAY));
  const posts = Math.floor((look.decided - clear.decided) / settings.backPosts);
  const steps = Math.max(days, posts, clear.steps);
  standing.level = Math.max(0, standing.level - (steps - clear.steps));
  return { ...clear, steps };
}
