import { effectiveEvents } from '../../lib/approvals/effective';
import type { LogEvent } from '../../lib/approvals/events';
import type { Reading, SeenPost } from '../../lib/approvals/reading';
import type { ApprovalRules } from '../../lib/approvals/rules';
import { factsOf } from '../../lib/insight/post-facts';
import type { LabelledPage, LabelledPost, PostTruth, Sequence } from './folder';

/** A part of a whole. */
export interface Share {
  right: number;
  of: number;
}

export interface PageScore {
  file: string;
  zero: boolean;
  /** Found posts that are labelled, of the found. */
  precision: Share;
  /** Required posts that were found. */
  recall: Share;
  states: Share;
  clients: Share;
  keys: Share;
  misses: Miss[];
}

export interface Miss {
  /** File or sequence. */
  where: string;
  post: string;
  what: string;
}

/** The same text, however the page breaks or cuts it. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\s*(…|\.\.\.)$/, '');
}

/** A shorter beginning may be that of several posts. */
const TELLING = 20;

/** A label holds the text as one view of the tool cuts it; another view, and the reader, may show more or less of it. */
function isTitleOf(seen: string, label: string): boolean {
  const [a, b] = [plain(seen), plain(label)];
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short === long || (short.length >= TELLING && long.startsWith(short));
}

/**
 * One look against the labels of its page. A found post is right where its title is that of a labelled post, and each
 * labelled post counts once: of several with one title, the one with the same id, then with the same state.
 */
export function scorePage(page: LabelledPage, reading: Reading | null): PageScore {
  const score: PageScore = {
    file: page.file,
    zero: page.zero,
    precision: { right: 0, of: 0 },
    recall: { right: 0, of: 0 },
    states: { right: 0, of: 0 },
    clients: { right: 0, of: 0 },
    keys: { right: 0, of: 0 },
    misses: [],
  };
  const miss = (post: string, what: string) => score.misses.push({ where: page.file, post, what });
  if (!reading) miss('', 'no reading came');
  const left = new Set(page.posts);
  for (const seen of reading?.posts ?? []) {
    const label = labelOf(seen, [...left]);
    score.precision.of += 1;
    if (!label) {
      miss(seen.title, `found as ${seen.state}, and no post of the page (or found twice)`);
      continue;
    }
    left.delete(label);
    score.precision.right += 1;
    if (label.required) {
      count(score.states, seen.state === label.state);
      score.recall.right += 1;
      if (seen.state !== label.state) miss(label.title, `state is ${label.state}, read as ${seen.state}`);
    }
    const client = label.client ?? page.client;
    if (client !== null) {
      const name = seen.client?.name ?? reading?.client?.name ?? null;
      count(score.clients, name !== null && plain(name) === plain(client));
      if (name === null || plain(name) !== plain(client)) {
        miss(label.title, `client is ${client}, read as ${name ?? 'nobody'}`);
      }
    }
    if (label.key !== null) {
      count(score.keys, seen.key === label.key);
      if (seen.key !== label.key) miss(label.title, `id is ${label.key}, read as ${seen.key ?? 'none'}`);
    }
  }
  score.recall.of = page.posts.filter((post) => post.required).length;
  for (const label of left) if (label.required) miss(label.title, `not found (${label.state})`);
  return score;
}

function labelOf(seen: SeenPost, labels: LabelledPost[]): LabelledPost | undefined {
  const same = labels.filter((label) => isTitleOf(seen.title, label.title));
  return (
    same.find((label) => label.key !== null && label.key === seen.key) ??
    same.find((label) => plain(label.title) === plain(seen.title) && label.state === seen.state) ??
    same.find((label) => plain(label.title) === plain(seen.title)) ??
    same.find((label) => label.state === seen.state) ??
    same[0]
  );
}

const count = (share: Share, right: boolean): void => {
  share.of += 1;
  if (right) share.right += 1;
};

/** What the log says of one post, in the terms of the truth. */
export interface Told {
  submissions: number;
  clientRounds: number;
  internalRounds: number;
  unknownRounds: number;
  rejections: number;
  approvals: number;
  finalState: string;
}

export interface SequenceScore {
  name: string;
  post: string;
  /** False where the viewer is the client on every page: who returned it is then printed and not held. */
  attributionHeld: boolean;
  truth: PostTruth;
  /** Null where the log does not know the post. */
  told: Told | null;
  /** Submissions, rounds in all and final state as in truth. */
  exact: boolean;
  /** And client and internal rounds as well. */
  attributed: boolean;
  misses: Miss[];
}

/** One post of the log with its lines in order. */
interface LogPost {
  key: string | null;
  client: string;
  title: string;
  lines: LogEvent[];
}

export function postsOf(log: readonly LogEvent[]): LogPost[] {
  const posts = new Map<string, LogPost>();
  for (const line of log) {
    if (!line.post) continue;
    const name = `${line.client.id} ${line.post.id}`;
    const post = posts.get(name) ?? { key: null, client: '', title: '', lines: [] };
    post.key = line.post.key ?? post.key;
    post.client = line.client.name ?? post.client;
    post.title = line.post.title ?? post.title;
    post.lines.push(line);
    posts.set(name, post);
  }
  return [...posts.values()];
}

/** Scores each post of a sequence against an exported log; `rulesOf` gives the rules of a tool by its id. */
export function scoreSequence(
  sequence: Sequence,
  pages: readonly LabelledPage[],
  log: readonly LogEvent[],
  rulesOf: (tool: string) => ApprovalRules | undefined,
): SequenceScore[] {
  const files = new Set(sequence.files.map(({ file }) => file));
  const played = pages.filter((page) => files.has(page.file));
  const attributionHeld = played.some((page) => !/client/i.test(page.viewer?.role ?? ''));
  const posts = postsOf(log);
  return sequence.truth.map((truth) => {
    const found = logPostOf(truth, posts);
    const told = found ? toldOf(found, rulesOf) : null;
    const rounds = told ? told.clientRounds + told.internalRounds + told.unknownRounds : -1;
    const misses: Miss[] = [];
    const check = (what: string, wanted: number | string, got: number | string | undefined): boolean => {
      if (wanted === got) return true;
      misses.push({
        where: sequence.name,
        post: truth.post,
        what: `${what}: ${wanted} in truth, ${got} in the log`,
      });
      return false;
    };
    if (!told) misses.push({ where: sequence.name, post: truth.post, what: 'not in the log' });
    const exact =
      told !== null &&
      [
        check('submissions', truth.submissions, told.submissions),
        check('rounds', truth.clientRounds + truth.internalRounds, rounds),
        check('final state', truth.finalState, told.finalState),
      ].every(Boolean);
    const sides =
      told !== null &&
      told.clientRounds === truth.clientRounds &&
      told.internalRounds === truth.internalRounds;
    if (told && !sides && attributionHeld) {
      check('client rounds', truth.clientRounds, told.clientRounds);
      check('internal rounds', truth.internalRounds, told.internalRounds);
    }
    return {
      name: sequence.name,
      post: truth.post,
      attributionHeld,
      truth,
      told,
      exact,
      attributed: exact && sides,
      misses,
    };
  });
}

/** By id; where the log has none, by the title, the right client first. Of several, the one that most is known of. */
function logPostOf(truth: PostTruth, posts: readonly LogPost[]): LogPost | undefined {
  const byKey = posts.filter((post) => truth.key !== null && post.key === truth.key);
  const byTitle = posts.filter((post) => isTitleOf(post.title, truth.post));
  const ofClient = byTitle.filter((post) => plain(post.client) === plain(truth.client ?? post.client));
  const most = (some: LogPost[]) => some.sort((a, b) => b.lines.length - a.lines.length)[0];
  return most(byKey) ?? most(ofClient) ?? most(byTitle);
}

function toldOf(post: LogPost, rulesOf: (tool: string) => ApprovalRules | undefined): Told {
  const lines = post.lines.sort((a, b) => a.seq - b.seq);
  const rules = rulesOf(lines[0]?.tool ?? '');
  const facts = factsOf(effectiveEvents(lines) as Parameters<typeof factsOf>[0], rules ? { rules } : {});
  return {
    submissions: facts.submissions,
    clientRounds: facts.clientRounds + facts.agencyRounds,
    internalRounds: facts.internalRounds,
    unknownRounds: facts.unknownReturns,
    rejections: facts.rejections,
    approvals: facts.approvals,
    finalState: facts.state,
  };
}

export interface Totals {
  pages: number;
  posts: number;
  precision: number;
  recall: number;
  stateAccuracy: number;
  clientAccuracy: number;
  keyAccuracy: number;
  falsePostsOnEmptyPages: number;
  sequencePosts: number;
  sequencePostsExact: number;
  sequencePostsAttributed: number;
}

/** Shares over all pages; 1 where there is nothing to be wrong about. */
export function totalsOf(pages: readonly PageScore[], sequences: readonly SequenceScore[]): Totals {
  const share = (pick: (page: PageScore) => Share): number => {
    const right = pages.reduce((sum, page) => sum + pick(page).right, 0);
    const of = pages.reduce((sum, page) => sum + pick(page).of, 0);
    return of === 0 ? 1 : right / of;
  };
  return {
    pages: pages.length,
    posts: pages.reduce((sum, page) => sum + page.precision.of, 0),
    precision: share((page) => page.precision),
    recall: share((page) => page.recall),
    stateAccuracy: share((page) => page.states),
    clientAccuracy: share((page) => page.clients),
    keyAccuracy: share((page) => page.keys),
    falsePostsOnEmptyPages: pages.reduce((sum, page) => sum + (page.zero ? page.precision.of : 0), 0),
    sequencePosts: sequences.length,
    sequencePostsExact: sequences.filter(({ exact }) => exact).length,
    sequencePostsAttributed: sequences.filter(({ attributed }) => attributed).length,
  };
}
