import { EVENT_KINDS, type EventKind, type LogEvent } from '../../../lib/approvals/events';
import { ROLES, type Role } from '../../../lib/approvals/states';

/** What of the log is to be shown. Null: not limited by it. */
export interface LogQuery {
  client: string | null;
  tool: string | null;
  post: string | null;
  kind: EventKind | null;
  /** A role, or a pseudonym of the chosen client. */
  who: Role | `alias:${string}` | null;
  /** ISO days, both included, in the user's zone. */
  from: string | null;
  to: string | null;
  /** Looked for in titles. */
  text: string;
  /** By when it was noted, or by when it happened (at the latest). */
  by: 'noted' | 'happened';
  newest: boolean;
}

const DAY = /^\d{4}-\d\d-\d\d$/;
const NAMES = ['client', 'tool', 'post', 'from', 'to'] as const;

/** Anybody may have written an address: what does not fit is left out. */
export function queryOf(address: URLSearchParams): LogQuery {
  const text = (name: string): string | null => address.get(name)?.slice(0, 200) || null;
  const day = (name: string): string | null => (DAY.test(text(name) ?? '') ? text(name) : null);
  const who = text('who');
  return {
    client: text('client'),
    tool: text('tool'),
    post: text('post'),
    kind: EVENT_KINDS.find((one) => one === text('kind')) ?? null,
    who: ROLES.find((one) => one === who) ?? (who?.startsWith('alias:') ? (who as `alias:${string}`) : null),
    from: day('from'),
    to: day('to'),
    text: text('text') ?? '',
    by: address.get('by') === 'happened' ? 'happened' : 'noted',
    newest: address.get('order') !== 'oldest',
  };
}

export function addressOf(query: LogQuery): string {
  const address = new URLSearchParams();
  for (const name of NAMES) if (query[name] !== null) address.set(name, query[name]);
  if (query.kind) address.set('kind', query.kind);
  if (query.who) address.set('who', query.who);
  if (query.text) address.set('text', query.text);
  if (query.by === 'happened') address.set('by', query.by);
  if (!query.newest) address.set('order', 'oldest');
  const text = address.toString();
  return text === '' ? '#/log' : `#/log?${text}`;
}

/** Whether the number of rows is not known before every event was looked at. */
export function isFiltered(query: LogQuery): boolean {
  return [query.tool, query.post, query.kind, query.who, query.from, query.to, query.text.trim()].some(
    Boolean,
  );
}

/**
 * Whether all of the log is read before its first row is known: what happened first may have been noted last. What happened
 * last was noted late, so the latest rows are found from the end.
 */
export const readsAll = (query: LogQuery): boolean => query.by === 'happened' && !query.newest;

/** Whether an event is to be shown. The client was chosen by its chains already. */
export function matcherOf(query: LogQuery): (event: LogEvent) => boolean {
  const from = query.from === null ? '' : localDay(query.from, 0);
  const before = query.to === null ? null : localDay(query.to, 1);
  const text = plain(query.text.trim());
  const alias = query.who?.startsWith('alias:') ? query.who.slice(6) : null;
  return (event) =>
    event.at >= from &&
    (before === null || event.at < before) &&
    (query.tool === null || event.tool === query.tool) &&
    (query.post === null || event.post?.id === query.post) &&
    (query.kind === null || event.kind === query.kind) &&
    (query.who === null || (alias === null ? event.by.role === query.who : event.by.alias === alias)) &&
    (text === '' || plain(event.post?.title ?? '').includes(text));
}

/** Begin of a day in the user's zone, so many days later, as the log writes moments. */
function localDay(day: string, later: number): string {
  const at = new Date(`${day}T00:00:00`);
  if (Number.isNaN(at.getTime())) return '';
  at.setDate(at.getDate() + later);
  return at.toISOString();
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();
