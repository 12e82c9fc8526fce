import { defineContentScript } from 'wxt/utils/define-content-script';

/** What the observer said and what it was answered, in order. */
export interface Exchange {
  message: unknown;
  /** Undefined until it came, and where the browser could not deliver. */
  answer: unknown;
}

/** What a test or a replay can reach in the observer's own world; see scripts/browser/observer-world.ts. */
export interface PageTime {
  /** Sets this page's clock, in epoch milliseconds; it goes on from there. */
  setTime(now: number): void;
  now(): number;
  exchanges: Exchange[];
}

type SendMessage = (message: unknown) => Promise<unknown>;

/**
 * Only in the builds `replay` and `generic`: gives the observer, which shares this world, the time that the page was
 * served for (its Last-Modified header) instead of today's, and keeps what the observer said.
 */
export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  runAt: 'document_start',
  main() {
    const RealDate = Date;
    let offset = RealDate.parse(document.lastModified) - RealDate.now();
    const exchanges: Exchange[] = [];
    const pageTime: PageTime = {
      setTime(now) {
        offset = now - RealDate.now();
      },
      now: () => RealDate.now() + offset,
      exchanges,
    };

    class PageDate extends RealDate {
      constructor(...given: [] | [number | string]) {
        super(...((given.length > 0 ? given : [PageDate.now()]) as [number]));
      }
      static override now(): number {
        return pageTime.now();
      }
    }
    const scope = globalThis as unknown as Record<string, unknown>;
    scope.Date = PageDate;
    scope.signoffPageTime = pageTime;

    // Two names of one object, where the browser has both.
    const runtimes = ['browser', 'chrome'].map(
      (name) => (scope[name] as { runtime?: { sendMessage: SendMessage } } | undefined)?.runtime,
    );
    for (const runtime of new Set(runtimes)) if (runtime) keepExchanges(runtime, exchanges);
  },
});

function keepExchanges(runtime: { sendMessage: SendMessage }, exchanges: Exchange[]): void {
  const send = runtime.sendMessage.bind(runtime);
  runtime.sendMessage = async (message) => {
    const exchange: Exchange = { message, answer: undefined };
    exchanges.push(exchange);
    exchange.answer = await send(message);
    return exchange.answer;
  };
}
