import { scrollsSideways, violations } from './axe';
import { backedUpLines, backupOf } from './backup-of';
import { expect, test } from './fixtures';
import { speak } from './language';
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
  await expect(data.getByText(/were added/)).toBeVisible();
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
