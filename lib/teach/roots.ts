import { childrenOf, up } from '../reading/dom';

/** Elements that are looked at, at most: a page may have a hundred thousand. */
const LOOKED_AT = 20_000;

/** What is searched as a whole: the document, each open shadow root and each frame of the same origin, in the order of the page. */
export type Root = Document | ShadowRoot;

/** Every visible element inside, through open shadow roots and frames of the same origin, in the order of the page. */
export function* elementsIn(root: Document | Element): Generator<Element> {
  const start = root.nodeType === 9 ? (root as Document).body : (root as Element);
  if (!start) return;
  const open = childrenOf(start).reverse();
  for (let looked = 0; looked < LOOKED_AT; looked += 1) {
    const el = open.pop();
    if (!el) return;
    yield el;
    open.push(...childrenOf(el).reverse());
  }
}

/** A document or element, then all open roots inside of it. */
export function rootsIn<Start extends Document | Element>(start: Start): (Start | Root)[] {
  const found: (Start | Root)[] = [start];
  if (start.nodeType === 1) note(start as Element, found);
  for (const el of elementsIn(start)) note(el, found);
  return found;
}

function note(el: Element, found: (Document | Element | Root)[]): void {
  const inner = el.shadowRoot ?? frameDocument(el);
  if (inner) found.push(inner);
}

/** The document of a frame of the same origin; null for any other element. */
export function frameDocument(el: Element): Document | null {
  if (el.localName !== 'iframe') return null;
  try {
    return (el as HTMLIFrameElement).contentDocument;
  } catch {
    // Of another origin.
    return null;
  }
}

/** The outermost document around an element that can be read. */
export function topOf(el: Element): Document {
  let top = el.ownerDocument;
  for (let at = up(top.documentElement); at; at = up(at.ownerDocument.documentElement))
    top = at.ownerDocument;
  return top;
}

/** All that a selector finds in these, as `rootsIn` gives them. */
export const findAll = (roots: readonly (Element | Root)[], selector: string): Element[] =>
  roots.flatMap((root) => [...root.querySelectorAll(selector)]);

/** Whether `el` is `outer` or lies inside of it, roots and frames notwithstanding. */
export function isInside(outer: Element, el: Element): boolean {
  for (let at: Element | null = el; at; at = up(at)) if (at === outer) return true;
  return false;
}

/** `closest`, out of roots and frames. */
export function closestOf(el: Element, selector: string): Element | null {
  for (let at: Element | null = el; at; at = up(at)) if (at.matches(selector)) return at;
  return null;
}
