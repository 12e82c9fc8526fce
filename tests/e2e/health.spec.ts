import { until } from '../../scripts/browser/until';
import { expect, test } from './fixtures';
import { ask, HOST, openPlanner, popupView, setState, tabOf } from './planner';

const ROWS = [
  { id: '301', title: 'Two for one on rye this Friday', state: 'Awaiting approval' },
  { id: '302', title: 'Meet the night shift of the oven', state: 'Approved' },
];
const TOOL = {
  id: 'site:planner.example',
  name: 'Planner',
  matches: [`${HOST}/*`],
  basis: 'local',
  since: '2026-11-23',
  approval: 'gate',
  client: { word: 'client', name: '.name' },
  pages: [{ path: '/board', kind: 'list', expectsPosts: true }],
  card: '.item',
};

test('a tool that was redesigned is noticed, shown, and logged as a gap, never as zero', async ({
  session,
  dashboard,
  exportedLog,
}) => {
  const own = await session.openOwn('popup.html');
  expect(await ask(own, { type: 'tools', tools: { do: 'keep', tool: TOOL } })).toEqual({ ok: true });
  const page = await openPlanner(session, ROWS);
  await page.bringToFront();
  await until('the page is read', async () => (await popupView(own)).clients[0]?.waiting.count === 1);

  await page.evaluate(() => document.querySelector('main')?.replaceChildren('◆ ◆ ◆'));
  const blind = await until('it is noticed', async () => (await popupView(own)).site.blindSince);
  expect((await popupView(own)).clients[0]?.waiting.count).toBe(1);

  // The stretch is put into the log once it has lasted: the time that it began is put back instead of waiting for it.
  await own.evaluate(
    async ([key, back]) => {
      const { local } = (
        globalThis as unknown as {
          chrome: {
            storage: {
              local: {
                get(key: string): Promise<Record<string, { blind: Record<string, number> }[]>>;
                set(values: object): Promise<void>;
              };
            };
          };
        }
      ).chrome.storage;
      const hosts = (await local.get(key as string))[key as string] ?? [];
      for (const host of hosts) for (const kind of Object.keys(host.blind)) host.blind[kind] = back as number;
      await local.set({ [key as string]: hosts });
    },
    ['watched-hosts', blind - 120_000] as const,
  );
  await page.reload();
  await page.evaluate(() => document.querySelector('main')?.replaceChildren('◆ ◆ ◆'));
  const gaps = await until('the gap is logged', async () => {
    const found = (await exportedLog()).filter(({ kind }) => kind === 'gap');
    return found.length > 0 && found;
  });
  expect(gaps[0]).toMatchObject({ detail: { reason: 'unreadable', phase: 'start' }, tool: TOOL.id });

  const health = await dashboard(`#/tools/${encodeURIComponent(TOOL.id)}`);
  await expect(health.getByText('Last read well')).toBeVisible();
  await expect(health.getByText('taught by you')).toBeVisible();
  const cells = health.getByRole('table').getByRole('row').nth(1).getByRole('cell');
  expect(Number(await cells.nth(0).textContent())).toBeGreaterThan(1);
  expect(Number(await cells.nth(1).textContent())).toBeGreaterThan(0);
});

test('a report says how a page is built, and none of what is written on it', async ({
  session,
  dashboard,
}) => {
  const page = await openPlanner(session, ROWS, '/c/alder-bakery/posts/4711?token=secret#x');
  const own = await session.openOwn('popup.html');
  await page.bringToFront();
  await until('the page is read', async () => (await popupView(own)).clients.length === 1);
  await setState(page, '302', 'Awaiting approval');
  const tab = await tabOf(own, page.url());
  const { report } = await ask<{ report: { text: string } }>(own, {
    type: 'tools',
    tools: { do: 'inspect', tabId: tab },
  });
  expect(report.text).toContain('planner.example/c/*/posts/*');
  expect(report.text).toContain('div.item {data-ref}');
  expect(report.text).toContain('in_review “Awaiting approval”');
  expect(report.text).toContain('… 1 more like it');
  expect(report.text).not.toMatch(/rye|night|Alder|alder|secret|token|4711|301|302/);

  const tools = await dashboard(`#/tools/${encodeURIComponent('site:planner.example')}`);
  await tools.getByRole('button', { name: /^Report this page/ }).click();
  await expect(tools.getByRole('textbox', { name: 'What the report holds' })).toHaveValue(/Posts recognised/);
  await tools.getByRole('button', { name: 'Copy' }).click();
  await expect(tools.getByText('Copied.')).toBeVisible();
});
