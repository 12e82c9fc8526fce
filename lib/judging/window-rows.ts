import type { Thresholds } from '../insight/thresholds';
import type { PostRow } from '../store/schema';
import type { Store } from '../store/store';
import { keysUnder } from '../store/transaction';

const DAY = 86_400_000;
/** Far more than anybody has in a window: a page that claims more may not hold up the popup. */
const MOST_OPEN = 1_000;

export interface WindowRows {
  rows: PostRow[];
  /** Every decided post of the window's days is among them, not only the last ones. */
  whole: boolean;
}

/**
 * The posts of a client that judging looks at: the last `decided` decided ones of the window's days, all that wait, and
 * those that went to the client, are not decided and had something happen in those days. Whether a tool ever shows that
 * a post went out makes no difference. A few rows, however long the log.
 */
export function windowRows(
  store: Store,
  clientId: string,
  { window }: Thresholds,
  now: number,
  decided = window.posts,
): Promise<WindowRows> {
  return store.connection.use(async (database) => {
    const posts = database.transaction('posts').store;
    const recent = IDBKeyRange.bound([clientId, now - window.days * DAY], [clientId, []]);
    const [last, waiting, undecided] = await Promise.all([
      lastOf(posts.index('byClientDecided').openCursor(recent, 'prev'), decided),
      posts.index('byClientWaiting').getAll(keysUnder(clientId), MOST_OPEN),
      posts.index('byClientUndecided').getAll(recent, MOST_OPEN),
    ]);
    const rows = [...new Map([...last, ...waiting, ...undecided].map((row) => [row.id, row])).values()];
    return { rows, whole: last.length < decided };
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
