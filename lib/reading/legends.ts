import { childrenOf, up } from './dom';
import type { Hit, Page } from './page';
import { isItem } from './regions';

/** Colours that an element shows by its own markup: inline styles, and class names that a sibling in the legend does not have. */
function colorsOf(el: Element): string[] {
  const style = el.getAttribute('style') ?? '';
  const found: string[] = [];
  for (const [, value] of style.matchAll(/(?:color|background|fill|border[a-z-]*|--[\w-]+)\s*:\s*([^;]+)/g)) {
    const color = /#[0-9a-f]{3,8}\b|(?:rgb|hsl)a?\([^)]*\)/i.exec(value ?? '')?.[0];
    if (color) found.push(`style ${color.toLowerCase().replace(/\s+/g, '')}`);
  }
  for (const name of (el.getAttribute('class') ?? '').split(/\s+/)) if (name) found.push(`class ${name}`);
  return found;
}

const within = (el: Element): Element[] => [el, ...el.querySelectorAll('*')];

/**
 * The state of each colour that a legend on the page explains, where one colour means one state.
 * `listed` are the labels that stand side by side.
 */
export function colorsOfLegend(listed: readonly Hit[]): Map<string, Hit> {
  const owners = new Map<string, Set<Hit>>();
  for (const hit of listed) {
    let entry = hit.el;
    for (let at = up(entry); at && listed.filter((other) => at?.contains(other.el)).length === 1; at = up(at))
      entry = at;
    for (const el of within(entry)) {
      if (el.textContent?.trim() && el !== entry && el !== hit.el) continue;
      for (const color of colorsOf(el)) owners.set(color, (owners.get(color) ?? new Set()).add(hit));
    }
  }
  const found = new Map<string, Hit>();
  for (const [color, hits] of owners) {
    const [first] = hits;
    if (hits.size === 1 && first) found.set(color, first);
  }
  return found;
}

const FEW = 60;

/** Elements of the page that show a colour of the legend, with what it means. */
export function* colored(
  page: Page,
  colors: ReadonlyMap<string, Hit>,
  listed: readonly Hit[],
): Generator<void, Map<Element, Hit>> {
  const found = new Map<Element, Hit>();
  if (colors.size === 0) return found;
  let count = 0;
  const todo = page.root.body ? [page.root.body as Element] : [];
  for (let el = todo.pop(); el; el = todo.pop()) {
    if (++count % FEW === 0) yield;
    const inside = childrenOf(el);
    if (!listed.some((hit) => el?.contains(hit.el))) {
      const hits = new Set(colorsOf(el).map((color) => colors.get(color)));
      hits.delete(undefined);
      const [hit] = hits;
      if (hit && hits.size === 1 && (isItem(el) || inside.length > 0 || !el.textContent?.trim()))
        found.set(el, hit);
    }
    todo.push(...inside);
  }
  return found;
}
