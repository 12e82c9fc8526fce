import { expect, it } from 'vitest';
import { ShownSince } from '../../entrypoints/observer.content/shown-since';
import { seen } from '../background/seeing';

const reading = (state: 'in_review' | 'approved') => ({
  tool: 'demo',
  page: 'list' as const,
  viewer: 'team' as const,
  client: null,
  posts: [seen('Rye', state, { key: 'p1' })],
  health: { labels: 1, posts: 1, withKey: 1, withClient: 0, historyLines: 0, blind: false, fallbacks: {} },
});

it('says since when a page shows a state, not when it was last looked at', () => {
  const shown = new ShownSince();
  const since = (state: 'in_review' | 'approved', now: number) =>
    shown.mark(reading(state), now).posts[0]?.shownSince;
  expect(since('in_review', 10)).toBe(10);
  expect(since('in_review', 99)).toBe(10);
  expect(since('approved', 100)).toBe(100);
  expect(since('in_review', 200)).toBe(200);
});
