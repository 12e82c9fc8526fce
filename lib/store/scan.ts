import type { LogEvent } from '../approvals/events';
import { allHeads, piece, pieceBefore } from './read';
import { keysOfChain } from './seal';
import type { Store } from './store';

export interface ScanOptions {
  /** Chains to look at; by default all. */
  chains?: readonly string[];
  /** `prev`: what was noted last comes first. */
  direction: 'next' | 'prev';
  signal?: AbortSignal;
}

/** Events taken from each chain at first: enough for a screen, so that a long log shows as soon as a short one. */
const FIRST = 40;
/** Events given out at once. */
const PIECE = 500;

interface Run {
  clientId: string;
  events: LogEvent[];
  at: number;
  /** Where to read on; null once the chain is at its end. */
  next: number | null;
}

/**
 * The events of several chains in the order in which they were noted, in pieces. Within a chain the order is the chain's
 * own, across chains that of `seenAt`. Reads on only when it is asked for more. Throws the signal's reason when aborted.
 */
export async function* scanLog(
  store: Store,
  { chains, direction, signal }: ScanOptions,
): AsyncGenerator<LogEvent[], void, void> {
  const back = direction === 'prev';
  const ids =
    chains ?? (await allHeads(store)).filter((head) => head.stored > 0).map((head) => head.clientId);
  signal?.throwIfAborted();
  let runs = back ? await latestOf(store, ids) : ids.map((clientId) => emptyRun(clientId, 1));
  let out: LogEvent[] = [];
  for (;;) {
    for (const run of runs)
      if (run.at >= run.events.length && run.next !== null) await refill(store, run, back);
    runs = runs.filter((run) => run.at < run.events.length);
    signal?.throwIfAborted();
    if (runs.length === 0) break;
    while (runs.every((run) => run.at < run.events.length)) {
      const run = firstOf(runs, back);
      out.push(run.events[run.at++] as LogEvent);
      if (out.length >= PIECE) {
        yield out;
        out = [];
      }
    }
    // What is there is shown at once, before more is read.
    if (out.length > 0) {
      yield out;
      out = [];
    }
  }
}

function firstOf(runs: readonly Run[], back: boolean): Run {
  let best = runs[0] as Run;
  for (const run of runs) {
    const [a, b] = [(run.events[run.at] as LogEvent).seenAt, (best.events[best.at] as LogEvent).seenAt];
    if (back ? a > b : a < b) best = run;
  }
  return best;
}

const emptyRun = (clientId: string, next: number): Run => ({ clientId, events: [], at: 0, next });

async function refill(store: Store, run: Run, back: boolean): Promise<void> {
  const next = run.next as number;
  run.events = back ? await pieceBefore(store, run.clientId, next) : await piece(store, run.clientId, next);
  run.at = 0;
  const last = run.events.at(-1);
  run.next = last ? last.seq + (back ? -1 : 1) : null;
}

/** The latest few events of each chain, latest first, in one transaction. */
function latestOf(store: Store, ids: readonly string[]): Promise<Run[]> {
  return store.connection.use(async (database) => {
    const tail = database.transaction('tail').store;
    return Promise.all(
      ids.map(async (clientId): Promise<Run> => {
        const events: LogEvent[] = [];
        let row = await tail.openCursor(keysOfChain(clientId), 'prev');
        while (row) {
          events.push(...row.value.toReversed());
          row = events.length < FIRST ? await row.continue() : null;
        }
        const last = events.at(-1);
        return { clientId, events, at: 0, next: last ? last.seq - 1 : Number.MAX_SAFE_INTEGER };
      }),
    );
  });
}
