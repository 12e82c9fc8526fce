import { Cards } from './cards';
import { type Claim, claimed, claimOf, isCount, type Said, WEAK } from './claims';
import { around, childrenOf, isAlike, isShown, textOf, up } from './dom';
import { evidence } from './evidence';
import { isSent } from './history';
import { hasOwnId } from './identity';
import { colored, colorsOfLegend } from './legends';
import type { Hit, Page } from './page';
import { isAddressOfOne } from './page-kind';
import { controlOf } from './regions';
import { SplitRows } from './rows';
import { type Scope, scopeOf } from './scopes';
import { blocksOf, LEAST, namesQueue, titleFrom } from './texts';
import { looks, named } from './vocabulary/in-use';
import type { Part } from './vocabulary/parts';

export interface Claims {
  cards: Cards;
  claims: Claim[];
  queue: boolean;
}

const STEP = 20;

/** Gives each post on the page the state that is said in it, above it, or by the page itself. */
export function* findPosts(page: Page): Generator<void, Claims> {
  const cards = new Cards(page);
  const scopes: Scope[] = [];
  const own: Hit[] = [];
  let work = 0;
  for (const hit of page.hits) {
    if (++work % STEP === 0) yield;
    const scope = page.regions.of(hit.el) === 'none' ? scopeOf(cards, hit) : null;
    if (scope && !(hit.control && scope.items.every((card) => isPart(page, card)))) scopes.push(scope);
    else own.push(hit);
  }
  const claims = new Map<Element, Claim>();
  const byCard = new Map<Element, Hit[]>();
  const loose: Hit[] = [];
  const rows = new SplitRows(page);
  const lists = yield* enumerations(
    cards,
    own.filter((hit) => rows.of(hit.el).length === 0),
  );
  // An empty column says its name as the others do, over nothing.
  const headers = modelsOf(
    scopes.filter(({ hit }) => hit.source === 'label').map(({ hit }) => cards.blockOf(hit)),
  );
  for (const hit of own) {
    if (++work % STEP === 0) yield;
    if (!hit.known && (lists.has(hit) || page.regions.of(hit.el) !== 'none')) continue;
    if (!maySpeak(page, cards, hit)) continue;
    if (headers.some((block) => isAlike(block, cards.blockOf(hit)) && block !== hit.el)) {
      const scope = scopeOf(cards, hit, true);
      if (scope) scopes.push(scope);
      continue;
    }
    const card = rows.of(hit.el).find((part) => cards.text(part)) ?? cards.around(hit.el);
    if (card && !isPart(page, card)) byCard.set(card, [...(byCard.get(card) ?? []), hit]);
    else loose.push(hit);
  }
  const models = modelsOf([...byCard.keys()]);
  for (const hit of loose.splice(0)) {
    const card = !hit.chosen && cards.cousin(hit.el, models);
    if (card) byCard.set(card, [...(byCard.get(card) ?? []), hit]);
    else loose.push(hit);
  }
  const candidates: Claim[] = [];
  for (const [card, hits] of byCard) {
    if (++work % STEP === 0) yield;
    const claim = claimOf(card, hits);
    if (claim) candidates.push(claim);
  }
  for (const one of yield* posts(page, cards, withoutLogs(cards, candidates, isAddressOfOne(page.url))))
    claims.set(one.card, one);
  const above = around(claims.keys());
  const claim = (one: Claim) => {
    claims.set(one.card, one);
    for (let at = up(one.card); at && !above.has(at); at = up(at)) above.add(at);
  };
  const inClaim = (el: Element) => {
    for (let at: Element | null = el; at; at = up(at)) if (claims.has(at)) return true;
    return false;
  };
  const covered = (card: Element) => above.has(card) || inClaim(card);
  for (const { hit, items } of scopes)
    for (const card of items) {
      if (++work % STEP === 0) yield;
      if (!covered(card)) claim(claimed(card, hit, 'column', 0.85));
    }
  const queue = isQueue(page);
  // Where one thing is asked about, the page is about it, unless it says that it lists such things.
  const asksOne = !queue && page.buttons.filter(({ decision }) => decision === 'approve').length === 1;
  for (const one of standingAlone(page, cards, loose, covered, asksOne)) claim(one);
  for (const button of page.buttons) {
    if (++work % STEP === 0) yield;
    if (button.decision !== 'approve' || inClaim(button.el)) continue;
    const card = offered(page, cards, button.el, asksOne);
    if (card && !covered(card)) claim(claimed(card, PENDING, 'context', 0.75, !cards.isRepeated(card)));
  }
  const legend = [...lists].filter((hit) => hit.source === 'label');
  for (const [el, hit] of yield* colored(page, colorsOfLegend(legend), legend)) {
    const card = cards.around(el);
    if (card && !covered(card)) claim(claimed(card, hit, 'attribute', 0.7));
  }
  if (queue && claims.size === 0)
    for (const card of cards.itemsIn(mainOf(page))) {
      if (++work % STEP === 0) yield;
      if (evidence(page, card) >= 2) claim(claimed(card, PENDING, 'context', 0.7));
    }
  const listed = yield* posts(
    page,
    cards,
    [...claims.values()].filter((claim) => !claim.detail),
  );
  const list = [...listed, ...[...claims.values()].filter((claim) => claim.detail)];
  return { cards, claims: list, queue };
}

/** On the page of one post, what has no id of its own is a part of it: a reviewer, a box with the state. */
const isPart = (page: Page, card: Element) => isAddressOfOne(page.url) && !hasOwnId(card, page.url);

/** A few cards that are not like each other. */
function modelsOf(cards: readonly Element[]): Element[] {
  const models: Element[] = [];
  // Of thousands, every so many: one pass over all of them would be a long task.
  const every = Math.ceil(cards.length / 200);
  for (let i = 0; i < cards.length; i += every) {
    const card = cards[i] as Element;
    if (models.length >= 4) break;
    if (!models.some((one) => isAlike(one, card))) models.push(card);
  }
  return models;
}

/** Without the rows of lists that tell what was done: in them the same things come again and again, or they stand on the page of one post. */
function withoutLogs(cards: Cards, claims: readonly Claim[], ofOne: boolean): Claim[] {
  const lists = new Map<Element | null, Claim[]>();
  for (const claim of claims) {
    const parent = up(claim.card);
    const list = lists.get(parent) ?? [];
    lists.set(parent, list);
    list.push(claim);
  }
  return [...lists.values()].flatMap((list) =>
    [...new Set(list.map(({ label }) => label))].some(isSent) &&
    (ofOne || new Set(list.map(({ card }) => cards.title(card)?.text)).size < list.length * 0.7)
      ? []
      : list,
  );
}

const PENDING: Said = { meaning: { state: 'in_review', turn: 'client', side: null }, label: null };

/** Labels that are listed side by side to choose from or to explain: pills, legends, header rows. */
function* enumerations(cards: Cards, hits: readonly Hit[]): Generator<void, Set<Hit>> {
  const groups = new Map<Element, Map<Element, Hit>>();
  let work = 0;
  for (const hit of hits) {
    if (++work % STEP === 0) yield;
    if (hit.chosen) continue;
    // Buttons side by side that say states, and nothing else, are one block.
    const block = cards.blockOf(hit);
    let at = up(hit.control && block.contains(hit.control) ? hit.control : block);
    for (let steps = 0; at && steps < 2; at = up(at), steps++) {
      const group = groups.get(at) ?? new Map<Element, Hit>();
      group.set(hit.el, hit);
      groups.set(at, group);
    }
  }
  const found = new Set<Hit>();
  for (const [parent, group] of groups) {
    const states = new Set([...group.values()].map((hit) => hit.meaning.state + hit.meaning.side));
    if (states.size < 3 || cards.title(parent)) continue;
    for (const hit of group.values()) found.add(hit);
  }
  return found;
}

/** A label in a control speaks only where the control is the card, or shows a state that can be changed in place. */
function maySpeak(page: Page, cards: Cards, hit: Hit): boolean {
  const control = hit.control;
  if (!control || hit.known || hit.chosen) return true;
  if (cards.title(control)) return true;
  if (named('choices').has(control.getAttribute('role') ?? '') || control.closest('th,option,label'))
    return false;
  const text = hit.label ?? textOf(control, 60);
  if (control.tagName === 'BUTTON' && page.words.decision(text)) return false;
  return !page.words.isAction(text);
}

/** The card in which a decision is offered, with its text. */
function offered(page: Page, cards: Cards, button: Element, asksOne: boolean): Element | null {
  if (page.regions.of(button) !== 'none') return null;
  const near = cards.around(button);
  const [main] = mainOf(page);
  const card =
    asksOne && main?.contains(button) && !(near && evidence(page, near) > 1)
      ? main
      : (near ?? cards.solo(button));
  const title = card && cards.text(card);
  return title && !page.words.decision(title.text) && cards.itemsIn(childrenOf(card), 2).length < 2
    ? card
    : null;
}

/** Whether the page itself says what its posts wait for: its heading or its selected tab names a queue. */
function isQueue(page: Page): boolean {
  const main = page.headings.filter((el) => el.tagName === 'H1');
  return (
    (main.length ? main : page.headings.slice(0, 1)).some((el) => namesQueue(page, textOf(el, 60))) ||
    page.selected.some((el) => controlOf(el) !== null && namesQueue(page, textOf(el, 60)))
  );
}

function mainOf(page: Page): Element[] {
  const main = page.root.querySelector('main,[role=main]');
  return main ? [main] : page.root.body ? [page.root.body] : [];
}

/** The claims that are about posts. What is said of a draft or a failure is said of other things too, so it needs more, or a sure post of its kind. */
function* posts(page: Page, cards: Cards, claims: readonly Claim[]): Generator<void, Claim[]> {
  const sure = new Set<Claim>();
  const weak = new Set<Claim>();
  // A list in which three stand differently with those who decide is one of posts.
  const decided = new Set(
    claims
      .filter((one) => !one.named && one.source === 'label' && !WEAK.has(one.meaning.state))
      .map((one) => one.meaning.state),
  );
  let work = 0;
  for (const claim of claims) {
    if (++work % STEP === 0) yield;
    const more = decided.size > 2 && blocksOf(page, claim.card).length > 1 ? 1 : 0;
    if (!isPost(page, cards, claim)) continue;
    const points = evidence(page, claim.card) + more;
    const weakly = WEAK.has(claim.meaning.state) && claim.source !== 'column';
    if (points >= (weakly ? 2 : 1) + (claim.named ? 2 : 0) && !(decided.size < 3 && isForeign(page, claim)))
      sure.add(claim);
    // One without a picture or a date is like its neighbours; what has no class is like anything.
    else if (points > 0 || (claim.source === 'label' && claim.card.hasAttribute('class'))) weak.add(claim);
  }
  const models = modelsOf([...sure].map((claim) => claim.card));
  return claims.filter(
    (claim) => sure.has(claim) || (weak.has(claim) && models.some((one) => isAlike(one, claim.card))),
  );
}

const isPost = (page: Page, cards: Cards, { card }: Claim): boolean =>
  titleFrom(blocksOf(page, card), LEAST) !== null && !cards.isLogLine(card);

/** A sum or a mail address stands in it, and no file: as beside people and bills, though a post may have a budget. */
function isForeign(page: Page, { card }: Claim): boolean {
  const has = (part: Part) => blocksOf(page, card).some(({ text }) => looks(part, text));
  return has('foreign') && !has('files');
}

const shows = (hit: Hit) => hit.source === 'label' && (!hit.control || hit.chosen);

/** Posts that fill a page or a dialog, or are the only one of their list. */
function standingAlone(
  page: Page,
  cards: Cards,
  loose: readonly Hit[],
  covered: (card: Element) => boolean,
  asksOne: boolean,
): Claim[] {
  const claims: Claim[] = [];
  const dialogs = page.dialogs.filter((el) => el.getAttribute('aria-hidden') !== 'true' && isShown(el));
  const main = mainOf(page);
  const used = new Set<Hit>();
  for (const part of [...dialogs, ...main]) {
    if (claims.some((claim) => part.contains(claim.card))) continue;
    const alone = dialogs.includes(part) || isAddressOfOne(page.url) || asksOne;
    const inside = loose.filter(
      (hit) =>
        !used.has(hit) &&
        part.contains(hit.el) &&
        (!hit.control || alone || (hit.chosen && !covered(part))) &&
        // A count of those that stand so.
        !(hit.whole && /(^| )\(?\d+\)?( |$)/.test(`${hit.label}`)) &&
        !covered(hit.el),
    );
    if (!alone && isCount(inside)) continue;
    for (const one of inside) used.add(one);
    const hit =
      inside.find((one) => shows(one) && !WEAK.has(one.meaning.state)) ??
      inside.find(shows) ??
      inside.find((one) => one.source === 'label') ??
      inside[0];
    if (!hit) continue;
    const whole = dialogs.includes(part) || (!covered(part) && (alone || hasText(page, part)));
    const card = whole ? part : cards.solo(hit.el);
    const needed = !whole ? 2 : hasText(page, part) ? 0 : 1;
    if (!card || !cards.title(card) || evidence(page, card) < needed) continue;
    if (!whole && covered(card)) continue;
    claims.push(claimed(card, hit, hit.source, 0.8, whole));
  }
  return claims;
}

/** A field of it holds a post's text. */
const hasText = (page: Page, part: Element) =>
  blocksOf(page, part).some(({ el }) => page.fields.includes(el));
