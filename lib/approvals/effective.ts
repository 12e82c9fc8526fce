import type { EventKind, LogEvent, NoteTag, Source } from './events';
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
  /** True where the user said so; a default is no statement. */
  causeSaid?: boolean;
  slot: number | null;
  text: string | null;
  state: State | null;
  /** Whom the post waited for by the words of the page itself, where they named a side. */
  side?: 'client' | 'team' | null;
  /** `edited`: what of the post itself was seen to change. Null for an edit that was concluded from the approval. */
  changed: 'slot' | 'text' | 'channels' | null;
  /** `changed` is `channels`: those that stood approved while the post as a whole did not. */
  channels?: readonly string[];
  /** `note`: what the user marked with it. */
  tag?: NoteTag;
  /** Class of a change of text, as stored or overruled by the user. */
  edit: string | null;
  /** Comes from a log that was restored: what was seen for it is not kept any more, so a later look neither takes it out nor restates it. */
  firm?: true;
}

/** Kinds that a correction or a bookkeeping entry has; they restate other events and are no facts of their own. */
const BOOKKEEPING: ReadonlySet<EventKind> = new Set(['corrected', 'erased']);

/**
 * Applies one line of the log to the effective events of its post, which stand in the order in which they happened. A
 * new event goes behind the one that `detail.after` names, else where its time puts it. A `corrected` line restates the
 * event that `detail.corrects` names, in its place (a user's correction: where the new time puts it), or takes it out
 * (`detail.void`). A correction of an event that is not there changes nothing. Gives a new array.
 */
export function applyEvent(effective: readonly EffectiveEvent[], event: LogEvent): EffectiveEvent[] {
  if (event.kind === 'corrected') return applyCorrection(effective, event);
  if (BOOKKEEPING.has(event.kind)) return [...effective];
  return insert(effective, fromLine(event, event.kind, event.id, event.seq), event.detail.after);
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
  const line = fromLine(event, event.detail.kind ?? target.kind, target.id, target.seq);
  const restated: EffectiveEvent = {
    ...line,
    text: line.text ?? target.text,
    slot: line.slot ?? target.slot,
    cause: event.detail.cause ?? target.cause,
    side: line.side ?? target.side ?? null,
    changed: line.changed ?? target.changed,
    edit: line.edit ?? target.edit,
    ...(line.tag || target.tag ? { tag: line.tag ?? target.tag } : {}),
    ...(event.detail.cause !== undefined || target.causeSaid ? { causeSaid: true } : {}),
    ...(target.firm ? { firm: target.firm } : {}),
  };
  return event.source === 'manual'
    ? insert(others, restated)
    : effective.map((one) => (one === target ? restated : one));
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
    side: event.detail.side ?? null,
    changed: event.detail.changed ?? null,
    edit: event.detail.edit ?? null,
    ...(event.detail.channels ? { channels: event.detail.channels } : {}),
    ...(event.detail.tag ? { tag: event.detail.tag } : {}),
  };
}

function insert(
  effective: readonly EffectiveEvent[],
  event: EffectiveEvent,
  after?: string,
): EffectiveEvent[] {
  const named = after === undefined ? -1 : effective.findIndex((one) => one.id === after);
  let place = named + 1;
  if (named === -1) {
    place = effective.length;
    while (place > 0 && (effective[place - 1] as EffectiveEvent).at > event.at) place--;
    // `after` may also say: before all others.
    if (after === '') place = 0;
  }
  return [...effective.slice(0, place), event, ...effective.slice(place)];
}
