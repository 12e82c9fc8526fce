import { type ApprovalRules, DEFAULT_RULES } from '../approvals/rules';
import type { ToolDefinition } from './definition';

/** What a tool file says of rounds, in the form that `reconcile` takes. For a tool that has no file: `rulesOf(undefined)`. */
export function rulesOf(tool: Pick<ToolDefinition, 'quirks'> | undefined): ApprovalRules {
  const quirks = tool?.quirks ?? {};
  return {
    // Of a site that no file describes nobody knows whom a plain "pending" waits for.
    pendingSide: !tool || quirks.pendingSideUnknown ? 'unknown' : DEFAULT_RULES.pendingSide,
    internalThenClient: quirks.internalThenClient ?? DEFAULT_RULES.internalThenClient,
    editResetsApproval: quirks.editResetsApproval ?? DEFAULT_RULES.editResetsApproval,
    rejectionIsReturn: quirks.rejectionIsReturn ?? DEFAULT_RULES.rejectionIsReturn,
    returnedIsDraft: quirks.returnedIsDraft ?? DEFAULT_RULES.returnedIsDraft,
    clientCommentIsReturn: quirks.clientCommentIsReturn ?? DEFAULT_RULES.clientCommentIsReturn,
    approvedIsScheduled: quirks.approvedIsScheduled ?? DEFAULT_RULES.approvedIsScheduled,
  };
}
