import papa from 'papaparse';
import { ImportError } from './import-error';

/** A table of texts; its first row names the columns. */
export interface CsvTable {
  head: string[];
  rows: string[][];
}

const LARGEST = 30_000_000;
export const MOST_ROWS = 50_000;
const MOST_COLUMNS = 200;
const LONGEST_CELL = 20_000;

/** Reads CSV of any separator and the usual encodings. Throws an ImportError for what is no table. */
export async function readTable(file: Blob): Promise<CsvTable> {
  if (file.size === 0) throw new ImportError('empty', 'The file is empty.');
  if (file.size > LARGEST)
    throw new ImportError('too_large', `The file is larger than ${LARGEST / 1_000_000} MB.`);
  const text = decode(new Uint8Array(await file.arrayBuffer()));
  if (text.includes('\0')) throw new ImportError('table', 'The file is not a table of texts.');
  const parsed = papa.parse<string[]>(text, { skipEmptyLines: 'greedy', preview: MOST_ROWS + 2 });
  const quotes = parsed.errors.find((error) => error.type === 'Quotes');
  if (quotes)
    throw new ImportError(
      'table',
      `Row ${(quotes.row ?? 0) + 1}: a quotation mark is not closed.`,
      (quotes.row ?? 0) + 1,
    );
  const [head = [], ...rows] = parsed.data;
  if (head.length < 2 || rows.length === 0)
    throw new ImportError('table', 'The file has no two columns, or no row below its headings.', 1);
  if (rows.length > MOST_ROWS)
    throw new ImportError('too_many', `The file has more than ${MOST_ROWS} rows.`, MOST_ROWS + 1);
  if (head.length > MOST_COLUMNS)
    throw new ImportError('too_many', `The file has more than ${MOST_COLUMNS} columns.`, 1);
  for (const [i, row] of rows.entries())
    if (row.some((cell) => cell.length > LONGEST_CELL))
      throw new ImportError('table', `Row ${i + 2}: a cell is longer than a text of a post can be.`, i + 2);
  return { head: head.map((cell) => cell.trim().slice(0, 200)), rows };
}

/** By its mark, else UTF-8, else what spreadsheets on Windows write. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8: nearly every such table comes out of a spreadsheet of western Europe.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
