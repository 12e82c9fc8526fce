import { type Cards, isDay } from './cards';
import { childrenOf, endsIn, isAlike, up } from './dom';
import type { Hit } from './page';
import { isHeading, isItem, isNamedContainer } from './regions';
import { named } from './vocabulary/in-use';

/** Cards that take their state from a header above or beside them. */
export interface Scope {
  hit: Hit;
  items: Element[];
}

/** What a label stands over (`sure`: others like it do): a board's column, a section of a list, the rows of a group. Null where it stands over nothing. */
export function scopeOf(cards: Cards, hit: Hit, sure = false): Scope | null {
  const role = hit.control?.getAttribute('role') ?? '';
  if (hit.chosen || (role !== 'columnheader' && named('choices').has(role))) return null;
  if (hit.control && !isOpener(hit)) return null;
  if (hit.source === 'label' && !hit.whole) return null;
  const items = hit.source === 'attribute' ? within(cards, hit.el) : below(cards, hit, sure);
  return items.length > 0 ? { hit, items } : null;
}

/** A control may stand over a list where it is a header itself, or opens and closes what is below it. */
function isOpener({ el, control }: Hit): boolean {
  if (!control || control.matches('option,select,label')) return false;
  if (control.tagName === 'TH' || control.getAttribute('role') === 'columnheader') return true;
  if (control.tagName === 'SUMMARY' || control.hasAttribute('aria-expanded')) return true;
  for (let at: Element | null = el, steps = 0; at && steps < 6; at = up(at), steps++)
    if (isHeading(at) || at.tagName === 'TH') return true;
  return false;
}

/** A column that says its state by an attribute of its own. */
function within(cards: Cards, el: Element): Element[] {
  if (childrenOf(el).length === 0 || /^(TR|A)$/.test(el.tagName)) return [];
  const items = cards.itemsIn(childrenOf(el));
  if (items.length > 1) return items;
  return isNamedContainer(el) && !isItem(el) ? items : [];
}

function below(cards: Cards, hit: Hit, sure: boolean): Element[] {
  const block = cards.blockOf(hit);
  const cell = hit.el.closest('th,[role=columnheader]');
  if (cell) {
    const row = up(cell);
    const inside = inTable(cards, cell);
    // The columns of a board may be a table of their own, so that the headers stay when they move.
    return inside.length || !row ? inside : inColumns(cards, childrenOf(row), row, cell);
  }
  let head = block;
  const titled = sure || isTitled(hit.el, block);
  for (let steps = 0; steps < 3; steps++) {
    const parent = up(head);
    if (!parent || cards.isEdge(head)) return [];
    if (steps > 0 && (isItem(head) || cards.isRepeated(head)) && cards.title(head)) return [];
    const around = childrenOf(parent);
    const rest = following(around, head, block);
    const items = rest.length ? cards.itemsIn(rest) : [];
    if (
      items.length > 1 &&
      (titled || hasCount(block, hit.el) || isNamedContainer(parent) || items.length > 2)
    ) {
      return isRow(parent) && !titled ? [] : items;
    }
    if (
      items.length === 1 &&
      (titled || isNamedContainer(parent) || /\D1\b/.test(block.textContent ?? '')) &&
      !(isRow(parent) && !titled)
    )
      return items;
    if (items.length === 0 && !hit.control && steps === 0) {
      const beside = inColumns(cards, around, parent, head);
      if (beside.length) return beside;
    }
    if (!titled || items.length) return [];
    head = parent;
  }
  return [];
}

const isRow = (el: Element) => el.matches('tr,li,article') && !isNamedContainer(el);

/** What comes after a header, up to the next one of its kind. */
function following(around: Element[], head: Element, block: Element): Element[] {
  const rest: Element[] = [];
  for (const one of around.slice(around.indexOf(head) + 1)) {
    const next = one.tagName === head.tagName && isAlike(one, head) && (isHeading(one) || head === block);
    if (next && (isHeading(one) || !isItem(head) || one.childElementCount === head.childElementCount)) break;
    rest.push(one);
  }
  return rest;
}

function isTitled(label: Element, block: Element): boolean {
  for (let at: Element | null = label; at; at = up(at)) {
    if (isHeading(at) || endsIn(at, named('heads'))) return true;
    if (at === block) return false;
  }
  return false;
}

const hasCount = (block: Element, label: Element) =>
  /\d/.test((block.textContent ?? '').replace(label.textContent ?? '', '')) ||
  /\d/.test(label.textContent ?? '');

/** A board drawn as a table: the cells below a header. */
function inTable(cards: Cards, cell: Element): Element[] {
  const row = up(cell);
  const table = row?.closest('table,[role=table],[role=grid]');
  if (!row || !table) return [];
  const at = [...row.children].indexOf(cell);
  const found: Element[] = [];
  for (const other of table.querySelectorAll('tr,[role=row]')) {
    const below = other === row ? undefined : other.children[at];
    if (below && below.tagName !== 'TH' && other.children.length === row.children.length)
      found.push(...cards.itemsIn(childrenOf(below)));
  }
  return found;
}

/** Headers in a row of their own, the columns in another one with as many parts. */
function inColumns(cards: Cards, headers: Element[], row: Element, head: Element): Element[] {
  const at = headers.indexOf(head);
  const cells = headers.filter((one) => isAlike(one, head));
  if (headers.length < 2 || cells.length < 2 || cells.some((one) => cards.title(one) && isItem(one)))
    return [];
  // A row among rows heads nothing.
  if (cards.isRepeated(row) && cards.title(row)) return [];
  for (
    let outer: Element | null = row, steps = 0;
    outer && steps < 5 && !cards.isEdge(outer);
    outer = up(outer), steps++
  ) {
    const found: Element[] = [];
    for (let next = outer.nextElementSibling; next; next = next.nextElementSibling) {
      let columns = childrenOf(next);
      while (columns.length === 1 && columns[0]) columns = childrenOf(columns[0]);
      const column = columns[at];
      if (
        columns.length === headers.length &&
        column &&
        columns.every((one) => one.tagName === column.tagName && !isDay(one))
      )
        found.push(...cards.itemsIn([column]).filter((one) => one !== column));
    }
    if (found.length) return found;
  }
  return [];
}
