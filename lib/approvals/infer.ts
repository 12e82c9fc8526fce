import type { Verb } from './reading';
import type { ApprovalRules } from './rules';
import type { Role, State } from './states';

interface Inferred {
  kind: Verb;
  role: Role;
}

const PENDING: ReadonlySet<State> = new Set(['in_internal_review', 'in_review']);
const DECIDED: ReadonlySet<State> = new Set(['approved', 'scheduled', 'published']);

/**
 * What must have happened for a post to go from one state to another, where nothing else is known. Only what the two
 * states make certain; `from` is null for a post that was never seen before. `side` is who looked at it last.
 */
export function inferFacts(from: State | null, to: State, side: Role, rules: ApprovalRules): Inferred[] {
  const reviewer: Role = from === 'in_internal_review' ? 'team' : from === 'in_review' ? side : 'unknown';
  switch (to) {
    case 'in_internal_review':
    case 'in_review':
      return toPending(from, to, rules);
    case 'changes_requested':
      return [...submission(from), { kind: 'changes_requested', role: returner(from, reviewer, rules) }];
    case 'rejected':
      return [...submission(from), { kind: 'rejected', role: returner(from, reviewer, rules) }];
    case 'draft':
      return toDraft(from, reviewer, rules);
    case 'approved':
      if (from === 'on_hold') return [{ kind: 'released', role: 'unknown' }];
      if (from !== null && DECIDED.has(from)) return [];
      return [...resubmission(from), { kind: 'approved', role: approver(from, reviewer, rules) }];
    case 'scheduled':
      return rules.approvedIsScheduled && from !== null && PENDING.has(from)
        ? [
            { kind: 'approved', role: approver(from, reviewer, rules) },
            { kind: 'scheduled', role: 'unknown' },
          ]
        : [{ kind: 'scheduled', role: 'unknown' }];
    case 'on_hold':
      return [...resubmission(from), { kind: 'held', role: reviewer }];
    case 'published':
    case 'failed':
    case 'expired':
      return [{ kind: to, role: 'unknown' }];
    case 'unknown':
      return [];
  }
}

function toPending(from: State | null, to: State, rules: ApprovalRules): Inferred[] {
  if (from === 'on_hold') return [{ kind: 'released', role: 'unknown' }];
  if (from === 'in_internal_review') return [{ kind: 'approved', role: 'team' }];
  // Back from the client to the team, or out of an approval: somebody edited it or took the approval back. That is no
  // submission, and which of the two it was shows only where the tool says so.
  if (from === 'in_review') return [{ kind: 'edited', role: 'team' }];
  if (from !== null && DECIDED.has(from))
    return rules.editResetsApproval
      ? [{ kind: 'edited', role: 'team' }]
      : [{ kind: 'approval_withdrawn', role: 'unknown' }];
  const first: Inferred = { kind: 'submitted', role: 'team' };
  // With two stages, a post that waits for the client has passed the team.
  return to === 'in_review' && rules.internalThenClient
    ? [first, { kind: 'approved', role: 'team' }]
    : [first];
}

function toDraft(from: State | null, reviewer: Role, rules: ApprovalRules): Inferred[] {
  if (from === null || !PENDING.has(from)) return [];
  return rules.returnedIsDraft ? [{ kind: 'changes_requested', role: reviewer }] : [];
}

/** A post that was returned without having been seen waiting was submitted all the same. */
function submission(from: State | null): Inferred[] {
  return from === null || from === 'draft' || from === 'failed' || from === 'expired'
    ? [{ kind: 'submitted', role: 'team' }]
    : [];
}

/** Nothing is approved or held that does not wait: a post that was returned before was submitted again. */
function resubmission(from: State | null): Inferred[] {
  return from === 'changes_requested' || from === 'rejected' || from === 'draft'
    ? [{ kind: 'submitted', role: 'team' }]
    : [];
}

/** Who returned a post that was not seen waiting: certain only where there is just one stage. */
function returner(from: State | null, reviewer: Role, rules: ApprovalRules): Role {
  if (from !== null && PENDING.has(from)) return reviewer;
  return rules.internalThenClient ? 'unknown' : rules.pendingSide;
}

/** From the team's own stage straight to approved: the client's approval may have come between two looks. */
function approver(from: State | null, reviewer: Role, rules: ApprovalRules): Role {
  if (from === 'in_review') return reviewer;
  return rules.internalThenClient || from === 'in_internal_review' ? 'unknown' : rules.pendingSide;
}
