import { channelsInside } from './channels';
import { around } from './dom';
import { hasIds } from './identity';
import type { Page } from './page';
import { blocksOf } from './texts';
import { looks } from './vocabulary/in-use';

/** How much speaks for a card being a post: a moment, a channel, a picture, a decision, an address or id of its own. */
export function evidence(page: Page, card: Element): number {
  let points = page.known.has(card) ? 2 : 0;
  const blocks = blocksOf(page, card);
  if (
    card.querySelector('time') ||
    blocks.some(({ role, text }) => role === 'time' || (text.length < 60 && looks('dates', text)))
  )
    points++;
  if (blocks.some(({ text }) => looks('files', text))) points++;
  if (blocks.some((block) => block.role === 'channel') || channelsInside(card).size) points++;
  if ([...card.querySelectorAll('img,video,picture')].some(isPicture)) points++;
  if (card.getAttribute('draggable') === 'true' || hasIds(card, page.url)) points++;
  if (overButtons(page).has(card)) points++;
  return points;
}

const overs = new WeakMap<Page, Set<Element>>();

function overButtons(page: Page): Set<Element> {
  const known = overs.get(page) ?? around(page.buttons.map((button) => button.el));
  overs.set(page, known);
  return known;
}

const isPicture = (el: Element) =>
  !/avatar|logo/i.test(`${el.getAttribute('class') ?? ''} ${el.getAttribute('alt') ?? ''}`);
