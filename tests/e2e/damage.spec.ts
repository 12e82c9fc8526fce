import { violations } from './axe';
import { backedUpLines, backupOf } from './backup-of';
import { expect, test } from './fixtures';
import { recordTwo } from './two-clients';
import { loseLog } from './wipe';

interface Action {
  chrome: { action: { getBadgeText(of: object): Promise<string> } };
}

test('raises an alarm when the browser gives back an empty log, and heals with a backup', async ({
  session,
  tool,
  dashboard,
  killWorker,
}) => {
  await recordTwo({ session, tool }, { returned: true });
  const text = await backupOf(session);
  const before = await backedUpLines(session);
  await killWorker();
  await loseLog(session);

  const page = await dashboard('#/clients');
  const alarm = page.getByRole('alert').filter({ hasText: 'A part of the log is lost' });
  await expect(alarm).toBeVisible();
  const mark = async (): Promise<string> =>
    (await session.worker()).evaluate(() => (globalThis as unknown as Action).chrome.action.getBadgeText({}));
  await expect.poll(mark).toBe('!');
  expect(await violations(page)).toEqual([]);
  const lost = await backedUpLines(session);
  expect(lost.map((event) => [event.kind, event.detail.reason])).toEqual([
    ['gap', 'log_damaged'],
    ['gap', 'log_damaged'],
  ]);
  for (const gap of lost)
    expect(before.filter((event) => event.client.id === gap.client.id).at(-1)?.hash).toBe(
      gap.detail.lostHead,
    );

  await alarm.getByRole('link', { name: 'Restore from a file' }).click();
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'backup.jsonl',
      mimeType: 'application/jsonl',
      buffer: Buffer.from(text),
    });
  await expect(page.getByRole('cell', { name: 'lost events come back' }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(page.getByText(/(was|were) added/)).toBeVisible();
  await expect(alarm).toBeHidden();
  await expect.poll(mark).toBe('');
  const healed = await backedUpLines(session);
  const facts = healed.filter((event) => event.kind !== 'gap');
  expect(facts.sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(before.sort((a, b) => (a.id < b.id ? -1 : 1)));
  await page.getByRole('navigation').getByRole('link', { name: 'Clients' }).click();
  await expect(page.locator('.clients a')).toHaveCount(2);
});

test('ends the alarm when the user says so, and the log keeps the loss', async ({
  session,
  tool,
  dashboard,
  killWorker,
}) => {
  await recordTwo({ session, tool });
  await killWorker();
  await loseLog(session);
  const page = await dashboard('#/clients');
  await page.getByRole('button', { name: 'I have no backup: end this alarm' }).click();
  await expect(page.getByText('A part of the log is lost')).toBeHidden();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('A part of the log is lost')).toBeHidden();
  await page.goto(page.url().replace(/#.*/, '#/log'));
  const gap = page.getByRole('row').filter({ hasText: 'a part of the log was lost' }).first();
  await gap.click();
  await expect(page.getByRole('dialog')).toContainText('Why nothing could be seen');
  const kinds = (await backedUpLines(session)).map((event) => event.kind).sort();
  expect(kinds).toEqual(['gap', 'gap', 'note', 'note']);
});
