import type { PostFacts } from './post-facts';

/** Whole numbers of one week (Monday to Sunday, UTC) for the trend. Milliseconds are sure ones. */
export interface Week {
  submissions: number;
  rounds: number;
  decided: number;
  responses: number;
  responseMs: number;
  reminders: number;
}

/**
 * Running figures of one client: the sum of what its posts contribute. Integers only, so that adding and taking away
 * is exact and the order never matters.
 */
export interface Totals {
  /** Posts with lines from a file: those that are left out of everything below, those that count, and these lines themselves. */
  importedOut: number;
  importedIn: number;
  importedLines: number;
  /** Posts known, and those that came before the client at least once. */
  made: number;
  posts: number;
  submissions: number;
  clientRounds: number;
  agencyRounds: number;
  internalRounds: number;
  unknownReturns: number;
  rejections: number;
  approvals: number;
  clientApprovals: number;
  holds: number;
  decided: number;
  firstTime: number;
  published: number;
  /** Posts that lie with the client now. */
  waiting: number;
  missedSlots: number;
  slotMoves: number;
  lateRounds: number;
  changesAfterApproval: number;
  reverts: number;
  /** Client rounds whose changes are known, and of these the ones with small text changes only. */
  classifiedRounds: number;
  trivialRounds: number;
  reminders: number;
  /** Posts whose channels stood differently at their slot, posts bound to a date, requests against good practice. */
  partialApprovals: number;
  dateBound: number;
  againstPractice: number;
  responses: number;
  responseMs: number;
  /** Closed stretches, ms: surely at least, and at most. */
  clientMs: number;
  clientMsMost: number;
  teamMs: number;
  teamMsMost: number;
  /** Decided posts by number of client rounds: 0, 1, … 9, the last one 10 and more. */
  byRounds: number[];
  /** Keyed by week number: whole weeks since Monday 29 December 1969. Only 2010–2049, so it stays small whatever a page claims. */
  weeks: Record<string, Week>;
}

/** Rises when facts or totals come to hold something else: what was stored by an older version is then folded anew. */
export const FOLD_VERSION = 3;

const WEEK = 604_800_000;
/** 1970-01-01 was a Thursday. */
const MONDAY_OFFSET = 3 * 86_400_000;
const FIRST_WEEK = weekOf(Date.UTC(2010, 0, 4));
const LAST_WEEK = weekOf(Date.UTC(2049, 11, 27));
const ROUND_BINS = 11;

/** Number of the week that holds an instant (epoch ms). */
export function weekOf(at: number): number {
  return Math.floor((at + MONDAY_OFFSET) / WEEK);
}

/** First instant (epoch ms, UTC) of a week number. */
export const weekStart = (week: number): number => week * WEEK - MONDAY_OFFSET;

const emptyWeek = (): Week => ({
  submissions: 0,
  rounds: 0,
  decided: 0,
  responses: 0,
  responseMs: 0,
  reminders: 0,
});

export const emptyTotals = (): Totals => ({
  importedOut: 0,
  importedIn: 0,
  importedLines: 0,
  made: 0,
  posts: 0,
  submissions: 0,
  clientRounds: 0,
  agencyRounds: 0,
  internalRounds: 0,
  unknownReturns: 0,
  rejections: 0,
  approvals: 0,
  clientApprovals: 0,
  holds: 0,
  decided: 0,
  firstTime: 0,
  published: 0,
  waiting: 0,
  missedSlots: 0,
  slotMoves: 0,
  lateRounds: 0,
  changesAfterApproval: 0,
  reverts: 0,
  classifiedRounds: 0,
  trivialRounds: 0,
  reminders: 0,
  partialApprovals: 0,
  dateBound: 0,
  againstPractice: 0,
  responses: 0,
  responseMs: 0,
  clientMs: 0,
  clientMsMost: 0,
  teamMs: 0,
  teamMsMost: 0,
  byRounds: new Array<number>(ROUND_BINS).fill(0),
  weeks: {},
});

/** What one post adds to its client's totals. A post without events adds nothing. */
export const contribution = (facts: PostFacts): Totals => addPost(emptyTotals(), facts);

/** Adds what a post contributes to totals of the caller's own, which are changed and given back. */
function addPost(totals: Totals, facts: PostFacts): Totals {
  if (facts.firstSeen === null) return totals;
  totals.importedLines += facts.importedLines;
  if (facts.imported) {
    totals.importedOut += 1;
    return totals;
  }
  totals.importedIn += facts.importedLines > 0 ? 1 : 0;
  totals.made += 1;
  totals.posts += facts.sent ? 1 : 0;
  totals.submissions += facts.submissions;
  totals.clientRounds += facts.clientRounds;
  totals.agencyRounds += facts.agencyRounds;
  totals.internalRounds += facts.internalRounds;
  totals.unknownReturns += facts.unknownReturns;
  totals.rejections += facts.rejections;
  totals.approvals += facts.approvals;
  totals.clientApprovals += facts.clientApprovals;
  totals.holds += facts.holds;
  totals.published += facts.published ? 1 : 0;
  totals.waiting += facts.openSince === null ? 0 : 1;
  totals.missedSlots += facts.missedSlot ? 1 : 0;
  totals.slotMoves += facts.slotMoves.length;
  totals.changesAfterApproval += facts.changesAfterApproval;
  totals.reverts += facts.reverts;
  totals.partialApprovals += facts.partialApproval ? 1 : 0;
  totals.dateBound += facts.dateBound ? 1 : 0;
  totals.againstPractice += facts.againstPractice;
  if (facts.firstSubmitted !== null)
    inWeek(totals, facts.firstSubmitted, (week) => {
      week.submissions += 1;
    });
  addDecision(totals, facts);
  addRounds(totals, facts);
  addTimes(totals, facts);
  return totals;
}

function addDecision(totals: Totals, facts: PostFacts): void {
  if (facts.decidedAt === null) return;
  totals.decided += 1;
  totals.firstTime += facts.firstTime ? 1 : 0;
  const bin = Math.min(facts.clientRounds, ROUND_BINS - 1);
  totals.byRounds[bin] = (totals.byRounds[bin] ?? 0) + 1;
  inWeek(totals, facts.decidedAt, (week) => {
    week.decided += 1;
  });
}

function addRounds(totals: Totals, facts: PostFacts): void {
  for (const round of facts.rounds) {
    if (round.cause !== 'client') continue;
    inWeek(totals, round.at, (week) => {
      week.rounds += 1;
    });
    if (round.late) totals.lateRounds += 1;
    if (round.edits.trivial + round.edits.spelling + round.edits.other === 0) continue;
    totals.classifiedRounds += 1;
    if (round.edits.other + round.edits.spelling === 0) totals.trivialRounds += 1;
  }
}

function addTimes(totals: Totals, facts: PostFacts): void {
  totals.reminders += facts.remindedAt.length;
  for (const at of facts.remindedAt)
    inWeek(totals, at, (week) => {
      week.reminders += 1;
    });
  for (const wait of facts.waits) {
    if (!wait.sure || wait.reactedEarliest === null || wait.reacted === null) continue;
    const ms = Math.round(wait.reactedEarliest - wait.from);
    totals.responses += 1;
    totals.responseMs += ms;
    inWeek(totals, wait.reacted, (week) => {
      week.responses += 1;
      week.responseMs += ms;
    });
  }
  for (const stretch of facts.courts) {
    if (stretch.to === null || stretch.toLatest === null) continue;
    const sure = Math.round(stretch.to - stretch.from);
    const most = Math.round(stretch.toLatest - stretch.fromEarliest);
    if (stretch.side === 'client') {
      totals.clientMs += sure;
      totals.clientMsMost += most;
    } else {
      totals.teamMs += sure;
      totals.teamMsMost += most;
    }
  }
}

function inWeek(totals: Totals, at: number, change: (week: Week) => void): void {
  const number = weekOf(at);
  if (number < FIRST_WEEK || number > LAST_WEEK) return;
  const key = String(number);
  const week = totals.weeks[key] ?? emptyWeek();
  change(week);
  totals.weeks[key] = week;
}

/** Sum of two totals; neither is changed. Weeks are shared, never written to. */
export const add = (a: Totals, b: Totals): Totals => combine(copy(a), b, 1);

/** Takes `b` out of `a`; neither is changed. */
export const subtract = (a: Totals, b: Totals): Totals => combine(copy(a), b, -1);

/** Sum of what all these posts contribute: as adding them one by one, without a copy for each. */
export function totalsOf(posts: Iterable<PostFacts>): Totals {
  const sum = emptyTotals();
  for (const facts of posts) addPost(sum, facts);
  return sum;
}

const copy = (totals: Totals): Totals => ({
  ...totals,
  byRounds: [...totals.byRounds],
  weeks: { ...totals.weeks },
});

type Counter = Exclude<keyof Totals, 'byRounds' | 'weeks'>;
const COUNTERS = Object.keys(emptyTotals()).filter(
  (key): key is Counter => key !== 'byRounds' && key !== 'weeks',
);
const WEEK_COUNTERS = Object.keys(emptyWeek()) as (keyof Week)[];

/** Adds `part` to `sum` in place, `sign` times. `+ 0` keeps a negative zero out, which would not be equal bit for bit. */
function combine(sum: Totals, part: Totals, sign: 1 | -1): Totals {
  for (const key of COUNTERS) sum[key] = sum[key] + sign * part[key] + 0;
  for (let bin = 0; bin < ROUND_BINS; bin++) {
    sum.byRounds[bin] = (sum.byRounds[bin] ?? 0) + sign * (part.byRounds[bin] ?? 0) + 0;
  }
  for (const key of Object.keys(part.weeks)) {
    const week = { ...(sum.weeks[key] ?? emptyWeek()) };
    for (const field of WEEK_COUNTERS) week[field] += sign * (part.weeks[key]?.[field] ?? 0) + 0;
    if (WEEK_COUNTERS.some((field) => week[field] !== 0)) sum.weeks[key] = week;
    else delete sum.weeks[key];
  }
  return sum;
}
