import type { EventKind, LogEvent, Source } from './events';
import type { Role, State } from './states';

/** One event after all corrections: what is held to be true now. Times are epoch milliseconds. */
export interface EffectiveEvent {
  id: string;
  seq: number;
  kind: EventKind;
  role: Role;
  alias: string | null;
  /** Latest moment at which it can have happened. */
  at: number;
  /** Moment before which it cannot have happened; null where nothing bounds it. */
  earliest: number | null;
  seenAt: number;
  source: Source;
  /** Client rounds up to and with this event. */
  round: number;
  /** Who brought a return about: a return that the team caused does not count against the client. */
  cause: 'client' | 'team';
  slot: number | null;
  text: string | null;
  state: State | null;
}

/** Kinds that a correction or a bookkeeping entry has; they restate other events and are no facts of their own. */
const BOOKKEEPING: ReadonlySet<EventKind> = new Set(['corrected', 'erased']);

/**
 * Applies one line of the log to the effective events of its post, oldest first by `at`, then by place in the log.
 * A `corrected` line restates the event that `detail.corrects` names, or takes it out (`detail.void`). A correction
 * of an event that is not there changes nothing. Returns a new array; the one given stays as it was.
 */
export function applyEvent(effective: readonly EffectiveEvent[], event: LogEvent): EffectiveEvent[] {
  if (event.kind === 'corrected') return applyCorrection(effective, event);
  if (BOOKKEEPING.has(event.kind)) return [...effective];
  return inOrder([...effective, fromLine(event, event.kind, event.id, event.seq)]);
}

/** All lines of one post, in the order of the log, to what is held to be true now. */
export function effectiveEvents(lines: Iterable<LogEvent>): EffectiveEvent[] {
  let effective: EffectiveEvent[] = [];
  for (const line of lines) effective = applyEvent(effective, line);
  return effective;
}

function applyCorrection(effective: readonly EffectiveEvent[], event: LogEvent): EffectiveEvent[] {
  const target = effective.find((one) => one.id === event.detail.corrects);
  if (!target) return [...effective];
  const others = effective.filter((one) => one !== target);
  if (event.detail.void) return others;
  const restated = fromLine(event, event.detail.kind ?? target.kind, target.id, target.seq);
  return inOrder([
    ...others,
    {
      ...restated,
      text: restated.text ?? target.text,
      slot: restated.slot ?? target.slot,
      cause: event.detail.cause ?? target.cause,
    },
  ]);
}

function fromLine(event: LogEvent, kind: EventKind, id: string, seq: number): EffectiveEvent {
  return {
    id,
    seq,
    kind,
    role: event.by.role,
    alias: event.by.alias,
    at: Date.parse(event.at),
    earliest: event.earliest === null ? null : Date.parse(event.earliest),
    seenAt: Date.parse(event.seenAt),
    source: event.source,
    round: event.round,
    cause: event.detail.cause ?? 'client',
    slot: event.detail.slot === undefined ? null : Date.parse(event.detail.slot),
    text: event.detail.text ?? null,
    state: event.detail.state ?? null,
  };
}

/** By time; what cannot be told apart by time keeps the order in which it was believed (`order` in detail, else the log's). */
function inOrder(events: EffectiveEvent[]): EffectiveEvent[] {
  return events.sort((a, b) => a.at - b.at || a.seq - b.seq);
}
