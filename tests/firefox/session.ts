import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { zipSync } from 'fflate';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { until } from '../../scripts/browser/until';
import { findFirefox } from '../../scripts/setup/firefox.mjs';
import { at } from '../../scripts/setup/run.mjs';

/** The build that ships: no host is granted in it. */
const EXTENSION = at('.output/firefox-mv3');
const ID = 'signoff@signoff.example';
/** Firefox makes one up for each profile; a known one tells where the extension's pages are. */
const UUID = 'c0ffee00-0000-4000-8000-000000000001';
/** The background is ended after this long without work, in milliseconds; 30 s is what people have. */
const IDLE = 2_000;

/** A page of the extension that is not there after this long is asked for again. Milliseconds. */
const AGAIN = 3_000;

const PREFERENCES = {
  'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }),
  // No test can click the browser's own question: it is answered with yes. That a person clicked is still asked for.
  'extensions.webextOptionalPermissionPrompts': false,
  'extensions.background.idle.timeout': IDLE,
  // What the background says is heard on the browser's standard output only.
  'devtools.console.stdout.content': true,
  'browser.dom.window.dump.enabled': true,
  'browser.download.folderList': 2,
};
/** Only Firefox ESR, Developer Edition and Nightly take an add-on that Mozilla did not sign. */
const UNSIGNED = {
  'xpinstall.signatures.required': false,
  'extensions.autoDisableScopes': 0,
  'extensions.enabledScopes': 15,
};

/** A Firefox with a fresh profile and the extension loaded. */
export interface FirefoxSession {
  readonly version: string;
  /** A tab of its own for a page of the web. */
  open(url: string): Promise<Page>;
  /** A page of the extension in a tab of its own, once `ready` is in it. */
  openOwn(path: string, ready?: string): Promise<Page>;
  /** Lets a person's click on a page of the extension ask for hosts, or give them back. */
  access(how: 'request' | 'remove', host: string): Promise<void>;
  /** What the pages and the background of the extension complained of so far. */
  complaints(): string[];
  /** Text of the one file that was downloaded since the last call. */
  downloaded(): Promise<string>;
  /** Ends the browser and starts it again with the same profile. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/**
 * @param installed put into the profile as an add-on that stays, instead of one that is loaded until the browser ends
 */
export async function openFirefox({ installed = false } = {}): Promise<FirefoxSession> {
  const executablePath = findFirefox();
  if (!executablePath) throw new Error('There is no Firefox here.');
  const profile = mkdtempSync(join(tmpdir(), 'signoff-firefox-'));
  const downloads = join(profile, 'downloads');
  mkdirSync(downloads);
  if (installed) {
    mkdirSync(join(profile, 'extensions'));
    writeFileSync(join(profile, 'extensions', `${ID}.xpi`), zipSync(filesIn(EXTENSION)));
  }
  const complaints: string[] = [];
  const start = async (): Promise<Browser> => {
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath,
      headless: true,
      userDataDir: profile,
      // Lets the driver open pages of an extension.
      args: ['--remote-allow-system-access'],
      extraPrefsFirefox: {
        ...PREFERENCES,
        ...(installed ? UNSIGNED : {}),
        'browser.download.dir': downloads,
      },
    });
    for (const stream of [browser.process()?.stdout, browser.process()?.stderr])
      stream?.on('data', (piece: Buffer) => complaints.push(...complaintsIn(String(piece))));
    if (!installed) await browser.installExtension(EXTENSION);
    return browser;
  };
  let browser = await start();

  const openOwn = async (path: string, ready = 'main'): Promise<Page> => {
    const url = `moz-extension://${UUID}/${path}`;
    const page = await browser.newPage();
    page.on('pageerror', (error) => complaints.push(`${path}: ${error}`));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(`${path}: ${message.text()}`);
    });
    const isThere = (address: string, selector: string): boolean =>
      location.href === address && document.querySelector(selector) !== null;
    let askAgain = 0;
    await until(
      `${path} opens`,
      () => {
        // It is loaded, but the driver is never told so; where the extension is just starting it is not, and told neither.
        if (Date.now() > askAgain) page.goto(url, { timeout: AGAIN }).catch(() => undefined);
        if (Date.now() > askAgain) askAgain = Date.now() + AGAIN;
        // Between two documents there is nothing to ask.
        return page.evaluate(isThere, url, ready).catch(() => false);
      },
      30_000,
    );
    return page;
  };
  return {
    version: await browser.version(),
    async open(url) {
      const page = await browser.newPage();
      page.on('pageerror', (error) => complaints.push(`${url}: ${error}`));
      await page.goto(url);
      return page;
    },
    openOwn,
    async access(how, host) {
      const page = await openOwn('popup.html');
      await page.evaluate(askOnClick, how, `${host}/*`);
      await page.click('body');
      await until('the browser has answered', () => page.evaluate(() => document.title === 'done'));
      await page.close();
    },
    complaints: () => [...complaints],
    async downloaded() {
      // An empty file holds its name while the text is written to another one beside it.
      return until('the file is written', () => {
        const [name, ...more] = readdirSync(downloads);
        if (name === undefined || more.length > 0) return null;
        const text = readFileSync(join(downloads, name), 'utf8');
        if (text !== '') rmSync(join(downloads, name));
        return text || null;
      });
    },
    async restart() {
      await browser.close();
      browser = await start();
    },
    async close() {
      await browser.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}

/** Runs in a page of the extension. */
function askOnClick(how: 'request' | 'remove', origin: string): void {
  const { permissions } = (globalThis as unknown as { browser: Extension }).browser;
  const done = (): void => {
    document.title = 'done';
  };
  addEventListener('click', () => void permissions[how]({ origins: [origin] }).then(done), { once: true });
}

interface Extension {
  permissions: Record<'request' | 'remove', (of: { origins: string[] }) => Promise<boolean>>;
}

/** Lines of the browser's output that tell of a fault in the extension. */
const complaintsIn = (output: string): string[] =>
  output
    .split('\n')
    .filter((line) =>
      /^(JavaScript error: moz-extension|console\.error: .*(Signoff|moz-extension))/.test(line),
    );

function filesIn(folder: string): Record<string, Uint8Array> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [relative(folder, path).replaceAll('\\', '/'), readFileSync(path)];
      }),
  );
}
