import { scrollsSideways, violations } from './axe';
import { expect, test } from './fixtures';
import { speak } from './language';
import { answering, blank } from './popup-answers';
import { NOW, STATES } from './popup-views';

test('shows the client on screen, over the page, and nothing that it does not know', async ({
  session,
  tool,
  popupOver,
}) => {
  const post = tool.board.add({
    client: 'harbour',
    text: 'Two for one',
    channel: 'Instagram',
    slot: Date.now(),
  });
  tool.board.act(post.id, { action: 'submit', side: 'team' });
  const page = await session.context.newPage();
  await page.goto(tool.url);
  await expect
    .poll(async () => {
      const popup = await popupOver(page);
      const text = await popup.text();
      await popup.close();
      return text;
    })
    .toMatch(/Waiting for the client\s+1 post/);
});

for (const language of ['en', 'fr']) {
  test(`has no fault that axe knows, nor scrolls sideways at 200 %, in any state, in ${language}`, async ({
    session,
  }) => {
    test.setTimeout(180_000);
    await speak(session, language);
    for (const [name, answer] of Object.entries(STATES)) {
      const page = await blank(session);
      await page.clock.setFixedTime(NOW);
      await answering(page, answer);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width: 190, height: 300 });
        await page.goto(`chrome-extension://${session.extensionId}/popup.html`);
        await expect(page.locator('main:not([aria-busy])')).toBeVisible();
        await expect(page.locator('html')).toHaveAttribute('lang', language);
        // All that unfolds or comes later is there as well.
        const nudge = page.locator('.pending button').first();
        if ((await nudge.count()) > 0) await nudge.click();
        for (const summary of await page.locator('summary').all()) await summary.click();
        await expect(page.locator('.panel:not(:has(blockquote)), section.say:not(:has(h2))')).toHaveCount(0);
        expect(await scrollsSideways(page), `${name}, narrow`).toBe(false);
        await page.setViewportSize({ width: 380, height: 600 });
        expect(await scrollsSideways(page), name).toBe(false);
        expect(await violations(page), `${name}, ${colorScheme}`).toEqual([]);
      }
      await page.close();
    }
  });
}

test('shows no word of a pattern, nor another client, while the user presents', async ({ session }) => {
  const page = await blank(session);
  await page.clock.setFixedTime(NOW);
  await answering(page, STATES['heavy review']);
  await page.goto(`chrome-extension://${session.extensionId}/popup.html`);
  await expect(page.getByRole('heading', { name: 'Micromanaging' })).toBeVisible();
  await page.getByRole('switch', { name: 'Presenting' }).click();
  await expect(page.getByRole('heading', { name: 'Micromanaging' })).toHaveCount(0);
  await expect(page.getByText('Two for one on rye')).toBeVisible();
  expect(await page.locator('body').textContent()).not.toMatch(
    /micromanag|heavy|watch|likely|late\b|What to say|%/i,
  );
});

test('says nothing in per cent of a client with three posts', async ({ session }) => {
  const page = await blank(session);
  await page.clock.setFixedTime(NOW);
  await answering(page, STATES['few posts']);
  await page.goto(`chrome-extension://${session.extensionId}/popup.html`);
  await expect(page.getByRole('heading', { name: 'Too early to tell' })).toBeVisible();
  expect(await page.locator('body').textContent()).not.toContain('%');
  await expect(page.locator('.flagged')).toHaveCount(0);
});

test('asks for just this host, first thing in the click', async ({ session }) => {
  const page = await session.context.newPage();
  await answering(page, STATES.off);
  await page.addInitScript(() => {
    const asked: unknown[] = [];
    Object.assign(window, { asked });
    const { permissions } = (globalThis as unknown as { chrome: { permissions: object } }).chrome;
    Object.defineProperty(permissions, 'request', {
      value: async (wanted: unknown) => {
        asked.push({ wanted, active: navigator.userActivation.isActive });
        return true;
      },
    });
  });
  await page.goto(`chrome-extension://${session.extensionId}/popup.html`);
  await page.getByRole('button', { name: 'Switch on for planner.example' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Switched on' })).toBeVisible();
  expect(await page.evaluate(() => (window as unknown as { asked: unknown[] }).asked)).toEqual([
    { wanted: { origins: ['https://planner.example/*'] }, active: true },
  ]);
});

test('says so when the background does not answer within ten seconds', async ({ session }) => {
  const page = await blank(session);
  await page.clock.install();
  await page.addInitScript(() => {
    const { runtime } = (globalThis as unknown as { chrome: { runtime: object } }).chrome;
    Object.defineProperty(runtime, 'sendMessage', { value: () => new Promise(() => {}) });
  });
  await page.goto(`chrome-extension://${session.extensionId}/popup.html`);
  await expect(page.getByText('Reading the figures')).toBeVisible();
  await page.clock.runFor(9_500);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.clock.runFor(1_000);
  await expect(page.getByRole('alert')).toContainText('does not answer');
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
});

test('asks once a day whose weekly look is due', async ({ session }) => {
  const worker = await session.worker();
  const alarm = () =>
    worker.evaluate(() =>
      (
        globalThis as unknown as {
          chrome: { alarms: { get(name: string): Promise<{ periodInMinutes: number } | undefined> } };
        }
      ).chrome.alarms.get('weekly-looks'),
    );
  await expect.poll(async () => (await alarm())?.periodInMinutes).toBe(1440);
});
