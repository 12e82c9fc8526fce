import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LatestFirst } from '../../entrypoints/dashboard/log/latest-first';
import { RowList } from '../../entrypoints/dashboard/log/row-list';

interface Noted {
  seq: number;
  at: number;
  seenAt: number;
}

/** Rows as they are read: what was noted last comes first. */
function ordered(noted: readonly Noted[]): Noted[] {
  const order = new LatestFirst();
  for (const { seq, at, seenAt } of noted) order.take({ chain: 0, seq, at }, seenAt);
  order.end();
  return Array.from({ length: order.rows.length }, (_, row) => {
    const { seq } = order.rows.place(row);
    return noted.find((one) => one.seq === seq) as Noted;
  });
}

const isLatestFirst = (rows: readonly Noted[]): boolean =>
  rows.every((row, i) => i === 0 || (rows[i - 1] as Noted).at >= row.at);

describe('the log in the order in which things happened', () => {
  it('shows at once what happened when it was noted, and holds back what a later look tells of the past', () => {
    const order = new LatestFirst();
    order.take({ chain: 0, seq: 5, at: 100 }, 100);
    expect(order.rows.length).toBe(1);
    order.take({ chain: 0, seq: 4, at: 20 }, 90);
    expect(order.rows.length).toBe(1);
    order.take({ chain: 0, seq: 3, at: 80 }, 80);
    expect(order.rows.length).toBe(2);
    order.end();
    expect([0, 1, 2].map((row) => order.rows.place(row).seq)).toEqual([5, 3, 4]);
  });

  it('is complete and in order whatever was noted when, and by which clock', () => {
    const time = fc.integer({ min: 0, max: 50 });
    fc.assert(
      fc.property(fc.array(fc.record({ at: time, seenAt: time }), { maxLength: 60 }), (all) => {
        const noted = all.map((one, seq) => ({ ...one, seq }));
        const rows = ordered(noted);
        expect(rows.map(({ seq }) => seq).sort((a, b) => a - b)).toEqual(noted.map(({ seq }) => seq));
        expect(isLatestFirst(rows)).toBe(true);
      }),
    );
  });

  it('needs no row put in between where no clock went back, and keeps what happened at one moment as it was noted', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(9), fc.nat(30)), { maxLength: 40 }), (steps) => {
        let now = 10_000;
        const noted = steps.map(([back, ago], seq) => {
          now -= back;
          return { seq, at: now - ago, seenAt: now };
        });
        const expected = noted.toSorted((a, b) => b.at - a.at || a.seq - b.seq);
        expect(ordered(noted)).toEqual(expected);
      }),
    );
  });

  it('begins with the oldest where that is asked for', () => {
    const list = new RowList();
    const ats = Array.from({ length: 10_000 }, (_, i) => (i * 7_919) % 5_003);
    for (const [seq, at] of ats.entries()) list.add({ chain: seq % 3, seq, at });
    list.sort(false);
    const rows = Array.from({ length: list.length }, (_, row) => list.place(row));
    expect(rows.map(({ at }) => at)).toEqual(ats.toSorted((a, b) => a - b));
    expect(rows.every(({ seq, at, chain }) => ats[seq] === at && chain === seq % 3)).toBe(true);
  });
});
