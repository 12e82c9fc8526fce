/**
 * Pairs two lists in order, as pairs of rising indices. `alike` says how much two entries agree: null, they cannot be
 * the same; else 0 to 1. Wanted, in this order: the most pairs; the fewest of `a` unpaired behind the last pair, since
 * `b` is what the end of `a` has grown to; the best agreement; then late in `a` and early in `b`.
 */
export function align<A, B>(
  a: readonly A[],
  b: readonly B[],
  alike: (x: A, y: B) => number | null,
): [number, number][] {
  const width = b.length + 1;
  const behind = a.length + 1;
  const pair = behind * behind;
  const at = (i: number, j: number) => i * width + j;
  // Best score of what is left from (i, j) on, with at least one more pair.
  const paired = new Float64Array((a.length + 1) * width).fill(Number.NEGATIVE_INFINITY);
  const best = (i: number, j: number) => Math.max(paired[at(i, j)] as number, behind * (i - a.length));
  const take = (i: number, j: number) => {
    const likeness = alike(a[i] as A, b[j] as B);
    return likeness === null ? Number.NEGATIVE_INFINITY : pair + likeness + best(i + 1, j + 1);
  };
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      paired[at(i, j)] = Math.max(take(i, j), paired[at(i + 1, j)] as number, paired[at(i, j + 1)] as number);
  const pairs: [number, number][] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length && (paired[at(i, j)] as number) > behind * (i - a.length)) {
    const here = paired[at(i, j)] as number;
    if (here === paired[at(i + 1, j)]) i++;
    else if (here === take(i, j)) pairs.push([i++, j++]);
    else j++;
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
