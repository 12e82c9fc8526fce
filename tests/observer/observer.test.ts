import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Look, Observer } from '../../entrypoints/observer.content/observer';
import type { SeenPost } from '../../lib/approvals/reading';
import type { ReadingMessage } from '../../lib/messages';
import { PARTS } from '../../lib/reading/vocabulary/parts';
import { FakeExtension, post, reading } from './fakes';

let observers: Observer[] = [];
beforeEach(() => {
  vi.useFakeTimers();
  // The page is read between fake moments, too.
  vi.stubGlobal('requestIdleCallback', undefined);
  vi.spyOn(console, 'debug').mockImplementation(() => {});
});
afterEach(() => {
  for (const observer of observers) observer.end();
  observers = [];
  document.body.replaceChildren();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const answers = (message: { type: string; id?: string }): unknown =>
  message.type === 'hello'
    ? { ok: true, tools: [], lexicon: {}, time: {}, parts: PARTS, badgesHidden: false, badgeStyle: {} }
    : { ok: true, id: message.id, badges: [] };

/** An observer whose page shows what `posts` says at the moment. */
async function observing(extension: FakeExtension, posts: () => SeenPost[]) {
  const looks: string[] = [];
  const observer = new Observer({
    page: document,
    extension,
    *look(_page, _tool, url): Generator<unknown, Look> {
      looks.push(url);
      const seen = posts();
      return { reading: reading(seen), cards: seen.map(() => []), roots: [] };
    },
  });
  observers.push(observer);
  void observer.start();
  await vi.advanceTimersByTimeAsync(2_000);
  const readings = (): ReadingMessage[] =>
    extension.sent.filter((message) => message.type === 'reading') as unknown as ReadingMessage[];
  const change = async (): Promise<void> => {
    document.body.append(document.createElement('p'));
    await vi.advanceTimersByTimeAsync(2_000);
  };
  return { observer, looks, readings, change };
}

it('asks for its tool first, and reads then', async () => {
  const extension = new FakeExtension(answers);
  const { readings } = await observing(extension, () => [post('One')]);
  expect(extension.sent[0]?.type).toBe('hello');
  expect(readings().map((message) => message.reading.posts.length)).toEqual([1]);
});

it('asks again until it gets an answer, and reads nothing before', async () => {
  let up = false;
  const extension = new FakeExtension((message) => (up ? answers(message) : undefined));
  const { looks, readings } = await observing(extension, () => [post('One')]);
  expect(looks).toEqual([]);
  up = true;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(readings().length).toBe(1);
});

it('says nothing again while the page says nothing new, until five minutes are over', async () => {
  const { looks, readings, change } = await observing(new FakeExtension(answers), () => [post('One')]);
  await change();
  await change();
  expect(looks.length).toBeGreaterThanOrEqual(3);
  expect(readings().length).toBe(1);
  await vi.advanceTimersByTimeAsync(5 * 60_000 + 5_000);
  expect(readings().length).toBe(2);
});

it('reports a change once', async () => {
  let state: SeenPost['state'] = 'in_review';
  const { readings, change } = await observing(new FakeExtension(answers), () => [post('One', { state })]);
  state = 'approved';
  await change();
  await change();
  expect(readings().map((message) => message.reading.posts[0]?.state)).toEqual(['in_review', 'approved']);
});

it('reports again when it is told to, also where nothing changed', async () => {
  const extension = new FakeExtension(answers);
  const { readings } = await observing(extension, () => [post('One')]);
  extension.listener?.({ type: 'read-now' });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(readings().length).toBe(2);
});

it('is not switched off by an event that the page makes up', async () => {
  const { readings, change, observer } = await observing(new FakeExtension(answers), () => [
    post(String(document.body.childElementCount)),
  ]);
  for (const target of [document, window]) {
    for (const name of ['x:observer:wxt:content-script-started', 'wxt:content-script-started', 'pagehide']) {
      target.dispatchEvent(
        new CustomEvent(name, { detail: { contentScriptName: 'observer', messageId: 'forged' } }),
      );
    }
  }
  window.postMessage({ type: 'badges-hidden', hidden: true }, '*');
  window.postMessage({ type: 'x:observer:wxt:content-script-started', contentScriptName: 'observer' }, '*');
  await change();
  expect(observer.isAlive()).toBe(true);
  expect(readings().length).toBe(2);
});

it('looks again where the browser shows a page that it had kept, and only where the browser says so (F21)', async () => {
  const listen = vi.spyOn(window, 'addEventListener');
  const { readings } = await observing(new FakeExtension(answers), () => [post('One')]);
  const shown = listen.mock.calls.find(([type]) => type === 'pageshow')?.[1] as (event: unknown) => void;
  const back = async (event: { persisted: boolean; isTrusted: boolean }): Promise<number> => {
    shown(event);
    await vi.advanceTimersByTimeAsync(1_000);
    return readings().length;
  };
  expect(await back({ persisted: true, isTrusted: false })).toBe(1);
  expect(await back({ persisted: false, isTrusted: true })).toBe(1);
  expect(await back({ persisted: true, isTrusted: true })).toBe(2);
});

it('stops when its extension is gone, and takes what it drew with it', async () => {
  const extension = new FakeExtension(answers);
  const { looks, change, observer } = await observing(extension, () => [post('One')]);
  extension.alive = false;
  const before = looks.length;
  await change();
  await change();
  expect(observer.isAlive()).toBe(false);
  expect(looks.length).toBe(before);
  expect(extension.listener).toBeNull();
});

it('removes what an earlier copy left behind', async () => {
  document.documentElement.append(document.createElement('signoff-badges'));
  await observing(new FakeExtension(answers), () => []);
  expect(document.querySelector('signoff-badges')).toBeNull();
});

it('cuts a large page into messages of 500 posts', async () => {
  const posts = Array.from({ length: 1_234 }, (_, index) => post(`Post ${index}`));
  const { readings } = await observing(new FakeExtension(answers), () => posts);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(readings().map((message) => message.reading.posts.length)).toEqual([500, 500, 234]);
});
