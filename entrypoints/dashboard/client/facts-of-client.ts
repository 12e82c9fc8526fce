import { statementOf } from '../../../lib/insight/statement';
import { instantOf, isoDay, localDay, parseDay } from '../../../lib/insight/zone-time';
import type { Facts } from '../../../lib/talking-points/facts';
import { factsFromFigures, waitingFacts } from '../../../lib/talking-points/facts-from';
import type { ClientData, KnownPost } from './gather';

const MINUTES = 60;
/** Business days that a text asks for an answer in. */
const ASK_WITHIN = 2;

/** Everything that a text about this client may say. */
export function factsOfClient(data: ClientData): Facts {
  const { figures, settings, user, clientClock, thresholds, now } = data;
  const { zone } = settings.calendar;
  const due = clientClock.dueAt(now, ASK_WITHIN);
  const [from, to] = monthOf(data.today.slice(0, 7), user.calendar.zone);
  const month = statementOf(statementPosts(data.posts), from, to);
  return {
    ...factsFromFigures(figures),
    ...waitingFacts(
      data.posts.map((post) => post.facts),
      clientClock,
      zone,
      now,
    ),
    contact: settings.contact,
    client: data.name,
    me: user.me,
    deadline: Number.isFinite(due) ? isoDay(localDay(zone, due)) : null,
    endDate: settings.endDate,
    pausedSince: settings.pausedSince,
    answerDays: thresholds.answerDays,
    planned: month.planned,
    published: month.published,
    hours: (figures.counts.B1.x * user.minutesPerRound) / MINUTES,
  };
}

/** The facts for a nudge about one post: its own age and slot in place of the oldest one's. */
export function factsOfPost(data: ClientData, { row, facts }: KnownPost): Facts {
  const { zone } = data.settings.calendar;
  return {
    ...factsOfClient(data),
    ...waitingFacts([facts], data.clientClock, zone, data.now),
    post: row.title,
    round: facts.clientRounds,
  };
}

/** First instant of a month ("2026-11"), and of the next, in a zone. */
export function monthOf(month: string, zone: string): [from: number, to: number] {
  const first = parseDay(`${month}-01`);
  // Day 32 of any month lies in the next one.
  const next = parseDay(`${isoDay(first + 31).slice(0, 7)}-01`);
  return [instantOf(zone, first, 0), instantOf(zone, next, 0)];
}

export const statementPosts = (posts: readonly KnownPost[]) =>
  posts.map(({ row, facts }) => ({ title: row.title, channels: row.channels, facts }));
