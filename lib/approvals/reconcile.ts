import { believe, type Fact, type People } from './believe';
import type { EffectiveEvent } from './effective';
import type { EventDetail, EventKind } from './events';
import { addSighting, align, type Evidence, noEvidence, type Sighting } from './evidence';
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
  const logged = [...memory.effective, ...memory.dropped].sort((a, b) => a.at - b.at || a.seq - b.seq);
  const drafts: FactDraft[] = [];
  let l = 0;
  let f = 0;
  // What comes between two lines of the log has to stay between them, or the order of events would change.
  let after = Number.NEGATIVE_INFINITY;
  const addUpTo = (end: number, before: number) => {
    for (; f < end; f++) {
      const draft = newLine(facts[f] as Fact);
      draft.at = Math.max(after, Math.min(draft.at, before - 1));
      if (draft.earliest !== null) draft.earliest = Math.min(draft.earliest, draft.at);
      after = draft.at;
      drafts.push(draft);
    }
  };
  const takeOutUpTo = (end: number) => {
    for (; l < end; l++) {
      const event = logged[l] as EffectiveEvent;
      if (isConcluded(event) && !memory.dropped.includes(event)) drafts.push(voidLine(event));
    }
  };
  for (const [i, j] of align(logged, facts, sameEvent)) {
    takeOutUpTo(i);
    const event = logged[l++] as EffectiveEvent;
    addUpTo(j, event.at);
    const fact = facts[f++] as Fact;
    if (!memory.dropped.includes(event) && isRestated(event, fact)) {
      const line = correction(event, fact);
      drafts.push(line);
      after = Math.max(after, line.at);
    } else after = Math.max(after, event.at);
  }
  takeOutUpTo(logged.length);
  addUpTo(facts.length, Number.POSITIVE_INFINITY);
  return drafts;
}

/** The same event: same kind, at a time that both bounds allow, and not by two people. */
function sameEvent(event: EffectiveEvent, fact: Fact): boolean {
  return (
    event.kind === fact.kind &&
    (event.earliest === null || event.earliest <= fact.at) &&
    (fact.earliest === null || fact.earliest <= event.at) &&
    (event.alias === null || fact.alias === null || event.alias === fact.alias)
  );
}

/** Written by Signoff from what it saw, not by the user or from a file. */
function isConcluded(event: EffectiveEvent): boolean {
  return event.source === 'state' || event.source === 'history';
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
