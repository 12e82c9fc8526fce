import { describe, expect, it } from 'vitest';
import { VERBS } from '../../lib/approvals/reading';
import { STATES, type State } from '../../lib/approvals/states';
import { fold } from '../../lib/reading/normalise';
import { expand } from '../../lib/reading/vocabulary/expand';
import { vocabularies } from '../../lib/reading/vocabulary/in-use';

const meanings = (language: string): Map<string, Set<State>> => {
  const found = new Map<string, Set<State>>();
  const words = vocabularies().find((one) => one.language === language);
  for (const state of STATES) {
    for (const label of words?.states[state] ?? []) {
      const key = fold(label);
      found.set(key, (found.get(key) ?? new Set()).add(state));
    }
  }
  return found;
};

describe('forms with choices', () => {
  it('write out every combination', () => {
    expect(expand('Draft')).toEqual(['Draft']);
    expect(expand('Validé[|e|s|es]')).toEqual(['Validé', 'Validée', 'Validés', 'Validées']);
    expect(expand('[|In ]Prüfung [offen|nötig]')).toEqual([
      'Prüfung offen',
      'Prüfung nötig',
      'In Prüfung offen',
      'In Prüfung nötig',
    ]);
  });
});

describe('every vocabulary', () => {
  it('covers the twelve languages once', () => {
    expect(
      vocabularies()
        .map((words) => words.language)
        .sort(),
    ).toEqual(['de', 'en', 'es', 'fr', 'it', 'ja', 'nl', 'pl', 'pt', 'ru', 'tr', 'zh']);
  });

  describe.each(vocabularies().map((words) => [words.language, words] as const))('%s', (language, words) => {
    it('names every state, and says every verb', () => {
      for (const state of STATES) {
        if (state !== 'unknown') expect(words.states[state]?.length, state).toBeGreaterThan(0);
      }
      for (const verb of VERBS) expect(words.history[verb]?.length, verb).toBeGreaterThan(0);
      for (const list of [
        words.actions,
        words.sides.client,
        words.sides.team,
        words.now,
        words.empty,
        words.queues,
      ])
        expect(list.length).toBeGreaterThan(0);
    });

    it('gives no label two states', () => {
      const twice = [...meanings(language)].filter(([, states]) => states.size > 1);
      expect(twice.map(([label, states]) => `${label}: ${[...states].join(', ')}`)).toEqual([]);
    });

    it('has no choice left open, no empty form and no form twice in a list', () => {
      const lists = [
        ...Object.values(words.states),
        ...Object.values(words.history),
        words.actions,
        words.now,
        words.empty,
        words.queues,
      ];
      for (const list of lists) {
        expect(
          list.filter(
            (form) => /[[\]|]/.test(form) || fold(form) === '' || form !== form.trim() || /\s{2}/.test(form),
          ),
        ).toEqual([]);
        const exact = list.filter((form, index) => list.indexOf(form) !== index);
        expect(exact).toEqual([]);
      }
    });

    it('says no phrase of history for two verbs', () => {
      const verbs = new Map<string, Set<string>>();
      for (const verb of VERBS)
        for (const phrase of words.history[verb] ?? [])
          verbs.set(fold(phrase), (verbs.get(fold(phrase)) ?? new Set()).add(verb));
      expect(
        [...verbs]
          .filter(([, own]) => own.size > 1)
          .map(([phrase, own]) => `${phrase}: ${[...own].join(', ')}`),
      ).toEqual([]);
    });
  });
});

/** Labels that mean one state in one language and another in the next: the page's language decides. */
const KNOWN_CONFLICTS: readonly string[] = [];

describe('across languages', () => {
  it('conflicts are known, and none is new', () => {
    const all = new Map<string, Map<State, string[]>>();
    for (const { language } of vocabularies())
      for (const [label, states] of meanings(language))
        for (const state of states) {
          const of = all.get(label) ?? new Map<State, string[]>();
          of.set(state, [...(of.get(state) ?? []), language]);
          all.set(label, of);
        }
    const conflicts = [...all]
      .filter(([, states]) => states.size > 1)
      .map(
        ([label, states]) =>
          `${label}: ${[...states]
            .map(([state, languages]) => `${state} (${languages.sort().join(' ')})`)
            .sort()
            .join(', ')}`,
      )
      .sort();
    expect(conflicts).toEqual([...KNOWN_CONFLICTS].sort());
  });
});
