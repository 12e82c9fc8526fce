import { describe, expect, it } from 'vitest';
import { turnOf } from '../../lib/reading/read';
import { wordsFor } from '../../lib/reading/words';
import { TOOLS } from '../../lib/tools';
import { LABEL_ROWS } from './label-rows';

describe('labels that the vendors document', () => {
  it.each(LABEL_ROWS.map((row) => [row.tool, row.label, row.language, row] as const))(
    '%s: "%s" (%s)',
    (id, label, language, row) => {
      const tool = TOOLS.find((one) => one.id === id);
      if (!tool) throw new Error(`no tool "${id}"`);
      const meaning = wordsFor(tool, language).label(label);
      expect(meaning?.state, row.note).toBe(row.state);
      expect(meaning && turnOf(meaning, tool), row.note).toBe(row.turn);
    },
  );

  it('means the same in any case and with a count behind it', () => {
    for (const row of LABEL_ROWS) {
      const tool = TOOLS.find((one) => one.id === row.tool) ?? null;
      const words = wordsFor(tool, row.language);
      expect(words.label(row.label.toUpperCase())?.state, row.label).toBe(row.state);
      expect(words.label(` ${row.label} (12) `)?.state, row.label).toBe(row.state);
    }
  });
});
