import type { PageKind, StateSource } from '../approvals/reading';
import { idsOfUrl, isPlace } from './identity';
import { named } from './vocabulary/in-use';

const looksLikeId = (part: string) => /\d/.test(part) && part.length > 3;

/** Parts of path and hash route in lower case. */
export const partsOf = (url: URL): string[] =>
  `${url.pathname}/${url.hash.includes('/') ? url.hash.replace(/^#!?/, '').split('?')[0] : ''}`
    .toLowerCase()
    .split('/')
    .filter(Boolean);

/** `none`: nothing on such a page is a post. `log`: it lists what happened, not where posts stand. */
export function purposeOf(url: URL): 'none' | 'log' | 'posts' {
  const parts = partsOf(url);
  if (parts.some((part) => named('noPosts').has(part))) return 'none';
  const whole = parts.filter((part) => !looksLikeId(part) && !/^\d+$/.test(part)).at(-1) ?? '';
  const last = named('noPostsLast').has(whole)
    ? whole
    : (whole
        .replace(/\.\w+$/, '')
        .split('-')
        .at(-1) ?? '');
  if (named('logPages').has(last)) return 'log';
  const tab = ['tab', 'view', 'page'].map((name) => url.searchParams.get(name)?.split('-').at(-1)).join('');
  return named('noPostsLast').has(last) || named('noPostsLast').has(tab) || named('noPosts').has(tab)
    ? 'none'
    : 'posts';
}

/** Whether an address ends in an id: it is one thing's own, and not that of a board or a workspace. */
export function isAddressOfOne(url: URL): boolean {
  const parts = partsOf(url).filter((part) => !named('views').has(part));
  const last = parts.at(-1) ?? '';
  return (
    (parts.length > 1 &&
      (/^\d+$/.test(last) || looksLikeId(last)) &&
      !/^(19|20)\d\d(-\d\d){0,2}$/.test(last) &&
      !isPlace(parts.at(-2) ?? '')) ||
    ([...url.searchParams].some(
      ([name, value]) => name === 'action' || named('views').has(value.split('.').at(-1) ?? ''),
    ) &&
      idsOfUrl(url.search, url).some(({ at }) => !isPlace(at.split('/').at(-1) ?? '')))
  );
}

export const isPortal = (url: URL): boolean =>
  partsOf(url)
    .slice(0, 2)
    .some((part) => named('portals').has(part));

/** What kind of page it looks like, from how its cards were found. */
export function kindOf(
  claims: readonly { detail: boolean; source: StateSource }[],
  queue: boolean,
  posts: number,
  url: URL,
): PageKind {
  if (isPortal(url)) return 'portal';
  if (claims.some((claim) => claim.source === 'column')) return 'board';
  if (queue) return 'queue';
  if (posts <= 1 && claims.some((claim) => claim.detail)) return 'post';
  return posts > 0 ? 'list' : 'other';
}
