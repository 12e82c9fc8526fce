import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFolder, stepsOf } from '../../scripts/replay/folder';
import { play } from '../../scripts/replay/play';
import { type PageScore, scorePage, scoreSequence, totalsOf } from '../../scripts/replay/score';
import { expect, test } from './fixtures';

const URL = 'https://tool.test/c/7/posts';
const TITLE = 'Reading list for the long evenings';

const html = (state: string, extra = ''): string => `<!doctype html><html lang="en">
<title>Posts – Larch Books</title><body><header><nav aria-label="Clients"><a href="/c/7/posts" aria-current="true">Larch Books</a><a href="/c/8/posts">Kiln Pottery</a></nav></header><h1>Larch Books</h1><main><div class="list">
<article class="card" data-post-id="4001"><span class="badge">${state}</span><a href="/c/7/posts/4001">${TITLE}</a></article>
<article class="card" data-post-id="4002"><span class="badge">Approved</span><a href="/c/7/posts/4002">Opening hours in December</a></article>
${extra}</div></main></body></html>`;

const STEPS: [file: string, at: string, state: string, label: string][] = [
  ['1.html', '2026-10-01T09:00Z', 'Waiting for client', 'in_review'],
  ['2.html', '2026-10-02T09:00Z', 'Changes requested', 'changes_requested'],
  ['3.html', '2026-10-05T09:00Z', 'Waiting for client', 'in_review'],
  ['4.html', '2026-10-05T09:00Z', 'Approved', 'approved'],
];

test.use({ build: 'replay' });

test('plays a folder at its own time, also a change in place, and scores what the log says', async ({
  session,
  exportedLog,
}) => {
  const path = mkdtempSync(join(tmpdir(), 'pages-'));
  for (const [file, , state] of STEPS) writeFileSync(join(path, file), html(state));
  const label = (title: string, state: string, key: string) => ({
    title,
    state,
    key,
    client: null,
    required: true,
  });
  const pages = STEPS.map(([file, standsFor, , state]) => ({
    file,
    url: URL,
    standsFor,
    client: 'Larch Books',
    posts: [label(TITLE, state, '4001'), label('Opening hours in December', 'approved', '4002')],
  }));
  const truth = {
    post: TITLE,
    key: '4001',
    client: 'Larch Books',
    submissions: 2,
    clientRounds: 1,
    internalRounds: 0,
    rejections: 0,
    approvals: 1,
    finalState: 'approved',
  };
  const files = STEPS.map(([file, at]) => ({ file, at }));
  const content = {
    tool: 'x',
    viewer: { name: 'Mo', role: 'team' },
    pages,
    sequences: [{ name: 'life', files, truth: [truth] }],
  };
  writeFileSync(join(path, 'pages.json'), JSON.stringify(content));

  const folder = readFolder(path);
  const scores: PageScore[] = [];
  await play(session, folder, stepsOf(folder), ({ page }, reading) => scores.push(scorePage(page, reading)));
  rmSync(path, { recursive: true });
  const log = await exportedLog();
  const sequences = folder.sequences.flatMap((one) => scoreSequence(one, folder.pages, log, () => undefined));

  expect(scores.flatMap(({ misses }) => misses)).toEqual([]);
  expect(totalsOf(scores, sequences)).toMatchObject({
    pages: 4,
    precision: 1,
    recall: 1,
    stateAccuracy: 1,
    clientAccuracy: 1,
    keyAccuracy: 1,
    sequencePostsExact: 1,
    sequencePostsAttributed: 1,
  });
  const days = log.filter((line) => line.kind === 'changes_requested').map(({ at }) => at.slice(0, 10));
  expect(days).toEqual(['2026-10-02']);
});
