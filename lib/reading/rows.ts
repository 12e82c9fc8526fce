import { up } from './dom';
import type { Page } from './page';
import { named } from './vocabulary/in-use';

/** Rows that a grid draws in several parts side by side: fixed columns here, the others there, told by the same row number. */
export class SplitRows {
  #parts: Map<string, Element[]> | undefined;

  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** The parts of the row that an element is in, in the order of the page; empty where the row is whole. */
  of(el: Element): Element[] {
    if (this.#all().size === 0) return [];
    for (let at: Element | null = el; at; at = up(at)) {
      for (const name of named('rowNumbers')) {
        const value = at.getAttribute(name);
        if (value === null) continue;
        const parts = this.#all().get(`${name} ${value}`) ?? [];
        return parts.length > 1 && !parts.some((one) => parts.some((two) => one !== two && one.contains(two)))
          ? parts
          : [];
      }
    }
    return [];
  }

  #all(): Map<string, Element[]> {
    if (this.#parts) return this.#parts;
    const parts = new Map<string, Element[]>();
    for (const el of this.#page.root.querySelectorAll(
      [...named('rowNumbers')].map((name) => `[${name}]`).join(),
    ))
      for (const name of named('rowNumbers')) {
        const value = el.getAttribute(name);
        if (value !== null) parts.set(`${name} ${value}`, [...(parts.get(`${name} ${value}`) ?? []), el]);
      }
    this.#parts = parts;
    return parts;
  }
}
