/**
 * The small language that the texts are written in.
 *
 * `{name}` a value · `{name:one|other}` a word chosen by its number, `#` being the number · `{?name}` prints nothing
 * but must be there · `[a|b|c]` the first that can be filled, else nothing. Brackets without a placeholder inside are
 * plain text.
 */
export type Node =
  | { type: 'text'; text: string }
  | { type: 'value'; name: string; source: string }
  | { type: 'plural'; name: string; one: string; other: string; source: string }
  | { type: 'condition'; name: string }
  | { type: 'choice'; alternatives: Node[][] };

/** What a placeholder stands for. Figures and dates are rationed in shipped texts; conditions print nothing. */
export type ValueKind = 'figure' | 'date' | 'text' | 'condition';
export interface Value {
  kind: ValueKind;
  text: string;
  /** What a plural form goes by. */
  count?: number;
}
export type Values = ReadonlyMap<string, Value>;

/** How many different figures and dates may still be printed, and which were. */
export interface Ration {
  figures: number;
  dates: number;
  used: Set<string>;
}
export const ration = (figures: number, dates: number): Ration => ({ figures, dates, used: new Set() });

const NAME = /^[a-zA-Z][a-zA-Z0-9]*$/;

/** Parses a template. What is not well formed stays plain text; see `placeholdersIn` and `brokenBraces`. */
function parse(part: string): Node[] {
  const nodes: Node[] = [];
  let plain = '';
  const flush = () => {
    if (plain !== '') nodes.push({ type: 'text', text: plain });
    plain = '';
  };
  for (let at = 0; at < part.length; at += 1) {
    const end = part[at] === '{' ? part.indexOf('}', at) : part[at] === '[' ? closing(part, at) : -1;
    const node = end < 0 ? null : part[at] === '{' ? brace(part.slice(at, end + 1)) : bracket(part, at, end);
    if (node === null) {
      plain += part[at];
      continue;
    }
    flush();
    nodes.push(node);
    at = end;
  }
  flush();
  return nodes;
}

function brace(source: string): Node | null {
  const inner = source.slice(1, -1);
  if (inner.startsWith('?')) {
    return NAME.test(inner.slice(1)) ? { type: 'condition', name: inner.slice(1) } : null;
  }
  const colon = inner.indexOf(':');
  const name = colon < 0 ? inner : inner.slice(0, colon);
  if (!NAME.test(name)) return null;
  if (colon < 0) return { type: 'value', name, source };
  const forms = inner.slice(colon + 1).split('|');
  if (forms.length !== 2) return null;
  return { type: 'plural', name, one: forms[0] ?? '', other: forms[1] ?? '', source };
}

function bracket(part: string, start: number, end: number): Node | null {
  const alternatives = split(part.slice(start + 1, end)).map(parse);
  const active = alternatives.some((nodes) => nodes.some((node) => node.type !== 'text'));
  return active ? { type: 'choice', alternatives } : null;
}

/** Index of the bracket that closes the one at `start`, or -1. */
function closing(part: string, start: number): number {
  let depth = 0;
  for (let at = start; at < part.length; at += 1) {
    if (part[at] === '[') depth += 1;
    if (part[at] === ']') depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

/** Parts between bars that stand outside braces and inner brackets. */
function split(inner: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const char of inner) {
    if (char === '{' || char === '[') depth += 1;
    if (char === '}' || char === ']') depth -= 1;
    if (char === '|' && depth === 0) parts.push('');
    else parts[parts.length - 1] += char;
  }
  return parts;
}

/** Names of all placeholders that a template mentions, conditions included. */
export function placeholdersIn(template: string): Set<string> {
  const names = new Set<string>();
  const walk = (nodes: readonly Node[]) => {
    for (const node of nodes) {
      if (node.type === 'choice') node.alternatives.forEach(walk);
      else if (node.type !== 'text') names.add(node.name);
    }
  };
  walk(parse(template));
  return names;
}

/** Pieces of a template with a brace that is no placeholder, as written. */
export function brokenBraces(template: string): string[] {
  const broken: string[] = [];
  const walk = (nodes: readonly Node[]) => {
    for (const node of nodes) {
      if (node.type === 'choice') node.alternatives.forEach(walk);
      else if (node.type === 'text') broken.push(...(node.text.match(/\{[^{}]*\}?|\}/g) ?? []));
    }
  };
  walk(parse(template));
  return broken;
}

export interface FillOptions {
  values: Values;
  ration: Ration;
  /** Plural category by the language's rule. */
  isOne: (count: number) => boolean;
  /** Resolve choices, but leave the placeholders to be edited. */
  keep?: boolean;
}

/** Fills a template; null where something it needs is missing or would exceed the ration, which then stays untouched. */
export function fill(template: string, options: FillOptions): string | null {
  return fillNodes(parse(template), options);
}

function fillNodes(nodes: readonly Node[], options: FillOptions): string | null {
  const attempt = { ...options, ration: { ...options.ration, used: new Set(options.ration.used) } };
  let text = '';
  for (const node of nodes) {
    const piece = fillNode(node, attempt);
    if (piece === null) return null;
    text += piece;
  }
  Object.assign(options.ration, { figures: attempt.ration.figures, dates: attempt.ration.dates });
  for (const name of attempt.ration.used) options.ration.used.add(name);
  return text;
}

function fillNode(node: Node, options: FillOptions): string | null {
  if (node.type === 'text') return node.text;
  if (node.type === 'choice') {
    for (const alternative of node.alternatives) {
      const text = fillNodes(alternative, options);
      if (text !== null) return text;
    }
    return '';
  }
  const value = options.values.get(node.name);
  if (value === undefined) return null;
  if (node.type === 'condition') return '';
  if (node.type === 'value') {
    if (value.kind === 'condition' || !spend(node.name, value, options.ration)) return null;
    return options.keep === true ? node.source : value.text;
  }
  if (value.count === undefined) return null;
  const form = options.isOne(value.count) ? node.one : node.other;
  if (form.includes('#') && !spend(node.name, value, options.ration)) return null;
  return options.keep === true ? node.source : form.replaceAll('#', () => value.text);
}

/** The same figure twice is one figure. */
function spend(name: string, value: Value, left: Ration): boolean {
  if (left.used.has(name) || (value.kind !== 'figure' && value.kind !== 'date')) return true;
  const kind = value.kind === 'figure' ? 'figures' : 'dates';
  if (left[kind] <= 0) return false;
  left[kind] -= 1;
  left.used.add(name);
  return true;
}
