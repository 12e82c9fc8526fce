import type { Page } from 'playwright';

/** Everything that loads later stands, the texts included. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main:not([aria-busy])').waitFor();
  await page.waitForFunction(
    () =>
      !document.querySelector('[aria-busy=true]') &&
      [...document.querySelectorAll('section.say, .panel')].every((part) =>
        part.querySelector('h2, blockquote, .composer'),
      ),
  );
}
