import type { State } from '../../lib/approvals/states';
import type { PostFacts } from '../../lib/insight/post-facts';
import type { PostRow } from '../../lib/store/schema';
import type { Store } from '../../lib/store/store';

/** A post as the client's page lists it. Times are epoch milliseconds. */
export interface ListedPost {
  id: string;
  title: string;
  channels: string[];
  state: State;
  rounds: number;
  unknownReturns: number;
  waitingSince: number | null;
  /** It may have been waiting before. */
  atLeast: boolean;
  lastSeen: number;
}

/** All stored posts of a client: those that wait first, the longest wait on top, then by when they were last seen. */
export async function postsOfClient(store: Store, clientId: string): Promise<ListedPost[]> {
  const rows = await store.connection.use((database) =>
    database.getAllFromIndex('posts', 'byClientOpen', IDBKeyRange.bound([clientId], [clientId, []])),
  );
  return rows
    .map(listed)
    .sort(
      (a, b) =>
        (a.waitingSince ?? Number.POSITIVE_INFINITY) - (b.waitingSince ?? Number.POSITIVE_INFINITY) ||
        b.lastSeen - a.lastSeen,
    );
}

function listed(row: PostRow): ListedPost {
  const facts = row.facts as PostFacts | null;
  return {
    id: row.id,
    title: row.title,
    channels: row.channels,
    state: row.state,
    rounds: facts?.clientRounds ?? 0,
    unknownReturns: facts?.unknownReturns ?? 0,
    waitingSince: facts?.openSince ?? null,
    atLeast: facts?.openSinceEarliest === null,
    lastSeen: row.lastSeen,
  };
}
