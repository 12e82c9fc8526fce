import { statementOf } from '../insight/statement';
import { isoDay, localDay, monthOf } from '../insight/zone-time';
import type { PostRow } from '../store/schema';
import type { Facts } from '../talking-points/facts';
import { factsFromFigures, waitingFacts } from '../talking-points/facts-from';
import { factsOfRows, type Judged, type Judging } from './judge-client';

/** Business days that a text asks for, where no slot comes first. */
const ASK_WITHIN = 2;
const MINUTES = 60;

/** Everything that a text about this client may say. */
export function factsOfTexts(judged: Judged, judging: Judging): Facts {
  const { client, figures, settings, thresholds, clientClock, posts, advice } = judged;
  const { now, user } = judging;
  const { zone } = settings.calendar;
  const today = isoDay(localDay(zone, now));
  const waiting = waitingFacts(factsOfRows(posts), clientClock, zone, now);
  const due = clientClock.dueAt(now, ASK_WITHIN);
  const deadline = Number.isFinite(due) ? isoDay(localDay(zone, due)) : null;
  // A first nudge names the slot where that comes first.
  const slotFirst = advice.pattern === 'waiting' && advice.stage === 'S1' && waiting.slot && deadline;
  return {
    ...factsFromFigures(figures),
    ...waiting,
    ...monthFacts(judged, judging),
    contact: settings.contact,
    client: client.names[0] ?? null,
    me: user.me,
    reviewDay: settings.reviewDay,
    calendarLink: settings.calendarLink,
    deadline: slotFirst && (waiting.slot ?? '') <= deadline ? null : deadline,
    answerDays: thresholds.answerDays,
    reminders: figures.reminders,
    chasing: (figures.reminders * user.minutesPerReminder) / MINUTES,
    hours: (figures.counts.B1.x * user.minutesPerRound) / MINUTES,
    // The message that announces the pause is sent on the day on which it begins.
    pausedSince: settings.pausedSince ?? (advice.stage === 'S5' ? today : null),
    endDate: settings.endDate,
  };
}

/** The facts for a nudge about one post: its own age and slot in place of the oldest one's. */
export function factsOfPost(judged: Judged, judging: Judging, row: PostRow): Facts {
  const { clientClock, settings } = judged;
  const [facts] = factsOfRows([row]);
  if (!facts) return factsOfTexts(judged, judging);
  return {
    ...factsOfTexts(judged, judging),
    ...waitingFacts([facts], clientClock, settings.calendar.zone, judging.now),
    post: row.title,
    round: facts.clientRounds,
  };
}

/**
 * Posts of the current month that went before the client: planned for it and published in it, and the days by which
 * dates moved while they waited. Nothing where not all posts that can belong to it were read.
 */
function monthFacts({ posts, whole }: Judged, { now, zone }: Judging): Facts {
  if (!whole) return {};
  const [from, to] = monthOf(isoDay(localDay(zone, now)).slice(0, 7), zone);
  const sent = factsOfRows(posts).filter((facts) => facts.sent);
  const { planned, published, moved } = statementOf(
    sent.map((facts) => ({ title: '', channels: [], facts })),
    from,
    to,
  );
  return { planned, published, movedDays: moved.waitingDays };
}
