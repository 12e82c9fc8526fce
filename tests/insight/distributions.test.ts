import fc from 'fast-check';
import { jStat } from 'jstat';
import { describe, expect, it } from 'vitest';
import { betaCdf, betaQuantile, gammaCdf, gammaQuantile } from '../../lib/insight/distributions';

/** [x, a, b, P(X ≤ x)], computed with @stdlib/stats-base-dists-beta-cdf 0.2.3. */
const BETA: [number, number, number, number][] = [
  [0.3, 1.6, 6.4, 0.7873531577290185],
  [0.3, 4.6, 12.4, 0.6357681749192418],
  [0.2, 0.8, 7.2, 0.8524229867745662],
  [0.2, 6.8, 19.2, 0.2486734622593545],
  [0.5, 4.8, 3.2, 0.27468054289409305],
  [0.5, 30, 8, 0.00009553821291774511],
  [0.15, 0.64, 7.36, 0.8256537350374141],
  [0.33, 1.6, 6.4, 0.8329299206700629],
  [0.01, 0.5, 0.5, 0.06376856085851985],
  [0.999, 0.5, 0.5, 0.9798649583666235],
  [0.5, 300, 320, 0.7892522267670301],
  [0.2, 0.08, 7.92, 0.9930263437788713],
  [0.9, 100, 2, 0.00029217538776346293],
  [0.000001, 0.3, 9, 0.033740353632982646],
  [0.7, 2000, 900, 0.8862000749221918],
];

/** [x, shape, rate, P(X ≤ x)], computed with @stdlib/stats-base-dists-gamma-cdf 0.3.1. */
const GAMMA: [number, number, number, number][] = [
  [1, 4.8, 8, 0.9145030737140676],
  [1, 20.8, 18, 0.284387734941914],
  [1, 34.8, 38, 0.7199815026458761],
  [1, 64.8, 38, 0.00004754048365051333],
  [0.1, 4.8, 8, 0.002078573238883918],
  [3, 4.8, 8, 0.9999995618478661],
  [1, 0.08, 8, 0.9999962613663643],
  [0.5, 1, 1, 0.39346934028736663],
  [12, 10, 1, 0.7576078383294877],
  [1, 500, 520, 0.8153088509012564],
  [1, 2000, 1800, 0.0000018907865484211237],
  [0.0001, 0.5, 2, 0.015956627433803963],
];

const parameter = fc.double({ min: 0.5, max: 300, noNaN: true });
const share = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });

describe('tails of distributions', () => {
  it.each(BETA)('beta: x %d, a %d, b %d', (x, a, b, expected) => {
    expect(Math.abs(betaCdf(x, a, b) - expected)).toBeLessThan(1e-12 + expected * 1e-10);
  });

  it.each(GAMMA)('gamma: x %d, shape %d, rate %d', (x, shape, rate, expected) => {
    expect(Math.abs(gammaCdf(x, shape, rate) - expected)).toBeLessThan(1e-12 + expected * 1e-10);
  });

  it('agree with jStat over the range in use', () => {
    fc.assert(
      fc.property(share, parameter, parameter, (x, a, b) => {
        expect(betaCdf(x, a, b)).toBeCloseTo(jStat.beta.cdf(x, a, b), 6);
        expect(gammaCdf(x * 10, a, b)).toBeCloseTo(jStat.gamma.cdf(x * 10, a, 1 / b), 6);
      }),
    );
  });

  it('invert', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), parameter, parameter, (p, a, b) => {
        expect(gammaCdf(gammaQuantile(p, a, b), a, b)).toBeCloseTo(p, 6);
        expect(betaCdf(betaQuantile(p, a, b), a, b)).toBeCloseTo(p, 6);
      }),
    );
  });

  it('refuse parameters that are none', () => {
    expect(() => betaCdf(0.5, 0, 1)).toThrow(RangeError);
    expect(() => gammaCdf(0.5, 1, Number.NaN)).toThrow(RangeError);
  });
});
