import { TOOLS } from '../../lib/tools';
import { scrollsSideways, violations } from './axe';
import { expect, test } from './fixtures';
import { speak } from './language';

test('opens at the install, and says what is recorded and where it stays', async ({ session }) => {
  await expect
    .poll(() => session.context.pages().map((page) => new URL(page.url()).pathname))
    .toContain('/welcome.html');
  const page = session.context.pages().find((one) => one.url().endsWith('/welcome.html'));
  if (!page) throw new Error('The page is gone.');
  await expect(page.getByRole('table', { name: 'A sample row of the log' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Where it stays' })).toBeVisible();
});

test('lists every tool that has an approval, each with how well it is known', async ({ session }) => {
  const page = await session.openOwn('welcome.html');
  const listed = TOOLS.filter((tool) => tool.approval !== 'none' && tool.matches.length > 0);
  await expect(page.getByRole('checkbox')).toHaveCount(listed.length);
  for (const tool of listed) {
    const words = {
      driven: /live tool/,
      captured: /captured pages/,
      documented: /documentation/,
      local: /you/,
    };
    await expect(page.getByRole('checkbox', { name: tool.name })).toHaveAccessibleName(words[tool.basis]);
  }
});

test('asks for just the hosts of the tools that were ticked, first thing in the click', async ({
  session,
}) => {
  const page = await session.context.newPage();
  await page.addInitScript(() => {
    const asked: unknown[] = [];
    Object.assign(window, { asked });
    const { permissions } = (globalThis as unknown as { chrome: { permissions: object } }).chrome;
    Object.defineProperty(permissions, 'request', {
      value: async (wanted: unknown) => {
        asked.push({ wanted, active: navigator.userActivation.isActive });
        return asked.length > 1;
      },
    });
  });
  await page.goto(`chrome-extension://${session.extensionId}/welcome.html`);
  await expect(page.getByRole('button', { name: 'Pick at least one tool' })).toBeDisabled();
  await page.getByRole('checkbox', { name: 'Buffer' }).check();
  await page.getByRole('checkbox', { name: 'Planable' }).check();
  const button = page.getByRole('button', { name: 'Switch on 2 tools' });
  await button.click();
  await expect(page.getByRole('status')).toContainText('Nothing was switched on');
  await button.click();
  await expect(page.getByRole('status')).toContainText('Switched on');
  const hosts = TOOLS.filter((tool) => ['buffer', 'planable'].includes(tool.id)).flatMap((tool) => [
    ...tool.matches,
  ]);
  const once = { wanted: { origins: hosts }, active: true };
  expect(await page.evaluate(() => (window as unknown as { asked: unknown[] }).asked)).toEqual([once, once]);
});

for (const language of ['en', 'fr']) {
  test(`has no fault that axe knows, in ${language}`, async ({ session }) => {
    await speak(session, language);
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await session.context.newPage();
      await page.emulateMedia({ colorScheme });
      await page.goto(`chrome-extension://${session.extensionId}/welcome.html`);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expect(page.getByRole('checkbox').first()).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await page.setViewportSize({ width: 480, height: 700 });
      expect(await scrollsSideways(page)).toBe(false);
      await page.close();
    }
  });
}
