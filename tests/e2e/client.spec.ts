import { readFile } from 'node:fs/promises';
import { scrollsSideways, violations } from './axe';
import { openWithClients as open, status } from './client-page';
import { expect, test } from './fixtures';
import { speak } from './language';

const SECTIONS = [
  '',
  '/posts',
  '/conversation',
  '/contract',
  '/invoices',
  '/people',
  '/statement',
  '/exit',
  '/settings',
];

test('says what stands out with its evidence, the user’s side and its pictures beside it', async ({
  dashboard,
}) => {
  const page = await open(dashboard, 'clients/heavy');
  const heavy = page.locator('.card', { hasText: 'Heavy review' });
  await expect(heavy).toContainText('stands out');
  await expect(heavy).toContainText(/10 of 14 posts came back more than twice; likely \d+–\d+%/);
  await expect(heavy).toContainText('your other clients about');
  await expect(page.getByRole('heading', { name: 'Your own side' })).toBeVisible();
  await expect(page.getByRole('img')).toHaveCount(3);
  for (const picture of await page.getByRole('img').all())
    await expect(picture).toHaveAttribute('aria-label', /\d/);
  await page.locator('.chart summary').first().click();
  await expect(page.getByRole('table', { name: 'Week by week' }).getByRole('row')).toHaveCount(13);
});

test('says no percentage and flags nothing on three posts', async ({ dashboard }) => {
  const page = await open(dashboard, 'clients/new');
  await expect(page.getByText('Only 3 posts approved lately.')).toBeVisible();
  await expect(page.locator('main')).not.toContainText('%');
  await expect(page.locator('main')).not.toContainText(/stands out|to watch|beyond the limit/);
});

test('takes a round upon the user in one click, in the log and in the figures', async ({
  dashboard,
  exportedLog,
}) => {
  const page = await open(dashboard, 'clients/heavy/posts');
  const post = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: /\(14\)/ }) });
  await expect(post.getByText('3 rounds', { exact: true })).toBeVisible();
  await post.getByText('What happened').click();
  await post.getByRole('button', { name: 'I caused this round' }).first().click();
  await expect(post.getByText('2 rounds (+ 1 of your own)')).toBeVisible();
  const lines = await exportedLog();
  expect(lines.map(({ kind, detail }) => [kind, detail.cause])).toEqual([['corrected', 'team']]);
});

test('ends a wait that was answered elsewhere, and notes a reminder', async ({ dashboard, exportedLog }) => {
  const page = await open(dashboard, 'clients/late/posts');
  const post = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: /\(22\)/ }) });
  await post.getByText('What happened').click();
  await post.getByRole('button', { name: 'I reminded them' }).click();
  await expect(post.locator('.events')).toContainText('reminded');
  await post.getByRole('button', { name: 'Answered elsewhere' }).click();
  await expect(post.getByRole('button', { name: 'Answered elsewhere' })).toHaveCount(0);
  expect((await exportedLog()).map(({ kind }) => kind)).toEqual(['reminded', 'answered_elsewhere']);
});

test('shows names as text, and lets the user say whose side they are on', async ({ dashboard }) => {
  const page = await open(dashboard, 'clients/heavy/people');
  const side = page.getByRole('combobox', { name: 'Side of Sam <b>' });
  await side.selectOption('team');
  await expect(status(page, 'counted anew')).toBeVisible();
  await expect(page.getByRole('row', { name: /Sam/ })).toContainText('as you said');
  await page.getByRole('radio', { name: 'my own team’s' }).click();
  await expect(page.getByRole('radio', { name: 'my own team’s' })).toBeChecked();
});

test('keeps invoices that were typed in, pasted, paid and removed', async ({ dashboard, exportedLog }) => {
  const page = await open(dashboard, 'clients/fine/invoices');
  await page.getByLabel('Number').fill('A-1');
  await page.getByLabel('Amount').fill('1 200,50');
  await page.getByLabel('Currency').fill('eur');
  await page.getByLabel('Issued on').fill('2026-01-01');
  await page.getByLabel('Due on').fill('2025-12-01');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('due before it was issued')).toBeVisible();
  await page.getByLabel('Due on').fill('2026-01-31');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(status(page, 'Invoice A-1 is saved.')).toBeVisible();
  await expect(page.getByRole('row', { name: /A-1/ })).toContainText('overdue');

  await page
    .getByLabel('Rows, with their heads')
    .fill(
      'Numéro\tMontant\tDate\tÉchéance\nA-2\t80,00\t14/02/2026\t16/03/2026\nA-3\tmuch\t14/02/2026\t16/03/2026',
    );
  await expect(status(page, '1 invoice to be recorded, 1 row left out.')).toBeVisible();
  await expect(page.getByRole('row', { name: /A-3/ })).toContainText('not an amount');
  await page.getByRole('button', { name: 'Record 1 invoice' }).click();
  await expect(status(page, '1 invoice recorded.')).toBeVisible();
  await page.getByRole('button', { name: 'Invoice A-2 was paid today' }).click();
  await expect(page.getByRole('row', { name: /A-2/ })).toContainText('paid');
  await page.getByRole('button', { name: 'Remove invoice A-1' }).click();
  await page.getByRole('button', { name: 'Yes, remove A-1' }).click();
  await expect(page.getByRole('row', { name: /A-1/ })).toHaveCount(0);
  expect((await exportedLog()).map(({ kind }) => kind)).toEqual([
    'invoice_issued',
    'invoice_issued',
    'invoice_paid',
    'note',
  ]);
});

test('leans on a clause only when it is recorded, and opens the next step when its time has come', async ({
  dashboard,
}) => {
  const page = await open(dashboard, 'clients/heavy/contract');
  await page.getByLabel('Rounds included').fill('many');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await page.getByLabel('Rounds included').fill('2');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(status(page, 'Saved.')).toBeVisible();

  await page.getByRole('link', { name: 'Conversation' }).click();
  await expect(page.getByText('Heavy review: Nudge')).toBeVisible();
  await page.getByRole('button', { name: 'I sent it' }).click();
  await expect(page.locator('p', { hasText: /Heavy review: Reset/ })).toContainText('from');
  await expect(page.getByText('Nudge sent: Heavy review')).toBeVisible();
  await page.getByRole('combobox', { name: 'Step' }).selectOption('S2');
  await expect(page.getByRole('textbox', { name: 'Message' })).toHaveValue(/two rounds|2 rounds/);
  await expect(page.getByRole('button', { name: 'I sent it' })).toBeDisabled();
});

test('keeps the user’s own text in place of the shipped one', async ({ dashboard }) => {
  const page = await open(dashboard, 'clients/late/conversation');
  await page.getByRole('button', { name: 'Write my own for here' }).click();
  await page.getByRole('textbox', { name: 'Message' }).fill('Hello {nobody}');
  await expect(page.getByText('There is no such placeholder.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Message' }).fill('About {invoice}: all well?');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('textbox', { name: 'Message' })).toHaveValue('About 2026-08: all well?');
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Message' })).toHaveValue('About 2026-08: all well?');
});

test('states the month in the client’s language, as a page and as text', async ({ dashboard }) => {
  const page = await open(dashboard, 'clients/late/statement');
  await page.getByLabel('Language').selectOption('fr');
  const sheet = page.getByRole('article');
  await expect(sheet).toHaveAttribute('lang', 'fr');
  await expect(sheet).toContainText('en attente de votre réponse');
  await expect(page.getByLabel('As text to paste')).toHaveValue(/En attente de votre réponse/);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation').first()).toBeHidden();
  await expect(page.getByLabel('As text to paste')).toBeHidden();
  await expect(sheet).toBeVisible();
});

test('lets the work end well: ticks with their day, and all papers as one file', async ({ dashboard }) => {
  const page = await open(dashboard, 'clients/late/exit');
  await expect(page.getByText('The accounts are not a security.')).toBeVisible();
  await page.getByRole('checkbox', { name: /^Logins of every network account/ }).click();
  await page.getByRole('checkbox', { name: /^Does not apply: Pixels/ }).click();
  await expect(page.getByText('25 of 26 still open.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Message' }).fill('Dear all, this is my own letter.');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save everything as one file' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^signoff_linden-sohne_[\d-]+_[\d-]+_made-.*\.txt$/);
  const text = await readFile(await download.path(), 'utf8');
  for (const part of [
    'this is my own letter',
    'Final report',
    'Open items',
    '☑ Logins',
    'catalogues (does not apply)',
    'By network',
    '– Instagram (planned: ',
    'Open balance: €1,200',
  ])
    expect(text).toContain(part);
  await page.reload();
  await expect(page.getByRole('checkbox', { name: /^Logins of every network account/ })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: /^Pixels/ })).toBeDisabled();
});

test('pauses work and takes it up again, and counts by the client’s calendar', async ({ dashboard }) => {
  const page = await open(dashboard, 'clients/fine/settings');
  await page.getByRole('button', { name: 'Put work on hold' }).click();
  await expect(page.locator('.paused')).toContainText('on hold since');
  await page.getByRole('button', { name: 'Resume work' }).click();
  await expect(page.locator('.paused')).toHaveCount(0);
  await page.getByLabel('Time zone').fill('Mars/Olympus');
  await expect(page.getByText('does not know that time zone')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save' })).toBeDisabled();
  await page.getByLabel('Time zone').fill('Asia/Kathmandu');
  await page.getByLabel('Public holidays').selectOption('FR');
  await page.getByRole('checkbox', { name: 'Sunday' }).check();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(status(page, 'Saved.')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Time zone')).toHaveValue('Asia/Kathmandu');
  await expect(page.getByRole('checkbox', { name: 'Sunday' })).toBeChecked();
});

test('takes another client in when it is the same one, asked twice', async ({ dashboard }) => {
  const page = await open(dashboard, 'clients/heavy/settings');
  await page.getByLabel('Take in').selectOption({ label: 'Kite Club' });
  await page.getByRole('button', { name: 'Merge' }).click();
  await page.getByRole('button', { name: 'Yes, take Kite Club in' }).click();
  await expect(page.getByLabel('Take in').getByRole('option', { name: 'Kite Club' })).toHaveCount(0);
  await page.getByRole('link', { name: 'Overview' }).click();
  await expect(page.getByText('17 of 17 posts known went to the client')).toBeVisible();
});

test('keeps the user’s settings, and refuses what cannot be', async ({ dashboard }) => {
  const page = await open(dashboard, 'settings');
  await page.getByLabel('How you sign').fill('Ada Lund');
  await page.getByLabel('Beyond the included rounds: limit (%)').fill('140');
  await expect(page.getByText('Between 1% and 99%.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeDisabled();
  await page.getByLabel('Beyond the included rounds: limit (%)').fill('80');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(status(page, 'Saved.')).toBeVisible();
  await page.goto(`${page.url().split('#')[0]}#/clients/heavy`);
  await expect(page.getByRole('row', { name: /Beyond the included rounds/ })).toContainText('above 80%');
  await page.getByRole('link', { name: 'Conversation' }).click();
  await expect(page.getByRole('textbox', { name: 'Message' })).toHaveValue(/Ada Lund$/);
});

for (const language of ['en', 'fr']) {
  test(`has no fault that axe knows and never scrolls sideways, in ${language}`, async ({
    session,
    dashboard,
  }) => {
    test.setTimeout(180_000);
    await speak(session, language);
    const page = await open(dashboard, 'clients/late');
    const address = page.url().split('#')[0];
    for (const route of [
      ...SECTIONS.map((section) => `clients/late${section}`),
      'clients/heavy/people',
      'settings',
    ]) {
      await page.goto(`${address}#/${route}`);
      await expect(page.locator('[aria-current=page]').last()).toHaveAttribute('href', `#/${route}`);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('main details'))
          (details as HTMLDetailsElement).open = true;
      });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await violations(page), `${route}, ${colorScheme}`).toEqual([]);
      }
      await page.setViewportSize({ width: 360, height: 700 });
      expect(await scrollsSideways(page), route).toBe(false);
      expect(await violations(page), `${route}, narrow`).toEqual([]);
      await page.setViewportSize({ width: 1280, height: 900 });
    }
  });
}
