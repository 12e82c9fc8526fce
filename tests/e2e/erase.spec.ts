import { readFile } from 'node:fs/promises';
import { verifyChain } from '../../lib/store/verify';
import { backedUpLines, backupOf } from './backup-of';
import { expect, test } from './fixtures';
import { storedText } from './stored';
import { recordTwo } from './two-clients';

test('saves everything about a client, erases it, and leaves a chain that verifies', async ({
  session,
  tool,
  dashboard,
}) => {
  await recordTwo({ session, tool }, { returned: true });
  const before = await backedUpLines(session);
  const rye = before.find((event) => event.post?.title?.includes('rye'));
  const name = rye?.client.name ?? '';
  const page = await dashboard('#/data');
  await page.locator('#data-client').selectOption({ label: name });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Everything about this client, as one file' }).click(),
  ]);
  const all = JSON.parse(await readFile(await download.path(), 'utf8'));
  expect(all).toMatchObject({ format: 'signoff-client/1', client: { names: [name] } });
  expect(all.events).toEqual(before.filter((event) => event.client.id === rye?.client.id));
  expect(JSON.stringify(all)).not.toContain('Roses');

  const erase = page.getByRole('button', { name: 'Erase this client' });
  await expect(erase).toBeDisabled();
  await page.getByLabel(/To go on, type/).fill(name);
  await erase.click();
  await expect(page.getByText('This client was erased.')).toBeVisible();

  const stored = await storedText(page);
  for (const word of [name, 'rye', 'Wheat', 'Another picture']) expect(stored).not.toContain(word);
  expect(stored).toContain('Roses');
  const after = (await backedUpLines(session)).filter((event) => event.client.id === rye?.client.id);
  expect(after.at(-1)).toMatchObject({ kind: 'erased', detail: { what: 'texts' } });
  expect(await verifyChain(after)).toMatchObject({ ok: true });
  await page.getByRole('navigation').getByRole('link', { name: 'Clients' }).click();
  await expect(page.locator('.clients a')).toHaveCount(1);

  await page.goto(page.url().replace(/#.*/, '#/exports'));
  await expect(page.getByRole('option', { name: 'Linden' }).first()).toBeAttached();
  await expect(page.getByRole('option', { name })).toHaveCount(0);
  await page.goto(page.url().replace(/#.*/, `#/clients/${rye?.client.id}`));
  await expect(page.getByText(name)).toHaveCount(0);
  await page.goto(page.url().replace(/#.*/, '#/log'));
  await page.locator('.log-filters select').first().selectOption({ label: 'erased client' });
  const line = page.getByRole('row').filter({ hasText: 'changes requested' }).first();
  await expect(line.getByRole('gridcell').nth(1)).toHaveText('erased');
  await line.click();
  await expect(page.getByText('Everything about this client was erased.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Add this note' })).toHaveCount(0);
});

test('a backup does not bring back what was erased, and the plan says so', async ({
  session,
  tool,
  dashboard,
}) => {
  await recordTwo({ session, tool });
  const backup = Buffer.from(await backupOf(session));
  const name = 'Harbour Coffee';
  const page = await dashboard('#/data');
  await page.locator('#data-client').selectOption({ label: name });
  await page.getByLabel(/To go on, type/).fill(name);
  await page.getByRole('button', { name: 'Erase this client' }).click();
  await expect(page.getByText('This client was erased.')).toBeVisible();
  const before = await storedText(page, ['meta']);

  const file = { name: 'log.jsonl', mimeType: 'application/jsonl', buffer: backup };
  await page.locator('input[type=file]').first().setInputFiles(file);
  await expect(page.getByRole('row', { name: /Harbour/ })).toContainText('was erased here, and stays erased');
  await expect(page.getByRole('row', { name: /Linden/ })).toContainText('the log has all of it already');
  await page.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(page.getByText('There was nothing to add.')).toBeVisible();
  expect(await storedText(page, ['meta'])).toBe(before);
});
