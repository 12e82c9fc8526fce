import type { Role, State, Turn } from './states';

/** A stretch of time in epoch milliseconds (UTC): it happened after `earliest` (null: no lower bound is known) and not after `latest`. */
export interface Interval {
  earliest: number | null;
  latest: number;
}

/** What a history line says that somebody did. */
export const VERBS = [
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
  'reminded',
] as const;
export type Verb = (typeof VERBS)[number];

/** A client as a page names it: `key` is the id of the tool's own container (workspace, brand, …). One of the two is always there. */
export interface SeenClient {
  key: string | null;
  name: string | null;
}

/** One line of a post's history, as the page shows it. */
export interface HistoryEntry {
  verb: Verb;
  /** The name that the page shows; stays on the user's machine. */
  actor: string | null;
  role: Role;
  /** Null where the page shows no time. */
  at: Interval | null;
  text: string | null;
}

/** How the state was read: `label` a visible text, `attribute` a class, data attribute or icon title, `column` a board column's header, `context` the page or tab that lists it. */
export type StateSource = 'label' | 'attribute' | 'column' | 'context';

export interface SeenPost {
  /** The tool's own id, where the page has one. */
  key: string | null;
  /** Caption or title as shown: cut to 300 characters here, and perhaps cut by the tool before. */
  title: string;
  /** True where the tool itself cut the title (it ends in an ellipsis). */
  cut: boolean;
  state: State;
  turn: Turn;
  stateSource: StateSource;
  /** The label that was matched, as shown; null for `context`. */
  label: string | null;
  /** Only where it differs from, or is missing on, the page as a whole. */
  client: SeenClient | null;
  channels: string[];
  /** Channels whose own cards stand approved, or beyond; absent where the page shows one card for all of them. */
  approved?: string[] | undefined;
  /** When it is planned to go out; null where not shown. */
  slot: Interval | null;
  url: string | null;
  /** Oldest first. Empty where the page shows none. */
  history: HistoryEntry[];
  /**
   * Epoch ms at which this page first showed the post in this state, set by who watches the page: a tab that was left
   * open says again what it showed then, not what is true now.
   */
  shownSince?: number | undefined;
  /** 0–1: how sure the reader is that this is a post in that state. */
  sure: number;
}

export const PAGE_KINDS = ['queue', 'list', 'calendar', 'board', 'post', 'portal', 'other'] as const;
export type PageKind = (typeof PAGE_KINDS)[number];

/** A post that a page names without showing where it stands: in a log of what happened. */
export interface Mention {
  key: string | null;
  title: string;
  cut: boolean;
  /** Oldest first. */
  history: HistoryEntry[];
}

/** What one look at one page says. Made by `read`, which is pure: the moment and the zone are given to it. */
export interface Reading {
  /** Id of the tool file, or `site` where the generic reader read alone. */
  tool: string;
  page: PageKind;
  /** Who is looking, where the page says so (a client portal: `client`). */
  viewer: Role;
  client: SeenClient | null;
  posts: SeenPost[];
  /** Absent where the page is no log. */
  mentions?: Mention[] | undefined;
  health: ReadingHealth;
}

/** What was recognised, without any text of the page: for "can't read this page". */
export interface ReadingHealth {
  /** State labels that were seen, before those that only name a state were thrown away. */
  labels: number;
  posts: number;
  withKey: number;
  withClient: number;
  historyLines: number;
  /** True where the tool file says that this page should show posts, and none was recognised, nor a word that it is empty. */
  blind: boolean;
  /** For each selector list of the tool file: index of the alternative that matched, -1 for none. */
  fallbacks: Record<string, number>;
}
