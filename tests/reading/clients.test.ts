import { describe, expect, it } from 'vitest';
import { read } from '../../lib/reading/read';

const clientOn = (title: string, body: string) => {
  const page = new DOMParser().parseFromString(
    `<!doctype html><html lang="en"><head><title>${title}</title></head><body>${body}</body></html>`,
    'text/html',
  );
  const url = new URL('https://cms.example/list');
  return read(page, { url, tool: null, now: Date.parse('2026-11-23T12:00:00Z'), zone: 'UTC' }).reading.client;
};

describe('the client of a page read without a tool file', () => {
  it('is the name in a switcher that the page repeats', () => {
    expect(
      clientOn(
        'Posts - Alder Bakery',
        '<header><button class="workspace-switcher" aria-haspopup="menu">Alder Bakery</button></header><main><h1>Posts</h1><h2>Alder Bakery</h2></main>',
      ),
    ).toEqual({ key: null, name: 'Alder Bakery' });
  });

  it('is the one of a list of clients that stands as the current one, where the page is headed by it', () => {
    expect(
      clientOn(
        'Alder Bakery - Planner',
        '<header><nav aria-label="Clients"><a href="/1" aria-current="true">Alder Bakery</a><a href="/2">Birch Dental</a></nav></header><h1>Alder Bakery</h1><main><p>No posts yet.</p></main>',
      ),
    ).toEqual({ key: null, name: 'Alder Bakery' });
  });

  it('is not what the page itself is called, though title, heading and the last of the crumbs agree', () => {
    expect(
      clientOn(
        'Content overview - Studio',
        '<header><nav aria-label="Breadcrumb"><ol><li><a href="/">Home</a></li><li><a href="">Content overview</a></li></ol></nav></header><main><h1>Content overview</h1></main>',
      ),
    ).toBeNull();
  });

  it('is not what the same button on each row says, nor a tab that no title repeats', () => {
    const row = (title: string) =>
      `<tr><td>${title}</td><td>Awaiting approval</td><td><button aria-haspopup="menu">Row actions</button></td></tr>`;
    expect(
      clientOn(
        'Posts - Studio',
        `<nav><a href="/list" aria-current="true">Table</a></nav><main><h1>Posts</h1><table>${['Rye on Friday', 'Opening hours', 'Meet Jonas'].map(row).join('')}</table></main>`,
      ),
    ).toBeNull();
  });
});
