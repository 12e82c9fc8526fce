import type { Evidence, HistoryFact, StateSighting } from './evidence';
import { foldHistories, ordered } from './history';
import { inferFacts } from './infer';
import { isMove, LEADS_TO, leadsTo, placeLines, type Stretch, stretchesOf } from './places';
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

/**
 * Everything that was seen of a post, to one list of facts, oldest first. The tool's own history comes first; a change
 * of state that no line of it explains becomes a fact of its own, bounded by the two sightings. A pure function of the
 * evidence: the order in which the evidence came in does not matter.
 */
export function believe(evidence: Evidence, rules: ApprovalRules, people: People): Fact[] {
  const history = ordered(foldHistories(evidence.histories, evidence.states));
  const stretches = stretchesOf(evidence.states, history);
  const walk = new Walk(rules, sidesOf(history, people));
  const places = placeLines(history, stretches);
  let next = 0;
  stretches.forEach((stretch, i) => {
    let explained = false;
    let lowest = stretches[i - 1]?.last ?? null;
    const missing = missingSubmission(stretches[i - 1], history.slice(next, places[i]), stretch);
    const submitted = missing === null ? null : next + missing;
    for (; next < (places[i] as number); next++) {
      const line = history[next] as HistoryFact;
      if (next === submitted) walk.conclude('submitted', stretch, lowest);
      walk.tell(line);
      lowest = Math.max(lowest ?? line.latest, line.earliest ?? line.latest);
      if (isMove(line.verb)) explained = leadsTo(line.verb, stretch.state);
    }
    if (!explained && walk.state !== stretch.state) walk.explain(stretch, lowest);
    walk.see(stretch);
  });
  for (; next < history.length; next++) walk.tell(history[next] as HistoryFact);
  return withRounds(inOrder(walk.facts), rules);
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

  /** A change of state that no line explains. */
  explain(stretch: Stretch, earliest: number | null): void {
    for (const { kind, role } of inferFacts(this.state, stretch.state, this.side, this.rules))
      this.conclude(kind, stretch, earliest, role);
  }

  /** What must have happened by the time that a stretch began. */
  conclude(kind: Verb, stretch: Stretch, earliest: number | null, role: Role = 'team'): void {
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

/**
 * A post that was seen returned and is then approved, held or released was submitted in between, even where the lines
 * of a cut history leave that out. Gives the line that it came before, null where nothing is missing.
 */
function missingSubmission(
  before: Stretch | undefined,
  between: readonly HistoryFact[],
  stretch: Stretch,
): number | null {
  if (!before || !RETURNED.has(before.state) || !SUBMITTED.has(stretch.state)) return null;
  if (between.some((line) => line.verb === 'submitted')) return null;
  const lastReturn = between.findLastIndex(
    (line) => line.verb === 'changes_requested' || line.verb === 'rejected',
  );
  const place = between.findIndex((line, i) => i > lastReturn && NEEDS_SUBMISSION.has(line.verb));
  return place === -1 ? null : place;
}

const NEEDS_SUBMISSION: ReadonlySet<Verb> = new Set(['approved', 'held', 'released']);
const RETURNED: ReadonlySet<State> = new Set(['draft', 'changes_requested', 'rejected']);
const SUBMITTED: ReadonlySet<State> = new Set(['in_internal_review', 'in_review', 'on_hold', 'approved']);

/** What somebody does who looks at a post that waits for them. */
const DECIDES: ReadonlySet<Verb> = new Set([
  'changes_requested',
  'rejected',
  'approved',
  'held',
  'approval_withdrawn',
]);

function sideOfTurn(turn: StateSighting['turn'], rules: ApprovalRules): Role {
  return turn === 'client' || turn === 'team' ? turn : rules.pendingSide;
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

/** What came before another fact was not later than it. */
function inOrder(facts: Fact[]): Fact[] {
  for (let i = facts.length - 2; i >= 0; i--) {
    const fact = facts[i] as Fact;
    fact.at = Math.min(fact.at, (facts[i + 1] as Fact).at);
    if (fact.earliest !== null) fact.earliest = Math.min(fact.earliest, fact.at);
  }
  return facts;
}

/** A round is one return by the client between two submissions: everything that client reviewers do between two submissions is one. */
function withRounds(facts: Fact[], rules: ApprovalRules): Fact[] {
  let round = 0;
  let returned = false;
  for (const fact of facts) {
    if (fact.kind === 'submitted') returned = false;
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
