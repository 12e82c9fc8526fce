import { describe, expect, it } from 'vitest';
import { report, SETTING, simulate, simulateShare } from './simulation';

describe('flags on simulated clients', () => {
  it('hardly ever flag one whose posts need 0.6 rounds', () => {
    expect(simulate(0.6).flagged).toBeLessThanOrEqual(0.005);
  });

  it('stay low near the limit and rise beyond it', () => {
    expect(simulate(0.8).flagged).toBeLessThan(0.05);
    expect(simulate(1).flagged).toBeLessThan(0.25);
    expect(simulate(1.5).flagged).toBeGreaterThan(0.85);
  });

  it('find one that needs two rounds, half of them within six weeks', () => {
    const rates = simulate(2);
    expect(rates.flagged).toBeGreaterThanOrEqual(0.98);
    expect(rates.medianWeek).toBeLessThanOrEqual(6);
  });

  it('hold with another seed, and where posts differ even more', () => {
    for (const change of [{ seed: 1 }, { shape: 1 }]) {
      const setting = { ...SETTING, ...change, clients: 1000 };
      expect(simulate(0.6, setting).flagged).toBeLessThanOrEqual(0.005);
      expect(simulate(2, setting).flagged).toBeGreaterThanOrEqual(0.98);
    }
  });

  it('are far fewer than those of the naive rule', () => {
    const rates = simulate(0.6);
    expect(rates.naive).toBeGreaterThan(20 * rates.flagged);
    expect(report({ ...SETTING, clients: 50 })).toContain('naive rule');
  });

  it.each([
    // At the prior mean, then clearly bad: amber and red shares as published for these limits.
    ['A2', 0.2, 0.048, 0],
    ['A2', 0.45, 0.98, 0.74],
    ['A4', 0.08, 0.037, 0.002],
    ['A4', 0.25, 0.94, 0.53],
    ['B3', 0.6, 0.095, 0.004],
    ['B3', 0.35, 0.99, 0.76],
    ['B4', 0.2, 0.013, 0],
    ['B4', 0.5, 0.99, 0.84],
    ['B6', 0.1, 0.01, 0],
    ['B6', 0.3, 0.89, 0.47],
  ] as const)('lie near the published rates: %s at %d', (id, truth, amber, red) => {
    const rates = simulateShare(id, truth, { ...SETTING, clients: 1000 });
    expect(Math.abs(rates.amber - amber)).toBeLessThan(0.05);
    expect(Math.abs(rates.red - red)).toBeLessThan(0.08);
  });
});
