import { describe, expect, it } from 'vitest';
import type { LogEvent } from '../../lib/approvals/events';
import { gapStretches } from '../../lib/exports/gaps';
import { chainOf, type DraftOf } from './sample-log';

const at = (hour: number): string => new Date(Date.UTC(2026, 10, 2, hour)).toISOString();
const ms = (hour: number): number => Date.parse(at(hour));
const gap = (from: number | null, to: number, detail: DraftOf['detail']): DraftOf => ({
  kind: 'gap',
  post: null,
  earliest: from === null ? null : at(from),
  at: at(to),
  detail: detail ?? {},
});
const HOST = { reason: 'permission', what: 'planner.example' };
const chain = (drafts: readonly DraftOf[], id = 'c1'): LogEvent[] => chainOf(id, drafts);

describe('stretches in which nothing could be seen', () => {
  it('are one where their beginning and their end are told', () => {
    const lines = chain([
      gap(1, 2, { ...HOST, phase: 'start' }),
      gap(3, 4, { reason: 'extension_off' }),
      gap(1, 6, { ...HOST, phase: 'end' }),
    ]);
    expect(gapStretches(lines)).toEqual([
      { from: ms(1), to: ms(6), ...HOST },
      { from: ms(3), to: ms(4), reason: 'extension_off', what: null },
    ]);
  });

  it('go on where no end is told, and begin anew after one', () => {
    const lines = chain([
      gap(1, 2, { ...HOST, phase: 'start' }),
      gap(1, 3, { ...HOST, phase: 'end' }),
      gap(5, 6, { ...HOST, phase: 'start' }),
      gap(5, 7, { reason: 'unreadable', what: 'planner.example', phase: 'start' }),
    ]);
    expect(gapStretches(lines).map(({ from, to }) => [from, to])).toEqual([
      [ms(1), ms(3)],
      [ms(5), null],
      [ms(5), null],
    ]);
  });

  it('keep an end whose beginning was removed with old events, and one whose beginning nobody knows', () => {
    const lines = chain([
      gap(1, 3, { ...HOST, phase: 'end' }),
      gap(null, 4, { reason: 'log_damaged' }),
      gap(null, 5, { ...HOST, phase: 'start' }),
    ]);
    expect(gapStretches(lines).map(({ from, to }) => [from, to])).toEqual([
      [ms(1), ms(3)],
      [null, ms(4)],
      [ms(5), null],
    ]);
  });

  it('are one where the chains of merged clients both tell of them', () => {
    const drafts = [gap(1, 2, { ...HOST, phase: 'start' }), gap(1, 3, { ...HOST, phase: 'end' })];
    expect(gapStretches([...chain(drafts), ...chain(drafts, 'c2')])).toHaveLength(1);
  });

  it('belong to every period that they touch, and to no other', () => {
    const lines = chain([gap(2, 3, { ...HOST, phase: 'start' }), gap(2, 8, { ...HOST, phase: 'end' })]);
    const within = (from: number, to: number) => gapStretches(lines, { from: ms(from), to: ms(to) }).length;
    expect([within(0, 1), within(1, 3), within(4, 5), within(7, 12), within(9, 12)]).toEqual([0, 1, 1, 1, 0]);
  });
});
