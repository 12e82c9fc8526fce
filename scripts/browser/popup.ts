import type { CDPSession, Page } from 'playwright';
import type { Session } from './session';
import { until } from './until';

/** The real toolbar popup. The driver does not know it as a page, so it is reached through the browser's protocol. */
export interface ActionPopup {
  /** Evaluates an expression in the popup and gives its value. */
  evaluate<T>(expression: string): Promise<T>;
  text(): Promise<string>;
  screenshot(): Promise<Buffer>;
  close(): Promise<void>;
}

/**
 * Opens the toolbar popup over a page, as a click on the button does. Another tab that comes to the front meanwhile, as
 * the welcome page does after the install, closes it: then it is clicked again.
 */
export function openPopup(session: Session, page: Page): Promise<ActionPopup> {
  return until('the popup stays open', async () => {
    try {
      return await clicked(session, page);
    } catch (error) {
      if (error instanceof Error && error.message.includes(GONE)) return null;
      throw error;
    }
  });
}

async function clicked(session: Session, page: Page): Promise<ActionPopup> {
  const { cdp, extensionId } = session;
  await page.bringToFront();
  const tabs = await cdp.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const tab = tabs.targetInfos.find(({ url }) => url === page.url());
  if (!tab) throw new Error(`No tab shows ${page.url()}.`);
  await (cdp as Loose).send('Extensions.triggerAction', { id: extensionId, targetId: tab.targetId });
  const address = `chrome-extension://${extensionId}/popup.html`;
  const target = await until('the popup opens', async () => {
    const { targetInfos } = await cdp.send('Target.getTargets');
    return targetInfos.find(({ type, url }) => type === 'page' && url.startsWith(address));
  });
  const send = await attach(cdp, target.targetId);
  const evaluate = async <T>(expression: string): Promise<T> => {
    const answer = await send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    return (answer.result as { value: T }).value;
  };
  // It opens small, and the browser makes it as large as its content, up to what the screen has room for.
  await until('the popup has drawn itself', () =>
    evaluate<boolean>(`!!document.querySelector('main')?.firstElementChild && !document.querySelector('[aria-busy=true]') &&
      innerHeight + 2 >= Math.min(500, document.documentElement.scrollHeight)`),
  );
  return {
    evaluate,
    text: () => evaluate<string>('document.body.innerText'),
    async screenshot() {
      const { data } = await send('Page.captureScreenshot', { format: 'png' });
      return Buffer.from(data as string, 'base64');
    },
    async close() {
      await cdp.send('Target.closeTarget', { targetId: target.targetId });
    },
  };
}

/** What the protocol says of a target that was closed. */
const GONE = 'No session with given id';

/** The protocol has commands that the driver's types do not list yet. */
interface Loose {
  send(method: string, params?: object): Promise<unknown>;
}
type Send = (method: string, params?: object) => Promise<Record<string, unknown>>;

async function attach(cdp: CDPSession, targetId: string): Promise<Send> {
  const { sessionId } = await cdp.send('Target.attachToTarget', { targetId, flatten: false });
  let count = 0;
  const waiting = new Map<
    number,
    { resolve(value: Record<string, unknown>): void; reject(error: Error): void }
  >();
  cdp.on('Target.receivedMessageFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    const { id, result, error } = JSON.parse(event.message);
    const one = waiting.get(id);
    waiting.delete(id);
    if (error) one?.reject(new Error(error.message));
    else one?.resolve(result);
  });
  cdp.on('Target.detachedFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    for (const { reject } of waiting.values()) reject(new Error(GONE));
    waiting.clear();
  });
  return (method, params = {}) =>
    new Promise((resolve, reject) => {
      count += 1;
      waiting.set(count, { resolve, reject });
      const message = JSON.stringify({ id: count, method, params });
      cdp.send('Target.sendMessageToTarget', { sessionId, message }).catch(reject);
    });
}
