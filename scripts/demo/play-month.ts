import type { Page } from 'playwright';
import type { Board } from '../../tests/demo-tool/board.mjs';
import { deedsOf, MONTH } from '../../tests/demo-tool/month';
import { type ObserverWorld, observerWorld } from '../browser/observer-world';
import type { Session } from '../browser/session';
import { Manager, Reviewer } from './people';

const HOUR = 3_600_000;

/**
 * Plays the scripted month by clicking, so that it ends now: the manager in the browser with Signoff, the clients in
 * another. The tool's clock is moved, and the observer's with it. Gives the manager's page.
 */
export async function playMonth(
  session: Session,
  tool: { url: string; board: Board },
  client: Page,
  onDeed: (done: number, of: number) => void,
): Promise<Page> {
  const end = Date.now();
  const { board, url } = tool;
  const page = await session.context.newPage();
  const world = await observerWorld(session, page);
  const manager = new Manager(page);
  const reviewer = new Reviewer(client, url);
  const ids = new Map<number, string>();
  const deeds = deedsOf(MONTH, end).filter(({ at }) => at < end);
  const setTime = async (at: number): Promise<void> => {
    board.setClock(at);
    await world.setTime(at);
  };

  board.setClock(deeds[0]?.at ?? end);
  await page.goto(url);
  await page.locator('nav').first().waitFor();
  for (const [done, deed] of deeds.entries()) {
    const post = MONTH[deed.post];
    if (!post) throw new Error(`There is no post ${deed.post} in the script.`);
    await setTime(deed.at);
    const id = ids.get(deed.post) ?? '';
    if (deed.action === 'approve' || deed.action === 'request-changes') {
      await reviewer.answer(
        post.client,
        id,
        deed.action === 'approve' ? 'Approve' : 'Request changes',
        deed.text,
      );
      // The manager comes by later, and sees it in the list first.
      await setTime(Math.min(deed.at + 2 * HOUR, end));
      await read(world, () => manager.openList(post.client));
      await read(world, () => manager.openPost(post.client, id));
    } else if (deed.action === 'create') {
      ids.set(deed.post, await manager.create(post, slotOf(post.slot, end)));
      await read(world, () => manager.openList(post.client));
    } else {
      await read(world, () => manager.openPost(post.client, id));
      const { action, text } = deed;
      await read(world, () =>
        action === 'edit' ? manager.edit(text) : action === 'submit' ? manager.submit() : manager.publish(),
      );
      await read(world, () => manager.openList(post.client));
    }
    onDeed(done + 1, deeds.length);
  }
  board.setClock(null);
  await world.setTime(Date.now());
  for (const name of ['harbour', 'kite', 'linden'] as const) await read(world, () => manager.openList(name));
  return page;
}

const slotOf = (day: number, end: number): Date => {
  const date = new Date(end);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + day, 8);
};

/** Longest wait for the observer to look at what was done; a page that says nothing new, it does not report again. */
const PATIENCE = 1_200;

/** Does something in the page and gives the observer the time to take it in. */
async function read(world: ObserverWorld, act: () => Promise<void>): Promise<void> {
  await act();
  const done = await world.now();
  for (const end = Date.now() + PATIENCE; Date.now() < end; ) {
    const exchanges = await world.exchanges();
    const looked = exchanges.some(({ message }) => ((message as { seenAt?: number }).seenAt ?? 0) >= done);
    if (looked && exchanges.every(({ answer }) => answer !== undefined && answer !== null)) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
