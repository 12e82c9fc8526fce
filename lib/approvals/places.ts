import type { HistoryFact, StateSighting } from './evidence';
import type { Verb } from './reading';
import type { State } from './states';

/** One state, from when it was first seen to when it was last seen with nothing else between. */
export interface Stretch {
  state: State;
  turn: StateSighting['turn'];
  first: number;
  last: number;
}

/** Which states a fact can leave a post in. A fact that is not listed leaves it where it was. */
export const LEADS_TO: Partial<Record<Verb, readonly State[]>> = {
  submitted: ['in_internal_review', 'in_review'],
  changes_requested: ['changes_requested', 'draft'],
  rejected: ['rejected', 'draft'],
  approved: ['approved', 'in_review', 'scheduled'],
  approval_withdrawn: ['in_review', 'in_internal_review', 'draft', 'changes_requested'],
  edited: ['in_internal_review', 'in_review', 'draft'],
  held: ['on_hold'],
  released: ['in_review', 'in_internal_review', 'approved'],
  scheduled: ['scheduled'],
  published: ['published'],
  failed: ['failed'],
  expired: ['expired'],
};

export function isMove(verb: Verb): boolean {
  return LEADS_TO[verb] !== undefined;
}

export function leadsTo(verb: Verb, state: State): boolean {
  return LEADS_TO[verb]?.includes(state) ?? false;
}

/**
 * What was seen of the states, as stretches of one state. Seen twice in one state with a line of the history surely
 * between that leads out of it, a post left that state and came back: those are two.
 */
export function stretchesOf(states: readonly StateSighting[], history: readonly HistoryFact[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { at, state, turn } of states) {
    const last = stretches.at(-1);
    if (last && last.state === state && !leftBetween(history, state, last.last, at)) {
      last.last = at;
      if (turn !== 'unknown') last.turn = turn;
    } else stretches.push({ state, turn, first: at, last: at });
  }
  return stretches;
}

function leftBetween(history: readonly HistoryFact[], state: State, from: number, to: number): boolean {
  return history.some(
    ({ verb, earliest, latest }) =>
      isMove(verb) && !leadsTo(verb, state) && earliest !== null && earliest >= from && latest <= to,
  );
}

/** A line that says otherwise is worse than none. */
const CONTRADICTED = 1.5;

/**
 * How many lines of the history lie before the start of each stretch. Times settle most of it; where they leave it open
 * ("3 days ago" is a whole day), the lines go where they leave the fewest changes of state unexplained, and as early as
 * that allows: one looks after something has happened.
 */
export function placeLines(history: readonly HistoryFact[], stretches: readonly Stretch[]): number[] {
  const n = history.length;
  // costs[p]: fewest unexplained changes so far, with p lines before the stretch at hand.
  let costs: number[] = [0, ...history.map(() => Number.POSITIVE_INFINITY)];
  const steps: number[][] = [];
  stretches.forEach((stretch, i) => {
    const { least, most } = bounds(history, stretch.first);
    const next = costs.map(() => Number.POSITIVE_INFINITY);
    const from = costs.map(() => 0);
    for (let p = least; p <= most; p++)
      for (let q = 0; q <= p; q++) {
        const cost = (costs[q] as number) + unexplained(history, q, p, stretches[i - 1], stretch);
        if (cost <= (next[p] as number)) {
          next[p] = cost;
          from[p] = q;
        }
      }
    costs = next;
    steps.push(from);
  });
  let p = 0;
  for (let q = 1; q <= n; q++) if ((costs[q] as number) <= (costs[p] as number)) p = q;
  const places: number[] = [];
  for (let i = stretches.length - 1; i >= 0; i--) {
    places[i] = p;
    p = steps[i]?.[p] ?? 0;
  }
  return places;
}

/** Lines that must lie before a moment, and those that can. */
function bounds(history: readonly HistoryFact[], moment: number): { least: number; most: number } {
  let least = 0;
  let most = 0;
  history.forEach((line, i) => {
    if (line.latest <= moment) least = i + 1;
    if (line.earliest === null || line.earliest < moment) most = i + 1;
  });
  return { least, most: Math.max(least, most) };
}

/** Changes of state that no line explains, with the lines placed as given. */
export function unexplainedChanges(
  history: readonly HistoryFact[],
  stretches: readonly Stretch[],
  places: readonly number[],
): number {
  let sum = 0;
  stretches.forEach((stretch, i) => {
    sum += unexplained(history, places[i - 1] ?? 0, places[i] as number, stretches[i - 1], stretch);
  });
  return sum;
}

function unexplained(
  history: readonly HistoryFact[],
  from: number,
  to: number,
  before: Stretch | undefined,
  stretch: Stretch,
): number {
  for (let i = to - 1; i >= from; i--) {
    const verb = (history[i] as HistoryFact).verb;
    if (!isMove(verb)) continue;
    return leadsTo(verb, stretch.state) && !goesElsewhere(history, i, stretch.state) ? 0 : CONTRADICTED;
  }
  return before === undefined && stretch.state === 'draft' ? 0 : 1;
}

/** A post that is released goes back to where it was held: one that waited for the client is not with the team then. */
function goesElsewhere(history: readonly HistoryFact[], at: number, state: State): boolean {
  if (history[at]?.verb !== 'released') return false;
  const held = history.slice(0, at).findLastIndex(({ verb }) => verb === 'held');
  const before = history.slice(0, Math.max(held, 0)).findLast(({ verb }) => isMove(verb))?.verb;
  const states = LEADS_TO[before ?? 'released'];
  return !!states?.some((one) => leadsTo('released', one)) && !states.includes(state);
}
