import type { Page } from '@playwright/test';
import type { PopupView } from '../../lib/messages';
import { until } from '../../scripts/browser/until';
import { expect, test } from './fixtures';

const WEEK = 7 * 86_400_000;
const TITLES = Array.from({ length: 10 }, (_, i) => `Rye loaf number ${i + 1}`);

type Send = (message: object) => Promise<PopupView>;
interface Extension {
  chrome: {
    runtime: { sendMessage: Send };
    tabs: { query(of: object): Promise<{ id?: number; url?: string }[]> };
  };
}

const ask = (own: Page): Promise<PopupView> =>
  own.evaluate(() =>
    (globalThis as unknown as Extension).chrome.runtime.sendMessage({
      type: 'popup',
      tabId: null,
      url: null,
    }),
  );

/** Puts the last look, that saw what this one sees, more than a week back: nobody can wait that long. */
async function lookedAWeekAgo(own: Page, at: number): Promise<void> {
  await own.evaluate(async (lookedAt) => {
    const request = <T>(of: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        of.onsuccess = () => resolve(of.result);
        of.onerror = () => reject(of.error);
      });
    const database = await request(indexedDB.open('signoff'));
    const clients = database.transaction('clients', 'readwrite').objectStore('clients');
    const [client] = await request(clients.getAll());
    const last = { at: lookedAt, amber: ['B1', 'B2', 'B3'], red: ['B1', 'B2', 'B3'] };
    await request(
      clients.put({
        ...client,
        book: { ...client.book, looks: { looks: { last, before: null }, flags: [] } },
      }),
    );
    database.close();
  }, at);
}

test('a flagged client: the text is copied, marked as sent, and stays so', async ({
  session,
  tool,
  killWorker,
}) => {
  const { board } = tool;
  const own = await session.openOwn('popup.html');
  const posts = TITLES.map((text) =>
    board.add({ client: 'harbour', text, channel: 'Instagram', slot: Date.now() + 2 * WEEK }),
  );
  const waiting = board.add({
    client: 'harbour',
    text: 'Oat loaf',
    channel: 'Instagram',
    slot: Date.now() + WEEK,
  });
  const all = (action: string, side: string) => {
    for (const post of posts) board.act(post.id, { action, side, text: 'Please change the wording.' });
  };
  board.act(waiting.id, { action: 'submit', side: 'team' });
  const page = await session.context.newPage();
  for (let round = 0; round <= 3; round++) {
    all('submit', 'team');
    await page.goto(tool.url);
    await until('the submissions are read', async () => (await ask(own)).clients[0]?.waiting.count === 11);
    all(round < 3 ? 'request-changes' : 'approve', 'client');
    await page.goto(tool.url);
    await until('the answers are read', async () => (await ask(own)).clients[0]?.waiting.count === 1);
  }
  expect((await ask(own)).clients[0]).toMatchObject({ decided: 10, rounds: 30 });
  await lookedAWeekAgo(own, Date.now() - 8 * 86_400_000);

  const tabs = await own.evaluate(
    (url) => (globalThis as unknown as Extension).chrome.tabs.query({ url: `${url}/*` }),
    tool.url.replace(/:\d+$/, ''),
  );
  const popup = await session.context.newPage();
  await popup.addInitScript((tab) => {
    Object.defineProperty((globalThis as unknown as Extension).chrome.tabs, 'query', {
      value: async () => [tab],
    });
  }, tabs[0]);
  const open = () => popup.goto(`chrome-extension://${session.extensionId}/popup.html`);
  await open();
  await expect(popup.getByRole('heading', { name: 'Micromanaging' })).toBeVisible();
  await expect(popup.getByText(/10 of 10 posts came back more than twice; likely \d+.*%/)).toBeVisible();

  await popup.getByRole('radio', { name: 'Plain' }).check();
  await popup.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(popup.getByRole('status').filter({ hasText: 'Copied.' })).toBeVisible();
  const text = (await popup.locator('blockquote').textContent()) ?? '';
  expect(text).toContain('Please send all remarks on a post in one go');
  expect(text).not.toMatch(/micromanag|%/i);
  const pasted = await pastedInto(popup);
  expect(pasted.replace(/\s+/g, ' ')).toBe(text.replace(/\s+/g, ' '));

  await popup.getByRole('button', { name: 'Mark as sent' }).click();
  await expect(popup.getByText('Last sent: Nudge.')).toBeVisible();
  await killWorker();
  await open();
  await expect(popup.getByText('Last sent: Nudge.')).toBeVisible();
  await expect(popup.getByText(/Next step: Reset, from/)).toBeVisible();
  await expect(popup.getByRole('button', { name: 'Mark as sent' })).toHaveCount(0);

  await popup.getByRole('button', { name: 'Nudge for “Oat loaf”' }).click();
  await expect(popup.getByRole('radio', { name: 'Plain' })).toBeChecked();
  await expect(popup.locator('.panel blockquote')).toContainText('“Oat loaf” is ready.');
  await popup.getByRole('button', { name: 'I reminded them' }).click();
  await expect(popup.getByText('reminded 1×')).toBeVisible();
  await popup.getByRole('button', { name: 'Answered elsewhere' }).click();
  await expect(popup.getByText('Nothing is waiting for the client.')).toBeVisible();
});

/** What the clipboard holds, asked as a person asks: by pasting it. */
async function pastedInto(page: Page): Promise<string> {
  await page.evaluate(() => {
    document.body.append(Object.assign(document.createElement('textarea'), { id: 'paste-here' }));
  });
  await page.locator('#paste-here').focus();
  await page.keyboard.press('Control+V');
  const pasted = await page.locator('#paste-here').inputValue();
  await page.evaluate(() => document.querySelector('#paste-here')?.remove());
  return pasted;
}
