import type { People } from '../../lib/approvals/believe';
import { applyEvent, type EffectiveEvent } from '../../lib/approvals/effective';
import type { LogEvent } from '../../lib/approvals/events';
import type { HistoryFact, Sighting } from '../../lib/approvals/evidence';
import type { Verb } from '../../lib/approvals/reading';
import {
  type FactDraft,
  missingLines,
  noMemory,
  type PostMemory,
  reconcile,
} from '../../lib/approvals/reconcile';
import { type ApprovalRules, DEFAULT_RULES } from '../../lib/approvals/rules';
import { type Role, type State, TURN_OF_STATE } from '../../lib/approvals/states';

export const HOUR = 3_600_000;
export const START = Date.parse('2026-11-02T09:00:00Z');
/** Hours after the start of the story. */
export const h = (hours: number) => START + hours * HOUR;

/** The log of one post, kept as the background keeps it, without a database. */
export class PostLog {
  memory: PostMemory = noMemory();
  readonly lines: LogEvent[] = [];

  constructor(
    readonly rules: ApprovalRules = DEFAULT_RULES,
    public people: People = new Map(),
  ) {}

  /** Returns the lines that this look added. */
  see(sighting: Sighting): LogEvent[] {
    const { evidence, drafts } = reconcile(this.memory, sighting, this.rules, this.people);
    this.memory = { ...this.memory, evidence };
    return this.append(drafts, sighting.at);
  }

  /** The user says on whose side somebody is. */
  tell(alias: string, role: Role, at: number): LogEvent[] {
    this.people = new Map([...this.people, [alias, role]]);
    return this.append(missingLines(this.memory, this.rules, this.people), at);
  }

  get now(): EffectiveEvent[] {
    return this.memory.effective;
  }

  count(kind: Verb, role?: Role): number {
    return this.now.filter((e) => e.kind === kind && (role === undefined || e.role === role)).length;
  }

  get clientRounds(): number {
    return Math.max(0, ...this.now.map((e) => e.round));
  }

  /** All that makes up the figures, without times. */
  get story(): string {
    return this.now.map((e) => `${e.kind}/${e.role}/${e.round}`).join(' ');
  }

  private append(drafts: FactDraft[], seenAt: number): LogEvent[] {
    const added = drafts.map((draft, i) => toLine(draft, this.lines.length + i + 1, seenAt));
    for (const line of added) {
      this.lines.push(line);
      this.memory = { ...this.memory, effective: applyEvent(this.memory.effective, line) };
    }
    return added;
  }
}

function toLine(draft: FactDraft, seq: number, seenAt: number): LogEvent {
  return {
    v: 1,
    seq,
    id: `e${seq}`,
    prev: '',
    hash: '',
    kind: draft.kind,
    tool: 'test',
    client: { id: 'c' },
    post: { id: 'p', key: null, channels: [] },
    round: draft.round,
    by: { role: draft.role, alias: draft.alias },
    at: new Date(draft.at).toISOString(),
    earliest: draft.earliest === null ? null : new Date(draft.earliest).toISOString(),
    seenAt: new Date(seenAt).toISOString(),
    zone: 'UTC',
    source: draft.source,
    detail: draft.detail,
    sealed: {},
  };
}

export function look(at: number, state: State, history: HistoryFact[] = []): Sighting {
  return { at, state, turn: TURN_OF_STATE[state], history };
}

/** A history line shown as "n hours ago" by a page that was looked at some time later. */
export function line(
  verb: Verb,
  alias: string | null,
  at: number,
  options: Partial<HistoryFact> = {},
): HistoryFact {
  return {
    verb,
    alias,
    role: 'unknown',
    earliest: at - HOUR / 2,
    latest: at + HOUR / 2,
    text: null,
    ...options,
  };
}
