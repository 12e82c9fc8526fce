import type { LogEvent } from '../approvals/events';
import type { Damage, Head } from '../store/schema';

type Link = Pick<LogEvent, 'seq' | 'hash' | 'prev'>;

/** What stands in the log of the chain that a file also has. */
export interface LocalChain {
  head: Head;
  base: Head | null;
  damage: Damage | null;
  /** Some events from number `seq` on, in order; none where there are no more. */
  from(seq: number): Promise<readonly Link[]>;
}

/**
 * What putting a chain back does. `new`: there is none of this id; `longer`: the file goes on where the log ends; `fills`:
 * events that were lost are in the file; `known`: the log has all of it; `forked`: both went on by themselves since.
 */
export interface ChainPlan {
  kind: 'new' | 'longer' | 'fills' | 'known' | 'forked';
  /** Events that the log lacks; of a fork, all of the file. */
  add: number;
  /** Number of the last of them. */
  last: number;
}

/** Compares a file's chain with the log's, event by event. */
export interface ChainPlanner {
  /** The next events of the file, in order. */
  push(events: readonly Link[]): Promise<void>;
  end(): ChainPlan;
}

/** What the user had removed for good does not come back. */
export function createPlanner(local: LocalChain | null): ChainPlanner {
  const isNew = !local || local.head.count === 0;
  const near = local && createWindow(local);
  const base = local?.base?.count ?? 0;
  let all = 0;
  let forked = false;
  let fits = true;
  let add = 0;
  let first: Link | null = null;
  let lastMissing = 0;
  let last = 0;

  async function compare(event: Link, chain: LocalChain, at: (seq: number) => Promise<Link | undefined>) {
    const own = await at(event.seq);
    if (own && own.hash !== event.hash) forked = true;
    if (own || event.seq <= base) return;
    first ??= event;
    lastMissing = event.seq;
    add++;
    if (first.seq > chain.head.count) return;
    // Lost events fit where both neighbours that are there say so.
    const [before, after] = [await at(event.seq - 1), await at(event.seq + 1)];
    fits &&=
      (!before || before.hash === event.prev) &&
      (!after || after.prev === event.hash) &&
      (event.seq !== chain.damage?.lost.count || event.hash === chain.damage.lost.hash);
  }

  return {
    async push(events) {
      all += events.length;
      last = events.at(-1)?.seq ?? last;
      if (isNew || forked || !near) return;
      for (const event of events) {
        await compare(event, local, near);
        if (forked) return;
      }
    },
    end() {
      if (isNew) return { kind: 'new', add: all, last };
      const fork: ChainPlan = { kind: 'forked', add: all, last };
      if (forked) return fork;
      if (!first) return { kind: 'known', add: 0, last: 0 };
      if (first.seq === local.head.count + 1)
        return first.prev === local.head.hash ? { kind: 'longer', add, last } : fork;
      return fits && lastMissing < local.head.count ? { kind: 'fills', add, last: lastMissing } : fork;
    },
  };
}

/** Looks events of the log up by their number, near to where it was asked last. */
function createWindow(local: LocalChain): (seq: number) => Promise<Link | undefined> {
  /** The last two pieces that were read: what they hold, and the numbers that they answer for. */
  let pieces: { from: number; to: number; bySeq: Map<number, Link> }[] = [];
  return async (seq) => {
    if (seq < 1 || seq > local.head.count) return undefined;
    let piece = pieces.find(({ from, to }) => seq >= from && seq <= to);
    if (!piece) {
      const events = await local.from(seq);
      const to = events.at(-1)?.seq ?? Number.MAX_SAFE_INTEGER;
      piece = { from: seq, to, bySeq: new Map(events.map((event) => [event.seq, event])) };
      pieces = [piece, ...pieces.slice(0, 1)];
    }
    return piece.bySeq.get(seq);
  };
}
