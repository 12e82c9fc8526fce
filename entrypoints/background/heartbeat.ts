import { browser } from 'wxt/browser';
import type { Store } from '../../lib/store/store';
import { beginBlind, compareHosts, comparePermissions } from './gaps';
import { addStretch } from './stretches';
import { watchedHosts } from './watched-hosts';

const ALARM = 'alive';
const EVERY_MINUTES = 10;
/** Being off for less is no gap: pages are not read every minute anyway. Milliseconds. */
const OFF = 3_600_000;
/** The browser tells of its own start in the first turn of the worker; it is waited for a little longer. */
const FIRST_TURN = 500;

const ALIVE = 'alive';
/** Kept by the browser until it closes, or until the extension is switched off, updated or loaded anew. */
const HERE = 'here';

interface Alive {
  at: number;
  version: string;
}

export interface Waking {
  /** Whether the browser itself was just started: while it was closed no page was open either. */
  browserStarted(): boolean;
  /** The extension was off, or is another version: open tabs have to be observed again. */
  wasOff(): Promise<void>;
}

/** Keeps the time at which Signoff was last alive, and logs it as a gap where it was off. */
export function beat(store: Store, waking: Waking, failed: (error: unknown) => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name !== ALARM) return;
    const now = Date.now();
    alive(now)
      .then(() => beginBlind(store, now))
      .catch(failed);
  });
  wake(store, waking).catch(failed);
}

async function wake(store: Store, { browserStarted, wasOff }: Waking): Promise<void> {
  if (!(await browser.alarms.get(ALARM)))
    await browser.alarms.create(ALARM, { periodInMinutes: EVERY_MINUTES });
  if ((await browser.storage.session.get(HERE))[HERE] === true) return;
  await new Promise((resolve) => setTimeout(resolve, FIRST_TURN));
  const now = Date.now();
  const last = (await browser.storage.local.get(ALIVE))[ALIVE] as Alive | undefined;
  const { version } = browser.runtime.getManifest();
  if (!browserStarted()) {
    await wasOff();
    if (last && now - last.at > OFF) {
      const seen = (await watchedHosts()).filter(({ lost }) => lost === null).map(({ tool }) => tool);
      const reason = last.version === version ? 'extension_off' : 'updated';
      await addStretch(store, reason, last.at, now, new Set(seen));
    }
  }
  await comparePermissions(store, now);
  if (last?.version !== version) await compareHosts(store, now);
  await alive(now);
  await browser.storage.session.set({ [HERE]: true });
}

function alive(at: number): Promise<void> {
  const { version } = browser.runtime.getManifest();
  return browser.storage.local.set({ [ALIVE]: { at, version } satisfies Alive });
}
