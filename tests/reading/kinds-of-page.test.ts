import { describe, expect, it } from 'vitest';
import { read } from '../../lib/reading/read';
import { BOARDS } from './fixtures/boards';
import { CALENDARS } from './fixtures/calendars';
import { documentOf, type Fixture } from './fixtures/fixture';
import { LISTS } from './fixtures/lists';
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
  ['calendars', CALENDARS],
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
