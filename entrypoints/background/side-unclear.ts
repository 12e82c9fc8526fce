import type { PostFacts } from '../../lib/insight/post-facts';
import type { PostRow } from '../../lib/store/schema';
import { toolOf } from './origin';

/**
 * Whether some posts of a client in this tool (an id as in `PostRow.tool`) wait for nobody knows whom. A tool may use one
 * plain "pending" for both sides and still name the side, in some of its labels or on the client's own page: what was
 * named is not asked for. Returns alone, where no post was seen waiting, leave it open unless the tool was seen to name
 * the side of others.
 */
export function sideIsUnclear(posts: readonly PostRow[], tool: string): boolean {
  if (toolOf(tool).rules.pendingSide !== 'unknown') return false;
  const rows = posts.filter((row) => row.tool === tool && row.facts !== null);
  if (rows.some((row) => waitedUnnamed(row) && !isNamed(row))) return true;
  return !rows.some(isNamed) && rows.some((row) => factsOf(row).unknownReturns > 0);
}

const factsOf = (row: PostRow): PostFacts => row.facts as PostFacts;

/** A wait that ended with the look that first told of it was seen by nobody, whoever it was for. */
const waitedUnnamed = (row: PostRow): boolean =>
  factsOf(row).waits.some((wait) => !wait.sure && wait.endAt !== wait.from);

const isNamed = (row: PostRow): boolean =>
  factsOf(row).waits.some((wait) => wait.sure) ||
  row.evidence.states.some(({ state, turn }) => state === 'in_review' && turn !== 'unknown');
