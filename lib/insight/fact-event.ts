import type { EffectiveEvent } from '../approvals/effective';
import type { ApprovalRules } from '../approvals/rules';

/** An effective event with what the figures can use beyond it, where it is known. */
export interface FactEvent extends EffectiveEvent {
  /** Channels that this event concerns, where the tool decides channel by channel; null or absent: all. */
  channels?: readonly string[] | null;
}

export interface FactOptions {
  /** Where approval is no gate, no slot can be missed for want of it. */
  optionalApproval?: boolean;
  /** How approval works in the post's tool; without them: one pending state, which waits for the client, and a rejection asks for a new version. */
  rules?: ApprovalRules;
  /** All channels of the post, for partial approval. */
  channels?: readonly string[];
  /** A request this close to the slot is late, ms; 24 h unless told (B6). */
  lateRequestMs?: number;
}
