import { browser } from 'wxt/browser';
import type { RetentionPlan } from '../../lib/import/data-acts';
import { SETTINGS_KEY, type UserSettings, userSettingsOf } from '../../lib/settings/user-settings';
import { eraseTexts, losesTexts } from '../../lib/store/erase';
import { allClients, chainsOf, piece, readEvents } from '../../lib/store/read';
import { pruneReceipts } from '../../lib/store/receipts';
import { cutChain, forgetRows } from '../../lib/store/rewrite';
import type { ClientRow, PostRow } from '../../lib/store/schema';
import type { Store } from '../../lib/store/store';
import { writeTransaction } from '../../lib/store/write';
import { rebuildClient } from './rebuild';

type Keeping = Pick<UserSettings, 'keepTextsDays' | 'keepEventsMonths'>;

const DAY = 86_400_000;
const WEEK = 7 * DAY;
/** 1970-01-05 was a Monday. */
const MONDAY = 4 * DAY;
const ALARM = 'retention';

/**
 * Moments before which texts, and events, are no longer kept (epoch ms); null: kept for ever. Rounded down to a Monday,
 * and to the first of a month, so that a chain gets a line about it at most weekly.
 */
export function limitsOf({ keepTextsDays, keepEventsMonths }: Keeping, now: number) {
  const texts = keepTextsDays === null ? null : now - keepTextsDays * DAY;
  const date = new Date(now);
  return {
    texts: texts === null ? null : Math.floor((texts - MONDAY) / WEEK) * WEEK + MONDAY,
    events:
      keepEventsMonths === null
        ? null
        : Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - keepEventsMonths, 1),
  };
}

/** What retention would take out now. Reads, writes nothing. */
export async function planRetention(store: Store, keeping: Keeping, now: number): Promise<RetentionPlan> {
  const limits = limitsOf(keeping, now);
  const before = limits.texts === null ? null : new Date(limits.texts).toISOString();
  const plan: RetentionPlan = { ...limits, textsOf: 0, eventsOf: 0, held: 0, clients: 0 };
  for (const client of await ownersOf(store)) {
    if (client.disputeHold) {
      plan.held++;
      continue;
    }
    let touched = false;
    for (const chain of await chainsOf(store, client.id)) {
      for await (const events of readEvents(store, chain)) {
        const old = events.filter((event) => isBefore(event.seenAt, limits.events)).length;
        const texts = before === null ? 0 : events.filter((event) => losesTexts(event, before)).length;
        plan.eventsOf += old;
        plan.textsOf += texts;
        touched ||= old + texts > 0;
        // Noted in order: behind a piece with nothing old in it there is nothing old.
        if (old + texts === 0 && !events.some((event) => isBefore(event.seenAt, limits.texts))) break;
      }
    }
    if (touched) plan.clients++;
  }
  return plan;
}

/** Takes out what is no longer to be kept, client by client; those on dispute hold are left alone. */
export async function runRetention(store: Store, keeping: Keeping, now: number): Promise<void> {
  const limits = limitsOf(keeping, now);
  for (const client of await ownersOf(store)) {
    if (client.disputeHold) continue;
    const chains = await chainsOf(store, client.id);
    for (const chain of chains) await cutBefore(store, client.id, chain, limits.events, now);
    if (limits.texts === null) continue;
    const before = limits.texts;
    for (const chain of chains)
      await eraseTexts(store, chain, {
        before,
        now,
        blankPost: (post) => (post.lastSeen < before && hasWords(post) ? blank(post) : post),
      });
  }
  await pruneReceipts(store, now);
}

async function cutBefore(
  store: Store,
  clientId: string,
  chain: string,
  before: number | null,
  now: number,
): Promise<void> {
  if (before === null) return;
  const [first] = await piece(store, chain, 1);
  if (!first || !isBefore(first.seenAt, before)) return;
  let from = first.seq;
  for await (const events of readEvents(store, chain)) {
    const kept = events.find((event) => !isBefore(event.seenAt, before));
    from = kept ? kept.seq : (events.at(-1)?.seq ?? from) + 1;
    if (kept) break;
  }
  await writeTransaction(store, async (tx) => {
    const client = await tx.client(clientId);
    if (!client || client.disputeHold || (await cutChain(tx, chain, from, now)) === 0) return;
    await rebuildClient(tx, clientId, now);
  });
  await forgetRows(store);
}

const isBefore = (seenAt: string, limit: number | null): boolean =>
  limit !== null && Date.parse(seenAt) < limit;

async function ownersOf(store: Store): Promise<ClientRow[]> {
  return (await allClients(store)).filter((row) => row.mergedInto === null && row.erasedAt === undefined);
}

function hasWords({ title, versions, url, effective, dropped, evidence }: PostRow): boolean {
  const has = ({ text }: { text: string | null }): boolean => text !== null;
  return (
    title !== '' ||
    versions.length > 0 ||
    url !== undefined ||
    effective.some(has) ||
    dropped.some(has) ||
    evidence.histories.some(({ lines }) => lines.some(has))
  );
}

/**
 * A post's row without any text of its page, also of one that was never decided. Should its tool show it again, it is known
 * by its id there; one without an id was known by its text alone, and is compared with nothing any more.
 */
function blank(post: PostRow): PostRow {
  const { url: _, ...rest } = post;
  const without = <T extends { text: string | null }>(one: T): T => ({ ...one, text: null });
  return {
    ...rest,
    title: '',
    versions: [],
    open: post.key === null ? 0 : post.open,
    effective: post.effective.map(without),
    dropped: post.dropped.map(without),
    evidence: {
      ...post.evidence,
      histories: post.evidence.histories.map((seen) => ({ ...seen, lines: seen.lines.map(without) })),
    },
  };
}

export async function keepingOf(): Promise<UserSettings> {
  const stored: unknown = (await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY];
  return userSettingsOf(stored, Intl.DateTimeFormat().resolvedOptions().timeZone);
}

/** Runs retention once a day, whenever the browser is open. */
export function keepDaily(store: Store, failed: (error: unknown) => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM)
      keepingOf()
        .then((keeping) => runRetention(store, keeping, Date.now()))
        .catch(failed);
  });
  // Alarms may be lost with an update or a crash: asked for at every start.
  browser.alarms
    .get(ALARM)
    .then((alarm) =>
      alarm ? undefined : browser.alarms.create(ALARM, { delayInMinutes: 5, periodInMinutes: 1_440 }),
    )
    .catch(failed);
}
