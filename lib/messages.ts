import type { Act } from './acts';
import type { Reading } from './approvals/reading';
import type { EvidenceAct } from './exports/evidence-act';
import type { DataAct } from './import/data-acts';
import type { JudgementView } from './judgement-view';
import type { TimeWords } from './reading/time-words';
import type { Lexicon } from './reading/vocabulary/lexicon';
import type { Part } from './reading/vocabulary/parts';
import type { LocalTool, StoredTools } from './teach/local-tool';
import type { Report } from './teach/report';
import type { ToolsAct } from './teach/tools-act';
import type { Basis, ToolDefinition } from './tools/definition';

/**
 * Every message between contexts. The background validates each on arrival (lib/message-schemas.ts) and answers
 * each explicitly; `undefined` is never an answer. Times are epoch milliseconds.
 */

/** observer → background, first thing on a page. */
export interface HelloMessage {
  type: 'hello';
  /** The page's language, as `languageOf` gives it. */
  language?: string | undefined;
}
export interface HelloAnswer {
  ok: true;
  /** Tool files that may be at work on this page: the host's own (one), else those of tools that anybody can host, which the page shows by its signs. */
  tools: readonly ToolDefinition[];
  /** The words to read with: all languages, for pages mix them. */
  lexicon: Lexicon;
  /** What apps name the parts of their pages. */
  parts: Record<Part, string>;
  /** The words of time of the page's language and of English; of every language where the page names none. */
  time: TimeWords;
  badgesHidden: boolean;
  /** Style of the element that holds the badges, and of what is inside of its closed root. */
  badgeStyle: { host: string; inside: string };
  /** The interface language that the user chose (`language` in storage.local); absent or null: the browser's. */
  language?: string | null;
}

/** observer → background: one reading. `id` is chosen by the sender and repeated until it is acknowledged. */
export interface ReadingMessage {
  type: 'reading';
  id: string;
  seenAt: number;
  /** IANA zone of the page's user. */
  zone: string;
  reading: Reading;
}
export interface ReadingAnswer {
  ok: true;
  id: string;
  /** One per post of the reading that waits for the client, with what it says. */
  badges: (Badge & { texts?: BadgeTexts })[];
}
export interface Badge {
  /** Index into `reading.posts`. */
  index: number;
  /** Client rounds so far. */
  round: number;
  /** Returns of which the page does not tell whose they were. */
  unknown: number;
  /** When it was last submitted: not later than this; `atLeast` where it may have been before. */
  since: number;
  atLeast: boolean;
  /** The user put the work for this client on hold since this day: then every post says so, and nothing else. */
  paused?: string;
}

/**
 * The texts of one badge. The observer fills in what goes on while the page stands open, or only it knows:
 * `{title}` of the post; `{long}` and `{short}` for how long it has waited, and `{after}`, the short form behind `waiting`.
 */
export interface BadgeTexts {
  language: 'en' | 'fr';
  /** On the badge. */
  label: string;
  /** On a badge that has little room. */
  brief: string;
  /** Stands for `{short}` where a time would say nothing. */
  waiting: string;
  /** Accessible name, with the post that it belongs to. */
  name: string;
  /** The sentence behind the figures. */
  sentence: string;
  /** Head and body of each line of the details. */
  lines: [string, string][];
  /** Title of the details. */
  details: string;
}

/** Any refusal. `retry`: the same message may succeed later (keep it); otherwise drop it. */
export interface Refusal {
  ok: false;
  id?: string;
  code: RefusalCode;
  /** Why, where that can be told in the user's language; pages say this before anything else. */
  reason?: RefusalReason;
  /** What was wrong and what to do, in English: for the console, and where nothing better is known. */
  message: string;
  retry: boolean;
}
export const REFUSAL_CODES = [
  'invalid',
  'not_allowed',
  'too_large',
  'too_many',
  'storage_full',
  'storage_blocked',
  'storage_newer',
  'storage_damaged',
  'failed',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];
/** Why the background refused what the user asked for: the pages say each in the user's language (`common.reasons`). */
export const REFUSAL_REASONS = [
  'client_gone',
  'target_gone',
  'post_gone',
  'event_gone',
  'person_gone',
  'question_closed',
  'not_taken_out',
  'dispute_hold',
  'undo_too_late',
  'undo_went_on',
  'log_empty',
  'checkpoint_gone',
  'stamp_unfit',
  'merge_too_long',
  'nothing_lost',
  'tab_unreachable',
  'import_running',
  'file_unfit',
] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

/** popup → background. `url` is what the browser says of the active tab, null where it does not. */
export interface PopupMessage {
  type: 'popup';
  tabId: number | null;
  url: string | null;
}
export interface PopupView {
  ok: true;
  site: SiteView;
  /** The client on screen. */
  client: ClientSummary | null;
  /** What is to be said about it; absent or null where no client is on screen. */
  judgement?: JudgementView | null;
  /** All clients, the one whose post has waited longest first. */
  clients: ClientSummary[];
  badgesHidden: boolean;
  /** Clients of whose log a part is lost. */
  damage?: number;
  /** A month went by without a backup. */
  backupDue?: boolean;
}
export interface SiteView {
  host: string | null;
  /** `off`: may be switched on; `impossible`: a browser page, a store, a file. */
  status: 'on' | 'off' | 'impossible';
  /** Match pattern to ask for. */
  pattern: string | null;
  tool: {
    id: string;
    name: string;
    basis: Basis;
    since: string;
    approval: ToolDefinition['approval'];
  } | null;
  /** What the last reading of this tab said; null before the first. */
  lastReading: { at: number; posts: number; blind: boolean } | null;
  /** Since when this host may no longer be read, although it was read before; absent or null where that is not so. */
  lostSince?: number | null;
  /** Since when some page of this host that should show posts could not be read; absent or null where none is. */
  blindSince?: number | null;
}
export interface ClientSummary {
  id: string;
  name: string;
  /** Posts that were sent to the client at least once. */
  posts: number;
  /** Of those, decided (approved) ones, and how many of them without any client round. */
  decided: number;
  firstTime: number;
  /** Client rounds over all posts, and returns of which the side is not known. */
  rounds: number;
  unknownReturns: number;
  internalRounds: number;
  /** Posts with lines from a file: left out of the figures, and counted in them where the user said so. */
  imported?: { out: number; counted: number };
  /** `atLeast`: the oldest was already waiting when it was first seen, so it may have waited longer. */
  waiting: { count: number; oldestSince: number | null; atLeast?: boolean };
  lastSeen: number | null;
}

/** popup → background: hide or show every badge in every tab. */
export interface SetBadgesHiddenMessage {
  type: 'set-badges-hidden';
  hidden: boolean;
}
/** background → observer. */
export interface BadgesHiddenMessage {
  type: 'badges-hidden';
  hidden: boolean;
}
/** background → observer: read the page again now. */
export interface ReadNowMessage {
  type: 'read-now';
}
/** background → observer: the tool files of this page changed; ask for them again, and read. */
export interface ToolsChangedMessage {
  type: 'tools-changed';
}
/** the teaching panel in a page → background: keep this tool file for this very host. Answered by `Done`. */
export interface SaveToolMessage {
  type: 'save-tool';
  tool: LocalTool;
}
/** dashboard/popup → background: tools, their health, teaching (lib/teach/tools-act.ts). */
export interface ToolsMessage {
  type: 'tools';
  tools: ToolsAct;
}
/** What is known of one host that was read before. */
export interface WatchedHost {
  host: string;
  /** Match pattern that asks for it. */
  pattern: string;
  tool: string;
  /** When a page of it was last read well; null: never. */
  good: number | null;
  /** Kind of page → since when it cannot be read, although it should show posts. */
  blind: Readonly<Record<string, number>>;
  /** Since when the host may no longer be read; null while it may. */
  lost: number | null;
}
export interface ToolsAnswer {
  ok: true;
  stored: StoredTools;
  hosts: WatchedHost[];
}
export interface HealthAnswer {
  ok: true;
  /** Latest first; `day` is a UTC day. */
  days: { day: string; counts: Record<string, number> }[];
  hosts: WatchedHost[];
}
export interface InspectAnswer {
  ok: true;
  report: Report;
  /** Names of columns and states on the page that no word list knows. */
  columns: string[];
}
/** popup/welcome → background, after the browser granted or lost a host: register or drop the observer there, and observe open tabs. */
export interface SitesChangedMessage {
  type: 'sites-changed';
}
/** dashboard/popup → background: something that the user does by hand (lib/acts.ts). */
export interface ActMessage {
  type: 'act';
  act: Act;
}
/** dashboard → background: keeping, restoring and erasing (lib/import/data-acts.ts). Answered by what `do` gives. */
export interface DataMessage {
  type: 'data';
  data: DataAct;
}
/** dashboard → background: the device's key, checkpoints and their time stamps (lib/exports/evidence-act.ts). Answered by `Done`. */
export interface EvidenceMessage {
  type: 'evidence';
  evidence: EvidenceAct;
}
export interface Done {
  ok: true;
}
