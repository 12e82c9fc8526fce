import { browser } from 'wxt/browser';
import { responses } from '../../../lib/insight/figures';
import type { PostFacts } from '../../../lib/insight/post-facts';
import type { Span } from '../../../lib/insight/survival';
import type { Totals } from '../../../lib/insight/totals';
import { windowOf } from '../../../lib/insight/window';
import { isoDay, localDay } from '../../../lib/insight/zone-time';
import {
  type Judged,
  type Judging,
  judgeMeasured,
  measure,
  measureRows,
  totalsOf,
} from '../../../lib/judging/judge-client';
import { SETTINGS_KEY, type UserSettings, userSettingsOf } from '../../../lib/settings/user-settings';
import { allClients } from '../../../lib/store/read';
import type { ClientRow, PersonRow, PostRow } from '../../../lib/store/schema';
import type { Store } from '../../../lib/store/store';

/** A stored post with what its events come to. */
export interface KnownPost {
  row: PostRow;
  facts: PostFacts;
}

/** All that the pages of one client show, as of `now`: it is judged as the background does, with all its posts at hand. */
export interface ClientData extends Omit<Judged, 'client' | 'posts' | 'whole'> {
  id: string;
  name: string;
  row: ClientRow;
  user: UserSettings;
  /** Latest first, by their first request. */
  posts: KnownPost[];
  people: PersonRow[];
  others: { id: string; name: string }[];
  totals: Totals;
  /** Waits for an answer in business time, those that last included. */
  waits: Span[];
  /** Epoch ms; and the same day in the user's zone. */
  now: number;
  today: string;
  /** What the texts are made from. */
  judged: Judged;
  judging: Judging;
}

/** Null where there is no such client, or it was merged into another. */
export async function gatherClient(store: Store, id: string, now: number): Promise<ClientData | null> {
  const [rows, user] = await Promise.all([allClients(store), loadUserSettings()]);
  const row = rows.find((one) => one.id === id && one.mergedInto === null && one.erasedAt === undefined);
  if (!row) return null;
  const { zone } = user.calendar;
  const judging: Judging = { now, zone, user };
  const [posts, people] = await Promise.all([postsOf(store, id), peopleOf(store, id)]);
  const others = rows.filter((one) => one !== row && one.mergedInto === null && one.erasedAt === undefined);
  const counts = await Promise.all(
    others.map(async (other) => (await measure(store, other, judging)).figures.counts),
  );
  const measured = measureRows(row, { rows: posts.map((post) => post.row), whole: true }, judging);
  const judged = judgeMeasured(measured, counts, judging);
  const { client: _client, posts: _posts, whole: _whole, ...shown } = judged;
  const window = windowOf(
    posts.map((post) => post.facts).filter((post) => !post.imported),
    now,
    judged.thresholds,
  );
  return {
    ...shown,
    id,
    name: nameOf(row),
    row,
    user,
    posts,
    people,
    others: others.map((other) => ({ id: other.id, name: nameOf(other) })),
    totals: totalsOf(row),
    waits: responses([...window.decided, ...window.undecided], judged.clientClock, now).map(
      (one) => one.business,
    ),
    now,
    today: isoDay(localDay(zone, now)),
    judged,
    judging,
  };
}

export async function loadUserSettings(): Promise<UserSettings> {
  const { [SETTINGS_KEY]: stored } = await browser.storage.local.get(SETTINGS_KEY);
  return userSettingsOf(stored, ownZone());
}

export const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';

const nameOf = (row: ClientRow): string => row.names[0] ?? row.id;

async function postsOf(store: Store, clientId: string): Promise<KnownPost[]> {
  const rows = await store.connection.use((database) =>
    database.getAllFromIndex('posts', 'byClientOpen', IDBKeyRange.bound([clientId], [clientId, []])),
  );
  return rows
    .flatMap((row) => (row.facts ? [{ row, facts: row.facts as PostFacts }] : []))
    .sort(
      (a, b) =>
        (b.facts.firstSubmitted ?? b.facts.firstSeen ?? 0) -
        (a.facts.firstSubmitted ?? a.facts.firstSeen ?? 0),
    );
}

const peopleOf = (store: Store, clientId: string): Promise<PersonRow[]> =>
  store.connection.use((database) =>
    database.getAll('people', IDBKeyRange.bound([clientId], [clientId, []])),
  );
