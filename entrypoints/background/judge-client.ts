import { type BusinessClock, businessClock, defaultCalendar } from '../../lib/insight/business-clock';
import { type ClientFigures, figuresOf } from '../../lib/insight/figures';
import type { MetricCounts } from '../../lib/insight/metrics';
import { type Judgement, judge } from '../../lib/insight/patterns';
import type { PostFacts } from '../../lib/insight/post-facts';
import type { Thresholds } from '../../lib/insight/thresholds';
import { emptyTotals, type Totals } from '../../lib/insight/totals';
import { isoDay, localDay } from '../../lib/insight/zone-time';
import { bookOf, type ClientBook, settingsOfBook } from '../../lib/settings/client-book';
import type { ClientSettings } from '../../lib/settings/client-settings';
import { thresholdsOf, type UserSettings } from '../../lib/settings/user-settings';
import type { ClientRow, PostRow } from '../../lib/store/schema';
import type { Store } from '../../lib/store/store';
import { paymentState, stageClock } from '../../lib/talking-points/facts-from';
import { stageEventsOf } from '../../lib/talking-points/stage-events';
import { DEFAULT_STAGE_SETTINGS, type StageAdvice } from '../../lib/talking-points/stage-types';
import { nextStage } from '../../lib/talking-points/stages';
import { flagsOf, looksOf, nextLooks, type StoredLooks } from './looks';
import { windowRows } from './window-rows';

/** What holds for all clients while they are judged. */
export interface Judging {
  now: number;
  /** The user's zone. */
  zone: string;
  user: UserSettings;
}

/** The figures of one client, and what they were computed with. */
export interface Measured {
  client: ClientRow;
  book: ClientBook;
  settings: ClientSettings;
  thresholds: Thresholds;
  clientClock: BusinessClock;
  ownClock: BusinessClock;
  posts: PostRow[];
  figures: ClientFigures;
}

export interface Judged extends Measured {
  judgement: Judgement;
  advice: StageAdvice;
  /** To be stored where it is not what the client's book holds. */
  looks: StoredLooks;
}

/** Computes a client's figures from the rows of its window. Reads; writes nothing. */
export async function measure(store: Store, client: ClientRow, judging: Judging): Promise<Measured> {
  const { now, zone, user } = judging;
  const book = bookOf(client.book);
  const settings = settingsOfBook(book, zone);
  const thresholds = thresholdsFor(settings, user);
  const clientClock = clockOf(settings.calendar, zone);
  const ownClock = clockOf(user.calendar, zone);
  const posts = await windowRows(store, client.id, thresholds, now);
  const figures = figuresOf({
    posts: posts.flatMap((post) => (post.facts === null ? [] : [post.facts as PostFacts])),
    totals: totalsOf(client),
    invoices: book.invoices,
    clientClock,
    ownClock,
    now,
    today: isoDay(localDay(zone, now)),
    thresholds,
  });
  return { client, book, settings, thresholds, clientClock, ownClock, posts, figures };
}

/** Judges a client that was measured, against the counts of the user's other clients. */
export function judgeMeasured(
  measured: Measured,
  others: readonly MetricCounts[],
  { now, zone }: Judging,
): Judged {
  const { client, book, settings, thresholds, clientClock, figures } = measured;
  const before = looksOf(book.looks);
  const judgement = judge({
    counts: figures.counts,
    others,
    payment: figures.payment,
    looks: before?.looks ?? null,
    now,
    thresholds,
  });
  const today = flagsOf(judgement, totalsOf(client).decided, now);
  const looks = nextLooks(before, judgement.looks, today, thresholds.lookEvery);
  const advice = nextStage({
    history: stageEventsOf(book.conversation),
    looks: [...looks.flags, ...today],
    payment:
      figures.payment === null && book.invoices.length === 0
        ? null
        : paymentState(book.invoices, figures.payment, zone),
    now,
    settings: DEFAULT_STAGE_SETTINGS,
    clock: stageClock(clientClock, settings.calendar.zone),
  });
  return { ...measured, judgement, advice, looks };
}

/** What the contract says comes before the user's own limits. */
function thresholdsFor(settings: ClientSettings, user: UserSettings): Thresholds {
  const thresholds = thresholdsOf(user);
  const { includedRounds, feedbackWindow } = settings.contract;
  return {
    ...thresholds,
    includedRounds: includedRounds ?? thresholds.includedRounds,
    answerDays: feedbackWindow ?? thresholds.answerDays,
  };
}

const totalsOf = (client: ClientRow): Totals => (client.totals as Totals | null) ?? emptyTotals();

function clockOf(calendar: ClientSettings['calendar'], zone: string): BusinessClock {
  try {
    return businessClock(calendar);
  } catch (error) {
    console.error('Signoff: a calendar cannot be used; usual office hours count instead.', error);
    return businessClock(defaultCalendar(zone));
  }
}
