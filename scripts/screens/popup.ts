import { answering, blank } from '../../tests/e2e/popup-answers';
import { NOW, STATES } from '../../tests/e2e/popup-views';
import type { Camera } from './camera';
import { settled } from './settled';

/** Pictures of the popup in every state that it can be in, and with a nudge opened. */
export async function shootPopup({ session, language, themes, wanted, shoot }: Camera): Promise<void> {
  for (const [name, answer] of Object.entries(STATES)) {
    const file = `popup.${name.replaceAll(/\W+/g, '-')}`;
    if (!wanted(file)) continue;
    const page = await blank(session);
    await page.clock.setFixedTime(NOW);
    await answering(page, answer);
    for (const colorScheme of themes) {
      await page.emulateMedia({ colorScheme });
      await page.goto(`chrome-extension://${session.extensionId}/popup.html`);
      await settled(page);
      await shoot(page, `${file}.${language}.${colorScheme}`);
      const nudge = page.locator('.pending button').first();
      if (name !== 'heavy review' || (await nudge.count()) === 0) continue;
      await nudge.click();
      await settled(page);
      await shoot(page, `${file}.nudge.${language}.${colorScheme}`);
    }
    await page.close();
  }
}
