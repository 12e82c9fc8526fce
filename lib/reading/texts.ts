import { channelsIn } from './channels';
import { calledOf, isCalled } from './columns';
import { isElement, isHidden, isShown, isSkipped, up } from './dom';
import { squeeze, wordsOf } from './normalise';
import type { Page } from './page';
import { classRole } from './regions';
import { looks, named } from './vocabulary/in-use';

export interface Block {
  el: Element;
  text: string;
  role: 'text' | 'time' | 'channel' | 'control' | 'other';
  score: number;
}

const BUTTONS = /^(BUTTON|SELECT)$/;

const WIDE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g;

const memo = new WeakMap<Page, Map<Element, Block[]>>();

/** Every visible text of a card, in order, with what it is likely to be. */
export function blocksOf(page: Page, card: Element): Block[] {
  const known = memo.get(page) ?? new Map<Element, Block[]>();
  memo.set(page, known);
  let blocks = known.get(card);
  if (!blocks) {
    blocks = [];
    collect(page, card, card, blocks, isButton(card));
    known.set(card, blocks);
  }
  return blocks;
}

function collect(page: Page, el: Element, card: Element, into: Block[], control: boolean): void {
  if (into.length > 150) return;
  const field = fieldText(el);
  if (field !== null) {
    if (field.text) into.push({ el, text: field.text, role: 'text', score: field.score });
    return;
  }
  let own = false;
  const inside: Element[] = [];
  const take = (from: Node) => {
    for (let node: Node | null = from; node; node = node.nextSibling) {
      if (node.nodeType === 3) own ||= /[\p{L}\p{N}]/u.test(node.nodeValue ?? '');
      else if (isElement(node) && !isSkipped(node) && !isHidden(node)) {
        const label = page.labels.get(node);
        if (!label) inside.push(node);
        else if (!label.whole)
          add(page, node, card, looks('behind', squeeze(inlineText(page, node)))?.[1] ?? '', into, control);
      }
    }
  };
  if (el.shadowRoot?.firstChild) take(el.shadowRoot.firstChild);
  if (el.firstChild) take(el.firstChild);
  if (el.tagName === 'IFRAME') return;
  if (own) add(page, el, card, squeeze(inlineText(page, el)), into, control);
  for (const child of inside)
    if (!own || !named('inline').has(child.tagName) || standsApart(child))
      collect(page, child, card, into, control || isButton(child));
}

const isButton = (el: Element) =>
  BUTTONS.test(el.tagName) || named('buttons').has(el.getAttribute('role') ?? '');

/** Inline, but no part of the sentence around it. */
const standsApart = (el: Element) =>
  isButton(el) ||
  classRole(el) === -1 ||
  (el.tagName === 'SPAN' && channelsIn(el.textContent ?? '') !== null);

/** Text of an element that has text of its own, with what is inline in it, and without labels and buttons in it. */
function inlineText(page: Page, el: Element): string {
  let text = '';
  const walk = (of: Node) => {
    for (let node = of.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 3) text += node.nodeValue ?? '';
      else if (isElement(node)) {
        if (node.tagName === 'BR') text += ' ';
        else if (
          named('inline').has(node.tagName) &&
          !isHidden(node) &&
          !standsApart(node) &&
          !page.labels.has(node)
        )
          walk(node);
        else text += ' ';
      }
    }
  };
  if (el.shadowRoot) walk(el.shadowRoot);
  walk(el);
  text = text.replace(/[\s–—|·•-]+$|^[\s–—|·•-]+/g, '');
  return text.slice(looks('hourBefore', text)?.[0].length);
}

/** What is written into a field: a draft's caption, a task's title. Null where it is no field for text. */
function fieldText(el: Element): { text: string; score: number } | null {
  if (el.tagName === 'SELECT') return { text: '', score: 0 };
  const area = el.tagName === 'TEXTAREA';
  if (!area && !(el.tagName === 'INPUT')) return null;
  if (!area && !/^(text|)$/.test(el.getAttribute('type') ?? '')) return { text: '', score: 0 };
  const value = squeeze(
    (el as HTMLInputElement).value || el.getAttribute('value') || (area ? (el.textContent ?? '') : ''),
  );
  const names = `${el.getAttribute('name') ?? ''} ${el.id} ${el.getAttribute('aria-label') ?? ''}`;
  const fits = wordsOf(names).some((word) => named('fields').has(word));
  return {
    text: (fits || area) && /\p{L}/u.test(value) ? value : '',
    score: (fits ? 6 : 3) + Math.min(value.length, 60) / 20,
  };
}

function add(page: Page, el: Element, card: Element, text: string, into: Block[], control: boolean): void {
  if (!text) return;
  const { role, score } = judge(page, el, card, text, into.length, control);
  into.push({ el, text, role, score });
}

const NOTHING = { role: 'other', score: -9 } as const;

function judge(
  page: Page,
  el: Element,
  card: Element,
  text: string,
  index: number,
  control: boolean,
): Pick<Block, 'role' | 'score'> {
  const size = text.length + (text.match(WIDE)?.length ?? 0);
  if (looks('hours', text)) return { role: 'time', score: -9 };
  if (!/\p{L}/u.test(text)) return { role: /\d/.test(text) && page.time(text) ? 'time' : 'other', score: -9 };
  if (channelsIn(text)) return { role: 'channel', score: -9 };
  if (text.length < 64 && isTime(page, text)) return { role: 'time', score: -9 };
  if (control && (size < 12 || page.words.isAction(text) || page.words.decision(text)))
    return { role: 'control', score: -9 };
  if (page.words.label(text) || namesQueue(page, text)) return NOTHING;
  if (
    size < 3 ||
    named('stateNames').has(text.toLowerCase()) ||
    looks('noTitles', text) ||
    looks('foreign', text) ||
    page.words.isAction(text) ||
    page.words.isEmpty(text)
  )
    return NOTHING;
  if (page.regions.of(el) !== 'none') return { role: 'other', score: -2 };
  let score = Math.min(size, 90) / 30 + Math.max(0, 0.6 - index * 0.1);
  if (/\s/.test(text) || size > 24) score += 1;
  if (control && !isButton(card)) score -= 1.5;
  // An excerpt, or what somebody said.
  if (/^["“„«「].*["”“»」]$/.test(text)) score -= 3;
  if (el.closest('[contenteditable=true]')) score += 5;
  // "Proposed Nov 29, 10:00 AM" may be a title, if a poor one; any other text is a better one.
  if (text.length < 110 && isStamped(page, text)) score -= 4;
  if (text.length < 64 && /\d/.test(text) && page.time(text.replace(/^\p{L}+ /u, ''))) score -= 1.2;
  const heading = el.closest('h1,h2,h3,h4,h5,h6,[role=heading]');
  if (card.contains(heading)) score += 3;
  let linked = false;
  for (let at: Element | null = el, depth = 0; at && depth < 4; at = up(at), depth++) {
    if (at === card && at !== el) break;
    const kind = classRole(at);
    if (depth < 2 || kind > 0) {
      if (kind === 2) score += depth < 2 ? 3 : 1.5;
      else if (kind === 1) score += 1;
      else if (kind === -1) score -= 2.5;
    }
    if (kind !== 0) depth = 4;
    if (at.matches('label,dt,time,th:not([scope=row])')) score -= 2.5;
  }
  if (looks('files', text)) score += 2;
  if (looks('bold', el.getAttribute('class') ?? '')) score += 0.5;
  if (isCalled(calledOf(el), 'titleNames')) score += 3;
  for (let at: Element | null = el; at && at !== card && !linked; at = up(at)) linked = at.tagName === 'A';
  if (linked) score += 1;
  return { role: 'text', score };
}

/** Whether a text, or a part of it that is set apart, names what waits: "Alder Bakery · To review". */
export const namesQueue = (page: Page, text: string) =>
  text.length < 80 && text.split(/\s[-–—|·•:]\s/).some((part) => page.words.isQueue(part));

/** Something that happened, with its moment at the end: "by Ana Alder — last modified Nov 11, 2026". */
const isStamped = (page: Page, text: string): boolean =>
  /\b20\d\d\b/.test(text) &&
  text.split(/\s[-–—|·•]\s|:\s|：/).some((part) => {
    const words = part.split(' ');
    return [0, 1, 2, 3].some((size) => words.length > size && page.time(words.slice(size).join(' ')));
  });

/** A moment, also with what it is the moment of before it ("Scheduled: Nov 26, 10:00"). */
function isTime(page: Page, text: string): boolean {
  if (!/\d/.test(text) && text.length > 18) return false;
  if (page.time(text) || page.time(text.slice(0, looks('hourAfter', text)?.index))) return true;
  // "December 2026"
  if (/ 20\d\d$/.test(text) && page.time(`1 ${text}`)) return true;
  const at = /^(\D{2,24}?)[:：]\s*(?=\S)/u.exec(text);
  if (at && page.time(text.slice(at[0].length))) return true;
  const digit = text.search(/\d/);
  if (digit < 3 || digit > 30) return false;
  const before = text.slice(0, digit).trim().split(' ');
  for (let take = before.length; take > 0; take--)
    if (
      page.words.label(before.slice(0, take).join(' ')) &&
      page.time(text.slice(before.slice(0, take).join(' ').length).replace(/^\s*\p{L}{1,5}\s(?=\d)/u, ' '))
    )
      return true;
  return false;
}

export interface Title {
  text: string;
  cut: boolean;
  score: number;
  el: Element;
}

export const ENOUGH = 1.2;
/** Of a card whose neighbours have a title, a word or a file's name will do. */
export const LEAST = 0.2;

/** The text that identifies a card, or null where nothing in it reads like content. */
export const titleOf = (page: Page, card: Element): Title | null => titleFrom(blocksOf(page, card));

/** The best of several texts. */
export function titleFrom(blocks: readonly Block[], least = ENOUGH): Title | null {
  const texts = blocks.filter((block) => block.role === 'text' && block.score >= least);
  texts.sort((a, b) => b.score - a.score);
  const best = texts.find((block) => isShown(block.el));
  if (!best) return null;
  const shown = best.text.slice(0, 300);
  return { text: shown, cut: /(…|\.\.\.)$/.test(shown), score: best.score, el: best.el };
}
