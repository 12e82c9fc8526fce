import type { CDPSession, Page } from 'playwright';
import type { Exchange } from '../../tests/extension/page-time.content';
import type { Session } from './session';
import { until } from './until';

/** The world that the observer shares with nothing else, on one tab. Only in builds with page time. */
export interface ObserverWorld {
  /** All that the observer of the present document said, and its answers. */
  exchanges(): Promise<Exchange[]>;
  /** Sets the present document's clock. */
  setTime(now: number): Promise<void>;
  now(): Promise<number>;
}

export async function observerWorld({ context, extensionId }: Session, page: Page): Promise<ObserverWorld> {
  const cdp: CDPSession = await context.newCDPSession(page);
  const origin = `chrome-extension://${extensionId}`;
  let frame = '';
  let world: number | null = null;
  cdp.on('Runtime.executionContextCreated', ({ context: made }) => {
    if (made.origin === origin && made.auxData?.frameId === frame) world = made.id;
  });
  cdp.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
    if (executionContextId === world) world = null;
  });
  cdp.on('Runtime.executionContextsCleared', () => {
    world = null;
  });
  frame = (await cdp.send('Page.getFrameTree')).frameTree.frame.id;
  await cdp.send('Runtime.enable');
  const evaluate = async <T>(expression: string): Promise<T> => {
    const contextId = await until('the extension runs on the page', () => world);
    const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
      contextId,
      expression,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  };
  return {
    exchanges: () => evaluate<Exchange[]>('globalThis.signoffPageTime?.exchanges ?? []'),
    now: () => evaluate<number>('signoffPageTime.now()'),
    setTime: (now) => evaluate<void>(`void signoffPageTime.setTime(${now})`),
  };
}
