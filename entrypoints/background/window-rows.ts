import type { Thresholds } from '../../lib/insight/thresholds';
import type { PostRow } from '../../lib/store/schema';
import type { Store } from '../../lib/store/store';
import { keysUnder } from '../../lib/store/transaction';

const DAY = 86_400_000;
/** Where a tool never shows that a post went out, posts stay open for good: no more of them are read than this. */
const MOST_OPEN = 100;
const MOST_WAITING = 200;

/** The posts of a client that judging looks at: the decided ones of the window, all that wait, and open ones. A few rows, however long the log. */
export function windowRows(
  store: Store,
  clientId: string,
  { window }: Thresholds,
  now: number,
): Promise<PostRow[]> {
  return store.connection.use(async (database) => {
    const posts = database.transaction('posts').store;
    const since = now - window.days * DAY;
    const decided = IDBKeyRange.bound([clientId, since], [clientId, []]);
    const [last, waiting, open] = await Promise.all([
      lastOf(posts.index('byClientDecided').openCursor(decided, 'prev'), window.posts),
      posts.index('byClientWaiting').getAll(keysUnder(clientId), MOST_WAITING),
      posts.index('byClientOpen').getAll([clientId, 1], MOST_OPEN),
    ]);
    return [...new Map([...last, ...waiting, ...open].map((row) => [row.id, row])).values()];
  });
}

interface RowCursor {
  value: PostRow;
  continue(): Promise<RowCursor | null>;
}

async function lastOf(opening: Promise<RowCursor | null>, count: number): Promise<PostRow[]> {
  const found: PostRow[] = [];
  for (let cursor = await opening; cursor; cursor = await cursor.continue()) {
    if ((cursor.value.facts as { imported?: boolean } | null)?.imported !== true) found.push(cursor.value);
    if (found.length >= count) break;
  }
  return found;
}
