import type { Role } from './states';

/** How a tool's approval works, as far as rounds depend on it. Made from the tool file. */
export interface ApprovalRules {
  /** Whom a post in a plain "pending" state waits for; `unknown` where the tool has one such state for both sides. */
  pendingSide: Role;
  /** The team approves first, then the client. */
  internalThenClient: boolean;
  /** An edit of an approved post sends it back for approval, with no submission. */
  editResetsApproval: boolean;
  /** A rejection asks for a new version, like any return. */
  rejectionIsReturn: boolean;
  /** A returned post is shown as a draft. */
  returnedIsDraft: boolean;
  /** A comment that the client can write asks for a change. */
  clientCommentIsReturn: boolean;
  /** Approving schedules at once: the page shows no "approved". */
  approvedIsScheduled: boolean;
}

export const DEFAULT_RULES: ApprovalRules = {
  pendingSide: 'client',
  internalThenClient: false,
  editResetsApproval: false,
  rejectionIsReturn: false,
  returnedIsDraft: false,
  clientCommentIsReturn: false,
  approvedIsScheduled: false,
};
