import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { TIMESTAMP_QUERY } from '../../lib/exports/bundle/timestamp';
import { until } from '../../scripts/browser/until';
import { at } from '../../scripts/setup/run.mjs';
import { type Authority, openAuthority } from '../exports/authority';
import { type AuthorityServer, nonceIn, sends, serveAuthority } from '../exports/authority-server';
import { madeAnswer, refusal, words } from '../exports/bundle/made-answer';
import { hasProgram } from '../exports/programs';
import { scrollsSideways, violations } from './axe';
import { test as base, expect } from './fixtures';
import { HostAccess } from './host-access';
import { speak } from './language';
import { recordTwo } from './two-clients';

const MAKE = /^Make one: Harbour Coffee/;
const ASK = /^Ask .* for a time stamp$/;

const test = base.extend<{ authority: AuthorityServer }>({
  // biome-ignore lint/correctness/noEmptyPattern: the runner reads the names of fixtures from the pattern
  authority: async ({}, use) => {
    const server = await serveAuthority((_, response) => void response.writeHead(500).end());
    await use(server);
    server.close();
  },
});

interface Storage {
  chrome: { storage: { local: { set(values: object): Promise<void> } } };
}

/** Names the authority as the settings do. */
const name = (page: Page, address: string): Promise<void> =>
  page.evaluate(
    (url) =>
      (globalThis as unknown as Storage).chrome.storage.local.set({
        'stamp-authority': { address: url, stampsOnly: true },
      }),
    address,
  );

/** From the exports of a client with a checkpoint to the page that asks. */
async function openAsking(page: Page): Promise<void> {
  await page.getByRole('button', { name: MAKE }).click();
  await page.getByText('Time stamp of an authority').click();
  await page.getByRole('link', { name: /^Ask / }).click();
  await expect(page.getByRole('button', { name: ASK })).toBeVisible();
}

function unpack(zip: string, folder: string): void {
  for (const [file, bytes] of Object.entries(unzipSync(readFileSync(zip)))) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), bytes);
  }
}

test('asks the authority that the user named, after a click, and a stranger checks the stamp by the README', async ({
  session,
  tool,
  dashboard,
  authority,
}, info) => {
  if (!hasProgram('openssl', ['version'], 'A time stamp over the network')) return;
  const real: Authority = openAuthority();
  authority.answers(sends((request) => real.answer(request)));
  await recordTwo({ session, tool });
  const page = await dashboard('#/exports');
  await page.getByRole('button', { name: MAKE }).click();
  await page.getByText('Time stamp of an authority').click();
  await expect(page.getByText('No authority is named')).toBeVisible();
  await page.getByRole('link', { name: 'Name one in the settings' }).click();
  const address = page.getByLabel('Address (RFC 3161)');
  await expect(address).toHaveValue('');
  const save = page.getByRole('button', { name: 'Save the address' });
  await address.fill(`http://me:secret@${authority.host}/stamp`);
  await save.click();
  await expect(address).toHaveAttribute('aria-invalid', 'true');
  await address.fill(authority.url);
  await address.press('Enter');
  await expect(page.getByText('Saved.', { exact: true })).toBeVisible();

  await page.goto(`${page.url().split('#')[0]}#/exports`);
  await page.getByRole('button', { name: /^Show: Harbour/ }).click();
  await page.getByText('Time stamp of an authority').click();
  await page.getByRole('link', { name: `Ask ${authority.host}` }).click();
  await expect(page.getByText('No time stamp yet')).toBeVisible();
  await expect(page.getByText('Harbour Coffee')).toBeVisible();
  expect(authority.heard).toEqual([]);
  const requests: string[] = [];
  session.context.on('request', (request) => requests.push(request.url()));
  await page.getByRole('button', { name: ASK }).press('Enter');
  await expect(page.getByRole('status')).toContainText('The time stamp is kept.');
  await expect(page.getByText(/Time stamp: \w/)).toBeVisible();
  await expect(page.getByRole('status')).toBeFocused();
  await expect(page.getByRole('button', { name: ASK })).toHaveCount(0);
  const [heard, ...more] = authority.heard;
  expect(more).toEqual([]);
  expect(heard?.method).toBe('POST');
  expect(heard?.headers['content-type']).toBe(TIMESTAMP_QUERY);
  expect(heard?.body).toHaveLength(69);
  expect(heard?.headers['accept-language']).toBe('*');
  expect(heard?.headers).not.toHaveProperty('cookie');
  expect(heard?.headers).not.toHaveProperty('referer');
  expect(requests.filter((url) => !url.startsWith('chrome-extension:'))).toEqual([authority.url]);

  await page.getByRole('link', { name: 'Back to the exports' }).click();
  await expect(page.getByText(/^\s*Time stamp: /)).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export the evidence bundle' }).click(),
  ]);
  const zip = join(info.outputDir, 'bundle.zip');
  await download.saveAs(zip);
  const { stdout } = spawnSync(process.execPath, [at('scripts/verify.mjs'), zip], { encoding: 'utf8' });
  expect(stdout).toMatch(/^Result: valid\n.*has a time stamp of \d{4}-/s);

  const folder = join(info.outputDir, 'bundle');
  unpack(zip, folder);
  copyFileSync(join(real.folder, 'ca.pem'), join(folder, 'authority.pem'));
  const readme = readFileSync(join(folder, 'README.txt'), 'utf8');
  const commands = readme.split('\n').filter((line) => line.startsWith('  openssl ts '));
  expect(commands).toHaveLength(2);
  const said = execFileSync('bash', ['-ec', `${commands.join('\n')} 2>&1`], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(said).toContain('Verification: OK');
  expect(said).toContain('Status: Granted.');
  writeFileSync(join(folder, 'checkpoints/0001.txt'), 'another');
  expect(spawnSync('bash', ['-c', commands[0] ?? ''], { cwd: folder }).status).not.toBe(0);
  real.close();
});

test('keeps nothing and says why where the authority does not give a fitting stamp', async ({
  session,
  tool,
  dashboard,
  authority,
}) => {
  await recordTwo({ session, tool });
  const page = await dashboard('#/exports');
  await name(page, authority.url);
  await page.reload();
  await openAsking(page);
  const alert = page.getByRole('alert');
  const asked = async (text: string | RegExp): Promise<void> => {
    const before = authority.heard.length;
    await page.getByRole('button', { name: ASK }).click();
    await expect(alert).toContainText(text);
    await expect(page.getByRole('button', { name: ASK })).toBeEnabled();
    expect(authority.heard).toHaveLength(before + 1);
    await expect(page.getByText('No time stamp yet')).toBeVisible();
  };
  await asked('HTTP 500');
  authority.answers(sends(() => refusal(2, words('<img src=x> only on weekdays'))));
  await asked('<img src=x> only on weekdays');
  authority.answers(sends((request) => madeAnswer({ stamped: new Uint8Array(3), nonce: nonceIn(request) })));
  await asked('a time stamp of something else');
  authority.answers(sends(() => refusal(2).slice(0, 3)));
  await asked('cut or changed');
  authority.answers(sends(() => refusal(2), 'text/html'));
  await asked('something that is no time stamp');
  authority.answers((_, response) => void response.writeHead(302, { location: authority.url }).end());
  await asked('points to another address');
  authority.close();
  await page.getByRole('button', { name: ASK }).click();
  await expect(alert).toContainText('gave no answer');

  await page.evaluate(() => {
    const { permissions } = (globalThis as unknown as { chrome: { permissions: object } }).chrome;
    Object.assign(permissions, { request: async () => false });
  });
  await page.getByRole('button', { name: ASK }).click();
  await expect(alert).toContainText('did not get your permission');
});

test('asks nothing about a client that was erased', async ({ session, tool, dashboard, authority }) => {
  await recordTwo({ session, tool });
  const page = await dashboard('#/exports');
  await name(page, authority.url);
  await page.reload();
  await openAsking(page);
  const data = await dashboard('#/data');
  await data.locator('#data-client').selectOption({ label: 'Harbour Coffee' });
  await data.getByLabel(/To go on, type/).fill('Harbour Coffee');
  await data.getByRole('button', { name: 'Erase this client' }).click();
  await expect(data.getByText('This client was erased.')).toBeVisible();
  await page.reload();
  await expect(page.getByText('There is no such client.')).toBeVisible();
  await expect(page.getByRole('button', { name: ASK })).toHaveCount(0);
});

test('no page can reach anything, but the one for time stamps the authority', async ({
  session,
  tool,
  dashboard,
  authority,
}) => {
  const other = await serveAuthority((_, response) => void response.end());
  await recordTwo({ session, tool });
  const reaches = (page: Page, url: string): Promise<boolean> =>
    page.evaluate(
      (target) =>
        fetch(target, { method: 'POST', body: 'x' }).then(
          () => true,
          () => false,
        ),
      url,
    );
  const page = await dashboard('#/exports');
  const pages = ['dashboard.html', 'popup.html', 'welcome.html', 'time-stamp.html#/nobody'];
  for (const path of pages) {
    const own = await session.openOwn(path);
    await own.locator('main, h1').first().waitFor();
    expect([path, await reaches(own, authority.url)]).toEqual([path, false]);
    await own.close();
  }
  await name(page, authority.url);
  await page.reload();
  await openAsking(page);
  expect(await reaches(page, other.url)).toBe(false);
  expect(await reaches(page, `http://${authority.host.replace('127.0.0.1', 'localhost')}/`)).toBe(false);
  await page.evaluate((target) => navigator.sendBeacon(target, 'x'), other.url);
  expect(authority.heard).toEqual([]);
  expect(await reaches(page, authority.url)).toBe(true);
  expect(other.heard).toEqual([]);
  other.close();
});

test('reads no page of a host that it may reach for time stamps', async ({ session, authority }) => {
  const own = await session.openOwn('welcome.html');
  await name(own, authority.url);
  const access = await HostAccess.none(session);
  await access.give('http://localhost/*');
  await access.give('http://127.0.0.1/*');
  const observed = (): Promise<string[]> =>
    own.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { scripting: { getRegisteredContentScripts(): Promise<{ matches: string[] }[]> } };
      };
      return (await chrome.scripting.getRegisteredContentScripts()).flatMap(({ matches }) => matches);
    });
  await until('localhost is observed', async () => (await observed()).includes('http://localhost/*'));
  expect(await observed()).toEqual(['http://localhost/*']);
  const page = await session.openOwn('dashboard.html#/tools');
  await expect(page.getByText('http://localhost')).toBeVisible();
  await expect(page.getByText('127.0.0.1')).toHaveCount(0);
});

for (const language of ['en', 'fr'] as const) {
  test(`has no fault that axe knows, in ${language}`, async ({ session, tool, dashboard, authority }) => {
    await speak(session, language);
    await recordTwo({ session, tool });
    const clean = async (page: Page, what: string): Promise<void> => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await violations(page), `${what}, ${colorScheme}`).toEqual([]);
      }
      await page.setViewportSize({ width: 360, height: 700 });
      expect(await scrollsSideways(page), what).toBe(false);
      await page.setViewportSize({ width: 1280, height: 900 });
    };
    const page = await dashboard('#/exports');
    await page.getByRole('button', { name: /: Harbour Coffee/ }).click();
    await page.locator('summary').click();
    const nobody = await session.openOwn('time-stamp.html#/nobody');
    await nobody.locator('a[href*=settings]').waitFor();
    await clean(nobody, 'without an authority');
    await name(page, authority.url);
    await page.reload();
    await page
      .getByRole('button', { name: /: Harbour Coffee/ })
      .first()
      .click();
    await page.locator('summary').click();
    await clean(page, 'exports with an authority');
    await page.locator('details a.button').click();
    const ask = page.locator('button.main');
    await ask.waitFor();
    await clean(page, 'before asking');
    authority.answers(sends(() => refusal(2, words('Only on weekdays, and only for those who pay.'))));
    await ask.click();
    await page.getByRole('alert').waitFor();
    await clean(page, 'refused');
    const settings = await session.openOwn('dashboard.html#/settings');
    await settings.locator('input[type=url]').fill('tsa.example');
    await settings.locator('input[type=url]').press('Enter');
    await clean(settings, 'settings');
  });
}
