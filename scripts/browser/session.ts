import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page, type Worker } from 'playwright';
import { BROWSER_ARGS, ensureBrowser } from '../setup/browser.mjs';

export interface SessionOptions {
  /** Folder of the unpacked extension. */
  extension: string;
  /** True where no window can or should be shown. */
  headless?: boolean;
  /** IANA zone of the pages. */
  zone?: string;
  viewport?: { width: number; height: number } | null;
  /** Folder of a profile that stays when the session is closed, to be opened again; absent: a fresh one. */
  profile?: string;
}

/** A browser with a fresh profile and the extension loaded. */
export interface Session {
  context: BrowserContext;
  extensionId: string;
  /** The browser's own protocol session. */
  cdp: CDPSession;
  worker(): Promise<Worker>;
  /** Opens a page of the extension in a tab of its own, e.g. `dashboard.html#/exports`. */
  openOwn(path: string): Promise<Page>;
  close(): Promise<void>;
}

export async function openSession(options: SessionOptions): Promise<Session> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'signoff-'));
  mkdirSync(join(profile, 'Default'), { recursive: true });
  // Outside developer mode the browser switches an unpacked extension off when it reloads itself.
  const preferences = { extensions: { ui: { developer_mode: true } } };
  const file = join(profile, 'Default', 'Preferences');
  if (!existsSync(file)) writeFileSync(file, JSON.stringify(preferences));
  const { extension, headless = true, zone, viewport = { width: 1280, height: 900 } } = options;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await ensureBrowser(),
    headless,
    viewport,
    locale: 'en-GB',
    ...(zone ? { timezoneId: zone } : {}),
    args: [
      ...BROWSER_ARGS,
      '--lang=en-GB',
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
    ],
  });
  const worker = async (): Promise<Worker> =>
    context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const extensionId = new URL((await worker()).url()).host;
  const browser = context.browser();
  if (!browser) throw new Error('The browser is gone.');
  return {
    context,
    extensionId,
    cdp: await browser.newBrowserCDPSession(),
    worker,
    async openOwn(path) {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${extensionId}/${path}`);
      return page;
    },
    async close() {
      await context.close();
      if (options.profile === undefined)
        rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}

/** Ends the extension's worker as the browser does when it runs out of time. The next message starts it again. */
export async function killWorker({ cdp, extensionId }: Session): Promise<void> {
  const { targetInfos } = await cdp.send('Target.getTargets');
  const target = targetInfos.find(({ type, url }) => type === 'service_worker' && url.includes(extensionId));
  if (target) await cdp.send('Target.closeTarget', { targetId: target.targetId });
}
