import { isAlike, up } from '../reading/dom';
import { ownSelectors } from './names';
import { closestOf, elementsIn, findAll, type Root, rootsIn, topOf } from './roots';
import { isSafeSelector } from './selector-rules';
import { changing } from './signs';

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
    if (neighbours(at).length > 1 && hasTwoTexts(at)) return at;
  return closestOf(el, 'article,[role=listitem],[role=row],li,tr') ?? el;
}

/** An element and those beside it that are built like it. */
export function neighbours(el: Element): Element[] {
  // Directly in a shadow root there is no element around it.
  const siblings = el.parentNode ? [...el.parentNode.children] : [el];
  return siblings.filter((one) => one === el || isAlike(one, el));
}

function hasTwoTexts(el: Element): boolean {
  let count = 0;
  for (const one of elementsIn(el)) if (hasOwnText(one) && ++count > 1) return true;
  return false;
}

/** Whether a text stands in an element itself, not only in its parts. */
export const hasOwnText = (el: Element): boolean =>
  [...el.childNodes].some((node) => node.nodeType === 3 && (node.nodeValue ?? '').trim() !== '');

/** Selectors of all posts like this one: each finds its neighbours too, finds nothing inside of what it finds, and little else. */
export function cardSelectors(card: Element): string[] {
  const roots = rootsIn(topOf(card));
  const beside = neighbours(card);
  const fits = (selector: string): boolean => {
    const found = findAll(roots, selector);
    return (
      beside.every((one) => found.includes(one)) &&
      found.filter((one) => one.localName === card.localName && isAlike(one, card)).length >=
        found.length * 0.6 &&
      !found.some((one) => {
        const outer = up(one);
        return outer !== null && closestOf(outer, selector) !== null;
      })
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

/**
 * Selectors of a part of a post, inside of it: each finds this part first, and the same part in its neighbours; those that
 * find it in all of them go first. `but`: names that change with the state, and so must not stand in a selector.
 */
export function partSelectors(part: Element, card: Element, but: readonly string[] = []): string[] {
  const own = rootsIn(card);
  const beside = neighbours(card).map((one) => (one === card ? own : rootsIn(one)));
  const share = (selector: string): number =>
    firstIn(own, selector) === part
      ? beside.filter((roots) => firstIn(roots, selector) !== null).length / beside.length
      : 0;
  const all = [...ownSelectors(part), ...within(part, card), ...placed(part, card)].filter(
    (selector) => !but.some((name) => selector.includes(name)),
  );
  return [
    ...new Set([
      ...kept(all, (selector) => share(selector) === 1),
      ...kept(all, (selector) => share(selector) >= 0.5),
    ]),
  ].slice(0, KEPT);
}

/** The same part of each post that is built like the one that it lies in, itself included. */
export function counterparts(part: Element, card: Element): Element[] {
  const [selector] = partSelectors(part, card);
  return selector
    ? neighbours(card)
        .map((one) => firstIn(rootsIn(one), selector))
        .filter((one): one is Element => one !== null)
    : [part];
}

/** The name of a part that changes from post to post, if any. */
export const changingIn = (part: Element, card: Element): string | undefined =>
  changing(part, counterparts(part, card));

function firstIn(roots: readonly (Element | Root)[], selector: string): Element | null {
  for (const root of roots) {
    const found = root.querySelector(selector);
    if (found) return found;
  }
  return null;
}

/** Selectors of what stands once on the page, such as the client's name: each finds it first. What is chosen in a list goes by being chosen. */
export function placeSelectors(el: Element): string[] {
  const roots = rootsIn(topOf(el));
  const fits = (selector: string): boolean => {
    const found = findAll(roots, selector);
    return found[0] === el && found.length <= 3;
  };
  return kept([...chosen(el), ...ownSelectors(el), ...within(el, el.ownerDocument.body)], fits);
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
  if (!el.parentNode || el === root) return [];
  const parent = el.parentElement;
  const at = [...el.parentNode.children].indexOf(el) + 1;
  const self = [el.localName, ...(at <= 3 ? [`${el.localName}:nth-child(${at})`] : [])];
  const outer = parent === root || !parent ? [] : [parent.localName, ...ownSelectors(parent)];
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
