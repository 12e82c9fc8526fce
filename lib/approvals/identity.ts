import type { Interval } from './reading';
import type { State } from './states';

/** What identity needs to know of a post that was seen on a page. */
export interface SeenIdentity {
  key: string | null;
  title: string;
  /** The tool itself cut the title. */
  cut: boolean;
  channels: readonly string[];
  slot: Interval | null;
  state: State;
}

/** What identity needs to know of a post that is in the log. */
export interface KnownIdentity {
  id: string;
  key: string | null;
  title: string;
  cut: boolean;
  channels: readonly string[];
  slot: Interval | null;
  state: State;
}

/** The post of each seen one: its id, null for one that is new, `unclear` where it may be one of several and nothing tells which. */
export type Match = string | null | 'unclear';

/** Below this many common words of all words, two texts are not versions of one post. */
const EDIT_SIMILARITY = 0.5;
/** A shorter beginning is too little to say that a cut title is the same. */
const MIN_PREFIX = 12;

/**
 * Finds which known posts of one client the posts of one page are. A tool's own id decides; without one, the text (whole
 * or cut), then slot, channels and state tell twins apart; last, an edited text is recognised by what stayed the same.
 * No two posts of a page are the same known post.
 */
export function matchPosts(seen: readonly SeenIdentity[], known: readonly KnownIdentity[]): Match[] {
  const matches: (Match | undefined)[] = seen.map(() => undefined);
  const taken = new Set<string>();
  const take = (i: number, id: string) => {
    matches[i] = id;
    taken.add(id);
  };
  const byKey = new Map(known.filter((one) => one.key !== null).map((one) => [one.key, one.id]));
  seen.forEach((one, i) => {
    const id = one.key === null ? undefined : byKey.get(one.key);
    if (id !== undefined) take(i, id);
  });
  const free = (one: SeenIdentity) =>
    known.filter((k) => !taken.has(k.id) && (one.key === null || k.key === null));
  seen.forEach((one, i) => {
    if (matches[i] !== undefined) return;
    const sameText = free(one).filter((k) => isSameText(one, k));
    if (sameText.length === 0) return;
    const best = mostAlike(one, sameText);
    const twins = seen.filter((other) => isSameText(one, other)).length;
    if (best.length === 1 || twins >= best.length) take(i, (best[0] as KnownIdentity).id);
    else matches[i] = one.key === null ? 'unclear' : null;
  });
  seen.forEach((one, i) => {
    if (matches[i] !== undefined) return;
    const versions = free(one).filter((k) => isLikelyEdit(one, k));
    const only = versions.length === 1 ? versions[0] : undefined;
    if (only) take(i, only.id);
  });
  return matches.map((match) => match ?? null);
}

/** Among posts of the same text, those that agree on most of slot, channels and state. */
function mostAlike(one: SeenIdentity, known: readonly KnownIdentity[]): KnownIdentity[] {
  const score = (k: KnownIdentity) =>
    (overlaps(one.slot, k.slot) ? 4 : one.slot && k.slot ? -4 : 0) +
    (sameChannels(one.channels, k.channels) ? 2 : 0) +
    (one.state === k.state ? 1 : 0);
  const best = Math.max(...known.map(score));
  return known.filter((k) => score(k) === best);
}

function isSameText(a: { title: string; cut: boolean }, b: { title: string; cut: boolean }): boolean {
  const x = plain(a.title);
  const y = plain(b.title);
  if (x === y) return x !== '';
  const [short, long, shortIsCut] = x.length < y.length ? [x, y, a.cut] : [y, x, b.cut];
  return short.length >= (shortIsCut ? MIN_PREFIX : 2 * MIN_PREFIX) && long.startsWith(short);
}

/** An edit keeps most words, and the slot or, where none is known, the channels. */
function isLikelyEdit(one: SeenIdentity, known: KnownIdentity): boolean {
  const likeness = similarity(one.title, known.title);
  if (likeness < EDIT_SIMILARITY) return false;
  if (one.slot && known.slot) return overlaps(one.slot, known.slot) || likeness >= 0.8;
  return sameChannels(one.channels, known.channels) || likeness >= 0.8;
}

/** Dice coefficient over words. */
function similarity(a: string, b: string): number {
  const x = new Set(plain(a).split(' '));
  const y = new Set(plain(b).split(' '));
  let common = 0;
  for (const word of x) if (y.has(word)) common++;
  return x.size + y.size === 0 ? 0 : (2 * common) / (x.size + y.size);
}

/** For comparing only: compatibility forms, no case, single spaces, no closing ellipsis. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/ ?\.{3}$/, '');
}

function overlaps(a: Interval | null, b: Interval | null): boolean {
  if (!a || !b) return false;
  return (a.earliest ?? a.latest) <= b.latest && (b.earliest ?? b.latest) <= a.latest;
}

function sameChannels(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && a.some((channel) => b.includes(channel));
}
