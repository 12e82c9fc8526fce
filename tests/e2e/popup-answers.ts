import type { Page } from 'playwright';
import type { PopupView, Refusal } from '../../lib/messages';
import type { Session } from '../../scripts/browser/session';

/** Gives the popup this answer in place of the background's. */
export async function answering(page: Page, answer: PopupView | Refusal): Promise<void> {
  await page.addInitScript((given) => {
    const { runtime } = (globalThis as unknown as { chrome: { runtime: object } }).chrome;
    Object.defineProperty(runtime, 'sendMessage', { value: async () => given });
  }, answer);
}

/** A new page whose first document stands: its clock can be set. */
export async function blank(session: Session): Promise<Page> {
  const page = await session.context.newPage();
  await page.goto('about:blank');
  return page;
}
