import type { Page } from 'puppeteer-core';
import { afterEach, expect, it } from 'vitest';
import type { PopupView } from '../../lib/messages';
import { until } from '../../scripts/browser/until';
import type { Board } from '../demo-tool/board.mjs';
import { serve } from '../demo-tool/server.mjs';
import { nonceIn, sends, serveAuthority } from '../exports/authority-server';
import { madeAnswer } from '../exports/bundle/made-answer';
import { ask, grantedOrigins, observedHosts } from './inside';
import { openFirefox } from './session';

const HOST = 'http://localhost';
const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});

const textOf = (page: Page, selector: string): Promise<string> =>
  page.$$eval(selector, (found) => found.map((one) => one.textContent ?? '').join('\n'));

const reaches = (page: Page, url: string): Promise<boolean> =>
  page.evaluate(
    (target) =>
      fetch(target, { method: 'POST', body: 'x' }).then(
        () => true,
        () => false,
      ),
    url,
  );

it('asks the named authority over http once its host is given, and neither reads nor reaches anything else', {
  timeout: 180_000,
}, async () => {
  const firefox = await openFirefox();
  const tool: { url: string; board: Board; close(): void } = await serve();
  const authority = await serveAuthority(
    sends((request) => madeAnswer({ hash: request.slice(24, 56), nonce: nonceIn(request) })),
  );
  const other = await serveAuthority((_, response) => void response.end());
  open.push(firefox, tool, authority, other);
  const slot = Date.now() + 86_400_000;
  const post = tool.board.add({ client: 'linden', text: 'Tulips for all', channel: 'Instagram', slot });
  tool.board.act(post.id, { action: 'submit', side: 'team' });
  await firefox.access('request', HOST);
  const page = await firefox.open(`${tool.url}/clients/linden/posts`);
  const own = await firefox.openOwn('popup.html');
  await page.bringToFront();
  const client = await until('the page is read', async () => {
    const view = await ask<PopupView>(own, { type: 'popup', tabId: null, url: `${HOST}/` });
    return view.clients[0];
  });
  const evidence = { do: 'checkpoint', clientId: client.id };
  expect(await ask(own, { type: 'evidence', evidence })).toEqual({ ok: true });

  const settings = await firefox.openOwn('dashboard.html#/settings', 'input[type=url]');
  const save = async (address: string, said: string): Promise<void> => {
    await settings.bringToFront();
    await settings.click('input[type=url]', { count: 3 });
    await settings.keyboard.press('Delete');
    if (address !== '') await settings.type('input[type=url]', address);
    await settings.keyboard.press('Enter');
    await until('it is saved', async () => (await textOf(settings, '[role=status]')).includes(said));
  };
  await save(authority.url, 'Saved.');

  const stamp = await firefox.openOwn(`time-stamp.html#/${client.id}`, 'button.main');
  await stamp.bringToFront();
  expect(await grantedOrigins(own)).toEqual([`${HOST}/*`]);
  await stamp.click('button.main');
  await until('it is kept', async () =>
    (await textOf(stamp, '[role=status], [role=alert]')).includes('is kept'),
  );
  expect(authority.heard.map(({ method, body }) => [method, body.length])).toEqual([['POST', 69]]);
  expect(authority.heard[0]?.headers['accept-language']).toBe('*');
  expect(authority.heard[0]?.headers).not.toHaveProperty('cookie');
  expect(authority.heard[0]?.headers).not.toHaveProperty('referer');
  expect([...(await grantedOrigins(own))].sort()).toEqual(['http://127.0.0.1/*', `${HOST}/*`]);
  expect(await observedHosts(own)).toEqual([`${HOST}/*`]);
  expect(firefox.complaints()).toEqual([]);

  for (const [from, url] of [
    [stamp, other.url],
    [settings, authority.url],
    [own, authority.url],
  ] as const)
    expect(await reaches(from, url)).toBe(false);
  expect([authority.heard.length, other.heard.length]).toEqual([1, 0]);

  await save('', 'no authority is asked');
  expect(await grantedOrigins(own)).toEqual([`${HOST}/*`]);
});
