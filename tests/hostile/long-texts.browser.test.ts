import { afterEach, expect, it } from 'vitest';
import { read } from '../../lib/reading/read';
import { LONG_TEXTS, pageOf } from './long-texts';

const LENGTH = 100_000;

afterEach(() => document.body.replaceChildren());

// How the time grows with such texts is measured by npm run bench.
it.each(Object.entries(LONG_TEXTS))(
  'a page full of %s is read, and nothing long is kept (A14)',
  (_, piece) => {
    document.body.append(pageOf(piece.repeat(LENGTH / piece.length)));
    const { reading } = read(document, {
      url: new URL('https://planner.example/posts'),
      tool: null,
      now: Date.UTC(2026, 10, 23),
      zone: 'UTC',
    });
    expect(reading.posts.map((post) => post.title)).toContain('Two for one on rye');
    for (const post of reading.posts) expect(post.title.length).toBeLessThanOrEqual(300);
  },
);
