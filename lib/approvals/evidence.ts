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

/** All that was ever seen of one post, and nothing that was concluded from it. Merging is independent of order. */
export interface Evidence {
  /** By time. */
  states: StateSighting[];
  /** Oldest first, in the tool's own order. */
  history: HistoryFact[];
  /** When a history was last seen; null: never. */
  historySeenAt: number | null;
}

/** One look at one post, with people already replaced by their pseudonyms. */
export interface Sighting {
  at: number;
  state: State;
  turn: Turn;
  history: HistoryFact[];
}

const DAY = 86_400_000;
const MAX_STATES = 400;

export const noEvidence = (): Evidence => ({ states: [], history: [], historySeenAt: null });

/** Adds one look to what is known. The evidence given stays as it was. */
export function addSighting(evidence: Evidence, sighting: Sighting): Evidence {
  const states = sighting.state === 'unknown' ? evidence.states : addState(evidence.states, sighting);
  if (sighting.history.length === 0) return { ...evidence, states };
  return {
    states,
    history: mergeHistory(evidence, sighting),
    historySeenAt: Math.max(evidence.historySeenAt ?? 0, sighting.at),
  };
}

function addState(states: readonly StateSighting[], { at, state, turn }: Sighting): StateSighting[] {
  if (states.some((one) => one.at === at && one.state === state)) return [...states];
  const all = [...states, { at, state, turn }].sort((a, b) => a.at - b.at || (a.state < b.state ? -1 : 1));
  return thin(all);
}

/**
 * Within a stretch of one state only its ends matter, unless an older sighting still arrives late from another tab:
 * so the inner ones are kept for a day.
 */
function thin(states: StateSighting[]): StateSighting[] {
  const newest = states.at(-1)?.at ?? 0;
  const kept = states.filter(
    (one, i) =>
      newest - one.at < DAY || states[i - 1]?.state !== one.state || states[i + 1]?.state !== one.state,
  );
  return kept.length <= MAX_STATES ? kept : kept.slice(kept.length - MAX_STATES);
}

/**
 * Lays the newly seen lines over the known ones: the longest common run in order is the same lines seen again, each
 * keeping the narrower bounds; the others are put where they stand between them. A list may be cut at either end.
 */
function mergeHistory(known: Evidence, sighting: Sighting): HistoryFact[] {
  const merged: HistoryFact[] = [];
  let k = 0;
  let s = 0;
  for (const [i, j] of align(known.history, sighting.history, sameFact)) {
    interleave(known.history.slice(k, i), sighting.history.slice(s, j), merged);
    merged.push(narrow(known.history[i] as HistoryFact, sighting.history[j] as HistoryFact));
    k = i + 1;
    s = j + 1;
  }
  interleave(known.history.slice(k), sighting.history.slice(s), merged);
  return merged;
}

/** Lines of two lists that are not the same and stand between the same neighbours: by time. */
function interleave(a: readonly HistoryFact[], b: readonly HistoryFact[], into: HistoryFact[]): void {
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const x = a[i];
    const y = b[j];
    if (x && (!y || x.latest <= y.latest)) {
      into.push(x);
      i++;
    } else if (y) {
      into.push(y);
      j++;
    }
  }
}

function sameFact(a: HistoryFact, b: HistoryFact): boolean {
  return (
    a.verb === b.verb &&
    (a.alias === null || b.alias === null || a.alias === b.alias) &&
    (a.earliest === null || a.earliest <= b.latest) &&
    (b.earliest === null || b.earliest <= a.latest) &&
    sameText(a.text, b.text)
  );
}

/** A list may show a comment cut that the post page shows whole. */
function sameText(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return true;
  const short = a.length < b.length ? a : b;
  const long = a.length < b.length ? b : a;
  return long.startsWith(short.replace(/(\.\.\.|…)$/, ''));
}

function narrow(a: HistoryFact, b: HistoryFact): HistoryFact {
  return {
    verb: a.verb,
    alias: a.alias ?? b.alias,
    role: a.role === 'unknown' ? b.role : a.role,
    earliest:
      a.earliest === null ? b.earliest : b.earliest === null ? a.earliest : Math.max(a.earliest, b.earliest),
    latest: Math.min(a.latest, b.latest),
    text: (a.text?.length ?? -1) >= (b.text?.length ?? -1) ? a.text : b.text,
  };
}

/**
 * Longest common subsequence of two lists under `same`, as pairs of indices in rising order.
 * Among equally long ones it pairs as late as possible: what is cut away is cut at the old end.
 */
export function align<A, B>(
  a: readonly A[],
  b: readonly B[],
  same: (x: A, y: B) => boolean,
): [number, number][] {
  const width = b.length + 1;
  // lengths[i * width + j]: longest run common to the first i of a and the first j of b.
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const skip = Math.max(lengths[(i - 1) * width + j] as number, lengths[i * width + j - 1] as number);
      const take = same(a[i - 1] as A, b[j - 1] as B) ? (lengths[(i - 1) * width + j - 1] as number) + 1 : 0;
      lengths[i * width + j] = Math.max(skip, take);
    }
  const pairs: [number, number][] = [];
  let i = a.length;
  let j = b.length;
  while (i > 0 && j > 0) {
    const here = lengths[i * width + j] as number;
    if (same(a[i - 1] as A, b[j - 1] as B) && here === (lengths[(i - 1) * width + j - 1] as number) + 1) {
      pairs.push([i - 1, j - 1]);
      i--;
      j--;
    } else if (here === (lengths[(i - 1) * width + j] as number)) i--;
    else j--;
  }
  return pairs.reverse();
}
