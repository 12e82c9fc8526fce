import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeMetric, likelyRange, type MetricCounts } from '../../lib/insight/metrics';
import { type JudgeInput, judge, type Looks } from '../../lib/insight/patterns';
import { paymentFigures } from '../../lib/insight/payments';
import { DEFAULT_THRESHOLDS, type MetricId } from '../../lib/insight/thresholds';
import { DAY } from './build';

const none = { x: 0, n: 0, posts: 0 };

function counts(posts: number, some: Partial<Record<MetricId, [number, number]>> = {}): MetricCounts {
  const all: MetricCounts = {
    A2: none,
    A4: none,
    B1: none,
    B2: none,
    B3: none,
    B4: none,
    B5: none,
    B6: none,
    B7: none,
  };
  for (const [id, [x, n]] of Object.entries(some)) all[id as MetricId] = { x, n, posts };
  return all;
}

const input = (more: Partial<JudgeInput> = {}): JudgeInput => ({
  counts: counts(0),
  others: [],
  payment: null,
  looks: null,
  now: 0,
  thresholds: DEFAULT_THRESHOLDS,
  ...more,
});

/** Judges the same counts at these days. */
function looksAt(days: number[], one: MetricCounts, others: MetricCounts[] = []) {
  let looks: Looks | null = null;
  const results = days.map((day) => {
    const result = judge(input({ counts: one, others, looks, now: day * DAY }));
    looks = result.looks;
    return result;
  });
  return results;
}

const heavy = counts(12, { B1: [30, 12], B2: [7, 12], B3: [1, 12], B4: [9, 21] });
const slow = counts(15, { A2: [12, 20], A4: [1, 15] });

describe('heavy review', () => {
  it('is flagged at the second weekly look, not at the first', () => {
    const levels = looksAt([0, 3, 6.9, 7], heavy).map((one) => one.heavyReview.level);
    expect(levels).toEqual(['watch', 'watch', 'watch', 'flagged']);
  });

  it('says it with whole posts first', () => {
    expect(looksAt([0, 7], heavy)[1]?.heavyReview.lead).toBe('B2');
  });

  it('needs two figures', () => {
    const alone = counts(12, { B4: [18, 20], B1: [6, 12], B2: [0, 12], B3: [7, 12] });
    const last = looksAt([0, 7, 14], alone)[2];
    expect(last?.metrics.B4.level).toBe('red');
    expect(last?.heavyReview).toMatchObject({ level: 'watch', lead: 'B4' });
  });

  it('goes when the figures do', () => {
    const [, flagged] = looksAt([0, 7], heavy);
    const calm = counts(12, { B1: [5, 12], B2: [0, 12], B3: [8, 12] });
    const after = judge(input({ counts: calm, looks: flagged?.looks ?? null, now: 8 * DAY }));
    expect(after.heavyReview.level).toBe('fine');
  });
});

describe('waiting', () => {
  it('is flagged on late answers alone when they are clear, twice', () => {
    expect(looksAt([0, 7], slow).map((one) => one.waiting.level)).toEqual(['watch', 'flagged']);
  });

  it('is flagged on late answers and missed slots together', () => {
    const both = counts(15, { A2: [9, 20], A4: [5, 15] });
    const [first, second] = looksAt([0, 7], both);
    expect([first?.metrics.A2.level, first?.metrics.A4.level]).toEqual(['amber', 'amber']);
    expect([first?.waiting.level, second?.waiting.level]).toEqual(['watch', 'flagged']);
  });

  it('is fine where answers come in time', () => {
    expect(looksAt([0, 7], counts(15, { A2: [1, 20], A4: [0, 15] }))[1]?.waiting.level).toBe('fine');
  });
});

describe('too little to say', () => {
  it('never shows a share or a flag on three posts, whatever they went through', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { minLength: 9, maxLength: 9 }),
        fc.array(fc.constant(heavy), { maxLength: 5 }),
        (pairs, others) => {
          const ids: MetricId[] = ['A2', 'A4', 'B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7'];
          const three = counts(
            3,
            Object.fromEntries(
              ids.map((id, i): [MetricId, [number, number]] => {
                const [x = 0, n = 0] = pairs[i] ?? [];
                return [id, [id === 'B1' ? x : Math.min(x, n), n]];
              }),
            ),
          );
          for (const result of looksAt([0, 7, 14, 21], three, others)) {
            expect(result.heavyReview).toMatchObject({ level: 'not_enough', lead: null });
            expect(result.waiting).toMatchObject({ level: 'not_enough', lead: null });
            expect(Object.values(result.metrics).some((metric) => metric.sayShare)).toBe(false);
          }
        },
      ),
    );
  });

  it('may watch on five posts, and never flags before eight', () => {
    const five = counts(7, { B1: [28, 7], B2: [7, 7], B3: [0, 7], B4: [28, 28], B6: [7, 7] });
    const levels = looksAt([0, 7, 14, 21], five).map((one) => one.heavyReview.level);
    expect(new Set(levels)).toEqual(new Set(['watch']));
  });
});

describe('the user’s other clients', () => {
  const ordinary = counts(12, { B2: [2, 12] });

  it('stand in for the default when there are three with thirty posts', () => {
    const judged = (others: MetricCounts[]) => judgeMetric('B2', heavy, others, DEFAULT_THRESHOLDS);
    expect(judged([ordinary, ordinary])).toMatchObject({ others: null, prior: 0.1 });
    expect(judged([ordinary, ordinary, counts(3, { B2: [0, 3] })])).toMatchObject({ others: null });
    expect(judged([ordinary, ordinary, ordinary]).others).toBeCloseTo(1 / 6);
    expect(judged([ordinary, ordinary, ordinary]).prior).toBeCloseTo(1 / 6);
  });

  it('cannot condemn a client by being bad themselves', () => {
    const awful = counts(20, { B2: [20, 20], B3: [0, 20], B1: [90, 20] });
    const good = counts(20, { B2: [1, 20], B3: [13, 20], B1: [10, 20] });
    const result = looksAt([0, 7], good, [awful, awful, awful])[1];
    expect(result?.heavyReview.level).toBe('fine');
    expect(result?.metrics.B2).toMatchObject({ others: 1, prior: 0.2 });
  });
});

describe('likely range', () => {
  it('lies about the share and narrows with posts', () => {
    const few = likelyRange(judgeMetric('B2', heavy, [], DEFAULT_THRESHOLDS));
    const many = likelyRange(judgeMetric('B2', counts(120, { B2: [70, 120] }), [], DEFAULT_THRESHOLDS));
    const width = (range: [number, number] | null) => (range ? range[1] - range[0] : Number.NaN);
    expect(few?.[0]).toBeGreaterThan(0.2);
    expect(few?.[1]).toBeLessThan(0.6);
    expect(width(many)).toBeLessThan(width(few) / 1.5);
  });
});

describe('payment', () => {
  const rules = DEFAULT_THRESHOLDS.payment;
  const level = (due: string[], today: string) =>
    judge(
      input({
        payment: paymentFigures(
          due.map((day) => ({
            number: day,
            amount: 1,
            currency: 'EUR',
            issued: day,
            due: day,
            paid: null,
            disputed: null,
            promised: null,
          })),
          [],
          today,
          rules,
        ),
      }),
    ).payment.level;

  it('is watched from the first day and flagged from the seventh', () => {
    expect(level([], '2026-11-23')).toBe('not_enough');
    expect(level(['2026-11-22'], '2026-11-23')).toBe('watch');
    expect(level(['2026-11-16'], '2026-11-23')).toBe('flagged');
  });
});
