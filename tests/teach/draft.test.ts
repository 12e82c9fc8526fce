import { beforeAll, describe, expect, it } from 'vitest';
import { read } from '../../lib/reading/read';
import { VOCABULARIES } from '../../lib/reading/vocabulary';
import { useVocabularies } from '../../lib/reading/vocabulary/in-use';
import { cardAround } from '../../lib/teach/derive';
import { draftOf, NOTHING_TAUGHT, signsFound } from '../../lib/teach/draft';
import { LocalTool } from '../../lib/teach/local-tool';
import { NOTHING_STORED, toolsInUse } from '../../lib/teach/tools-in-use';

beforeAll(() => useVocabularies(VOCABULARIES));

const url = new URL('https://planner.example/w/oven/board');
const SLUGS: Record<number, string> = { 11: 'rye-loaf', 12: 'red-roses', 13: 'oat-loaf' };
const row = (id: number, state: string, client: string) => `
  <div class="item" data-ref="${id}"><em class="who">${client}</em>
    <div class="words">Our story number ${id}, told slowly and with care</div>
    <b class="lamp">${state}</b><a href="/w/oven/p/${SLUGS[id]}">…</a></div>`;
const HTML = `<!doctype html><html lang="en"><head><title>Board</title></head><body><main>
  ${row(11, 'With Kim', 'Alder Bakery')}${row(12, 'Kim is happy', 'Linden Florist')}${row(13, 'With Kim', 'Alder Bakery')}
</main></body></html>`;
const get = (root: ParentNode, selector: string): Element => {
  const el = root.querySelector(selector);
  if (!el) throw new Error(selector);
  return el;
};

function taughtPage() {
  const root = new DOMParser().parseFromString(HTML, 'text/html');
  const card = cardAround(get(root, '.lamp'));
  const draft = draftOf(
    {
      card,
      title: get(card, '.words'),
      state: get(card, '.lamp'),
      client: get(card, '.who'),
      link: get(card, 'a'),
      states: new Map([
        ['With Kim', 'in_review'],
        ['Kim is happy', 'approved'],
      ]),
      tokens: new Map(),
    },
    { url, base: null, today: '2026-11-23', kind: 'list' },
  );
  return { root, draft };
}
const reading = (root: Document, tool: Parameters<typeof read>[1]['tool']) =>
  read(root, { url, tool, now: Date.UTC(2026, 10, 23), zone: 'UTC' }).reading;

describe('a taught tool file', () => {
  it('makes the reader read what no word list knows', () => {
    const { root, draft } = taughtPage();
    expect(reading(root, null).posts).toEqual([]);
    const { posts } = reading(root, draft);
    expect(
      posts.map(({ key, title, state, client }) => [key, title.slice(0, 18), state, client?.name]),
    ).toEqual([
      ['rye-loaf', 'Our story number 1', 'in_review', 'Alder Bakery'],
      ['red-roses', 'Our story number 1', 'approved', 'Linden Florist'],
      ['oat-loaf', 'Our story number 1', 'in_review', 'Alder Bakery'],
    ]);
  });

  it('lists the labels at the place of the state', () => {
    const { root, draft } = taughtPage();
    expect(signsFound(draft, root)).toEqual([
      { sign: { kind: 'label', text: 'With Kim' }, count: 2 },
      { sign: { kind: 'label', text: 'Kim is happy' }, count: 1 },
    ]);
  });

  it('passes the check that an imported one passes, and is used on its host before any other', () => {
    const { draft } = taughtPage();
    const stored = { ...NOTHING_STORED, tools: [LocalTool.parse(JSON.parse(JSON.stringify(draft)))] };
    expect(toolsInUse(url, stored)).toEqual([draft]);
    expect(toolsInUse(new URL('https://other.example/'), stored).map(({ id }) => id)).not.toContain(draft.id);
    expect(draft.id).toBe('site:planner.example');
  });

  it('corrects a shipped tool under its own id, and leaves its rules', () => {
    const buffer = new URL('https://publish.buffer.com/calendar');
    const [base] = toolsInUse(buffer, NOTHING_STORED);
    if (!base) throw new Error('There is no tool.');
    const draft = draftOf(
      { ...NOTHING_TAUGHT, states: new Map([['With Kim', 'in_review']]) },
      { url: buffer, base, today: '2026-11-23', kind: null },
    );
    const [used] = toolsInUse(buffer, { ...NOTHING_STORED, tools: [LocalTool.parse(draft)] });
    expect(used).toMatchObject({ id: base.id, name: base.name, basis: 'local', quirks: base.quirks });
    expect(used?.states?.in_review?.labels).toContain('With Kim');
    expect(used?.pages).toEqual(base.pages);
  });

  it('gives a label the state that the user chose, not both', () => {
    const buffer = new URL('https://help.planable.io/review');
    const [base] = toolsInUse(buffer, NOTHING_STORED);
    const label = base?.states?.in_review?.labels?.[0];
    if (!base || !label) throw new Error('There is no label.');
    const tool = {
      ...draftOf(
        { ...NOTHING_TAUGHT, states: new Map([[label, 'on_hold']]) },
        { url: buffer, base, today: '2026-11-23', kind: null },
      ),
    };
    const [used] = toolsInUse(buffer, { ...NOTHING_STORED, tools: [LocalTool.parse(tool)] });
    expect(used?.states?.on_hold?.labels).toContain(label);
    expect(used?.states?.in_review?.labels ?? []).not.toContain(label);
  });

  it('reads the columns that the user mapped', () => {
    const trello = new URL('https://trello.com/b/x/board');
    const [tool] = toolsInUse(trello, { tools: [], columns: { trello: { 'With Kim': 'in_review' } } });
    expect(tool?.states?.in_review?.labels).toContain('With Kim');
  });
});

describe('a tool file of somebody else', () => {
  const good = {
    id: 'site:planner.example',
    name: 'Planner',
    matches: ['https://planner.example/*'],
    basis: 'local',
    since: '2026-11-23',
    approval: 'gate',
    client: { word: 'client' },
    card: '.item',
  };
  it.each([
    ['another basis', { basis: 'driven' }],
    ['all sites', { matches: ['<all_urls>'] }],
    ['any host', { matches: ['https://*/*'] }],
    ['a file', { matches: ['file:///*'] }],
    ['a script', { matches: ['javascript:alert(1)'] }],
    ['a selector that counts on', { card: 'li:nth-child(9)' }],
    ['a selector with more in it', { card: 'a{}' }],
    ['an id that is none', { id: '../x' }],
    ['a path that is none', { pages: [{ path: 'https://evil.example/', kind: 'list' }] }],
  ])('is refused with %s', (_, more) => {
    expect(LocalTool.safeParse(good).success).toBe(true);
    expect(LocalTool.safeParse({ ...good, ...more }).success).toBe(false);
  });
  it('brings no regular expression and no rules of rounds', () => {
    const parsed = LocalTool.parse({
      ...good,
      key: { attribute: 'data-id', pattern: '(a+)+$' },
      quirks: { pendingSideUnknown: true },
    });
    expect(parsed.key).toEqual({ attribute: 'data-id' });
    expect(parsed).not.toHaveProperty('quirks');
  });
});
