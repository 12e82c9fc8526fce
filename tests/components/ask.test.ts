import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ask } from '../../components/ask';

const send = vi.hoisted(() => vi.fn<(message: unknown) => Promise<unknown>>());
vi.mock('wxt/browser', () => ({ browser: { runtime: { sendMessage: send } } }));

beforeEach(() => {
  vi.useFakeTimers();
  send.mockReset();
  vi.spyOn(console, 'debug').mockImplementation(() => {});
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it('gives the answer', async () => {
  send.mockResolvedValue({ ok: true, badgesHidden: false });
  expect(await ask({ type: 'popup' })).toEqual({ ok: true, badgesHidden: false });
});

it('gives a refusal as it is, and does not ask again', async () => {
  const refusal = { ok: false, code: 'storage_full', message: 'full', retry: true };
  send.mockResolvedValue(refusal);
  expect(await ask({ type: 'popup' })).toEqual(refusal);
  expect(send).toHaveBeenCalledOnce();
});

it('asks again where a waking worker gave nothing', async () => {
  send.mockResolvedValueOnce(undefined).mockRejectedValueOnce(new Error('no receiver'));
  send.mockResolvedValue({ ok: true });
  const asked = ask({ type: 'popup' });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await asked).toEqual({ ok: true });
  expect(send).toHaveBeenCalledTimes(3);
});

it.each([
  ['never answers', () => new Promise(() => {})],
  ['answers nothing', async () => undefined],
  ['fails', () => Promise.reject(new Error('gone'))],
])('falls silent after ten seconds where the background %s', async (_name, behaviour) => {
  send.mockImplementation(behaviour);
  const asked = ask({ type: 'popup' });
  let answer: unknown = null;
  void asked.then((given) => {
    answer = given;
  });
  await vi.advanceTimersByTimeAsync(5_000);
  expect(answer).toBeNull();
  await vi.advanceTimersByTimeAsync(6_000);
  expect(answer).toEqual({ ok: false, code: 'silent' });
});
