import { describe, expect, it } from 'vitest';
import { turnOf } from '../../lib/reading/read';
import { wordsFor } from '../../lib/reading/words';
import { TOOLS } from '../../lib/tools';
import { LABEL_ROWS } from './label-rows';
import { BUTTON_ROWS, NO_STATE_ROWS, VALUE_ROWS } from './other-rows';

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

const wordsOf = (id: string, language = 'en') => {
  const tool = TOOLS.find((one) => one.id === id);
  if (!tool) throw new Error(`no tool "${id}"`);
  return wordsFor(tool, language);
};

describe('values that the vendors document for programs', () => {
  it.each(VALUE_ROWS)('%s (%s): %s is %s', (id, note, value, state) => {
    expect(wordsOf(id).value(value)?.state, note).toBe(state);
  });
});

describe('buttons that the vendors document', () => {
  it.each(BUTTON_ROWS)('%s (%s, %s): %s by %s', (id, note, language, decides, ...labels) => {
    for (const label of labels)
      expect(wordsOf(id, language).decision(label), `${label}, ${note}`).toBe(decides);
  });
});

describe('words that say no state', () => {
  it.each(NO_STATE_ROWS)('%s (%s): %s', (id, note, ...labels) => {
    for (const label of labels) {
      expect(wordsOf(id).label(label), `${label}, ${note}`).toBeNull();
      expect(wordsOf(id).value(label), `${label}, ${note}`).toBeNull();
    }
  });
});
