import { type BusinessClock, businessClock, defaultCalendar } from '../insight/business-clock';
import { type ClientFigures, figuresOf } from '../insight/figures';
import type { MetricCounts } from '../insight/metrics';
import { type Judgement, judge } from '../insight/patterns';
import type { PostFacts } from '../insight/post-facts';
import type { Thresholds } from '../insight/thresholds';
import { emptyTotals, type Totals } from '../insight/totals';
import { isoDay, localDay } from '../insight/zone-time';
import { bookOf, type ClientBook, settingsOfBook } from '../settings/client-book';
import type { ClientSettings } from '../settings/client-settings';
import { thresholdsOf, type UserSettings } from '../settings/user-settings';
import type { ClientRow, PostRow } from '../store/schema';
import type { Store } from '../store/store';
import { paymentState, stageClock } from '../talking-points/facts-from';
import { stageEventsOf } from '../talking-points/stage-events';
import { DEFAULT_STAGE_SETTINGS, type StageAdvice } from '../talking-points/stage-types';
import { nextStage } from '../talking-points/stages';
import { flagsOf, looksOf, nextLooks, type StoredLooks } from './looks';
import { type WindowRows, windowRows } from './window-rows';

/** What holds for all clients while they are judged. */
export interface Judging {
  now: number;
  /** That of the user's own calendar. */
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
  /** The rows that were looked at, and whether all decided ones of the window's days are among them. */
  posts: PostRow[];
  whole: boolean;
  figures: ClientFigures;
}

export interface Judged extends Measured {
  judgement: Judgement;
  advice: StageAdvice;
  /** To be stored where it is not what the client's book holds. */
  looks: StoredLooks;
}

/**
 * Computes a client's figures from the rows of its window, of which `decided` decided ones are read (as many as the
 * window has). Reads; writes nothing.
 */
export async function measure(
  store: Store,
  client: ClientRow,
  judging: Judging,
  decided?: number,
): Promise<Measured> {
  const settings = settingsOfBook(bookOf(client.book), judging.zone);
  const read = await windowRows(
    store,
    client.id,
    thresholdsFor(settings, judging.user),
    judging.now,
    decided,
  );
  return measureRows(client, read, judging);
}

/** Computes a client's figures from rows that were read: those of its window at least. */
export function measureRows(
  client: ClientRow,
  { rows, whole }: WindowRows,
  { now, zone, user }: Judging,
): Measured {
  const book = bookOf(client.book);
  const settings = settingsOfBook(book, zone);
  const thresholds = thresholdsFor(settings, user);
  const clientClock = clockOf(settings.calendar, zone);
  const ownClock = clockOf(user.calendar, zone);
  const figures = figuresOf({
    posts: factsOfRows(rows),
    totals: totalsOf(client),
    invoices: book.invoices,
    clientClock,
    ownClock,
    now,
    today: isoDay(localDay(zone, now)),
    thresholds,
    countImported: settings.countImported,
  });
  return { client, book, settings, thresholds, clientClock, ownClock, posts: rows, whole, figures };
}

/** What the events of these posts come to. */
export const factsOfRows = (rows: readonly PostRow[]): PostFacts[] =>
  rows.flatMap((row) => (row.facts === null ? [] : [row.facts as PostFacts]));

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

export const totalsOf = (client: ClientRow): Totals => (client.totals as Totals | null) ?? emptyTotals();

/** What a clock has worked out of its calendar is kept while the background runs: a popup asks for the same days again. */
const clocks = new Map<string, BusinessClock>();
const MOST_CLOCKS = 50;

/** A calendar that cannot be (stored by an older version, or by hand) counts as the usual one. */
function clockOf(calendar: ClientSettings['calendar'], zone: string): BusinessClock {
  const id = JSON.stringify([calendar, zone]);
  let clock = clocks.get(id);
  if (!clock) {
    clock = makeClock(calendar, zone);
    if (clocks.size >= MOST_CLOCKS) clocks.clear();
    clocks.set(id, clock);
  }
  return clock;
}

function makeClock(calendar: ClientSettings['calendar'], zone: string): BusinessClock {
  try {
    const clock = businessClock(calendar);
    clock.between(0, 1);
    return clock;
  } catch (error) {
    console.error('Signoff: a calendar cannot be used; usual office hours count instead.', error);
    return businessClock(defaultCalendar(zone));
  }
}
