import { up } from './dom';
import { fold } from './normalise';
import type { Page } from './page';
import { type Block, blocksOf, LEAST, type Title, titleFrom } from './texts';
import { looks } from './vocabulary/in-use';

const STEP = 40;

/** Where a text stands in its card, as the template put it there. */
function placeOf(block: Block, card: Element): string {
  let place = '';
  for (let at: Element | null = block.el; at && at !== card; at = up(at)) {
    const names = at.getAttribute('class') ?? '';
    let nth = 0;
    // What has no name is told by its number: the cells of a row.
    for (
      let one = at.previousElementSibling;
      one && (!names || at.tagName === 'TD');
      one = one.previousElementSibling
    )
      if (one.tagName === at.tagName) nth++;
    place += `<${at.tagName}${nth}.${names.split(' ', 2).join('.')}`;
  }
  return place;
}

/**
 * The title of each card of a page. Cards of one template have theirs in the same place, and titles differ from card to
 * card where names of people, accounts and labels come again.
 */
export function* titlesOf(page: Page, cards: readonly Element[]): Generator<void, (Title | null)[]> {
  const texts = new Map<string, Map<string, number>>();
  const scores = new Map<string, number>();
  const all: { block: Block; place: string }[][] = [];
  for (const card of cards) {
    if (all.length % STEP === STEP - 1) yield;
    const list = blocksOf(page, card)
      .filter((block) => block.role === 'text' && block.score >= LEAST)
      .map((block) => ({ block, place: placeOf(block, card) }));
    for (const { block, place } of list) {
      const here = texts.get(place) ?? new Map<string, number>();
      here.set(block.text, (here.get(block.text) ?? 0) + 1);
      scores.set(place, (scores.get(place) ?? 0) + block.score);
      texts.set(place, here);
    }
    all.push(list);
  }
  const total = (place: string) => {
    let sum = 0;
    for (const count of texts.get(place)?.values() ?? []) sum += count;
    return sum;
  };
  const variety = (place: string) => (texts.get(place)?.size ?? 0) / total(place);
  const best = Math.max(
    0,
    ...[...texts.keys()].filter((place) => total(place) * 2 > cards.length).map(variety),
  );
  // What the place's texts are like on all cards says more than one of them: a title may be one short word.
  const bonus = (place: string): number => {
    const count = total(place);
    if (count < 2 || cards.length < 2) return 0;
    const mean = (scores.get(place) ?? 0) / Math.max(count, cards.length);
    return (
      mean +
      (count > 3 && variety(place) <= best * 0.6 ? -4 : variety(place) * (looks('bold', place) ? 5 : 2) - 1.2)
    );
  };
  const bonuses = new Map([...texts.keys()].map((place) => [place, bonus(place)]));
  const found: (Title | null)[] = [];
  for (const list of all) {
    if (found.length % STEP === STEP - 1) yield;
    const ranked = list.map(({ block, place }) => ({
      ...block,
      score: block.score + (bonuses.get(place) ?? 0),
    }));
    found.push(titleFrom(ranked) ?? titleFrom(ranked, Number.NEGATIVE_INFINITY));
  }
  return found;
}

/** The title of a post that fills its page or a dialog: the page's own title repeats it, or its card in the list behind does. */
export function titleOfOne(page: Page, card: Element, listed: readonly (Title | null)[]): Title | null {
  const ofPage = fold(page.root.title);
  return titleFrom(
    blocksOf(page, card).map((block) => ({
      ...block,
      score:
        block.score -
        (block.el.closest('header') && !block.el.closest('main,article') ? 5 : 0) +
        ((block.text.length > 5 && ofPage.includes(fold(block.text).slice(0, 30))) ||
        listed.some((title) => title?.text === block.text)
          ? 5
          : 0),
    })),
  );
}
