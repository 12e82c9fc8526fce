import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Download, Page } from '@playwright/test';
import { at } from '../../scripts/setup/run.mjs';
import { openAuthority } from '../exports/authority';
import { hasProgram } from '../exports/programs';
import { scrollsSideways, violations } from './axe';
import { seedLongLog } from './exports-log';
import { expect, test } from './fixtures';
import { speak } from './language';

type Given = Pick<Parameters<Parameters<typeof test>[2]>[0], 'session' | 'tool'>;

/** Two clients' posts in the demo tool, one of them returned, all seen by Signoff. */
async function record({ session, tool }: Given): Promise<void> {
  const slot = Date.now() + 86_400_000;
  const rye = tool.board.add({ client: 'harbour', text: 'Two for one on rye', channel: 'Instagram', slot });
  const roses = tool.board.add({
    client: 'linden',
    text: '=Roses & <b>"red"</b>',
    channel: 'Instagram',
    slot,
  });
  for (const post of [rye, roses]) tool.board.act(post.id, { action: 'submit', side: 'team' });
  const page = await session.context.newPage();
  for (const client of ['harbour', 'linden']) {
    await page.goto(`${tool.url}/clients/${client}/posts`);
    await expect
      .poll(() => page.evaluate(() => document.querySelector('signoff-badges') !== null))
      .toBe(true);
  }
  await page.close();
}

async function downloaded(page: Page, button: string): Promise<Download> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return download;
}

async function exported(page: Page, button: string): Promise<{ name: string; path: string; text: string }> {
  const download = await downloaded(page, button);
  const name = download.suggestedFilename();
  await expect(page.getByRole('status')).toContainText(name);
  const path = await download.path();
  return { name, path, text: await readFile(path, 'utf8') };
}

/** As `npm run verify` does it. */
function verified(...args: string[]): { code: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [at('scripts/verify.mjs'), ...args], {
    encoding: 'utf8',
  });
  return { code: status, said: stdout + stderr };
}

const MAKE = /^Make one: Harbour Coffee/;

test('writes every form, and a bundle that others can check', async ({ session, tool, dashboard }) => {
  await record({ session, tool });
  const page = await dashboard('#/exports');
  const xes = await exported(page, 'Export as XES');
  expect(xes.name).toMatch(/^signoff_all-clients_whole-log_made-[\d-]+\.xes$/);
  expect(xes.text).toContain('xes.version="1849-2023"');
  expect(xes.text.match(/<trace>/g)).toHaveLength(2);
  const ocel = JSON.parse((await exported(page, 'Export as OCEL 2.0')).text);
  const kinds = ocel.objects.map((one: { type: string }) => one.type);
  expect([...new Set(kinds)].sort()).toEqual(expect.arrayContaining(['client', 'post']));
  expect(kinds.filter((kind: string) => kind === 'client')).toHaveLength(2);
  expect(ocel.events).toHaveLength(2);

  const report = await exported(page, 'Export the report');
  expect(report.name).toMatch(/\.html$/);
  expect(report.text).toContain('<html lang="en">');
  expect(report.text).toContain('=Roses &amp; &lt;b&gt;');
  expect(report.text).not.toMatch(/<script|<b>/);
  await page.getByRole('radio', { name: 'Français' }).click();
  expect((await exported(page, 'Export the report')).text).toContain('<html lang="fr">');

  const bundle = await exported(page, 'Export the evidence bundle');
  expect(bundle.name).toMatch(/\.zip$/);
  const { code, said } = verified(bundle.path);
  expect([code, said]).toEqual([0, expect.stringMatching(/^Result: valid\n/)]);
  const again = verified((await exported(page, 'Export the evidence bundle')).path);
  const key = /Signed with the key (\S+): (\S+)/;
  expect(key.exec(again.said)?.[0]).toBe(key.exec(said)?.[0]);
  const kept = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const open = indexedDB.open('signoff');
        open.onsuccess = () => {
          const got = open.result.transaction('meta').objectStore('meta').get('device-key');
          got.onsuccess = () => resolve((got.result.value.pair as CryptoKeyPair).privateKey.extractable);
        };
      }),
  );
  expect(kept).toBe(false);
});

test('exports one client and a period, and says so in the name', async ({ session, tool, dashboard }) => {
  await record({ session, tool });
  const page = await dashboard('#/exports');
  await page.getByRole('combobox').selectOption({ label: 'Harbour Coffee' });
  const day = (offset: number): string => {
    const date = new Date(Date.now() + offset * 86_400_000);
    return date.toISOString().slice(0, 10);
  };
  await page.getByLabel('From').fill(day(1));
  const none = await exported(page, 'Export as CSV');
  expect(none.name).toContain(`signoff_harbour-coffee_${day(1)}_now_made-`);
  expect(none.text.trimEnd().split('\r\n')).toHaveLength(1);
  await page.getByLabel('From').fill(day(-400));
  await page.getByLabel('Up to and including').fill(day(0));
  const some = await exported(page, 'Export as CSV');
  expect(some.text).toContain('Two for one on rye');
  expect(some.text).not.toContain('Roses');
  await page.getByLabel('Up to and including').fill(day(-401));
  await expect(page.getByText('The period ends before it begins.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Export as CSV' })).toBeDisabled();
});

test('a cancelled export writes no file', async ({ dashboard }) => {
  const page = await dashboard('#/exports');
  await expect(page.getByText('There is nothing to export yet.')).toBeVisible();
  await seedLongLog(page, 100_000);
  await page.reload();
  const downloads: Download[] = [];
  page.on('download', (download) => downloads.push(download));
  await page.getByRole('button', { name: 'Export as CSV' }).click();
  // By keyboard: a click waits for the page to stand still, and the export may be over by then.
  await page.getByRole('button', { name: 'Cancel' }).press('Enter');
  await expect(page.getByRole('status')).toHaveText('Cancelled. No file was written.');
  expect(downloads).toEqual([]);
  const file = await exported(page, 'Export as CSV');
  expect(file.text.length).toBeGreaterThan(10_000_000);
  await expect(page.getByRole('status')).toContainText('100,000 events');
  expect(downloads).toHaveLength(1);
});

test('holds names only where the user wants them', async ({ session, tool, dashboard }) => {
  await record({ session, tool });
  const page = await dashboard('#/exports');
  const csv = await exported(page, 'Export as CSV');
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const open = indexedDB.open('signoff');
        open.onsuccess = () => {
          const tx = open.result.transaction(['people', 'tail'], 'readwrite');
          const tail = tx.objectStore('tail').openCursor();
          tail.onsuccess = () => {
            const cursor = tail.result;
            if (!cursor) return;
            const events = cursor.value.map((event: { client: { id: string } }) => ({
              ...event,
              by: { role: 'client', alias: 'r1' },
            }));
            cursor.update(events);
            const clientId = events[0].client.id;
            tx.objectStore('people').put({
              clientId,
              name: 'ada lund',
              shown: 'Ada Lund',
              alias: 'r1',
              role: 'client',
              whoSaid: 'page',
            });
            cursor.continue();
          };
          tx.oncomplete = () => resolve();
        };
      }),
  );
  expect(csv.text).not.toContain('Ada Lund');
  expect((await exported(page, 'Export as CSV')).text).not.toContain('Ada Lund');
  await page.getByRole('checkbox', { name: 'With the names of people' }).check();
  for (const form of ['Export as CSV', 'Export as XES', 'Export as OCEL 2.0', 'Export the report'])
    expect((await exported(page, form)).text, form).toContain('Ada Lund');
  expect((await exported(page, 'Export as JSON Lines')).text).not.toContain('Ada Lund');
});

test('a checkpoint for the mail is remembered, and shows later that the end was not cut', async ({
  session,
  tool,
  dashboard,
}) => {
  await record({ session, tool });
  const page = await dashboard('#/exports');
  const row = page.getByRole('row', { name: /Harbour Coffee/ });
  await expect(row).toContainText('never');
  const before = await exported(page, 'Export the evidence bundle');
  await page.getByRole('button', { name: MAKE }).click();
  const lines = page.getByRole('textbox', { name: /^Lines for the mail/ });
  const mail = await lines.inputValue();
  expect(mail).toMatch(/^signoff-approval-log\/1\/\S+\n1\n\S{44}\n$/);
  await expect(row).not.toContainText('never');
  await page.reload();
  await expect(row).toContainText('1 event');
  await row.getByRole('button', { name: /^Show/ }).click();
  await expect(lines).toHaveValue(mail);

  const post = tool.board.posts.find(({ client }) => client === 'harbour');
  if (!post) throw new Error('There is no post.');
  tool.board.act(post.id, { action: 'request-changes', side: 'client', text: 'The other picture, please.' });
  const planner = await session.context.newPage();
  await planner.goto(`${tool.url}/clients/harbour/posts`);
  await page.bringToFront();
  await expect
    .poll(async () => {
      await page.getByRole('button', { name: MAKE }).click();
      return lines.inputValue();
    })
    .toMatch(/\n[2-9]\n/);
  const later = await lines.inputValue();

  const bundle = await exported(page, 'Export the evidence bundle');
  await page.goto(`${page.url().split('#')[0]}#/verify`);
  const check = async (path: string, text: string): Promise<string> => {
    await page.getByLabel('Evidence bundle (ZIP)').setInputFiles(path);
    await page.getByRole('textbox', { name: /^Checkpoint from a mail/ }).fill(text);
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    await expect(page.getByRole('status')).not.toBeEmpty();
    return (await page.getByRole('status').textContent()) ?? '';
  };
  expect(await check(bundle.path, `Dear Tomas,\n> ${mail.replaceAll('\n', '\n> ')}`)).toMatch(/^Valid/);
  await expect(page.getByRole('row', { name: /mailed checkpoint/ })).toContainText('in order');
  expect(await check(bundle.path, later)).toMatch(/^Valid/);
  // The first bundle is whole in itself; only the later mail shows that something came behind it.
  expect(await check(before.path, '')).toMatch(/^Valid/);
  expect(await check(before.path, later)).toMatch(/^Broken/);
  await expect(
    page.getByText('The mail covers more events than are here: the end was cut off.'),
  ).toBeVisible();
});

test('the verifier names the first broken line of a dropped bundle', async ({ session, tool, dashboard }) => {
  await record({ session, tool });
  const page = await dashboard('#/exports');
  const bundle = await readFile((await exported(page, 'Export the evidence bundle')).path);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.getByRole('navigation').getByRole('link', { name: 'Check' }).click();
  const drop = async (bytes: Buffer): Promise<void> => {
    const data = await page.evaluateHandle((base64) => {
      const transfer = new DataTransfer();
      const content = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
      transfer.items.add(new File([content], 'bundle.zip', { type: 'application/zip' }));
      return transfer;
    }, bytes.toString('base64'));
    await page.dispatchEvent('.drop', 'drop', { dataTransfer: data });
    await page.getByRole('button', { name: 'Check', exact: true }).click();
  };
  await drop(bundle);
  await expect(page.getByRole('status')).toHaveText('Valid: it is just what was written.');
  await expect(page.getByRole('row', { name: /byte for byte/ })).toContainText('in order');
  const title = bundle.indexOf('submitted');
  bundle.write('approved!', title);
  await drop(bundle);
  await expect(page.getByRole('status')).toHaveText(/^Broken/);
  await expect(page.getByText('events.jsonl').first()).toBeVisible();
  await expect(page.getByText(/line 1\b/).first()).toBeVisible();
  await expect(page.getByRole('row', { name: /The counts are/ })).toContainText('not checked');
  await drop(Buffer.from('<html>'));
  await expect(page.getByText('This is no ZIP that can be read.').first()).toBeVisible();
  expect(requests.filter((url) => !url.startsWith('chrome-extension:'))).toEqual([]);
});

test('keeps the time stamp of an authority that the user asked by hand', async ({
  session,
  tool,
  dashboard,
}, info) => {
  if (!hasProgram('openssl', ['version'], 'The time stamp of an authority')) return;
  const authority = openAuthority();
  await record({ session, tool });
  const page = await dashboard('#/exports');
  await page.getByRole('button', { name: MAKE }).click();
  await page.getByText('Time stamp of an authority').click();
  const request = await downloaded(page, 'Save the request (.tsq)');
  expect(request.suggestedFilename()).toMatch(/^signoff_checkpoint_made-[\d-]+\.tsq$/);
  const bytes = new Uint8Array(await readFile(await request.path()));
  expect(bytes).toHaveLength(59);
  const give = (content: Uint8Array): Promise<void> =>
    page.getByLabel('Answer of the authority (.tsr)').setInputFiles({
      name: 'answer.tsr',
      mimeType: 'application/timestamp-reply',
      buffer: Buffer.from(content),
    });
  await give(new TextEncoder().encode('<html>'));
  await expect(page.getByRole('alert')).toContainText('This time stamp was not kept');
  await give(authority.answer(bytes));
  await expect(page.getByText('The time stamp is kept.')).toBeVisible();
  await expect(page.getByText(/Time stamp: /)).toBeVisible();
  const bundle = await downloaded(page, 'Export the evidence bundle');
  const path = join(info.outputDir, 'bundle.zip');
  await bundle.saveAs(path);
  expect(verified(path).said).toMatch(/^Result: valid\n.*has a time stamp of \d{4}-/s);
  authority.close();
});

for (const language of ['en', 'fr']) {
  test(`has no fault that axe knows, in ${language}`, async ({ session, tool, dashboard }) => {
    await speak(session, language);
    await record({ session, tool });
    const page = await dashboard('#/exports');
    const clean = async (what: string): Promise<void> => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await violations(page), `${what}, ${colorScheme}`).toEqual([]);
      }
      await page.setViewportSize({ width: 360, height: 700 });
      expect(await scrollsSideways(page), what).toBe(false);
      await page.setViewportSize({ width: 1280, height: 900 });
    };
    await page.getByRole('button', { name: /: Harbour Coffee/ }).click();
    await expect(page.getByRole('textbox').last()).toHaveValue(/^signoff-approval-log/);
    await page.locator('summary').click();
    await clean('exports');
    const bundle = await downloaded(
      page,
      language === 'en' ? 'Export the evidence bundle' : 'Exporter le dossier de preuve',
    );
    const bytes = await readFile(await bundle.path());
    await page.goto(`${page.url().split('#')[0]}#/verify`);
    await clean('verify');
    for (const broken of [false, true]) {
      if (broken) bytes.write('approved!', bytes.indexOf('submitted'));
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'b.zip', mimeType: 'application/zip', buffer: bytes });
      await page.locator('form button').click();
      await expect(page.getByRole('table')).toBeVisible();
      await clean(broken ? 'a broken bundle' : 'a whole bundle');
    }
  });
}
