import { browser } from 'wxt/browser';
import type { WatchedHost } from '../../lib/messages';

const KEY = 'watched-hosts';
/** More hosts than anybody works on; the one that was read well longest ago makes room. */
const MOST = 100;

export async function watchedHosts(): Promise<WatchedHost[]> {
  const stored = (await browser.storage.local.get(KEY))[KEY] as WatchedHost[] | undefined;
  return stored ?? [];
}

/** Lets `how` change the list, one change after the other; nothing is written where it gives the same list back. */
export async function changeHosts(how: (hosts: WatchedHost[]) => WatchedHost[]): Promise<void> {
  await navigator.locks.request(KEY, async () => {
    const before = await watchedHosts();
    const after = how(before);
    if (after === before) return;
    const kept = [...after].sort((a, b) => (b.good ?? 0) - (a.good ?? 0)).slice(0, MOST);
    await browser.storage.local.set({ [KEY]: kept });
  });
}
