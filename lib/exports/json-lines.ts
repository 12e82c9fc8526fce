import type { LogEvent } from '../approvals/events';
import { checkEvent } from './event-schema';

/** Characters that are handed on at a time: longer strings are slow to be collected. */
const MOST_HELD = 32_000;

/** The log as JSON Lines: one event a line, fields in the documented order, in small pieces of text. */
export async function* jsonLinesOf(
  events: AsyncIterable<readonly LogEvent[]> | Iterable<readonly LogEvent[]>,
): AsyncGenerator<string, void, void> {
  for await (const piece of events) {
    let text = '';
    for (const event of piece) {
      text += `${jsonLine(event)}\n`;
      if (text.length < MOST_HELD) continue;
      yield text;
      text = '';
    }
    if (text !== '') yield text;
  }
}

/** One event as it stands in a file, without the line's end. */
export function jsonLine(event: LogEvent): string {
  const { v, seq, id, prev, hash, kind, tool, client, post, round, by, ...rest } = event;
  const { at, earliest, seenAt, zone, source, detail, sealed, salt } = rest;
  return JSON.stringify({
    v,
    seq,
    id,
    prev,
    hash,
    kind,
    tool,
    client: { id: client.id, name: client.name },
    post: post && { id: post.id, key: post.key, title: post.title, channels: post.channels },
    round,
    by: { role: by.role, alias: by.alias },
    at,
    earliest,
    seenAt,
    zone,
    source,
    detail,
    sealed,
    salt,
  });
}

/** A file that cannot be read as a log: which line, what is wrong with it, and what can be done. */
export class JsonLinesError extends Error {
  override readonly name = 'JsonLinesError';
  /** From 1. */
  readonly line: number;
  /** It names a version of the form that is not known here. */
  readonly newer: boolean;

  constructor(line: number, what: string, advice: string, newer = false) {
    super(`Line ${line}: ${what} ${advice}`);
    this.line = line;
    this.newer = newer;
  }
}

export interface ParseOptions {
  /** Every line must be just as Signoff writes it: no blanks, no other order, no field twice. */
  exact?: boolean;
}

const LONGEST_LINE = 1_000_000;
const PIECE = 1_000;
const EXPORT_AGAIN = 'Export the log again, as JSON Lines, and do not edit the file.';

/**
 * The events of a file, in pieces of 1,000. Only their form is checked; `verifyChain` says whether they are whole. Bytes
 * must be UTF-8; a byte order mark and empty lines at the end are passed over. Throws a JsonLinesError at the first line that is not an event.
 */
export async function* parseJsonLines(
  source: string | AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>,
  options: ParseOptions = {},
): AsyncGenerator<LogEvent[], void, void> {
  let piece: LogEvent[] = [];
  let number = 0;
  let blank = 0;
  for await (const line of linesOf(typeof source === 'string' ? [source] : source)) {
    number++;
    if (line === '') {
      blank ||= number;
      continue;
    }
    if (blank) throw new JsonLinesError(blank, 'This line is empty.', EXPORT_AGAIN);
    piece.push(parseLine(line, number, options.exact ?? false));
    if (piece.length === PIECE) {
      yield piece;
      piece = [];
    }
  }
  if (piece.length > 0) yield piece;
}

function parseLine(line: string, number: number, exact: boolean): LogEvent {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    const cut = line.startsWith('{') && !line.endsWith('}');
    const what = cut ? 'The line ends too early; the file was cut.' : 'This is not JSON.';
    throw new JsonLinesError(
      number,
      what,
      cut ? EXPORT_AGAIN : 'Choose a file that Signoff exported as JSON Lines.',
    );
  }
  const checked = checkEvent(value);
  if (!('event' in checked)) {
    const given = typeof value === 'object' && value !== null && 'v' in value ? value.v : undefined;
    const newer = typeof given === 'number' && checked.field === 'v';
    const advice = newer ? 'Update Signoff and try again.' : EXPORT_AGAIN;
    throw new JsonLinesError(number, `${checked.field}: ${checked.message}.`, advice, newer);
  }
  if (exact && jsonLine(checked.event) !== line) {
    throw new JsonLinesError(number, 'The line is not written the way Signoff writes it.', EXPORT_AGAIN);
  }
  return checked.event;
}

/** Lines without their ends. */
async function* linesOf(
  source: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>,
): AsyncGenerator<string, void, void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  let number = 0;
  let first = true;
  for await (const chunk of source) {
    let text = decode(chunk);
    // The decoder takes the mark off bytes by itself.
    if (first && text.startsWith('\ufeff')) text = text.slice(1);
    if (text !== '') first = false;
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield checkLength(line.endsWith('\r') ? line.slice(0, -1) : line);
    if (rest.length > LONGEST_LINE) checkLength(rest);
  }
  rest += decode(null);
  if (rest !== '') yield checkLength(rest);

  function decode(chunk: string | Uint8Array | null): string {
    if (typeof chunk === 'string') return chunk;
    try {
      return chunk === null ? decoder.decode() : decoder.decode(chunk, { stream: true });
    } catch {
      throw new JsonLinesError(
        number + 1,
        'The file is not UTF-8 text.',
        'Choose a file that Signoff exported.',
      );
    }
  }

  function checkLength(line: string): string {
    number++;
    if (line.length <= LONGEST_LINE) return line;
    throw new JsonLinesError(number, 'The line is longer than an event can be.', EXPORT_AGAIN);
  }
}
