import type { Box, Obstacle } from './placement';

/** Nodes of a card that are looked at for a free place; a larger card is judged by its first ones. */
const NODES = 150;
const PICTURES = new Set(['img', 'video', 'canvas', 'picture', 'svg']);
const CONTROLS = new Set(['button', 'input', 'select', 'textarea']);

/** The card's own box; where it has none (`display: contents`), that of what it holds. */
export function boxOf(card: Element): DOMRect {
  const own = card.getBoundingClientRect();
  if (own.width > 0 && own.height > 0) return own;
  const range = card.ownerDocument.createRange();
  range.selectNodeContents(card);
  return range.getBoundingClientRect();
}

/** What stands in a card and should stay readable, and the box of the text that equals `label`. */
export function obstaclesOf(
  card: Element,
  label: string | null,
): { obstacles: Obstacle[]; label: Box | null } {
  const page = card.ownerDocument;
  const obstacles: Obstacle[] = [];
  let found: Box | null = null;
  const walker = page.createTreeWalker(card, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  let left = NODES;
  for (let node = walker.nextNode(); node && left > 0; node = walker.nextNode()) {
    left -= 1;
    if (node.nodeType === Node.TEXT_NODE) {
      const text = node.nodeValue?.trim();
      if (!text) continue;
      const range = page.createRange();
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) obstacles.push(obstacle(rect, 1));
      if (label && !found && text === label.trim()) found = padded(node.parentElement, range);
      continue;
    }
    const name = (node as Element).localName;
    if (PICTURES.has(name)) obstacles.push(obstacle((node as Element).getBoundingClientRect(), 0.2));
    else if (CONTROLS.has(name)) obstacles.push(obstacle((node as Element).getBoundingClientRect(), 1));
  }
  return { obstacles, label: found };
}

const obstacle = (rect: DOMRect, weight: number): Obstacle => ({
  left: rect.left,
  top: rect.top,
  right: rect.right,
  bottom: rect.bottom,
  weight,
});

/** A label usually sits in a pill that is a little larger than its text: the pill counts, a whole column does not. */
function padded(pill: Element | null, text: Range): Box {
  const inner = text.getBoundingClientRect();
  const outer = pill?.getBoundingClientRect();
  return outer && outer.width < inner.width + 60 && outer.height < inner.height + 30 ? outer : inner;
}

/** Whether a point inside the card shows the card, and not something above it or nothing at all because it is scrolled away. */
export function shows(card: Element, box: Box, x: number, y: number, own: Element): boolean {
  const page = card.ownerDocument;
  const px = Math.min(Math.max(x, box.left + 1), box.right - 1);
  const py = Math.min(Math.max(y, box.top + 1), box.bottom - 1);
  const target = outermostHost(card);
  for (const hit of page.elementsFromPoint(px, py)) {
    if (hit === own) continue;
    if (hit === target || target.contains(hit)) return true;
    // A link stretched over the whole card belongs to it; a header or a dialog above a part of it does not.
    const rect = hit.getBoundingClientRect();
    return (
      Math.abs(rect.width - (box.right - box.left)) <= 4 &&
      Math.abs(rect.height - (box.bottom - box.top)) <= 4
    );
  }
  return false;
}

/** The element that stands for this one in its document: itself, or the host of the shadow tree it is in. */
function outermostHost(element: Element): Element {
  let out = element;
  for (let host = hostOf(out); host; host = hostOf(out)) out = host;
  return out;
}

/** Whether what lies behind the card is dark, by the first background that is not see-through. */
export function isDark(card: Element): boolean {
  const view = card.ownerDocument.defaultView;
  for (let element: Element | null = card; element && view; element = parentOf(element)) {
    const luminance = luminanceOf(view.getComputedStyle(element).backgroundColor);
    if (luminance !== null) return luminance < 0.3;
  }
  return false;
}

function parentOf(element: Element): Element | null {
  return element.parentElement ?? hostOf(element);
}

/** Host of the shadow tree that the element is in. Not by `instanceof`: a frame has classes of its own. */
function hostOf(element: Element): Element | null {
  return (element.getRootNode() as Partial<ShadowRoot>).host ?? null;
}

/** Rough luminance from 0 to 1 of a computed `rgb()` colour; null where it is see-through or written in another way. */
export function luminanceOf(colour: string): number | null {
  const numbers = colour.startsWith('rgb') ? colour.match(/[\d.]+/g)?.map(Number) : undefined;
  const [red = 0, green = 0, blue = 0, alpha = 1] = numbers ?? [];
  if (!numbers || numbers.length < 3 || alpha < 0.5) return null;
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}

/** Where a badge for this card has to be: in the page, or inside the modal dialog that holds the card, which alone is above all else. */
export function containerOf(card: Element): Element {
  for (let element: Element | null = card; element; element = parentOf(element)) {
    if (element.localName === 'dialog' && element.matches(':modal')) return element;
  }
  return card.ownerDocument.documentElement;
}
