import type { PageKind, SeenPost } from '../approvals/reading';
import type { State, Turn } from '../approvals/states';

/** What was done to know a tool: `driven` run against the live tool, `captured` tested on captured pages, `documented` from the vendor's documentation (labels known, page structure not), `local` taught by the user. */
export type Basis = 'driven' | 'captured' | 'documented' | 'local';

/** A CSS selector, or several in order of preference: the first that matches is taken, and which one it was is reported. */
export type Selectors = string | readonly string[];

export interface StateLabels {
  /** Whole labels as the tool shows them, any language, any case. */
  labels?: readonly string[];
  /** Values of class, data attribute or icon title that mean this state, e.g. `status-approved`. Whole tokens. */
  tokens?: readonly string[];
  /** Whose turn it is; default by state. */
  turn?: Turn;
  /** Those of the labels, as written above, whose turn is another one. */
  turns?: Readonly<Record<string, Turn>>;
}

export interface ToolPage {
  /** Path pattern: `:client` and `:post` are taken as keys, `*` is anything, e.g. `/workspace/:client/compose/:post/*`. May go on with `?name=value` and `#/route`. */
  path: string;
  kind: PageKind;
  /** State of every post that the page lists, where the page itself is the state (an approval queue). */
  state?: State;
  /** The page should show posts, or say that there are none; if neither, it is reported as unreadable. */
  expectsPosts?: boolean;
  viewer?: 'client' | 'team';
}

/** One scheduling tool, declaratively. All that is not said here is left to the generic reader. */
export interface ToolDefinition {
  /** Frozen: it stands in every event. */
  id: string;
  name: string;
  /** Match patterns of exact hosts. Empty for a tool that anybody can host: then `signs` tells its pages. */
  matches: readonly string[];
  /** How a page of a tool that anybody can host is told, whatever its address: words of its title, an element of its own. One of them is enough. */
  signs?: readonly ({ title: string } | { selector: string })[];
  basis: Basis;
  /** ISO date of what `basis` says. */
  since: string;
  /** `none`: the tool has no approval; Signoff says so and reads nothing. `optional`: an approval is no gate there. */
  approval: 'gate' | 'optional' | 'none';
  /** How the tool calls what holds a client's posts, and where its name stands. */
  client: {
    word: string;
    name?: Selectors;
    /** Attribute to read instead of the text. */
    attribute?: string;
    /** Where each post names its own client, inside of its card. */
    inCard?: Selectors;
  };
  pages?: readonly ToolPage[];
  /** The team gives the states their names here (board columns, task statuses, renamed decisions): the vocabulary reads what it knows, and the user maps the rest in the tool's settings. */
  columns?: 'user-named';
  states?: Partial<Record<State, StateLabels>>;
  /** Known places; each only sharpens what the generic reader finds. */
  card?: Selectors;
  title?: Selectors;
  state?: Selectors;
  slot?: Selectors;
  key?: { selector?: Selectors; attribute: string; pattern?: string };
  /** Parts of the page never to be read: pickers, legends, help. */
  ignore?: Selectors;
  quirks?: {
    /** The tool makes one object per channel of one post. */
    perChannel?: boolean;
    /** Editing an approved post sends it back for approval without a submission. */
    editResetsApproval?: boolean;
    /** A rejection asks for a new version here: it is a return like any other. */
    rejectionIsReturn?: boolean;
    /** A returned post is shown as a draft. */
    returnedIsDraft?: boolean;
    /** A comment that the client can write and that asks for a change is a return here. */
    clientCommentIsReturn?: boolean;
    /** Two stages: the team approves first, then the client. */
    internalThenClient?: boolean;
    /** A pending post may wait for the team or the client: the page does not tell which. */
    pendingSideUnknown?: boolean;
    /** The tool has no state for what waits for the client, who answers outside it: returns are entered by hand. */
    answeredOutside?: boolean;
    /** Approving schedules the post at once. */
    approvedIsScheduled?: boolean;
    /** History lines whose verb the tool misuses: whole comment text → what it really is, e.g. 'Hold lifted.' → released. */
    historyComments?: Readonly<Record<string, SeenPost['history'][number]['verb']>>;
  };
}

/** Gives a definition its type, and keeps literal ids. */
export const defineTool = <const T extends ToolDefinition>(tool: T): T => tool;
