/** How long one stretch of work may last, in milliseconds: far below the 50 that people and browsers notice. */
const SLICE = 8;
/** How long to wait for an idle moment before working all the same, in milliseconds. */
const PATIENCE = 500;

/** Waits for an idle moment; gives the time (`performance.now()`) at which the page must be let go again. */
export function nextSlice(): Promise<number> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback !== 'function') {
      setTimeout(() => resolve(performance.now() + SLICE), 1);
      return;
    }
    requestIdleCallback(
      (deadline) => {
        const left = deadline.didTimeout ? SLICE : Math.min(SLICE, deadline.timeRemaining());
        resolve(performance.now() + left);
      },
      { timeout: PATIENCE },
    );
  });
}

/**
 * Runs a generator to its end in idle moments, a few milliseconds each.
 * @returns what the generator returned, or undefined where `goesOn` said no before it ended
 */
export async function inSlices<T>(
  work: Generator<unknown, T>,
  goesOn: () => boolean,
): Promise<T | undefined> {
  let until = await nextSlice();
  while (goesOn()) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() >= until) until = await nextSlice();
  }
  return undefined;
}
