import type { PageKind } from '../approvals/reading';
import type { State } from '../approvals/states';
import { idsOfUrl, isId } from '../reading/identity';
import type { StateLabels, ToolDefinition, ToolPage } from '../tools/definition';
import { cardSelectors, changingIn, neighbours, partSelectors, placeSelectors } from './derive';
import { closestOf, findAll, isInside, rootsIn } from './roots';
import { type Sign, signOf } from './signs';

/** What the user has pointed at, and what they said that labels mean. */
export interface Taught {
  card: Element | null;
  title: Element | null;
  state: Element | null;
  client: Element | null;
  link: Element | null;
  /** Labels as the page shows them. */
  states: ReadonlyMap<string, State>;
  /** Classes and values of attributes, where no words say the state. */
  tokens: ReadonlyMap<string, State>;
}

export const NOTHING_TAUGHT: Taught = {
  card: null,
  title: null,
  state: null,
  client: null,
  link: null,
  states: new Map(),
  tokens: new Map(),
};

export interface DraftOptions {
  url: URL;
  /** The tool file at work on the page, if any: the draft corrects that one. */
  base: ToolDefinition | null;
  /** ISO day. */
  today: string;
  /** Kind of the page, where it lists posts; null where that is not known. */
  kind: PageKind | null;
}

/** The local tool file that says what was taught. Selectors are made here and never taken from the page. */
export function draftOf(taught: Taught, { url, base, today, kind }: DraftOptions): ToolDefinition {
  const { card } = taught;
  const cards = card ? cardSelectors(card) : [];
  const inside = (part: Element | null, but: readonly string[] = []): string[] =>
    part && card && part !== card && isInside(card, part) ? partSelectors(part, card, but) : [];
  const title = inside(taught.title);
  const state = statePlaces(taught, inside(taught.state, namesOfStates(taught)), cards);
  const inCard = inside(taught.client);
  const name = taught.client && inCard.length === 0 ? placeSelectors(taught.client) : [];
  const pages = [
    ...(taught.link ? postPage(taught.link, card, url) : []),
    ...(kind && card ? [{ path: pathOf(url.pathname), kind, expectsPosts: true }] : []),
  ];
  return {
    id: base?.id ?? `site:${url.host}`,
    name: base?.name ?? url.host.slice(0, 60),
    matches: [`${url.protocol}//${url.hostname}/*`],
    basis: 'local',
    since: today,
    approval: base?.approval === 'optional' ? 'optional' : 'gate',
    client: {
      word: base?.client.word ?? 'client',
      ...(name.length > 0 ? { name } : {}),
      ...(inCard.length > 0 ? { inCard } : {}),
    },
    ...(pages.length > 0 ? { pages } : {}),
    ...(taught.states.size + taught.tokens.size > 0 ? { states: statesOf(taught) } : {}),
    ...(cards.length > 0 ? { card: cards } : {}),
    ...(title.length > 0 ? { title } : {}),
    ...(state.length > 0 ? { state } : {}),
  };
}

function statesOf({ states: labels, tokens }: Taught): Partial<Record<State, StateLabels>> {
  const states: Partial<Record<State, { labels?: string[]; tokens?: string[] }>> = {};
  for (const [kind, signs] of [
    ['labels', labels],
    ['tokens', tokens],
  ] as const)
    for (const [sign, state] of signs)
      states[state] = { ...states[state], [kind]: [...(states[state]?.[kind] ?? []), sign] };
  return states;
}

/** What must not stand in the selector of the state: it would find posts in that state alone. */
function namesOfStates({ card, state, tokens }: Taught): string[] {
  const varying = state && card && isInside(card, state) ? changingIn(state, card) : undefined;
  return [...tokens.keys(), ...(varying ? [varying] : [])];
}

/** A selector reaches into no root: where the card and its state lie in different ones, the state is looked for by itself. */
function statePlaces({ card, state }: Taught, parts: readonly string[], cards: readonly string[]): string[] {
  if (!card || !state || card.getRootNode() !== state.getRootNode()) return [...parts];
  return cards.slice(0, 2).flatMap((one) => parts.map((part) => `${one} ${part}`));
}

/** The page of one post, from a link to it: the part of the address that differs from post to post names it. */
function postPage(link: Element, card: Element | null, base: URL): ToolPage[] {
  const url = addressOf(link, base);
  // Where the reader finds an id by itself, it stays the one that the log knows the post by.
  if (!url || url.origin !== base.origin || idsOfUrl(url.href, base).length > 0) return [];
  const selector = card ? partSelectors(link, card)[0] : undefined;
  const others = (card && selector ? neighbours(card) : [])
    .map((one) => addressOf(findAll(rootsIn(one), selector ?? '')[0] ?? null, base))
    .filter((one): one is URL => one !== null && one.href !== url.href);
  const parts = url.pathname.split('/').filter(Boolean);
  const differs = (i: number) =>
    others.some((one) => one.pathname.split('/').filter(Boolean)[i] !== parts[i]);
  const at = parts.findLastIndex((part, i) => differs(i) || (others.length === 0 && isId(decoded(part))));
  if (at < 0) return [];
  const path = parts.map((part, i) => (i === at ? ':post' : pathPart(part, differs(i))));
  return [{ path: `/${path.join('/')}`, kind: 'post' }];
}

const pathPart = (part: string, varies: boolean): string =>
  varies || isId(decoded(part)) || !/^[\w.~-]{1,40}$/.test(part) ? '*' : part;

/** Words after which an address names whose posts these are. */
const OWNERS =
  /^(c|clients?|b|brands?|w|workspaces?|orgs?|organi[sz]ations?|teams?|accounts?|projects?|spaces?|groups?)$/i;

/** The address of a page like this one: what names a post, a client or a day is left open. */
function pathOf(pathname: string): string {
  const parts = pathname.split('/').filter(Boolean);
  return `/${parts.map((part, i) => pathPart(part, OWNERS.test(parts[i - 1] ?? ''))).join('/')}`.slice(
    0,
    200,
  );
}

function addressOf(el: Element | null, base: URL): URL | null {
  const link = el && (closestOf(el, 'a[href]') ?? findAll(rootsIn(el), 'a[href]')[0]);
  const href = link?.getAttribute('href');
  return href && URL.canParse(href, base) ? new URL(href, base) : null;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // A lone percent sign: it is no id either.
    return part;
  }
}

/** A sign with the number of posts that show it at the taught place. */
export interface SignFound {
  sign: Sign;
  count: number;
}

/** How the posts of the page say their states at the taught place, the most frequent first. */
export function signsFound(tool: ToolDefinition, page: Document): SignFound[] {
  const roots = rootsIn(page);
  const selectors = typeof tool.state === 'string' ? [tool.state] : (tool.state ?? []);
  const found = selectors.map((one) => findAll(roots, one)).find((els) => els.length > 0) ?? [];
  const counts = new Map<string, SignFound>();
  for (const el of found) {
    const sign = signOf(el, found);
    if (!sign) continue;
    const id = `${sign.kind} ${sign.text}`;
    counts.set(id, { sign, count: (counts.get(id)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count).slice(0, 20);
}
