import type { SeenPost } from '../approvals/reading';
import type { State } from '../approvals/states';
import { fold } from './normalise';

/** The states, the one first that speaks over the others: of two labels on a card, and of channels of one post that stand differently. */
export const WEIGHTS: readonly State[] = [
  'changes_requested',
  'rejected',
  'on_hold',
  'in_internal_review',
  'in_review',
  'failed',
  'expired',
  'published',
  'approved',
  'scheduled',
  'draft',
  'unknown',
];

export interface Found {
  post: SeenPost;
  cards: Element[];
  /** Whose turn it is was concluded from the rest of the page: a card of the same post that says it knows better. */
  concluded?: boolean | undefined;
}

const MIN_PREFIX = 10;

const plain = (title: string) => fold(title.replace(/(…|\.{3})$/, ''));

export function sameTitle(a: { title: string; cut: boolean }, b: { title: string; cut: boolean }): boolean {
  const x = plain(a.title);
  const y = plain(b.title);
  if (x === y) return true;
  const [short, long, cut] = x.length < y.length ? [x, y, a.cut] : [y, x, b.cut];
  return cut && short.length >= MIN_PREFIX && long.startsWith(short);
}

/** Published, approved, scheduled. */
const THROUGH = WEIGHTS.slice(7, 10);
const approvedOf = ({ approved, state, channels }: SeenPost): string[] =>
  approved ?? (THROUGH.includes(state) ? channels : []);

const overlap = (a: SeenPost['slot'], b: SeenPost['slot']) =>
  a === null || b === null || ((a.earliest ?? a.latest) <= b.latest && (b.earliest ?? b.latest) <= a.latest);

function isSame(a: SeenPost, b: SeenPost): boolean {
  if (a.key && b.key) return a.key === b.key;
  return sameTitle(a, b) && overlap(a.slot, b.slot);
}

/** Cards of one post become one: by the tool's id, else by text and slot. Keeps the order of the page. */
export function merge(found: readonly Found[]): Found[] {
  const merged: Found[] = [];
  const byKey = new Map<string, Found>();
  // Two titles of one post are the same, or begin alike where one is cut. Two ids settle it without a look at them.
  const all = new Map<string, Found[]>();
  const withoutId = new Map<string, Found[]>();
  for (const one of found) {
    const { key, cut } = one.post;
    const title = plain(one.post.title);
    const head = ` ${title.slice(0, MIN_PREFIX)}`;
    const near = key ? withoutId : all;
    const alike = [near.get(cut ? head : title), cut ? [] : near.get(`cut${head}`)];
    const known =
      (key ? byKey.get(key) : undefined) ??
      alike.flatMap((list) => list ?? []).find((other) => isSame(other.post, one.post));
    if (known) {
      unite(known, one);
      if (known.post.key) byKey.set(known.post.key, known);
      continue;
    }
    merged.push(one);
    if (key) byKey.set(key, one);
    for (const list of key ? [all] : [all, withoutId])
      for (const name of [title, head, ...(cut ? [`cut${head}`] : [])]) {
        const here = list.get(name);
        if (here) here.push(one);
        else list.set(name, [one]);
      }
  }
  return merged;
}

const weight = ({ post, concluded }: Found) => WEIGHTS.indexOf(post.state) + (concluded ? 1.5 : 0);

function unite(into: Found, one: Found): void {
  const a = into.post;
  const b = one.post;
  // Before the state that speaks over the others hides which channels are through.
  a.approved = [...new Set([...approvedOf(a), ...approvedOf(b)])];
  if (weight(one) < weight(into)) {
    into.concluded = one.concluded;
    Object.assign(a, { state: b.state, turn: b.turn, stateSource: b.stateSource, label: b.label });
  }
  if (a.cut && b.title.length > a.title.length) Object.assign(a, { title: b.title, cut: b.cut });
  a.key ??= b.key;
  a.client ??= b.client;
  a.slot ??= b.slot;
  a.url ??= b.url;
  a.channels = [...new Set([...a.channels, ...b.channels])];
  if (b.history.length > a.history.length) a.history = b.history;
  a.sure = Math.max(a.sure, b.sure);
  into.cards.push(...one.cards.filter((card) => !into.cards.includes(card)));
}
