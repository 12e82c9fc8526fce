/** How long something lasted; `seen` false: it lasted at least so long and goes on, or nobody saw its end. */
export interface Span {
  ms: number;
  seen: boolean;
}

/** A time that half (or three quarters) do not pass; `more`: it lies beyond the longest known, by how much is not known. */
export interface Bound {
  ms: number;
  more: boolean;
}

export interface Step {
  ms: number;
  /** Share that lasts longer. */
  lasting: number;
}

/**
 * Kaplan–Meier estimate of how long it lasts, spans that go on included as censored. Steps by rising time; empty where
 * no end was seen. The median of the ended ones alone would be too short (docs/judgement.md).
 */
export function kaplanMeier(spans: readonly Span[]): Step[] {
  const sorted = [...spans].sort((a, b) => a.ms - b.ms);
  const steps: Step[] = [];
  let lasting = 1;
  for (let i = 0; i < sorted.length; ) {
    const { ms } = sorted[i] as Span;
    let next = i;
    let ended = 0;
    for (; next < sorted.length && sorted[next]?.ms === ms; next++) if (sorted[next]?.seen) ended += 1;
    if (ended > 0) {
      lasting *= 1 - ended / (sorted.length - i);
      steps.push({ ms, lasting });
    }
    i = next;
  }
  return steps;
}

/** First time by which `share` (0–1) have ended; null without spans. */
export function survivalQuantile(spans: readonly Span[], share: number): Bound | null {
  if (spans.length === 0) return null;
  // A hair of tolerance: products of fractions hit their mark only nearly.
  const reached = kaplanMeier(spans).find(({ lasting }) => lasting <= 1 - share + 1e-9);
  if (reached) return { ms: reached.ms, more: false };
  return { ms: Math.max(...spans.map(({ ms }) => ms)), more: true };
}
