import { browser } from 'wxt/browser';
import {
  type BusinessCalendar,
  type BusinessClock,
  businessClock,
  defaultCalendar,
} from '../../../lib/insight/business-clock';
import { type ClientFigures, figuresOf, responses } from '../../../lib/insight/figures';
import type { MetricCounts } from '../../../lib/insight/metrics';
import { type Judgement, judge, type Looks } from '../../../lib/insight/patterns';
import type { PostFacts } from '../../../lib/insight/post-facts';
import type { Span } from '../../../lib/insight/survival';
import type { Thresholds } from '../../../lib/insight/thresholds';
import { emptyTotals, type Totals } from '../../../lib/insight/totals';
import { windowOf } from '../../../lib/insight/window';
import { isoDay, localDay } from '../../../lib/insight/zone-time';
import { bookOf, type ClientBook, settingsOfBook } from '../../../lib/settings/client-book';
import type { ClientSettings } from '../../../lib/settings/client-settings';
import {
  SETTINGS_KEY,
  thresholdsOf,
  type UserSettings,
  userSettingsOf,
} from '../../../lib/settings/user-settings';
import { allClients } from '../../../lib/store/read';
import type { ClientRow, PersonRow, PostRow } from '../../../lib/store/schema';
import type { Store } from '../../../lib/store/store';
import type { FlagLook } from '../../../lib/talking-points/stage-types';

/** A stored post with what its events come to. */
export interface KnownPost {
  row: PostRow;
  facts: PostFacts;
}

/** All that the pages of one client show, as of `now`. */
export interface ClientData {
  id: string;
  name: string;
  row: ClientRow;
  book: ClientBook;
  settings: ClientSettings;
  user: UserSettings;
  /** The user's limits, with what the contract says in place of them. */
  thresholds: Thresholds;
  /** Latest first, by their first request. */
  posts: KnownPost[];
  people: PersonRow[];
  others: { id: string; name: string }[];
  clientClock: BusinessClock;
  ownClock: BusinessClock;
  figures: ClientFigures;
  judgement: Judgement;
  totals: Totals;
  /** Whether a pattern was flagged at earlier looks. */
  flags: FlagLook[];
  /** Waits for an answer in business time, those that last included. */
  waits: Span[];
  /** Epoch ms; and the same day in the user's zone. */
  now: number;
  today: string;
}

/** Null where there is no such client, or it was merged into another. */
export async function gatherClient(store: Store, id: string, now: number): Promise<ClientData | null> {
  const [rows, user] = await Promise.all([allClients(store), loadUserSettings()]);
  const row = rows.find((one) => one.id === id && one.mergedInto === null);
  if (!row) return null;
  const [posts, people] = await Promise.all([postsOf(store, id), peopleOf(store, id)]);
  const others = rows.filter((one) => one !== row && one.mergedInto === null);
  const book = bookOf(row.book);
  const settings = settingsOfBook(book, user.calendar.zone);
  const thresholds = withContract(thresholdsOf(user), settings);
  const clientClock = clockOf(settings.calendar);
  const ownClock = clockOf(user.calendar);
  const today = isoDay(localDay(user.calendar.zone, now));
  const totals = (row.totals as Totals | null) ?? emptyTotals();
  const facts = posts.map((post) => post.facts);
  const shared = { ownClock, now, today };
  const figures = figuresOf({
    ...shared,
    posts: facts,
    totals,
    invoices: book.invoices,
    clientClock,
    thresholds,
  });
  const counts = await Promise.all(others.map((other) => countsOfOther(store, other, user, shared)));
  const judgement = judge({
    counts: figures.counts,
    others: counts,
    payment: figures.payment,
    looks: looksOf(book.looks).looks,
    now,
    thresholds,
  });
  const window = windowOf(
    facts.filter((post) => !post.imported),
    now,
    thresholds,
  );
  return {
    id,
    name: nameOf(row),
    row,
    book,
    settings,
    user,
    thresholds,
    posts,
    people,
    others: others.map((other) => ({ id: other.id, name: nameOf(other) })),
    clientClock,
    ownClock,
    figures,
    judgement,
    totals,
    flags: looksOf(book.looks).flags,
    waits: responses([...window.decided, ...window.undecided], clientClock, now).map((one) => one.business),
    now,
    today,
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
  return known(rows).sort(
    (a, b) =>
      (b.facts.firstSubmitted ?? b.facts.firstSeen ?? 0) - (a.facts.firstSubmitted ?? a.facts.firstSeen ?? 0),
  );
}

const known = (rows: readonly PostRow[]): KnownPost[] =>
  rows.flatMap((row) => (row.facts ? [{ row, facts: row.facts as PostFacts }] : []));

const peopleOf = (store: Store, clientId: string): Promise<PersonRow[]> =>
  store.connection.use((database) =>
    database.getAll('people', IDBKeyRange.bound([clientId], [clientId, []])),
  );

/** The counts of another client, to compare with: only the posts of its window are read. */
async function countsOfOther(
  store: Store,
  row: ClientRow,
  user: UserSettings,
  shared: { ownClock: BusinessClock; now: number; today: string },
): Promise<MetricCounts> {
  const settings = settingsOfBook(bookOf(row.book), user.calendar.zone);
  const thresholds = withContract(thresholdsOf(user), settings);
  const since = shared.now - thresholds.window.days * 86_400_000;
  const rows = await store.connection.use(async (database) => {
    const [decided, open] = await Promise.all([
      database.getAllFromIndex('posts', 'byClientDecided', IDBKeyRange.bound([row.id, since], [row.id, []])),
      database.getAllFromIndex('posts', 'byClientOpen', IDBKeyRange.only([row.id, 1])),
    ]);
    return [...new Map([...decided, ...open].map((post) => [post.id, post])).values()];
  });
  return figuresOf({
    ...shared,
    posts: known(rows).map((post) => post.facts),
    totals: (row.totals as Totals | null) ?? emptyTotals(),
    invoices: [],
    clientClock: clockOf(settings.calendar),
    thresholds,
  }).counts;
}

/** What was agreed with this client goes before the general limits. */
function withContract(thresholds: Thresholds, { contract }: ClientSettings): Thresholds {
  return {
    ...thresholds,
    answerDays: contract.feedbackWindow ?? thresholds.answerDays,
    includedRounds: contract.includedRounds ?? thresholds.includedRounds,
  };
}

/** A calendar that cannot be (stored by an older version, or by hand) counts as the default one. */
export function clockOf(calendar: BusinessCalendar): BusinessClock {
  try {
    const clock = businessClock(calendar);
    clock.between(0, 1);
    return clock;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    console.warn('Signoff: a calendar cannot be read; Monday to Friday, 9 to 18, is taken.', error);
    return businessClock(defaultCalendar(ownZone()));
  }
}

/** What was kept of earlier looks by the background, which alone takes them. */
function looksOf(stored: unknown): { looks: Looks | null; flags: FlagLook[] } {
  const kept = stored as { looks?: Partial<Looks>; flags?: FlagLook[] } | null;
  return {
    looks: typeof kept?.looks?.last?.at === 'number' ? (kept.looks as Looks) : null,
    flags: Array.isArray(kept?.flags) ? kept.flags : [],
  };
}
