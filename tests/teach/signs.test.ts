import { describe, expect, it } from 'vitest';
import { cardSelectors, counterparts, partSelectors } from '../../lib/teach/derive';
import { findAll, isInside, rootsIn } from '../../lib/teach/roots';
import { saidBy, signOf } from '../../lib/teach/signs';

const page = (html: string): Document =>
  new DOMParser().parseFromString(`<!doctype html><html><body>${html}</body></html>`, 'text/html');
const one = (html: string): Element => {
  const el = page(html).body.firstElementChild;
  if (!el) throw new Error('Nothing is there.');
  return el;
};
const get = (root: ParentNode, selector: string): Element => {
  const el = root.querySelector(selector);
  if (!el) throw new Error(selector);
  return el;
};

describe('what a part says', () => {
  it.each([
    ['its text', '<li value="3">With Kim</li>', 'With Kim'],
    ['what stands in a field', '<input value="With Kim">', 'With Kim'],
    [
      'the chosen one of several',
      '<select><option value="1">No</option><option selected value="2">With Kim</option></select>',
      'With Kim',
    ],
    ['how an icon is called', '<i title="With Kim"></i>', 'With Kim'],
    [
      'how the one named thing in it is called',
      '<span><i></i><b aria-label="With Kim"></b></span>',
      'With Kim',
    ],
    ['the title of a drawing', '<span><svg><title>With Kim</title><path d=""/></svg></span>', 'With Kim'],
    [
      'nothing, where several things in it are named',
      '<span><i title="Edit"></i><i title="Move"></i></span>',
      '',
    ],
  ])('is %s', (_, html, said) => {
    expect(saidBy(one(html))).toBe(said);
  });
});

describe('the sign of a state', () => {
  const row = (lamp: string) => `<div class="item"><p>Two words</p><i class="lamp w-4 ${lamp}"></i></div>`;
  it.each([
    ['class', 'lamp-amber', 'lamp-green', 'lamp-amber'],
    ['class that begins like a state of the moment', 'is-amber', 'is-green', 'is-amber'],
    ['value of an attribute that names a state', '" data-status="late', '" data-status="fine', 'late'],
    ['value of another attribute', '" data-lamp="late', '" data-lamp="fine', 'late'],
  ])('is the %s that changes from post to post', (_, first, second, token) => {
    const root = page(row(first) + row(second) + row(first));
    const el = get(root, 'i');
    expect(signOf(el, counterparts(el, get(root, '.item')))).toEqual({ kind: 'token', text: token });
  });
  it.each([
    ['how something looks', 'bg-amber-500', 'bg-green-500'],
    ['what a build tool made up', 'css-1x2y3z', 'css-9a8b7c'],
    ['an id', '" data-ref="4711', '" data-ref="4712'],
    ['a sentence', '" data-note="Anna wants it', '" data-note="Ben wants it'],
  ])('is never %s', (_, first, second) => {
    const root = page(row(first) + row(second));
    const el = get(root, 'i');
    expect(signOf(el, counterparts(el, get(root, '.item')))?.text).toBe('lamp');
  });
  it('does not get into the selector of its place', () => {
    const root = page(row('lamp-amber') + row('lamp-green') + row('lamp-amber'));
    const card = get(root, '.item');
    for (const selector of partSelectors(get(root, 'i'), card, ['lamp-amber']))
      expect(root.querySelectorAll(`.item ${selector}`)).toHaveLength(3);
  });
});

describe('open shadow roots', () => {
  const root = page('<main><x-post></x-post><x-post></x-post><x-post></x-post></main>');
  for (const host of root.querySelectorAll('x-post')) {
    const text = root.createElement('p');
    text.className = 'words';
    text.textContent = 'Two for one';
    host.attachShadow({ mode: 'open' }).append(text);
  }
  const card = get(root, 'x-post');
  const words = card.shadowRoot?.querySelector('p') as Element;

  it('are searched with the page', () => {
    expect(rootsIn(root)).toHaveLength(4);
    expect(findAll(rootsIn(root), '.words')).toHaveLength(3);
    expect(isInside(card, words)).toBe(true);
    expect(card.contains(words)).toBe(false);
  });
  it('belong to the post that is their host', () => {
    expect(cardSelectors(card)).toContain('x-post');
    expect(partSelectors(words, card)[0]).toBe('p.words');
    expect(counterparts(words, card)).toHaveLength(3);
  });
});
