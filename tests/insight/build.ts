import type { EventDetail, EventKind, LogEvent } from '../../lib/approvals/events';
import type { Role, State } from '../../lib/approvals/states';
import type { FactEvent } from '../../lib/insight/fact-event';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
/** A Monday, 09:00 UTC. */
export const MONDAY = Date.UTC(2026, 9, 5, 9);

let next = 0;

/** One effective event; the moment is exact unless `earliest` says otherwise. */
export function fact(kind: EventKind, role: Role, at: number, more: Partial<FactEvent> = {}): FactEvent {
  next += 1;
  return {
    id: `e${next}`,
    seq: next,
    kind,
    role,
    alias: null,
    at,
    earliest: at,
    seenAt: at,
    source: 'history',
    round: 0,
    cause: 'client',
    slot: null,
    text: null,
    state: null,
    changed: null,
    edit: null,
    ...more,
  };
}

export interface LineOptions {
  role?: Role;
  post?: string;
  earliest?: number | null;
  state?: State;
  detail?: EventDetail;
  source?: LogEvent['source'];
}

/** One line of a log; hashes are of no matter here. */
export function line(
  id: string,
  seq: number,
  kind: EventKind,
  at: number,
  options: LineOptions = {},
): LogEvent {
  const { role = 'client', post = 'p1', earliest = at, detail = {}, source = 'history' } = options;
  return {
    v: 1,
    seq,
    id,
    prev: '',
    hash: '',
    kind,
    tool: 'demo',
    client: { id: 'c1' },
    post: { id: post, key: null, channels: [] },
    round: 0,
    by: { role, alias: null },
    at: new Date(at).toISOString(),
    earliest: earliest === null ? null : new Date(earliest).toISOString(),
    seenAt: new Date(at).toISOString(),
    zone: 'UTC',
    source,
    detail: options.state ? { ...detail, state: options.state } : detail,
    sealed: {},
  };
}
