import { align, overlap } from './align';
import { believe, type Fact, type People } from './believe';
import type { EffectiveEvent } from './effective';
import type { EventDetail, EventKind } from './events';
import { addSighting, type Evidence, noEvidence, type Sighting } from './evidence';
import type { ApprovalRules } from './rules';
import type { Role } from './states';

/** What is kept of one post: what was seen, and what the log holds true of it. */
export interface PostMemory {
  evidence: Evidence;
  /** After all corrections, by time. */
  effective: EffectiveEvent[];
  /** Events that the user took out by hand: they are not to come back. */
  dropped: EffectiveEvent[];
}

/** A new line for the log, before it is given an id, its client and its post. Times are epoch milliseconds. */
export interface FactDraft {
  kind: EventKind;
  role: Role;
  alias: string | null;
  earliest: number | null;
  at: number;
  source: 'history' | 'state';
  round: number;
  detail: EventDetail;
}

export const noMemory = (): PostMemory => ({ evidence: noEvidence(), effective: [], dropped: [] });

/**
 * One look at one post, against what is known of it: the evidence with the look added, and the lines that the log
 * lacks. A look that says nothing new gives no lines, whatever page, tab or order it comes in.
 */
export function reconcile(
  memory: PostMemory,
  sighting: Sighting,
  rules: ApprovalRules,
  people: People,
): { evidence: Evidence; drafts: FactDraft[] } {
  const evidence = addSighting(memory.evidence, sighting);
  return { evidence, drafts: missingLines({ ...memory, evidence }, rules, people) };
}

/**
 * The lines that bring the log to what is believed of a post now: new events, and corrections of those that turned
 * out otherwise. Called by itself when what is known of people has changed.
 */
export function missingLines(memory: PostMemory, rules: ApprovalRules, people: People): FactDraft[] {
  const facts = believe(memory.evidence, rules, people);
  const logged = withDropped(memory);
  const drafts: FactDraft[] = [];
  let previous: EffectiveEvent | undefined;
  let l = 0;
  let f = 0;
  for (const [i, j] of [...align(logged, facts, likeness), [logged.length, facts.length] as const]) {
    for (const event of logged.slice(l, i)) {
      if (memory.dropped.includes(event)) continue;
      if (isConcluded(event)) drafts.push(voidLine(event));
      else previous = event;
    }
    const matched = logged[i];
    const next = matched && !memory.dropped.includes(matched) ? matched : undefined;
    drafts.push(...between(facts.slice(f, j), previous, next));
    const fact = facts[j];
    if (next && fact && isRestated(next, fact)) drafts.push(correction(next, fact));
    previous = next ?? previous;
    l = i + 1;
    f = j + 1;
  }
  return drafts;
}

/**
 * Lines for facts that happened between two events of the log. Their times alone may not put them there, so each says
 * what it came after; the ids of new lines are not known yet, so of several the last is written first.
 */
function between(facts: readonly Fact[], previous?: EffectiveEvent, next?: EffectiveEvent): FactDraft[] {
  const drafts = facts.map((fact) => clamp(newLine(fact), previous, next));
  if (!next) return drafts;
  for (const draft of drafts) draft.detail.after = previous?.id ?? '';
  return drafts.reverse();
}

/** What the log holds, and what the user took out of it, in order. */
function withDropped(memory: PostMemory): EffectiveEvent[] {
  const all = [...memory.effective];
  for (const event of memory.dropped) {
    let place = all.length;
    while (place > 0 && (all[place - 1] as EffectiveEvent).at > event.at) place--;
    all.splice(place, 0, event);
  }
  return all;
}

/** What comes between two events happened between them. */
function clamp(draft: FactDraft, before?: EffectiveEvent, next?: EffectiveEvent): FactDraft {
  draft.at = Math.min(draft.at, next?.at ?? draft.at);
  draft.at = Math.max(draft.at, before?.at ?? draft.at);
  if (draft.earliest !== null) draft.earliest = Math.min(draft.earliest, draft.at);
  return draft;
}

/** Null where an event and a fact cannot be the same: another kind, two people, or times that do not meet. */
function likeness(event: EffectiveEvent, fact: Fact): number | null {
  if (event.kind !== fact.kind || event.changed !== null) return null;
  if (event.alias !== null && fact.alias !== null && event.alias !== fact.alias) return null;
  return overlap(
    { earliest: event.earliest, latest: event.at },
    { earliest: fact.earliest, latest: fact.at },
  );
}

/** Concluded from what was seen of the approval; not said by the user, read from a file, or a change of the post itself. */
function isConcluded(event: EffectiveEvent): boolean {
  return (event.source === 'state' || event.source === 'history') && event.changed === null && !event.firm;
}

/** Worth a correction: the side or the round is another, or the tool's own record now stands for what was only inferred. Narrower bounds alone are not. */
function isRestated(event: EffectiveEvent, fact: Fact): boolean {
  if (!isConcluded(event)) return false;
  return (
    event.role !== fact.role ||
    event.round !== fact.round ||
    (event.source === 'state' && fact.source === 'history')
  );
}

function newLine(fact: Fact): FactDraft {
  const detail: EventDetail = {};
  if (fact.text !== null) detail.text = fact.text;
  if (fact.state !== null) detail.state = fact.state;
  return {
    kind: fact.kind,
    role: fact.role,
    alias: fact.alias,
    earliest: fact.earliest,
    at: fact.at,
    source: fact.source,
    round: fact.round,
    detail,
  };
}

function correction(event: EffectiveEvent, fact: Fact): FactDraft {
  // Only the tool's own record moves the time; a better guess at the side does not.
  const better = event.source === 'state' && fact.source === 'history';
  const line = newLine(fact);
  return {
    ...line,
    kind: 'corrected',
    alias: fact.alias ?? event.alias,
    at: better ? fact.at : event.at,
    earliest: better ? fact.earliest : event.earliest,
    source: better ? 'history' : (event.source as 'history' | 'state'),
    detail: { ...line.detail, corrects: event.id, kind: event.kind },
  };
}

function voidLine(event: EffectiveEvent): FactDraft {
  return {
    kind: 'corrected',
    role: event.role,
    alias: event.alias,
    earliest: event.earliest,
    at: event.at,
    source: 'history',
    round: event.round,
    detail: { corrects: event.id, kind: event.kind, void: true },
  };
}
