import messaging from 'webextension-polyfill';
import { browser, type PublicPath } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { openStore } from '../../lib/store/store';
import { answer } from './answer';
import { showDamage } from './damage-alarm';
import { comparePermissions } from './gaps';
import { beat } from './heartbeat';
import type { Sender } from './origin';
import { refoldOlder } from './refold';
import { keepDaily } from './retention';
import { observeOpenTabs, registerObserver } from './sites';
import { dropTab } from './tab-state';
import { lookWeekly } from './weekly-looks';

/** The one writer: takes readings in, answers the popup, and runs the observer on the hosts that are granted. */
export default defineBackground({
  type: 'module',
  main() {
    const store = openStore({ anchorArea: browser.storage.local });
    const failed = (error: unknown) => console.error('Signoff:', error);

    // The polyfill, since Chromium before 148 takes no promise for an answer.
    messaging.runtime.onMessage.addListener((raw: unknown, sender: Sender) => answer(store, raw, sender));
    browser.runtime.onInstalled.addListener(({ reason }) => {
      registerObserver().then(observeOpenTabs).catch(failed);
      if (reason === 'install')
        browser.tabs.create({ url: browser.runtime.getURL('/welcome.html' as PublicPath) }).catch(failed);
    });
    let browserStarted = false;
    browser.runtime.onStartup.addListener(() => {
      browserStarted = true;
      registerObserver().catch(failed);
    });
    browser.permissions.onAdded.addListener(
      () =>
        void registerObserver()
          .then(observeOpenTabs)
          .then(() => comparePermissions(store, Date.now()))
          .catch(failed),
    );
    browser.permissions.onRemoved.addListener(
      () =>
        void registerObserver()
          .then(() => comparePermissions(store, Date.now()))
          .catch(failed),
    );
    beat(
      store,
      {
        browserStarted: () => browserStarted,
        wasOff: () => registerObserver().then(observeOpenTabs),
      },
      failed,
    );
    browser.tabs.onRemoved.addListener((tabId) => void dropTab(tabId).catch(failed));
    lookWeekly(store, failed);
    keepDaily(store, failed);
    showDamage(store).catch(failed);
    refoldOlder(store, Date.now()).catch(failed);
  },
});
