import { textOf } from '../reading/dom';
import { squeeze } from '../reading/normalise';
import { isLook, TEST_IDS } from './names';
import { findAll, rootsIn } from './roots';

/** How a place says a state: by what it shows or is called (`label`), or, without any words, by a class or an attribute (`token`). */
export interface Sign {
  kind: 'label' | 'token';
  text: string;
}

/** Longest name of a class or value of an attribute that is taken for a sign. */
const LONGEST = 40;
/** What a class or the value of an attribute may look like to be one: a name, with nothing of a sentence, and no id. */
const NAME = /^[a-z][a-z_-]*$/i;
/** Attributes whose value says a state wherever they stand. */
const STATE_NAME = /(^|[-_])(status|state|stage|approval|workflow|phase)s?($|[-_])/;

/** What a part says, on one line: for a field what stands in it, for an icon how it is called. */
export function saidBy(el: Element, limit = 80): string {
  return (fieldText(el) || (el.localName === 'svg' ? '' : textOf(el, limit)) || calledBy(el)).slice(0, limit);
}

/**
 * How a part says its state. `besides`: the same part of other posts; where it says nothing in words, they tell which of
 * its names change with the state.
 */
export function signOf(el: Element, besides: readonly Element[] = []): Sign | null {
  const text = saidBy(el, 81);
  if (text) return text.length <= 80 ? { kind: 'label', text } : null;
  const token = changing(el, besides) ?? statesOf(el)[0] ?? classesOf(el).at(-1) ?? othersOf(el)[0];
  return token ? { kind: 'token', text: token } : null;
}

/** The first of an element's names that not all of the others have. */
export function changing(el: Element, besides: readonly Element[]): string | undefined {
  const others = besides.filter((one) => one !== el).map(namesOf);
  return namesOf(el).find((name) => others.some((names) => !names.includes(name)));
}

/** Values of attributes that name a state, then classes that say what something is, then values of other attributes. */
const namesOf = (el: Element): string[] => [...statesOf(el), ...classesOf(el), ...othersOf(el)];

const classesOf = (el: Element): string[] =>
  [...el.classList].filter((name) => isName(name) && !isLook(name));

const statesOf = (el: Element): string[] => valuesOf(el, (name) => STATE_NAME.test(name));

const othersOf = (el: Element): string[] =>
  valuesOf(el, (name) => !STATE_NAME.test(name) && !TEST_IDS.includes(name));

const valuesOf = (el: Element, fits: (name: string) => boolean): string[] =>
  [...el.attributes]
    .filter(({ name, value }) => /^data-[a-z-]{1,40}$/.test(name) && fits(name) && isName(value))
    .map(({ value }) => value);

const isName = (text: string): boolean => text.length > 2 && text.length <= LONGEST && NAME.test(text);

/** What stands in a field: its text, or the chosen one of several. */
function fieldText(el: Element): string {
  if (el.localName === 'select') {
    const { options, selectedIndex } = el as HTMLSelectElement;
    return squeeze(options?.[selectedIndex]?.textContent ?? '');
  }
  const { value } = el as Partial<HTMLInputElement>;
  return /^(input|textarea)$/.test(el.localName) && typeof value === 'string' ? squeeze(value) : '';
}

/** How an element without text is called, or the one thing in it that has a name. */
function calledBy(el: Element): string {
  const named = findAll(rootsIn(el), '[title],[aria-label],[alt],svg > title');
  const [inner] = named;
  for (const one of [el, ...(inner && named.length === 1 ? [inner] : [])])
    for (const said of [
      ...['title', 'aria-label', 'alt'].map((name) => one.getAttribute(name)),
      one.localName === 'title' ? one.textContent : '',
    ])
      if (squeeze(said ?? '')) return squeeze(said ?? '');
  return '';
}
