import type { Page } from '@playwright/test';
import { verifyChain } from '../../lib/store/verify';
import { agedChain, asFile } from './aged-log';
import { backedUpLines } from './backup-of';
import { expect, test } from './fixtures';
import { storedText } from './stored';

const now = Date.now();
const POSTS = [
  { daysAgo: 900, title: 'Oldest loaf', said: 'Too burnt' },
  { daysAgo: 800, title: 'Older loaf', said: 'Too pale' },
  { daysAgo: 200, title: 'Autumn loaf', said: 'Too brown' },
  { daysAgo: 3, title: 'Fresh loaf', said: 'Too round' },
];
const alder = agedChain('alder', 'Alder Bakery', POSTS, now);
const birch = agedChain(
  'birch',
  'Birch & Co',
  POSTS.map((post) => ({ ...post, title: `Birch: ${post.title}`, said: `${post.said}, says Birch` })),
  now,
);

async function restoreBoth(page: Page): Promise<void> {
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles(asFile([alder, birch]));
  await expect(page.getByText('The file is whole: 16 events of 2 clients.')).toBeVisible();
  await page.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(page.getByText('16 events of 2 clients were added.')).toBeVisible();
}

async function holdBirch(page: Page): Promise<void> {
  await page.goto(page.url().replace(/#.*/, '#/clients/birch/settings'));
  await page.getByLabel('Keep everything of this client').click();
  await expect(page.getByLabel('Keep everything of this client')).toBeChecked();
}

test('takes old texts and events out, as the settings say, and leaves a client on hold and a chain that verifies', async ({
  session,
  dashboard,
}) => {
  const page = await dashboard('#/data');
  await restoreBoth(page);
  await holdBirch(page);

  await page.goto(page.url().replace(/#.*/, '#/data'));
  await page.getByRole('button', { name: 'What would go now?' }).click();
  await expect(
    page.getByText('Texts of 6 events, and 4 events as a whole, are older than that.'),
  ).toBeVisible();
  await expect(page.getByText('1 client on dispute hold: nothing of them goes.')).toBeVisible();
  expect(await backedUpLines(session)).toHaveLength(16);
  await page.getByRole('button', { name: 'Take them out now' }).click();
  await expect(page.getByText('Done. The log says what went, and still verifies.')).toBeVisible();

  const stored = await storedText(page);
  for (const gone of ['"Oldest loaf"', '"Older loaf"', '"Autumn loaf"', '"Too burnt"', '"Too brown"'])
    expect(stored).not.toContain(gone);
  for (const kept of ['"Fresh loaf"', '"Too round"', '"Birch: Oldest loaf"', '"Too burnt, says Birch"'])
    expect(stored).toContain(kept);
  const lines = await backedUpLines(session);
  const own = lines.filter((event) => event.client.id === 'alder');
  expect(own.map((event) => [event.kind, event.post?.title ?? null, event.detail.what ?? null])).toEqual([
    ['submitted', null, null],
    ['changes_requested', null, null],
    ['submitted', 'Fresh loaf', null],
    ['changes_requested', 'Fresh loaf', null],
    ['erased', null, 'events'],
    ['erased', null, 'texts'],
  ]);
  expect(own.slice(0, 4).map((event) => event.hash)).toEqual(alder.slice(4).map((event) => event.hash));
  expect(await verifyChain(own)).toMatchObject({ ok: true, removed: 4, erased: 2 });
  const held = lines.filter((event) => event.client.id === 'birch');
  expect(held).toEqual(birch);
  expect(await verifyChain(held)).toMatchObject({ ok: true, erased: 0 });

  await page.getByRole('button', { name: 'What would go now?' }).click();
  await expect(page.getByText('Nothing is older than that.')).toBeVisible();
});

interface Alarms {
  chrome: {
    alarms: {
      get(name: string): Promise<{ periodInMinutes?: number } | undefined>;
      create(name: string, info: { when: number; periodInMinutes: number }): Promise<void>;
    };
  };
}

test('does so by itself once a day, by the settings of the day', async ({ session, dashboard }) => {
  const page = await dashboard('#/data');
  await restoreBoth(page);
  await page.goto(page.url().replace(/#.*/, '#/settings'));
  await page.getByLabel('Keep texts of posts and comments (days)').fill('400');
  await page.getByLabel('Keep events (months)').fill('');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Saved.', { exact: true }).first()).toBeVisible();

  const worker = await session.worker();
  const period = await worker.evaluate(
    async () => (await (globalThis as unknown as Alarms).chrome.alarms.get('retention'))?.periodInMinutes,
  );
  expect(period).toBe(1_440);
  await worker.evaluate(() =>
    (globalThis as unknown as Alarms).chrome.alarms.create('retention', {
      when: Date.now(),
      periodInMinutes: 1_440,
    }),
  );
  await expect.poll(() => storedText(page), { timeout: 40_000 }).not.toContain('Too pale');
  const lines = await backedUpLines(session);
  for (const id of ['alder', 'birch']) {
    const own = lines.filter((event) => event.client.id === id);
    expect(own.filter((event) => event.kind !== 'erased')).toHaveLength(8);
    expect(own.at(-1)).toMatchObject({ kind: 'erased', detail: { what: 'texts' } });
    expect(await verifyChain(own)).toMatchObject({ ok: true, erased: 4 });
  }
  expect(await storedText(page)).toContain('Too brown');
});
