import { beforeAll, describe, expect, it } from 'vitest';
import { read } from '../../lib/reading/read';
import { VOCABULARIES } from '../../lib/reading/vocabulary';
import { useVocabularies } from '../../lib/reading/vocabulary/in-use';
import { columnNames } from '../../lib/teach/column-names';
import { redactHost, redactName } from '../../lib/teach/redact';
import { pathPattern, reportOf } from '../../lib/teach/report';

beforeAll(() => useVocabularies(VOCABULARIES));

const page = (html: string): Document =>
  new DOMParser().parseFromString(`<!doctype html><html lang="en"><body>${html}</body></html>`, 'text/html');

describe('the address in a report', () => {
  it.each([
    ['https://x.example/workspace/4ccd/compose/12', '/workspace/*/compose/*'],
    ['https://x.example/c/alder-bakery/posts', '/c/*/posts'],
    ['https://x.example/?client=alder#/alder', '/'],
  ])('%s', (url, told) => {
    expect(pathPattern(new URL(url), null)).toBe(told);
  });
});

describe('a report', () => {
  const url = new URL('https://x.example/c/alder-bakery/board');
  const report = (html: string): string => {
    const root = page(html);
    const { reading } = read(root, { url, tool: null, now: Date.UTC(2026, 10, 23), zone: 'UTC' });
    return reportOf(root, { url, tool: null, reading, version: '0.1.0' }).text;
  };

  it('holds elements, roles, classes and state labels', () => {
    const text = report(
      '<main role="list"><article class="card is-7" data-post-id="4711"><span class="pill">Approved</span><p>Rye, at last</p></article></main>',
    );
    expect(text).toContain('main[list]');
    expect(text).toContain('article.card.is-# {data-post-id}');
    expect(text).toContain('span.pill = approved “Approved”');
    expect(text).toContain('p = text');
    expect(text).not.toMatch(/Rye|4711|alder/i);
  });

  it('holds no text of any kind, value, address or attribute', () => {
    const secret = 'Zanzibar';
    const text = report(
      `<main><a href="/${secret}" title="${secret}" aria-label="${secret}" id="${secret}1" data-client="${secret}">${secret}</a>
       <img alt="${secret}" src="/${secret}.png"><textarea>${secret}</textarea><input value="${secret}">
       <p style="content:'${secret}'">Approved ${secret}</p><!-- ${secret} --><script>${secret}</script></main>`,
    );
    expect(text).not.toContain(secret);
  });

  it('stays short, whatever the page', () => {
    const html = Array.from({ length: 3_000 }, (_, i) => `<p class="c${i % 7}"><b>x</b></p>`).join('');
    expect(report(html).split('\n').length).toBeLessThan(450);
  });
});

describe('a report of a page that says something everywhere', () => {
  /** What nobody but the user may read: names, captions, parts of addresses. */
  const SECRETS = ['Zanzibar', 'Quokka', 'Vermilion', 'Xylophone'];
  const [client, caption, person, other] = SECRETS.map((one) => one.toLowerCase());
  const HTML = `<main class="client-${client} ${client}Board Theme_${client}__x1Yz">
    <x-${client}-card class="card card--${caption}" data-${client}="1" data-client-${client}="${person}">
      <${person} class="pill">Approved</${person}>
      <h3 id="${caption}" class="${caption} title-${person}">${caption}</h3>
      <p role="${person}" aria-label="${caption}" title="${caption}">${caption} ${person}</p>
      <span class="pill" data-status="${other}">${other} is happy</span>
      <a href="/${client}/posts/${other}" class="a_${other}_b">Approved by ${person}</a>
      <svg class="icon-${other}"><title>${other}</title></svg>
      <img alt="${person}" src="${person}.png"><input value="${caption}" placeholder="${other}" name="${other}">
    </x-${client}-card>
  </main>`;

  it.each([
    [
      'without a tool',
      null,
      `https://${client}.planner.example/w/${client}/board/${person}?q=${caption}#/${other}`,
    ],
    [
      'of a local tool file that names it all',
      {
        id: `${client}-tool`,
        name: `${client} tool`,
        matches: [`https://${client}.planner.example/*`],
        basis: 'local' as const,
        since: '2026-11-23',
        approval: 'gate' as const,
        client: { word: client ?? '', name: `.${client}` },
        pages: [{ path: `/w/${client}/board/*`, kind: 'list' as const, expectsPosts: true }],
        states: { in_review: { labels: [`${other} is happy`] } },
        card: `.card--${caption}`,
      },
      `https://${client}.planner.example/w/${client}/board/${person}`,
    ],
  ])('tells none of it %s', (_, tool, address) => {
    const root = page(HTML);
    root.documentElement.lang = client ?? '';
    const url = new URL(address);
    const { reading } = read(root, { url, tool, now: Date.UTC(2026, 10, 23), zone: 'UTC' });
    const { text } = reportOf(root, { url, tool, reading, version: '0.1.0' });
    expect(text).not.toMatch(new RegExp(SECRETS.join('|'), 'i'));
    expect(text).toContain('- Address: *.planner.example/w/*/board/*');
    expect(text).toContain('main.client-*');
    expect(text).toContain('x-*-card.card.card--*');
    expect(text).toContain('= approved “Approved”');
  });
});

describe('a name', () => {
  it.each([
    ['post-card__title', 'post-card__title'],
    ['PostCard', 'PostCard'],
    ['client-alder-bakery-7', 'client-*-#'],
    ['css-1x2y3z', '*-#x#y#z'],
    ['alder', '*'],
    ['data-testid', 'data-testid'],
    ['status-approved', 'status-approved'],
  ])('%s is told as %s', (name, told) => {
    expect(redactName(name)).toBe(told);
  });
  it.each([
    ['publish.buffer.com', 'publish.buffer.com'],
    ['alder.planner.example', '*.planner.example'],
    ['www.planner.co.uk', 'www.planner.co.uk'],
    ['localhost:8000', 'localhost:8000'],
    ['127.0.0.1:8000', '127.0.0.1:8000'],
  ])('of a host, %s is told as %s', (host, told) => {
    expect(redactHost(host)).toBe(told);
  });
});

describe('names of columns', () => {
  it('are those that no word list knows, and few', () => {
    const column = (name: string) =>
      `<div class="column"><h3>${name} <i>3</i></h3><div class="cards"><div class="card"><b>A post about ${name} and more words</b><p>x</p></div><div class="card"><b>Another post of many words</b><p>x</p></div></div></div>`;
    const root = page(
      `<main><div class="board">${['With Kim', 'Approved', 'Parking lot'].map(column).join('')}</div></main>`,
    );
    expect(columnNames(root, null)).toEqual(['With Kim', 'Parking lot']);
  });
});
