import type { Page } from 'playwright';
import { openSession, type Session } from '../browser/session';
import { bundlePage } from './bundle-page';
import { median } from './median';

/** All events are of the client on screen. */
const CLIENTS = 1;
const ROUNDS = 41;
/** Every client's counts are computed anew a few at a time; then both logs stand as on any other day. */
const WARM_UP = 6;

/** Milliseconds from opening the popup to its figures on the screen, with few and with many events stored; `ratio` is the one by the other. */
export interface PopupTime {
  ratio: number;
  few: number;
  many: number;
  events: [few: number, many: number];
}

/** Opens the popup of the extension as it ships, in turns over a short and a long log, for a client on screen. */
export async function measurePopup(extension: string, few = 100, many = 1_000_000): Promise<PopupTime> {
  const sessions = [await openSession({ extension }), await openSession({ extension })] as const;
  try {
    const code = await bundlePage('popup');
    const open = [await ready(sessions[0], code, few), await ready(sessions[1], code, many)];
    const figures: [number[], number[]] = [[], []];
    for (let round = -WARM_UP; round < ROUNDS; round++)
      // Whoever goes first in a round finds the machine in another state: they change places.
      for (const i of round % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
        const took = await open[i]?.();
        if (took !== undefined && round >= 0) figures[i].push(took);
      }
    const [a, b] = figures;
    return {
      ratio: median(b.map((took, i) => took / (a[i] as number))),
      few: median(a),
      many: median(b),
      events: [few, many],
    };
  } finally {
    await Promise.all(sessions.map((session) => session.close()));
  }
}

interface Extension {
  chrome: {
    tabs: { query(of: object): Promise<object[]> };
    storage: { session: { set(values: object): Promise<void> } };
  };
}

const URL_ON_SCREEN = 'https://app.kontentino.com/board';
const TAB = 4_242;

/** Fills the log, and gives what opens the popup over a page of the first client and takes the time until its figures are drawn. */
async function ready(session: Session, code: string, events: number): Promise<() => Promise<number>> {
  const own = await session.openOwn('dashboard.html#/about');
  await own.getByRole('heading', { level: 1 }).waitFor();
  // The page's own policy lets no script in: it is run beside it.
  const clients = await own.evaluate<string[]>(
    `(async () => { ${code}; return bench.fill(${events}, ${CLIENTS}, ${Date.now()}); })()`,
  );
  await own.evaluate(
    ([key, state]) => (globalThis as unknown as Extension).chrome.storage.session.set({ [key]: state }),
    [
      `tab:${TAB}`,
      {
        origin: new URL(URL_ON_SCREEN).origin,
        tool: 'kontentino',
        clientId: clients[0],
        at: Date.now(),
        posts: 3,
        blind: false,
      },
    ] as const,
  );
  await own.close();
  const page = await session.context.newPage();
  await page.addInitScript(watch, { id: TAB, url: URL_ON_SCREEN });
  return () => opened(session, page);
}

async function opened(session: Session, page: Page): Promise<number> {
  await page.goto('about:blank');
  await page.goto(`chrome-extension://${session.extensionId}/popup.html`);
  const drawn = await page.waitForFunction(() => (window as unknown as { drawn?: number }).drawn);
  return (await drawn.jsonValue()) as number;
}

/** In the popup, before it starts: its tab, and the moment at which both sides' figures are drawn, since the page was opened. */
function watch(tab: object): void {
  const { chrome } = globalThis as unknown as Extension;
  if (!chrome?.tabs) return;
  Object.defineProperty(chrome.tabs, 'query', { value: async () => [tab] });
  new MutationObserver((_, observer) => {
    if (!document.querySelector('.sides dd')) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      (window as unknown as { drawn: number }).drawn = performance.now();
    });
  }).observe(document, { childList: true, subtree: true });
}
