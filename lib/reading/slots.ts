import type { Interval } from '../approvals/reading';
import { up } from './dom';
import type { Page } from './page';
import { blocksOf } from './texts';
import { looks, named } from './vocabulary/in-use';

const DAY = 86_400_000;

/** "3 days ago": when something happened, and not when it will. */
export const isRelative = (text: string) => looks('relative', text);

/** When a card says that its post is planned to go out, or null. Relative times say when something happened instead. */
export function slotOf(page: Page, card: Element): Interval | null {
  const names = [...named('moments')];
  for (const el of card.querySelectorAll(names.map((name) => `[${name}]`).join())) {
    if (isRelative(el.textContent ?? '')) continue;
    const value = names.map((name) => el.getAttribute(name)).find((one) => one !== null);
    const at = value ? page.time(value, 'future') : null;
    if (at) return at;
  }
  const times = blocksOf(page, card).filter(
    (block) => block.role === 'time' && !isRelative(block.text) && page.regions.of(block.el) === 'none',
  );
  for (const block of times) {
    if (!/\d/.test(block.text)) continue;
    const at = page.time(block.text, 'future') ?? afterColon(page, block.text);
    if (at && at.latest - (at.earliest ?? 0) <= 2 * DAY) return at;
  }
  return dayAround(page, card, times[0]?.text);
}

const afterColon = (page: Page, text: string) => page.time(text.replace(/^[^:：]*[:：]\s*/u, ''), 'future');

/** In a calendar the cell says the day, the card perhaps the hour. */
function dayAround(page: Page, card: Element, hour: string | undefined): Interval | null {
  for (let at = up(card), steps = 0; at && steps < 6; at = up(at), steps++) {
    const day = at.getAttribute('data-date') ?? at.getAttribute('data-day');
    if (day && /^\d{4}-\d{2}-\d{2}/.test(day))
      return (
        (hour ? page.time(`${day.slice(0, 10)} ${hour}`, 'future') : null) ??
        page.time(day.slice(0, 10), 'future')
      );
  }
  return null;
}
