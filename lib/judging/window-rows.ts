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
    const decidedKeys = posts.index('byClientDecided').getAllKeys(recent);
    const [last, waiting, undecided] = await Promise.all([
      decidedKeys.then((keys) => lastOf(keys, (key) => posts.get(key), decided)),
      posts.index('byClientWaiting').getAll(keysUnder(clientId), MOST_OPEN),
      posts.index('byClientUndecided').getAll(recent, MOST_OPEN),
    ]);
    const rows = [...new Map([...last, ...waiting, ...undecided].map((row) => [row.id, row])).values()];
    return { rows, whole: last.length < decided };
  });
}

/** The last rows of these keys, the latest first, without imported ones. All at once: a cursor would go to the disk and back for each. */
async function lastOf(
  keys: readonly string[],
  read: (key: string) => Promise<PostRow | undefined>,
  count: number,
): Promise<PostRow[]> {
  const found: PostRow[] = [];
  for (let end = keys.length; end > 0 && found.length < count; ) {
    const start = Math.max(0, end - (count - found.length));
    const rows = await Promise.all(keys.slice(start, end).reverse().map(read));
    for (const row of rows) if (row && !isImported(row)) found.push(row);
    end = start;
  }
  return found;
}

const isImported = (row: PostRow): boolean => (row.facts as { imported?: boolean } | null)?.imported === true;
