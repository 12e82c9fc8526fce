import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { read } from '../../lib/reading/read';
import { TOOLS } from '../../lib/tools';

/** Every this many pages: a DOM in Node is slow, and `npm run replay` reads them all in a browser. */
const SAMPLE = 7;
const folder = resolve('../shared/pages');

interface CapturedPost {
  title: string;
  state: string;
  key: string | null;
  required: boolean;
}
interface CapturedPage {
  file: string;
  url: string;
  zero?: boolean;
  standsFor?: string;
  posts?: CapturedPost[];
}
interface Captured {
  tool: string;
  capturedAt: string;
  pages: CapturedPage[];
}

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/ ?\.{3}$/, '');

function isSameTitle(a: string, b: string): boolean {
  const [short = '', long = ''] = [plain(a), plain(b)].sort((x, y) => x.length - y.length);
  return short === long || (short.length >= 10 && long.startsWith(short));
}

/** Scores a sample as the pages' README says. */
function score(tool: string, generic: boolean) {
  const captured = JSON.parse(readFileSync(`${folder}/${tool}/pages.json`, 'utf8')) as Captured;
  const sums = { found: 0, right: 0, required: 0, requiredFound: 0, states: 0, onEmpty: 0 };
  const pages = captured.pages.filter((page, index) => index % SAMPLE === 0 || page.zero);
  for (const page of pages) {
    const html = readFileSync(`${folder}/${tool}/${page.file}`, 'utf8');
    const { posts } = read(new DOMParser().parseFromString(html, 'text/html'), {
      url: new URL(page.url),
      tool: generic ? null : (TOOLS.find((one) => one.id === tool) ?? null),
      now: Date.parse(page.standsFor ?? captured.capturedAt),
      zone: 'UTC',
    }).reading;
    const open = new Set(page.posts ?? []);
    sums.found += posts.length;
    if (page.zero) sums.onEmpty += posts.length;
    for (const post of posts) {
      const match = [...open].find((one) => isSameTitle(one.title, post.title));
      if (!match) continue;
      open.delete(match);
      sums.right++;
      if (match.required) sums.requiredFound++;
      if (match.required && match.state === post.state) sums.states++;
    }
    sums.required += (page.posts ?? []).filter((post) => post.required).length;
  }
  return {
    precision: sums.right / sums.found,
    recall: sums.requiredFound / sums.required,
    states: sums.states / sums.requiredFound,
    onEmpty: sums.onEmpty,
  };
}

const runs: [tool: string, generic: boolean, precision: number, recall: number, states: number][] = [
  ['brightbean', false, 0.98, 0.98, 0.98],
  ['brightbean', true, 0.95, 0.85, 0.95],
  ['postsider', false, 0.95, 0.95, 0.95],
  ['postsider', true, 0.95, 0.85, 0.95],
];
const there = runs.filter(([tool]) => existsSync(`${folder}/${tool}/pages.json`));
if (there.length < runs.length)
  console.log(`${folder} is not here: captured pages are not read, only the hand-written ones.`);

describe('captured pages', () => {
  it('are read where they are there', () => {
    expect(there.length === 0 || there.length === runs.length).toBe(true);
  });

  for (const [tool, generic, precision, recall, states] of there)
    it(`of ${tool}, ${generic ? 'by the generic reader alone' : 'with its tool file'}`, {
      timeout: 120_000,
    }, () => {
      const scores = score(tool, generic);
      expect(scores.precision).toBeGreaterThanOrEqual(precision);
      expect(scores.recall).toBeGreaterThanOrEqual(recall);
      expect(scores.states).toBeGreaterThanOrEqual(states);
      expect(scores.onEmpty).toBe(0);
    });
});
