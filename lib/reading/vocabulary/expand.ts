import { VERBS } from '../../approvals/reading';
import type { Vocabulary } from './vocabulary';

const CHOICE = /\[([^[\]]*)\]/;

/** All that a form such as `Approuvé[|e|s|es] [|par le client]` stands for: each choice in brackets multiplies. A form without brackets stands for itself. */
export const expand = (form: string): string[] => {
  const match = CHOICE.exec(form);
  if (!match) return [form.trim()];
  const head = form.slice(0, match.index);
  const tail = form.slice(match.index + match[0].length);
  return (match[1] ?? '').split('|').flatMap((choice) => expand(head + choice + tail));
};

/** States whose one-word labels are participles, and so also say what was done: "approved", "abgelehnt", "却下済み". */
const DONE = ['rejected', 'approved', 'published', 'failed', 'expired'] as const;

const small = (text: string) => text.toLowerCase();

const each = <K extends string>(lists: Partial<Record<K, readonly string[]>>) =>
  Object.fromEntries(
    Object.entries<readonly string[] | undefined>(lists).map(([key, forms = []]) => [
      key,
      [...new Set(forms.flatMap(expand))],
    ]),
  ) as Partial<Record<K, string[]>>;

/** A vocabulary with every form written out, and every verb with the labels of its state. */
export const expandVocabulary = (words: Vocabulary): Vocabulary => {
  const states = each(words.states);
  const history = each(words.history);
  const said = new Set(Object.values(history).flatMap((phrases) => phrases?.map(small) ?? []));
  for (const state of DONE) {
    const participles = states[state]?.filter((label) => !label.includes(' ') && !said.has(small(label)));
    history[state] = [...(history[state] ?? []), ...(participles ?? [])];
  }
  const flat = (forms: readonly string[]) => forms.flatMap(expand);
  return {
    language: words.language,
    states,
    // Where a language says two things alike, the later verb has it.
    history: Object.fromEntries(VERBS.map((verb) => [verb, history[verb] ?? []])),
    actions: flat(words.actions),
    decisions: words.decisions,
    sides: { client: flat(words.sides.client), team: flat(words.sides.team) },
    now: flat(words.now),
    empty: flat(words.empty),
    queues: flat(words.queues),
  };
};
