import { calledOf, firstText, isCalled } from './columns';
import { childrenOf, eachText, isAlike, textOf, up } from './dom';
import { isDeed } from './history';
import { wordsOf } from './normalise';
import type { Hit, Page } from './page';
import { endsInItem, isContainer, isHeading, isItem, isNamedContainer } from './regions';
import { isRelative } from './slots';
import { blocksOf, LEAST, type Title, titleFrom, titleOf } from './texts';
import { looks, named } from './vocabulary/in-use';

/** Siblings that are looked at on each side for likeness. */
const NEAR = 4;

/** Finds cards. Memo lasts for one reading. */
export class Cards {
  readonly #titles = new Map<Element, Title | null>();
  readonly #repeats = new Map<Element, boolean>();
  readonly #blocks = new Map<Element, Element>();

  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  title(el: Element): Title | null {
    let title = this.#titles.get(el);
    if (title === undefined) {
      title = titleOf(this.#page, el);
      this.#titles.set(el, title);
    }
    return title;
  }

  /** The title, or what stands in its place on a card whose neighbours have one. */
  text(el: Element): Title | null {
    return this.title(el) ?? (this.isRepeated(el) ? titleFrom(blocksOf(this.#page, el), LEAST) : null);
  }

  /** True where the element stands beside others of its kind that have a text of their own. */
  isRepeated(el: Element): boolean {
    let repeated = this.#repeats.get(el);
    if (repeated === undefined) {
      repeated = this.#siblingsOf(el).some((one) => isAlike(el, one) && this.title(one) !== null);
      this.#repeats.set(el, repeated);
    }
    return repeated;
  }

  #siblingsOf(el: Element): Element[] {
    const found: Element[] = [];
    for (const way of ['previousElementSibling', 'nextElementSibling'] as const)
      for (let one = el[way], steps = 0; one && steps < NEAR; one = one[way], steps++) found.push(one);
    return found;
  }

  /** The card around a label: what repeats, or says that it is an item, and has a text of its own. Null where nothing does. */
  around(from: Element): Element | null {
    const row = from.closest('tr');
    // Steps and marks in the cells of a row are no posts of their own.
    if (row && this.text(row) && [...row.children].some((cell) => isCalled(calledOf(cell), 'titleNames')))
      return row;
    let best: Element | null = null;
    let inner: Element | null = null;
    for (let at: Element | null = from; at && !this.isEdge(at); inner = at, at = up(at)) {
      if (this.#page.known.has(at)) return at;
      // The only one of its day has no neighbours to be like.
      if (!best && inner && isDay(at)) return this.title(inner) && !isContainer(inner) ? inner : null;
      if (isContainer(at)) {
        if (best || at.tagName !== 'SECTION') break;
        const own = at;
        if (
          this.isRepeated(at) &&
          this.title(at) &&
          !isNamedContainer(at) &&
          this.#page.hits.every(({ el }) => el === from || !own.contains(el))
        )
          best = at;
        continue;
      }
      if (best && this.#holdsOthers(at, best)) break;
      const item = isItem(at);
      if (best && !item && (isNamedContainer(at) || isItem(best))) continue;
      if (!item && !this.isRepeated(at)) continue;
      if (!this.text(at)) continue;
      if (isDay(at)) break;
      best = at;
    }
    return best;
  }

  /** The smallest part around that has a text of its own, for what stands alone on its page. */
  alone(from: Element): Element | null {
    for (let at: Element | null = from; at && !this.isEdge(at); at = up(at)) if (this.title(at)) return at;
    return null;
  }

  /** A card like others that were found, though it has no such sibling: the only one of its day, column or section. */
  cousin(from: Element, known: readonly Element[]): Element | null {
    for (let at: Element | null = from; at && !this.isEdge(at); at = up(at)) {
      const here = at;
      if (known.some((one) => isAlike(one, here)) && titleFrom(blocksOf(this.#page, at), LEAST)) return at;
    }
    return null;
  }

  /** The part around a label that belongs to no other label, heading or field: a card that stands by itself. */
  solo(from: Element): Element | null {
    const text = this.alone(from);
    if (!text || text.matches('ul,ol,dl,table,tbody,thead')) return null;
    let card = text;
    for (let at = up(text); at && !this.isEdge(at) && !isContainer(at); at = up(at)) {
      if (this.#hasForeign(at, card)) break;
      card = at;
    }
    return card;
  }

  #hasForeign(around: Element, card: Element): boolean {
    const foreign = (el: Element) => around.contains(el) && !card.contains(el);
    const { hits, headings, fields } = this.#page;
    return hits.some((hit) => foreign(hit.el)) || headings.some(foreign) || fields.some(foreign);
  }

  isEdge(el: Element): boolean {
    return el.matches([...named('edges')].join());
  }

  /** Another thing like the card lies beside it: `at` is the list. */
  #holdsOthers(at: Element, card: Element): boolean {
    for (let inner: Element | null = card; inner && inner !== at; inner = up(inner)) {
      const here = inner;
      if (up(inner) === at)
        return this.#siblingsOf(inner).some((one) => isAlike(one, here) && this.title(one) !== null);
    }
    return false;
  }

  /** The cards in a part of the page, whatever state they are in. */
  itemsIn(parts: readonly Element[], most = Number.POSITIVE_INFINITY): Element[] {
    const found: Element[] = [];
    for (const part of parts) this.#collect(part, found, 0, most);
    return found;
  }

  #collect(part: Element, found: Element[], depth: number, most: number): void {
    if (depth > 14 || found.length >= most || this.#page.regions.of(part) !== 'none') return;
    const inside = childrenOf(part);
    const holder = isContainer(part) && !isItem(part);
    if (!holder && this.#isCard(part, inside)) {
      found.push(part);
      return;
    }
    for (const child of inside) this.#collect(child, found, depth + 1, most);
  }

  #isCard(el: Element, inside: Element[]): boolean {
    if (isHeading(el) || el.tagName === 'TH' || !this.text(el)) return false;
    const item = isItem(el);
    if (!item && (inside.length === 0 || !this.isRepeated(el))) return false;
    if (isDay(el) || this.isLogLine(el)) return false;
    if (!item && isNamedContainer(el)) return false;
    const parts = this.#unwrap(inside);
    const similar = parts.filter(
      (one, i) => parts.some((other, j) => i !== j && isAlike(one, other)) && this.title(one),
    );
    const items = parts.filter((one) => isItem(one) && this.title(one));
    return (
      similar.length < 2 &&
      (item ? items.filter((one) => blocksOf(this.#page, one).length > 1).length < 2 : items.length === 0)
    );
  }

  /** Tells what somebody did and how long ago: a line of a history, not a post. */
  isLogLine(el: Element): boolean {
    const blocks = blocksOf(this.#page, el);
    const times = blocks.filter((block) => block.role === 'time');
    return blocks.some(
      ({ text, el }, i) =>
        isByPerson(el, text) ||
        (/^\p{Ll}/u.test(text)
          ? times[0] && isDeed(text, blocks[i - 1]?.text)
          : isDeed(text) && times.some((block) => isRelative(block.text))),
    );
  }

  #unwrap(inside: Element[]): Element[] {
    let parts = inside;
    while (parts.length === 1 && parts[0] && !isItem(parts[0])) parts = childrenOf(parts[0]);
    return parts;
  }

  /** The largest element around a label that says nothing else, counts and buttons left aside. */
  blockOf(hit: Hit): Element {
    const known = this.#blocks.get(hit.el);
    if (known) return known;
    let block = hit.el;
    for (let at = up(hit.el); at && !this.isEdge(at) && this.#saysOnly(at, hit.el); at = up(at)) block = at;
    this.#blocks.set(hit.el, block);
    return block;
  }

  #saysOnly(el: Element, label: Element): boolean {
    return eachText(el, (text, holder) => {
      if (label === holder || label.contains(holder)) return true;
      if (!/\p{L}/u.test(text)) return true;
      return text.length < 30 && this.#inButton(holder, el);
    });
  }

  #inButton(holder: Element, within: Element): boolean {
    for (let at: Element | null = holder; at && at !== within; at = up(at))
      if (at.tagName === 'BUTTON' || named('buttons').has(at.getAttribute('role') ?? ''))
        // A card that opens on a click has a text of its own.
        return at.tagName === 'BUTTON' || !isItem(at);
    return false;
  }
}

/** Running text that begins with a link to a person: "Ana Alder changed the status". */
function isByPerson(el: Element, text: string): boolean {
  const by = el.querySelector('a[href]');
  return (
    by !== null &&
    text.length > textOf(by).length &&
    text.startsWith(textOf(by)) &&
    wordsOf(by.getAttribute('href') ?? '').some((word) => named('people').has(word))
  );
}

/** A day of a calendar: a cell that begins with the number of the day. Rows may begin with a number, too. */
export function isDay(el: Element): boolean {
  if (endsInItem(el)) return false;
  if (el.hasAttribute('data-date')) return true;
  if (looks('dayNames', el.getAttribute('class') ?? '')) return true;
  if (el.tagName !== 'LI' && isItem(el)) return false;
  return looks('days', firstText(el)) !== null;
}
