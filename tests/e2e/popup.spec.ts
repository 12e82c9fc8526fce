import type { Page } from '@playwright/test';
import type { PopupView, Refusal } from '../../lib/messages';
import { scrollsSideways, violations } from './axe';
import { expect, test } from './fixtures';
import { speak } from './language';

const NOW = Date.UTC(2026, 10, 23, 12);
const DAY = 86_400_000;
const CLIENT = {
  id: 'c1',
  name: 'Alder Bakery',
  posts: 12,
  decided: 9,
  firstTime: 3,
  rounds: 21,
  unknownReturns: 2,
  internalRounds: 4,
  waiting: { count: 3, oldestSince: NOW - 4 * DAY },
  lastSeen: NOW - 600_000,
};
const SITE: PopupView['site'] = {
  host: 'planner.example',
  status: 'on',
  pattern: 'https://planner.example/*',
  tool: { id: 't', name: 'Planner', basis: 'documented', since: '2026-11-01', approval: 'gate' },
  lastReading: { at: NOW - 60_000, posts: 5, blind: false },
};
const view = (more: Partial<PopupView>): PopupView => ({
  ok: true,
  site: SITE,
  client: null,
  clients: [],
  badgesHidden: false,
  ...more,
});
const STATES: Record<string, PopupView | Refusal> = {
  'a client': view({ client: CLIENT, clients: [CLIENT] }),
  'the list': view({ clients: [CLIENT, { ...CLIENT, id: 'c2', name: 'Birch Dental' }] }),
  'nothing yet': view({}),
  'a site that is off': view({ site: { ...SITE, status: 'off', tool: null, lastReading: null } }),
  'a page that cannot be read': view({ site: { ...SITE, lastReading: { at: NOW, posts: 0, blind: true } } }),
  'no room left': { ok: false, code: 'storage_full', message: 'full', retry: true },
};

/** Gives the popup this answer in place of the background's. */
async function answering(page: Page, answer: PopupView | Refusal): Promise<void> {
  await page.addInitScript((given) => {
    const { runtime } = (globalThis as unknown as { chrome: { runtime: object } }).chrome;
    Object.defineProperty(runtime, 'sendMessage', { value: async () => given });
  }, answer);
}

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
    .toMatch(/1 post is waiting|One post is waiting/);
});

for (const language of ['en', 'fr']) {
  test(`has no fault that axe knows, nor scrolls sideways at 200 %, in any state, in ${language}`, async ({
    session,
  }) => {
    await speak(session, language);
    for (const [name, answer] of Object.entries(STATES)) {
      const page = await session.context.newPage();
      await answering(page, answer);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width: 190, height: 300 });
        await page.goto(`chrome-extension://${session.extensionId}/popup.html`);
        await expect(page.locator('main:not([aria-busy])')).toBeVisible();
        await expect(page.locator('html')).toHaveAttribute('lang', language);
        expect(await scrollsSideways(page), `${name}, narrow`).toBe(false);
        await page.setViewportSize({ width: 380, height: 600 });
        expect(await scrollsSideways(page), name).toBe(false);
        expect(await violations(page), `${name}, ${colorScheme}`).toEqual([]);
      }
      await page.close();
    }
  });
}

test('asks for just this host, first thing in the click', async ({ session }) => {
  const page = await session.context.newPage();
  await answering(page, STATES['a site that is off'] as PopupView);
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
  await expect(page.getByRole('status')).toContainText('Switched on');
  expect(await page.evaluate(() => (window as unknown as { asked: unknown[] }).asked)).toEqual([
    { wanted: { origins: ['https://planner.example/*'] }, active: true },
  ]);
});

test('says so when the background does not answer within ten seconds', async ({ session }) => {
  const page = await session.context.newPage();
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
