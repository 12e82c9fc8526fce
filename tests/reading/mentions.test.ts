import { describe, expect, it } from 'vitest';
import { read } from '../../lib/reading/read';

const line = (what: string, comment: string, title: string, when: string) =>
  `<div class="line"><div><p>${what}</p>${comment ? `<p>“${comment}”</p>` : ''}<p>${title}</p></div><span>${when}</span></div>`;

const look = (url: string, body: string) =>
  read(
    new DOMParser().parseFromString(
      `<!doctype html><html lang="en"><body><main><h1>Your activity</h1>${body}</main></body></html>`,
      'text/html',
    ),
    { url: new URL(url), tool: null, now: Date.parse('2026-11-23T12:00:00Z'), zone: 'UTC' },
  ).reading;

describe('a log of what the viewer did', () => {
  const body = [
    line('Approved', '', 'Two for one on Sunday, while it lasts', '3 hours ago'),
    line('Changes Requested', 'Please use the autumn photo.', 'Two for one on Sunday, while…', '2 days ago'),
    line('Rejected', '', 'Advent calendar preview', '4 days ago'),
  ].join('');

  it('shows no post, and tells of each post what was done, oldest first', () => {
    const reading = look('https://plan.example/portal/activity/', body);
    expect(reading.posts).toEqual([]);
    expect(
      reading.mentions?.map(({ title, history }) => [title, history.map((entry) => entry.verb)]),
    ).toEqual([
      ['Two for one on Sunday, while it lasts', ['changes_requested', 'approved']],
      ['Advent calendar preview', ['rejected']],
    ]);
  });

  it('takes the one who looks for the one who did it, where that is the client', () => {
    const [first] = look('https://plan.example/portal/activity/', body).mentions ?? [];
    expect(first?.history[0]).toMatchObject({
      role: 'client',
      actor: null,
      text: 'Please use the autumn photo.',
    });
  });

  it('says nothing of logs on pages that list posts', () => {
    expect(look('https://plan.example/home', '<p>Good morning</p>').mentions).toBeUndefined();
  });
});
