import type { LogEvent } from '../approvals/events';
import { createLocalTime } from './local-time';

export interface CsvOptions {
  /**
   * The name behind a pseudonym, where the user asked for names; null where none is known. Without this the column
   * `person` holds the pseudonym.
   */
  nameOf?: (clientId: string, alias: string) => string | null;
}

type Column = (
  event: LogEvent,
  options: CsvOptions,
  local: (moment: string, zone: string) => string,
) => string;

/** Columns by their headings. What they hold is documented in docs/log-format.md. */
const COLUMNS: Readonly<Record<string, Column>> = {
  client: ({ client }) => client.name ?? '',
  seq: ({ seq }) => String(seq),
  kind: ({ kind }) => kind,
  round: ({ round }) => String(round),
  role: ({ by }) => by.role,
  person: ({ by, client }, { nameOf }) => (by.alias && nameOf?.(client.id, by.alias)) || (by.alias ?? ''),
  at: ({ at, zone }, _options, local) => local(at, zone),
  earliest: ({ earliest, zone }, _options, local) => (earliest === null ? '' : local(earliest, zone)),
  seen_at: ({ seenAt, zone }, _options, local) => local(seenAt, zone),
  zone: ({ zone }) => zone,
  tool: ({ tool }) => tool,
  post: ({ post }) => post?.title ?? '',
  channels: ({ post }) => post?.channels.join(' ') ?? '',
  slot: ({ detail, zone }, _options, local) =>
    detail.slot && !Number.isNaN(Date.parse(detail.slot)) ? local(detail.slot, zone) : '',
  text: ({ detail }) => detail.text ?? '',
  source: ({ source }) => source,
  detail: ({ detail: { text: _text, slot: _slot, ...rest } }) =>
    Object.keys(rest).length === 0 ? '' : JSON.stringify(rest),
  client_id: ({ client }) => client.id,
  post_id: ({ post }) => post?.id ?? '',
  post_key: ({ post }) => post?.key ?? '',
  id: ({ id }) => id,
  hash: ({ hash }) => hash,
};

export const CSV_COLUMNS: readonly string[] = Object.keys(COLUMNS);

/** Without it, spreadsheets take UTF-8 for something else. */
const BYTE_ORDER_MARK = '\ufeff';
const LINE_END = '\r\n';

/** Characters that are handed on at a time: longer strings are slow to be collected. */
const MOST_HELD = 32_000;

/** The log as CSV (RFC 4180, UTF-8 with byte order mark), in small pieces of text. */
export async function* csvOf(
  events: AsyncIterable<readonly LogEvent[]> | Iterable<readonly LogEvent[]>,
  options: CsvOptions = {},
): AsyncGenerator<string, void, void> {
  const local = createLocalTime();
  const columns = Object.values(COLUMNS);
  yield BYTE_ORDER_MARK + csvLine(CSV_COLUMNS);
  for await (const piece of events) {
    let text = '';
    for (const event of piece) {
      // Cell by cell into one string: lists that live for a line only are what a long export spends its time on.
      let before = '';
      for (const column of columns) {
        text += before + csvCell(column(event, options, local));
        before = ',';
      }
      text += LINE_END;
      if (text.length < MOST_HELD) continue;
      yield text;
      text = '';
    }
    if (text !== '') yield text;
  }
}

/** One line with its end. */
export function csvLine(cells: readonly string[]): string {
  return cells.map(csvCell).join(',') + LINE_END;
}

/** Nothing in it asks for quotes, or can make a formula. So are most cells. */
const PLAIN = /^(?:[\w.:/#()][\w.:@/#()-]*)?$/;

function csvCell(text: string): string {
  if (PLAIN.test(text)) return text;
  return `"${harmless(text).replaceAll('"', '""')}"`;
}

/**
 * Where a cell or a line of it begins, and behind the separators that a spreadsheet may split at in spite of the quotes:
 * blanks and invisible characters, then what makes a formula, in its half-width and full-width form.
 */
const FORMULA =
  /(^|[\r\n\v\f\u0085\u2028\u2029;\t])(?=[\p{Zs}\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20\u2212\ufe62\ufe63\ufe66\ufe6b])|^(?=[\t\r\n])/gu;
/** Characters that no spreadsheet shows and some stumble over. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]/g;

/** Without one of these, a formula can only stand at the very beginning. */
const SEPARATOR = /[\r\n\v\f\u0085\u2028\u2029;\t]/;
const STARTS_FORMULA = /^[\p{Zs}\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20\u2212\ufe62\ufe63\ufe66\ufe6b]/u;

/** The text with a `'` wherever a spreadsheet would take what follows for a formula. */
export function harmless(text: string): string {
  const shown = text.replace(CONTROL, '');
  if (!SEPARATOR.test(shown)) return STARTS_FORMULA.test(shown) ? `'${shown}` : shown;
  return shown.replace(FORMULA, (_match, start: string | undefined) => `${start ?? ''}'`);
}
