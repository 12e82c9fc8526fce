import type { Evidence, HistoryFact, StateSighting } from './evidence';
import { inferFacts } from './infer';
import type { Verb } from './reading';
import type { ApprovalRules } from './rules';
import type { Role, State } from './states';

/** What is held to have happened to a post, given everything that was seen of it. Times are epoch milliseconds. */
export interface Fact {
  kind: Verb;
  role: Role;
  alias: string | null;
  earliest: number | null;
  at: number;
  source: 'history' | 'state';
  text: string | null;
  /** State that the post was seen in, for what was concluded from a state. */
  state: State | null;
  /** Client rounds up to and with this fact. */
  round: number;
}

/** Sides of people by pseudonym, as the user or earlier pages have said. */
export type People = ReadonlyMap<string, Role>;

interface Stretch {
  state: State;
  turn: StateSighting['turn'];
  first: number;
  last: number;
}

/** Which states a fact can leave a post in. A fact that is not listed leaves it where it was. */
const LEADS_TO: Partial<Record<Verb, readonly State[]>> = {
  submitted: ['in_internal_review', 'in_review'],
  changes_requested: ['changes_requested', 'draft'],
  rejected: ['rejected', 'changes_requested', 'draft'],
  approved: ['approved', 'in_review', 'scheduled'],
  approval_withdrawn: ['in_review', 'in_internal_review', 'draft', 'changes_requested'],
  edited: ['in_internal_review', 'in_review', 'draft'],
  held: ['on_hold'],
  released: ['in_review', 'in_internal_review', 'approved', 'draft'],
  scheduled: ['scheduled'],
  published: ['published'],
  failed: ['failed'],
  expired: ['expired'],
};

/**
 * Everything that was seen of a post, to one list of facts, oldest first. The tool's own history comes first; a change
 * of state that no line of it explains becomes a fact of its own, bounded by the two sightings. A pure function of the
 * evidence: the order in which the evidence came in does not matter.
 */
export function believe(evidence: Evidence, rules: ApprovalRules, people: People): Fact[] {
  const history = ordered(evidence.history);
  const walk = new Walk(rules, sidesOf(history, people));
  let next = 0;
  let before: Stretch | null = null;
  for (const stretch of stretchesOf(evidence.states)) {
    let explained = false;
    let lowest = before?.last ?? null;
    for (; next < history.length; next++) {
      const line = history[next] as HistoryFact;
      if (!belongsBefore(line, stretch, walk.state)) break;
      walk.tell(line);
      lowest = Math.max(lowest ?? line.latest, line.earliest ?? line.latest);
      if (LEADS_TO[line.verb]) explained = leadsTo(line.verb, stretch.state);
    }
    if (!explained && walk.state !== stretch.state) walk.conclude(stretch, lowest);
    walk.see(stretch);
    before = stretch;
  }
  for (; next < history.length; next++) walk.tell(history[next] as HistoryFact);
  return withRounds(walk.facts, rules);
}

/** Goes through what happened in order and keeps track of where the post stands and whose side is looking at it. */
class Walk {
  readonly facts: Fact[] = [];
  state: State | null = null;
  /** The side that looks at the post, or looked at it last. */
  private side: Role;

  constructor(
    private readonly rules: ApprovalRules,
    private readonly sides: Map<string, Role>,
  ) {
    this.side = rules.internalThenClient ? 'unknown' : rules.pendingSide;
  }

  tell(line: HistoryFact): void {
    const role = this.roleOf(line);
    this.facts.push({
      kind: line.verb,
      role,
      alias: line.alias,
      earliest: line.earliest,
      at: line.latest,
      source: 'history',
      text: line.text,
      state: null,
      round: 0,
    });
    this.move(line.verb);
  }

  /** A change of state that nothing explains. */
  conclude(stretch: Stretch, earliest: number | null): void {
    for (const { kind, role } of inferFacts(this.state, stretch.state, this.side, this.rules)) {
      this.facts.push({
        kind,
        role,
        alias: null,
        earliest: earliest === null ? null : Math.min(earliest, stretch.first),
        at: stretch.first,
        source: 'state',
        text: null,
        state: stretch.state,
        round: 0,
      });
      this.move(kind);
    }
  }

  see(stretch: Stretch): void {
    this.state = stretch.state;
    if (stretch.state === 'in_internal_review') this.side = 'team';
    if (stretch.state === 'in_review') this.side = sideOfTurn(stretch.turn, this.rules);
  }

  private roleOf(line: HistoryFact): Role {
    if (line.role !== 'unknown') return line.role;
    const known = line.alias === null ? undefined : this.sides.get(line.alias);
    if (known) return known;
    if (line.verb === 'submitted') return 'team';
    if (!DECIDES.has(line.verb)) return 'unknown';
    // Who decides at the team's own stage is of the team, there and later.
    if (this.side === 'team' && line.alias !== null) this.sides.set(line.alias, 'team');
    return this.side;
  }

  private move(verb: Verb): void {
    if (verb === 'submitted') this.side = this.rules.internalThenClient ? 'team' : this.rules.pendingSide;
    if (verb === 'approved' && this.side === 'team' && this.rules.internalThenClient) {
      this.side = this.rules.pendingSide;
      this.state = 'in_review';
      return;
    }
    const states = LEADS_TO[verb];
    if (!states) return;
    if (verb === 'submitted') this.state = this.side === 'team' ? 'in_internal_review' : 'in_review';
    else if (verb !== 'released') this.state = states[0] as State;
  }
}

/** What somebody does who looks at a post that waits for them. */
const DECIDES: ReadonlySet<Verb> = new Set([
  'changes_requested',
  'rejected',
  'approved',
  'held',
  'approval_withdrawn',
]);

function sideOfTurn(turn: StateSighting['turn'], rules: ApprovalRules): Role {
  if (turn === 'client' || turn === 'team') return turn;
  return turn === 'unknown' ? 'unknown' : rules.pendingSide;
}

/** People whose side is known: said by the user or the page, or who submitted, which only the team does. */
function sidesOf(history: readonly HistoryFact[], people: People): Map<string, Role> {
  const sides = new Map<string, Role>();
  for (const line of history)
    if (line.alias !== null) {
      if (line.role !== 'unknown') sides.set(line.alias, line.role);
      else if (line.verb === 'submitted' && !sides.has(line.alias)) sides.set(line.alias, 'team');
    }
  for (const [alias, role] of people) if (role !== 'unknown') sides.set(alias, role);
  return sides;
}

function leadsTo(verb: Verb, state: State): boolean {
  return LEADS_TO[verb]?.includes(state) ?? false;
}

/** Whether a line of the history happened before a stretch of a state began. Where its time leaves that open, it did if it explains the state. */
function belongsBefore(line: HistoryFact, stretch: Stretch, state: State | null): boolean {
  if (line.latest <= stretch.first) return true;
  if (line.earliest !== null && line.earliest >= stretch.first) return false;
  return state !== stretch.state && leadsTo(line.verb, stretch.state);
}

function stretchesOf(states: readonly StateSighting[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { at, state, turn } of states) {
    const last = stretches.at(-1);
    if (last && last.state === state) {
      last.last = at;
      if (turn !== 'unknown') last.turn = turn;
    } else stretches.push({ state, turn, first: at, last: at });
  }
  return stretches;
}

/** The order of the list holds: no line can be later than the next one, nor earlier than the one before. */
function ordered(history: readonly HistoryFact[]): HistoryFact[] {
  const lines = history.map((line) => ({ ...line }));
  for (let i = lines.length - 2; i >= 0; i--) {
    const line = lines[i] as HistoryFact;
    line.latest = Math.min(line.latest, (lines[i + 1] as HistoryFact).latest);
  }
  let earliest: number | null = null;
  for (const line of lines) {
    if (earliest !== null) line.earliest = Math.max(line.earliest ?? earliest, earliest);
    if (line.earliest !== null) line.earliest = Math.min(line.earliest, line.latest);
    earliest = line.earliest;
  }
  return lines;
}

/**
 * A round is one return by the client between two submissions: everything that client reviewers do between two
 * submissions is one. A review that was seen closed by an approval is over as well.
 */
function withRounds(facts: Fact[], rules: ApprovalRules): Fact[] {
  let round = 0;
  let returned = false;
  for (const fact of facts) {
    if (fact.kind === 'submitted' || (fact.kind === 'approved' && fact.source === 'state')) returned = false;
    if (isClientReturn(fact, rules) && !returned) {
      returned = true;
      round++;
    }
    fact.round = round;
  }
  return facts;
}

function isClientReturn(fact: Fact, rules: ApprovalRules): boolean {
  if (fact.role !== 'client') return false;
  if (fact.kind === 'changes_requested') return true;
  if (fact.kind === 'rejected') return rules.rejectionIsReturn;
  return fact.kind === 'commented' && rules.clientCommentIsReturn;
}
