import { browser } from 'wxt/browser';
import type { Store } from '../../lib/store/store';
import { judgingNow, lookAtAll } from './judge';

const ALARM = 'weekly-looks';
/** Once a day it is asked whose last look is a week old. */
const EVERY_MINUTES = 24 * 60;

/** A pattern counts on two looks a week apart; they are taken whether or not anybody opens the popup. */
export function lookWeekly(store: Store, failed: (error: unknown) => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM)
      judgingNow(Date.now())
        .then((judging) => lookAtAll(store, judging))
        .catch(failed);
  });
  browser.alarms
    .get(ALARM)
    .then((alarm) =>
      alarm ? undefined : browser.alarms.create(ALARM, { delayInMinutes: 5, periodInMinutes: EVERY_MINUTES }),
    )
    .catch(failed);
}
