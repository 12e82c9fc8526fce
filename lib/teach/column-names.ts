import { childrenOf, isAlike, textOf } from '../reading/dom';
import { squeeze } from '../reading/normalise';
import { type Words, wordsFor } from '../reading/words';
import type { ToolDefinition } from '../tools/definition';

const MOST = 24;
const LONGEST = 40;
/** Elements that are looked at, at most. */
const LOOKED_AT = 6_000;
const HEADS =
  'h1,h2,h3,h4,h5,h6,header,[role=heading],[class*="title" i],[class*="header" i],[class*="name" i]';
const STATES = '[class*="status" i],[class*="stage" i],[data-status],[data-state]';

/**
 * Names of columns and statuses on a page that no word list understands: for the user to say what they mean. Headers of
 * parts that stand side by side and are built alike, and texts of what calls itself a status. The user's own words: they
 * are shown to nobody else.
 */
export function columnNames(root: Document, tool: ToolDefinition | null): string[] {
  const language = (root.documentElement.getAttribute('lang') ?? '').split('-')[0]?.toLowerCase() ?? '';
  const words = wordsFor(tool, language);
  const found = new Set<string>();
  const body = root.body;
  if (!body) return [];
  let looked = 0;
  const open = [body as Element];
  for (let el = open.pop(); el && looked < LOOKED_AT; el = open.pop()) {
    looked += 1;
    const children = childrenOf(el);
    for (const name of headersOf(children)) note(found, words, name);
    open.push(...children);
  }
  for (const el of [...root.querySelectorAll(STATES)].slice(0, 500))
    if (el.childElementCount === 0) note(found, words, textOf(el, LONGEST + 1));
  return [...found].slice(0, MOST);
}

/** Headers of two or more alike parts, each with several things in it. */
function headersOf(parts: readonly Element[]): string[] {
  const [first, second] = parts;
  if (!first || !second || !isAlike(first, second)) return [];
  const names = parts.flatMap((part) => {
    const head = part.querySelector(HEADS);
    const rest = [...part.querySelectorAll('*')].some((el) => el.childElementCount > 1 && !el.contains(head));
    return head && rest ? [textOf(head, LONGEST + 20)] : [];
  });
  // Cards have titles too, and each has another one of many words; columns are named shortly.
  return names.length >= 2 && names.every((name) => name.split(' ').length <= 5) ? names : [];
}

function note(found: Set<string>, words: Words, text: string): void {
  const name = squeeze(text.replace(/[\s(]*\d+[)\s]*$/, ''));
  if (name.length < 2 || name.length > LONGEST || !/\p{L}{2}/u.test(name)) return;
  if (!words.label(name) && !words.isAction(name)) found.add(name);
}
