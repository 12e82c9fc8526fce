import { classWords, endsIn, hasWord, up } from './dom';
import { looks, named } from './vocabulary/in-use';

/** `none`: posts may be here. `log`: history and comments. `aside`: names states without showing posts. */
export type Region = 'none' | 'log' | 'aside';

/** In what kind of part of the page an element lies. Memo lasts for one reading. */
export class Regions {
  #memo = new Map<Element, Region>();

  readonly #ignored: ReadonlySet<Element>;

  constructor(ignored: ReadonlySet<Element>) {
    this.#ignored = ignored;
  }

  of(el: Element): Region {
    const path: Element[] = [];
    let found: Region | undefined;
    for (let at: Element | null = el; at; at = up(at)) {
      found = this.#memo.get(at);
      if (found === undefined) {
        const own = this.#own(at);
        if (own !== 'none') found = own;
        path.push(at);
      }
      if (found !== undefined) break;
    }
    for (const one of path) this.#memo.set(one, found ?? 'none');
    return found ?? 'none';
  }

  #own(el: Element): Region {
    if (this.#ignored.has(el) || hasWord(el, named('ghosts'))) return 'aside';
    if (named('asideTags').has(el.tagName)) return 'aside';
    if (el.matches('body,main,html')) return 'none';
    const role = el.getAttribute('role');
    // A menu of one button is closed: the button shows what was chosen.
    if (
      role &&
      named('asideRoles').has(role) &&
      !(el.childElementCount === 1 && el.firstElementChild?.tagName === 'BUTTON')
    )
      return role === 'log' ? 'log' : 'aside';
    if (endsIn(el, named('logs'))) return el.querySelector('main,h1,textarea[name]') ? 'none' : 'log';
    return endsIn(el, named('asides')) && !el.querySelector('main,h1,table,article') ? 'aside' : 'none';
  }
}

/** Never a card itself: what holds cards, as far as markup says so. */
export function isContainer(el: Element): boolean {
  if (named('containerTags').has(el.tagName)) return true;
  const role = el.getAttribute('role');
  return role !== null && named('containerRoles').has(role);
}

/** What holds cards by its name only: weaker. */
export const isNamedContainer = (el: Element): boolean => endsIn(el, named('containers')) && !hasItemRole(el);

const hasItemRole = (el: Element) => named('itemRoles').has(el.getAttribute('role') ?? '');

/** The markup itself says that this is one of several things. */
export function isItem(el: Element): boolean {
  if (/^(LI|TR|ARTICLE)$/.test(el.tagName) || hasItemRole(el)) return true;
  // `data-drag-id="list:12"`
  for (const { name, value } of el.attributes)
    if (looks('idNames', name) && named('containers').has(/^(\w+):/.exec(value)?.[1] ?? '')) return false;
  if (el.getAttribute('draggable') === 'true') return true;
  if (el.tagName === 'A' && hasIdLike(el.getAttribute('href'))) return true;
  for (const { name, value } of el.attributes)
    if (
      (name.startsWith('data-') && looks('idNames', name) && value !== '' && value.length < 80) ||
      (name === 'id' && /\d/.test(value) && /[a-z]/i.test(value) && endsInItem(el))
    )
      return true;
  return endsInItem(el);
}

/** Its name says that it is one of several things. */
export const endsInItem = (el: Element) => endsIn(el, named('items'));

const hasIdLike = (href: string | null) => href !== null && /\d/.test(href) && !looks('noPages', href);

/** The control that an element is in or is, up to `within`: a button, tab, option, table header, label of a box. */
export function controlOf(el: Element, within: Element | null = null): Element | null {
  for (let at: Element | null = el; at && at !== within; at = up(at)) {
    const role = at.getAttribute('role');
    if (role === 'row' || role === 'listitem') return null;
    if (
      named('controlTags').has(at.tagName) ||
      (role && (named('controlRoles').has(role) || role === 'columnheader'))
    )
      return at;
    if (named('ownTags').has(at.tagName)) return null;
  }
  return null;
}

/** What a class says about a text: 2 a title, 1 body text, -1 something beside it, 0 nothing. */
export function classRole(el: Element): number {
  let role = 0;
  for (const words of classWords(el)) {
    const last = words.at(-1) ?? '';
    if (named('titles').has(last)) return 2;
    if (words.length < 3 && named('meta').has(last)) role = -1;
    else if (named('meta').has(last) && words.length > 1) role = -1;
    else if (role === 0 && named('bodies').has(last)) role = 1;
  }
  return role;
}

export const isHeading = (el: Element): boolean =>
  /^H[1-6]$/.test(el.tagName) || el.getAttribute('role') === 'heading';
