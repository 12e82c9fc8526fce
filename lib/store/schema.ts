import type { DBSchema, IDBPDatabase } from 'idb';
import type { EffectiveEvent } from '../approvals/effective';
import type { LogEvent } from '../approvals/events';
import type { Evidence } from '../approvals/evidence';
import type { Interval, PageKind } from '../approvals/reading';
import type { Role, State } from '../approvals/states';

export const DATABASE_NAME = 'signoff';

/** What a chain ends with: the last `seq` and the hash of that event. */
export interface Head {
  count: number;
  hash: string;
}

/** One row for each client's chain. Written by the store alone, always with the events that it speaks of. */
export interface HeadRow extends Head {
  clientId: string;
  /** Events that are really there; less than `count` where some were lost. */
  stored: number;
  /** How many of them are in `tail`. */
  tail: number;
  /** Aliases given out so far. Counted here so that none is given twice after names were erased. */
  aliases: number;
  /** Last event of the beginning that was removed for good, as an `erased` event of the chain says; absent where none was. */
  base?: Head;
}

/** About 1,000 events of one client in one record: IndexedDB pays per record, not per byte. */
export interface SegmentRow {
  clientId: string;
  firstSeq: number;
  lastSeq: number;
  /** Earliest and latest `at` of its events. */
  firstAt: string;
  lastAt: string;
  /** Hash of the last event. */
  hash: string;
  /** 1 while some event still has an erasable text. */
  texts: 0 | 1;
  events: LogEvent[];
}

/** Events of one client that one message brought, in order; not in a segment yet. The key stands outside of the value. */
export type TailRow = LogEvent[];

export interface PostRow {
  id: string;
  tool: string;
  clientId: string;
  key: string | null;
  title: string;
  /** The tool itself cut the title. */
  cut: boolean;
  /** Kind of the page that the title was read from, and the last whole texts that such pages showed. */
  titlePage: PageKind;
  versions: string[];
  channels: string[];
  slot: Interval | null;
  /** 1 while the post may still change: it is among the posts that a reading is compared with. */
  open: 0 | 1;
  /** Epoch milliseconds at which it stopped being open; null before. */
  decidedAt: number | null;
  state: State;
  /** Since when it waits for the client (epoch ms); absent while it does not, so that the index holds only what waits. */
  waitingSince?: number;
  /**
   * When something last happened to it, while it has been before the client and is not decided (epoch ms); absent else,
   * so that the index holds only those, however many posts are never seen to go out.
   */
  undecided?: number;
  lastSeen: number;
  /** Where the tool shows it; http or https, absent where no page linked to it. */
  url?: string;
  /** What the reconciler keeps (`PostMemory`); the store does not look into it. */
  evidence: Evidence;
  effective: EffectiveEvent[];
  dropped: EffectiveEvent[];
  /** The fold's own. */
  facts: unknown;
}

export interface ClientRow {
  id: string;
  /** As seen, latest first. */
  names: string[];
  /** Keys of its rows in `containers`. */
  containers: string[];
  /** Running figures: the fold's own, the store does not look into it. */
  totals: unknown;
  lastSeen: number | null;
  /** What the user keeps of this client (settings, invoices, conversation); the store does not look into it. */
  book: unknown;
  /** Keeps its texts and events from being erased by retention. */
  disputeHold: boolean;
  /** Set once it was merged: its chain stays as it is, its posts and containers belong to the other. */
  mergedInto: string | null;
  /** Epoch milliseconds at which everything about it was erased: only its chain is left, and it is listed nowhere. */
  erasedAt?: number;
  /** Set when part of its chain was lost, until the user has seen it or restored it. */
  damage: Damage | null;
}

export interface Damage {
  kind: 'empty' | 'shorter' | 'altered';
  /** The head that should have been there. */
  lost: Head;
  /** Last event that is still there and fits. */
  kept: number;
  /** Epoch milliseconds. */
  foundAt: number;
}

export interface ContainerRow {
  id: string;
  tool: string;
  /** The tool's own id; null for a row that was made from a name alone. */
  key: string | null;
  name: string | null;
  clientId: string;
}

export interface PersonRow {
  clientId: string;
  /** Normalised name. */
  name: string;
  /** The name as the page showed it first. */
  shown: string;
  alias: string;
  role: Role;
  whoSaid: 'page' | 'user';
}

export interface ReceiptRow {
  id: string;
  /** Epoch milliseconds. */
  at: number;
  answer: unknown;
}

/** Counters of one tool on one day (UTC, `2026-11-23`). */
export interface HealthRow {
  tool: string;
  day: string;
  counts: Record<string, number>;
}

export interface MetaRow {
  key: string;
  value: unknown;
}

export interface LogDatabase extends DBSchema {
  heads: { key: string; value: HeadRow };
  tail: { key: [string, number]; value: TailRow };
  segments: { key: [string, number]; value: SegmentRow; indexes: { byTexts: [string, number] } };
  posts: {
    key: string;
    value: PostRow;
    indexes: {
      /** Also serves for all posts of a client. */
      byClientOpen: [string, number];
      byClientDecided: [string, number];
      byClientWaiting: [string, number];
      byClientUndecided: [string, number];
      /** Tool, client, key: a tool's own id may be unique only within a client. */
      byKey: [string, string, string];
    };
  };
  clients: { key: string; value: ClientRow };
  containers: { key: string; value: ContainerRow };
  people: { key: [string, string]; value: PersonRow };
  receipts: { key: string; value: ReceiptRow };
  health: { key: [string, string]; value: HealthRow };
  meta: { key: string; value: MetaRow };
}

export const STORE_NAMES = [
  'heads',
  'tail',
  'segments',
  'posts',
  'clients',
  'containers',
  'people',
  'receipts',
  'health',
  'meta',
] as const;

export type Database = IDBPDatabase<LogDatabase>;
