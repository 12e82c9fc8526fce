import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effectiveEvents } from '../../lib/approvals/effective';
import type { HistoryFact } from '../../lib/approvals/evidence';
import { VERBS } from '../../lib/approvals/reading';
import { noMemory, reconcile } from '../../lib/approvals/reconcile';
import { DEFAULT_RULES } from '../../lib/approvals/rules';
import { ROLES, STATES } from '../../lib/approvals/states';
import { factsOf } from '../../lib/insight/post-facts';
import { HOUR, line, MONDAY } from './build';

const rules = fc.record({
  pendingSide: fc.constantFrom(...ROLES),
  internalThenClient: fc.boolean(),
  editResetsApproval: fc.boolean(),
  rejectionIsReturn: fc.boolean(),
  returnedIsDraft: fc.boolean(),
  clientCommentIsReturn: fc.boolean(),
  approvedIsScheduled: fc.boolean(),
});

const entry = fc.record({
  verb: fc.constantFrom(...VERBS),
  role: fc.constantFrom(...ROLES),
  gap: fc.integer({ min: 0, max: 50 }),
});

describe('rounds of a post', () => {
  it('are as many as the log numbers, which the badge shows', () => {
    fc.assert(
      fc.property(
        fc.array(entry, { maxLength: 12 }),
        fc.constantFrom(...STATES),
        rules,
        (entries, state, some) => {
          let at = MONDAY;
          const history = entries.map(({ verb, role, gap }): HistoryFact => {
            at += gap * HOUR;
            return { verb, role, alias: null, earliest: at, latest: at, text: null };
          });
          const all = { ...DEFAULT_RULES, ...some };
          const sighting = { at: at + HOUR, state, turn: 'unknown' as const, history };
          const { drafts } = reconcile(noMemory(), sighting, all, new Map());
          const effective = effectiveEvents(
            drafts.map((draft, i) => ({
              ...line(`e${i}`, i, draft.kind, draft.at, {
                role: draft.role,
                earliest: draft.earliest,
                detail: draft.detail,
                source: draft.source,
              }),
              round: draft.round,
            })),
          );
          const facts = factsOf(effective, { rules: all });
          expect(facts.clientRounds + facts.agencyRounds).toBe(
            Math.max(0, ...effective.map((one) => one.round)),
          );
        },
      ),
      { numRuns: 500 },
    );
  });
});
