// @vitest-environment node
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readFolder, stepsOf } from '../../scripts/replay/folder';

const path = mkdtempSync(join(tmpdir(), 'pages-'));
afterAll(() => rmSync(path, { recursive: true }));

const folderOf = (content: object) => {
  writeFileSync(join(path, 'pages.json'), JSON.stringify(content));
  return readFolder(path);
};
const onePage = (file: string, standsFor: string, url = `https://tool.example/${file}`) => ({
  file,
  url,
  standsFor,
  posts: [],
});

describe('a folder of captured pages', () => {
  it('is played in the order of time, each page once, no two at one moment', () => {
    const folder = folderOf({
      tool: 'x',
      pages: [
        onePage('today.html', '2026-10-05T09:00Z'),
        onePage('late.html', '2026-10-04T10:00Z'),
        onePage('early.html', '2026-10-01T08:00Z'),
        onePage('post.html', '2026-10-01T08:00Z'),
      ],
      sequences: [
        {
          name: 'a life',
          files: [
            { file: 'early.html', at: '2026-10-01T08:00Z' },
            { file: 'post.html', at: '2026-10-01T08:00Z' },
            { file: 'late.html', at: '2026-10-04T10:00Z' },
          ],
          truth: [],
        },
      ],
    });
    const steps = stepsOf(folder);
    expect(steps.map(({ page }) => page.file)).toEqual([
      'early.html',
      'post.html',
      'late.html',
      'today.html',
    ]);
    expect(new Set(steps.map(({ at }) => at)).size).toBe(4);
    expect(steps.some(({ inPlace }) => inPlace)).toBe(false);
  });

  it('takes a change of one address at one moment for a change in place', () => {
    const url = 'https://tool.example/queue';
    const files = ['1.html', '2.html'].map((file) => ({ file, at: '2026-10-05T09:00Z' }));
    const folder = folderOf({
      tool: 'x',
      pages: files.map(({ file, at }) => onePage(file, at, url)),
      sequences: [{ name: 'click', files, truth: [] }],
    });
    expect(stepsOf(folder).map(({ inPlace }) => inPlace)).toEqual([false, true]);
  });

  it('takes the viewer of the folder where a page names none, and the final state by either name', () => {
    const folder = folderOf({
      tool: 'x',
      viewer: { name: 'Mo', role: 'team' },
      pages: [onePage('a.html', '2026-10-05T09:00Z')],
      sequences: [{ name: 's', files: [{ file: 'a.html' }], truth: [{ post: 'P', state: 'approved' }] }],
    });
    expect(folder.pages[0]?.viewer?.role).toBe('team');
    expect(folder.sequences[0]?.truth[0]?.finalState).toBe('approved');
    expect(folder.sequences[0]?.files[0]?.at).toBe('2026-10-05T09:00Z');
  });

  it('refuses a sequence that names a page which is not there', () => {
    const content = { tool: 'x', pages: [], sequences: [{ name: 's', files: ['gone.html'], truth: [] }] };
    expect(() => folderOf(content)).toThrow(/gone\.html/);
  });
});
