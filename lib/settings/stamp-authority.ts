import { browser } from 'wxt/browser';
import { patternOf } from '../tools/match';

/** Where the user's time stamp authority stands in `storage.local`. */
const KEY = 'stamp-authority';
const LONGEST = 500;

export interface StampAuthority {
  /** Where requests go: http or https, a host with a name, no credentials. */
  address: string;
  /** Its host was given for time stamps alone: none of its pages is read. */
  stampsOnly: boolean;
}

/** An address as the user typed it; null where no authority can be asked there. */
export function authorityUrl(typed: string): URL | null {
  const text = typed.trim();
  if (text.length > LONGEST || !/^https?:\/\//i.test(text) || !URL.canParse(text)) return null;
  const url = new URL(text);
  // A policy cannot name a host by its IPv6 address.
  const named = /^[a-z0-9.-]+$/.test(url.hostname);
  if (!named || url.username !== '' || url.password !== '') return null;
  url.hash = '';
  return url.href.length > LONGEST ? null : url;
}

/** Null: none is named, and no time stamp is asked for. */
export async function stampAuthority(): Promise<StampAuthority | null> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  const { address, stampsOnly } = (stored ?? {}) as Partial<Record<keyof StampAuthority, unknown>>;
  const url = typeof address === 'string' ? authorityUrl(address) : null;
  return url && { address: url.href, stampsOnly: stampsOnly !== false };
}

/** Names another authority, or none. The host of the one before is given back unless its pages are read. */
export async function nameAuthority(url: URL | null): Promise<void> {
  const before = await hostForStampsOnly();
  const pattern = url && patternOf(url);
  if (before !== null && before !== pattern) await giveBack(before);
  if (!url || pattern === null) return browser.storage.local.remove(KEY);
  const stampsOnly = before === pattern || !(await browser.permissions.contains({ origins: [pattern] }));
  await browser.storage.local.set({ [KEY]: { address: url.href, stampsOnly } satisfies StampAuthority });
}

async function giveBack(pattern: string): Promise<void> {
  try {
    await browser.permissions.remove({ origins: [pattern] });
  } catch (error) {
    // A build for tests has its hosts from the manifest, and those stay.
    console.info(`Signoff: ${pattern} was not given back.`, error);
  }
}

/** Match pattern of the host that Signoff may reach for time stamps, and may not read; null where there is none. */
export async function hostForStampsOnly(): Promise<string | null> {
  const authority = await stampAuthority();
  return authority?.stampsOnly ? patternOf(new URL(authority.address)) : null;
}

/** The user switched these hosts on: one that was given for time stamps is read from now on, too. */
export async function readToo(patterns: readonly string[]): Promise<void> {
  const authority = await stampAuthority();
  if (!authority?.stampsOnly || !patterns.includes(patternOf(new URL(authority.address)))) return;
  await browser.storage.local.set({ [KEY]: { ...authority, stampsOnly: false } satisfies StampAuthority });
}
