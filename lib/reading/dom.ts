import { squeeze, wordsOf } from './normalise';
import { looks, named } from './vocabulary/in-use';

export const isElement = (node: Node): node is Element => node.nodeType === 1;
export const isSkipped = (el: Element): boolean => named('skipped').has(el.tagName);

/** The element around, also out of shadow roots and same-origin frames. */
export function up(el: Element): Element | null {
  if (el.parentElement) return el.parentElement;
  const parent = el.parentNode;
  if (parent && 'host' in parent) return (parent as ShadowRoot).host;
  return parent?.nodeType === 9 ? frameOf(parent as Document) : null;
}

function frameOf(doc: Document): Element | null {
  try {
    return doc.defaultView?.frameElement ?? null;
  } catch {
    // A frame of another origin will not be asked: its document is the outermost that can be read.
    return null;
  }
}

/** Every element around any of these: `has` answers whether one of them lies inside. */
export function around(elements: Iterable<Element>): Set<Element> {
  const found = new Set<Element>();
  for (const el of elements) for (let at = up(el); at && !found.has(at); at = up(at)) found.add(at);
  return found;
}

/** The nodes inside, through open shadow roots and same-origin frames. */
export function firstInside(el: Element): Node | null {
  if (el.shadowRoot) return el.shadowRoot.firstChild;
  if (el.tagName === 'IFRAME') {
    try {
      return (el as HTMLIFrameElement).contentDocument?.body ?? null;
    } catch {
      // Of another origin.
      return null;
    }
  }
  return el.firstChild;
}

export function childrenOf(el: Element): Element[] {
  const found: Element[] = [];
  const slotted = el.shadowRoot ? [...el.children] : [];
  for (let node = firstInside(el); node; node = node.nextSibling)
    if (isElement(node) && !isSkipped(node) && !isHidden(node)) found.push(node);
  for (const child of slotted) if (!isSkipped(child) && !isHidden(child)) found.push(child);
  return found;
}

/** Hidden by its own markup. What a style sheet hides is asked of `isShown`, and only where it matters. */
export function isHidden(el: Element): boolean {
  if (el.hasAttribute('hidden')) return true;
  const style = el.getAttribute('style');
  if (style && looks('hiding', style)) return true;
  const parent = el.parentElement;
  if (parent?.tagName === 'DETAILS') return el.tagName !== 'SUMMARY' && !parent.hasAttribute('open');
  return (
    (el.tagName === 'DIALOG' && !el.hasAttribute('open')) ||
    (el.tagName === 'INPUT' && el.getAttribute('type') === 'hidden')
  );
}

/** Whether it is rendered, style sheets included; true where the document has no view. */
export function isShown(el: Element): boolean {
  const view = el.ownerDocument.defaultView;
  const check = view && el.checkVisibility;
  return check
    ? check.call(el, { visibilityProperty: true }) || !el.ownerDocument.body?.checkVisibility()
    : true;
}

/** Calls `see` for each visible text inside, in order, with its element. Stops when `see` returns false. */
export function eachText(el: Element, see: (text: string, holder: Element) => unknown): boolean {
  for (const start of el.shadowRoot ? [el.shadowRoot.firstChild, el.firstChild] : [firstInside(el)]) {
    for (let node = start; node; node = node.nextSibling) {
      if (node.nodeType === 3) {
        const text = squeeze(node.nodeValue ?? '');
        const holder = node.parentElement ?? el;
        if (text && see(text, holder) === false) return false;
      } else if (isElement(node) && !isSkipped(node) && !isHidden(node)) {
        if (!eachText(node, see)) return false;
      }
    }
  }
  return true;
}

/** Visible text as one line, cut at `limit` characters. */
export function textOf(el: Element, limit = 400): string {
  let all = '';
  eachText(el, (text) => {
    all += all ? ` ${text}` : text;
    return all.length < limit;
  });
  return all.slice(0, limit);
}

const wordLists = new Map<string, string[][]>();

/** The words of each class name. */
export function classWords(el: Element): string[][] {
  const names = el.getAttribute('class');
  if (!names) return [];
  let lists = wordLists.get(names);
  if (!lists) {
    if (wordLists.size > 5000) wordLists.clear();
    lists = names
      .split(/\s+/)
      .filter((name) => !looks('utilities', name))
      .map(wordsOf);
    wordLists.set(names, lists);
  }
  return lists;
}

/** True where any word of a class name is one of the words. */
export const hasWord = (el: Element, words: ReadonlySet<string>): boolean =>
  classWords(el).some((list) => list.some((word) => words.has(word)));

/** True where a class name, test id or part ends in one of the words: `dashboard_sidebar__x1Yz`, `post-card`. */
export function endsIn(el: Element, words: ReadonlySet<string>): boolean {
  const test = el.getAttribute('data-testid') ?? el.getAttribute('data-test-id');
  const lists = test ? [...classWords(el), wordsOf(test)] : classWords(el);
  return lists.some((list) => {
    const last = list.at(-1);
    return last !== undefined && words.has(last);
  });
}

let shapes = new WeakMap<Element, Set<string>>();

/** What an element is built of: tag and first class word of its descendants, three levels deep. */
function shapeOf(el: Element): Set<string> {
  let shape = shapes.get(el);
  if (!shape) {
    const parts = new Set<string>();
    const walk = (of: Element, depth: number, path: string) => {
      for (let child = of.firstElementChild; child && parts.size < 40; child = child.nextElementSibling) {
        const part = `${path}>${child.tagName}${(child.getAttribute('class') ?? '').split(' ', 1)[0]}`;
        parts.add(part);
        if (depth < 3) walk(child, depth + 1, part);
      }
    };
    walk(el, 1, '');
    shape = parts;
    shapes.set(el, shape);
  }
  return shape;
}

/** Pages change between two readings, and reuse their elements. */
export const forgetShapes = (): void => {
  shapes = new WeakMap();
};

const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  if (a.size === 0 && b.size === 0) return 1;
  let common = 0;
  for (const one of a) if (b.has(one)) common++;
  return common / (a.size + b.size - common);
};

/** Two elements that a template made: same tag and role, most classes, alike inside. */
export function isAlike(a: Element, b: Element): boolean {
  if (a.tagName !== b.tagName || a.getAttribute('role') !== b.getAttribute('role')) return false;
  const x = a.getAttribute('class');
  const y = b.getAttribute('class');
  if (x !== y && overlap(new Set(x?.split(/\s+/)), new Set(y?.split(/\s+/))) < 0.4) return false;
  const mine = shapeOf(a);
  const other = shapeOf(b);
  return overlap(mine, other) >= 0.34 || (mine.size > 2 && [...mine].every((part) => other.has(part)));
}
