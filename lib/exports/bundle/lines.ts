import { sha256 } from '@noble/hashes/sha2.js';
import canonicalize from 'canonicalize';
import { ERASABLE, erasableOf, erasableText, withoutErasable } from '../../approvals/erasable';
import type { LogEvent } from '../../approvals/events';
import { checkEvent } from '../event-schema';
import { bytesToHex, utf8 } from './bytes';

/** Erasable texts of one event, apart from it: keyed by the event's hash. */
interface TextsLine {
  hash: string;
  salt: string;
  texts: Record<string, string>;
}

/**
 * What the hash of an event covers, in its RFC 8785 form: the SHA-256 of these bytes is the hash. So whoever holds the
 * line can compute its hash with any tool.
 */
export function coveredLine(event: LogEvent): string {
  const { hash: _hash, ...covered } = withoutErasable(event);
  return canonicalize(covered) ?? '';
}

export const hashOfLine = (line: string): string => bytesToHex(sha256(utf8(line)));

/** The line of its texts; null where it has none. */
export function textsLine(event: LogEvent): string | null {
  const { hash, salt } = event;
  const all = erasableOf(event).map((field) => [field, erasableText(event, field)] as const);
  const texts = Object.fromEntries(all.filter(([, text]) => text !== undefined));
  return salt === undefined ? null : JSON.stringify({ hash, salt, texts });
}

/** Null where it is not written just as `textsLine` does. */
export function parseTexts(line: string): TextsLine | null {
  const value = parsed(line) as TextsLine | undefined;
  const right =
    typeof value?.hash === 'string' &&
    typeof value.salt === 'string' &&
    typeof value.texts === 'object' &&
    value.texts !== null &&
    Object.entries(value.texts).every(([name, text]) => TEXTS.includes(name) && typeof text === 'string') &&
    JSON.stringify({ hash: value.hash, salt: value.salt, texts: value.texts }) === line;
  return right ? value : null;
}

const TEXTS: readonly string[] = ERASABLE;

/** The event of a line, with its texts where they are there; or what is wrong with the line. */
export function eventOfLine(
  line: string,
  hash: string,
  texts: TextsLine | null,
): LogEvent | { message: string } {
  const value = parsed(line);
  if (typeof value !== 'object' || value === null) return { message: 'it is not JSON' };
  const checked = checkEvent(withTexts({ ...value, ...sealedOf(value), hash }, texts));
  return 'event' in checked ? checked.event : { message: `${checked.field}: ${checked.message}` };
}

/** RFC 8785 sorts the names; the log has them in the order of the event. */
function sealedOf(value: object): object {
  const sealed = 'sealed' in value ? value.sealed : null;
  if (typeof sealed !== 'object' || sealed === null) return {};
  const all = Object.entries(sealed);
  return {
    sealed: Object.fromEntries(all.toSorted(([a], [b]) => TEXTS.indexOf(a) - TEXTS.indexOf(b))),
  };
}

function withTexts(value: Record<string, unknown>, texts: TextsLine | null): unknown {
  if (!texts) return value;
  const parts: Record<string, unknown> = { client: value.client, post: value.post, detail: value.detail };
  for (const [field, text] of Object.entries(texts.texts)) {
    const [part = '', name = ''] = field.split('.');
    const before = parts[part];
    if (typeof before === 'object' && before !== null) parts[part] = { ...before, [name]: text };
  }
  return { ...value, salt: texts.salt, ...parts };
}

/** A file's lines without their ends. The last one may lack its end only where `whole` says so. Throws a LinesError. */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<{ line: string; number: number }, void, void> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let rest = '';
  let number = 0;
  for await (const chunk of chunks) {
    const lines = (rest + decode(chunk)).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield { line, number: ++number };
    if (rest.length > LONGEST) throw new LinesError(number + 1, 'is longer than a line can be');
  }
  decode(null);
  if (rest !== '') throw new LinesError(number + 1, 'has no end: the file was cut');

  function decode(chunk: Uint8Array | null): string {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch {
      throw new LinesError(number + 1, 'or a line soon after it is not UTF-8 text');
    }
  }
}

/** A file that is not lines of text. */
export class LinesError extends Error {
  override readonly name = 'LinesError';
  /** From 1. */
  readonly line: number;

  constructor(line: number, what: string) {
    super(what);
    this.line = line;
  }
}

const LONGEST = 1_000_000;

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
