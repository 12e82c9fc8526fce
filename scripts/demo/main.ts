import { mkdirSync, writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from 'playwright';
import type { PopupView } from '../../lib/messages';
import { CLIENTS } from '../../tests/demo-tool/board.mjs';
import { serve } from '../../tests/demo-tool/server.mjs';
import { exportLog } from '../browser/export-log';
import { openPopup } from '../browser/popup';
import { openSession, type Session } from '../browser/session';
import { BROWSER_ARGS, ensureBrowser } from '../setup/browser.mjs';
import { buildForTests } from '../setup/build.mjs';
import { root } from '../setup/run.mjs';
import { figures } from './figures';
import { playMonth } from './play-month';

/** Where a window can be shown. */
const hasDisplay = process.platform !== 'linux' || !!(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      headless: { type: 'boolean', default: !hasDisplay },
      out: { type: 'string', default: 'demo-out' },
    },
  });
  const out = resolve(root, values.out);
  mkdirSync(out, { recursive: true });
  console.log('Building the extension …');
  const extension = await buildForTests('replay');
  const tool = await serve();
  console.log(`Demo scheduling tool: ${tool.url}`);
  const session = await openSession({
    extension,
    headless: values.headless,
    viewport: values.headless ? { width: 900, height: 760 } : null,
  });
  const other = await chromium.launch({ executablePath: await ensureBrowser(), args: BROWSER_ARGS });
  try {
    console.log('Playing a month of three clients through it, by clicking …');
    const client = await other.newPage();
    const page = await playMonth(session, tool, client, (done, of) => {
      if (process.stdout.isTTY) process.stdout.write(`\r${done} of ${of} `);
    });
    console.log('\n');
    const { text, right } = figures((await ask(session)).clients, CLIENTS, tool.board.posts);
    console.log(text);
    writeFileSync(resolve(out, 'log.jsonl'), await exportLog(session, 'jsonl'));
    writeFileSync(resolve(out, 'log.csv'), await exportLog(session, 'csv'));
    await page.bringToFront();
    await screenshotOfContent(page, resolve(out, 'badges.png'));
    const popup = await openPopup(session, page);
    writeFileSync(resolve(out, 'popup.png'), await popup.screenshot());
    if (values.headless) await popup.close();
    const log = await session.openOwn('dashboard.html#/log');
    await log.locator('main').waitFor();
    await log.screenshot({ path: resolve(out, 'log.png'), fullPage: true });
    console.log(
      `\nWritten to ${relative(root, out) || out}/: log.jsonl, log.csv, badges.png, popup.png, log.png`,
    );
    if (!right) console.error('The log does not say what was done in the tool.');
    if (!values.headless) await stayOpen(session, tool.url);
    return right ? 0 : 1;
  } finally {
    await other.close();
    await session.close();
    tool.close();
  }
}

/** The page as far down as it has anything to show. */
async function screenshotOfContent(page: Page, path: string): Promise<void> {
  const box = await page.locator('main').boundingBox();
  const size = page.viewportSize();
  const clip =
    box && size
      ? { x: 0, y: 0, width: size.width, height: Math.min(size.height, box.y + box.height + 16) }
      : null;
  await page.screenshot({ path, ...(clip ? { clip } : {}) });
}

/** What the popup is told. */
async function ask(session: Session): Promise<PopupView> {
  const own = await session.openOwn('popup.html');
  const view = await own.evaluate(() =>
    (globalThis as unknown as { chrome: Browser }).chrome.runtime.sendMessage({
      type: 'popup',
      tabId: null,
      url: null,
    }),
  );
  await own.close();
  return view as PopupView;
}

interface Browser {
  runtime: { sendMessage(message: object): Promise<unknown> };
}

async function stayOpen(session: Session, url: string): Promise<void> {
  console.log(`\nThe browser stays open: both sides can be played by hand at ${url}. Close it to end.`);
  await session.context.waitForEvent('close', { timeout: 0 });
}
