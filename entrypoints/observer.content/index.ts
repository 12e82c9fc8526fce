import { defineContentScript } from 'wxt/utils/define-content-script';
import { readInSlices } from '../../lib/reading/read';
import { extension } from './extension';
import { Observer } from './observer';

/** Where the one observer of a page is found by a second copy of this script in the same world. */
const RUNNING = Symbol.for('signoff.observer');

export default defineContentScript({
  // The background registers it, in the isolated world, on the hosts that were granted.
  registration: 'runtime',
  matches: [],
  // Only chooses how WXT wraps this file; it reaches neither the manifest nor the registration. The other wrapper tells
  // the page that it is there, by name, and lets the page's own events switch it off.
  world: 'MAIN',
  main() {
    const scope = globalThis as { [RUNNING]?: Observer };
    if (scope[RUNNING]?.isAlive()) {
      scope[RUNNING].readNow();
      return;
    }
    const observer = new Observer({
      page: document,
      extension,
      look: (page, tool, url, now, zone) => readInSlices(page, { url: new URL(url), tool, now, zone }),
    });
    scope[RUNNING] = observer;
    void observer.start();
  },
});
