import { up } from './dom';
import type { Page } from './page';
import { type Block, blocksOf, LEAST, type Title, titleFrom } from './texts';

const STEP = 40;

/** Where a text stands in its card, as the template put it there. */
function placeOf(block: Block, card: Element): string {
  let place = '';
  for (let at: Element | null = block.el; at && at !== card; at = up(at))
    place += `<${at.tagName}.${(at.getAttribute('class') ?? '').split(' ', 2).join('.')}`;
  return place;
}

/**
 * The title of each card of a page. Cards of one template have theirs in the same place, and titles differ from card to
 * card where names of people, accounts and labels come again.
 */
export function* titlesOf(page: Page, cards: readonly Element[]): Generator<void, (Title | null)[]> {
  const texts = new Map<string, Map<string, number>>();
  const all: { block: Block; place: string }[][] = [];
  for (const card of cards) {
    if (all.length % STEP === STEP - 1) yield;
    all.push(
      blocksOf(page, card)
        .filter((block) => block.role === 'text' && block.score >= LEAST)
        .map((block) => ({ block, place: placeOf(block, card) })),
    );
  }
  all.forEach((list) => {
    for (const { block, place } of list) {
      const here = texts.get(place) ?? new Map<string, number>();
      here.set(block.text, (here.get(block.text) ?? 0) + 1);
      texts.set(place, here);
    }
  });
  const bonus = (place: string): number => {
    const here = texts.get(place);
    let total = 0;
    for (const count of here?.values() ?? []) total += count;
    if (!here || total < 2) return 0;
    const different = here.size / total;
    return (
      (total > 3 && different <= 0.5 ? -2 : different * 2 - 1.2) + Math.min(1, total / cards.length) * 0.8
    );
  };
  const bonuses = new Map([...texts.keys()].map((place) => [place, bonus(place)]));
  return all.map((list) => {
    const ranked = list.map(({ block, place }) => ({
      ...block,
      score: block.score + (bonuses.get(place) ?? 0),
    }));
    return titleFrom(ranked) ?? titleFrom(ranked, Number.NEGATIVE_INFINITY);
  });
}
