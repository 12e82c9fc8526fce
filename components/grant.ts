import { browser } from 'wxt/browser';
import type { Done, SitesChangedMessage } from '../lib/messages';
import { readToo } from '../lib/settings/stamp-authority';
import { ask } from './ask';

/**
 * Asks the browser for hosts, and tells the background when they were given. Call it first thing in a click: before any
 * await, or the browser no longer counts it as the user's own.
 * @param origins match patterns
 * @returns whether all of them may be read now
 */
export async function grant(origins: string[]): Promise<boolean> {
  const granted = await browser.permissions.request({ origins });
  if (granted) {
    await readToo(origins);
    const message: SitesChangedMessage = { type: 'sites-changed' };
    await ask<Done>(message);
  }
  return granted;
}
