import { describe, expect, it } from 'vitest';
import type { Reading } from '../../lib/approvals/reading';
import { read } from '../../lib/reading/read';
import { recognise } from '../../lib/reading/recognise';
import { TOOLS } from '../../lib/tools';
import type { ToolDefinition } from '../../lib/tools/definition';
import { FIXTURES } from './fixtures';

const NOW = Date.parse('2026-11-23T12:00:00Z');

/** Reading changes nothing, so each page is built once. */
const documents = new Map<string, Document>();
function documentOf(html: string): Document {
  const known = documents.get(html) ?? new DOMParser().parseFromString(html, 'text/html');
  documents.set(html, known);
  return known;
}

function readingOf(tool: ToolDefinition, url: string, html: string): Reading {
  return read(documentOf(html), { url: new URL(url), tool, now: NOW, zone: 'Europe/Paris' }).reading;
}
const postsOn = (...page: Parameters<typeof readingOf>) => readingOf(...page).posts;

const brief = (post: { title: string; state: string; turn: string }) =>
  `${post.title} · ${post.state} · ${post.turn}`;
const labelsOf = (tool: ToolDefinition | undefined) =>
  new Set(
    Object.values(tool?.states ?? {}).flatMap((state) =>
      (state.labels ?? []).map((label) => label.toLowerCase()),
    ),
  );
const pagesOf = (id: string) => {
  const fixture = FIXTURES[id];
  if (!fixture) throw new Error(`tests/tools/fixtures/${id}.ts is missing`);
  return fixture;
};

describe.each(TOOLS.map((tool) => [tool.id, tool] as const))('%s', (id, tool) => {
  it('reads every post of its own pages, its state and whose turn it is', () => {
    for (const { url, html, posts, client } of pagesOf(id).positive) {
      const reading = readingOf(tool, url, html);
      const seen = reading.posts;
      expect(reading.tool).toBe(id);
      expect(reading.health.blind).toBe(false);
      if (client) expect(reading.client).toEqual(client);
      const expected = tool.approval === 'none' ? [] : posts;
      expect(seen.map(brief).sort()).toEqual(expected.map(brief).sort());
      for (const { title, key } of expected)
        if (key) expect(seen.find((post) => post.title === title)?.key).toBe(key);
    }
  });

  it('reads no post where its words only name a state', () => {
    for (const { url, html } of pagesOf(id).negative) expect(postsOn(tool, url, html)).toEqual([]);
  });

  it('is told by its own signs, where it has any, and only there', () => {
    for (const [other, { positive, negative }] of Object.entries(FIXTURES))
      for (const { html } of [...positive, ...negative]) {
        const told = recognise(documentOf(html), [tool]);
        expect(told?.id ?? null, other).toBe(tool.signs && other === id ? id : null);
      }
  });

  it("reads nothing false on any other tool's pages", { timeout: 30_000 }, () => {
    const own = labelsOf(tool);
    for (const [other, { positive, negative }] of Object.entries(FIXTURES)) {
      if (other === id) continue;
      for (const { url, html } of negative) expect(postsOn(tool, url, html), `${other}: ${url}`).toEqual([]);
      for (const { url, html, posts } of positive) {
        const theirs = labelsOf(TOOLS.find((one) => one.id === other));
        const states = new Map(posts.map((post) => [post.title, post.state]));
        for (const seen of postsOn(tool, url, html)) {
          expect(states.has(seen.title), `${other}: ${seen.title}`).toBe(true);
          // A word that one of the two tools uses in its own way may mean another state to the other.
          const label = (seen.label ?? '').toLowerCase();
          if (!own.has(label) && !theirs.has(label))
            expect(seen.state, `${other}: ${seen.title}`).toBe(states.get(seen.title));
        }
      }
    }
  });
});
