import type { Role, State } from './states';

/** Every kind of fact that the log can hold. */
export const EVENT_KINDS = [
  'submitted',
  'changes_requested',
  'rejected',
  'approved',
  'approval_withdrawn',
  'commented',
  'edited',
  'held',
  'released',
  'scheduled',
  'published',
  'failed',
  'expired',
  'slot_missed',
  'reminded',
  'answered_elsewhere',
  'gap',
  'invoice_issued',
  'invoice_paid',
  'script_sent',
  'note',
  'corrected',
  'erased',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** `history`: the tool's own record; `state`: seen to change; `manual`: the user said so; `import`: from a file. */
export const SOURCES = ['history', 'state', 'manual', 'import'] as const;
export type Source = (typeof SOURCES)[number];

export const NOTE_TAGS = ['date_bound', 'against_practice'] as const;
export type NoteTag = (typeof NOTE_TAGS)[number];

/**
 * What else an event carries. `text` is erasable; all the rest is hashed as it is.
 * Numbers are integers, times ISO 8601 in UTC.
 */
export interface EventDetail {
  text?: string;
  /** `corrected`: the id of the event that this one restates, and what is true instead. `void` takes it out. */
  corrects?: string;
  void?: boolean;
  kind?: EventKind;
  /** Id of the event that it came right after (empty: before all), where the times alone do not tell. */
  after?: string;
  /** Client return that the team caused (wrong asset, own typo): does not count against the client. */
  cause?: 'client' | 'team';
  /** State that the post was seen in when this was written. */
  state?: State;
  /** Whom the post waited for by the words of the page itself ("Waiting for client"). */
  side?: 'client' | 'team';
  /** Latest moment at which the post was planned to go out. */
  slot?: string;
  /**
   * `edited`: what of the post was seen to change; `text` is then the new text, `edit` the class of the change. A `note`
   * of `channels`: its channels stand differently, and `channels` are those that are approved.
   */
  changed?: 'slot' | 'text' | 'channels';
  channels?: string[];
  edit?: string;
  /** `note`: what the user marks with it. `date_bound`: the post is for a date or a season; `against_practice`: a request is. */
  tag?: NoteTag;
  /** `gap`: why Signoff was blind. */
  reason?: string;
  [other: string]: string | number | boolean | null | string[] | undefined;
}

/** One line of the log, in the order in which its fields are exported. See docs/log-format.md. */
export interface LogEvent {
  /** 2 where it has erasable details beside its text (lib/approvals/erasable.ts); else 1. */
  v: 1 | 2;
  seq: number;
  id: string;
  prev: string;
  hash: string;
  kind: EventKind;
  tool: string;
  client: { id: string; name?: string };
  /** Null for what belongs to no post (gaps, invoices, notes on the client). */
  post: { id: string; key: string | null; title?: string; channels: string[] } | null;
  /** 0 until the client first returns the post; a client return opens the next. */
  round: number;
  by: { role: Role; alias: string | null };
  /** Latest moment at which it can have happened. */
  at: string;
  /** Moment before which it cannot have happened; null where nothing bounds it. */
  earliest: string | null;
  seenAt: string;
  zone: string;
  source: Source;
  detail: EventDetail;
  /** Salted SHA-256 (hex) of each erasable field that was there. */
  sealed: Record<string, string>;
  /** Salt of `sealed`; goes when the texts go. Absent where `sealed` is empty. */
  salt?: string;
}

/** What is put into the log: the chain adds seq, prev, hash, sealed and salt. */
export type EventDraft = Omit<LogEvent, 'v' | 'seq' | 'prev' | 'hash' | 'sealed' | 'salt'>;
