import type { Page } from 'playwright';
import type { PopupView, Refusal } from '../../lib/messages';

/** Gives the popup this answer in place of the background's. */
export async function answering(page: Page, answer: PopupView | Refusal): Promise<void> {
  await page.addInitScript((given) => {
    const { runtime } = (globalThis as unknown as { chrome: { runtime: object } }).chrome;
    Object.defineProperty(runtime, 'sendMessage', { value: async () => given });
  }, answer);
}
