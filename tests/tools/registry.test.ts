// @vitest-environment node
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { optionalHosts, TOOLS } from '../../lib/tools';
import { toolFor } from '../../lib/tools/match';
import { TABLE_END, TABLE_START, toolsTable, withTable } from '../../scripts/tools-markdown';
import { FIXTURES } from './fixtures';
import { FROZEN_IDS } from './ids';

const SHARED = new Set(['columns', 'definition', 'index', 'match', 'rules']);
const folder = new URL('../../lib/tools/', import.meta.url);
const files = readdirSync(folder)
  .map((file) => file.replace(/\.ts$/, ''))
  .filter((file) => !SHARED.has(file))
  .sort();
const sourceOf = (id: string) => readFileSync(new URL(`${id}.ts`, folder), 'utf8');

/** Domains whose customers get a sub-domain each, as the sources in the tool file say. */
const CUSTOMER_SUBDOMAINS = new Set(['https://*.ziflow.io/*']);

describe('the registry of tools', () => {
  it('has one file a tool, named by its id, and every file in it, sorted', () => {
    const ids = TOOLS.map((tool) => tool.id);
    expect(ids).toEqual(files);
  });

  it('never changes, drops or reuses an id', () => {
    const ids = TOOLS.map((tool) => tool.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...ids].sort()).toEqual(Object.keys(FROZEN_IDS).sort());
    for (const id of ids) expect(id).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
    for (const date of Object.values(FROZEN_IDS)) expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it('imports its files in alphabetical order', () => {
    const paths = [...readFileSync(new URL('index.ts', folder), 'utf8').matchAll(/from '(\.\/[^']+)'/g)].map(
      (match) => match[1] as string,
    );
    expect(paths).toEqual([...paths].sort());
  });

  it('gives every tool its own name and hosts', () => {
    expect(new Set(TOOLS.map((tool) => tool.name.toLowerCase())).size).toBe(TOOLS.length);
    const patterns = TOOLS.flatMap((tool) => tool.matches);
    expect(new Set(patterns).size).toBe(patterns.length);
    expect(optionalHosts()).toEqual([...patterns].sort());
  });
});

describe.each(TOOLS.map((tool) => [tool.id, tool] as const))('%s', (id, tool) => {
  it('asks for exact hosts over https and no more', () => {
    expect(tool.matches.length > 0 || tool.signs !== undefined).toBe(true);
    for (const pattern of tool.matches) {
      if (CUSTOMER_SUBDOMAINS.has(pattern)) continue;
      expect(pattern).toMatch(/^https:\/\/[a-z0-9-]+(\.[a-z0-9-]+)+\/\*$/);
    }
  });

  it('says how it is known and since when', () => {
    expect(['driven', 'captured', 'documented']).toContain(tool.basis);
    expect(tool.since).toMatch(/^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);
    expect(tool.since <= new Date().toISOString().slice(0, 10) || tool.since <= '2026-11-23').toBe(true);
    expect(tool.client.word).toMatch(/\S/);
  });

  it('links to its sources in a comment', () => {
    const comment = /\/\*\*([\s\S]*?)\*\//.exec(sourceOf(id))?.[1] ?? '';
    expect(comment).toMatch(/Sources:|Source:/);
    expect(comment).toMatch(/https:\/\/\S+/);
  });

  it('stays small and declarative', () => {
    expect(sourceOf(id).split('\n').length).toBeLessThanOrEqual(80);
    expect(JSON.parse(JSON.stringify(tool))).toEqual(tool);
  });

  it('writes no label twice, and gives another turn only to a label that it has', () => {
    const labels = Object.values(tool.states ?? {}).flatMap((state) => state.labels ?? []);
    expect(new Set(labels.map((label) => label.toLowerCase())).size).toBe(labels.length);
    for (const state of Object.values(tool.states ?? {}))
      for (const label of Object.keys(state.turns ?? {})) expect(state.labels).toContain(label);
  });

  it('uses no selector that a build tool makes up anew, nor one that counts children', () => {
    const { card, title, state, slot, ignore, client, key } = tool;
    const selectors = [card, title, state, slot, ignore, client.name, key?.selector]
      .flat()
      .filter((selector) => selector !== undefined);
    for (const selector of selectors) {
      expect(selector).not.toMatch(/\.css-[a-z0-9]{5,}|\.sc-|\.jsx-\d|nth-child\((?:[4-9]|\d\d)/);
      expect(selector).not.toBe('');
    }
  });

  it('has a page that shows posts and a page that only uses the words', () => {
    const fixture = FIXTURES[id];
    expect(fixture?.positive.length, `tests/tools/fixtures/${id}.ts`).toBeGreaterThan(0);
    expect(fixture?.negative.length).toBeGreaterThan(0);
    for (const { url } of [...(fixture?.positive ?? []), ...(fixture?.negative ?? [])])
      expect(toolFor(url, TOOLS)?.id ?? null).toBe(tool.matches.length > 0 ? id : null);
  });
});

describe("the README's table of tools", () => {
  const readme = new URL('../../README.md', import.meta.url);
  const text = existsSync(readme) ? readFileSync(readme, 'utf8') : '';

  it('is what `node scripts/tools-table.mjs --write` would put there', () => {
    const table = toolsTable(TOOLS);
    for (const tool of TOOLS) expect(table).toContain(`| ${tool.name} |`);
    if (text.includes(TABLE_START)) expect(withTable(text, table)).toBe(text);
    else console.log(`README.md has no ${TABLE_START} … ${TABLE_END}: the table is not compared.`);
  });
});
