import type { BadgeTexts } from '../messages';
import type { BadgeFacts } from './badge';
import { longDuration, waited } from './format';

/**
 * Fills in the texts of a badge.
 * @param now epoch milliseconds
 * @returns a function that fills one of them
 */
export function filling(
  { language, waiting }: BadgeTexts,
  { since, atLeast }: Pick<BadgeFacts, 'since' | 'atLeast'>,
  now: number,
  title: string,
): (text: string) => string {
  return (text) =>
    text.replace(/\{(\w+)\}/g, (_, name) => {
      if (name === 'title') return title;
      if (name === 'long') return longDuration(language, now - since);
      const short = waited(language, now - since, atLeast);
      if (name === 'short') return short ?? waiting;
      return short === null ? '' : ` ${short}`;
    });
}
