/**
 * Pairs two lists in order, as pairs of rising indices. `alike` says how much two entries agree: null, they cannot be
 * the same; else 0 to 1. Wanted, in this order: the most pairs; the fewest of `a` unpaired behind the last pair, since
 * `b` is what the end of `a` has grown to; good agreement and neighbours staying neighbours; then late in `a` and early
 * in `b`.
 */
export function align<A, B>(
  a: readonly A[],
  b: readonly B[],
  alike: (x: A, y: B) => number | null,
): [number, number][] {
  const width = b.length + 1;
  const none = Number.NEGATIVE_INFINITY;
  const behind = 2 * a.length + 1;
  const pair = behind * (a.length + 1);
  const at = (i: number, j: number) => i * width + j;
  // Best score of what is left from (i, j) on: with these two paired; and with at least one more pair.
  const here = new Float64Array((a.length + 1) * width).fill(none);
  const later = new Float64Array((a.length + 1) * width).fill(none);
  const best = (i: number, j: number) => Math.max(later[at(i, j)] as number, behind * (i - a.length));
  const beside = (i: number, j: number) => (here[at(i, j)] as number) + 1;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const likeness = alike(a[i] as A, b[j] as B);
      if (likeness !== null)
        here[at(i, j)] = pair + likeness + Math.max(best(i + 1, j + 1), beside(i + 1, j + 1));
      later[at(i, j)] = Math.max(
        here[at(i, j)] as number,
        later[at(i + 1, j)] as number,
        later[at(i, j + 1)] as number,
      );
    }
  const pairs: [number, number][] = [];
  let i = 0;
  let j = 0;
  let next = false;
  while (i < a.length && j < b.length && (next || (later[at(i, j)] as number) > behind * (i - a.length))) {
    const score = later[at(i, j)] as number;
    if (!next && score === later[at(i + 1, j)]) i++;
    else if (next || score === here[at(i, j)]) {
      pairs.push([i++, j++]);
      next = beside(i, j) >= best(i, j);
    } else j++;
  }
  return pairs;
}

/** How far two stretches of time agree: what they share, of what they cover together. Null where they do not meet. */
export function overlap(
  a: { earliest: number | null; latest: number },
  b: { earliest: number | null; latest: number },
): number | null {
  const from = Math.max(a.earliest ?? Number.NEGATIVE_INFINITY, b.earliest ?? Number.NEGATIVE_INFINITY);
  const to = Math.min(a.latest, b.latest);
  if (from > to) return null;
  if (a.earliest === null || b.earliest === null)
    return a.earliest === b.earliest && a.latest === b.latest ? 1 : 0;
  const whole = Math.max(a.latest, b.latest) - Math.min(a.earliest, b.earliest);
  return whole === 0 ? 1 : (to - from) / whole;
}
