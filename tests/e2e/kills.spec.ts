import type { browser } from 'wxt/browser';
import { effectiveEvents } from '../../lib/approvals/effective';
import type { LogEvent } from '../../lib/approvals/events';
import { factsOf } from '../../lib/insight/post-facts';
import { observerWorld } from '../../scripts/browser/observer-world';
import type { Session } from '../../scripts/browser/session';
import { until } from '../../scripts/browser/until';
import { expect, test } from './fixtures';

const ORIGIN = 'https://tool.test';
const KILLS = 100;
const HOUR = 3_600_000;
const START = Date.UTC(2026, 9, 1, 8);

/** Where a post stands after a step of its life: sent, sent back, sent again, …; approved in the end. */
const stateAt = (step: number): string =>
  step === KILLS - 1 ? 'Approved' : step % 2 === 0 ? 'Waiting for client' : 'Changes requested';

const pageAt = (step: number): string => `<!doctype html>
<html lang="en"><title>Posts – Larch Books</title>
<body><nav aria-label="Clients"><a href="/c/7" aria-current="true">Larch Books</a></nav><h1>Larch Books</h1><main>
${[1, 2, 3]
  .map(
    (post) => `<article class="card" data-post-id="${post}"><span class="badge">${stateAt(step)}</span>
<a href="/c/7/posts/${4000 + post}">Reading list number ${post} for the long evenings</a></article>`,
  )
  .join('\n')}
</main></body></html>`;

test.use({ build: 'replay' });

test('a hundred forced ends of the worker lose no event and double none', async ({
  session,
  killWorker,
  exportedLog,
}) => {
  test.setTimeout(240_000);
  const page = await session.context.newPage();
  const world = await observerWorld(session, page);
  await installed(session);
  let step = 0;
  await page.route('**/*', (route) =>
    route.request().isNavigationRequest()
      ? route.fulfill({
          contentType: 'text/html; charset=utf-8',
          headers: { 'last-modified': new Date(START + step * HOUR).toUTCString() },
          body: pageAt(step),
        })
      : route.abort(),
  );
  for (step = 0; step < KILLS; step += 1) {
    await page.goto(`${ORIGIN}/c/7`);
    // Sooner or later in the course of the message: before it is sent, on its way, while it is written, after.
    const sent = async () => (await world.exchanges()).some(({ message }) => typeOf(message) === 'reading');
    if (step % 4 !== 0) await until('the reading is sent', sent);
    if (step % 4 === 3)
      await until('it is answered', async () => (await world.exchanges()).every(isAnswered));
    await killWorker();
    await until(
      'the reading is acknowledged',
      async () =>
        (await world.exchanges()).some((one) => typeOf(one.message) === 'reading' && isOk(one.answer)),
      40_000,
    );
  }

  const log = await exportedLog();
  const posts = new Map<string, LogEvent[]>();
  for (const line of log) {
    if (line.post) posts.set(line.post.id, [...(posts.get(line.post.id) ?? []), line]);
  }
  expect(posts.size).toBe(3);
  for (const lines of posts.values()) {
    const facts = factsOf(effectiveEvents(lines) as Parameters<typeof factsOf>[0]);
    // Steps 0, 2, … 98 are submissions, 1, 3, … 97 returns, and the last an approval.
    expect(facts).toMatchObject({ submissions: 50, clientRounds: 49, approvals: 1, state: 'approved' });
  }
  expect(log.map(({ seq }) => seq)).toEqual(log.map((_, index) => index + 1));
});

/**
 * Waits until the observer is registered: a worker that ends before has said nothing to any page yet, and does it at
 * its next start, which no page can bring about.
 */
async function installed({ worker }: Session): Promise<void> {
  const registered = await worker();
  await until('the observer is registered', () =>
    registered.evaluate(async () => {
      const { scripting } = (globalThis as unknown as { chrome: Pick<typeof browser, 'scripting'> }).chrome;
      return (await scripting.getRegisteredContentScripts()).length > 0;
    }),
  );
}

const typeOf = (message: unknown): unknown => (message as { type?: unknown }).type;
const isAnswered = ({ answer }: { answer: unknown }): boolean => answer !== undefined && answer !== null;
const isOk = (answer: unknown): boolean => (answer as { ok?: unknown } | null | undefined)?.ok === true;
