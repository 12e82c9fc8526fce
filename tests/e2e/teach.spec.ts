import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { until } from '../../scripts/browser/until';
import { scrollsSideways, violations } from './axe';
import { expect, test } from './fixtures';
import { Inside } from './inside';
import { speak } from './language';
import { ask, HOST, openPlanner, popupView, tabOf } from './planner';

const ROWS = [
  { id: '201', title: 'Two for one on rye this Friday', state: 'With Kim' },
  { id: '202', title: 'Meet the night shift of the oven', state: 'Kim is happy' },
  { id: '203', title: 'Sourdough course, the last seats', state: 'With Kim' },
];

async function startTeaching(own: Page, page: Page): Promise<Inside> {
  const answer = await ask<{ ok: boolean }>(own, {
    type: 'tools',
    tools: { do: 'teach', tabId: await tabOf(own, page.url()) },
  });
  expect(answer.ok).toBe(true);
  await page.bringToFront();
  const panel = new Inside(page, 'signoff-teach');
  await until('the panel is there', async () => (await panel.text()).includes('One post'));
  return panel;
}

test('a page is taught by keyboard alone, and read so from then on', async ({ session, dashboard }) => {
  const own = await session.openOwn('popup.html');
  const page = await openPlanner(session, ROWS);
  await page.bringToFront();
  const panel = await startTeaching(own, page);
  await expect.poll(() => panel.text()).toContain('Signoff would read no post here.');

  await panel.focus('button[aria-label="Point at it: One post"]');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect.poll(() => panel.text()).toContain('1 of 3:');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => panel.text()).toContain('2 of 3: Meet the night shift');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => panel.focused()).toContain('Point again: One post');

  await panel.focus('button[aria-label="Point at it: Its state"]');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect.poll(() => panel.text()).toContain('With Kim');
  await page.keyboard.press('Enter');
  await expect.poll(() => panel.text()).toContain('“Kim is happy” means');
  await panel.choose(0, 'in_review');
  await panel.choose(1, 'approved');
  await expect.poll(() => panel.text()).toContain('Signoff would read 3 posts:');
  await expect.poll(() => panel.text()).toContain('waiting for the client');

  await panel.focus('button.main');
  await page.keyboard.press('Enter');
  await expect.poll(() => panel.text()).toContain('Saved.');
  await page.keyboard.press('Escape');
  await expect.poll(() => panel.text()).toBe('');
  await until('it is read so', async () => (await popupView(own)).clients[0]?.waiting.count === 2);
  expect((await popupView(own)).site.tool).toMatchObject({ id: 'site:planner.example', basis: 'local' });

  const tools = await dashboard('#/tools');
  const [download] = await Promise.all([
    tools.waitForEvent('download'),
    tools.getByRole('button', { name: 'Export: planner.example' }).click(),
  ]);
  const file = await download.path();
  const exported = await readFile(file, 'utf8');
  expect(exported).not.toMatch(/rye|Alder/);
  await tools.getByRole('button', { name: 'Contribution: planner.example' }).click();
  const contribution = await tools.getByRole('textbox', { name: 'What the report holds' }).inputValue();
  expect(contribution).toContain('div[data-ref]');
  expect(contribution).not.toMatch(/rye|Alder/);
  await tools.getByRole('button', { name: 'Remove: planner.example' }).click();
  await expect(tools.getByText('Removed.')).toBeVisible();
  await expect.poll(async () => (await popupView(own)).site.tool).toBeNull();
  await tools.locator('input[type=file]').setInputFiles(file);
  await expect(tools.getByText('planner.example is in use now.')).toBeVisible();
  expect((await popupView(own)).site.tool).toMatchObject({ basis: 'local' });
});

test('a page is taught with the mouse, and neither clicks nor learns anything', async ({ session }) => {
  const own = await session.openOwn('popup.html');
  const page = await openPlanner(session, ROWS);
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    for (const type of ['click', 'mousedown', 'keydown'])
      document.addEventListener(type, (event) => heard.push(event.type));
  });
  const panel = await startTeaching(own, page);
  await panel.click('button[aria-label="Point at it: One post"]');
  // What a page makes up counts for nothing.
  await page.evaluate(() => (document.querySelector('.item') as HTMLElement).click());
  await expect.poll(() => panel.text()).toContain('click it, or go with Tab');
  await page.locator('.item').first().getByText('Open').click();
  expect(new URL(page.url()).pathname).toBe('/board');
  await expect.poll(() => panel.text()).toContain('Two for one on rye');
  expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual(['click']);
  expect(await page.evaluate(() => document.querySelector('signoff-teach')?.shadowRoot)).toBeNull();
  await panel.click('button[aria-label="Point at it: Its client"]');
  await page.locator('.name').click();
  await expect.poll(() => panel.text()).toContain('Alder Bakery');
});

test('another page may not save a tool file for a host that is not its own', async ({ session }) => {
  const own = await session.openOwn('popup.html');
  const tool = {
    id: 'buffer',
    name: 'Buffer',
    matches: ['https://publish.buffer.com/*'],
    basis: 'local',
    since: '2026-11-23',
    approval: 'gate',
    client: { word: 'client' },
  };
  const answer = await ask<{ ok: boolean }>(own, { type: 'save-tool', tool });
  expect(answer.ok).toBe(false);
});

test('speaks French', async ({ session }) => {
  await speak(session, 'fr');
  const own = await session.openOwn('popup.html');
  const page = await openPlanner(session, ROWS);
  await ask(own, { type: 'tools', tools: { do: 'teach', tabId: await tabOf(own, page.url()) } });
  const panel = new Inside(page, 'signoff-teach');
  await expect.poll(() => panel.text()).toContain('Apprendre cette page');
});

test('columns that a team named itself are mapped, and known again', async ({ dashboard }) => {
  const page = await dashboard('#/tools/trello');
  await page.getByRole('button', { name: 'Add a column' }).click();
  await page.getByRole('textbox', { name: 'Column as the page shows it' }).fill('With Kim');
  await page.getByRole('combobox', { name: 'means' }).selectOption('in_review');
  await page.getByRole('button', { name: 'Save columns' }).click();
  await expect(page.getByText('Saved. Open pages are read again.')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Column as the page shows it' })).toHaveValue('With Kim');
  const { stored } = await ask<{ stored: { columns: unknown } }>(page, {
    type: 'tools',
    tools: { do: 'list' },
  });
  expect(stored.columns).toEqual({ trello: { 'With Kim': 'in_review' } });
});

for (const language of ['en', 'fr']) {
  test(`the pages of tools have no fault that axe knows, in ${language}`, async ({ session, dashboard }) => {
    await speak(session, language);
    await openPlanner(session, [{ id: '1', title: 'Rye loaf, baked at night', state: 'Awaiting approval' }]);
    const page = await dashboard('#/tools');
    for (const route of [
      'tools',
      'tools/trello',
      `tools/${encodeURIComponent(`site:${new URL(HOST).host}`)}`,
    ]) {
      await page.goto(`chrome-extension://${session.extensionId}/dashboard.html#/${route}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.locator('h2').last()).toBeVisible();
      const report = page.getByRole('button', { name: /^(Report|Signaler)/ }).first();
      if ((await report.count()) > 0) {
        await report.click();
        await expect(page.locator('textarea')).toBeVisible();
      }
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await violations(page), `${route}, ${colorScheme}`).toEqual([]);
      }
      await page.setViewportSize({ width: 420, height: 700 });
      expect(await scrollsSideways(page), route).toBe(false);
      await page.setViewportSize({ width: 1280, height: 900 });
    }
  });
}
