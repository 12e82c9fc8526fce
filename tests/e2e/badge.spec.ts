import { expect, type Page, test } from '@playwright/test';
import { openSession, type Session } from '../../scripts/browser/session';
import { builtForTests } from '../../scripts/setup/build.mjs';
import { BadgeProbe } from './badge-probe';

const HOST = 'https://planner.example';
let session: Session;
test.beforeAll(async () => {
  session = await openSession({ extension: builtForTests('e2e'), viewport: { width: 900, height: 700 } });
});
test.afterAll(async () => {
  await session.close();
});

interface Card {
  id: string;
  title: string;
  state: string;
}
const CARDS: Card[] = [
  { id: '101', title: 'Two for one on rye this Friday', state: 'Awaiting approval' },
  { id: '102', title: 'Meet the night shift', state: 'Approved' },
  { id: '103', title: 'Sourdough course, last seats', state: 'Awaiting approval' },
  { id: '104', title: 'A new oven', state: 'Draft' },
];
const card = ({ id, title, state }: Card): string =>
  `<article class="card" id="post-${id}"><span class="pill">${state}</span><h3><a href="/posts/${id}">${title}</a></h3><p>Instagram</p></article>`;

/** A page of a scheduling tool with these cards, at an address of its own. */
async function open(path: string, cards: Card[], more = ''): Promise<{ page: Page; probe: BadgeProbe }> {
  const page = await session.context.newPage();
  await page.route(`${HOST}/**`, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="en"><title>Posts</title><style>
        body { font: 15px/1.4 sans-serif; margin: 20px }
        .card { border: 1px solid #ddd; border-radius: 10px; padding: 12px 14px; margin-bottom: 10px }
        .card:last-child { margin-bottom: 40px }
        .dark { background: #15181d; color: #eee }
        </style><h1>Alder Bakery</h1><main id="list">${cards.map(card).join('')}</main>${more}`,
    }),
  );
  await page.goto(`${HOST}${path}`);
  return { page, probe: new BadgeProbe(page) };
}

const texts = async (probe: BadgeProbe): Promise<string[]> =>
  (await probe.badges()).map((badge) => badge.text).sort();

test('stands on every post that waits for the client, and on no other', async () => {
  const { page, probe } = await open('/stands', CARDS);
  await expect.poll(() => texts(probe)).toHaveLength(2);
  for (const badge of await probe.badges()) {
    expect(badge.text).toMatch(/waiting/);
    expect(badge.name).toMatch(/Signoff, “.+”: .+waiting for the client for/);
  }
  const names = (await probe.badges()).map((badge) => badge.name).join('\n');
  expect(names).toContain('Two for one on rye this Friday');
  expect(names).toContain('Sourdough course, last seats');
  for (const badge of await probe.badges()) {
    const over = await page.evaluate(
      ({ x, y }) => document.elementsFromPoint(x, y).some((element) => element.closest('.card') !== null),
      { x: badge.box.x + badge.box.width / 2, y: badge.box.y + badge.box.height / 2 },
    );
    expect(over).toBe(true);
  }
  expect(await page.evaluate(() => document.querySelector('signoff-badges')?.shadowRoot)).toBeNull();
  await page.close();
});

test('moves nothing on the page, and covers none of its text', async () => {
  const { page, probe } = await open('/still', CARDS);
  const measure = () =>
    page.evaluate(() => ({
      boxes: [...document.querySelectorAll('h1, .card, .card *')].map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return [x, y, width, height];
      }),
      page: [document.documentElement.scrollWidth, document.documentElement.scrollHeight],
      children: document.body.childElementCount,
    }));
  const before = await measure();
  await expect.poll(() => texts(probe)).toHaveLength(2);
  expect(await measure()).toEqual(before);
  const shift = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
      }),
  );
  expect(shift).toBe(0);
  const letters = await page.evaluate(() =>
    [...document.querySelectorAll('.card a, .card p, .pill')].flatMap((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      return [...range.getClientRects()].map(({ left, top, right, bottom }) => ({
        left,
        right,
        // A line of text is lower than its box.
        top: top + 4,
        bottom: bottom - 4,
      }));
    }),
  );
  for (const { box } of await probe.badges()) {
    const hidden = letters.filter(
      (letter) =>
        letter.left < box.x + box.width &&
        letter.right > box.x &&
        letter.top < box.y + box.height &&
        letter.bottom > box.y,
    );
    expect(hidden).toEqual([]);
  }
  await page.close();
});

test('goes when the state changes, and comes back when the page draws itself anew', async () => {
  const { page, probe } = await open('/changes', CARDS);
  await expect.poll(() => texts(probe)).toHaveLength(2);
  const states = (rows: Card[]) =>
    page.evaluate((html) => {
      const list = document.getElementById('list');
      // As a tool does that replaces its rows wholesale.
      if (list) list.innerHTML = html;
    }, rows.map(card).join(''));
  await states(CARDS.map((row) => (row.id === '101' ? { ...row, state: 'Changes requested' } : row)));
  await expect.poll(() => texts(probe)).toHaveLength(1);
  await states(CARDS);
  await expect.poll(() => texts(probe)).toHaveLength(2);
  await page.evaluate(() => document.querySelector('signoff-badges')?.remove());
  await expect.poll(() => texts(probe)).toHaveLength(2);
  await states([]);
  await expect.poll(() => texts(probe)).toHaveLength(0);
  await page.close();
});

test('counts the round when a post comes back and is sent again', async () => {
  const { page, probe } = await open('/rounds', [
    { id: '301', title: 'Open on Sundays now', state: 'Awaiting approval' },
  ]);
  await expect.poll(() => texts(probe)).toHaveLength(1);
  const state = (to: string) =>
    page.evaluate((text) => {
      const pill = document.querySelector('.pill');
      if (pill) pill.textContent = text;
    }, to);
  await state('Changes requested');
  await expect.poll(() => texts(probe)).toHaveLength(0);
  await state('Awaiting approval');
  await expect.poll(async () => (await texts(probe))[0]).toMatch(/^(round 1|sent back 1×) · waiting/);
  await page.close();
});

test('can be reached and read by keyboard', async () => {
  const { page, probe } = await open('/keys', [CARDS[0] as Card]);
  await expect.poll(() => texts(probe)).toHaveLength(1);
  await page.keyboard.press('Shift+Tab');
  expect(await probe.focused()).toEqual(['button']);
  await page.keyboard.press('Enter');
  await expect.poll(() => probe.details()).toHaveLength(1);
  const [details = ''] = await probe.details();
  expect(details).toContain('Two for one on rye this Friday');
  expect(details).toMatch(/With the client since/);
  expect(await probe.focused()).toEqual(['section']);
  await page.keyboard.press('Escape');
  await expect.poll(() => probe.details()).toEqual([]);
  expect(await probe.focused()).toEqual(['button']);
  await page.close();
});

test('keeps its keys and clicks from the page', async () => {
  const { page, probe } = await open('/quiet', [CARDS[0] as Card]);
  await expect.poll(() => texts(probe)).toHaveLength(1);
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    for (const type of ['click', 'keydown', 'mousedown']) {
      document.addEventListener(type, (event) => heard.push(event.type));
    }
  });
  const [badge] = await probe.badges();
  if (!badge) throw new Error('The badge is gone.');
  await page.mouse.click(badge.box.x + badge.box.width / 2, badge.box.y + badge.box.height / 2);
  await expect.poll(() => probe.details()).toHaveLength(1);
  expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
  await page.close();
});

test('shows what a page wrote as text, and never runs it', async () => {
  const title = 'Rye &lt;img src=x onerror="window.__xss=1"&gt; \u202eback';
  const { page, probe } = await open('/hostile', [{ id: '9', title, state: 'Awaiting approval' }]);
  await expect.poll(() => texts(probe)).toHaveLength(1);
  const [badge] = await probe.badges();
  expect(badge?.name).toContain('<img src=x onerror="window.__xss=1">');
  expect(badge?.name).not.toContain('\u202e');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => probe.details()).toHaveLength(1);
  expect(await page.evaluate(() => (window as { __xss?: unknown }).__xss)).toBeUndefined();
  await page.close();
});

test('goes on when a page forges the messages of extensions, and says nothing to the page', async () => {
  const { page, probe } = await open('/forged', CARDS);
  await expect.poll(() => texts(probe)).toHaveLength(2);
  await page.evaluate((id) => {
    const detail = { contentScriptName: 'observer', messageId: 'forged' };
    const names = [`${id}:observer:wxt:content-script-started`, 'wxt:content-script-started'];
    for (const name of names) {
      document.dispatchEvent(new CustomEvent(name, { detail }));
      window.postMessage({ type: name, ...detail }, '*');
    }
    window.postMessage({ type: 'badges-hidden', hidden: true }, '*');
  }, session.extensionId);
  await page.evaluate(() => {
    const pill = document.querySelector('#post-101 .pill');
    if (pill) pill.textContent = 'Approved';
  });
  await expect.poll(() => texts(probe)).toHaveLength(1);
  await page.close();
});

test('does not announce itself', async () => {
  const page = await session.context.newPage();
  await page.addInitScript((id) => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    window.addEventListener('message', (event) => heard.push(JSON.stringify(event.data)));
    for (const name of [`${id}:observer:wxt:content-script-started`, 'wxt:content-script-started']) {
      for (const target of [document, window]) target.addEventListener(name, () => heard.push(name));
    }
  }, session.extensionId);
  await page.route(`${HOST}/**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: `<main>${CARDS.map(card).join('')}</main>` }),
  );
  await page.goto(`${HOST}/silent`);
  const probe = new BadgeProbe(page);
  await expect.poll(() => texts(probe)).not.toHaveLength(0);
  expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
  await page.close();
});

test('hides all at once, on every page, and comes back', async () => {
  const { page, probe } = await open('/presenting', CARDS);
  await expect.poll(() => texts(probe)).toHaveLength(2);
  const popup = await session.openOwn('popup.html');
  const control = popup.getByRole('switch');
  await expect(control).toHaveAttribute('aria-checked', 'false');
  await control.click();
  await expect(control).toHaveAttribute('aria-checked', 'true');
  await page.bringToFront();
  await expect.poll(() => texts(probe)).toHaveLength(0);
  const other = await open('/presenting-too', CARDS);
  await popup.bringToFront();
  await control.click();
  await expect(control).toHaveAttribute('aria-checked', 'false');
  await page.bringToFront();
  await expect.poll(() => texts(probe)).toHaveLength(2);
  await other.page.bringToFront();
  await expect.poll(() => texts(other.probe)).toHaveLength(2);
  for (const one of [popup, other.page, page]) await one.close();
});

test('is dark on a dark page and light on a light one', async () => {
  const { page, probe } = await open('/dark', CARDS);
  await expect.poll(() => texts(probe)).toHaveLength(2);
  expect((await probe.badges()).map((badge) => badge.dark)).toEqual([false, false]);
  await page.close();
  const night = await open('/night', CARDS, '<script>document.body.className = "dark"</script>');
  await expect.poll(() => texts(night.probe)).toHaveLength(2);
  expect((await night.probe.badges()).map((badge) => badge.dark)).toEqual([true, true]);
  await night.page.close();
});

test('is not seen through a dialog that covers its card', async () => {
  const { page, probe } = await open('/covered', CARDS);
  await expect.poll(() => texts(probe)).toHaveLength(2);
  await page.evaluate(() => {
    const cover = document.createElement('div');
    cover.style.cssText = 'position:fixed;inset:0;background:#fff;z-index:2147483647';
    cover.textContent = 'Settings';
    document.body.append(cover);
  });
  await expect.poll(() => texts(probe)).toHaveLength(0);
  await page.evaluate(() => document.body.lastElementChild?.remove());
  await expect.poll(() => texts(probe)).toHaveLength(2);
  await page.close();
});

test('follows its card when a part of the page scrolls', async () => {
  const many = Array.from({ length: 40 }, (_, index) => ({
    id: String(500 + index),
    title: `Post number ${index} of the week`,
    state: 'Awaiting approval',
  }));
  const { page, probe } = await open(
    '/scroll',
    many,
    '<style>#list { height: 400px; overflow: auto; border: 1px solid #999 }</style>',
  );
  await expect.poll(async () => (await texts(probe)).length).toBeGreaterThan(2);
  // Only what is near the screen is drawn.
  expect((await texts(probe)).length).toBeLessThan(12);
  await page.evaluate(() => document.getElementById('list')?.scrollTo(0, 1_500));
  await expect
    .poll(async () => {
      const places = await page.evaluate(() =>
        [...document.querySelectorAll('.card')].map((element) => {
          const { top, bottom } = element.getBoundingClientRect();
          return { top, bottom, title: element.querySelector('h3')?.textContent ?? '' };
        }),
      );
      const badges = await probe.badges();
      return (
        badges.length > 2 &&
        badges.every((badge) => {
          const at = places.find((place) => badge.name.includes(`“${place.title}”`));
          return at !== undefined && badge.box.y >= at.top - 12 && badge.box.y <= at.bottom;
        })
      );
    })
    .toBe(true);
  await page.close();
});

test('is drawn once where the observer is put into a page a second time', async () => {
  const { page, probe } = await open('/twice', CARDS);
  await expect.poll(() => texts(probe)).toHaveLength(2);
  const popup = await session.openOwn('popup.html');
  // What a page of the extension says after a host was switched on: open tabs are observed at once.
  const answer = await popup.evaluate(() =>
    (
      globalThis as unknown as {
        chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
      }
    ).chrome.runtime.sendMessage({ type: 'sites-changed' }),
  );
  expect(answer).toEqual({ ok: true });
  await popup.close();
  await page.bringToFront();
  await page.evaluate(() => {
    const pill = document.querySelector('#post-101 .pill');
    if (pill) pill.textContent = 'Approved';
  });
  await expect.poll(() => texts(probe)).toHaveLength(1);
  expect(await page.locator('signoff-badges').count()).toBe(1);
  await page.close();
});

test('is taken over by the new copy when the extension is updated under an open page', async () => {
  const own = await openSession({ extension: builtForTests('e2e') });
  const page = await own.context.newPage();
  await page.route(`${HOST}/**`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<html lang="en"><h1>Alder Bakery</h1><main>${CARDS.map(card).join('')}</main>`,
    }),
  );
  await page.goto(`${HOST}/updated`);
  const probe = new BadgeProbe(page);
  await expect.poll(() => texts(probe)).toHaveLength(2);
  await page.evaluate(() => {
    document.querySelector('signoff-badges')?.setAttribute('data-old', '');
  });
  const worker = await own.worker();
  await worker
    .evaluate(() =>
      (globalThis as unknown as { chrome: { runtime: { reload(): void } } }).chrome.runtime.reload(),
    )
    .catch(() => {
      // The worker goes away before it can answer: that is what was asked for.
    });
  await expect.poll(() => page.locator('signoff-badges:not([data-old])').count()).toBe(1);
  await expect(page.locator('signoff-badges[data-old]')).toHaveCount(0);
  await expect.poll(() => texts(probe)).toHaveLength(2);
  await page.evaluate(() => {
    const pill = document.querySelector('#post-101 .pill');
    if (pill) pill.textContent = 'Approved';
  });
  await expect.poll(() => texts(probe)).toHaveLength(1);
  await own.close();
});
