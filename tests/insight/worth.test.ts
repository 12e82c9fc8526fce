import { describe, expect, it } from 'vitest';
import { businessClock, defaultCalendar } from '../../lib/insight/business-clock';
import { missedDates } from '../../lib/insight/missed-dates';
import { factsOf } from '../../lib/insight/post-facts';
import { questionFigures } from '../../lib/insight/questions';
import { DEFAULT_THRESHOLDS } from '../../lib/insight/thresholds';
import { worthByMonth } from '../../lib/insight/worth';
import { DAY, fact, HOUR, MONDAY } from './build';

const clock = businessClock(defaultCalendar('UTC'));
const NOW = Date.UTC(2026, 10, 23, 9);

describe('what an hour for a client brings', () => {
  const posts = [
    factsOf([
      fact('submitted', 'team', MONDAY),
      fact('reminded', 'team', MONDAY + DAY),
      fact('reminded', 'team', MONDAY + 2 * DAY),
      fact('changes_requested', 'client', MONDAY + 3 * DAY),
      fact('submitted', 'team', MONDAY + 4 * DAY),
      fact('changes_requested', 'client', MONDAY + 5 * DAY, { cause: 'team', causeSaid: true }),
      fact('submitted', 'team', Date.UTC(2026, 10, 2)),
      fact('reminded', 'team', Date.UTC(2026, 10, 4)),
    ]),
  ];
  const input = {
    posts,
    fee: 90_000,
    workHours: 14,
    minutesPerReminder: 15,
    minutesPerRound: 30,
    now: NOW,
    zone: 'UTC',
    months: 6,
  };

  it('is the fee by the hours of work, chasing and rounds, month by month from the first post on', () => {
    expect(worthByMonth(input)).toEqual([
      {
        month: '2026-10',
        running: false,
        reminders: 2,
        rounds: 1,
        chasingHours: 0.5,
        roundHours: 0.5,
        rate: 6_000,
      },
      {
        month: '2026-11',
        running: true,
        reminders: 1,
        rounds: 0,
        chasingHours: 0.25,
        roundHours: 0,
        rate: null,
      },
    ]);
  });

  it('adds no hour of a post that is left out as imported', () => {
    const fromFile = factsOf([
      fact('submitted', 'team', MONDAY - 40 * DAY, { source: 'import' }),
      fact('changes_requested', 'client', MONDAY + DAY, { source: 'import' }),
    ]);
    expect(worthByMonth({ ...input, posts: [...posts, fromFile] })).toEqual(worthByMonth(input));
  });

  it('is not told where fee or hours are not recorded', () => {
    expect(worthByMonth({ ...input, fee: null })[0]?.rate).toBeNull();
    expect(worthByMonth({ ...input, workHours: null })[0]?.rate).toBeNull();
  });
});

describe('dates that were missed', () => {
  const T = MONDAY;
  const slot = T + 10 * DAY;
  const post = (title: string, ...events: Parameters<typeof fact>[]) => ({
    title,
    channels: [],
    facts: factsOf(events.map((one) => fact(...one))),
  });

  it('are those that passed with the client, the running one too, marked where bound to a date or sent late', () => {
    const missed = missedDates(
      [
        post(
          'moved',
          ['submitted', 'team', T, { slot }],
          ['approved', 'client', slot + 2 * DAY],
          ['note', 'team', slot + 3 * DAY, { tag: 'date_bound' }],
        ),
        post('kept', ['submitted', 'team', T, { slot }], ['approved', 'client', T + DAY]),
        post('running', ['submitted', 'team', NOW - 2 * HOUR, { slot: NOW - HOUR }]),
        post('to come', ['submitted', 'team', T, { slot: NOW + DAY }]),
      ],
      clock,
      NOW,
      DEFAULT_THRESHOLDS,
    );
    expect(missed).toEqual([
      { title: 'running', channels: [], slot: NOW - HOUR, dateBound: false, shortNotice: true },
      { title: 'moved', channels: [], slot, dateBound: true, shortNotice: false },
    ]);
  });
});

describe('questions to the client', () => {
  it('are measured in business time, the open ones included', () => {
    const ask = (asked: number, answered: number | null) => ({ id: `${asked}`, text: '?', asked, answered });
    const figures = questionFigures(
      [ask(MONDAY, MONDAY + 3 * HOUR), ask(MONDAY, MONDAY + DAY + 4 * HOUR), ask(NOW - 3 * DAY, null)],
      clock,
      NOW,
    );
    // Friday 9 to Monday 9: a working day of nine hours.
    expect(figures).toEqual({
      answered: 2,
      open: 1,
      median: { ms: 13 * HOUR, more: false },
      oldest: 9 * HOUR,
    });
    expect(questionFigures([], clock, NOW)).toEqual({ answered: 0, open: 0, median: null, oldest: null });
  });
});
