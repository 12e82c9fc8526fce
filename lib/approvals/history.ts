import { align, overlap } from './align';
import type { HistoryFact, SeenHistory, StateSighting } from './evidence';
import { placeLines, stretchesOf, unexplainedChanges } from './places';

/** The lines of all histories that were seen, oldest first, each once. `histories` by time. */
export function foldHistories(
  histories: readonly SeenHistory[],
  states: readonly StateSighting[],
): HistoryFact[] {
  return histories.reduce<HistoryFact[]>((known, { lines }) => lay(known, lines, states), []);
}

export function sameLines(a: readonly HistoryFact[], b: readonly HistoryFact[]): boolean {
  return (
    a.length === b.length &&
    a.every((line, i) => {
      const other = b[i] as HistoryFact;
      return (
        line.alias === other.alias &&
        line.role === other.role &&
        line.text === other.text &&
        likeness(line, other) !== null
      );
    })
  );
}

/** Two looks at the same lines: each line with the bounds of both. */
export function narrowLines(a: readonly HistoryFact[], b: readonly HistoryFact[]): HistoryFact[] {
  return a.map((line, i) => narrow(line, b[i] as HistoryFact));
}

/**
 * Lays a list that was seen later over the known lines: the longest common run in order is the same lines seen again,
 * each keeping the narrower bounds; the others are put where they stand between them. A list may be cut at either end.
 * Where that would make its first lines older than all that is known, they may as well be new ones that look alike
 * ("a day ago" is a wide interval): then what was seen of the states decides.
 */
function lay(
  known: readonly HistoryFact[],
  seen: readonly HistoryFact[],
  states: readonly StateSighting[],
): HistoryFact[] {
  const pairs = align(known, seen, likeness);
  const first = pairs[0];
  const merged = merge(known, seen, pairs);
  if (!first || first[0] > 0 || first[1] === 0) return merged;
  const oldest = known[0];
  const apart = merge(
    known,
    seen,
    align(known, seen, (a, b) => (a === oldest && b !== seen[0] ? null : likeness(a, b))),
  );
  return unexplained(apart, states) < unexplained(merged, states) ? apart : merged;
}

function unexplained(lines: readonly HistoryFact[], states: readonly StateSighting[]): number {
  const history = ordered(lines);
  const stretches = stretchesOf(states, history);
  return unexplainedChanges(history, stretches, placeLines(history, stretches));
}

function merge(
  known: readonly HistoryFact[],
  seen: readonly HistoryFact[],
  pairs: readonly [number, number][],
): HistoryFact[] {
  const merged: HistoryFact[] = [];
  let k = 0;
  let s = 0;
  for (const [i, j] of pairs) {
    interleave(known.slice(k, i), seen.slice(s, j), merged);
    merged.push(narrow(known[i] as HistoryFact, seen[j] as HistoryFact));
    k = i + 1;
    s = j + 1;
  }
  interleave(known.slice(k), seen.slice(s), merged);
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

/** Null where two lines cannot be the same; else how far their times agree. */
function likeness(a: HistoryFact, b: HistoryFact): number | null {
  if (a.verb !== b.verb || !sameText(a.text, b.text)) return null;
  if (a.alias !== null && b.alias !== null && a.alias !== b.alias) return null;
  return overlap(a, b);
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

/** The order of the list holds: no line can be later than the next one, nor earlier than the one before. */
export function ordered(history: readonly HistoryFact[]): HistoryFact[] {
  const lines = history.map((line) => ({ ...line }));
  for (let i = lines.length - 2; i >= 0; i--) {
    const line = lines[i] as HistoryFact;
    line.latest = Math.min(line.latest, (lines[i + 1] as HistoryFact).latest);
  }
  let earliest: number | null = null;
  for (const line of lines) {
    if (earliest !== null) line.earliest = Math.max(line.earliest ?? earliest, earliest);
    if (line.earliest !== null) line.earliest = Math.min(line.earliest, line.latest);
    earliest = line.earliest;
  }
  return lines;
}
