import { type EventKind, type LogEvent, NOTE_TAGS, type NoteTag, type Source } from './events';
import type { Role, State } from './states';
import { timeOf } from './time-of';

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
  return takeEvent([...effective], event);
}

/** The same on an array of the caller's own, which is changed and given back: for a long log, folded anew. */
export function takeEvent(effective: EffectiveEvent[], event: LogEvent): EffectiveEvent[] {
  if (event.kind === 'corrected') takeCorrection(effective, event);
  else if (!BOOKKEEPING.has(event.kind))
    insert(effective, fromLine(event, event.kind, event.id, event.seq), event.detail.after);
  return effective;
}

/** All lines of one post, in the order of the log, to what is held to be true now. */
export function effectiveEvents(lines: Iterable<LogEvent>): EffectiveEvent[] {
  const effective: EffectiveEvent[] = [];
  for (const line of lines) takeEvent(effective, line);
  return effective;
}

function takeCorrection(effective: EffectiveEvent[], event: LogEvent): void {
  const place = effective.findIndex((one) => one.id === event.detail.corrects);
  const target = effective[place];
  if (!target) return;
  if (event.detail.void) {
    effective.splice(place, 1);
    return;
  }
  const restated = fromLine(event, event.detail.kind ?? target.kind, target.id, target.seq);
  restated.text ??= target.text;
  restated.slot ??= target.slot;
  restated.cause = event.detail.cause ?? target.cause;
  restated.side ??= target.side ?? null;
  restated.changed ??= target.changed;
  restated.edit ??= target.edit;
  const { tag = target.tag, channels = target.channels } = restated;
  if (tag) restated.tag = tag;
  if (channels) restated.channels = channels;
  if (event.detail.cause !== undefined || target.causeSaid) restated.causeSaid = true;
  if (target.firm) restated.firm = true;
  if (event.source !== 'manual') {
    effective[place] = restated;
    return;
  }
  effective.splice(place, 1);
  insert(effective, restated);
}

function fromLine(event: LogEvent, kind: EventKind, id: string, seq: number): EffectiveEvent {
  const { detail } = event;
  const at = timeOf(event.at);
  const effective: EffectiveEvent = {
    id,
    seq,
    kind,
    role: event.by.role,
    alias: event.by.alias,
    at,
    earliest: event.earliest === null ? null : event.earliest === event.at ? at : timeOf(event.earliest),
    seenAt: event.seenAt === event.at ? at : timeOf(event.seenAt),
    source: event.source,
    round: event.round,
    cause: detail.cause ?? 'client',
    slot: detail.slot === undefined ? null : timeOf(detail.slot),
    text: detail.text ?? null,
    state: detail.state ?? null,
    side: detail.side ?? null,
    changed: detail.changed ?? null,
    edit: detail.edit ?? null,
  };
  // A log may come from a file: only what is of the right kind is taken.
  if (Array.isArray(detail.channels)) effective.channels = detail.channels;
  if (detail.tag !== undefined && NOTE_TAGS.includes(detail.tag)) effective.tag = detail.tag;
  return effective;
}

function insert(effective: EffectiveEvent[], event: EffectiveEvent, after?: string): void {
  const named = after === undefined ? -1 : effective.findIndex((one) => one.id === after);
  let place = named + 1;
  if (named === -1) {
    place = effective.length;
    while (place > 0 && (effective[place - 1] as EffectiveEvent).at > event.at) place--;
    // `after` may also say: before all others.
    if (after === '') place = 0;
  }
  if (place === effective.length) effective.push(event);
  else effective.splice(place, 0, event);
}
