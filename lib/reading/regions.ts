import { classWords, endsIn, isElement, up } from './dom';

const set = (words: string) => new Set(words.split(' '));

/** What names states without showing posts: navigation, filters, legends, toasts, figures, placeholders. */
const ASIDES = set(
  'nav navbar navigation breadcrumb breadcrumbs tabs tablist pagination filter filters legend facets toast toasts toaster snackbar notification notifications tooltip stats stat metric metrics kpi kpis chart skeleton placeholder shimmer ghost',
);
const LOGS = set('history activity activities audit changelog comments comment discussion replies reply');
const ROLES = set(
  'navigation tablist menu menubar listbox tooltip alert log search toolbar radiogroup banner contentinfo',
);
const TAGS = set('NAV SELECT DATALIST FOOTER LEGEND');

/** `none`: posts may be here. `log`: history and comments. `aside`: names states without showing posts. */
export type Region = 'none' | 'log' | 'aside';

/** In what kind of part of the page an element lies. Memo lasts for one reading. */
export class Regions {
  private memo = new Map<Element, Region>();

  constructor(private readonly ignored: ReadonlySet<Element>) {}

  of(el: Element): Region {
    const path: Element[] = [];
    let found: Region | undefined;
    for (let at: Element | null = el; at; at = up(at)) {
      found = this.memo.get(at);
      if (found === undefined) {
        const own = this.own(at);
        if (own !== 'none') found = own;
        path.push(at);
      }
      if (found !== undefined) break;
    }
    for (const one of path) this.memo.set(one, found ?? 'none');
    return found ?? 'none';
  }

  private own(el: Element): Region {
    if (this.ignored.has(el)) return 'aside';
    // A card may have a footer of its own, with its state in it.
    if (
      TAGS.has(el.tagName) &&
      !(el.tagName === 'FOOTER' && el.closest('article,li,[role=listitem],[role=row]'))
    )
      return 'aside';
    if (el.tagName === 'BODY' || el.tagName === 'MAIN' || el.tagName === 'HTML') return 'none';
    const role = el.getAttribute('role');
    if (role && ROLES.has(role)) return role === 'log' ? 'log' : 'aside';
    if (endsIn(el, LOGS)) return el.querySelector('main,h1,textarea[name]') ? 'none' : 'log';
    return endsIn(el, ASIDES) && !el.querySelector('main,h1,table,article') ? 'aside' : 'none';
  }
}

const CONTAINER_ROLES = set(
  'list grid table rowgroup feed tree treegrid main application region tabpanel gridcell',
);
const CONTAINERS = set('UL OL DL TABLE TBODY THEAD TFOOT MAIN BODY HTML SECTION');
const CONTAINER_WORDS = set(
  'column columns list lists lane lanes bucket buckets stage stages board kanban swimlane swimlanes grid table group groups cards items posts day cell calendar wrapper container content page layout view body feed results',
);

/** Never a card itself: what holds cards, as far as markup says so. */
export function isContainer(el: Element): boolean {
  if (CONTAINERS.has(el.tagName)) return true;
  const role = el.getAttribute('role');
  return role !== null && CONTAINER_ROLES.has(role);
}

/** What holds cards by its name only: weaker. */
export const isNamedContainer = (el: Element): boolean =>
  endsIn(el, CONTAINER_WORDS) && !ITEM_ROLES.has(el.getAttribute('role') ?? '');

const ITEM_ROLES = set('listitem row article treeitem');
const ITEM_TAGS = set('LI TR ARTICLE');
const ITEM_WORDS = set('card cards item row tile event chip entry minicard task post issue ticket story');
const ID_NAME = /(^|-)(id|key|uuid|pk|slug|record|row|item|card|task|post|issue|index)$/;

/** The markup itself says that this is one of several things. */
export function isItem(el: Element): boolean {
  if (ITEM_TAGS.has(el.tagName) || ITEM_ROLES.has(el.getAttribute('role') ?? '')) return true;
  if (el.getAttribute('draggable') === 'true') return true;
  if (el.tagName === 'A' && hasIdLike(el.getAttribute('href'))) return true;
  for (const { name, value } of el.attributes)
    if (
      (name.startsWith('data-') && ID_NAME.test(name) && value !== '' && value.length < 80) ||
      (name === 'id' && /\d/.test(value) && /[a-z]/i.test(value) && endsInItem(el))
    )
      return true;
  return endsInItem(el);
}

const endsInItem = (el: Element) => endsIn(el, ITEM_WORDS) || /-(CARD|ITEM|ROW|TILE)$/.test(el.tagName);

const hasIdLike = (href: string | null) =>
  href !== null && /\d/.test(href) && !/^(#|mailto:|tel:|javascript:)/.test(href);

const CONTROL_ROLES = set(
  'button tab option menuitem menuitemradio menuitemcheckbox radio switch checkbox combobox link',
);

/** The control that an element is in or is, up to `within`: a button, tab, option, table header, label of a box. */
export function controlOf(el: Element, within: Element | null = null): Element | null {
  for (let at: Element | null = el; at && at !== within; at = up(at)) {
    const role = at.getAttribute('role');
    if (role === 'row' || role === 'listitem') return null;
    if (
      /^(BUTTON|A|OPTION|SELECT|TH|SUMMARY|LABEL)$/.test(at.tagName) ||
      (role && (CONTROL_ROLES.has(role) || role === 'columnheader'))
    )
      return at;
    if (/^(LI|TR|ARTICLE|MAIN|BODY|SECTION)$/.test(at.tagName)) return null;
  }
  return null;
}

const META = set(
  'meta date time datetime timestamp author user username avatar assignee assignees member members channel channels platform account network tag tags label labels badge badges status state count counter counts owner footer help hint client brand workspace project breadcrumb priority category id number key initials icon tooltip menu actions toolbar due deadline comment comments reply note notes feedback role',
);
const TITLE = set('title caption name subject headline heading summary titlewrapper cardname taskname');
const BODY = set('text content body message description excerpt copy post snippet');

/** What a class says about a text: 2 a title, 1 body text, -1 something beside it, 0 nothing. */
export function classRole(el: Element): number {
  let role = 0;
  for (const words of classWords(el)) {
    const last = words.at(-1) ?? '';
    if (TITLE.has(last)) return 2;
    if (words.length < 3 && META.has(last)) role = -1;
    else if (META.has(last) && words.length > 1) role = -1;
    else if (role === 0 && BODY.has(last)) role = 1;
  }
  return role;
}

export const isHeading = (el: Element): boolean =>
  /^H[1-6]$/.test(el.tagName) || el.getAttribute('role') === 'heading';

export { isElement };
