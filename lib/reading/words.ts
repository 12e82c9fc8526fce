import { STATES, type State, TURN_OF_STATE, type Turn } from '../approvals/states';
import type { ToolDefinition } from '../tools/definition';
import { finish } from './finish';
import { fold, headOf, insideOf, lastOf, tailOf, withoutCount, wordsOf } from './normalise';
import { lexicon as lexiconFor, looks, named } from './vocabulary/in-use';
import { sideNamed, unpacked } from './vocabulary/lexicon';

/** What a label says. `side`: the label itself names it ("Pending client"). */
export interface Meaning {
  state: State;
  turn: Turn;
  side: 'client' | 'team' | null;
  /** The tool file says so. */
  own?: boolean;
  /** It is that of the one step of several that is being done. */
  open?: boolean;
}

export interface Words {
  /** Meaning of a visible text that is a state label, or begins or ends with one that is set apart ("Approved · 2 days", "Status: Approved"). */
  label(text: string): Meaning | null;
  /** True where the text is a state label and nothing more. */
  isLabel(text: string): boolean;
  /** Meaning of the value of a data attribute (`in_review`, `InReview`). */
  value(text: string): Meaning | null;
  /** Meaning of one class name (`status-approved`, `badge--pending-client`). */
  className(name: string): Meaning | null;
  isAction(text: string): boolean;
  isQueue(text: string): boolean;
  isEmpty(text: string): boolean;
  decision(text: string): 'approve' | 'refuse' | null;
  side(text: string): 'client' | 'team' | null;
}

const LONGEST = 120;
const MARKS = /[^\p{L}\p{N}]+/gu;

const squash = (text: string) => fold(text).replace(MARKS, '');

const built = new Map<ToolDefinition | null, Map<string, Words>>();

/** Words of every language, the tool's own first, then those of the page's language, then English. */
export const wordsFor = (tool: ToolDefinition | null, language: string): Words =>
  finish(wordsInSlices(tool, language));

/** The same in short steps: there are thousands. */
export function* wordsInSlices(tool: ToolDefinition | null, language: string): Generator<void, Words> {
  const ofTool = built.get(tool) ?? new Map<string, Words>();
  built.set(tool, ofTool);
  const made = ofTool.get(language) ?? (yield* build(tool, language));
  ofTool.set(language, made);
  return made;
}

const setOf = (lines: string) => new Set(lines.split('\n'));

/** Labels between two pauses. */
const STEP = 200;

function* build(tool: ToolDefinition | null, language: string): Generator<void, Words> {
  const lexicon = lexiconFor(language);
  const states = new Map<string, Meaning>();
  const tokens = new Map<string, Meaning>();
  const actions = setOf(lexicon.actions);
  const queues = setOf(lexicon.queues);
  const empties = setOf(lexicon.empty);
  const sides = { client: setOf(lexicon.sides.client), team: setOf(lexicon.sides.team) };
  const put = (folded: string, meaning: Meaning) => {
    states.set(folded, meaning);
    tokens.set(folded.replace(MARKS, ''), meaning);
  };
  for (const { state, side, labels } of lexicon.states) {
    const meaning: Meaning = { state, turn: TURN_OF_STATE[state], side };
    yield;
    for (const label of unpacked(labels)) {
      if (states.size % STEP === 0) yield;
      put(label, meaning);
    }
  }
  const add = (text: string, state: State, turn = TURN_OF_STATE[state]) => {
    const folded = fold(text);
    const side =
      state === 'in_internal_review'
        ? 'team'
        : state === 'in_review'
          ? sideNamed(folded, lexicon.sides)
          : null;
    put(folded, { state, turn, side, own: true });
  };
  for (const state of STATES) {
    const own = tool?.states?.[state];
    for (const text of own?.labels ?? []) add(text, state, own?.turns?.[text] ?? own?.turn);
    for (const text of own?.tokens ?? [])
      tokens.set(squash(text), { state, turn: own?.turn ?? TURN_OF_STATE[state], side: null, own: true });
  }
  const ownTokens = new Set(STATES.flatMap((state) => (tool?.states?.[state]?.tokens ?? []).map(squash)));

  const exact = (text: string) => {
    const folded = fold(text);
    return states.get(folded) ?? states.get(withoutCount(folded)) ?? null;
  };
  /** What a step of somebody's own naming waits for, as far as its name says whose it is. */
  const step = (text: string): Meaning | null => {
    const state = { client: 'in_review', team: 'in_internal_review' } as const;
    const side = sideNamed(fold(text), lexicon.sides);
    return side && { state: state[side], turn: TURN_OF_STATE[state[side]], side };
  };
  /** "Awaiting Internal check", "Client approval – Cedar Dental: In progress", "Changes requested at Internal check". */
  const ofStep = (text: string): Meaning | null => {
    const said = /^(.{3,60})[:：]\s(.+)$/u.exec(text);
    if (said?.[1] && looks('opens', said[2] ?? '')) {
      const meaning = step(said[1]);
      return meaning && { ...meaning, open: true };
    }
    if (looks('waits', text)) return step(text);
    const parts = text.split(' ');
    for (let size = 1; size < 4; size++) {
      const meaning = exact(parts.slice(0, size).join(' '));
      if (meaning?.state === 'changes_requested' && step(parts.slice(size).join(' '))) return meaning;
    }
    return null;
  };
  const classes = new Map<string, Meaning | null>();
  const readClass = (name: string): Meaning | null => {
    if (/[[\]():!/@#]/.test(name)) return null;
    if (ownTokens.has(squash(name))) return tokens.get(squash(name)) ?? null;
    let words = wordsOf(name);
    while (
      words.length > 1 &&
      named('about').has(words.at(-1) ?? '') &&
      !tokens.has(words.slice(-2).join(''))
    )
      words = words.slice(0, -1);
    for (let size = Math.min(4, words.length); size > 0; size--) {
      const phrase = words.slice(-size);
      const meaning = tokens.get(phrase.join(''));
      if (!meaning) continue;
      const rest = words.slice(0, -size);
      if (rest.some((word) => named('acts').has(word))) return null;
      const before = rest.at(-1);
      if (size > 1) return !before || named('about').has(before) ? meaning : null;
      if (before && named('strong').has(before)) return meaning;
      return named('plain').has(phrase[0] ?? '') && (!before || named('about').has(before)) ? meaning : null;
    }
    return null;
  };
  const approve = new RegExp(lexicon.decisions.approve, 'u');
  const refuse = new RegExp(lexicon.decisions.refuse, 'u');

  return {
    label(text) {
      if (text.length > LONGEST) return null;
      const whole = (text.length <= 60 ? exact(text) : null) ?? (text.length < 90 ? ofStep(text) : null);
      if (whole) return whole;
      const head = headOf(text);
      const ofHead = head === null ? null : exact(head);
      if (ofHead) return ofHead;
      const tail = insideOf(text) ?? (text.length <= 60 ? tailOf(text) : null) ?? lastOf(text);
      return tail === null ? null : exact(tail);
    },
    isLabel: (text) => text.length <= 60 && exact(text) !== null,
    value: (text) => (text.length > 40 ? null : (tokens.get(squash(text)) ?? exact(text))),
    className(name) {
      let meaning = classes.get(name);
      if (meaning === undefined) {
        meaning = readClass(name);
        classes.set(name, meaning);
      }
      return meaning;
    },
    isAction: (text) => actions.has(fold(text)),
    isQueue: (text) => queues.has(withoutCount(fold(text))),
    isEmpty: (text) => empties.has(fold(text)),
    decision(text) {
      if (text.length > 40) return null;
      const folded = fold(text);
      return approve.test(folded) ? 'approve' : refuse.test(folded) ? 'refuse' : null;
    },
    side(text) {
      const folded = fold(text);
      return sides.client.has(folded) ? 'client' : sides.team.has(folded) ? 'team' : null;
    },
  };
}
