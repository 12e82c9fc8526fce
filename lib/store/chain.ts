import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import { ERASABLE, erasableOf, erasableText, versionFor, withoutErasable } from '../approvals/erasable';
import type { EventDraft, LogEvent } from '../approvals/events';
import type { Head } from './schema';

/** `prev` of the first event of a chain. */
export const GENESIS = '0'.repeat(64);
export const EMPTY_HEAD: Head = Object.freeze({ count: 0, hash: GENESIS });

/** What an event may not be: the message says which field. */
export class ChainError extends Error {
  override readonly name = 'ChainError';
}

/** SHA-256 in hex of the salt followed by the text, both as UTF-8: `printf %s%s SALT TEXT | sha256sum`. */
export function sealOf(salt: string, text: string): string {
  return hex(salt + text);
}

/**
 * SHA-256 in hex over the RFC 8785 form of the event without `hash`, `salt` and the erasable texts. Every other field is
 * covered, also one that this version does not know. Throws on lone surrogates and on numbers that JSON has not.
 */
export function hashOf(event: LogEvent | Omit<LogEvent, 'hash'>): string {
  const { hash: _hash, ...covered } = withoutErasable(event as LogEvent);
  return hex(canonicalize(covered) ?? '');
}

/** A draft as the next event of a chain. `salt` is 32 hex digits, fresh for each event. Throws a ChainError for what the log cannot hold. */
export function link(draft: EventDraft, head: Head, salt: string): LogEvent {
  checkDraft(draft);
  const sealed: Record<string, string> = {};
  for (const field of ERASABLE) {
    const text = erasableText(draft, field);
    if (text !== undefined) sealed[field] = sealOf(salt, text);
  }
  const event: LogEvent = {
    v: versionFor(draft),
    seq: head.count + 1,
    id: draft.id,
    prev: head.hash,
    hash: '',
    kind: draft.kind,
    tool: draft.tool,
    client: draft.client,
    post: draft.post,
    round: draft.round,
    by: draft.by,
    at: draft.at,
    earliest: draft.earliest,
    seenAt: draft.seenAt,
    zone: draft.zone,
    source: draft.source,
    detail: draft.detail,
    sealed,
  };
  try {
    event.hash = hashOf(event);
  } catch (error) {
    throw new ChainError(`Event ${draft.id} cannot be hashed: ${(error as Error).message}.`, {
      cause: error,
    });
  }
  if (Object.keys(sealed).length > 0) event.salt = salt;
  return event;
}

/** Page texts may be cut in the middle of a character; such halves become U+FFFD, for JSON and UTF-8 have no form for them. */
export function wellFormed(draft: EventDraft): EventDraft {
  if (ERASABLE.every((field) => erasableText(draft, field)?.isWellFormed() ?? true)) return draft;
  const copy = structuredClone(draft);
  if (copy.client.name !== undefined) copy.client.name = copy.client.name.toWellFormed();
  if (copy.post?.title !== undefined) copy.post.title = copy.post.title.toWellFormed();
  for (const [name, value] of Object.entries(copy.detail))
    if (typeof value === 'string') copy.detail[name] = value.toWellFormed();
  return copy;
}

/** The event without its texts and its salt: with the salt kept, a short text could be found by guessing. */
export const withoutTexts = (event: LogEvent): LogEvent => withoutErasable(event);

export function hasTexts(event: LogEvent): boolean {
  return (
    event.salt !== undefined || erasableOf(event).some((field) => erasableText(event, field) !== undefined)
  );
}

const utf8 = new TextEncoder();
const UTC = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** True for the one form of a moment that the log holds; in it, order of text is order of time. */
export function isMoment(value: unknown): value is string {
  return typeof value === 'string' && UTC.test(value) && !Number.isNaN(Date.parse(value));
}

function checkDraft(draft: EventDraft): void {
  for (const field of ['at', 'seenAt'] as const) {
    if (!isMoment(draft[field]))
      throw new ChainError(`Event ${draft.id}: ${field} is not an ISO time in UTC.`);
  }
  if (draft.earliest !== null && !isMoment(draft.earliest)) {
    throw new ChainError(`Event ${draft.id}: earliest is not an ISO time in UTC.`);
  }
  if (!Number.isSafeInteger(draft.round) || draft.round < 0) {
    throw new ChainError(`Event ${draft.id}: round is not a whole number.`);
  }
  for (const [key, value] of Object.entries(draft.detail)) {
    if (typeof value === 'number' && !Number.isSafeInteger(value)) {
      throw new ChainError(`Event ${draft.id}: detail.${key} is not a whole number.`);
    }
  }
}

function hex(text: string): string {
  return bytesToHex(sha256(utf8.encode(text)));
}
