import type { Page } from '@playwright/test';
import type { Session } from '../../scripts/browser/session';
import { until } from '../../scripts/browser/until';
import { expect, test } from './fixtures';
import { Inside } from './inside';
import { ask, HOST, popupView, tabOf } from './planner';

const POSTS = [
  { id: '401', title: 'Two for one on rye this Friday', sign: 'amber' },
  { id: '402', title: 'Meet the night shift of the oven', sign: 'green' },
  { id: '403', title: 'Sourdough course, the last seats', sign: 'amber' },
];

/** A board in a frame: where a post stands, only the class of a lamp says. */
const FRAMED = `<!doctype html><html lang="en"><body><main>${POSTS.map(
  ({ id, title, sign }) => `<div class="item" data-ref="${id}"><div class="words">${title}</div>
  <i class="lamp lamp-${sign}" style="display:inline-block;width:20px;height:20px;background:${sign}"></i>
  <a href="/posts/${id}">Open</a></div>`,
).join('')}</main></body></html>`;
const AROUND = `<!doctype html><html lang="en"><title>Board</title><body>
<header><div class="who"><span class="name">Alder Bakery</span></div></header>
<iframe src="/board/inner" style="margin:40px;border:6px solid;width:600px;height:500px"></iframe></body></html>`;

/** Each post is a component with an open root of its own: where it stands, only the name of an eye or a colour says. */
const component = (
  sign: (one: string) => Record<string, string>,
): string => `<!doctype html><html lang="en"><title>Board</title><body>
<header><div class="who"><span class="name">Alder Bakery</span></div></header>
<main>${POSTS.map(({ id, title, sign: one }) => `<post-card data-ref="${id}" data-words="${title}" data-lamp="${one}"></post-card>`).join('')}</main>
<script>
  for (const card of document.querySelectorAll('post-card')) {
    const { ref, words, lamp } = card.dataset;
    card.removeAttribute('data-words'); card.removeAttribute('data-lamp');
    card.style.display = 'block';
    const make = (name, attributes, text) => {
      const el = document.createElement(name);
      for (const [key, value] of Object.entries(attributes)) el.setAttribute(key, value);
      el.textContent = text ?? '';
      return el;
    };
    const sign = ${sign.toString()};
    card.attachShadow({ mode: 'open' }).append(
      make('div', { class: 'words' }, words),
      make('i', { class: 'lamp', style: 'display:inline-block;width:20px;height:20px;background:' + lamp, ...sign(lamp) }),
      make('a', { href: '/posts/' + ref }, 'Open'),
    );
  }
</script></body></html>`;

async function openPage(session: Session, html: string): Promise<Page> {
  const page = await session.context.newPage();
  await page.route(`${HOST}/**`, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: route.request().url().endsWith('/inner') ? FRAMED : html,
    }),
  );
  await page.goto(`${HOST}/board`);
  return page;
}

async function startTeaching(own: Page, page: Page): Promise<Inside> {
  await ask(own, { type: 'tools', tools: { do: 'teach', tabId: await tabOf(own, page.url()) } });
  await page.bringToFront();
  const panel = new Inside(page, 'signoff-teach');
  await until('the panel is there', async () => (await panel.text()).includes('One post'));
  return panel;
}

const point = (panel: Inside, what: string): Promise<void> =>
  panel.click(`button[aria-label="Point at it: ${what}"]`);

test('a board in a frame is taught by keyboard, by the class of an icon', async ({ session }) => {
  const own = await session.openOwn('popup.html');
  const page = await openPage(session, AROUND);
  await page.frameLocator('iframe').locator('.item').first().waitFor();
  const panel = await startTeaching(own, page);

  await panel.focus('button[aria-label="Point at it: One post"]');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect.poll(() => panel.text()).toContain('1 of 3:');
  await page.keyboard.press('Enter');
  await panel.focus('button[aria-label="Point at it: Its state"]');
  await page.keyboard.press('Enter');
  // Texts of the post first, then what shows something and says nothing.
  await until('the lamp is reached', async () => {
    await page.keyboard.press('Tab');
    return /of \d+: lamp/.test(await panel.text());
  });
  await page.keyboard.press('Enter');
  await expect.poll(() => panel.text()).toContain('The sign “lamp-amber” means');
  await expect.poll(() => panel.text()).toContain('The sign “lamp-green” means');
  await panel.choose(0, 'in_review');
  await panel.choose(1, 'approved');
  await expect.poll(() => panel.text()).toContain('Signoff would read 3 posts:');
  await point(panel, 'Its client');
  await page.locator('.name').click();
  await panel.click('button.main');
  await expect.poll(() => panel.text()).toContain('Saved.');
  await page.keyboard.press('Escape');
  await until('it is read so', async () => (await popupView(own)).clients[0]?.waiting.count === 2);
  expect((await popupView(own)).clients[0]?.name).toBe('Alder Bakery');
  await page.evaluate(() => {
    const lamp = document.querySelector('iframe')?.contentDocument?.querySelector('.lamp');
    lamp?.classList.replace('lamp-amber', 'lamp-green');
  });
  await until('a change is read', async () => (await popupView(own)).clients[0]?.waiting.count === 1);
});

test('what is pointed at in a frame is framed where it stands, and the page hears no click', async ({
  session,
}) => {
  const own = await session.openOwn('popup.html');
  const page = await openPage(session, AROUND);
  const frame = page.frameLocator('iframe');
  await frame.locator('.item').first().waitFor();
  const panel = await startTeaching(own, page);
  await point(panel, 'One post');
  await frame.locator('.words').nth(1).hover();
  const box = await frame.locator('.item').nth(1).boundingBox();
  await expect
    .poll(async () => {
      const [left, top] = await panel.styleOf('.frame', ['left', 'top']);
      return [Number.parseFloat(left ?? ''), Number.parseFloat(top ?? '')];
    })
    .toEqual([expect.closeTo((box?.x ?? 0) - 3, 0), expect.closeTo((box?.y ?? 0) - 3, 0)]);
  await frame.getByText('Open').nth(1).click();
  expect(new URL(page.url()).pathname).toBe('/board');
  await expect.poll(() => panel.text()).toContain('Meet the night shift');
});

const INSIDE: { name: string; attributes(one: string): Record<string, string>; taught: string[] }[] = [
  {
    name: 'how an icon is called',
    attributes: (one) => ({ title: one === 'amber' ? 'With Kim' : 'Kim is happy' }),
    taught: ['“With Kim” means', '“Kim is happy” means'],
  },
  {
    name: 'an attribute of an icon',
    attributes: (one) => ({ 'data-lamp': one }),
    taught: ['The sign “amber” means', 'The sign “green” means'],
  },
];
for (const { name, attributes, taught } of INSIDE)
  test(`components with open roots are taught with the mouse, by ${name}`, async ({ session }) => {
    const own = await session.openOwn('popup.html');
    const page = await openPage(session, component(attributes));
    const panel = await startTeaching(own, page);
    await point(panel, 'One post');
    await page.locator('post-card .words').first().click();
    await expect.poll(() => panel.text()).toContain('Two for one on rye');
    await point(panel, 'Its text');
    await page.locator('post-card .words').first().click();
    await point(panel, 'Its state');
    await page.locator('post-card .lamp').first().click();
    for (const text of taught) await expect.poll(() => panel.text()).toContain(text);
    await panel.choose(0, 'in_review');
    await panel.choose(1, 'approved');
    await expect.poll(() => panel.text()).toContain('Signoff would read 3 posts:');
    await panel.click('button.main');
    await expect.poll(() => panel.text()).toContain('Saved.');
    await until('it is read so', async () => (await popupView(own)).clients[0]?.waiting.count === 2);
  });
