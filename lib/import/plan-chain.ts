import type { LogEvent } from '../approvals/events';
import type { Damage, Head } from '../store/schema';
import type { FileChain } from './read-log';

/** What stands in the log of the chain that a file also has. */
export interface LocalChain {
  head: Head;
  base: Head | null;
  damage: Damage | null;
  events: readonly Pick<LogEvent, 'seq' | 'hash' | 'prev'>[];
}

/**
 * What putting a chain back does. `new`: there is none of this id; `longer`: the file goes on where the log ends; `fills`:
 * events that were lost are in the file; `known`: the log has all of it; `forked`: both went on by themselves since.
 */
export type ChainPlan = { kind: 'new' | 'longer' | 'fills' | 'known' | 'forked'; add: LogEvent[] };

/** Compares a file's chain with the log's. What the user had removed for good does not come back. */
export function planChain(file: FileChain, local: LocalChain | null): ChainPlan {
  if (!local || local.head.count === 0) return { kind: 'new', add: file.events };
  const bySeq = new Map(local.events.map((event) => [event.seq, event]));
  const base = local.base?.count ?? 0;
  const missing: LogEvent[] = [];
  for (const event of file.events) {
    const own = bySeq.get(event.seq);
    if (own && own.hash !== event.hash) return { kind: 'forked', add: file.events };
    if (!own && event.seq > base) missing.push(event);
  }
  if (missing.length === 0) return { kind: 'known', add: [] };
  const [first, last] = [missing[0] as LogEvent, missing.at(-1) as LogEvent];
  if (first.seq === local.head.count + 1)
    return first.prev === local.head.hash
      ? { kind: 'longer', add: missing }
      : { kind: 'forked', add: file.events };
  const fits = fillsHole(missing, bySeq, local);
  return fits && last.seq < local.head.count
    ? { kind: 'fills', add: missing }
    : { kind: 'forked', add: file.events };
}

/** Lost events fit where both neighbours that are there say so. */
function fillsHole(
  missing: readonly LogEvent[],
  bySeq: ReadonlyMap<number, Pick<LogEvent, 'hash' | 'prev'>>,
  local: LocalChain,
): boolean {
  return missing.every((event) => {
    const before = bySeq.get(event.seq - 1);
    const after = bySeq.get(event.seq + 1);
    return (
      (!before || before.hash === event.prev) &&
      (!after || after.prev === event.hash) &&
      (event.seq !== local.damage?.lost.count || event.hash === local.damage.lost.hash)
    );
  });
}
