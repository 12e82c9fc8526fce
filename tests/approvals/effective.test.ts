import { describe, expect, it } from 'vitest';
import { applyEvent, effectiveEvents, takeEvent } from '../../lib/approvals/effective';
import type { EventDetail, LogEvent } from '../../lib/approvals/events';
import { line, MONDAY } from '../insight/build';

const note = (detail: object): LogEvent => line('n', 2, 'note', MONDAY, { detail: detail as EventDetail });

describe('what a line of the log comes to', () => {
  it('takes channels and marks only where they are such, whatever a file says', () => {
    const [one] = effectiveEvents([note({ channels: 7, tag: 'constructor', changed: 'channels' })]);
    expect(one?.channels).toBeUndefined();
    expect(one?.tag).toBeUndefined();
    const [two] = effectiveEvents([note({ channels: ['instagram'], tag: 'date_bound' })]);
    expect(two).toMatchObject({ channels: ['instagram'], tag: 'date_bound' });
  });

  it('leaves the array given as it was, unless it is the caller’s own', () => {
    const before = effectiveEvents([line('a', 1, 'submitted', MONDAY)]);
    expect(applyEvent(before, line('b', 2, 'approved', MONDAY + 1))).toHaveLength(2);
    expect(before).toHaveLength(1);
    expect(takeEvent(before, line('b', 2, 'approved', MONDAY + 1))).toBe(before);
    expect(before).toHaveLength(2);
  });
});
