import { afterEach, expect, it } from 'vitest';
import { read } from '../../lib/reading/read';

const LENGTH = 100_000;
const PATTERNS: Record<string, string> = {
  'letters and signs': 'a!',
  'open brackets': '((',
  spaces: ' \u00a0',
  digits: '1234567890 ',
  'beginnings of dates': '12 November 1/2/',
  'beginnings of addresses': 'https://x.example/a?b=',
  'words of history': 'requested changes by approved by ',
  'state words': 'Awaiting approval ',
  'moments ago': '3 days ago, il y a 3 jours ',
};

afterEach(() => document.body.replaceChildren());

it.each(Object.entries(PATTERNS))('a page full of %s is read in time (A14)', (_, pattern) => {
  const text = pattern.repeat(LENGTH / pattern.length);
  const main = document.createElement('main');
  for (let id = 0; id < 3; id++) {
    const card = document.createElement('article');
    card.dataset.postId = String(id);
    const [pill, title, line] = ['span', 'h3', 'li'].map((name) => document.createElement(name));
    pill?.append(id === 0 ? text : 'Awaiting approval');
    title?.append(id === 1 ? text : 'Two for one on rye');
    line?.append(id === 2 ? text : 'Marie requested changes 3 days ago');
    card.append(...([pill, title, line] as HTMLElement[]));
    card.setAttribute('data-state', text);
    main.append(card);
  }
  document.body.append(main);
  const start = performance.now();
  const { reading } = read(document, {
    url: new URL('https://planner.example/posts'),
    tool: null,
    now: Date.UTC(2026, 10, 23),
    zone: 'UTC',
  });
  expect(performance.now() - start).toBeLessThan(2_000);
  for (const post of reading.posts) expect(post.title.length).toBeLessThanOrEqual(300);
});
