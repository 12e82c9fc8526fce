const MARKS = /[\u0300-\u036f]|[\u200b\u200c\u200e\u200f\u2060]|\u200d|[\ufe0e\ufe0f]/g;
const ENDS = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
const CACHE_LIMIT = 20_000;
const cache = new Map<string, string>();

/** White space (no-break spaces included) as single spaces. */
export const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** For comparing labels: compatibility forms, no case, no accents, no decoration around. Counts stay. */
export function fold(text: string): string {
  const known = cache.get(text);
  if (known !== undefined) return known;
  const folded = squeeze(
    text
      .normalize('NFKD')
      .replace(MARKS, '')
      .normalize('NFC')
      .toLowerCase()
      .replace(/ı/g, 'i')
      .replace(/ß/g, 'ss')
      .replace(/[’ʼ]/g, "'")
      .replace(/_/g, ' '),
  ).replace(ENDS, '');
  if (cache.size > CACHE_LIMIT) cache.clear();
  cache.set(text, folded);
  return folded;
}

/** A folded label without the count that stands before or after it: "pending review 3", "approved (12". */
export const withoutCount = (folded: string): string =>
  folded.replace(/^\d+[^\p{L}\p{N}]+(?=\p{L})|[^\p{L}\p{N}]*[\s(:·[]\d[\d.,/ ]*$/gu, '').replace(ENDS, '');

const SEPARATOR = /\s[-–—―•·|/]\s|[(（•·|]|\s[-–—]\s?$/;

/** What stands before the first separator of a label sentence ("Approved - saving changes …"), or null. */
export function headOf(text: string): string | null {
  const at = text.search(SEPARATOR);
  return at > 0 ? text.slice(0, at) : null;
}

/** What stands behind "Status: ", or null. */
export function tailOf(text: string): string | null {
  const match = /^[^:：]{2,24}[:：]\s*(\S.*)$/s.exec(text);
  return match?.[1] ?? null;
}

/** The last part of "Plan > Client > Column" or "1 December · Approved", or null. What an arrow leads to is where something may go, not where it stands. */
export const lastOf = (text: string): string | null =>
  /.\s[>›»·•|+]\s([^>›»·•|+→]+)$/u.exec(text)?.[1] ?? null;

/** What stands in "Task #8 (Approved): Winter hats", or null. */
export const insideOf = (text: string): string | null => /\(([^()]{2,40})\)[:：]\s/.exec(text)?.[1] ?? null;

/** Words of an identifier, without the marks that build tools add: `posts_statusPillFailed__LAOPY` gives posts, status, pill, failed, and `_headerName_hsqrn_116` header, name. */
export function wordsOf(identifier: string): string[] {
  return identifier
    .replace(/__(?=[\w-]*[A-Z0-9])[\w-]{5,6}$|(?<=^_.+)_[\w-]{5}_\d+$/, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
