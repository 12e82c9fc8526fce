import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import type { EventDraft, LogEvent } from '../../lib/approvals/events';
import type { AnchorArea } from '../../lib/store/anchor';
import type { PostRow } from '../../lib/store/schema';

/** An empty database for each test. */
export function freshDatabase(): void {
  globalThis.indexedDB = new IDBFactory();
}

/** A `storage.local` in memory that keeps a copy, as the real one does. */
export function memoryArea(): AnchorArea & { items: Map<string, string>; writes: number } {
  const items = new Map<string, string>();
  return {
    items,
    writes: 0,
    async get(key) {
      const text = items.get(key);
      return text === undefined ? {} : { [key]: JSON.parse(text) };
    },
    async set(values) {
      this.writes++;
      for (const [key, value] of Object.entries(values)) items.set(key, JSON.stringify(value));
    },
  };
}

let drafts = 0;

export function draft(clientId: string, changes: Partial<EventDraft> = {}): EventDraft {
  drafts++;
  const at = new Date(Date.UTC(2026, 10, 2, 9, 0, drafts)).toISOString();
  return {
    id: `event-${drafts}`,
    kind: 'changes_requested',
    tool: 'demo',
    client: { id: clientId, name: 'Alder Bakery' },
    post: { id: 'post-1', key: '17', title: `Two for one on rye, day ${drafts}`, channels: ['instagram'] },
    round: 1,
    by: { role: 'client', alias: 'r1' },
    at,
    earliest: null,
    seenAt: at,
    zone: 'Europe/Paris',
    source: 'history',
    detail: { text: 'Please use the other picture.', state: 'changes_requested' },
    ...changes,
  };
}

export function many(clientId: string, count: number): EventDraft[] {
  return Array.from({ length: count }, () => draft(clientId));
}

export function post(id: string, changes: Partial<PostRow> = {}): PostRow {
  return {
    id,
    tool: 'demo',
    clientId: 'c1',
    key: null,
    title: 'Two for one on rye',
    cut: false,
    titlePage: 'list',
    versions: [],
    channels: ['instagram'],
    slot: null,
    open: 1,
    decidedAt: null,
    state: 'in_review',
    lastSeen: 1,
    evidence: { states: [], histories: [] },
    effective: [],
    dropped: [],
    facts: null,
    ...changes,
  };
}

export async function collect(chunks: AsyncIterable<LogEvent[]>): Promise<LogEvent[]> {
  const events: LogEvent[] = [];
  for await (const chunk of chunks) events.push(...chunk);
  return events;
}
