import { browser } from 'wxt/browser';

/** What the popup needs to know of a tab. Kept for the browser's session only: tab ids mean nothing after it. */
export interface TabState {
  origin: string;
  tool: string;
  clientId: string | null;
  at: number;
  posts: number;
  blind: boolean;
}

const keyOf = (tabId: number) => `tab:${tabId}`;

export async function putTab(tabId: number, state: TabState): Promise<void> {
  await browser.storage.session.set({ [keyOf(tabId)]: state });
}

export async function getTab(tabId: number): Promise<TabState | null> {
  const key = keyOf(tabId);
  return ((await browser.storage.session.get(key))[key] as TabState | undefined) ?? null;
}

export async function dropTab(tabId: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tabId));
}
