import { foldHistories, narrowLines, sameLines } from './history';
import type { Verb } from './reading';
import type { Role, State, Turn } from './states';

/** That a post was seen in a state. Seen twice in the same state with nothing between is one stretch. */
export interface StateSighting {
  at: number;
  state: State;
  turn: Turn;
}

/** One line of the tool's own history, pieced together from every time that it was seen. */
export interface HistoryFact {
  verb: Verb;
  alias: string | null;
  /** What the page said of the side; `unknown` where it said nothing. */
  role: Role;
  earliest: number | null;
  latest: number;
  text: string | null;
}

/** A history as one page showed it. */
export interface SeenHistory {
  at: number;
  /** Oldest first. */
  lines: HistoryFact[];
}

/** All that was ever seen of one post, and nothing that was concluded from it. Adding is independent of order. */
export interface Evidence {
  /** By time. */
  states: StateSighting[];
  /** The histories that were seen, by time, one for each that differs from the one before. */
  histories: SeenHistory[];
}

/** One look at one post, with people already replaced by their pseudonyms. */
export interface Sighting {
  at: number;
  state: State;
  turn: Turn;
  history: HistoryFact[];
}

const MAX_STATES = 200;
const MAX_HISTORIES = 24;

export const noEvidence = (): Evidence => ({ states: [], histories: [] });

/** Adds one look to what is known. The evidence given stays as it was. */
export function addSighting(evidence: Evidence, sighting: Sighting): Evidence {
  const states = sighting.state === 'unknown' ? evidence.states : addState(evidence.states, sighting);
  return {
    states,
    histories:
      sighting.history.length === 0 ? evidence.histories : addHistory(evidence.histories, sighting, states),
  };
}

function addHistory(
  histories: readonly SeenHistory[],
  { at, history }: Sighting,
  states: readonly StateSighting[],
): SeenHistory[] {
  const byTime = [...histories, { at, lines: history }].sort(
    (a, b) => a.at - b.at || a.lines.length - b.lines.length || compareText(a.lines, b.lines),
  );
  // The same lines seen again are one look, with the narrowest bounds of both.
  const changed: SeenHistory[] = [];
  for (const seen of byTime) {
    const last = changed.at(-1);
    if (last && sameLines(last.lines, seen.lines))
      changed[changed.length - 1] = { at: last.at, lines: narrowLines(last.lines, seen.lines) };
    else changed.push(seen);
  }
  const over = changed.length - MAX_HISTORIES;
  if (over <= 0) return changed;
  // So many looks later nothing old arrives any more: the oldest become one.
  const oldest = changed.slice(0, over + 1);
  return [
    { at: (oldest.at(-1) as SeenHistory).at, lines: foldHistories(oldest, states) },
    ...changed.slice(over + 1),
  ];
}

/** Some fixed order for two histories of one moment. */
function compareText(a: readonly HistoryFact[], b: readonly HistoryFact[]): number {
  const [x, y] = [JSON.stringify(a), JSON.stringify(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}

function addState(states: readonly StateSighting[], { at, state, turn }: Sighting): StateSighting[] {
  if (states.some((one) => one.at === at && one.state === state)) return [...states];
  const all = [...states, { at, state, turn }].sort((a, b) => a.at - b.at || (a.state < b.state ? -1 : 1));
  return all.length <= MAX_STATES ? all : thin(all);
}

/** Within a stretch of one state only its ends matter, unless an older sighting still arrives from another tab. */
function thin(states: StateSighting[]): StateSighting[] {
  const inner = states.findIndex(
    (one, i) => states[i - 1]?.state === one.state && states[i + 1]?.state === one.state,
  );
  return states.filter((_, i) => i !== Math.max(inner, 0));
}
