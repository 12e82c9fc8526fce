import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classifyEdit } from '../../lib/insight/edit-class';
import { EDIT_CLASSES, type EditClass, TRIVIAL_EDITS } from '../../lib/insight/edit-classes';

const CASES: [from: string, to: string, expected: EditClass][] = [
  ['Open on Sundays', 'Open on Sundays', 'none'],
  ['Fresh  bread\n\ntoday', 'Fresh bread today', 'whitespace'],
  ['Fresh bread today!', 'Fresh bread today 🥖', 'punct_emoji'],
  ['Fresh bread — today', 'Fresh bread: today…', 'punct_emoji'],
  ['Don’t miss it', "Don't miss it!!", 'punct_emoji'],
  ['Top 1️⃣ bakery', 'Top 2️⃣ bakery', 'punct_emoji'],
  ['Fresh bread today', 'FRESH bread today!', 'case_punct_emoji'],
  ['Bread for 3 €', 'Bread for 4 €', 'substantive'],
  ['Bread for 3 €', 'Bread for 3 $', 'substantive'],
  ['From 10:30 on', 'From 10:45 on', 'substantive'],
  ['See you on Monday', 'See you on Tuesday', 'substantive'],
  ['Le 12 mars à Lyon', 'Le 12 avril à Lyon', 'substantive'],
  ['Ouvert demain dès midi', 'Ouvert aujourd’hui dès midi', 'substantive'],
  ['See www.alder.example/a', 'See www.alder.example/b', 'substantive'],
  ['See www.alder.example.', 'See www.alder.example!', 'punct_emoji'],
  ['Photo by @mia', 'Photo by @leo', 'substantive'],
  ['Write to hello@alder.example', 'Write to hi@alder.example', 'substantive'],
  ['You can come', "You can't come", 'substantive'],
  ['Avec gluten', 'Sans gluten', 'substantive'],
  ['A gift for you #ad', 'A gift for you', 'substantive'],
  ['A gift for you #rye #ad', 'A gift for you #ad #bread', 'hashtags'],
  ['New rye bread #rye', 'New rye bread', 'hashtags'],
  ['Every day our team bakes', 'Our team bakes every day', 'reorder'],
  ['Our recieps are simple', 'Our recipes are simple', 'spelling_like'],
  ['The bakry around the corner', 'The bakery around the corner', 'spelling_like'],
  ['We love rye', 'We adore rye', 'micro_wording'],
  ['We bake good bread', 'We bake bread', 'micro_wording'],
  ['One two three four five', 'One six seven eight five', 'substantive'],
  ['今日は新しいパンです', '今日は新しいパンです！', 'punct_emoji'],
];

describe('class of a change', () => {
  it.each(CASES)('%j → %j', (from, to, expected) => {
    expect(classifyEdit(from, to)).toBe(expected);
  });

  it('sees a revert to an earlier version, whatever its case and spaces', () => {
    expect(classifyEdit('Rye at noon', 'Spelt at  eight', ['Spelt at eight', 'Rye at noon'])).toBe('revert');
    expect(classifyEdit('Rye at noon', 'Rye at noon!', ['Spelt', 'Rye at noon'])).toBe('punct_emoji');
    expect(classifyEdit('Rye at noon', 'rye at noon', ['RYE AT NOON'])).toBe('case_punct_emoji');
  });

  it('looks back fifteen versions', () => {
    const others = Array.from({ length: 15 }, (_, i) => `version ${i}`);
    expect(classifyEdit('now', 'then', ['then', ...others])).not.toBe('revert');
    expect(classifyEdit('now', 'then', ['then', ...others.slice(1)])).toBe('revert');
  });

  it('is symmetric but for reverts, and none for the same text', () => {
    const text = fc.array(
      fc.constantFrom(
        'bread',
        'Bread',
        'rye',
        'pas',
        '3 €',
        '#a',
        '@b',
        '!',
        '🥖',
        ' ',
        '\n',
        'monday',
        'https://x.y/z',
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [from, to] = [a.join(' '), b.join(' ')];
        expect(classifyEdit(from, to)).toBe(classifyEdit(to, from));
        expect(classifyEdit(from, from)).toBe('none');
      }),
    );
  });

  it('never calls a changed number or link small', () => {
    fc.assert(
      fc.property(fc.nat(9999), fc.nat(9999), fc.constantFrom('', ' €', '%', 'kg'), (a, b, unit) => {
        fc.pre(a !== b);
        expect(TRIVIAL_EDITS.has(classifyEdit(`Only ${a}${unit} left`, `Only ${b}${unit} left`))).toBe(false);
      }),
    );
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (from, to) => {
        expect(EDIT_CLASSES).toContain(classifyEdit(from, to));
      }),
    );
  });
});

const VECTORS = '../shared/samples/edit-vectors.json';

describe('shared vectors', () => {
  if (!existsSync(VECTORS)) console.log(`${VECTORS} is not here: its vectors are not run`);
  const file = existsSync(VECTORS)
    ? (JSON.parse(readFileSync(VECTORS, 'utf8')) as {
        trivial: EditClass[];
        vectors: { from: string; to: string; earlier?: string[]; class: EditClass }[];
      })
    : { trivial: [...TRIVIAL_EDITS], vectors: [] };

  it('agree', () => {
    for (const one of file.vectors) {
      expect(classifyEdit(one.from, one.to, one.earlier), `${one.from} → ${one.to}`).toBe(one.class);
    }
    expect([...TRIVIAL_EDITS].sort()).toEqual([...file.trivial].sort());
  });
});
