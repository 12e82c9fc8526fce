import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeOf } from '../../lib/approvals/time-of';

describe('a time of the log', () => {
  it('is what the platform reads, for every instant', () => {
    fc.assert(
      fc.property(fc.integer({ min: -62_198_755_200_000, max: 253_402_300_799_999 }), (at) => {
        expect(timeOf(new Date(at).toISOString())).toBe(at);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    '2026-02-31T09:00:00.000Z',
    '2026-13-01T09:00:00.000Z',
    '2026-11-23T24:00:00.000Z',
    '2026-11-23T09:60:00.000Z',
    '2026-11-23T09:00:00.00xZ',
    '20x6-11-23T09:00:00.000Z',
    '2026-11-23T09:00:00+01:00',
    '2026/11/23T09:00:00.000Z',
    '0050-11-23T09:00:00.000Z',
    '-000001-11-23T09:00:00.Z',
    '',
    'yesterday',
  ])('is as the platform has it: %j', (text) => {
    expect(timeOf(text)).toBe(Date.parse(text));
  });
});
