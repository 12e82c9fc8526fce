import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PATTERNS, STAGES } from '../../lib/talking-points/kinds';
import {
  answeredRecord,
  resumedRecord,
  type StageEvent,
  sentRecord,
  stageEventsOf,
} from '../../lib/talking-points/stage-events';
import { looksOf, rememberLooks } from '../../lib/talking-points/stage-looks';
import {
  DEFAULT_STAGE_SETTINGS,
  type FlagLook,
  type PaymentState,
  type StageClock,
  type StageInput,
} from '../../lib/talking-points/stage-types';
import { nextStage } from '../../lib/talking-points/stages';

const DAY = 86_400_000;
/** Monday, 2 November 2026, 9:00 UTC. */
const START = Date.UTC(2026, 10, 2, 9);
const at = (days: number): number => START + days * DAY;

/** Monday to Friday, by whole days. */
const clock: StageClock = {
  addDays: (from, days) => from + days * DAY,
  addBusinessDays: (from, days) => {
    let end = from;
    for (let left = days; left > 0; ) {
      end += DAY;
      const weekday = new Date(end).getUTCDay();
      if (weekday !== 0 && weekday !== 6) left -= 1;
    }
    return end;
  },
};

const look = (
  days: number,
  flagged: boolean,
  decided = 0,
  pattern: FlagLook['pattern'] = 'waiting',
): FlagLook => ({
  pattern,
  at: at(days),
  flagged,
  decided,
});
const sent = (
  days: number,
  stage: (typeof STAGES)[number],
  pattern: StageEvent['pattern'] = 'waiting',
): StageEvent => ({
  kind: 'sent',
  at: at(days),
  pattern,
  stage,
});
const late = (since: number, more: Partial<PaymentState> = {}): PaymentState => ({
  lateSince: at(since),
  disputed: false,
  promisedUntil: null,
  trend: false,
  ...more,
});
const ask = (days: number, of: Partial<StageInput> = {}) =>
  nextStage({
    history: [],
    looks: [],
    payment: null,
    now: at(days),
    settings: DEFAULT_STAGE_SETTINGS,
    clock,
    ...of,
  });

describe('waiting and heavy review', () => {
  it('say nothing while nothing is flagged', () => {
    expect(ask(0)).toMatchObject({ pattern: null, stage: null, why: 'none', open: false });
    expect(ask(0, { looks: [look(0, false)] })).toMatchObject({ pattern: null, stage: null });
  });

  it('start with the nudge, at once', () => {
    expect(ask(0, { looks: [look(0, true)] })).toMatchObject({
      pattern: 'waiting',
      stage: 'S1',
      open: true,
      why: 'flagged',
    });
  });

  it('go from stage to stage after 2, 5, 5 and 5 business days, and no sooner', () => {
    const history: StageEvent[] = [];
    let day = 0;
    for (const [stage, businessDays] of [
      ['S1', 0],
      ['S2', 2],
      ['S3', 5],
      ['S4', 5],
      ['S5', 5],
      ['S6', 10],
    ] as const) {
      const from = history.at(-1)?.at ?? at(0);
      const due = clock.addBusinessDays(from, businessDays);
      const looks = [look(day, true)];
      const early = ask((due - 1 - START) / DAY, { history, looks });
      if (businessDays > 0)
        expect(early).toMatchObject({ stage, open: false, why: 'waiting', mayEnterAt: due });
      day = (due - START) / DAY;
      expect(ask(day, { history, looks })).toMatchObject({ stage, open: true });
      history.push(sent(day, stage));
    }
    expect(ask(day + 1, { history, looks: [look(day, true)] })).toMatchObject({ stage: null, why: 'ended' });
  });

  it('count on from an answer', () => {
    const history: StageEvent[] = [sent(0, 'S1'), { kind: 'answered', at: at(1), pattern: 'waiting' }];
    const advice = ask(2, { history, looks: [look(0, true)] });
    expect(advice).toMatchObject({ stage: 'S2', open: false, why: 'answered', mayEnterAt: at(3) });
  });

  it('do not take as heard what was never sent', () => {
    expect(ask(20, { history: [sent(0, 'S4')], looks: [look(0, true)] })).toMatchObject({ stage: 'S1' });
  });

  it('step back by one for 30 days or 10 posts without the flag', () => {
    const history = [sent(0, 'S1'), sent(2, 'S2'), sent(9, 'S3')];
    const standing = (looks: FlagLook[]) => ask(100, { history, looks }).standing.waiting;
    expect(standing([look(9, true), look(10, false), look(39, false)])).toBe('S3');
    expect(standing([look(9, true), look(10, false), look(40, false)])).toBe('S2');
    expect(standing([look(9, true), look(10, false, 5), look(12, false, 14)])).toBe('S3');
    expect(standing([look(9, true), look(10, false, 5), look(12, false, 15)])).toBe('S2');
    expect(standing([look(10, false), look(40, false), look(70, false)])).toBe('S1');
    expect(standing([look(10, false), look(100, false)])).toBe(null);
    expect(
      standing([look(10, false), look(35, false), look(36, true), look(37, false), look(60, false)]),
    ).toBe('S3');
  });

  it('say one thing at a time, and finish what was begun', () => {
    const both = [look(0, true), look(0, true, 0, 'heavy_review')];
    expect(ask(0, { looks: both })).toMatchObject({ pattern: 'waiting', later: ['heavy_review'] });
    const begun = [sent(0, 'S1', 'heavy_review')];
    expect(ask(1, { looks: both, history: begun })).toMatchObject({
      pattern: 'heavy_review',
      later: ['waiting'],
    });
  });

  it('pause with the fifth stage until work is resumed', () => {
    const history = [sent(0, 'S1'), sent(2, 'S2'), sent(9, 'S3'), sent(16, 'S4'), sent(23, 'S5')];
    const looks = [look(0, true)];
    expect(ask(24, { history, looks }).paused).toEqual({ pattern: 'waiting', since: at(23) });
    const resumed: StageEvent[] = [...history, { kind: 'resumed', at: at(25), pattern: 'waiting' }];
    const advice = ask(26, { history: resumed, looks });
    expect(advice).toMatchObject({ paused: null, stage: 'S3', open: false });
  });
});

describe('payment', () => {
  it('comes before the others', () => {
    const advice = ask(0, { payment: late(0), looks: [look(0, true)], history: [sent(-3, 'S1')] });
    expect(advice).toMatchObject({ pattern: 'payment', stage: 'S1', open: true, later: ['waiting'] });
    expect(advice.standing.waiting).toBe('S1');
  });

  it('opens its stages at 1, 7, 14, 21 and 30 days overdue', () => {
    const history: StageEvent[] = [];
    for (const [stage, days] of [
      ['S1', 1],
      ['S2', 7],
      ['S3', 14],
      ['S4', 21],
      ['S5', 30],
    ] as const) {
      const payment = late(0);
      if (days > 1) expect(ask(days - 1.01, { payment, history })).toMatchObject({ stage, open: false });
      expect(ask(days - 1, { payment, history })).toMatchObject({ stage, open: true });
      history.push(sent(days - 1, stage, 'payment'));
    }
  });

  it('does not rush through the stages of an old debt', () => {
    const advice = ask(60, { payment: late(0), history: [sent(60, 'S1', 'payment')] });
    expect(advice).toMatchObject({ stage: 'S2', open: false, mayEnterAt: clock.addBusinessDays(at(60), 2) });
  });

  it('starts again with the benefit of the doubt at the next debt', () => {
    const history = [sent(0, 'S1', 'payment'), sent(6, 'S2', 'payment')];
    expect(ask(30, { payment: late(30), history })).toMatchObject({ stage: 'S1', open: true });
  });

  it('waits for the day that the client named', () => {
    const payment = late(0, { promisedUntil: at(12) });
    const advice = ask(10, { payment, history: [sent(0, 'S1', 'payment')] });
    expect(advice).toMatchObject({ stage: 'S2', open: false, why: 'promised', mayEnterAt: at(12) });
  });

  it('does not go beyond evidence over a disputed invoice, and lets the others speak', () => {
    const history = [sent(0, 'S1', 'payment'), sent(6, 'S2', 'payment'), sent(13, 'S3', 'payment')];
    const payment = late(0, { disputed: true });
    expect(ask(60, { payment, history })).toMatchObject({ pattern: 'payment', stage: null, why: 'disputed' });
    expect(ask(60, { payment, history, looks: [look(0, true)] })).toMatchObject({
      pattern: 'waiting',
      stage: 'S1',
    });
  });

  it('is worth restating the terms for a trend alone, and no more', () => {
    const payment: PaymentState = { lateSince: null, disputed: false, promisedUntil: null, trend: true };
    expect(ask(0, { payment })).toMatchObject({ pattern: 'payment', stage: 'S1' });
    const history = [sent(0, 'S1', 'payment'), sent(3, 'S2', 'payment')];
    expect(ask(20, { payment, history })).toMatchObject({ pattern: null, why: 'none' });
  });

  it('ends the pause when the money is there', () => {
    const history = STAGES.slice(0, 5).map((stage, i) => sent(i * 8, stage, 'payment'));
    expect(ask(40, { payment: late(0), history }).paused?.pattern).toBe('payment');
    expect(ask(40, { payment: { ...late(0), lateSince: null }, history }).paused).toBe(null);
  });
});

describe('any history', () => {
  const events = fc.array(
    fc.record({
      kind: fc.constantFrom(
        'sent' as const,
        'sent' as const,
        'sent' as const,
        'answered' as const,
        'resumed' as const,
      ),
      at: fc.integer({ min: 0, max: 120 }).map(at),
      pattern: fc.constantFrom(...PATTERNS),
      stage: fc.constantFrom(...STAGES),
    }),
    { maxLength: 40 },
  ) as fc.Arbitrary<StageEvent[]>;
  const looks = fc.array(
    fc.record({
      pattern: fc.constantFrom('waiting' as const, 'heavy_review' as const),
      at: fc.integer({ min: 0, max: 120 }).map(at),
      flagged: fc.boolean(),
      decided: fc.integer({ min: 0, max: 60 }),
    }),
    { maxLength: 30 },
  );
  const payment = fc.option(
    fc.record({
      lateSince: fc.option(fc.integer({ min: 0, max: 120 }).map(at)),
      disputed: fc.boolean(),
      promisedUntil: fc.option(fc.integer({ min: 0, max: 140 }).map(at)),
      trend: fc.boolean(),
    }),
  );
  const input = fc.record({ history: events, looks, payment, now: fc.constant(at(121)) });
  const advise = (of: Pick<StageInput, 'history' | 'looks' | 'payment' | 'now'>) =>
    nextStage({ ...of, settings: DEFAULT_STAGE_SETTINGS, clock });

  it('opens a stage only when the one before was marked sent long enough ago', () => {
    fc.assert(
      fc.property(input, (of) => {
        const { pattern, stage, open, mayEnterAt } = advise(of);
        if (pattern === null || stage === null || !open) return;
        expect(mayEnterAt).toBeLessThanOrEqual(of.now);
        const level = STAGES.indexOf(stage);
        if (level === 0) return;
        const wait = DEFAULT_STAGE_SETTINGS.waits[level - 1] as number;
        const before = of.history.filter(
          (one) => one.kind === 'sent' && one.pattern === pattern && STAGES.indexOf(one.stage) >= level - 1,
        );
        expect(before.some((one) => clock.addBusinessDays(one.at, wait) <= of.now)).toBe(true);
      }),
    );
  });

  it('speaks of one pattern, and of payment first while an undisputed debt is late', () => {
    fc.assert(
      fc.property(input, (of) => {
        const { pattern, later, why } = advise(of);
        expect(later).not.toContain(pattern);
        expect(new Set(later).size).toBe(later.length);
        if (why !== 'ended' && of.payment?.lateSince != null && !of.payment.disputed)
          expect(pattern).toBe('payment');
      }),
    );
  });

  it('does not depend on the order in which it is told', () => {
    fc.assert(
      fc.property(input, ({ history, looks: seen, ...of }) => {
        const distinct = <T extends { at: number }>(all: T[]) => [
          ...new Map(all.map((one) => [one.at, one])).values(),
        ];
        const [told, looked] = [distinct(history), distinct(seen)];
        expect(advise({ ...of, history: [...told].reverse(), looks: [...looked].reverse() })).toEqual(
          advise({ ...of, history: told, looks: looked }),
        );
      }),
    );
  });

  it('never raises the stage by more than one message', () => {
    fc.assert(
      fc.property(input, fc.constantFrom(...PATTERNS), fc.constantFrom(...STAGES), (of, pattern, stage) => {
        const level = (one: string | null) => (one === null ? 0 : STAGES.indexOf(one as 'S1') + 1);
        const more: StageEvent = { kind: 'sent', at: of.now, pattern, stage };
        const before = advise(of).standing[pattern];
        const after = advise({ ...of, history: [...of.history, more] }).standing[pattern];
        expect(level(after) - level(before)).toBeLessThanOrEqual(1);
        expect(level(after)).toBeGreaterThanOrEqual(level(before));
      }),
    );
  });

  it('goes back to silence when the flag stays away', () => {
    fc.assert(
      fc.property(input, (of) => {
        const quiet = PATTERNS.filter((one) => one !== 'payment').flatMap((pattern) =>
          [0, 30, 60, 90, 120, 150, 180].map((days) => ({
            pattern,
            at: of.now + (days + 1) * DAY,
            flagged: false,
            decided: 0,
          })),
        );
        const advice = advise({
          ...of,
          looks: [...of.looks, ...quiet],
          payment: null,
          now: of.now + 181 * DAY,
        });
        expect(advice.standing).toEqual({ payment: null, waiting: null, heavy_review: null });
        expect(advice.stage).toBe(null);
      }),
    );
  });
});

describe('looks', () => {
  it('are taken from the judgement', () => {
    const pattern = (level: 'flagged' | 'watch') => ({ id: 'waiting' as const, level, lead: null });
    const looks = looksOf({ waiting: pattern('flagged'), heavyReview: pattern('watch') }, 7, at(0));
    expect(looks).toEqual([look(0, true, 7), look(0, false, 7, 'heavy_review')]);
  });

  it('are kept at the ends of each run, which is all that the stages need', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 3 })), { minLength: 1, maxLength: 60 }),
        (answers) => {
          let decided = 0;
          const all = answers.map(([flagged, more], i) => {
            decided += more;
            return look(20 + i * 3, flagged, decided);
          });
          const kept = all.reduce<FlagLook[]>((some, one) => rememberLooks(some, [one]), []);
          const changes = answers.filter(([flagged], i) => i > 0 && flagged !== answers[i - 1]?.[0]).length;
          expect(kept.length).toBeLessThanOrEqual(2 * (changes + 1));
          const history = [sent(0, 'S1'), sent(2, 'S2'), sent(9, 'S3'), sent(16, 'S4')];
          expect(ask(400, { history, looks: kept })).toEqual(ask(400, { history, looks: all }));
        },
      ),
    );
  });
});

describe('the log', () => {
  it('holds the conversation, and gives it back', () => {
    const about = { language: 'fr', tone: 'plain', channel: 'email' } as const;
    const log = [
      sentRecord({ pattern: 'waiting', stage: 'S1', ...about }),
      sentRecord({ pattern: 'waiting', stage: 'post', ...about }),
      answeredRecord('waiting'),
      resumedRecord('payment'),
      { kind: 'note' as const, detail: { text: 'called' } },
      { kind: 'script_sent' as const, detail: { pattern: 'other', stage: 'S9' } },
    ].map((record, i) => ({ ...record, at: new Date(at(i)).toISOString() }));
    expect(stageEventsOf(log)).toEqual([
      { kind: 'sent', at: at(0), pattern: 'waiting', stage: 'S1' },
      { kind: 'answered', at: at(2), pattern: 'waiting' },
      { kind: 'resumed', at: at(3), pattern: 'payment' },
    ]);
  });
});
