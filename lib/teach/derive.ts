import { isAlike, textOf, up } from '../reading/dom';
import { ownSelectors } from './names';
import { isSafeSelector } from './selector-rules';

/** Alternatives that are kept of one place. */
const KEPT = 3;
const HIGHEST = 8;

/**
 * The post around an element that the user points at: the smallest part around it that has neighbours built like it and
 * more than one text. Where there is only one post, the nearest article, row or list item; else the element itself.
 */
export function cardAround(el: Element): Element {
  let at: Element | null = el;
  for (let steps = 0; at && at.localName !== 'body' && steps < 30; steps += 1, at = up(at))
    if (neighbours(at).length > 1 && countTexts(at) > 1) return at;
  return el.closest('article,[role=listitem],[role=row],li,tr') ?? el;
}

/** An element and those beside it that are built like it. */
export function neighbours(el: Element): Element[] {
  const parent = el.parentElement;
  return parent ? [...parent.children].filter((one) => one === el || isAlike(one, el)) : [el];
}

function countTexts(el: Element): number {
  const texts = [...el.querySelectorAll('*')].filter((one) =>
    [...one.childNodes].some((node) => node.nodeType === 3 && (node.nodeValue ?? '').trim() !== ''),
  );
  return texts.length;
}

/** Selectors of all posts like this one: each finds its neighbours too, finds nothing inside of what it finds, and little else. */
export function cardSelectors(card: Element): string[] {
  const root = card.ownerDocument;
  const beside = neighbours(card);
  const fits = (selector: string): boolean => {
    const found = all(root, selector);
    return (
      beside.every((one) => found.includes(one)) &&
      found.filter((one) => one.localName === card.localName && isAlike(one, card)).length >=
        found.length * 0.6 &&
      !found.some((one) => one.parentElement?.closest(selector))
    );
  };
  const parent = card.parentElement;
  return kept(
    [
      ...ownSelectors(card),
      ...(parent ? ownSelectors(parent).map((one) => `${one} > ${card.localName}`) : []),
    ],
    fits,
  );
}

/** Selectors of a part of a post, inside of it: each finds this part first, and the same part in its neighbours. */
export function partSelectors(part: Element, card: Element): string[] {
  const beside = neighbours(card);
  const fits = (selector: string): boolean =>
    card.querySelector(selector) === part &&
    beside.filter((one) => one.querySelector(selector) !== null).length >= beside.length / 2;
  return kept([...ownSelectors(part), ...within(part, card), ...placed(part, card)], fits);
}

/** Selectors of what stands once on the page, such as the client's name: each finds it first. What is chosen in a list goes by being chosen. */
export function placeSelectors(el: Element): string[] {
  const root = el.ownerDocument;
  const fits = (selector: string): boolean => {
    const found = all(root, selector);
    return found[0] === el && found.length <= 3;
  };
  return kept([...chosen(el), ...ownSelectors(el), ...within(el, root.body)], fits);
}

/** By what marks the current one of several: only that stays true when the user goes on to the next client. */
function chosen(el: Element): string[] {
  for (let at: Element | null = el, steps = 0; at && steps < 4; at = at.parentElement, steps += 1) {
    const mark = ['aria-current', 'aria-selected', 'aria-checked'].find((name) => {
      const value = at?.getAttribute(name);
      return value !== null && value !== undefined && value !== 'false';
    });
    if (!mark) continue;
    const value = at.getAttribute(mark) ?? '';
    const self = `${at.localName}[${mark}="${/^[a-z]+$/.test(value) ? value : 'true'}"]`;
    const inner = at === el ? [''] : [...ownSelectors(el), el.localName].map((one) => ` ${one}`);
    const around = ancestors(at, at.ownerDocument.body).flatMap(ownSelectors);
    return inner.flatMap((one) => [
      ...around.slice(0, 8).map((outer) => `${outer} ${self}${one}`),
      `${self}${one}`,
    ]);
  }
  return [];
}

/** By what stands around it, nearest first. */
function within(el: Element, root: Element): string[] {
  const self = [...ownSelectors(el), el.localName];
  return ancestors(el, root).flatMap((outer) =>
    ownSelectors(outer).flatMap((one) => self.map((inner) => `${one} ${inner}`)),
  );
}

/** By where it stands, as a last resort: no further than the third child. */
function placed(el: Element, root: Element): string[] {
  const parent = el.parentElement;
  if (!parent || el === root) return [];
  const at = [...parent.children].indexOf(el) + 1;
  const self = [el.localName, ...(at <= 3 ? [`${el.localName}:nth-child(${at})`] : [])];
  const outer = parent === root ? [] : [parent.localName, ...ownSelectors(parent)];
  return [...self, ...outer.flatMap((one) => self.map((inner) => `${one} > ${inner}`))];
}

function ancestors(el: Element, root: Element): Element[] {
  const found: Element[] = [];
  for (let at = el.parentElement; at && at !== root && found.length < HIGHEST; at = at.parentElement)
    found.push(at);
  return found;
}

function kept(selectors: readonly string[], fits: (selector: string) => boolean): string[] {
  const found: string[] = [];
  for (const selector of new Set(selectors)) {
    if (isSafeSelector(selector) && fits(selector)) found.push(selector);
    if (found.length === KEPT) break;
  }
  return found;
}

const all = (root: Document, selector: string): Element[] => [...root.querySelectorAll(selector)];

/** What a part says, on one line; for a field what stands in it. */
export const saidBy = (el: Element, limit = 80): string =>
  ((el as Partial<HTMLInputElement>).value ?? '').slice(0, limit) ||
  textOf(el, limit) ||
  (el.getAttribute('title') ?? el.getAttribute('aria-label') ?? el.getAttribute('alt') ?? '').slice(0, limit);
