import { scrollsSideways, violations } from './axe';
import { backedUpLines } from './backup-of';
import { expect, test } from './fixtures';
import { speak } from './language';
import { recordTwo } from './two-clients';

test('finds lines by title, client and side, and says how many', async ({ session, tool, dashboard }) => {
  await recordTwo({ session, tool });
  const page = await dashboard('#/log');
  const grid = page.getByRole('grid', { name: 'Log' });
  await expect(grid.getByRole('row', { name: /Two for one on rye/ }).first()).toBeVisible();
  await expect(grid).toHaveAttribute('aria-rowcount', /^[1-9]\d*$/);
  await page.getByRole('searchbox', { name: 'Search in titles' }).fill('ROSES');
  await expect(grid.getByRole('row', { name: /Roses/ }).first()).toBeVisible();
  await expect(grid.getByRole('row', { name: /rye/ })).toHaveCount(0);
  await expect(page).toHaveURL(/text=ROSES/);
  await page.reload();
  await expect(grid.getByRole('row', { name: /Roses/ }).first()).toBeVisible();
  await page.getByRole('combobox', { name: 'What' }).selectOption({ label: 'invoice paid' });
  await expect(page.getByText('No event fits these filters.')).toBeVisible();
  await page.getByRole('button', { name: 'Remove all filters' }).click();
  await expect(grid.getByRole('row', { name: /rye/ }).first()).toBeVisible();
});

test('puts lines in the order in which things happened', async ({ dashboard }) => {
  const page = await dashboard('#/data');
  const table =
    'Client,Post,Status,Date\nAlder Bakery,Middle,Approved,2026-03-02\n' +
    'Alder Bakery,Newest,Approved,2026-03-03\nAlder Bakery,Oldest,Approved,2026-03-01\n';
  const buffer = Buffer.from(table);
  const input = page.locator('input[type=file]').nth(1);
  await input.setInputFiles({ name: 'past.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByText('3 events of 1 client were added.')).toBeVisible();
  const again = Buffer.from('Client,Post,Status,Date\nAlder Bakery,First of all,Approved,2025-12-31\n');
  await input.setInputFiles({ name: 'older.csv', mimeType: 'text/csv', buffer: again });
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByText('1 event of 1 client was added.')).toBeVisible();

  const log = await dashboard('#/log');
  const grid = log.getByRole('grid', { name: 'Log' });
  const titles = async (): Promise<string[]> =>
    (await grid.getByRole('row').allTextContents()).flatMap(
      (row) => /Middle|Newest|Oldest|First of all/.exec(row)?.[0] ?? [],
    );
  const inOrder = ['First of all', 'Oldest', 'Middle', 'Newest'];
  await expect.poll(titles).toEqual(['First of all', 'Newest', 'Middle', 'Oldest']);
  const order = log.getByRole('combobox', { name: 'Order' });
  await order.selectOption({ label: 'happened, latest first' });
  await expect.poll(titles).toEqual(inOrder.toReversed());
  await expect(grid.getByRole('columnheader', { name: 'When' })).toHaveAttribute('aria-sort', 'descending');
  await order.selectOption({ label: 'happened, oldest first' });
  await expect.poll(titles).toEqual(inOrder);
  await expect(log).toHaveURL(/by=happened&order=oldest/);
  await log.getByRole('searchbox', { name: 'Search in titles' }).fill('o');
  await expect.poll(titles).toEqual(['First of all', 'Oldest']);
});

test('opens a line with the keyboard, corrects it by new lines, and undoes that', async ({
  session,
  tool,
  dashboard,
}) => {
  await recordTwo({ session, tool }, { returned: true });
  const before = await backedUpLines(session);
  const page = await dashboard('#/log?kind=changes_requested');
  const grid = page.getByRole('grid', { name: 'Log' });
  await expect(grid.getByRole('row', { name: /rye/ })).toBeVisible();
  await grid.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('link', { name: 'Open the post in its tool' })).toHaveAttribute(
    'rel',
    /noopener/,
  );
  await dialog.getByRole('button', { name: 'Caused by our side', exact: true }).click();
  await expect(page.getByText('Noted in the log as a new line.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Undone by another new line.')).toBeVisible();

  await grid.getByRole('row', { name: /rye/ }).click();
  await dialog.getByRole('button', { name: 'Take it out' }).click();
  await expect(dialog).toBeHidden();
  await grid.getByRole('row', { name: /rye/ }).click();
  await expect(dialog.getByText('This event was taken out')).toBeVisible();
  await dialog.getByRole('button', { name: 'Put it back' }).click();
  await expect(dialog).toBeHidden();
  await grid.getByRole('row', { name: /rye/ }).first().click();
  await dialog.getByRole('textbox', { name: 'Note' }).fill('Said on the phone');
  await dialog.getByRole('button', { name: 'Add this note' }).click();
  await expect(dialog).toBeHidden();

  const after = await backedUpLines(session);
  const fresh = after.filter((event) => !before.some((one) => one.id === event.id));
  expect(after).toHaveLength(before.length + 5);
  expect(fresh.map((event) => event.kind).sort()).toEqual([
    'changes_requested',
    'corrected',
    'corrected',
    'corrected',
    'note',
  ]);
  expect(fresh.find((event) => event.kind === 'note')?.detail.text).toBe('Said on the phone');
});

for (const language of ['en', 'fr']) {
  test(`has no fault that axe knows with a line open, in ${language}`, async ({
    session,
    tool,
    dashboard,
  }) => {
    await speak(session, language);
    await recordTwo({ session, tool }, { returned: true });
    const page = await dashboard('#/log?text=rye');
    await page.getByRole('row', { name: /rye/ }).first().click();
    await expect(page.getByRole('dialog')).toBeVisible();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await violations(page), colorScheme).toEqual([]);
    }
    await page.setViewportSize({ width: 360, height: 700 });
    expect(await scrollsSideways(page)).toBe(false);
  });
}
