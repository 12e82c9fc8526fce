import { readFile } from 'node:fs/promises';
import { verifyChain } from '../../lib/store/verify';
import { backedUpLines } from './backup-of';
import { expect, test } from './fixtures';
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

  const stored = await page.evaluate(async () => {
    const open = indexedDB.open('signoff');
    const database = await new Promise<IDBDatabase>((resolve) => {
      open.onsuccess = () => resolve(open.result);
    });
    const rows = await Promise.all(
      [...database.objectStoreNames].map(
        (store) =>
          new Promise<unknown>((resolve) => {
            const request = database.transaction(store).objectStore(store).getAll();
            request.onsuccess = () => resolve(request.result);
          }),
      ),
    );
    database.close();
    return JSON.stringify(rows);
  });
  for (const word of [name, 'rye', 'Wheat', 'Another picture']) expect(stored).not.toContain(word);
  expect(stored).toContain('Roses');
  const after = (await backedUpLines(session)).filter((event) => event.client.id === rye?.client.id);
  expect(after.at(-1)).toMatchObject({ kind: 'erased', detail: { what: 'texts' } });
  expect(await verifyChain(after)).toMatchObject({ ok: true });
  await page.getByRole('navigation').getByRole('link', { name: 'Clients' }).click();
  await expect(page.locator('.clients a')).toHaveCount(1);
});

test('says what is too old, and takes it out when told to', async ({ session, dashboard }) => {
  const table = 'Client,Post,Status,Date\nAlder Bakery,Rye,Approved,2020-11-21\n';
  const page = await dashboard('#/data');
  await page
    .locator('input[type=file]')
    .nth(1)
    .setInputFiles({ name: 'past.csv', mimeType: 'text/csv', buffer: Buffer.from(table) });
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByText('1 event of 1 client were added.')).toBeVisible();
  await page.getByRole('button', { name: 'What would go now?' }).click();
  await expect(page.getByText('Nothing is older than that.')).toBeVisible();
  expect(await backedUpLines(session)).toHaveLength(1);
});
