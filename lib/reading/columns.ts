import { eachText, up } from './dom';
import { wordsOf } from './normalise';
import { named } from './vocabulary/in-use';
import type { Part } from './vocabulary/parts';

/** The first text in an element. */
export function firstText(el: Element | null | undefined): string {
  let first = '';
  if (el)
    eachText(el, (text) => {
      first = text;
      return false;
    });
  return first;
}

/** What the column is called that an element stands in, as its table's header or the cell itself says. Empty where neither does. */
export function calledOf(el: Element): string {
  const cell = el.closest('td,th,[role$=cell],[role=rowheader]');
  const row = cell && up(cell);
  if (!row) return '';
  for (const name of named('columnNames')) if (cell.hasAttribute(name)) return cell.getAttribute(name) ?? '';
  const head = row
    .closest('table,[role=table],[role$=grid]')
    ?.querySelector('thead th,th:not([scope=row]),[role=columnheader]')?.parentElement;
  return head && head !== row && head.children.length === row.children.length
    ? firstText(head.children[[...row.children].indexOf(cell)])
    : '';
}

/** Whether a name is that of a state: "Status", "Workflow stage". */
export const isOfState = (name: string): boolean =>
  name.length < 40 && wordsOf(name).some((word) => named('stateNames').has(word));

/** Whether a name says nothing but what the list has. */
export const isCalled = (name: string, part: Part): boolean => {
  const words = name.length < 40 ? wordsOf(name) : [];
  return words.length > 0 && words.every((word) => named(part).has(word));
};
