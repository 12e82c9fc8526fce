import type { SeenClient } from '../approvals/reading';
import { eachText, isHidden, isShown, textOf } from './dom';
import { fold, squeeze } from './normalise';
import type { Page } from './page';
import { looks, named } from './vocabulary/in-use';

const MAX = 60;

/** A short name without avatar initials, arrows and counts around it. */
export function nameIn(el: Element): string | null {
  let best = '';
  if (!isHidden(el))
    eachText(el, (text) => {
      if (text.length > best.length && /\p{L}{2}/u.test(text)) best = text;
    });
  return best && best.length <= MAX ? best : null;
}

/**
 * The client that the page as a whole shows, read without a tool file: a name is taken only where two places agree,
 * a switcher or breadcrumb with the page's title or a heading. Null where the page does not tell.
 */
export function clientOfPage(page: Page): string | null {
  const titles = page.root.title.split(/\s+[-–—|·•:]\s+/).map(squeeze);
  const heads = page.headings
    .slice(0, 6)
    .flatMap((el) => textOf(el, 120).split(/\s+[-–—|·•:]\s+|\s*\/\s*/))
    .map(squeeze);
  // By the place it stands in, since a button on each row says the same twenty times and agrees with nothing.
  const found = new Map<string, { name: string; votes: [switcher: number, title: number, head: number] }>();
  const vote = (name: string | null, place: 0 | 1 | 2, score: number) => {
    if (
      !name ||
      name.length > MAX ||
      name.length < 2 ||
      page.words.isAction(name) ||
      page.words.isQueue(name) ||
      page.words.label(name)
    )
      return;
    const key = fold(name);
    const one = found.get(key) ?? { name, votes: [0, 0, 0] };
    one.votes[place] = Math.max(one.votes[place], score);
    found.set(key, one);
  };
  const switchers = page.root.querySelectorAll([...named('switchers')].join(' '));
  for (const el of [...switchers].slice(0, 60)) {
    // The last of several steps is the page itself.
    const item = el.closest('li');
    if (isHidden(el) || !isShown(el) || el.childElementCount > 12 || (item && !item.nextElementSibling))
      continue;
    const says = looks(
      'switcherNames',
      `${el.getAttribute('class') ?? ''} ${el.getAttribute('aria-label') ?? ''}`,
    );
    vote(nameIn(el), 0, says || el.tagName === 'BUTTON' ? 2 : 1);
  }
  for (const name of titles.slice(0, 4)) vote(name, 1, 1.5);
  for (const name of heads) vote(name, 2, 1);
  const ranked = [...found.values()]
    .map(({ name, votes: [switcher, title, head] }) => ({ name, score: switcher && switcher + title + head }))
    .filter((one) => one.score >= 3)
    .sort((a, b) => b.score - a.score);
  const best = ranked[0];
  return best && best.score > (ranked[1]?.score ?? 0) ? best.name : null;
}

/** A name without what its page is called: "Alder Bakery · Review this post". */
export const withoutPageName = (page: Page, text: string): string =>
  text
    .split(/\s[-–—|·•:]\s/)
    .filter((part) => !page.words.isQueue(part) && !page.words.isAction(part) && !page.words.label(part))[0]
    ?.trim() ?? text;

export const seenClient = (key: string | null, name: string | null): SeenClient | null =>
  key || name ? { key, name } : null;
