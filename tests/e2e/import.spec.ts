import type { Page } from '@playwright/test';
import { zipSync } from 'fflate';
import type { LogEvent } from '../../lib/approvals/events';
import { agedChain, asFile } from './aged-log';
import { scrollsSideways, violations } from './axe';
import { backedUpLines, backupOf } from './backup-of';
import { expect, test } from './fixtures';
import { speak } from './language';
import { storedText } from './stored';
import { recordTwo } from './two-clients';
import { loseLog } from './wipe';

const jsonLines = (text: string) => ({
  name: 'signoff_log.jsonl',
  mimeType: 'application/jsonl',
  buffer: Buffer.from(text),
});

test('adds nothing where the log has it all already', async ({ session, tool, dashboard }) => {
  await recordTwo({ session, tool }, { returned: true });
  const text = await backupOf(session);
  const own = await backedUpLines(session);
  const page = await dashboard('#/data');
  const file = page.locator('input[type=file]').first();
  await file.setInputFiles(jsonLines(text));
  await expect(page.getByText('Every chain verifies')).toBeVisible();
  await expect(page.getByRole('cell', { name: 'the log has all of it already' }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(page.getByText('There was nothing to add')).toBeVisible();
  expect(await backedUpLines(session)).toEqual(own);
});

test('merges the log of another device without doubling what both have seen', async ({
  session,
  tool,
  dashboard,
  killWorker,
}) => {
  const page = await recordTwo({ session, tool }, { returned: true });
  const other = await backupOf(session);
  // Another device: nothing stored, and its own ids for the same clients and posts.
  await killWorker();
  await loseLog(session, { anchor: true });
  await page.goto(`${tool.url}/clients/harbour/posts`);
  await expect.poll(async () => (await backedUpLines(session)).length).toBeGreaterThan(0);
  const before = await backedUpLines(session);

  const data = await dashboard('#/data');
  await data.locator('input[type=file]').first().setInputFiles(jsonLines(other));
  await expect(data.getByRole('cell', { name: /is added to that client as imported/ })).toBeVisible();
  await data.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(data.getByText(/(was|were) added/)).toBeVisible();
  const merged = await backedUpLines(session);
  const mine = merged.filter((event) => event.client.id === before[0]?.client.id);
  expect(mine.slice(0, before.length)).toEqual(before);
  const rye = mine.filter((event) => event.post?.title?.includes('rye'));
  expect(rye.filter((event) => event.kind === 'changes_requested')).toHaveLength(1);
  expect(new Set(rye.map((event) => event.post?.id)).size).toBe(1);
  await data.locator('input[type=file]').first().setInputFiles(jsonLines(other));
  await data.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(data.getByText('There was nothing to add')).toBeVisible();
});

/** Four clients with 1,500 posts each: several pieces of every kind that a long log is read and written in. */
const LONG = ['alder', 'birch', 'cedar', 'dogwood'].map((id, i) =>
  agedChain(
    id,
    `${id} & Co`,
    Array.from({ length: 1_500 }, (_, n) => ({
      daysAgo: 80 - n / 20 - i,
      title: `Loaf ${n}`,
      said: `Not so brown, ${n}`,
    })),
    Date.now(),
  ),
);
const inOrder = (lines: readonly LogEvent[]): LogEvent[] =>
  lines.toSorted((a, b) => (a.client.id < b.client.id ? -1 : a.client.id > b.client.id ? 1 : a.seq - b.seq));

async function restoreLong(page: Page): Promise<void> {
  await page.locator('input[type=file]').first().setInputFiles(asFile(LONG));
  await expect(page.getByText('The file is whole: 12,000 events of 4 clients.')).toBeVisible({
    timeout: 20_000,
  });
  await expect(page.getByRole('cell', { name: 'comes back as its own client' })).toHaveCount(4);
  await page.getByRole('button', { name: 'Restore', exact: true }).click();
}

/** Resolves as soon as anything of a log is stored that was empty. */
const untilSegments = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const open = indexedDB.open('signoff');
    const database = await new Promise<IDBDatabase>((resolve) => {
      open.onsuccess = () => resolve(open.result);
    });
    const count = (): Promise<number> =>
      new Promise((resolve) => {
        const request = database.transaction('segments').objectStore('segments').count();
        request.onsuccess = () => resolve(request.result);
      });
    while ((await count()) === 0);
    database.close();
  });

test('brings a long log back, line for line, and takes it out again', async ({ session, dashboard }) => {
  test.slow();
  const page = await dashboard('#/data');
  const empty = await storedText(page, ['meta']);
  await restoreLong(page);
  await expect(page.getByText('12,000 events of 4 clients were added.')).toBeVisible({ timeout: 90_000 });
  expect(inOrder(await backedUpLines(session))).toEqual(LONG.flat());
  await page.getByRole('button', { name: 'Undo this import' }).click();
  await expect(page.getByText('The import was undone.')).toBeVisible({ timeout: 60_000 });
  expect(await storedText(page, ['meta'])).toBe(empty);
});

test('brings a long log back although the worker is ended in the midst of it', async ({
  session,
  dashboard,
  killWorker,
}) => {
  test.slow();
  const page = await dashboard('#/data');
  await restoreLong(page);
  await untilSegments(page);
  await killWorker();
  await expect(page.getByText('12,000 events of 4 clients were added.')).toBeVisible({ timeout: 90_000 });
  expect(inOrder(await backedUpLines(session))).toEqual(LONG.flat());
  expect(await storedText(page)).not.toContain('"staged"');
});

test('refuses files that are no log, each with its reason, and changes nothing', async ({
  session,
  tool,
  dashboard,
}) => {
  await recordTwo({ session, tool });
  const text = await backupOf(session);
  const zip = zipSync({ 'log.jsonl': Buffer.from(text) });
  const page = await dashboard('#/data');
  const before = await storedText(page);
  const files: [name: string, data: Uint8Array, why: RegExp][] = [
    ['cut.zip', zip.slice(0, -40), /not a ZIP file, or its end is missing/],
    ['bomb.zip', zipSync({ 'log.jsonl': new Uint8Array(30_000_000) }), /would grow more than 100 times/],
    ['other.zip', zipSync({ 'photo.png': zip }), /does not hold one file of JSON Lines/],
    ['newer.jsonl', Buffer.from(text.replace('{"v":1', '{"v":9')), /written by a newer Signoff/],
    ['foreign.jsonl', Buffer.from('{"id":1,"status":"approved"}\n'), /not a log that Signoff exported/],
    ['picture.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe]), /not a log that Signoff exported/],
    ['empty.jsonl', new Uint8Array(), /The file is empty/],
  ];
  for (const [name, data, why] of files) {
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(data) });
    const fault = page
      .getByRole('alert')
      .filter({ hasText: 'This file was not imported, and nothing was changed' })
      .filter({ hasText: why });
    await expect(fault, name).toBeVisible();
  }
  expect(await storedText(page)).toBe(before);
});

test('refuses a file with one changed letter, says where, and changes nothing', async ({
  session,
  tool,
  dashboard,
}) => {
  await recordTwo({ session, tool });
  const text = await backupOf(session);
  const own = await backedUpLines(session);
  const page = await dashboard('#/data');
  for (const broken of [text.replace('Two for one', 'Two for six'), text.slice(0, -30), '<html>', '']) {
    await page.locator('input[type=file]').first().setInputFiles(jsonLines(broken));
    await expect(page.getByText('This file was not imported, and nothing was changed')).toBeVisible();
    await page.reload();
  }
  expect(await backedUpLines(session)).toEqual(own);
});

test('imports past approvals of a table, shown first, and takes them out again', async ({
  session,
  dashboard,
}) => {
  const table =
    'Client;Post;Status;Date\r\nAlder Bakery;=Rye;Approved;21/11/2025 10:12\r\n' +
    'Alder Bakery;=Rye;Changes requested;20/11/2025\r\nAlder Bakery;;Approved;nonsense\r\n';
  const page = await dashboard('#/data');
  await page
    .locator('input[type=file]')
    .nth(1)
    .setInputFiles({ name: 'past.csv', mimeType: 'text/csv', buffer: Buffer.from(table) });
  await expect(page.getByText('2 events from 3 rows.')).toBeVisible();
  await expect(page.getByText(/1 row is left out: no post/)).toBeVisible();
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByText('2 events of 1 client were added.')).toBeVisible();
  expect((await backedUpLines(session)).map((event) => [event.kind, event.source, event.at])).toEqual([
    ['changes_requested', 'import', '2025-11-20T23:59:59.999Z'],
    ['approved', 'import', '2025-11-21T10:12:59.999Z'],
  ]);
  await page.getByRole('button', { name: 'Undo this import' }).click();
  await expect(page.getByText('The import was undone.')).toBeVisible();
  expect(await backedUpLines(session)).toEqual([]);
});

test('imported events count in figures once the user says so for the client, and the page tells', async ({
  dashboard,
}) => {
  const days = ['2026-11-02', '2026-11-03', '2026-11-04'];
  const rows = days.map((day, i) => `Alder Bakery,Post ${i},${day},${day}`);
  const table = `Client,Post,Submitted on,Approved on\n${rows.join('\n')}\n`;
  const page = await dashboard('#/data');
  await page
    .locator('input[type=file]')
    .nth(1)
    .setInputFiles({ name: 'past.csv', mimeType: 'text/csv', buffer: Buffer.from(table) });
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByText('6 events of 1 client were added.')).toBeVisible();

  const figures = await dashboard('#/clients');
  await figures.getByRole('link', { name: 'Alder Bakery' }).click();
  await expect(figures.getByText('3 posts left out: only an imported file says')).toBeVisible();
  await expect(figures.getByText('6 events imported in all.')).toBeVisible();
  await figures.getByRole('link', { name: 'Count imported events, or leave them out' }).click();
  const choice = figures.getByRole('checkbox', { name: 'Count imported events in figures and patterns too' });
  await choice.click();
  await expect(choice).toBeChecked();
  await figures.getByRole('link', { name: 'Overview' }).click();
  await expect(figures.getByText('3 posts counted with what an imported file says of them')).toBeVisible();
  await expect(figures.getByText('3 of 3 posts known went to the client')).toBeVisible();
});

for (const language of ['en', 'fr']) {
  test(`has no fault that axe knows with a plan and a table shown, in ${language}`, async ({
    session,
    tool,
    dashboard,
  }) => {
    await recordTwo({ session, tool });
    const text = await backupOf(session);
    await speak(session, language);
    const page = await dashboard('#/data');
    await page.locator('input[type=file]').first().setInputFiles(jsonLines(text));
    await expect(page.getByRole('table').first()).toBeVisible();
    const buffer = Buffer.from('Post,Status,Date\nRye,Approved,2025-11-21\n');
    await page
      .locator('input[type=file]')
      .nth(1)
      .setInputFiles({ name: 'past.csv', mimeType: 'text/csv', buffer });
    await expect(page.getByRole('table').nth(1)).toBeVisible();
    await page.locator('#data-client').selectOption({ index: 1 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await violations(page), colorScheme).toEqual([]);
    }
    await page.setViewportSize({ width: 360, height: 700 });
    expect(await scrollsSideways(page)).toBe(false);
  });
}
