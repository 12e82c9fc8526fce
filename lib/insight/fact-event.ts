import type { EffectiveEvent } from '../approvals/effective';
import type { ApprovalRules } from '../approvals/rules';

/** What the figures are made of. */
export type FactEvent = EffectiveEvent;

export interface FactOptions {
  /** Where approval is no gate, no slot can be missed for want of it. */
  optionalApproval?: boolean;
  /** How approval works in the post's tool; without them: one pending state, which waits for the client, and a rejection asks for a new version. */
  rules?: ApprovalRules;
  /** All channels of the post, for partial approval. */
  channels?: readonly string[];
  /** Lines that come from a file count as those that were seen. */
  withImported?: boolean;
  /** A request this close to the slot is late, ms; 24 h unless told (B6). */
  lateRequestMs?: number;
}
