import { describe, expect, it } from 'vitest';
import { read } from '../../lib/reading/read';
import { BOARDS } from './fixtures/boards';
import { CALENDARS } from './fixtures/calendars';
import { documentOf, type Fixture } from './fixtures/fixture';
import { GRIDS } from './fixtures/grids';
import { LISTS } from './fixtures/lists';
import { PARTS } from './fixtures/parts';
import { ROWS } from './fixtures/rows';
import { SINGLE_POSTS } from './fixtures/single-posts';
import { UTILITY_CLASSES } from './fixtures/utility-classes';
import { WAYS } from './fixtures/ways';
import { WITHOUT_POSTS } from './fixtures/without-posts';

const NOW = Date.parse('2026-11-23T12:00:00Z');

function postsOf(fixture: Fixture) {
  const page = new DOMParser().parseFromString(documentOf(fixture), 'text/html');
  return read(page, { url: new URL(fixture.url), tool: null, now: NOW, zone: 'Europe/Paris' }).reading.posts;
}

const brief = (post: { title: string; state: string; key?: string | null }) =>
  `${post.state} · ${post.title}${post.key ? ` · ${post.key}` : ''}`;

describe.each([
  ['boards', BOARDS],
  ['lists and single posts', LISTS],
  ['grids, galleries and records', GRIDS],
  ['rows, steps and their names', ROWS],
  ['calendars', CALENDARS],
  ['pages of one post', SINGLE_POSTS],
  ['parts that must be told apart', PARTS],
  ['ways of drawing a post', WAYS],
  ['cards of utility classes', UTILITY_CLASSES],
  ['pages without posts', WITHOUT_POSTS],
])('%s', (_, fixtures) => {
  it.each(fixtures.map((fixture) => [fixture.name, fixture] as const))('%s', (_name, fixture) => {
    const keyed = new Set(fixture.posts.filter((post) => post.key).map((post) => post.title));
    const found = postsOf(fixture).map(({ title, state, key }) =>
      brief(keyed.has(title) ? { title, state, key } : { title, state }),
    );
    expect(found.sort()).toEqual(fixture.posts.map(brief).sort());
  });
});

describe('parts with a document of their own', () => {
  const card = (id: number, title: string, label: string) =>
    `<article data-id="${id}"><h3>${title}</h3><span>${label}</span><time datetime="2026-11-28">Nov 28</time></article>`;
  const look = () =>
    read(document, { url: new URL('https://plan.example/posts'), tool: null, now: NOW, zone: 'UTC' });

  it('reads inside open shadow roots', () => {
    document.body.innerHTML = '<main><post-list></post-list></main>';
    const root = document.querySelector('post-list')?.attachShadow({ mode: 'open' });
    if (!root) throw new Error('the document has no post-list');
    root.innerHTML = `${card(501, 'Two for one on Sunday', 'Awaiting approval')}${card(502, 'Advent calendar preview', 'Approved')}`;
    expect(look().reading.posts.map(brief)).toEqual([
      'in_review · Two for one on Sunday · 501',
      'approved · Advent calendar preview · 502',
    ]);
  });

  it('reads each card in its own shadow root', () => {
    document.body.innerHTML =
      '<main><ul><li><post-card data-id="601"></post-card></li><li><post-card data-id="602"></post-card></li></ul></main>';
    const texts = [
      ['Two for one on Sunday', 'Awaiting approval'],
      ['Advent calendar preview', 'Needs changes'],
    ];
    document.querySelectorAll('post-card').forEach((el, i) => {
      el.attachShadow({ mode: 'open' }).innerHTML = `<h3>${texts[i]?.[0]}</h3><span>${texts[i]?.[1]}</span>`;
    });
    expect(look().reading.posts.map(brief)).toEqual([
      'in_review · Two for one on Sunday · 601',
      'changes_requested · Advent calendar preview · 602',
    ]);
  });
});

it('takes a row that a virtual list used again for the post that it shows now', () => {
  const row = (id: number, title: string, label: string) =>
    `<div class="row" data-id="${id}"><h3>${title}</h3><span class="pill">${label}</span><time>Nov 28, 2026</time></div>`;
  document.body.innerHTML = `<main><div class="rows">${row(501, 'Two for one on Sunday', 'Awaiting approval')}${row(502, 'Advent calendar preview', 'Approved')}</div></main>`;
  const look = () =>
    read(document, {
      url: new URL('https://plan.example/posts'),
      tool: null,
      now: NOW,
      zone: 'UTC',
    }).reading.posts.map(brief);
  expect(look()).toHaveLength(2);
  const first = document.querySelector('.row');
  first?.setAttribute('data-id', '509');
  for (const [place, text] of [
    ['h3', 'Winter opening hours'],
    ['.pill', 'Needs changes'],
  ] as const) {
    const node = first?.querySelector(place)?.firstChild;
    if (node) node.nodeValue = text;
  }
  expect(look()).toEqual([
    'changes_requested · Winter opening hours · 509',
    'approved · Advent calendar preview · 502',
  ]);
});
