import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kaplanMeier, type Span, survivalQuantile } from '../../lib/insight/survival';

const ended = (...times: number[]): Span[] => times.map((ms) => ({ ms, seen: true }));
const open = (...times: number[]): Span[] => times.map((ms) => ({ ms, seen: false }));

describe('Kaplan–Meier', () => {
  it('is the plain share where all ended', () => {
    expect(kaplanMeier(ended(1, 2, 2, 4)).map(({ ms, lasting }) => [ms, Number(lasting.toFixed(6))])).toEqual(
      [
        [1, 0.75],
        [2, 0.25],
        [4, 0],
      ],
    );
  });

  it('gives the textbook curve with censored ones', () => {
    // Remission times of the 6-MP group (Freireich 1963): S(6) = 0.857, S(10) = 0.753, S(23) = 0.448; median 23.
    const group = [
      ...ended(6, 6, 6, 7, 10, 13, 16, 22, 23),
      ...open(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35),
    ];
    const at = (ms: number) => kaplanMeier(group).findLast((step) => step.ms <= ms)?.lasting;
    expect(at(6)).toBeCloseTo(0.857, 3);
    expect(at(10)).toBeCloseTo(0.753, 3);
    expect(at(23)).toBeCloseTo(0.448, 3);
    expect(survivalQuantile(group, 0.5)).toEqual({ ms: 23, more: false });
    expect(survivalQuantile(group, 0.75)).toEqual({ ms: 35, more: true });
  });

  it('says "more than" where half have not ended', () => {
    expect(survivalQuantile(open(5, 9), 0.5)).toEqual({ ms: 9, more: true });
    expect(survivalQuantile([], 0.5)).toBe(null);
  });

  it('does not understate as the ended ones alone do', () => {
    // Posts sent over 15 days, answers exponential with median 72 h, looked at on day 15.
    const half = 72;
    let seed = 7;
    const random = () => {
      seed = (seed * 16_807) % 2_147_483_647;
      return seed / 2_147_483_647;
    };
    const spans: Span[] = Array.from({ length: 20_000 }, () => {
      const age = random() * 15 * 24;
      const answer = (-Math.log(random()) / Math.LN2) * half;
      return answer < age ? { ms: answer, seen: true } : { ms: age, seen: false };
    });
    const median = survivalQuantile(spans, 0.5)?.ms ?? 0;
    const naive = survivalQuantile(
      spans.filter(({ seen }) => seen),
      0.5,
    )?.ms;
    expect(Math.abs(median - half)).toBeLessThan(3);
    expect(naive).toBeLessThan(60);
  });

  it('falls, between one and nothing', () => {
    const span = fc.record({ ms: fc.nat(50), seen: fc.boolean() });
    fc.assert(
      fc.property(fc.array(span), (spans) => {
        const steps = kaplanMeier(spans);
        let last = 1;
        for (const { lasting } of steps) {
          expect(lasting).toBeLessThan(last);
          expect(lasting).toBeGreaterThanOrEqual(0);
          last = lasting;
        }
      }),
    );
  });
});
