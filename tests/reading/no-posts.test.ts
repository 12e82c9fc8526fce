import { describe, expect, it } from 'vitest';
import { read } from '../../lib/reading/read';

const WORKSPACE = '3f0c1d52-8a54-4d0e-9b1c-5f2f6a7d8e90';
const POST = '77aa1d52-8a54-4d0e-9b1c-5f2f6a7d8e11';

const postsOf = (address: string, body: string) =>
  read(
    new DOMParser().parseFromString(
      `<!doctype html><html lang="en"><body>${body}</body></html>`,
      'text/html',
    ),
    { url: new URL(address), tool: null, now: Date.parse('2026-11-23T12:00:00Z'), zone: 'UTC' },
  ).reading.posts;

const alone = (link: string) => `<main><h1>Approvals</h1><section class="panel" data-workspace="${WORKSPACE}">
  <div class="entry"><span class="badge">Pending review</span><p>Meet Jonas, who bakes our rye bread at four</p>${link}</div></section></main>`;

describe('the id of a container', () => {
  const address = `https://plan.example/workspace/${WORKSPACE}/approvals`;

  it('is no key of the one post that a page shows', () => {
    for (const link of [
      `<a href="/workspace/${WORKSPACE}/calendar">Calendar</a>`,
      `<form action="/workspace/${WORKSPACE}/approve"><button>Approve</button></form>`,
      `<input type="hidden" name="workspace" value="${WORKSPACE}">`,
    ])
      for (const post of postsOf(address, alone(link))) expect(post.key, link).not.toBe(WORKSPACE);
  });

  it('is no key of a post in a dialog either', () => {
    const posts = postsOf(
      address,
      `<main><h1>Approvals</h1></main><div role="dialog" id="modal-${WORKSPACE}"><h2>Meet Jonas, who bakes our rye</h2>
       <span class="badge">Pending review</span><time>Nov 26, 2026</time><a href="/workspace/${WORKSPACE}/calendar">Calendar</a></div>`,
    );
    expect(posts.map((post) => post.key)).toEqual([null]);
  });

  it('leaves the key of a post behind it alone', () => {
    const posts = postsOf(
      address,
      alone(`<time>Nov 26, 2026</time><a href="/workspace/${WORKSPACE}/composer/${POST}">Open</a>`),
    );
    expect(posts.map((post) => post.key)).toEqual([POST]);
  });
});

describe('what lists projects and what happened', () => {
  it('shows no posts where each row counts what stands where in a project', () => {
    const row = (
      id: number,
      name: string,
    ) => `<div class="list-row"><a href="/?page=board&amp;project_id=${id}">${name}</a>
      <div class="list-details">${['Draft', 'Pending client', 'Changes requested', 'Approved', 'Published']
        .map((state, i) => `<strong title="Number of tasks">${i}</strong> <small>${state}</small>`)
        .join(' ')}</div></div>`;
    expect(
      postsOf(
        'https://plan.example/?page=dashboard',
        `<main><div class="rows">${row(4, 'Alder Bakery')}${row(5, 'Birch and Sons')}${row(6, 'Cedar Dental')}</div></main>`,
      ),
    ).toEqual([]);
  });

  it('takes a row that links to a person for no post on the page of a post', () => {
    const row = (state: string, id: number, name: string) =>
      `<tr><td>23/11/2026 17:36</td><td>${state}</td><td><a href="/users/${id}">${name}</a></td></tr>`;
    expect(
      postsOf(
        'https://plan.example/tasks/12',
        `<section><h2>Transitions</h2><table><tr><th>When</th><th>To</th><th>Who</th></tr>
         ${row('In review', 31, 'Anna Winter')}${row('Changes requested', 44, 'Ben Summer')}</table></section>`,
      ).filter((post) => /Winter|Summer/.test(post.title)),
    ).toEqual([]);
  });
});
