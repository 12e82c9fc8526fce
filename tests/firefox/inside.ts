import type { Page } from 'puppeteer-core';
import { until } from '../../scripts/browser/until';

interface Extension {
  browser: {
    runtime: { sendMessage(message: object): Promise<unknown>; reload(): void };
    scripting: {
      getRegisteredContentScripts(): Promise<{ matches?: string[] }[]>;
      executeScript(of: object): Promise<{ result?: unknown }[]>;
    };
    tabs: { query(of: object): Promise<{ id?: number }[]> };
    permissions: { getAll(): Promise<{ origins?: string[] }> };
    action: { openPopup(): Promise<void> };
    extension: { getViews(of: object): Window[] };
  };
}

/** Asks the background from a page of the extension. */
export const ask = <Answer>(own: Page, message: object): Promise<Answer> =>
  own.evaluate(
    (given) => (globalThis as unknown as Extension).browser.runtime.sendMessage(given),
    message,
  ) as Promise<Answer>;

export const grantedOrigins = (own: Page): Promise<string[]> =>
  own.evaluate(async () => {
    const { permissions } = (globalThis as unknown as Extension).browser;
    return (await permissions.getAll()).origins ?? [];
  });

/** Hosts on which the browser runs the observer. */
export const observedHosts = (own: Page): Promise<string[]> =>
  own.evaluate(async () => {
    const { scripting } = (globalThis as unknown as Extension).browser;
    return (await scripting.getRegisteredContentScripts()).flatMap(({ matches }) => matches ?? []);
  });

export const tabOf = (own: Page, pattern: string): Promise<number> =>
  own.evaluate(async (url) => {
    const [tab] = await (globalThis as unknown as Extension).browser.tabs.query({ url });
    if (tab?.id === undefined) throw new Error('There is no such tab.');
    return tab.id;
  }, pattern);

/** Texts of all buttons in the closed roots of `element` on the page of a tab; null where there is no such element. */
export const buttonsIn = (own: Page, tabId: number, element: string): Promise<string[] | null> =>
  own.evaluate(
    async (id, name) => {
      const { scripting } = (globalThis as unknown as Extension).browser;
      const [done] = await scripting.executeScript({
        target: { tabId: id },
        args: [name],
        // Firefox lets an extension look into the closed roots that it made.
        func: (wanted: string) => {
          const hosts = [...document.querySelectorAll<RootHost>(wanted)];
          return hosts.length === 0
            ? null
            : hosts.flatMap((host) =>
                [...(host.openOrClosedShadowRoot?.querySelectorAll('button') ?? [])].map(
                  (button) => button.textContent,
                ),
              );
        },
      });
      return (done?.result ?? null) as string[] | null;
    },
    tabId,
    element,
  );

interface RootHost extends Element {
  openOrClosedShadowRoot?: ShadowRoot;
}

/** Loads the extension anew, as an update does; its pages are closed with it. */
export async function reloadExtension(own: Page): Promise<void> {
  await own.evaluate(() => {
    setTimeout(() => (globalThis as unknown as Extension).browser.runtime.reload());
  });
  const isGone = (): boolean => !(globalThis as unknown as Partial<Extension>).browser?.runtime;
  // A tab that was closed has nobody to answer.
  await until('the extension is gone', () => own.evaluate(isGone).catch(() => true));
}

/** Opens the toolbar popup and gives its text once it has drawn itself. */
export const popupText = (own: Page): Promise<string> =>
  own.evaluate(async () => {
    const { action, extension } = (globalThis as unknown as Extension).browser;
    await action.openPopup();
    for (;;) {
      const [view] = extension.getViews({ type: 'popup' });
      const page = view?.document;
      if (page?.querySelector('main')?.firstElementChild && !page.querySelector('[aria-busy=true]'))
        return page.body.textContent;
      await new Promise(requestAnimationFrame);
    }
  });

/** Whether the background is running at this moment. */
export const backgroundRuns = (own: Page): Promise<boolean> =>
  own.evaluate(async () => {
    const runtime = (globalThis as unknown as Extension).browser.runtime as unknown as {
      getContexts(of: object): Promise<{ contextType: string }[]>;
    };
    return (await runtime.getContexts({})).some(({ contextType }) => contextType === 'BACKGROUND');
  });
