import { readFile } from 'node:fs/promises';
import { linesOf } from '../../scripts/browser/export-log';
import { scrollsSideways, violations } from './axe';
import { expect, test } from './fixtures';
import { speak } from './language';

/** Two clients' posts in the demo tool, one of them sent back once, all seen by Signoff. */
async function record({
  session,
  tool,
}: Pick<Parameters<Parameters<typeof test>[2]>[0], 'session' | 'tool'>) {
  const slot = Date.now() + 86_400_000;
  const rye = tool.board.add({ client: 'harbour', text: 'Two for one on rye', channel: 'Instagram', slot });
  const roses = tool.board.add({ client: 'linden', text: '=Roses, "red"', channel: 'Instagram', slot });
  for (const post of [rye, roses]) tool.board.act(post.id, { action: 'submit', side: 'team' });
  const page = await session.context.newPage();
  for (const client of ['harbour', 'linden']) {
    await page.goto(`${tool.url}/clients/${client}/posts`);
    await expect
      .poll(() => page.evaluate(() => document.querySelector('signoff-badges') !== null))
      .toBe(true);
  }
  return page;
}

test('shows each client, its posts and the log, and exports both forms', async ({
  session,
  tool,
  dashboard,
}) => {
  await record({ session, tool });
  const page = await dashboard('#/log');
  await expect(page.getByRole('row', { name: /Two for one on rye/ })).toContainText('submitted');
  await page.getByRole('navigation').getByRole('link', { name: 'Clients' }).click();
  await page.locator('.clients a').first().click();
  await expect(page.getByRole('heading', { name: 'Posts' })).toBeVisible();
  await expect(page.getByRole('row', { name: /waiting for the client/ }).first()).toBeVisible();

  await page.getByRole('navigation').getByRole('link', { name: 'Exports' }).click();
  const exported = async (button: string): Promise<{ name: string; text: string }> => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: button }).click(),
    ]);
    await expect(page.getByRole('status')).toContainText(download.suggestedFilename());
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
  };
  const json = await exported('Export as JSON Lines');
  expect(json.name).toMatch(/^signoff_all-clients_whole-log_made-[\d-]+\.jsonl$/);
  const lines = linesOf(json.text);
  expect(lines.map((line) => line.kind)).toEqual(lines.map(() => 'submitted'));
  expect(lines.map((line) => line.post?.title).sort()).toEqual(['=Roses, "red"', 'Two for one on rye']);
  const csv = await exported('Export as CSV');
  expect(csv.text.startsWith('\ufeffclient,')).toBe(true);
  expect(csv.text).toContain(`"'=Roses, ""red"""`);
  expect(csv.text.trimEnd().split('\r\n')).toHaveLength(lines.length + 1);
});

test('exports one client alone, chosen by the address, and only after a click', async ({
  session,
  tool,
  dashboard,
  exportedLog,
}) => {
  await record({ session, tool });
  const [first] = await exportedLog();
  if (!first) throw new Error('The log is empty.');
  const page = await dashboard(`#/exports?format=csv&client=${encodeURIComponent(first.client.id)}`);
  await expect(page.getByRole('combobox')).toHaveValue(first.client.id);
  await expect(page.getByRole('status')).toBeEmpty();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export as CSV' }).click(),
  ]);
  const text = await readFile(await download.path(), 'utf8');
  const rows = text.trimEnd().split('\r\n').slice(1);
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) expect(row).toContain(first.client.id);
});

test('takes no address at its word', async ({ dashboard }) => {
  const page = await dashboard('#/clients/%E0%A4%A');
  await expect(page.getByRole('heading', { name: 'There is no such page' })).toBeVisible();
  await page.goto(`${page.url().split('#')[0]}#/exports?client=<img src=x onerror=alert(1)>&format=exe`);
  await expect(page.getByRole('combobox')).toHaveValue('');
  await page.goto(`${page.url().split('#')[0]}#/constructor`);
  await expect(page.getByRole('heading', { name: 'There is no such page' })).toBeVisible();
});

test('changes its language when it is told to', async ({ dashboard }) => {
  const page = await dashboard('#/settings');
  await page.getByRole('radio', { name: 'Français' }).click();
  await expect(page.getByRole('heading', { name: 'Réglages' })).toBeVisible();
  await page.getByRole('radio', { name: 'Celle du navigateur' }).click();
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
});

for (const language of ['en', 'fr']) {
  test(`has no fault that axe knows on any route, in ${language}`, async ({ session, tool, dashboard }) => {
    await speak(session, language);
    await record({ session, tool });
    test.setTimeout(120_000);
    const page = await dashboard();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const hrefs = await page
      .locator('nav a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(hrefs.length).toBeGreaterThan(7);
    for (const route of [...hrefs.map((href) => href.slice(2)), 'no-such-page']) {
      await page.goto(`chrome-extension://${session.extensionId}/dashboard.html#/${route}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
      if (route !== 'no-such-page')
        await expect(page.locator('nav [aria-current=page]')).toHaveAttribute('href', `#/${route}`);
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
