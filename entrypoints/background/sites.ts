import { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import { hostForStampsOnly } from '../../lib/settings/stamp-authority';

/** File of the observer in the built extension; WXT names it after its folder. */
const OBSERVER = 'content-scripts/observer.js' as ScriptPublicPath;
const SCRIPT_ID = 'observer';

/** The hosts that the user switched on, as match patterns. */
async function grantedHosts(): Promise<string[]> {
  const [{ origins = [] }, stamps] = await Promise.all([browser.permissions.getAll(), hostForStampsOnly()]);
  return origins.filter((origin) => /^(https?|\*):\/\//.test(origin) && origin !== stamps).sort();
}

/** Whether the user switched a host on. */
export async function mayRead(pattern: string): Promise<boolean> {
  const [granted, stamps] = await Promise.all([
    browser.permissions.contains({ origins: [pattern] }),
    hostForStampsOnly(),
  ]);
  return granted && pattern !== stamps;
}

/** Runs the observer on exactly the hosts that are granted, from the next page load on. */
export async function registerObserver(): Promise<void> {
  // Two at once would both find it missing, and both add it.
  await navigator.locks.request(SCRIPT_ID, register);
}

async function register(): Promise<void> {
  const matches = await grantedHosts();
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (matches.length === 0) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
    return;
  }
  const script = {
    id: SCRIPT_ID,
    js: [OBSERVER],
    matches,
    runAt: 'document_idle' as const,
    allFrames: false,
  };
  if (registered) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([{ ...script, persistAcrossSessions: true }]);
}

/**
 * Runs the observer in tabs that are open already: after a host was switched on, and after an install or update, whose
 * old observer is cut off. A tab that cannot be reached (a discarded or crashed one) is observed when it next loads.
 */
export async function observeOpenTabs(): Promise<void> {
  const matches = await grantedHosts();
  if (matches.length === 0) return;
  const tabs = await browser.tabs.query({ url: matches });
  await Promise.all(
    tabs.map(async ({ id }) => {
      if (id === undefined) return;
      try {
        await browser.scripting.executeScript({ target: { tabId: id }, files: [OBSERVER] });
      } catch (error) {
        console.info(`Signoff: tab ${id} will be observed when it loads next.`, error);
      }
    }),
  );
}

/** Tells the observers of all switched-on tabs; a tab without one is passed over. */
export async function tellObservers(message: object): Promise<void> {
  const matches = await grantedHosts();
  if (matches.length === 0) return;
  for (const { id } of await browser.tabs.query({ url: matches }))
    if (id !== undefined)
      browser.tabs.sendMessage(id, message).catch((error: unknown) => {
        console.debug(`Signoff: no observer in tab ${id}.`, error);
      });
}
