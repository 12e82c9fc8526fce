import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import type { Reading } from '../../lib/approvals/reading';
import type { ReadingAnswer, ReadingMessage, Refusal } from '../../lib/messages';
import { type ObserverWorld, observerWorld } from '../browser/observer-world';
import type { Session } from '../browser/session';
import { until } from '../browser/until';
import type { Folder, Step } from './folder';

/** How long a change under the viewer's eyes may go unreported before the observer is asked to look, ms. */
const UNPROMPTED = 2_000;

/**
 * Shows one tab every step in turn, at its own address and time, and gives what the extension read on each.
 * @param onStep called after each step
 */
export async function play(
  session: Session,
  folder: Folder,
  steps: readonly Step[],
  onStep: (step: Step, reading: Reading | null) => void,
): Promise<void> {
  const page = await session.context.newPage();
  const world = await observerWorld(session, page);
  const own = await session.openOwn('popup.html');
  await page.bringToFront();
  let shown: Step | null = null;
  await page.route('**/*', async (route) => {
    const request = route.request();
    const isPage = request.isNavigationRequest() && request.frame() === page.mainFrame();
    if (!shown || !isPage) return route.abort();
    return route.fulfill({
      status: 200,
      contentType: 'text/html; charset=utf-8',
      headers: { 'last-modified': new Date(shown.at).toUTCString() },
      body: readFileSync(join(folder.path, shown.page.file), 'utf8'),
    });
  });
  for (const step of steps) {
    const from = step.inPlace && shown ? (await world.exchanges()).length : 0;
    shown = step;
    if (step.inPlace) {
      await world.setTime(step.at);
      await replaceContent(page, readFileSync(join(folder.path, step.page.file), 'utf8'));
      const told = await readingsFrom(world, from, UNPROMPTED);
      if (!told) await askToLook(own, step.page.url);
    } else {
      // An address that differs only behind the # would not be loaded again.
      if (step.page.url.includes('#')) await page.goto('about:blank');
      await page.goto(step.page.url, { waitUntil: 'domcontentloaded' });
    }
    onStep(step, await readingsFrom(world, from, 20_000));
  }
  await own.close();
}

interface Answered {
  message: ReadingMessage;
  answer: ReadingAnswer | Refusal;
}

/** The newest reading that the background answered, whole where it came in several messages; null where none came in time. */
async function readingsFrom(world: ObserverWorld, from: number, patience: number): Promise<Reading | null> {
  let all: Answered[] = [];
  const answered = async (): Promise<boolean> => {
    const exchanges = (await world.exchanges()).slice(from) as Answered[];
    const readings = exchanges.filter(({ message }) => message.type === 'reading');
    all = readings.filter(({ answer }) => answer !== undefined && answer !== null);
    return readings.length > 0 && all.length === readings.length;
  };
  try {
    await until('the page is read', answered, patience);
  } catch {
    return null;
  }
  for (const { answer } of all) if (!answer.ok) throw new Error(`A reading was refused: ${answer.message}`);
  const newest = Math.max(...all.map(({ message }) => message.seenAt));
  const parts = all.filter(({ message }) => message.seenAt === newest).map(({ message }) => message.reading);
  const [first] = parts;
  return first ? { ...first, posts: parts.flatMap(({ posts }) => posts) } : null;
}

/** As a script of the page would: new content, same document. */
async function replaceContent(page: Page, html: string): Promise<void> {
  await page.evaluate((text) => {
    const next = new DOMParser().parseFromString(text, 'text/html');
    document.title = next.title;
    for (const { name, value } of next.body.attributes) document.body.setAttribute(name, value);
    document.body.replaceChildren(...next.body.childNodes);
  }, html);
}

/** What the background tells an observer when the user wants the page read again. */
async function askToLook(own: Page, url: string): Promise<void> {
  await own.evaluate(async (address) => {
    const { tabs } = (globalThis as unknown as { chrome: { tabs: ChromeTabs } }).chrome;
    for (const tab of await tabs.query({})) {
      if (tab.url === address && tab.id !== undefined) await tabs.sendMessage(tab.id, { type: 'read-now' });
    }
  }, url);
}

interface ChromeTabs {
  query(which: object): Promise<{ id?: number; url?: string }[]>;
  sendMessage(tab: number, message: object): Promise<unknown>;
}
