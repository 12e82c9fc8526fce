import { until } from '../../scripts/browser/until';
import { expect, test } from './fixtures';
import { HostAccess, setEnabled } from './host-access';
import { HOST, openPlanner, popupView, reloadExtension, setState } from './planner';

const ROWS = [
  { id: '101', title: 'Two for one on rye this Friday', state: 'Awaiting approval' },
  { id: '102', title: 'Meet the night shift of the oven', state: 'Approved' },
];
const PATTERN = `${HOST}/*`;

test('a site is read once it is switched on, in the tab that is open, and no longer once it is taken away', async ({
  session,
  exportedLog,
}) => {
  const access = await HostAccess.none(session);
  const own = await session.openOwn('popup.html');
  const page = await openPlanner(session, ROWS);
  await expect.poll(async () => (await popupView(own)).site.status).toBe('off');
  expect((await popupView(own)).clients).toEqual([]);

  await access.give(PATTERN);
  await page.bringToFront();
  await until('the open tab is read', async () => (await popupView(own)).clients[0]?.waiting.count === 1);
  expect((await popupView(own)).site).toMatchObject({ status: 'on', lostSince: null });
  expect((await exportedLog()).filter(({ kind }) => kind === 'gap')).toEqual([]);

  await access.take(PATTERN);
  await until('the popup says so', async () => (await popupView(own)).site.lostSince);
  expect((await popupView(own)).site.status).toBe('off');
  await page.bringToFront();
  await setState(page, '101', 'Approved');
  const gap = await until('the gap is logged', async () =>
    (await exportedLog()).find(({ kind }) => kind === 'gap'),
  );
  expect(gap).toMatchObject({ detail: { reason: 'permission', phase: 'start' }, source: 'state' });
  expect(gap.earliest).not.toBeNull();

  await access.give(PATTERN);
  await page.bringToFront();
  await until('it is read again', async () => (await popupView(own)).clients[0]?.waiting.count === 0);
  await until(
    'the gap ends',
    async () => (await exportedLog()).filter(({ kind }) => kind === 'gap').length === 2,
  );
  const log = await exportedLog();
  expect(log.filter(({ kind }) => kind === 'gap').map(({ detail }) => detail.phase)).toEqual([
    'start',
    'end',
  ]);
  const approved = log.filter(
    ({ kind, post }) => kind === 'approved' && post?.title?.startsWith('Two for one'),
  );
  expect(approved).toHaveLength(1);
});

test('an update with the tab open loses nothing, and counts what changes then once', async ({
  session,
  exportedLog,
}) => {
  const page = await openPlanner(session, ROWS);
  const first = await session.openOwn('popup.html');
  await page.bringToFront();
  await until('the page is read', async () => (await popupView(first)).clients[0]?.waiting.count === 1);
  await reloadExtension(first);
  await setState(page, '101', 'Changes requested');
  await page.bringToFront();
  const lines = await until('the change is logged', async () => {
    const log = await exportedLog();
    return log.some(({ kind }) => kind === 'changes_requested') && log;
  });
  expect(lines.filter(({ kind }) => kind === 'changes_requested')).toHaveLength(1);

  await page.bringToFront();
  await setState(page, '101', 'Awaiting approval');
  const own = await session.openOwn('popup.html');
  await page.bringToFront();
  await until('it is read on', async () => (await popupView(own)).clients[0]?.waiting.count === 1);
  const log = await exportedLog();
  expect(log.filter(({ kind }) => kind === 'changes_requested')).toHaveLength(1);
  expect(log.filter(({ kind }) => kind === 'gap')).toEqual([]);
});

test('an extension that was off says so in the log, and reads the tab that is open without a reload', async ({
  session,
  exportedLog,
}) => {
  const page = await openPlanner(session, ROWS);
  const first = await session.openOwn('popup.html');
  await page.bringToFront();
  await until('the page is read', async () => (await popupView(first)).clients[0]?.waiting.count === 1);
  // Nobody waits for hours here: the time at which it was last alive is put back instead.
  const alive = Date.now() - 3 * 3_600_000;
  await until('it has said that it is alive', () => first.evaluate(lastAlive));
  await first.evaluate(putAlive, alive);
  const closed = first.waitForEvent('close');
  await setEnabled(session, false);
  await closed;
  await setState(page, '101', 'Approved');
  await setEnabled(session, true);
  const own = await until('it is back', () => session.openOwn('popup.html').catch(() => null));
  await page.bringToFront();
  await until('the tab is read again', async () => (await popupView(own)).clients[0]?.waiting.count === 0);
  const log = await until('the gap is logged', async () => {
    const lines = await exportedLog();
    return lines.some(({ kind }) => kind === 'gap') && lines;
  });
  const gaps = log.filter(({ kind }) => kind === 'gap');
  expect(gaps.map(({ detail }) => detail.reason)).toEqual(['extension_off']);
  expect(Date.parse(gaps[0]?.earliest ?? '')).toBe(alive);
  expect(
    log.filter(({ kind, post }) => kind === 'approved' && post?.title?.startsWith('Two for one')),
  ).toHaveLength(1);
});

interface Local {
  chrome: {
    storage: {
      local: {
        get(key: string): Promise<Record<string, { at: number; version: string } | undefined>>;
        set(values: object): Promise<void>;
      };
    };
  };
}

async function lastAlive(): Promise<number | undefined> {
  const { local } = (globalThis as unknown as Local).chrome.storage;
  return (await local.get('alive')).alive?.at;
}

async function putAlive(at: number): Promise<void> {
  const { local } = (globalThis as unknown as Local).chrome.storage;
  await local.set({ alive: { ...(await local.get('alive')).alive, at } });
}
