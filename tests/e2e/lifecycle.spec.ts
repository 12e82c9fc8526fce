import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createVerifier } from '../../lib/store/verify';
import { killWorker, openSession, type Session } from '../../scripts/browser/session';
import { until } from '../../scripts/browser/until';
import { builtForTests } from '../../scripts/setup/build.mjs';
import { backedUpLines } from './backup-of';
import { expect, test } from './fixtures';
import { openPlanner, popupView, setState } from './planner';

const ROWS = [{ id: '101', title: 'Two for one on rye this Friday', state: 'Awaiting approval' }];

/** A profile that is opened again and again, and goes in the end. */
async function withProfile(run: (begin: () => Promise<Session>, profile: string) => Promise<void>) {
  const profile = mkdtempSync(join(tmpdir(), 'signoff-life-'));
  try {
    await run(() => openSession({ extension: builtForTests('e2e'), zone: 'UTC', profile }), profile);
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

const kindsIn = async (session: Session): Promise<string[]> =>
  (await backedUpLines(session)).filter(({ post }) => post !== null).map(({ kind }) => kind);

async function isWhole(session: Session): Promise<boolean> {
  const verifier = createVerifier({ partial: false });
  return (await backedUpLines(session)).every((line) => verifier.push(line) === null);
}

test('a browser that is ended by force keeps all that it acknowledged, and no half of anything (F4)', async () => {
  test.setTimeout(180_000);
  await withProfile(async (begin) => {
    let expected = 0;
    for (let round = 0; round < 4; round++) {
      const session = await begin();
      expect((await kindsIn(session)).length).toBe(expected);
      expect(await isWhole(session)).toBe(true);
      const state = round % 2 === 0 ? 'Awaiting approval' : 'Changes requested';
      await openPlanner(session, [{ ...(ROWS[0] as (typeof ROWS)[number]), state }]);
      await until('it is acknowledged', async () => (await kindsIn(session)).length > expected);
      expected = (await kindsIn(session)).length;
      const closed = session.context.waitForEvent('close');
      // Ends the whole browser at once, as a signal does.
      session.cdp.send('Browser.crash').catch(() => 'it is gone');
      await closed;
    }
    const session = await begin();
    expect((await kindsIn(session)).length).toBe(expected);
    await session.close();
  });
});

test('a registration of the worker that is lost takes nothing with it (F33)', async () => {
  test.setTimeout(120_000);
  await withProfile(async (begin, profile) => {
    const first = await begin();
    await openPlanner(first, ROWS);
    await until('the post is noted', async () => (await kindsIn(first)).includes('submitted'));
    await first.close();
    const folder = join(profile, 'Default', 'Service Worker');
    expect(existsSync(folder)).toBe(true);
    rmSync(folder, { recursive: true });
    const second = await begin();
    await openPlanner(second, [{ ...(ROWS[0] as (typeof ROWS)[number]), state: 'Approved' }]);
    await until('what happens then is noted', async () => (await kindsIn(second)).includes('approved'));
    expect(await kindsIn(second)).toEqual(['submitted', 'approved']);
    await second.close();
  });
});

interface Alarms {
  chrome: { alarms: { clearAll(): Promise<boolean>; getAll(): Promise<{ name: string }[]> } };
}

test('alarms that the browser lost are set again when the worker starts (F27)', async ({ session }) => {
  const own = await session.openOwn('popup.html');
  const names = () =>
    own.evaluate(async () =>
      (await (globalThis as unknown as Alarms).chrome.alarms.getAll()).map(({ name }) => name).sort(),
    );
  const before = await until('all are set', async () => ((await names()).length >= 3 ? names() : null));
  await own.evaluate(() => (globalThis as unknown as Alarms).chrome.alarms.clearAll());
  expect(await names()).toEqual([]);
  await killWorker(session);
  await popupView(own);
  await expect.poll(names).toEqual(before);
});

test('a worker that was ended answers again before anybody would give up (F34)', async ({ session }) => {
  test.setTimeout(120_000);
  const own = await session.openOwn('popup.html');
  await popupView(own);
  const took: number[] = [];
  for (let i = 0; i < 20; i++) {
    await killWorker(session);
    const start = performance.now();
    await until('it answers', async () => (await popupView(own).catch(() => null)) ?? null);
    took.push(performance.now() - start);
  }
  took.sort((a, b) => a - b);
  console.log(
    `From its end to its answer: ${took[10]?.toFixed(0)} ms in the middle, ${took[18]?.toFixed(0)} ms at the 19th of 20.`,
  );
  // The popup gives up after ten seconds, and the observer asks for ever.
  expect(took[18]).toBeLessThan(3_000);
});

test('pages that come and go in quick turns leave each post as it stands, and nothing twice (F22)', async ({
  session,
}) => {
  const page = await openPlanner(session, ROWS);
  await until('the page is read', async () => (await kindsIn(session)).length === 1);
  await page.evaluate(async () => {
    const main = document.querySelector('main');
    const board = main?.innerHTML ?? '';
    for (let turn = 0; turn < 20; turn++) {
      history.pushState(null, '', `/board?turn=${turn}`);
      if (main) main.innerHTML = turn % 2 === 0 ? '<p>Nothing here</p>' : board;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    history.back();
  });
  await setState(page, '101', 'Approved');
  await until('the last state is noted', async () => (await kindsIn(session)).includes('approved'));
  expect(await kindsIn(session)).toEqual(['submitted', 'approved']);
});
