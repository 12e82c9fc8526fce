import { childrenOf, up } from './dom';
import { finish } from './finish';
import { squeeze } from './normalise';
import { decode } from './tool-pages';
import { looks, named } from './vocabulary/in-use';

/** An id that a card carries, and where: cards of one page keep theirs in the same place. */
interface Candidate {
  id: string;
  place: string;
  href: string | null;
  weight: number;
}

const isNoPlace = (name: string) => named('notIds').has(name.split(/[-_]/, 1)[0] ?? '');

/** Whether a text can be an id: a uuid, a number, a hash, a short code with digits. Dates, words and versions are none. */
export function isId(text: string): boolean {
  if (text.length > 80 || /^\d{4}-\d{2}(-\d{2})?/.test(text)) return false;
  if (looks('uuids', text) || /^\d{1,20}$/.test(text)) return true;
  if (/^[A-Z][A-Z0-9]{0,9}-\d{1,7}$/.test(text)) return true;
  if (!/^[\w-]{8,64}$/.test(text)) return false;
  const mixed =
    (/\d/.test(text) && /[a-z]/i.test(text)) || (/[a-z][A-Z]/.test(text) && /[A-Z][a-z]?[A-Z]/.test(text));
  return mixed && !/^[a-z]+(-[a-z]+)*-?\d{0,2}$/.test(text);
}

/** Whether the name before an id in an address is that of what holds posts. */
export const isPlace = (name: string): boolean =>
  named('places').has(name.toLowerCase().replace(/^\?|[_-]?id$|s$/g, ''));

/** The key of the container that the address names: `/workspace/4ccd…/calendar`. */
export function containerOf(url: URL): string | null {
  const parts = url.pathname.split('/').filter(Boolean);
  return parts.find((part, i) => isId(part) && isPlace(parts[i - 1] ?? '')) ?? null;
}

/** Whether an id in an address is that of a person or of a container. */
const isForeign = (at: string): boolean => {
  const name = at.split('/').at(-1) ?? '';
  return isPlace(name) || named('people').has(name.replace(/^\?|[_-]?id$|s$/g, ''));
};

/** The id in one part of a path, also before or after a slug: `12-summer-sale`, `post_12`. */
const idIn = (part: string): string | null => {
  if (looks('uuids', part)) return part;
  const named = looks('namedIds', part)?.[1];
  if (named && !/^[A-Z]/.test(part)) return named;
  return slugId(part) ?? (isId(part) ? part : null);
};

/** `12-summer-sale` */
const slugId = (part: string): string | null => /^(\d+)[-_]\p{L}{2}/u.exec(part)?.[1] ?? null;

/** Ids in an address, the last one of its path first. */
export function idsOfUrl(href: string, base: URL): { id: string; at: string }[] {
  let url: URL;
  try {
    url = new URL(href, base);
  } catch {
    return [];
  }
  if (!/^https?:$/.test(url.protocol)) return [];
  const found: { id: string; at: string }[] = [];
  const paths = [url.pathname, url.hash.includes('/') ? url.hash : ''];
  for (const path of paths) {
    const parts = path.split('/').map(decode);
    parts.forEach((part, i) => {
      const id = /^[a-z]+-\d{1,5}$/.test(part) ? part : idIn(part);
      const told = i > 0 && slugId(part) !== null && isId(parts[i - 1] ?? '');
      if (id && !told)
        found.unshift({
          id,
          at: `${parts
            .slice(0, i)
            .filter((one) => !idIn(one))
            .slice(-2)
            .join('/')}`,
        });
    });
  }
  for (const [name, value] of url.searchParams)
    if (idIn(value) && looks('queryIds', name))
      found.push({
        id: value,
        at: `${[...url.searchParams.values()].filter((one) => /^[a-z_.]+$/i.test(one))}/?${name}`,
      });
  return found;
}

function candidatesOf(card: Element, base: URL, title = ''): Candidate[] {
  const found: Candidate[] = [];
  const look = (el: Element, bonus: number) => {
    // What the title links to is the post itself.
    const titled = title && el.tagName === 'A' && squeeze(el.textContent ?? '').startsWith(title) ? 3 : 0;
    for (const { name, value } of el.attributes) {
      if (!value || value.length > 400) continue;
      if (named('addresses').has(name)) {
        const ids = idsOfUrl(value, base);
        const slug = looks('slugs', value)?.[1];
        if (slug && !ids.length) found.push({ id: slug, place: `${name}/`, href: value, weight: 0.5 });
        ids.forEach(({ id, at }, i) => {
          if (!isForeign(at))
            found.push({
              id,
              place: `${name}:${at}`,
              href: name === 'href' ? value : null,
              weight: titled + (name === 'href' ? 4 : 3) - Math.min(i, 2),
            });
        });
      } else if (name === 'id' || (name.startsWith('data-') && !isNoPlace(name.slice(5)))) {
        const own = looks('idPlaces', name) && /^(?=.*\d)[\w-]{1,40}$/.test(value);
        const id = idIn(value) ?? (own ? value : null);
        const named = looks('idNames', name);
        if (id && (named || (isId(value) && value.length > 15)))
          found.push({ id, place: name, href: null, weight: bonus + (name === 'id' ? 1 : 2) });
      } else if (/click$/.test(name)) {
        const href = looks('calls', value)?.[1];
        for (const { id, at } of href ? idsOfUrl(href, base).slice(0, 1) : [])
          found.push({ id, place: `${name}:${at}`, href: href ?? null, weight: 3 });
      }
    }
  };
  const walk = (el: Element, depth: number) => {
    look(el, depth === 0 ? 2 : 0);
    if (depth < 12)
      for (let child = el.firstElementChild; child; child = child.nextElementSibling) walk(child, depth + 1);
    if (depth < 12 && el.shadowRoot) for (const child of childrenOf(el)) walk(child, depth + 1);
  };
  walk(card, 0);
  for (let at = up(card), steps = 0; at && steps < 2 && at.childElementCount === 1; at = up(at), steps++)
    look(at, 1);
  const container = containerOf(base);
  return found.filter(({ id }) => id !== container);
}

/** Two things of different kinds may have the same number. */
const nameOf = ({ id, place }: Candidate) => `${place} ${id}`;

const STEP = 40;

/** Whether a card carries any id at all. */
export const hasIds = (card: Element, url: URL): boolean => candidatesOf(card, url).length > 0;

/** Whether a card carries an id or a link of its own, and not only those of the page's address. */
export function hasOwnId(card: Element, url: URL): boolean {
  const ofPage = new Set(idsOfUrl(url.href, url).map((one) => one.id));
  return candidatesOf(card, url).some(({ id, weight }) => weight >= 3 && !ofPage.has(id));
}

/** The id of a card that is the whole page, or a dialog over it. */
export function keyOfOne(card: Element, title: string, url: URL): string | null {
  return finish(keysOf([card], [title], url, false))[0]?.key ?? null;
}

/**
 * The id and address of each card: of what each carries, the one that no other post of the page carries and that stands
 * where the other cards have theirs. `titles` tells posts apart; ids of the page's own address belong to the page, unless the one card is the page.
 */
export function* keysOf(
  cards: readonly Element[],
  titles: readonly string[],
  url: URL,
  listed = true,
): Generator<void, { key: string | null; url: string | null }[]> {
  const all: Candidate[][] = [];
  const owners = new Map<string, Set<string>>();
  const places = new Map<string, number>();
  for (const card of cards) {
    const at = all.length;
    if (at % STEP === STEP - 1) yield;
    const list = candidatesOf(card, url, titles[at]);
    for (const one of list)
      owners.set(nameOf(one), (owners.get(nameOf(one)) ?? new Set()).add(titles[at] ?? ''));
    for (const place of new Set(list.map((one) => one.place)))
      places.set(place, (places.get(place) ?? 0) + 1);
    all.push(list);
  }
  const ofPage = new Set(idsOfUrl(url.href, url).map((one) => one.id));
  const found: { key: string | null; url: string | null }[] = [];
  for (const list of all) {
    if (found.length % STEP === STEP - 1) yield;
    const scores = new Map<string, number>();
    for (const one of list) {
      if ((owners.get(nameOf(one))?.size ?? 0) > 1 || (listed && ofPage.has(one.id))) continue;
      const common = (places.get(one.place) ?? 0) / cards.length;
      scores.set(one.id, (scores.get(one.id) ?? 0) + Math.max(one.weight, 0.5) * (0.5 + common));
    }
    let best: string | null = null;
    for (const [id, score] of scores) if (best === null || score > (scores.get(best) ?? 0)) best = id;
    const link = best === null ? undefined : list.find((one) => one.id === best && one.href);
    found.push({ key: best, url: link?.href ? absolute(link.href, url) : null });
  }
  return found;
}

function absolute(href: string, base: URL): string | null {
  try {
    return new URL(href, base).href;
  } catch {
    return null;
  }
}
