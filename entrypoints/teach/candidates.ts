import { childrenOf, isShown } from '../../lib/reading/dom';
import { cardAround, neighbours, saidBy } from '../../lib/teach/derive';

/** Elements to go through with the keyboard, at most. */
const MOST = 300;
/** Elements that are looked at, at most: a page may have a hundred thousand. */
const LOOKED_AT = 20_000;

export type Part = 'card' | 'title' | 'state' | 'client' | 'link';

/** What can be pointed at for a part, in the order of the page: posts, parts of the picked post, or names on the page. */
export function candidatesFor(part: Part, card: Element | null, page: Document): Element[] {
  if (part === 'card') return posts(page);
  const inside = card ? textsIn(card) : [];
  if (part === 'link') {
    const links = card
      ? [...(card.matches('a[href]') ? [card] : []), ...card.querySelectorAll('a[href]')]
      : [];
    return links.filter(isShown).slice(0, MOST);
  }
  const outside =
    part === 'title' || !page.body ? [] : textsIn(page.body).filter((el) => !card?.contains(el));
  return [...inside, ...outside].slice(0, MOST);
}

/** What an element that was pointed at means for a part: the whole post around it, the link around it, or itself. */
export function meant(part: Part, el: Element): Element {
  if (part === 'card') return cardAround(el);
  if (part === 'link') return el.closest('a[href]') ?? el;
  return el;
}

/** First of each group of parts that are built alike and say something: most likely posts. */
function posts(page: Document): Element[] {
  const found = new Set<Element>();
  for (const el of walk(page)) {
    if (found.size >= MOST) break;
    if (el.closest('nav,header,footer,select')) continue;
    const card = cardAround(el);
    if (card !== el || neighbours(el).length < 2 || !isShown(el)) continue;
    found.add(el);
  }
  const only = page.querySelector('article,[role=article]');
  return found.size > 0 ? [...found] : only ? [only] : [];
}

/** Elements with a short text of their own. */
function textsIn(root: Element): Element[] {
  const found: Element[] = [];
  for (const el of walk(root)) {
    if (found.length >= MOST) break;
    const says = [...el.childNodes].some(
      (node) => node.nodeType === 3 && (node.nodeValue ?? '').trim() !== '',
    );
    const isField = el.matches('input:not([type=hidden]),textarea');
    const isIcon = el.hasAttribute('title') || el.hasAttribute('aria-label');
    if ((says || isField || isIcon) && saidBy(el) !== '' && isShown(el)) found.push(el);
  }
  return found;
}

function* walk(root: Document | Element): Generator<Element> {
  const start = 'body' in root ? root.body : root;
  if (!start) return;
  const open = childrenOf(start).reverse();
  for (let looked = 0; looked < LOOKED_AT; looked += 1) {
    const el = open.pop();
    if (!el) return;
    yield el;
    open.push(...childrenOf(el).reverse());
  }
}
