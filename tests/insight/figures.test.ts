import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVENT_KINDS } from '../../lib/approvals/events';
import { ROLES, STATES } from '../../lib/approvals/states';
import { businessClock, defaultCalendar } from '../../lib/insight/business-clock';
import { weeklyTrend } from '../../lib/insight/courts';
import type { FactEvent } from '../../lib/insight/fact-event';
import { type FiguresInput, figuresOf } from '../../lib/insight/figures';
import { judge } from '../../lib/insight/patterns';
import { factsOf, type PostFacts } from '../../lib/insight/post-facts';
import { DEFAULT_THRESHOLDS } from '../../lib/insight/thresholds';
import { add, contribution, emptyTotals } from '../../lib/insight/totals';
import { pendingOf } from '../../lib/insight/window';
import { DAY, fact, HOUR, MONDAY } from './build';

const clock = businessClock(defaultCalendar('UTC'));
const T = MONDAY;
/** Four weeks later, a Monday morning. */
const NOW = T + 28 * DAY;

const figures = (posts: PostFacts[], more: Partial<FiguresInput> = {}) =>
  figuresOf({
    posts,
    totals: posts.map(contribution).reduce(add, emptyTotals()),
    invoices: [],
    clientClock: clock,
    ownClock: clock,
    now: NOW,
    today: '2026-11-02',
    thresholds: DEFAULT_THRESHOLDS,
    ...more,
  });

/** Sent at `from`, answered (approved) so many hours later; null: still open. */
const post = (from: number, hours: number | null, more: Partial<FactEvent> = {}) =>
  factsOf([
    fact('submitted', 'team', from, more),
    ...(hours === null ? [] : [fact('approved', 'client', from + hours * HOUR)]),
  ]);

/** Returned `rounds` times, then approved. */
const reviewed = (from: number, rounds: number, edit: string | null = null, options = {}) => {
  const events = [fact('submitted', 'team', from)];
  for (let i = 1; i <= rounds; i++) {
    events.push(fact('changes_requested', 'client', from + (4 * i - 2) * HOUR));
    if (edit) events.push(fact('edited', 'team', from + (4 * i - 1) * HOUR, { edit }));
    events.push(fact('submitted', 'team', from + 4 * i * HOUR));
  }
  return factsOf([...events, fact('approved', 'client', from + (4 * rounds + 1) * HOUR)], options);
};

describe('answers', () => {
  it('are late after the close of the second business day', () => {
    // Sent on Monday 9:00, due on Wednesday 18:00.
    expect(figures([post(T, 56), post(T, 58)]).counts.A2).toEqual({ x: 1, n: 2, posts: 2 });
  });

  it('count when still open past the time, not before', () => {
    const { counts } = figures([post(T, null), post(NOW - HOUR, null), post(NOW - 2 * HOUR, 1)]);
    // The last two are too young to be either.
    expect(counts.A2).toEqual({ x: 1, n: 1, posts: 1 });
  });

  it('are judged on the earliest that they can have come', () => {
    const seen = (earliest: number) =>
      factsOf([
        fact('submitted', 'team', T),
        fact('approved', 'client', T + 20 * DAY, { earliest, source: 'state' }),
      ]);
    expect(figures([seen(T + DAY), seen(T + 19 * DAY)]).counts.A2).toEqual({ x: 1, n: 2, posts: 2 });
  });

  it('do not count where the team left too little time, or took the post back in time', () => {
    const back = factsOf([
      fact('submitted', 'team', T),
      fact('changes_requested', 'team', T + DAY),
      fact('submitted', 'team', T + 20 * DAY),
      fact('approved', 'client', T + 20 * DAY + HOUR),
    ]);
    const { counts, own } = figures([
      post(T, 400, { slot: T + DAY }),
      post(T, 4, { slot: T + 9 * DAY }),
      back,
    ]);
    expect(counts.A2).toEqual({ x: 0, n: 2, posts: 2 });
    expect(own.shortNotice).toEqual({ x: 1, n: 2 });
  });

  it('that came elsewhere are answers', () => {
    const elsewhere = factsOf([
      fact('submitted', 'team', T),
      fact('answered_elsewhere', 'team', T + DAY),
      fact('approved', 'client', T + 20 * DAY),
    ]);
    expect(figures([elsewhere]).counts.A2).toEqual({ x: 0, n: 1, posts: 1 });
  });

  it('take as long as half of them do, open ones included, by both clocks', () => {
    const { response } = figures([post(T, 8), post(T, 24), post(T, null)]);
    expect(response).toMatchObject({ ended: 2, open: 1 });
    expect(response.raw?.median).toEqual({ ms: 24 * HOUR, more: false });
    expect(response.business?.median).toEqual({ ms: 9 * HOUR, more: false });
    expect(response.raw?.p75).toEqual({ ms: 28 * DAY, more: true });
  });
});

describe('slots', () => {
  const slot = T + 7 * DAY;

  it('are missed when they passed with the client, undecided or decided after', () => {
    const kept = post(T, 24, { slot });
    const late = post(T, 8 * 24, { slot });
    const open = post(T, null, { slot });
    const ahead = post(T, null, { slot: NOW + DAY });
    expect(figures([kept, late, open, ahead]).counts.A4).toEqual({ x: 2, n: 3, posts: 3 });
  });

  it('cannot be missed where approval is no gate', () => {
    const free = factsOf([fact('submitted', 'team', T, { slot })], { optionalApproval: true });
    expect(figures([free]).counts.A4.n).toBe(0);
  });

  it('sent for at short notice are nobody’s miss', () => {
    expect(figures([post(slot - DAY, null, { slot })]).counts.A4.n).toBe(0);
  });
});

describe('rounds', () => {
  it('are counted over decided posts', () => {
    const { counts } = figures([reviewed(T, 0), reviewed(T, 3), reviewed(T, 1), post(T, null)]);
    expect(counts.B1).toEqual({ x: 4, n: 3, posts: 3 });
    expect(counts.B2).toEqual({ x: 1, n: 3, posts: 3 });
    expect(counts.B3).toEqual({ x: 1, n: 3, posts: 3 });
  });

  it('of unknown side leave open whether a post passed at once', () => {
    const unknown = factsOf([
      fact('submitted', 'team', T),
      fact('changes_requested', 'unknown', T + HOUR),
      fact('submitted', 'team', T + 2 * HOUR),
      fact('approved', 'client', T + 3 * HOUR),
    ]);
    expect(figures([unknown]).counts.B3.n).toBe(0);
    expect(figures([unknown]).counts.B1).toEqual({ x: 0, n: 1, posts: 1 });
  });

  it('with small changes only are told from others and from unknown ones', () => {
    const { counts, own } = figures([
      reviewed(T, 2, 'micro_wording'),
      reviewed(T, 1, 'substantive'),
      reviewed(T, 1),
      reviewed(T, 1, 'spelling_like'),
    ]);
    expect(counts.B4).toEqual({ x: 2, n: 3, posts: 2 });
    expect(own.agencyRounds).toEqual({ x: 1, n: 5 });
  });

  it('that go back and forth are posts with two reverts', () => {
    const result = figures([reviewed(T, 2, 'revert'), reviewed(T, 1, 'revert')]);
    expect(result.counts.B5).toEqual({ x: 1, n: 2, posts: 2 });
    expect(result.reverts).toBe(3);
  });

  it('after an approval are late, the client’s only', () => {
    const reopened = (cause: 'client' | 'team') =>
      factsOf([
        fact('submitted', 'team', T),
        fact('approved', 'client', T + HOUR),
        fact('changes_requested', 'client', T + 2 * HOUR, { cause }),
        fact('submitted', 'team', T + 3 * HOUR),
        fact('approved', 'client', T + 4 * HOUR),
      ]);
    expect(figures([reopened('client'), reopened('team')]).counts.B6).toEqual({ x: 1, n: 2, posts: 2 });
  });
});

describe('window', () => {
  it('holds the last thirty decided posts of ninety days', () => {
    const many = Array.from({ length: 40 }, (_, i) => reviewed(T + i * 12 * HOUR, i < 10 ? 2 : 0));
    const old = reviewed(NOW - 100 * DAY, 9);
    const result = figures([...many, old]);
    expect(result.window).toMatchObject({ posts: 30, to: NOW });
    expect(result.counts.B1.x).toBe(0);
  });

  it('leaves out what came from a file, unless the user wants it in', () => {
    const events = [
      fact('submitted', 'team', T, { source: 'import' }),
      fact('approved', 'client', T + HOUR, { source: 'import' }),
    ];
    const imported = factsOf(events);
    expect(imported).toMatchObject({ imported: true, importedLines: 2 });
    expect(figures([imported, reviewed(T, 0)]).window.posts).toBe(1);
    const counted = factsOf(events, { withImported: true });
    expect(counted).toMatchObject({ imported: false, importedLines: 2 });
    expect(figures([counted, reviewed(T, 0)]).window.posts).toBe(2);
    const { imported: said } = figures([imported, reviewed(T, 0)]);
    expect(said).toEqual({ out: 1, in: 0, lines: 2, counted: false });
    const chosen = figures([counted, reviewed(T, 0)], { countImported: true });
    expect(chosen.imported).toEqual({ out: 0, in: 1, lines: 2, counted: true });
    // Neither the pictures week by week nor the coverage count what is left out.
    expect(contribution(imported)).toEqual({ ...emptyTotals(), importedOut: 1, importedLines: 2 });
  });

  it('counts what was seen of a post where that stands by itself, whatever was imported around it', () => {
    const own = [fact('submitted', 'team', T), fact('approved', 'client', T + 9 * HOUR)];
    const imported = (kind: FactEvent['kind'], at: number) =>
      fact(kind, kind === 'published' ? 'team' : 'client', at, { source: 'import' });
    const { lastAt: _, ...seen } = { ...factsOf(own), importedLines: 1 };
    for (const events of [
      [own[0], imported('changes_requested', T + HOUR), own[1]],
      [fact('submitted', 'team', T - HOUR, { source: 'import' }), ...own],
      [...own, imported('approved', T + 10 * HOUR)],
      [imported('edited', T - HOUR), ...own],
    ] as FactEvent[][])
      expect(factsOf(events)).toMatchObject(seen);
    const published = factsOf([...own, imported('published', T + DAY)] as FactEvent[]);
    expect(published).toMatchObject({
      ...seen,
      state: 'published',
      published: true,
      publishedAt: T + DAY,
      lastAt: T + DAY,
    });
    expect(figures([published]).window.posts).toBe(1);
  });

  it('leaves a post out where a file alone says how it began or ended', () => {
    const own = [fact('submitted', 'team', T), fact('approved', 'client', T + 9 * HOUR)];
    const imported = (kind: FactEvent['kind'], at: number, more: Partial<FactEvent> = {}) =>
      fact(kind, 'client', at, { source: 'import', ...more });
    for (const events of [
      [imported('changes_requested', T - HOUR), ...own],
      [...own, imported('changes_requested', T + 10 * HOUR)],
      [...own, imported('edited', T + 10 * HOUR, { state: 'in_review' })],
      [fact('submitted', 'team', T - DAY, { source: 'import' }), imported('rejected', T - HOUR), ...own],
      [own[0], imported('approved', T + 10 * HOUR)],
      [own[1], imported('changes_requested', T + 10 * HOUR), fact('published', 'team', T + 11 * HOUR)],
    ] as FactEvent[][]) {
      const facts = factsOf(events);
      expect(facts.imported).toBe(true);
      expect(figures([facts]).window.posts).toBe(0);
      expect(factsOf(events, { withImported: true }).imported).toBe(false);
    }
  });

  it('leaves out what never came before the client', () => {
    const inside = factsOf([
      fact('submitted', 'team', T, { state: 'in_internal_review' }),
      fact('changes_requested', 'team', T + HOUR),
    ]);
    const result = figures([inside, reviewed(T, 0)]);
    expect(result.coverage).toEqual({ x: 1, n: 2 });
    expect(result.window.posts).toBe(1);
  });
});

describe('both sides', () => {
  it('have their own clocks', () => {
    const ownClock = businessClock({
      ...defaultCalendar('UTC'),
      absences: [{ from: '2026-10-06', to: '2026-10-06' }],
    });
    const one = factsOf([
      fact('submitted', 'team', T),
      fact('changes_requested', 'client', T + 4 * HOUR),
      fact('submitted', 'team', T + 2 * DAY + HOUR),
      fact('approved', 'client', T + 2 * DAY + 2 * HOUR),
    ]);
    const { courts, own } = figures([one], { ownClock });
    expect(courts.client).toEqual({ raw: 5 * HOUR, business: 5 * HOUR, rawMost: 5 * HOUR });
    expect(courts.team).toMatchObject({ raw: 45 * HOUR, business: 6 * HOUR });
    expect(own.turnaround.business?.median.ms).toBe(6 * HOUR);
  });
});

describe('a post that waits', () => {
  const level = (events: FactEvent[], now: number) =>
    pendingOf(factsOf(events), clock, now, DEFAULT_THRESHOLDS)?.level;

  it('is amber past the answering time and red past twice that', () => {
    const sent = [fact('submitted', 'team', T)];
    expect(level(sent, T + 2 * DAY)).toBe('fine');
    expect(level(sent, T + 3 * DAY)).toBe('amber');
    expect(level(sent, T + 8 * DAY)).toBe('red');
  });

  it('is red near its slot, but not where it was sent at short notice', () => {
    const slot = T + 4 * DAY;
    expect(level([fact('submitted', 'team', T, { slot })], T + 3 * DAY + HOUR)).toBe('red');
    expect(level([fact('submitted', 'team', slot - DAY, { slot })], slot - 2 * HOUR)).toBe('fine');
  });

  it('is none once decided', () => {
    expect(pendingOf(post(T, 3), clock, NOW, DEFAULT_THRESHOLDS)).toBe(null);
  });
});

describe('trend', () => {
  it('shows every week, empty ones too', () => {
    const totals = [reviewed(T, 2), post(T + 7 * DAY, 10)].map(contribution).reduce(add, emptyTotals());
    const weeks = weeklyTrend(totals, NOW, 6);
    expect(weeks.map((week) => week.rounds)).toEqual([0, 2, 0, 0, 0, 0]);
    expect(weeks[2]).toMatchObject({ responseMs: 10 * HOUR, submissions: 1 });
    expect(weeks[5]?.start).toBe(Date.UTC(2026, 10, 2));
  });
});

describe('of any history', () => {
  const event = fc
    .record({
      kind: fc.constantFrom(...EVENT_KINDS),
      role: fc.constantFrom(...ROLES),
      hour: fc.integer({ min: 0, max: 900 }),
      blind: fc.option(fc.nat(200)),
      slot: fc.option(fc.nat(1500)),
      state: fc.option(fc.constantFrom(...STATES)),
    })
    .map(({ kind, role, hour, blind, slot, state }) =>
      fact(kind, role, T + hour * HOUR, {
        earliest: blind === null ? null : T + (hour - blind) * HOUR,
        slot: slot === null ? null : T + slot * HOUR,
        state,
      }),
    );
  const history = fc.array(event, { maxLength: 12 }).map((events) => events.sort((a, b) => a.at - b.at));

  it('are counts that can be judged, and times that are none below zero', () => {
    fc.assert(
      fc.property(fc.array(history, { maxLength: 12 }), (histories) => {
        const result = figures(histories.map((events) => factsOf(events)));
        for (const [id, { x, n, posts }] of Object.entries(result.counts)) {
          expect(x).toBeGreaterThanOrEqual(0);
          if (id !== 'B1') expect(x).toBeLessThanOrEqual(n);
          expect(posts).toBeLessThanOrEqual(histories.length);
        }
        for (const side of [result.courts.client, result.courts.team]) {
          expect(side.business).toBeGreaterThanOrEqual(0);
          expect(side.raw).toBeGreaterThanOrEqual(side.business);
          expect(side.rawMost).toBeGreaterThanOrEqual(side.raw);
        }
        const input = { counts: result.counts, others: [], payment: null, looks: null, now: NOW };
        const judged = judge({ ...input, thresholds: DEFAULT_THRESHOLDS });
        if (histories.length <= 3) {
          expect(judged.heavyReview.level).toBe('not_enough');
          expect(judged.waiting.level).toBe('not_enough');
        }
      }),
    );
  });
});
