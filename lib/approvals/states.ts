/** Where a post stands. The words are the project's; a tool's own labels are mapped to them. */
export const STATES = [
  'draft',
  'in_internal_review',
  'in_review',
  'changes_requested',
  'rejected',
  'approved',
  'on_hold',
  'scheduled',
  'published',
  'failed',
  'expired',
  'unknown',
] as const;
export type State = (typeof STATES)[number];

/** Whose move it is. `nobody`: the post is decided or out. `unknown`: the page does not tell. */
export const TURNS = ['client', 'team', 'nobody', 'unknown'] as const;
export type Turn = (typeof TURNS)[number];

/** On whose side somebody stands. Unknown stays unknown; it is never guessed from a name. */
export const ROLES = ['client', 'team', 'unknown'] as const;
export type Role = (typeof ROLES)[number];

/** Whose turn a state means where a tool says nothing else. */
export const TURN_OF_STATE: Record<State, Turn> = {
  draft: 'team',
  in_internal_review: 'team',
  in_review: 'client',
  changes_requested: 'team',
  rejected: 'team',
  approved: 'nobody',
  on_hold: 'client',
  scheduled: 'nobody',
  published: 'nobody',
  failed: 'team',
  expired: 'nobody',
  unknown: 'unknown',
};
