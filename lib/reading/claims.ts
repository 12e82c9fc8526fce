import type { StateSource } from '../approvals/reading';
import { calledOf, isCalled, isOfState } from './columns';
import { hasWord, textOf, up } from './dom';
import { WEIGHTS } from './merge';
import type { Hit } from './page';
import { classRole, isHeading } from './regions';
import { named } from './vocabulary/in-use';
import type { Meaning } from './words';

/** A card with the state that the page gives it. */
export interface Claim {
  card: Element;
  meaning: Meaning;
  label: string | null;
  source: StateSource;
  sure: number;
  /** The post stands alone: its own page, a dialog, a drawer. */
  detail: boolean;
  /** The label is the card's name. */
  named?: boolean;
}

export type Said = Pick<Hit, 'meaning' | 'label'>;

export const claimed = (
  card: Element,
  { meaning, label }: Said,
  source: StateSource,
  sure: number,
  detail = false,
): Claim => ({ card, meaning, label, source, sure, detail });

/** States that are said of other things too. */
export const WEAK = new Set(['draft', 'scheduled', 'published', 'failed', 'expired']);

const speaks = (hit: Hit, marks: boolean) =>
  (hit.source === 'label' || (marks && isReturn(hit)) ? 20 : 0) -
  WEIGHTS.indexOf(hit.meaning.state) -
  (hit.control && !hit.chosen ? 40 : 0) -
  (named('vague').has(hit.label?.toLowerCase() ?? '') ? 15 : 0) +
  (hit.meaning.open ? 30 : 0) +
  (hit.known ? 80 : 0);

/** States that one card shows at most. */
const MOST_STATES = 3;
export const isCount = (hits: readonly Hit[]) =>
  new Set(hits.map((hit) => hit.label && !hit.known && hit.meaning.state)).size > MOST_STATES;

const isReturn = ({ meaning }: Hit) => WEIGHTS.indexOf(meaning.state) < 2;

/** Of the cells of a row, the one with its name says no state; the one that is called state speaks over all but returns, and over steps that are done. */
function speakers(card: Element, hits: readonly Hit[]): Hit[] {
  if (card.tagName !== 'TR') return [...hits];
  const cells = [...card.children].map((cell) => ({ cell, name: calledOf(cell) }));
  const names = cells.filter(({ name }) => isCalled(name, 'titleNames'));
  const states = cells.filter(({ cell, name }) => isOfState(name) && /\p{L}/u.test(textOf(cell, 40)));
  const inState = ({ el }: Hit) => states.some(({ cell }) => cell.contains(el));
  // A draft may be one that is with the client.
  const own = hits.some((hit) => inState(hit) && !WEAK.has(hit.meaning.state));
  const returned = hits.some((hit) => inState(hit) && isReturn(hit));
  return hits.filter(
    (hit) =>
      hit.known ||
      ((names.length !== 1 ||
        !names.some(({ cell }) => cell.contains(hit.el) && textOf(cell, 130) === hit.label)) &&
        (!states.length ||
          inState(hit) ||
          (own ? !returned && isReturn(hit) : hit.meaning.side || hits.some(inState)))),
  );
}

/** What the labels in a card say together of how it stands; null where they say nothing, or count. */
export function claimOf(card: Element, hits: readonly Hit[]): Claim | null {
  const valid = speakers(card, hits);
  // One post stands in one state, or says how it stands on this channel and that: who names more counts what stands where.
  if (isCount(valid)) return null;
  // A mark says that a post came back where no word says that it was approved.
  const marks = !valid.some((hit) => hit.source === 'label' && hit.meaning.state === 'approved');
  valid.sort((a, b) => speaks(b, marks) - speaks(a, marks));
  const best = valid[0];
  if (!best) return null;
  const said = { meaning: best.meaning, label: best.label ?? best.meaning.state };
  return {
    ...claimed(card, said, best.source, best.source === 'label' ? 0.95 : 0.85),
    named: best.source === 'label' && best.whole && isNameOf(best.el, card),
  };
}

/** Whether a label stands where a card has its name: then the card is about the state itself. */
function isNameOf(label: Element, card: Element): boolean {
  for (let at: Element | null = label, steps = 0; at && at !== card && steps < 3; at = up(at), steps++) {
    if (hasWord(at, named('meta'))) return false;
    if (isHeading(at) || classRole(at) === 2) return true;
  }
  return false;
}
