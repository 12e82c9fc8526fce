import { openWithClients as open, status } from './client-page';
import { expect, test } from './fixtures';

test('records how the work is done, and refuses a link that is none', async ({ dashboard }) => {
  const page = await open(dashboard, 'clients/heavy');
  await expect(page.getByText('No terms recorded')).toBeVisible();
  await page.getByRole('link', { name: 'Record what you agreed' }).click();
  await page.getByLabel('Link to the calendar').fill('javascript:alert(1)');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('not a link that begins with')).toBeVisible();
  await page.getByLabel('Link to the calendar').fill('https://cal.example/alder');
  await page.getByLabel('Review day').selectOption({ label: 'Tuesday' });
  await page.getByLabel('Payment term', { exact: true }).fill('30');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(status(page, 'Saved.')).toBeVisible();
  await page.getByRole('link', { name: 'Conversation' }).click();
  const message = page.getByRole('textbox', { name: 'Message' });
  await expect(message).toHaveValue(/here: https:\/\/cal\.example\/alder/);
  await page.getByRole('combobox', { name: 'About' }).selectOption('waiting');
  await page.getByRole('combobox', { name: 'Step' }).selectOption('S2');
  await expect(message).toHaveValue(/Tuesday/);
  await page.getByRole('link', { name: 'Invoices' }).click();
  await page.getByLabel('Issued on').fill('2026-11-02');
  await expect(page.getByLabel('Due on')).toHaveValue('2026-12-02');
  await expect(page.getByText('No terms recorded')).toHaveCount(0);
});

test('says what the time is worth to the user alone', async ({ dashboard, exportedLog }) => {
  const page = await open(dashboard, 'clients/heavy');
  const spent = page.locator('section', { has: page.getByRole('heading', { name: 'What it took' }) }).last();
  await expect(spent).toContainText('no reminder noted');
  await expect(spent).toContainText(/\d+ rounds, about [\d.]+ hours/);
  await page.getByLabel('Fee a month').fill('lots');
  await page.getByLabel('Hours of work a month').fill('20');
  const worth = page.locator('form', { has: page.getByLabel('Fee a month') });
  await worth.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('not an amount with its currency')).toBeVisible();
  await page.getByLabel('Fee a month').fill('900');
  await worth.getByRole('button', { name: 'Save' }).click();
  const table = page.getByRole('region', { name: /worth the fee/ }).getByRole('row');
  await expect(table.nth(1)).toContainText(/€\d+\.\d\d/);
  await expect(table.last()).toContainText('so far');
  expect(await exportedLog()).toEqual([]);
});

test('keeps questions, marks and the sum of a decision', async ({ dashboard, exportedLog }) => {
  const page = await open(dashboard, 'clients/late/conversation');
  await page.getByLabel('Question', { exact: true }).fill('Who answers in August?');
  await page.getByRole('button', { name: 'Note the question' }).click();
  await expect(page.getByText('1 question open')).toBeVisible();
  await page.getByRole('button', { name: 'Answered: Who answers in August?' }).click();
  await expect(page.getByText('No question is open.')).toBeVisible();
  await expect(page.getByText('1 answer so far')).toBeVisible();

  await page.getByRole('link', { name: 'Posts', exact: true }).click();
  const post = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: /\(1\)/ }) });
  await post.getByText('What happened').click();
  await post.getByLabel('What it is').selectOption('date_bound');
  await post.getByLabel('Note', { exact: true }).fill('For the fair');
  await post.getByRole('button', { name: 'Add note' }).click();
  await expect(post.locator('.post-facts')).toContainText('bound to a date or season');
  await post.getByRole('button', { name: 'Take back' }).click();
  await expect(post.locator('.post-facts')).not.toContainText('bound to a date');
  await post.getByRole('button', { name: 'Sum up in three lines' }).click();
  await expect(post.getByLabel('To paste to the client')).toHaveValue(
    /sent for approval on .*\nNo changes were asked for\.\nApproved on /,
  );
  expect((await exportedLog()).map(({ kind, detail }) => [kind, detail.tag ?? null])).toEqual([
    ['note', null],
    ['note', null],
    ['note', 'date_bound'],
    ['corrected', null],
  ]);
});

test('lists the dates that passed, and offers to go on once all is paid', async ({ dashboard }) => {
  const page = await open(dashboard, 'clients/late');
  const missed = page.getByRole('region', { name: 'Dates that passed with the client' });
  await expect(missed.getByRole('row')).toHaveCount(7);
  await page.getByRole('link', { name: 'Client settings' }).click();
  await page.getByRole('button', { name: 'Put work on hold' }).click();
  await expect(page.locator('.paused')).toContainText('on hold since');
  await page.getByRole('link', { name: 'Invoices' }).click();
  await expect(page.getByRole('button', { name: 'Lift the hold' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Invoice 2026-08 was paid today' }).click();
  await page.getByRole('button', { name: 'Lift the hold' }).click();
  await expect(status(page, 'Work goes on as usual.')).toBeVisible();
  await expect(page.locator('.paused')).toHaveCount(0);
});

test('writes a line on personal data for the user’s terms', async ({ dashboard }) => {
  const page = await open(dashboard, 'clients/heavy/people');
  await page.getByLabel('Address for requests').fill('privacy@studio.example');
  await expect(page.getByLabel('The line, in the client’s language')).toHaveValue(
    /24 months.*privacy@studio\.example\.$/,
  );
});
