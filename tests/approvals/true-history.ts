import fc from 'fast-check';
import type { HistoryFact, Sighting } from '../../lib/approvals/evidence';
import type { Verb } from '../../lib/approvals/reading';
import { type ApprovalRules, DEFAULT_RULES } from '../../lib/approvals/rules';
import { type Role, type State, TURN_OF_STATE } from '../../lib/approvals/states';
import { HOUR, START } from './post-log';

interface Act {
  verb: Verb;
  alias: string;
  role: Role;
  at: number;
  /** State after it. */
  state: State;
}

/** What truly happened to one post, and what a tool with one or two stages would show of it. */
export interface TrueHistory {
  rules: ApprovalRules;
  acts: Act[];
  sightings: Sighting[];
}

const TEAM = 't1';
const BOSS = 't2';

/** What can happen next, by state. */
function options(state: State, twoStages: boolean, last: Role | undefined): Omit<Act, 'at'>[] {
  const first: State = twoStages ? 'in_internal_review' : 'in_review';
  switch (state) {
    case 'draft':
    case 'changes_requested':
    case 'rejected':
      return [
        { verb: 'submitted', alias: TEAM, role: 'team', state: first },
        ...(state === 'changes_requested' && last === 'client'
          ? [{ verb: 'changes_requested', alias: 'r2', role: 'client', state } as const]
          : []),
      ];
    case 'in_internal_review':
      return [
        { verb: 'approved', alias: BOSS, role: 'team', state: 'in_review' },
        { verb: 'changes_requested', alias: BOSS, role: 'team', state: 'changes_requested' },
      ];
    case 'in_review':
      return [
        { verb: 'changes_requested', alias: 'r1', role: 'client', state: 'changes_requested' },
        { verb: 'changes_requested', alias: 'r2', role: 'client', state: 'changes_requested' },
        { verb: 'approved', alias: 'r1', role: 'client', state: 'approved' },
        // Rejected, submitted again and returned by the team, all between two looks at a list, cannot be told from a
        // return by the client; the named test of that case says so.
        ...(twoStages ? [] : [{ verb: 'rejected', alias: 'r1', role: 'client', state: 'rejected' } as const]),
        { verb: 'held', alias: 'r2', role: 'client', state: 'on_hold' },
      ];
    case 'on_hold':
      return [{ verb: 'released', alias: BOSS, role: 'team', state: 'in_review' }];
    default:
      return [];
  }
}

interface Look {
  after: number;
  fraction: number;
  history: 'none' | 'all' | 'newest';
}

/**
 * `lateFull`: the whole history is looked at once after everything has happened.
 * A list that is cut to its newest lines shows times to the minute here. Cut and no more precise than "a day ago", two
 * acts of one person on one day cannot be told apart, by Signoff or by anybody.
 */
export function trueHistory({ lateFull }: { lateFull: boolean }): fc.Arbitrary<TrueHistory> {
  return fc
    .record({
      twoStages: fc.boolean(),
      choices: fc.array(fc.tuple(fc.nat(9), fc.integer({ min: 1, max: 90 })), {
        minLength: 1,
        maxLength: 14,
      }),
      looks: fc.array(
        fc.record<Look>({
          after: fc.nat(14),
          fraction: fc.double({ min: 0.05, max: 0.95, noNaN: true }),
          history: lateFull
            ? fc.constantFrom('none', 'all')
            : fc.constantFrom('none', 'none', 'all', 'newest'),
        }),
        { minLength: 1, maxLength: 16 },
      ),
    })
    .map(({ twoStages, choices, looks }) => {
      const acts: Act[] = [];
      let at = START;
      let state: State = 'draft';
      for (const [choice, hours] of choices) {
        const possible = options(state, twoStages, acts.at(-1)?.role);
        if (possible.length === 0) break;
        at += hours * HOUR;
        // A second reviewer only answers once; else a story never ends.
        const act = possible[(acts.at(-1)?.alias === 'r2' ? 0 : choice) % possible.length] as Omit<Act, 'at'>;
        acts.push({ ...act, at });
        state = act.state;
      }
      const all: Look[] = lateFull
        ? [...looks, { after: acts.length, fraction: 0.9, history: 'all' }]
        : looks;
      return {
        rules: { ...DEFAULT_RULES, internalThenClient: twoStages },
        acts,
        sightings: all.map((one) => show(acts, one)),
      };
    });
}

function show(acts: readonly Act[], { after, fraction, history }: Look): Sighting {
  const n = Math.min(after, acts.length);
  const from = acts[n - 1]?.at ?? START;
  const to = acts[n]?.at ?? from + 100 * HOUR;
  const at = Math.floor(from + (to - from) * fraction);
  const state = acts[n - 1]?.state ?? 'draft';
  const past = acts.slice(0, n);
  const lines =
    history === 'none'
      ? []
      : history === 'all'
        ? past.map((act) => ago(act, at))
        : past.slice(-3).map(toTheMinute);
  return { at, state, turn: TURN_OF_STATE[state], history: lines };
}

function toTheMinute({ verb, alias, at }: Act): HistoryFact {
  return { verb, alias, role: 'unknown', earliest: at, latest: at + 59_999, text: null };
}

/** "5 hours ago", "3 days ago": the older, the wider. */
function ago(act: Act, now: number): HistoryFact {
  const age = now - act.at;
  const unit = age < HOUR ? HOUR / 60 : age < 24 * HOUR ? HOUR : 24 * HOUR;
  const shown = Math.floor(age / unit) * unit;
  return {
    verb: act.verb,
    alias: act.alias,
    role: 'unknown',
    earliest: now - shown - unit,
    latest: now - shown,
    text: null,
  };
}

/** Rounds as defined: everything that one side returns between two submissions is one. */
export function trueRounds(acts: readonly Act[], role: Role): number {
  let rounds = 0;
  let returned = false;
  for (const act of acts) {
    if (act.verb === 'submitted') returned = false;
    if (act.verb === 'changes_requested' && act.role === role && !returned) {
      returned = true;
      rounds++;
    }
  }
  return rounds;
}
