import { mkdirSync, rmSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright';
import { speak } from '../../tests/e2e/language';
import { answering, blank } from '../../tests/e2e/popup-answers';
import { NOW, STATES } from '../../tests/e2e/popup-views';
import { openSession } from '../browser/session';
import { buildForTests } from '../setup/build.mjs';
import { root } from '../setup/run.mjs';

const THEMES = ['light', 'dark'] as const;
const LANGUAGES = ['en', 'fr'] as const;
/** The most that a browser gives a popup is 800 × 600. */
const SIZE = { width: 380, height: 600 };

export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { out: { type: 'string', default: 'screens-out' }, only: { type: 'string' } },
  });
  const out = resolve(root, values.out);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  console.log('Building the extension …');
  const session = await openSession({ extension: await buildForTests('e2e'), zone: 'UTC', viewport: SIZE });
  let count = 0;
  try {
    for (const language of LANGUAGES) {
      await speak(session, language);
      for (const [name, answer] of Object.entries(STATES)) {
        if (values.only && !name.includes(values.only)) continue;
        const page = await blank(session);
        await page.clock.setFixedTime(NOW);
        await answering(page, answer);
        for (const colorScheme of THEMES) {
          await page.emulateMedia({ colorScheme });
          await page.goto(`chrome-extension://${session.extensionId}/popup.html`);
          const file = `${name.replaceAll(' ', '-')}.${language}.${colorScheme}`;
          await settled(page);
          await page.screenshot({ path: resolve(out, `${file}.png`), fullPage: true });
          count += 1;
          const nudge = page.locator('.pending button').first();
          if (name !== 'heavy review' || (await nudge.count()) === 0) continue;
          await nudge.click();
          await settled(page);
          await page.screenshot({ path: resolve(out, `${file}.nudge.png`), fullPage: true });
          count += 1;
        }
        await page.close();
      }
    }
  } finally {
    await session.close();
  }
  console.log(`${count} pictures in ${relative(root, out) || out}/`);
  return 0;
}

/** Everything that loads later stands, the texts included. */
async function settled(page: Page): Promise<void> {
  await page.locator('main:not([aria-busy])').waitFor();
  await page.waitForFunction(
    () =>
      !document.querySelector('[aria-busy=true]') &&
      [...document.querySelectorAll('section.say, .panel')].every((part) =>
        part.querySelector('h2, blockquote, .composer'),
      ),
  );
}
