import type { Interval, Reading, SeenPost } from '../approvals/reading';
import type { Role, Turn } from '../approvals/states';
import type { ToolDefinition } from '../tools/definition';
import { channelsIn, channelsInside } from './channels';
import type { Claim } from './claims';
import { clientOfPage, nameIn, seenClient, withoutPageName } from './clients';
import { forgetShapes, isShown } from './dom';
import { type Claims, findPosts } from './find-posts';
import { finish } from './finish';
import { entriesOf, type Line, linesIn } from './history';
import { containerOf, idsOfUrl, keyOfOne, keysOf } from './identity';
import { mentionsIn } from './mentions';
import { type Found, merge, sameTitle } from './merge';
import type { Page } from './page';
import { isAddressOfOne, isPortal, kindOf, purposeOf } from './page-kind';
import { Regions } from './regions';
import { slotOf } from './slots';
import { survey } from './survey';
import { blocksOf } from './texts';
import { parseTime } from './time';
import { titleOfOne, titlesOf } from './titles';
import { type Fallbacks, type Place, placeOf, select } from './tool-pages';
import { clientIn, keyIn, pointAt, slotIn, titleIn } from './tool-parts';
import { languageOf, named } from './vocabulary/in-use';
import { type Meaning, wordsInSlices } from './words';

export interface ReadOptions {
  url: URL;
  tool: ToolDefinition | null;
  /** Epoch ms: the moment of the look. */
  now: number;
  /** IANA zone of the page's user. */
  zone: string;
}

export interface ReadResult {
  reading: Reading;
  /** Elements of each post of `reading.posts`: its cards. */
  cards: Element[][];
  /** Open shadow roots and documents of frames that were looked into: their changes must be watched by themselves. */
  roots: readonly Node[];
}

/** Says what one document shows. Pure: it changes nothing and asks nothing but the document. */
export function read(root: Document, options: ReadOptions): ReadResult {
  return finish(readInSlices(root, options));
}

/** The same in slices of well under a millisecond, so that the caller can keep each task short. */
export function* readInSlices(root: Document, options: ReadOptions): Generator<void, ReadResult> {
  const { url, tool } = options;
  forgetShapes();
  const fallbacks: Fallbacks = {};
  const place = placeOf(tool, url);
  const page = yield* pageOf(root, options, fallbacks);
  const empty = tool?.approval === 'none' || !root.body;
  const purpose = place && purposeOf(url) !== 'log' ? 'posts' : purposeOf(url);
  if (!empty && root.body && purpose === 'posts') {
    yield* survey(page, root.body);
    page.known = new Set(select(page.roots, 'card', tool?.card, fallbacks));
    pointAt(page, tool, fallbacks);
  }
  const found: Claims | null = !empty && purpose === 'posts' ? yield* findPosts(page) : null;
  const posts = found ? yield* tell(page, found, options, place) : [];
  yield;
  const client = clientOf(page, options, place, fallbacks);
  yield;
  const merged = merge(posts);
  const viewer: Role = place?.page.viewer ?? (isPortal(url) ? 'client' : 'unknown');
  const mentions = purpose === 'log' && !empty ? mentionsIn(page, tool, viewer) : [];
  const seen = merged.map((one) => one.post);
  for (const post of seen)
    if (
      post.client &&
      client &&
      post.client.key === client.key &&
      (post.client.name === client.name || !post.client.name)
    )
      post.client = null;
  return {
    reading: {
      tool: tool?.id ?? 'site',
      page: place?.page.kind ?? kindOf(found?.claims ?? [], Boolean(found?.queue), seen.length, url),
      viewer,
      client,
      posts: seen,
      ...(mentions.length > 0 ? { mentions } : {}),
      health: {
        labels: page.labelCount,
        posts: seen.length,
        withKey: seen.filter((post) => post.key !== null).length,
        withClient: seen.filter((post) => (post.client ?? client) !== null).length,
        historyLines: seen.reduce((sum, post) => sum + post.history.length, 0),
        blind: Boolean(place?.page.expectsPosts) && seen.length === 0 && page.emptyWords === 0,
        fallbacks,
      },
    },
    cards: merged.map((one) => one.cards),
    roots: page.roots,
  };
}

function* pageOf(
  root: Document,
  { url, tool, now, zone }: ReadOptions,
  fallbacks: Fallbacks,
): Generator<void, Page> {
  const language = languageOf(root);
  const times = new Map<string, Interval | null>();
  return {
    root,
    url,
    words: yield* wordsInSlices(tool, language),
    regions: new Regions(new Set(select([root], 'ignore', tool?.ignore, fallbacks))),
    time(text, towards) {
      const id = `${towards ?? ''}|${text}`;
      let at = times.get(id);
      if (at === undefined) {
        at = parseTime(text, {
          now,
          zone,
          languages: language ? [language] : [],
          ...(towards ? { towards } : {}),
        });
        times.set(id, at);
      }
      return at;
    },
    roots: [root],
    known: new Set(),
    hits: [],
    labels: new Map(),
    buttons: [],
    headings: [],
    selected: [],
    fields: [],
    dialogs: [],
    emptyWords: 0,
    labelCount: 0,
  };
}

function* tell(
  page: Page,
  found: Claims,
  options: ReadOptions,
  place: Place | null,
): Generator<void, Found[]> {
  const { tool, url } = options;
  const claims = found.claims;
  const listed = claims.filter((claim) => !claim.detail);
  const titles = yield* titlesOf(
    page,
    listed.map((claim) => claim.card),
  );
  yield;
  const ids = yield* keysOf(
    listed.map((claim) => claim.card),
    titles.map((title) => title?.text ?? ''),
    url,
  );
  const twoSided = hasClientSide(page, claims);
  const index = new Map(listed.map((claim, i) => [claim, i]));
  const posts: Found[] = [];
  for (const claim of claims) {
    if (posts.length % 10 === 9) yield;
    const at = index.get(claim) ?? -1;
    const title = titleIn(claim.card, tool) ?? (at < 0 ? titleOfOne(page, claim.card, titles) : titles[at]);
    if (!title) continue;
    const linked = at >= 0 ? linkOf(claim.card, tool, url) : null;
    // The only post of an address of its own, with links to others in it.
    const alone = claims.length === 1 && !titles[at]?.el.closest('a') && isAddressOfOne(url);
    const key =
      claim.detail || alone
        ? (keyIn(claim.card, tool) ?? keyOfDetail(page, claim, place, title.text))
        : (keyIn(claim.card, tool) ?? linked?.post ?? ids[at]?.key ?? null);
    let meaning =
      place?.page.state && claim.source === 'context'
        ? { ...claim.meaning, state: place.page.state }
        : claim.meaning;
    const concluded =
      twoSided &&
      meaning.state === 'in_review' &&
      meaning.side === null &&
      !meaning.own &&
      claim.source !== 'context';
    if (concluded) meaning = { state: 'in_internal_review', turn: 'team', side: 'team' };
    const told = claim.detail || claims.length < 60 ? linesIn(page, claim.card, tool) : [];
    const lines = told.filter((line) => saysWhatHappened(line, options.now, claim.detail && told.length > 1));
    const post: SeenPost = {
      key,
      title: title.text,
      cut: title.cut,
      state: meaning.state,
      turn: turnOf(meaning, tool),
      stateSource: claim.source,
      label: claim.label,
      client: linked?.client
        ? seenClient(linked.client, nameBefore(claim.card, title.text))
        : clientIn(claim.card, tool),
      channels: channelsOfCard(page, claim.card),
      slot: slotIn(page, claim.card, tool) ?? slotOf(page, claim.card),
      url: linked?.href ?? ids[at]?.url ?? (claim.detail && key ? url.href : null),
      history: entriesOf(lines),
      sure: claim.sure,
    };
    posts.push({ post, cards: [claim.card], concluded });
  }
  return posts;
}

/**
 * Whether a line tells of something that happened, and not of the state and the date that a card shows: it lies in the
 * past and names who did it. In the history of a single post a time will do.
 */
function saysWhatHappened({ actor, at }: Line, now: number, isHistory: boolean): boolean {
  if (at?.earliest != null && at.earliest > now) return false;
  return actor !== null || (isHistory && at !== null);
}

/** Whose turn a label means in a tool. A plain pending label does not tell where both sides approve under it; one that names the client, or that the tool file gives to the team, does. */
export function turnOf(meaning: Meaning, tool: ToolDefinition | null): Turn {
  const plain = meaning.state === 'in_review' && meaning.turn === 'client' && meaning.side !== 'client';
  return plain && (!tool || tool.quirks?.pendingSideUnknown) ? 'unknown' : meaning.turn;
}

/** Two pending states on one page, one of which names the client: the other is the team's, unless a third one names the team. */
function hasClientSide(page: Page, claims: readonly Claim[]): boolean {
  const sides = new Set(claims.map(({ meaning }) => sideOf(meaning)));
  for (const el of [...page.root.querySelectorAll([...named('choosers')].join())].slice(0, 800)) {
    const text = el.textContent ?? '';
    if (text.length < 61) sides.add(sideOf(page.words.label(text)));
  }
  return sides.has('client') && !sides.has('team');
}

const sideOf = (meaning: Meaning | null) => /review/.test(meaning?.state ?? '') && meaning?.side;

/** A link in the card that the tool file knows as a post's address. */
function linkOf(
  card: Element,
  tool: ToolDefinition | null,
  url: URL,
): { post: string; client: string | null; href: string } | null {
  if (!tool?.pages) return null;
  const links = card.matches('a[href]')
    ? [card, ...card.querySelectorAll('a[href]')]
    : card.querySelectorAll('a[href]');
  for (const link of links) {
    try {
      const href = new URL(link.getAttribute('href') ?? '', url);
      const place = placeOf(tool, href);
      if (place?.post) return { post: place.post, client: place.client, href: href.href };
    } catch {
      // Not an address.
    }
  }
  return null;
}

function keyOfDetail(page: Page, claim: Claim, place: Place | null, title: string): string | null {
  if (place?.post) return place.post;
  const ids = idsOfUrl(page.url.href, page.url);
  const container = containerOf(page.url);
  const ofUrl = ids.find((one) => one.id !== container)?.id ?? null;
  return ofUrl ?? keyOfOne(claim.card, title, page.url);
}

/** "Alder Bakery: Meet Jonas, …" in a tooltip over "Meet Jonas, …" names the client. */
function nameBefore(card: Element, title: string): string | null {
  const tip = card.getAttribute('title') ?? card.getAttribute('aria-label') ?? '';
  const at = tip.indexOf(':');
  if (at < 2 || at > 60) return null;
  const rest = tip.slice(at + 1).trim();
  return sameTitle({ title, cut: /(…|\.{3})$/.test(title) }, { title: rest, cut: false })
    ? tip.slice(0, at).trim()
    : null;
}

function channelsOfCard(page: Page, card: Element): string[] {
  const found = channelsInside(card);
  for (const block of blocksOf(page, card))
    if (block.role === 'channel') for (const one of channelsIn(block.text) ?? []) found.add(one);
  return [...found];
}

function clientOf(page: Page, { tool, url }: ReadOptions, place: Place | null, fallbacks: Fallbacks) {
  const key = place?.client ?? containerOf(url);
  if (tool?.client.name) {
    for (const el of select(page.roots, 'client', tool.client.name, fallbacks)) {
      const said = tool.client.attribute ? el.getAttribute(tool.client.attribute) : nameIn(el);
      if (said && isShown(el)) return seenClient(key, withoutPageName(page, said));
    }
    if (key) return seenClient(key, null);
  }
  return seenClient(key, clientOfPage(page));
}
