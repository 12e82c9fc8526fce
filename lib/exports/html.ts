import { escaped } from './xml-text';

/** Markup that is safe to write: it can only be made by `el`, which escapes every text. */
export class Html {
  readonly #text: string;
  private constructor(text: string) {
    this.#text = text;
  }
  static of(name: string, attributes: Attributes, children: readonly Child[]): Html {
    const given = Object.entries(attributes)
      .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
      .join('');
    return new Html(`<${name}${given}>${children.map(textOf).join('')}</${name}>`);
  }
  toString(): string {
    return this.#text;
  }
}

export type Child = Html | string | number | null | readonly Child[];
type Attributes = Readonly<Record<string, string | number>>;
type Name =
  | 'article'
  | 'bdi'
  | 'caption'
  | 'code'
  | 'data'
  | 'dd'
  | 'dl'
  | 'dt'
  | 'h1'
  | 'h2'
  | 'h3'
  | 'li'
  | 'p'
  | 'small'
  | 'table'
  | 'tbody'
  | 'td'
  | 'th'
  | 'thead'
  | 'tr'
  | 'ul';

/** An element. Texts are escaped; there is no other way to get a text in. Neither names nor attributes come from data. */
export const el = (name: Name, attributes: Attributes, ...children: readonly Child[]): Html =>
  Html.of(name, attributes, children);

/** A text that a page or a person wrote: kept apart, so that its direction cannot turn what follows. */
export const foreign = (text: string): Html => el('bdi', {}, text);

/** A table with its heading; the first cell of each row names it. */
export function table(caption: Child, head: readonly Child[], rows: readonly (readonly Child[])[]): Html {
  return el(
    'table',
    {},
    el('caption', {}, caption),
    el('thead', {}, el('tr', {}, ...head.map((cell) => el('th', { scope: 'col' }, cell)))),
    el(
      'tbody',
      {},
      ...rows.map(([first = '', ...cells]) =>
        el('tr', {}, el('th', { scope: 'row' }, first), ...cells.map((cell) => el('td', {}, cell))),
      ),
    ),
  );
}

function textOf(child: Child): string {
  if (child === null) return '';
  if (child instanceof Html) return child.toString();
  if (typeof child === 'object') return child.map(textOf).join('');
  return escaped(String(child));
}
