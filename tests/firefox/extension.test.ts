import { execFileSync } from 'node:child_process';
import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import type { LogEvent } from '../../lib/approvals/events';
import type { InspectAnswer, PopupView } from '../../lib/messages';
import { verifyChain } from '../../lib/store/verify';
import { linesOf } from '../../scripts/browser/export-log';
import { until } from '../../scripts/browser/until';
import { findFirefox } from '../../scripts/setup/firefox.mjs';
import type { Board } from '../demo-tool/board.mjs';
import { serve } from '../demo-tool/server.mjs';
import {
  ask,
  backgroundRuns,
  buttonsIn,
  grantedOrigins,
  observedHosts,
  popupText,
  reloadExtension,
  tabOf,
} from './inside';
import { type FirefoxSession, openFirefox } from './session';

const HOST = 'http://localhost';
const PATTERN = `${HOST}/*`;
const LONG = { timeout: 180_000 };

/** What was opened for one test and is closed after it. */
const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});

async function start(options?: { installed: boolean }) {
  const firefox = await openFirefox(options);
  open.push(firefox);
  const tool: { url: string; board: Board; close(): void } = await serve();
  open.push(tool);
  const { board } = tool;
  const post = board.add({
    client: 'linden',
    text: 'Tulips for the whole street, this Friday only',
    channel: 'Instagram',
    slot: Date.now() + 86_400_000,
  });
  const act = (action: string, side: string): unknown => board.act(post.id, { action, side });
  act('submit', 'team');
  return { firefox, act, list: `${tool.url}/clients/linden/posts` };
}

const viewOf = (own: Page, url = `${HOST}/`): Promise<PopupView> =>
  ask<PopupView>(own, { type: 'popup', tabId: null, url });
const badges = async (own: Page): Promise<string> =>
  (await buttonsIn(own, await tabOf(own, PATTERN), 'signoff-badges'))?.join() ?? '';
const read = (what: string, own: Page, is: (client: PopupView['clients'][number]) => boolean) =>
  until(what, async () => {
    const [client] = (await viewOf(own)).clients;
    return client !== undefined && is(client);
  });

async function exportedLog(firefox: FirefoxSession): Promise<LogEvent[]> {
  const page = await firefox.openOwn('dashboard.html#/exports?format=jsonl', 'main button');
  const button = await until('the export is offered', async () => {
    for (const one of await page.$$('main button'))
      if (/JSON Lines/.test(await one.evaluate((el) => el.textContent ?? ''))) return one;
    return null;
  });
  await button.click();
  const text = await firefox.downloaded();
  await page.close();
  return linesOf(text);
}

describe('in Firefox', LONG, () => {
  it('asks for just the hosts of the tools that were ticked, and observes those', async () => {
    const { firefox, list } = await start();
    const own = await firefox.openOwn('welcome.html', 'fieldset');
    expect(await grantedOrigins(own)).toEqual([]);
    expect(await observedHosts(own)).toEqual([]);
    for (const label of await own.$$('fieldset label'))
      if (/^Buffer/.test(await label.evaluate((el) => el.textContent ?? ''))) await label.click();
    await own.click('button.main');
    await until('it says so', async () =>
      /Switched on/.test(await own.$eval('[role=status]', (el) => el.textContent ?? '')),
    );
    expect(await grantedOrigins(own)).toEqual(['https://publish.buffer.com/*']);
    await until('the observer is registered', async () => (await observedHosts(own)).length > 0);
    expect(await observedHosts(own)).toEqual(['https://publish.buffer.com/*']);

    await firefox.access('request', HOST);
    const page = await firefox.open(list);
    await page.bringToFront();
    await read('the page is read', own, ({ waiting }) => waiting.count === 1);
    await firefox.access('remove', HOST);
    await until('the observer is taken away', async () => (await observedHosts(own)).length === 1);
    await until('the popup says so', async () => (await viewOf(own, list)).site.lostSince);
    expect((await viewOf(own, list)).site.status).toBe('off');
    expect(firefox.complaints()).toEqual([]);
  });

  it('reads a page that is open already, paints badges, logs each step once, and exports it', async () => {
    const { firefox, act, list } = await start();
    const page = await firefox.open(list);
    await firefox.access('request', HOST);
    const own = await firefox.openOwn('popup.html');
    await page.bringToFront();
    await read('the open tab is read', own, ({ waiting }) => waiting.count === 1);
    await until('the badge is there', async () => /waiting/.test(await badges(own)));

    act('request-changes', 'client');
    await page.reload();
    await read('the return is read', own, ({ rounds }) => rounds === 1);
    act('submit', 'team');
    await page.reload();
    await until('the badge counts', async () => /round 1/.test(await badges(own)));
    await page.reload();
    await until('and again', async () => /round 1/.test(await badges(own)));

    expect(await popupText(own)).toContain('Linden Florist');
    const log = await firefox.openOwn('dashboard.html#/log', '[role=row], table tbody tr');
    expect(await log.evaluate(() => document.body.textContent)).toContain('changes requested');
    const lines = await exportedLog(firefox);
    expect(lines.map(({ kind }) => kind)).toEqual(['submitted', 'changes_requested', 'submitted']);
    expect((await verifyChain(lines)).ok).toBe(true);
    expect(firefox.complaints()).toEqual([]);
  });

  it('loses nothing where the browser ended its background, or loaded the extension anew', async () => {
    const { firefox, act, list } = await start();
    await firefox.access('request', HOST);
    const page = await firefox.open(list);
    let own = await firefox.openOwn('popup.html');
    await page.bringToFront();
    await read('the page is read', own, ({ waiting }) => waiting.count === 1);
    await until('the background is ended', async () => !(await backgroundRuns(own)), 30_000);
    act('request-changes', 'client');
    await page.reload();
    await read('it woke up', own, ({ rounds }) => rounds === 1);

    await reloadExtension(own);
    act('submit', 'team');
    own = await firefox.openOwn('popup.html');
    await page.bringToFront();
    // The tool asks its server again where another of its views is opened.
    await page.click('nav.tabs a');
    await read('the tab is read on', own, ({ waiting }) => waiting.count === 1);
    await until('there is one badge', async () => /^round 1[^,]*$/.test(await badges(own)));
    const lines = await exportedLog(firefox);
    expect(lines.map(({ kind }) => kind)).toEqual(['submitted', 'changes_requested', 'submitted']);

    const tabId = await tabOf(own, PATTERN);
    const tools = (what: string) => ask(own, { type: 'tools', tools: { do: what, tabId } });
    const { report } = (await tools('inspect')) as InspectAnswer;
    expect(report.text).toContain('“Waiting for client”');
    expect(report.text).not.toMatch(/Tulips|Linden/);
    expect(await tools('teach')).toEqual({ ok: true });
    await until('the panel is open', async () =>
      (await buttonsIn(own, tabId, 'signoff-teach'))?.includes('Point at it'),
    );
    await page.bringToFront();
    await page.keyboard.press('Escape');
    await until('it is closed', async () => (await buttonsIn(own, tabId, 'signoff-teach')) === null);
    expect(firefox.complaints()).toEqual([]);
  });

  it('keeps its hosts and its log where the browser is closed and opened again', async () => {
    if (!takesUnsigned()) {
      console.log('Not run: this Firefox takes no add-on that Mozilla did not sign.');
      return;
    }
    const { firefox, act, list } = await start({ installed: true });
    await firefox.access('request', HOST);
    let page = await firefox.open(list);
    let own = await firefox.openOwn('popup.html');
    await page.bringToFront();
    await read('the page is read', own, ({ waiting }) => waiting.count === 1);
    await firefox.restart();
    act('request-changes', 'client');
    page = await firefox.open(list);
    own = await firefox.openOwn('popup.html');
    await page.bringToFront();
    await read('the change is read', own, ({ rounds }) => rounds === 1);
    expect(await observedHosts(own)).toEqual([PATTERN]);
    const lines = await exportedLog(firefox);
    expect(lines.map(({ kind }) => kind)).toEqual(['submitted', 'changes_requested']);
    expect(firefox.complaints()).toEqual([]);
  });
});

/** Firefox ESR, Developer Edition and Nightly do; Firefox as most people have it does not. */
function takesUnsigned(): boolean {
  return /esr|a1|b\d/.test(execFileSync(findFirefox() ?? '', ['--version'], { encoding: 'utf8' }));
}
