import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysLate, type Invoice, mannKendall, paymentFigures, theilSen } from '../../lib/insight/payments';
import { factsOf } from '../../lib/insight/post-facts';
import { DEFAULT_THRESHOLDS } from '../../lib/insight/thresholds';
import { fact } from './build';

const RULES = DEFAULT_THRESHOLDS.payment;

const plusDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const invoice = (due: string, more: Partial<Invoice> = {}): Invoice => ({
  number: `N-${due}`,
  amount: 120_000,
  currency: 'EUR',
  issued: due,
  due,
  paid: null,
  disputed: null,
  promised: null,
  ...more,
});

/** Monthly invoices paid so many days late. */
const paidLate = (days: number[]): Invoice[] =>
  days.map((late, i) => {
    const due = `2026-${String(i + 1).padStart(2, '0')}-01`;
    return invoice(due, { paid: plusDays(due, late) });
  });

const figures = (invoices: Invoice[], today = '2026-11-23') => paymentFigures(invoices, [], today, RULES);

describe('days late and stages', () => {
  it('counts from the due date to the payment, or to today', () => {
    expect(daysLate(invoice('2026-11-01', { paid: '2026-10-30' }), '2026-11-23')).toBe(0);
    expect(daysLate(invoice('2026-11-01', { paid: '2026-11-04' }), '2026-11-23')).toBe(3);
    expect(daysLate(invoice('2026-11-01'), '2026-11-23')).toBe(22);
    expect(daysLate(invoice('2026-11-23'), '2026-11-23')).toBe(0);
  });

  it.each([
    [0, 0],
    [1, 1],
    [6, 1],
    [7, 2],
    [14, 3],
    [21, 4],
    [29, 4],
    [30, 5],
    [400, 5],
  ])('is %d days overdue in stage %d', (days, stage) => {
    expect(figures([invoice('2026-06-01')], plusDays('2026-06-01', days)).stage).toBe(stage);
  });

  it('does not chase what is disputed, but shows it', () => {
    const result = figures([invoice('2026-09-01', { disputed: 'two posts missing' })]);
    expect(result.stage).toBe(0);
    expect(result.overdue[0]).toMatchObject({ daysLate: 83, disputed: true });
  });

  it('knows a promise that was not kept', () => {
    const [kept, broken] = ['2026-12-01', '2026-11-10'].map(
      (promised) => figures([invoice('2026-11-01', { promised })]).overdue[0]?.promiseBroken,
    );
    expect([kept, broken]).toEqual([false, true]);
  });

  it('sums what is open by currency, and the posts since', () => {
    const post = (at: string) =>
      factsOf([fact('submitted', 'team', Date.parse(at) - 1), fact('published', 'unknown', Date.parse(at))]);
    const result = paymentFigures(
      [
        invoice('2026-11-01'),
        invoice('2026-12-01', { amount: 5_000 }),
        invoice('2026-10-01', { amount: 100, currency: 'CHF' }),
        invoice('2026-09-01', { paid: '2026-09-20' }),
      ],
      [post('2026-10-01T12:00:00Z'), post('2026-10-02T08:00:00Z'), post('2026-11-02T08:00:00Z')],
      '2026-11-23',
      RULES,
    );
    expect(result.exposure).toEqual({
      open: { EUR: 125_000, CHF: 100 },
      overdue: { EUR: 120_000, CHF: 100 },
      postsSince: 2,
    });
  });

  it('refuses a day that is none', () => {
    expect(() => daysLate(invoice('soon'), '2026-11-23')).toThrow(RangeError);
  });
});

describe('each invoice later than the last', () => {
  it.each([
    [[0, 1, 2], 1 / 6],
    [[0, 3, 8, 15], 1 / 24],
    [[0, 1, 2, 3, 4], 1 / 120],
    [[0, 0, 0, 12], 0.25],
    [[5, 5, 5, 5], 1],
  ])('Mann–Kendall of %j is %d', (values, p) => {
    expect(mannKendall(values)).toBeCloseTo(p, 12);
  });

  it('has the published critical values', () => {
    // Smallest S with p ≤ 0.05: n = 4 → 6, 5 → 8, 6 → 11, 7 → 13.
    const sOf = (values: number[]) =>
      values.reduce((sum, b, i) => sum + values.slice(0, i).reduce((s, a) => s + Math.sign(b - a), 0), 0);
    for (const [n, critical] of [
      [4, 6],
      [5, 8],
      [6, 11],
      [7, 13],
    ] as const) {
      fc.assert(
        fc.property(
          fc.shuffledSubarray(
            Array.from({ length: n }, (_, i) => i),
            { minLength: n },
          ),
          (order) => {
            expect(mannKendall(order) <= 0.05).toBe(sOf(order) >= critical);
          },
        ),
        { numRuns: 30 },
      );
    }
  });

  it('takes the median of all slopes', () => {
    expect(theilSen([0, 3, 8, 15])).toBe(5);
    expect(theilSen([1, 1])).toBe(0);
    expect(theilSen([4])).toBe(0);
  });

  it('is met by a steady drift, not by one late invoice', () => {
    expect(figures(paidLate([0, 3, 8, 15])).trend).toMatchObject({ met: true, days: [0, 3, 8, 15] });
    expect(figures(paidLate([0, 0, 0, 12])).trend?.met).toBe(false);
    expect(figures(paidLate([0, 1, 2, 3])).trend?.met).toBe(false);
    expect(figures(paidLate([0, 5, 10])).trend).toBe(null);
  });

  it('looks at the last six only', () => {
    expect(figures(paidLate([40, 0, 2, 5, 9, 12, 20])).trend).toMatchObject({
      met: true,
      days: [0, 2, 5, 9, 12, 20],
    });
  });

  it('leaves out what is not yet due', () => {
    expect(figures([...paidLate([0, 3, 8]), invoice('2026-12-24')]).trend).toBe(null);
  });
});
