import type { Contract } from './contract';
import { type Facts, POSTS_FOR_AVERAGE } from './facts';
import { type Pattern, STAGES, type Stage } from './kinds';

/** What the user had better think of before sending; shown beside the text, never in it. */
export const CAUTIONS = [
  'own_side_first',
  'few_posts',
  'silence_is_no_approval',
  'deemed_needs_notice',
  'no_included_rounds',
  'no_payment_term',
  'no_pause_clause',
  'no_notice',
  'never_hold_accounts',
  'not_legal_advice',
] as const;
export type CautionId = (typeof CAUTIONS)[number];

/** The cautions for one message, most important last. Sources: domain §5a, §5d, §5e. */
export function cautionsFor(pattern: Pattern, stage: Stage, facts: Facts, contract: Contract): CautionId[] {
  const level = STAGES.indexOf(stage) + 1;
  const posts = pattern === 'waiting' ? facts.sent : facts.posts;
  const applies: Record<CautionId, boolean> = {
    own_side_first: pattern !== 'payment' && level >= 2,
    few_posts: pattern !== 'payment' && level >= 3 && (posts ?? 0) < POSTS_FOR_AVERAGE,
    silence_is_no_approval: pattern === 'waiting' && contract.deemedApproval !== true,
    deemed_needs_notice: pattern === 'waiting' && contract.deemedApproval === true,
    no_included_rounds:
      pattern === 'heavy_review' && (level === 2 || level === 3) && !contract.includedRounds,
    no_payment_term: pattern === 'payment' && level === 2 && !contract.paymentTerm,
    no_pause_clause: (level === 4 || level === 5) && !contract.pauseClause,
    no_notice: (level === 6 || (level === 4 && pattern === 'heavy_review')) && !contract.notice,
    never_hold_accounts: level >= 4,
    not_legal_advice: level >= 4,
  };
  return CAUTIONS.filter((id) => applies[id]);
}
