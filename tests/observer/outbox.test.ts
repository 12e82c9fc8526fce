import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Outbox } from '../../entrypoints/observer.content/outbox';
import { FakeExtension, post, reading } from './fakes';

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, 'debug').mockImplementation(() => {});
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function outboxWith(answer: (message: { type: string; id?: string }) => unknown, capacity?: number) {
  const extension = new FakeExtension(answer);
  const settled: string[] = [];
  const dropped: string[] = [];
  const cutOff = vi.fn();
  const outbox = new Outbox<string>({
    extension,
    settled: (note) => settled.push(note),
    dropped: (note) => dropped.push(note),
    cutOff,
    ...(capacity === undefined ? {} : { capacity }),
  });
  const add = (note: string, page = 'p') => outbox.add(page, note, reading([post(note)]), 1, 'UTC');
  return { outbox, extension, settled, dropped, cutOff, add };
}

describe('what counts as an acknowledgement', () => {
  it.each([
    ['undefined', () => undefined],
    ['null', () => null],
    ['a rejection', () => Promise.reject(new Error('Could not establish connection.'))],
    [
      'a synchronous throw',
      () => {
        throw new Error('boom');
      },
    ],
    ['another id', () => ({ ok: true, id: 'other', badges: [] })],
    ['no badges', (message: { id?: string }) => ({ ok: true, id: message.id })],
    [
      'a refusal that may pass',
      (message: { id?: string }) => ({
        ok: false,
        id: message.id,
        code: 'storage_blocked',
        message: '',
        retry: true,
      }),
    ],
  ])('%s is none: the same message is sent again', async (_name, bad) => {
    let good = false;
    const { extension, settled, add } = outboxWith((message) =>
      good ? { ok: true, id: message.id, badges: [] } : bad(message),
    );
    add('a');
    await vi.advanceTimersByTimeAsync(800);
    expect(settled).toEqual([]);
    expect(extension.sent.length).toBeGreaterThanOrEqual(3);
    good = true;
    await vi.advanceTimersByTimeAsync(2_000);
    expect(settled).toEqual(['a']);
    expect(new Set(extension.sent.map((message) => message.id)).size).toBe(1);
  });

  it('an answer that never comes is none', async () => {
    let first = true;
    const { settled, add } = outboxWith((message) => {
      if (!first) return { ok: true, id: message.id, badges: [] };
      first = false;
      return new Promise(() => {});
    });
    add('a');
    await vi.advanceTimersByTimeAsync(31_000);
    expect(settled).toEqual(['a']);
  });

  it('a refusal for good ends it and lets the next one through', async () => {
    const { settled, add } = outboxWith((message) => ({
      ok: false,
      id: message.id,
      code: 'invalid',
      message: '',
      retry: false,
    }));
    add('a');
    add('b');
    await vi.advanceTimersByTimeAsync(10);
    expect(settled).toEqual(['a', 'b']);
  });
});

it('waits twice as long after each failure, up to 30 seconds', async () => {
  const times: number[] = [];
  const { add } = outboxWith(() => {
    times.push(Date.now());
    return undefined;
  });
  add('a');
  await vi.advanceTimersByTimeAsync(120_000);
  const gaps = times.slice(1).map((time, index) => time - (times[index] ?? 0));
  expect(gaps.slice(0, 7)).toEqual([250, 500, 1000, 2000, 4000, 8000, 16000]);
  expect(gaps.slice(7).every((gap) => gap === 30_000)).toBe(true);
});

it('delivers in the order in which pages were read', async () => {
  const { settled, add } = outboxWith((message) => ({ ok: true, id: message.id, badges: [] }));
  for (const note of ['a', 'b', 'c']) add(note);
  await vi.advanceTimersByTimeAsync(10);
  expect(settled).toEqual(['a', 'b', 'c']);
});

it('is bounded, and the newest state of a page pushes out its oldest', async () => {
  let answering = false;
  const { outbox, settled, dropped, add } = outboxWith(
    (message) => (answering ? { ok: true, id: message.id, badges: [] } : undefined),
    3,
  );
  add('x1', 'x');
  add('y1', 'y');
  await vi.advanceTimersByTimeAsync(1);
  add('y2', 'y');
  add('y3', 'y');
  expect(outbox.size).toBe(3);
  expect(dropped).toEqual(['y1']);
  answering = true;
  await vi.advanceTimersByTimeAsync(1_000);
  expect(settled).toEqual(['x1', 'y2', 'y3']);
});

it('stops at once when the extension is gone, even where sending throws', async () => {
  const { extension, cutOff, add } = outboxWith(() => {
    extension.alive = false;
    throw new Error('Extension context invalidated.');
  });
  add('a');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(cutOff).toHaveBeenCalledOnce();
  expect(extension.sent.length).toBe(1);
});
