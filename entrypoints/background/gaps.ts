import { browser } from 'wxt/browser';
import type { WatchedHost } from '../../lib/messages';
import type { Store } from '../../lib/store/store';
import { TOOLS } from '../../lib/tools';
import { mayRead } from './sites';
import { beginStretch, endStretch } from './stretches';
import { changeHosts, watchedHosts } from './watched-hosts';

/** A page that builds itself shows nothing at first: only what stays unreadable for so long is a gap. Milliseconds. */
const STAYS_BLIND = 60_000;
/** "Last read well" is written no more often than this. Milliseconds. */
const GOOD_AGAIN = 5 * 60_000;

/** One look at one page of a host. */
export interface LookAtHost {
  host: string;
  pattern: string;
  tool: string;
  /** Kind of the page. */
  page: string;
  blind: boolean;
  at: number;
}

/** Notes how a look went: when the host was last read well, and where it could not be. */
export async function noteLook(store: Store, look: LookAtHost): Promise<void> {
  const before = (await watchedHosts()).find(({ host }) => host === look.host);
  const known = before?.tool === look.tool && before.lost === null;
  const since = before?.blind[look.page];
  const again = look.blind ? since !== undefined : look.at - (before?.good ?? 0) < GOOD_AGAIN;
  if (!known || !again || (!look.blind && since !== undefined))
    await changeHosts((hosts) => noted(hosts, look));
  if (look.blind) await beginBlind(store, look.at);
  else if (since !== undefined)
    await endStretch(
      store,
      { reason: 'unreadable', tool: look.tool, what: `${look.host} ${look.page}` },
      look.at,
    );
}

function noted(hosts: WatchedHost[], { host, pattern, tool, page, blind, at }: LookAtHost): WatchedHost[] {
  const before = hosts.find((one) => one.host === host);
  const { [page]: since, ...others } = before?.blind ?? {};
  const entry: WatchedHost = {
    host,
    pattern,
    tool,
    good: blind ? (before?.good ?? null) : Math.max(at, before?.good ?? 0),
    blind: blind ? { ...others, [page]: since ?? at } : others,
    lost: before?.lost ?? null,
  };
  return [...hosts.filter((one) => one.host !== host), entry];
}

/** Puts into the log what has been unreadable for long enough. */
export async function beginBlind(store: Store, now: number): Promise<void> {
  for (const { host, tool, good, blind } of await watchedHosts())
    for (const [page, since] of Object.entries(blind))
      if (now - since >= STAYS_BLIND) {
        const from = good === null ? null : Math.min(good, since);
        await beginStretch(store, { reason: 'unreadable', tool, what: `${host} ${page}`, from }, since, now);
      }
}

/** Compares the hosts that were read with those that may be read now: what was taken away is a gap until it is given back. */
export async function comparePermissions(store: Store, now: number): Promise<void> {
  for (const { host, pattern, tool, good, lost } of await watchedHosts()) {
    const granted = await mayRead(pattern);
    if (granted === (lost === null)) continue;
    await changeHosts((hosts) =>
      hosts.map((one) => (one.host === host ? { ...one, lost: granted ? null : now } : one)),
    );
    if (granted) await endStretch(store, { reason: 'permission', tool, what: host }, now);
    else await beginStretch(store, { reason: 'permission', tool, what: host, from: good }, now, now);
  }
}

const KNOWN = 'known-hosts';

/**
 * After an update a tool may have moved to a host that was never asked for: where the tool is read on its other hosts,
 * that is a gap as if the host had been taken away.
 */
export async function compareHosts(store: Store, now: number): Promise<void> {
  const before = (await browser.storage.local.get(KNOWN))[KNOWN] as string[] | undefined;
  const all = TOOLS.flatMap((tool) => tool.matches.map((pattern) => ({ tool: tool.id, pattern })));
  await browser.storage.local.set({ [KNOWN]: all.map(({ pattern }) => pattern) });
  if (!before) return;
  const watched = await watchedHosts();
  const added = all.filter(
    ({ tool, pattern }) => !before.includes(pattern) && watched.some((one) => one.tool === tool),
  );
  const entries = added.map(
    ({ tool, pattern }): WatchedHost => ({
      host: pattern.replace(/^https?:\/\/|\/\*$/g, ''),
      pattern,
      tool,
      good: null,
      blind: {},
      lost: null,
    }),
  );
  if (entries.length === 0) return;
  await changeHosts((hosts) => [
    ...hosts,
    ...entries.filter((entry) => !hosts.some(({ host }) => host === entry.host)),
  ]);
  await comparePermissions(store, now);
}
