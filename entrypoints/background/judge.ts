import { browser } from 'wxt/browser';
import type { MetricCounts } from '../../lib/insight/metrics';
import type { Totals } from '../../lib/insight/totals';
import {
  type Judged,
  type Judging,
  judgeMeasured,
  type Measured,
  measure,
} from '../../lib/judging/judge-client';
import { looksOf, type StoredLooks } from '../../lib/judging/looks';
import { bookOf } from '../../lib/settings/client-book';
import { SETTINGS_KEY, userSettingsOf } from '../../lib/settings/user-settings';
import { allClients } from '../../lib/store/read';
import type { ClientRow } from '../../lib/store/schema';
import type { Store } from '../../lib/store/store';
import { writeTransaction } from '../../lib/store/write';

/** Row of `meta` that holds the counts of every client, as last computed, by client id. */
const COUNTS_KEY = 'metric-counts';
type KnownCounts = Record<string, { counts: MetricCounts; at: number; stamp: string }>;

const DAY = 86_400_000;
/** Waits grow late and posts leave the window with time alone. */
const STALE_AFTER = DAY;
/** How many other clients are counted anew while somebody waits for the popup; the daily look does the rest. */
const REFRESHED_AT_ONCE = 6;
/** Decided posts that are read of the client on screen: its month as well, not its window alone. */
const DECIDED_ON_SCREEN = 120;
const LOOK_AFTER = 7 * DAY;

/** The moment, the zone and the settings that all clients are judged with. */
export async function judgingNow(now: number): Promise<Judging> {
  const stored: unknown = (await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY];
  const user = userSettingsOf(stored, Intl.DateTimeFormat().resolvedOptions().timeZone);
  return { now, zone: user.calendar.zone, user };
}

/** Judges one client beside the others, and stores the look where it is a new one. */
export async function judgeClient(
  store: Store,
  client: ClientRow,
  all: readonly ClientRow[],
  judging: Judging,
): Promise<Judged> {
  const known = await knownCounts(store);
  const measured = await measure(store, client, judging, DECIDED_ON_SCREEN);
  const counts: KnownCounts = { [client.id]: countsOf(measured, judging.now) };
  let left = REFRESHED_AT_ONCE;
  for (const other of all) {
    if (other.id === client.id) continue;
    const before = known[other.id];
    if (left > 0 && (!before || isStale(before, other, judging.now))) {
      counts[other.id] = countsOf(await measure(store, other, judging), judging.now);
      left -= 1;
    } else if (before) counts[other.id] = before;
  }
  const judged = judgeMeasured(measured, othersOf(counts, client.id), judging);
  try {
    await keep(store, [judged], known, counts);
  } catch (error) {
    // With no room left the figures are still shown; the look is taken again when they are next asked for.
    console.error('Signoff: a look could not be kept.', error);
  }
  return judged;
}

/** The weekly look at every client that nobody looked at for a week, and the counts of all. */
export async function lookAtAll(store: Store, judging: Judging): Promise<void> {
  const all = (await allClients(store)).filter((row) => row.mergedInto === null && row.totals !== null);
  const known = await knownCounts(store);
  const measured: Measured[] = [];
  const counts: KnownCounts = {};
  for (const client of all) {
    const one = await measure(store, client, judging);
    counts[client.id] = countsOf(one, judging.now);
    const last = looksOf(one.book.looks)?.looks.last.at ?? Number.NEGATIVE_INFINITY;
    if (judging.now - last >= LOOK_AFTER) measured.push(one);
  }
  const judged = measured.map((one) => judgeMeasured(one, othersOf(counts, one.client.id), judging));
  await keep(store, judged, known, counts);
}

const othersOf = (counts: KnownCounts, clientId: string): MetricCounts[] =>
  Object.entries(counts).flatMap(([id, one]) => (id === clientId ? [] : [one.counts]));

function knownCounts(store: Store): Promise<KnownCounts> {
  return store.connection.use(
    async (database) => ((await database.get('meta', COUNTS_KEY))?.value as KnownCounts | undefined) ?? {},
  );
}

const countsOf = ({ client, figures }: Measured, now: number): KnownCounts[string] => ({
  counts: figures.counts,
  at: now,
  stamp: stampOf(client),
});

const isStale = (known: KnownCounts[string], client: ClientRow, now: number): boolean =>
  now - known.at >= STALE_AFTER || known.stamp !== stampOf(client);

/** Changes with everything that the counts depend on, time apart. */
function stampOf(client: ClientRow): string {
  const { weeks: _, ...totals } = (client.totals as Totals | null) ?? { weeks: {} };
  const settings = bookOf(client.book).settings as { contract?: unknown; calendar?: unknown } | null;
  return JSON.stringify([Object.values(totals), settings?.contract ?? 0, settings?.calendar ?? 0]);
}

/** Writes what is new: the looks of these clients, and the counts where a client was counted anew. */
async function keep(
  store: Store,
  judged: readonly Judged[],
  known: KnownCounts,
  counts: KnownCounts,
): Promise<void> {
  const news = judged.filter(({ book, looks }) => !sameLooks(looksOf(book.looks), looks));
  const ids = Object.keys(counts);
  const sameCounts =
    ids.length === Object.keys(known).length &&
    ids.every(
      (id) =>
        known[id]?.stamp === counts[id]?.stamp &&
        JSON.stringify(known[id]?.counts) === JSON.stringify(counts[id]?.counts),
    );
  const fresh = ids.every((id) => (counts[id]?.at ?? 0) - (known[id]?.at ?? 0) < STALE_AFTER / 2);
  if (news.length === 0 && sameCounts && fresh) return;
  await writeTransaction(store, async (tx) => {
    for (const { client, looks } of news) {
      const row = await tx.client(client.id);
      if (row && row.mergedInto === null) tx.putClient({ ...row, book: { ...bookOf(row.book), looks } });
    }
    tx.putMeta(COUNTS_KEY, counts);
  });
}

const sameLooks = (a: StoredLooks | null, b: StoredLooks): boolean =>
  a !== null && a.looks === b.looks && a.flags === b.flags;
