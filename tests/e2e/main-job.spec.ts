import { chromium } from '@playwright/test';
import { effectiveEvents } from '../../lib/approvals/effective';
import type { Reading } from '../../lib/approvals/reading';
import { factsOf } from '../../lib/insight/post-facts';
import { observerWorld } from '../../scripts/browser/observer-world';
import { Manager, Reviewer } from '../../scripts/demo/people';
import { BROWSER_ARGS, ensureBrowser } from '../../scripts/setup/browser.mjs';
import { MONTH, type ScriptedPost } from '../demo-tool/month';
import { BadgeProbe } from './badge-probe';
import { expect, test } from './fixtures';

const HOUR = 3_600_000;
const POST = MONTH.find(({ client }) => client === 'linden') as ScriptedPost;

test.use({ build: 'replay' });

test('a post that the client sent back twice says so on its badge, in the popup and in the log', async ({
  session,
  tool,
  popupOver,
  exportedLog,
}) => {
  const page = await session.context.newPage();
  const probe = new BadgeProbe(page);
  const manager = new Manager(page);
  const elsewhere = await chromium.launch({ executablePath: await ensureBrowser(), args: BROWSER_ARGS });
  const reviewer = new Reviewer(await elsewhere.newPage(), tool.url);
  const world = await observerWorld(session, page);
  const laterBy = async (hours: number): Promise<void> => {
    tool.board.setClock(tool.board.now + hours * HOUR);
    await world.setTime(tool.board.now);
  };
  const lastSeen = async (): Promise<string | undefined> =>
    (await world.exchanges())
      .map(({ message }) => (message as { reading?: Reading }).reading?.posts[0]?.state)
      .at(-1);
  const badge = async (): Promise<string> => (await probe.badges()).map(({ text }) => text).join();

  tool.board.setClock(Date.now() - 100 * HOUR);
  await page.bringToFront();
  await page.goto(tool.url);
  const id = await manager.create(POST, new Date(Date.now() + 86_400_000));
  for (const round of [1, 2]) {
    await manager.submit();
    await manager.openList('linden');
    await expect.poll(badge).toMatch(round === 1 ? /waiting/ : /round 1/);
    await laterBy(20);
    await reviewer.answer('linden', id, 'Request changes', `Not yet, for the ${round}. time.`);
    await laterBy(1);
    await page.bringToFront();
    await manager.openCalendar();
    await manager.openList('linden');
    await expect.poll(lastSeen).toBe('changes_requested');
    await expect.poll(badge).toBe('');
    await laterBy(3);
    await manager.openPost('linden', id);
  }
  await manager.submit();
  await manager.openList('linden');
  await expect.poll(badge).toMatch(/round 2/);
  // The same again: a reload and a second tab add nothing.
  await page.reload();
  await expect.poll(badge).toMatch(/round 2/);
  const second = await session.context.newPage();
  await second.goto(page.url());
  await expect.poll(async () => (await new BadgeProbe(second).badges()).length).toBe(1);

  const popup = await popupOver(page);
  const text = await popup.text();
  expect(text).toContain('Linden Florist');
  expect(text).toMatch(/round 2/);
  await popup.close();
  await elsewhere.close();

  const lines = (await exportedLog()).filter((line) => line.post !== null);
  expect(new Set(lines.map(({ post }) => post?.id)).size).toBe(1);
  const facts = factsOf(effectiveEvents(lines) as Parameters<typeof factsOf>[0]);
  expect(facts).toMatchObject({ submissions: 3, clientRounds: 2, internalRounds: 0, state: 'in_review' });
});
