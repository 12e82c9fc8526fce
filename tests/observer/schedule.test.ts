import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { waitBeforeRead } from '../../entrypoints/observer.content/rhythm';
import { Schedule } from '../../entrypoints/observer.content/schedule';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function scheduleWith(cost = 1) {
  const reads: number[] = [];
  const state = { hidden: false };
  const schedule: Schedule = new Schedule({
    read: async () => {
      reads.push(Date.now());
      schedule.spent(cost);
    },
    isHidden: () => state.hidden,
    now: () => Date.now(),
  });
  return { schedule, reads, state };
}

it('reads once for a burst of changes', async () => {
  const { schedule, reads } = scheduleWith();
  for (let index = 0; index < 50; index += 1) schedule.changed('content');
  await vi.advanceTimersByTimeAsync(5_000);
  expect(reads.length).toBe(1);
});

it('never reads more often than every 250 ms, however often the page changes', async () => {
  const { schedule, reads } = scheduleWith();
  for (let index = 0; index < 500; index += 1) {
    schedule.changed('content');
    await vi.advanceTimersByTimeAsync(10);
  }
  await vi.advanceTimersByTimeAsync(1_000);
  const gaps = reads.slice(1).map((time, index) => time - (reads[index] ?? 0));
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(250);
  expect(reads.length).toBeGreaterThan(15);
});

it('gives a slow page twenty times the time that a read takes, up to five seconds', () => {
  expect(waitBeforeRead('content', 0, 50)).toBe(1_000);
  expect(waitBeforeRead('content', 900, 50)).toBe(100);
  expect(waitBeforeRead('content', 0, 10_000)).toBe(5_000);
  expect(waitBeforeRead('look', 0, 1)).toBe(1_000);
  expect(waitBeforeRead('content', Number.POSITIVE_INFINITY, 10)).toBe(0);
});

it('does nothing on a hidden page, and reads once when it is shown', async () => {
  const { schedule, reads, state } = scheduleWith();
  state.hidden = true;
  schedule.changed('content');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(reads).toEqual([]);
  state.hidden = false;
  schedule.visibilityChanged();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(reads.length).toBe(1);
});

it('waits after a route change until the page is quiet', async () => {
  const { schedule, reads } = scheduleWith();
  const start = Date.now();
  schedule.changed('route');
  await vi.advanceTimersByTimeAsync(200);
  schedule.changed('content');
  await vi.advanceTimersByTimeAsync(200);
  schedule.changed('content');
  expect(reads).toEqual([]);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(reads.map((time) => time - start)).toEqual([650]);
});

it('reads after a route change within two seconds, even on a page that never rests', async () => {
  const { schedule, reads } = scheduleWith();
  const start = Date.now();
  schedule.changed('route');
  for (let index = 0; index < 60; index += 1) {
    await vi.advanceTimersByTimeAsync(50);
    schedule.changed('content');
  }
  expect((reads[0] ?? 0) - start).toBeLessThanOrEqual(2_150);
});

it('sees a change that comes while it reads', async () => {
  const reads: number[] = [];
  const schedule: Schedule = new Schedule({
    read: async () => {
      reads.push(Date.now());
      if (reads.length === 1) schedule.changed('content');
    },
    isHidden: () => false,
    now: () => Date.now(),
  });
  schedule.changed('content');
  await vi.advanceTimersByTimeAsync(2_000);
  expect(reads.length).toBe(2);
});

it('goes on after a read that failed', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {});
  let count = 0;
  const schedule = new Schedule({
    read: async () => {
      count += 1;
      if (count === 1) throw new Error('not legible');
    },
    isHidden: () => false,
    now: () => Date.now(),
  });
  schedule.changed('content');
  await vi.advanceTimersByTimeAsync(500);
  schedule.changed('content');
  await vi.advanceTimersByTimeAsync(500);
  expect(count).toBe(2);
  expect(told).toHaveBeenCalledOnce();
  told.mockRestore();
  schedule.end();
  schedule.changed('content');
  await vi.advanceTimersByTimeAsync(5_000);
  expect(count).toBe(2);
});
