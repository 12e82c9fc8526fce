import { Inside } from '../../tests/e2e/inside';
import { ask, openPlanner, tabOf } from '../../tests/e2e/planner';
import { until } from '../browser/until';
import type { Camera } from './camera';

const ROWS = [
  { id: '1', title: 'Two for one on rye this Friday', state: 'Awaiting approval' },
  { id: '2', title: 'Sourdough course, last seats', state: 'With Kim' },
] as const;

/** Pictures of the panel with which a page is taught, before and after a post was pointed at. */
export async function shootTeaching({ session, language, themes, wanted, shoot }: Camera): Promise<void> {
  if (!wanted('teach')) return;
  const page = await openPlanner(session, ROWS);
  const own = await session.openOwn('popup.html');
  await ask(own, { type: 'tools', tools: { do: 'teach', tabId: await tabOf(own, page.url()) } });
  await own.close();
  const panel = new Inside(page, 'signoff-teach');
  await until('the panel is open', async () => (await panel.text()) !== '');
  for (const step of ['before', 'after']) {
    if (step === 'after') {
      await panel.click('button[aria-label]');
      await page.locator('.item').first().click();
      await until('a post was pointed at', async () => (await panel.text()).includes(ROWS[0].title));
    }
    for (const colorScheme of themes) {
      await page.emulateMedia({ colorScheme });
      await shoot(page, `teach.${step}.${language}.${colorScheme}`);
    }
  }
  await page.close();
}
