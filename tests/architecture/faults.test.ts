// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { FILES, text } from './sources';

const rows = text('docs/faults.md')
  .split('\n')
  .flatMap((line) => {
    const [, id = '', , by = ''] = line.split('|').map((cell) => cell.trim());
    return /^[FA]\d+$/.test(id) ? [{ id, by }] : [];
  });

describe('the list of faults and attacks', () => {
  it('has each once, in order', () => {
    const numbered = (letter: string, count: number) =>
      Array.from({ length: count }, (_, i) => `${letter}${i + 1}`);
    expect(rows.map(({ id }) => id)).toEqual([...numbered('F', 41), ...numbered('A', 42)]);
  });

  it('names for each a test that is there, or says that the project has no such part', () => {
    for (const { id, by } of rows) {
      const named = [...by.matchAll(/`([^`]+)`/g)].map(([, path]) => path ?? '');
      expect(named.length > 0 || by.startsWith('Not here: '), id).toBe(true);
      expect(
        named.filter((path) => !FILES.includes(path)),
        id,
      ).toEqual([]);
    }
  });
});
