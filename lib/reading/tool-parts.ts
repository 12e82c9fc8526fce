import type { Interval, SeenClient } from '../approvals/reading';
import type { Selectors, ToolDefinition } from '../tools/definition';
import { nameIn, seenClient } from './clients';
import { isHidden, isShown, textOf } from './dom';
import type { Page } from './page';
import { controlOf } from './regions';
import { type Fallbacks, select } from './tool-pages';

/** Takes what the tool file's `state` points at for a state, wherever it stands. */
export function pointAt(page: Page, tool: ToolDefinition | null, fallbacks: Fallbacks): void {
  for (const el of select(page.roots, 'state', tool?.state, fallbacks)) {
    const inside = page.hits.filter((hit) => el === hit.el || el.contains(hit.el));
    for (const hit of inside) hit.known = true;
    if (inside.length > 0 || isHidden(el) || !isShown(el)) continue;
    const label = textOf(el, 120);
    const meaning = label ? page.words.label(label) : signOf(page, el);
    if (meaning)
      page.hits.push({
        el,
        meaning,
        label: label || null,
        source: label ? 'label' : 'attribute',
        whole: true,
        control: controlOf(el),
        known: true,
      });
  }
}

/** What says it where there are no words: one of the names, classes or values in its markup that the tool file knows. */
const signOf = (page: Page, el: Element) =>
  [...el.attributes]
    .flatMap(({ value }) => [value, ...value.split(/\s+/)])
    .map(page.words.value)
    .find((meaning) => meaning?.own);

const firstIn = (card: Element, selectors: Selectors | undefined): Element | null =>
  select(card.shadowRoot ? [card, card.shadowRoot] : [card], '', selectors, {}).find((el) => !isHidden(el)) ??
  null;

/** The title that the tool file points at in a card. */
export function titleIn(card: Element, tool: ToolDefinition | null): { text: string; cut: boolean } | null {
  const el = firstIn(card, tool?.title);
  const text = el ? ((el as HTMLInputElement).value ?? '') || textOf(el, 300) : '';
  return text ? { text: text.slice(0, 300), cut: /(…|\.{3})$/.test(text) } : null;
}

/** The post's id in the attribute that the tool file names, on the card itself or on what `selector` finds in it. */
export function keyIn(card: Element, tool: ToolDefinition | null): string | null {
  const key = tool?.key;
  if (!key) return null;
  const el = key.selector ? firstIn(card, key.selector) : card;
  const value = el?.getAttribute(key.attribute) ?? null;
  if (value === null || !key.pattern) return value || null;
  return new RegExp(key.pattern).exec(value)?.[1] ?? null;
}

/** The client that the tool file finds named in a card itself. */
export function clientIn(card: Element, tool: ToolDefinition | null): SeenClient | null {
  const el = firstIn(card, tool?.client.inCard);
  return el && seenClient(null, nameIn(el));
}

export function slotIn(page: Page, card: Element, tool: ToolDefinition | null): Interval | null {
  const el = firstIn(card, tool?.slot);
  return el ? page.time(el.getAttribute('datetime') ?? textOf(el, 80), 'future') : null;
}
