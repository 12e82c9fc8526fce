import { describe, expect, it } from 'vitest';
import { read, readInSlices } from '../../lib/reading/read';

const STATES = ['Awaiting approval', 'Approved', 'Changes requested', 'Draft'];

const card = (
  index: number,
) => `<article data-id="${10_000 + index}"><span class="badge">${STATES[index % 4]}</span>
  <h3>Post number ${index} of the month</h3><time>Nov ${1 + (index % 28)}, 2026</time><a href="/posts/${10_000 + index}">Open</a></article>`;

const pageOf = (count: number) =>
  new DOMParser().parseFromString(
    `<!doctype html><html lang="en"><body><main><h1>Posts</h1><div>${Array.from({ length: count }, (_, i) => card(i)).join('')}</div></main></body></html>`,
    'text/html',
  );

const options = {
  url: new URL('https://plan.example/posts'),
  tool: null,
  now: Date.parse('2026-11-23T12:00:00Z'),
  zone: 'UTC',
};

function slicesOf(count: number): number {
  const slices = readInSlices(pageOf(count), options);
  let steps = 0;
  while (!slices.next().done) steps++;
  return steps;
}

describe('reading in slices', () => {
  it('says the same as reading at once', () => {
    const slices = readInSlices(pageOf(30), options);
    let step = slices.next();
    while (!step.done) step = slices.next();
    expect(step.value.reading).toEqual(read(pageOf(30), options).reading);
    expect(step.value.reading.posts).toHaveLength(30);
  });

  it('pauses in step with the number of cards, so that a slice does not grow with the page', {
    timeout: 30_000,
  }, () => {
    const few = slicesOf(40);
    const many = slicesOf(240);
    expect(many / few).toBeGreaterThan(4);
  });
});
