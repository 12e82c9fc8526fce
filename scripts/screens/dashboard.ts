import type { Page } from 'playwright';
import * as english from '../../lib/i18n/en/exports';
import * as french from '../../lib/i18n/fr/exports';
import type { Camera } from './camera';
import { settled } from './settled';

const SECTIONS = [
  '',
  'posts',
  'conversation',
  'contract',
  'invoices',
  'people',
  'statement',
  'exit',
  'settings',
];

/** Every page of the dashboard, with the clients of tests/e2e/client-seed.ts. */
const ROUTES = [
  'clients',
  ...SECTIONS.map((section) => `clients/heavy/${section}`),
  ...SECTIONS.map((section) => `clients/late/${section}`),
  'clients/new/',
  'log',
  'exports',
  'verify',
  'data',
  'tools',
  'tools/trello',
  'tools/site:127.0.0.1',
  'settings',
  'about',
  'no-such-page',
].map((route) => route.replace(/\/$/, ''));

interface Storage {
  chrome: { storage: { local: { set(values: object): Promise<void> } } };
}

/** Pictures of every page of the dashboard, with all that unfolds unfolded. */
export async function shootDashboard({ session, language, themes, wanted, shoot }: Camera): Promise<void> {
  const page = await session.context.newPage();
  for (const route of ROUTES) {
    const file = `dashboard.${route.replaceAll(/\W+/g, '-')}`;
    if (!wanted(file)) continue;
    await page.goto('about:blank');
    await page.goto(`chrome-extension://${session.extensionId}/dashboard.html#/${route}`);
    await shootAs(page, file);
  }
  if (wanted('welcome')) {
    await page.goto(`chrome-extension://${session.extensionId}/welcome.html`);
    await shootAs(page, 'welcome');
  }
  if (wanted('time-stamp')) await shootTimeStamp();
  await page.close();

  /** The page that asks an authority, for a client with a checkpoint, and the exports with that checkpoint. */
  async function shootTimeStamp(): Promise<void> {
    await page.goto(`chrome-extension://${session.extensionId}/dashboard.html#/exports`);
    await page.evaluate((values) => (globalThis as unknown as Storage).chrome.storage.local.set(values), {
      'stamp-authority': { address: 'http://stamps.example/tsa', stampsOnly: true },
    });
    await page.reload();
    const { checkpoints } = (language === 'en' ? english : french).exports;
    await page.getByRole('button', { name: checkpoints.takeFor('Harbour Coffee') }).click();
    await page.getByRole('textbox', { name: checkpoints.lines('Harbour Coffee') }).waitFor();
    await shootAs(page, 'time-stamp.checkpoint');
    await page.locator('main a[href^="/time-stamp.html"]').click();
    await shootAs(page, 'time-stamp');
  }

  async function shootAs(of: Page, file: string): Promise<void> {
    await of.getByRole('heading', { level: 1 }).waitFor();
    await settled(of);
    await of.evaluate(() => {
      for (const details of document.querySelectorAll('main details'))
        (details as HTMLDetailsElement).open = true;
    });
    for (const colorScheme of themes) {
      await of.emulateMedia({ colorScheme });
      await shoot(of, `${file}.${language}.${colorScheme}`);
    }
  }
}
