import { isOfState } from './columns';
import { endsIn, firstInside, hasWord, isElement, isHidden, isShown, isSkipped } from './dom';
import { insideOf, lastOf, squeeze, wordsOf } from './normalise';
import type { Button, Hit, Page } from './page';
import { controlOf, isHeading } from './regions';
import { named } from './vocabulary/in-use';
import type { Meaning } from './words';

/** Nodes between two pauses: well under a millisecond each hundred. */
const STEP = 400;

/** "Approved by Ana Alder" */
const BY_SOMEBODY = / \p{Ll}{1,10} (\p{Lu}\S*\s?){1,4}$/u;

/** One pass over everything visible: fills `page` with what says something about states. */
export function* survey(page: Page, start: Element): Generator<void, void> {
  const todo: Element[] = [start];
  look(page, start);
  let count = 0;
  for (let root = todo.shift(); root; root = todo.shift()) {
    for (let node = firstInside(root) as Node | null; node; ) {
      if (++count % STEP === 0) yield;
      let deeper = false;
      if (node.nodeType === 3) {
        const text = node.nodeValue ?? '';
        if (text.length > 1 && text.length < 600) readText(page, node, text);
      } else if (isElement(node)) {
        if (node.tagName === 'svg') drawn(page, node);
        else if (!isSkipped(node) && !isHidden(node)) {
          look(page, node);
          if (node.shadowRoot || node.tagName === 'IFRAME') {
            todo.push(node);
            page.roots.push((firstInside(node)?.getRootNode() ?? node) as ParentNode & Node);
            deeper = Boolean(node.shadowRoot && node.firstChild);
          } else deeper = true;
        }
      }
      node = next(node, root, deeper);
    }
  }
}

function next(from: Node, root: Element, deeper: boolean): Node | null {
  if (deeper && from.firstChild) return from.firstChild;
  for (
    let node: Node | null = from;
    node && node !== root && node !== root.shadowRoot;
    node = node.parentNode
  )
    if (node.nextSibling) return node.nextSibling;
  return null;
}

function readText(page: Page, node: Node, raw: string): void {
  const text = squeeze(raw);
  const holder = node.parentElement;
  if (!holder || text.length < 2 || text.length > 200) return;
  const control = text.length <= 40 ? page.words.decision(text) : null;
  // "Scheduled:" is what a value is called.
  const meaning =
    /[:：]$/.test(text) || (holder.closest('dt') && page.words.isLabel(text)) ? null : page.words.label(text);
  if (!meaning && !control) {
    if (text.length < 60 && page.words.isEmpty(text)) page.emptyWords++;
    return;
  }
  if (meaning) {
    page.labelCount++;
    const el = (lastOf(text) ?? insideOf(text)) ? holder : wholeOf(holder, text);
    if (el) add(page, el, meaning, text, 'label');
  }
  // "Approved" on a button filters.
  if (control && !(meaning && page.words.isLabel(text))) {
    const button = controlOf(holder);
    if (button && /^(BUTTON|A)$|button/i.test(`${button.tagName}${button.getAttribute('role') ?? ''}`))
      decides(page, button, control);
  }
}

function decides(page: Page, el: Element, decision: Button['decision']): void {
  if (!page.buttons.some((one) => one.el === el)) page.buttons.push({ el, decision });
}

/** The element that says just this label; null where the text is only part of a sentence. */
function wholeOf(holder: Element, text: string): Element | null {
  let other = false;
  for (let node = holder.firstChild; node && !other; node = node.nextSibling) {
    if (isElement(node) && (isSkipped(node) || isHidden(node))) continue;
    const said = squeeze(node.textContent ?? '');
    if (said && said !== text && /\p{L}.*[^:：]$/u.test(said) && !isOfState(said)) {
      if (node.nodeType === 3 || !/^(BUTTON|UL|SELECT)$/.test((node as Element).tagName)) other = true;
    }
  }
  return other ? null : holder;
}

function add(
  page: Page,
  el: Element,
  meaning: Meaning,
  label: string | null,
  source: Hit['source'],
  chosen = false,
): void {
  if (page.labels.has(el)) return;
  if (source === 'label' && !isShown(el)) return;
  const control = controlOf(el);
  const hit: Hit = {
    el,
    meaning,
    label,
    source,
    control,
    // What opens a list of options shows the one that was chosen.
    chosen: chosen || !!control?.matches('[role=combobox],[aria-haspopup=listbox]'),
    whole: label !== null && page.words.isLabel(label),
  };
  page.hits.push(hit);
  if (source === 'label') page.labels.set(el, hit);
}

/** What an element's own markup says. */
function look(page: Page, el: Element): void {
  const tag = el.tagName;
  if (isHeading(el)) page.headings.push(el);
  if (
    tag === 'TEXTAREA' ||
    el.getAttribute('contenteditable') === 'true' ||
    (tag === 'INPUT' && /^(text|)$/.test(el.getAttribute('type') ?? ''))
  )
    page.fields.push(el);
  // What cannot be typed into shows what was chosen from a list.
  if (tag === 'INPUT' && el.hasAttribute('readonly')) chosen(page, el, (el as HTMLInputElement).value);
  if (
    tag === 'DIALOG' ||
    (hasWord(el, named('dialogs')) &&
      !el.matches('a,button,body,html') &&
      !page.dialogs.some((one) => one.contains(el))) ||
    /dialog$/.test(el.getAttribute('role') ?? '') ||
    el.getAttribute('aria-modal') === 'true'
  )
    page.dialogs.push(el);
  if (tag === 'SELECT') {
    const { options, selectedIndex } = el as HTMLSelectElement;
    chosen(page, el, (el.querySelector('option[selected]') ?? options?.[selectedIndex])?.textContent);
  }
  if (tag === 'INPUT' && el.getAttribute('type') === 'radio' && (el as HTMLInputElement).checked)
    chosen(page, el, (el.closest('label') ?? el.parentElement?.querySelector('label'))?.textContent);
  let meaning: Meaning | null = null;
  for (const { name, value } of el.attributes) {
    if (!value) continue;
    if (name === 'class') {
      if (endsIn(el, named('selected'))) page.selected.push(el);
      if (value.length < 600)
        for (const one of value.split(/\s+/))
          meaning ??= one.length > 3 && one.length < 60 ? page.words.className(one) : null;
    } else if (name === 'aria-selected' || name === 'aria-current') {
      if (value !== 'false') page.selected.push(el);
    } else if (name.startsWith('data-') && wordsOf(name).some((word) => named('stateNames').has(word))) {
      meaning = page.words.value(value) ?? meaning;
    } else if ((named('said').has(name) || name.includes('tooltip')) && value.length <= 90) {
      const said = page.words.label(value) ?? page.words.label(value.replace(BY_SOMEBODY, ''));
      if (said) meaning = said;
      else if (name !== 'alt' && /^(BUTTON|A)$/.test(tag)) {
        const decision = page.words.decision(value);
        if (decision) decides(page, el, decision);
      }
    }
  }
  if (meaning) add(page, el, meaning, null, 'attribute');
}

/** A drawing is known by its name only. */
function drawn(page: Page, svg: Element): void {
  const title =
    svg.getAttribute('aria-label') ?? svg.getAttribute('title') ?? svg.querySelector('title')?.textContent;
  const meaning = title ? page.words.label(squeeze(title)) : null;
  if (meaning) add(page, svg, meaning, null, 'attribute');
  else look(page, svg);
}

/** What is chosen stands for the whole: a state that can be changed where it is shown. */
function chosen(page: Page, el: Element, said: string | null | undefined): void {
  const text = squeeze(said ?? '');
  const meaning = page.words.label(text);
  if (meaning) add(page, el, meaning, text, 'label', true);
}
