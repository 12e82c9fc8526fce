import { isShown, textOf, up } from '../../lib/reading/dom';
import { cardAround, changingIn, hasOwnText, neighbours } from '../../lib/teach/derive';
import { closestOf, elementsIn, findAll, isInside, rootsIn } from '../../lib/teach/roots';
import { saidBy, signOf } from '../../lib/teach/signs';

/** Elements to go through with the keyboard, at most. */
const MOST = 300;
/** Elements around what was pointed at that may hold the sign of a state. */
const AROUND = 3;

export type Part = 'card' | 'title' | 'state' | 'client' | 'link';

/** What can be pointed at for a part, in the order of the page: posts, parts of the picked post, or names on the page. */
export function candidatesFor(part: Part, card: Element | null, page: Document): Element[] {
  if (part === 'card') return posts(page);
  if (part === 'link') {
    const links = card
      ? [...(card.matches('a[href]') ? [card] : []), ...findAll(rootsIn(card), 'a[href]')]
      : [];
    return links.filter(isShown).slice(0, MOST);
  }
  const inside = card ? textsIn(card) : [];
  const icons = card && part === 'state' ? iconsIn(card) : [];
  const outside =
    part === 'title' || !page.body ? [] : textsIn(page.body).filter((el) => !card || !isInside(card, el));
  return [...inside, ...icons, ...outside].slice(0, MOST);
}

/** What an element that was pointed at means for a part: the whole post around it, the link around it, what holds the sign of its state, or itself. */
export function meant(part: Part, el: Element, card: Element | null): Element {
  if (part === 'card') return cardAround(el);
  if (part === 'link') return closestOf(el, 'a[href]') ?? el;
  if (part === 'state') return signHolder(el, card);
  return el;
}

/** A drawing is a sign as a whole; where its own name says nothing, what holds it may. */
function signHolder(el: Element, card: Element | null): Element {
  const drawing = el.closest('svg');
  const start = drawing ?? el;
  if (!drawing && textOf(el, 1)) return el;
  const around: Element[] = [];
  for (let at: Element | null = start; at && at !== card && around.length < AROUND; at = up(at)) {
    if (at !== start && textOf(at, 1)) break;
    around.push(at);
  }
  return (
    around.find((one) => signOf(one)?.kind === 'label') ??
    around.find((one) => card && isInside(card, one) && changingIn(one, card)) ??
    around.find((one) => one.localName !== 'svg') ??
    start
  );
}

/** First of each group of parts that are built alike and say something: most likely posts. */
function posts(page: Document): Element[] {
  const found = new Set<Element>();
  for (const el of elementsIn(page)) {
    if (found.size >= MOST) break;
    if (closestOf(el, 'nav,header,footer,select')) continue;
    const card = cardAround(el);
    if (card !== el || neighbours(el).length < 2 || !isShown(el)) continue;
    found.add(el);
  }
  const [only] = findAll(rootsIn(page), 'article,[role=article]');
  return found.size > 0 ? [...found] : only ? [only] : [];
}

/** Elements with a short text of their own. */
function textsIn(root: Element): Element[] {
  const found: Element[] = [];
  for (const el of elementsIn(root)) {
    if (found.length >= MOST) break;
    const isField = el.matches('input:not([type=hidden]),textarea,select');
    const isCalled = el.hasAttribute('title') || el.hasAttribute('aria-label');
    if ((hasOwnText(el) || isField || isCalled) && saidBy(el) !== '' && isShown(el)) found.push(el);
  }
  return found;
}

/** Parts of a post that show something and say nothing: drawings, pictures, dots of a colour. */
function iconsIn(card: Element): Element[] {
  const found: Element[] = [];
  for (const el of elementsIn(card)) {
    if (found.length >= MOST) break;
    const isLeaf = [...el.children].every((child) => child.localName === 'svg');
    if (!isLeaf || hasOwnText(el) || el.matches('[title],[aria-label],input,textarea,select,br,hr')) continue;
    if (signOf(el) && isShown(el)) found.push(el);
  }
  return found;
}
