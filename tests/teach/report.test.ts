import { beforeAll, describe, expect, it } from 'vitest';
import { read } from '../../lib/reading/read';
import { VOCABULARIES } from '../../lib/reading/vocabulary';
import { useVocabularies } from '../../lib/reading/vocabulary/in-use';
import { columnNames } from '../../lib/teach/column-names';
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
