import { describe, expect, it } from 'vitest';
import { cardAround, cardSelectors, partSelectors, placeSelectors } from '../../lib/teach/derive';
import { isSafeSelector, isSelector } from '../../lib/teach/selector-rules';

function page(html: string): Document {
  return new DOMParser().parseFromString(`<!doctype html><html><body>${html}</body></html>`, 'text/html');
}
const get = (root: ParentNode, selector: string): Element => {
  const el = root.querySelector(selector);
  if (!el) throw new Error(selector);
  return el;
};

const card = (id: number, state: string, more = '') => `
  <div class="css-1x2y3z9 Card_root__x1Yz3 is-${state.toLowerCase()} flex p-4" data-post-id="${id}" ${more}>
    <div class="jss412"><span class="Pill_label__9aBcD">${state}</span><span>Instagram</span></div>
    <h3 id="title-${id}">Post number ${id} of the month</h3>
    <a href="/w/7/posts/${id}">Open</a>
  </div>`;
const BOARD = `<header><div class="switcher"><span class="name">Larch Books</span></div></header>
  <nav><a class="c" href="/c/1">Alder</a><a class="c" href="/c/2" aria-current="true">Larch</a></nav>
  <main><div class="list">${card(4711, 'Pending')}${card(4712, 'Approved')}${card(4713, 'Pending')}</div></main>`;

describe('the post around what was pointed at', () => {
  it('is the smallest part with neighbours built like it and more than one text', () => {
    const root = page(BOARD);
    const first = get(root, '[data-post-id="4711"]');
    for (const inner of ['span', 'h3', 'a']) expect(cardAround(get(first, inner))).toBe(first);
  });
  it('is the nearest article where there is but one post', () => {
    const root = page('<article><h2>Rye</h2><p>Two for one</p></article>');
    expect(cardAround(get(root, 'h2')).localName).toBe('article');
  });
});

describe('selectors', () => {
  it('of posts find all of them, by what lasts', () => {
    const root = page(BOARD);
    const found = cardSelectors(get(root, '[data-post-id="4711"]'));
    expect(found[0]).toBe('div[data-post-id]');
    expect(found).toContain('[class*="Card_root__"]');
    for (const selector of found) expect(root.querySelectorAll(selector)).toHaveLength(3);
  });

  it('of a part find the same part in the other posts', () => {
    const root = page(BOARD);
    const first = get(root, '[data-post-id="4711"]');
    const state = partSelectors(get(first, 'span'), first);
    expect(state[0]).toBe('[class*="Pill_label__"]');
    const title = partSelectors(get(first, 'h3'), first);
    expect(title[0]).toBe('[id^="title-"]');
    for (const el of root.querySelectorAll('[data-post-id]')) {
      expect(el.querySelector(state[0] ?? '')?.textContent).toMatch(/Pending|Approved/);
      expect(el.querySelector(title[0] ?? '')?.localName).toBe('h3');
    }
  });

  it('of one thing among several go by what marks the current one', () => {
    const root = page(BOARD);
    expect(placeSelectors(get(root, '[aria-current]'))[0]).toContain('[aria-current="true"]');
    expect(root.querySelector(placeSelectors(get(root, '.name'))[0] ?? '')?.textContent).toBe('Larch Books');
  });

  it('prefer test ids, and keep the beginning of one with a number', () => {
    const items = [1, 2, 3].map(
      (i) => `<li data-testid="post-card-${i}"><b data-testid="state">Draft</b><i>text ${i}</i></li>`,
    );
    const root = page(`<ul>${items.join('')}</ul>`);
    const first = get(root, 'li');
    expect(cardSelectors(first)[0]).toBe('[data-testid^="post-card-"]');
    expect(partSelectors(get(first, 'b'), first)[0]).toBe('[data-testid="state"]');
  });

  it('never hold hashed names, states, looks or numbers beyond the third child', () => {
    const rows = Array.from(
      { length: 4 },
      (_, i) =>
        `<div class="css-9x8y7z6 sc-bdVaJa approved"><p><em>a</em><em>b</em><em>c</em><em>d${i}</em></p><p>x</p></div>`,
    );
    const root = page(`<main class="jsx-123">${rows.join('')}</main>`);
    const first = get(root, 'main > div');
    const last = get(first, 'em:last-child');
    const all = [
      ...cardSelectors(first),
      ...partSelectors(last, first),
      ...partSelectors(get(first, 'em'), first),
    ];
    expect(all.length).toBeGreaterThan(0);
    for (const selector of all) {
      expect(selector).not.toMatch(/css-|sc-|jsx-|approved|nth-child\([4-9]/);
      expect(isSafeSelector(selector)).toBe(true);
    }
    expect(partSelectors(last, first)).toEqual([]);
  });

  it('take nothing of what a page writes into its attributes that could break out', () => {
    const evil = '"],*:has(a){}';
    const root = page(
      `<main>${[1, 2].map((i) => `<div class="x" data-testid='${evil}' id='${evil}${i}'><b>a</b><i>b</i></div>`).join('')}</main>`,
    );
    for (const selector of cardSelectors(get(root, 'main > div'))) {
      expect(selector).not.toContain('has');
      expect(isSafeSelector(selector)).toBe(true);
    }
  });
});

describe('selectors of others', () => {
  it.each([
    ['.card', true],
    ['article[data-id] > h3:nth-child(2)', true],
    ['div:not(.x)', true],
    ['li:nth-child(7)', false],
    ['.css-1abc23d', false],
    ['.Card_root__x1Yz', false],
    ['div:has(a)', false],
    ['a{color:red}', false],
    ['a/*x*/', false],
    ['\\61', false],
    ['', false],
    ['x'.repeat(301), false],
  ])('%s', (selector, good) => {
    expect(isSafeSelector(selector)).toBe(good);
  });
  it('are tried before they are taken', () => {
    expect(isSelector('a > b', document)).toBe(true);
    expect(isSelector('a[', document)).toBe(false);
  });
});
