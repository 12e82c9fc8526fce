import { align, overlap } from '../approvals/align';
import { type EffectiveEvent, effectiveEvents } from '../approvals/effective';
import type { EventDraft, LogEvent } from '../approvals/events';

/** All events of the chain that is merged. */
export interface MergedFile {
  id: string;
  events: readonly LogEvent[];
}

/** What merging needs to know of a client's log. */
export interface MergeTarget {
  clientId: string;
  name: string | null;
  /** Of all events of its chains. */
  ids: ReadonlySet<string>;
  posts: readonly MergePost[];
  /** The same device went on in both: pseudonyms mean the same people. */
  sameDevice: boolean;
}

export interface MergePost {
  id: string;
  tool: string;
  key: string | null;
  effective: readonly EffectiveEvent[];
}

export interface Merged {
  drafts: EventDraft[];
  /** Events that the log has by their id, and those that tell what it knows from its own looks. */
  known: number;
  same: number;
}

/** Kinds that speak of the other chain itself. */
const isBookkeeping = (event: LogEvent): boolean =>
  event.kind === 'erased' || (event.kind === 'gap' && event.detail.reason === 'log_damaged');

/**
 * The events of another chain of the same client as new lines: none twice, and none that says what the log already
 * holds of the same post. Each says where it comes from (`detail.foreign`: its hash there).
 */
export function mergeChain(file: MergedFile, target: MergeTarget): Merged {
  const postOf = postsOf(file, target);
  const same = sameFacts(file, target, postOf);
  const prefix = target.sameDevice ? '' : `${file.id.slice(0, 4)}-`;
  const drafts: EventDraft[] = [];
  let known = 0;
  for (const event of file.events) {
    if (target.ids.has(event.id)) known++;
    else if (isBookkeeping(event) || same.has(event.id) || same.has(event.detail.corrects ?? '')) continue;
    else drafts.push(draftOf(event, file.id, target, postOf(event), prefix));
  }
  return { drafts, known, same: same.size };
}

/** The post of the log that a file's post is: by its id, else by the tool's own id, else a new one. */
function postsOf(file: MergedFile, target: MergeTarget): (event: LogEvent) => string | null {
  const ids = new Set(target.posts.map((post) => post.id));
  const byKey = new Map(
    target.posts.flatMap((post) =>
      post.key === null ? [] : [[`${post.tool}\n${post.key}`, post.id] as const],
    ),
  );
  const found = new Map<string, string>();
  for (const { post, tool } of file.events) {
    if (!post || (found.has(post.id) && post.key === null)) continue;
    const own = ids.has(post.id)
      ? post.id
      : post.key === null
        ? undefined
        : byKey.get(`${tool}\n${post.key}`);
    if (own !== undefined || !found.has(post.id)) found.set(post.id, own ?? post.id);
  }
  return (event) => (event.post ? (found.get(event.post.id) ?? event.post.id) : null);
}

/** Ids of a file's events that tell what the log knows of the same posts from elsewhere. */
function sameFacts(
  file: MergedFile,
  target: MergeTarget,
  postOf: (event: LogEvent) => string | null,
): Set<string> {
  const lines = new Map<string, LogEvent[]>();
  for (const event of file.events) {
    const id = postOf(event);
    if (id === null) continue;
    const list = lines.get(id);
    if (list) list.push(event);
    else lines.set(id, [event]);
  }
  const same = new Set<string>();
  for (const post of target.posts) {
    const theirs = effectiveEvents(lines.get(post.id) ?? []).filter((event) => !target.ids.has(event.id));
    const their = new Set((lines.get(post.id) ?? []).map((event) => event.id));
    const ours = post.effective.filter((event) => !their.has(event.id));
    for (const [, j] of align(ours, theirs, likeness)) same.add((theirs[j] as EffectiveEvent).id);
  }
  return same;
}

function likeness(a: EffectiveEvent, b: EffectiveEvent): number | null {
  if (a.kind !== b.kind || a.changed !== b.changed) return null;
  if (a.role !== b.role && a.role !== 'unknown' && b.role !== 'unknown') return null;
  // What a person entered by hand is meant as it stands.
  if (a.source === 'manual' || b.source === 'manual') return null;
  return overlap({ earliest: a.earliest, latest: a.at }, { earliest: b.earliest, latest: b.at });
}

function draftOf(
  event: LogEvent,
  chain: string,
  target: MergeTarget,
  postId: string | null,
  prefix: string,
): EventDraft {
  const { alias, role } = event.by;
  return {
    id: event.id,
    kind: event.kind,
    tool: event.tool,
    client: { id: target.clientId, ...(target.name === null ? {} : { name: target.name }) },
    post: event.post && { ...event.post, id: postId ?? event.post.id },
    round: event.round,
    by: { role, alias: alias === null ? null : `${prefix}${alias}` },
    at: event.at,
    earliest: event.earliest,
    seenAt: event.seenAt,
    zone: event.zone,
    source: 'import',
    detail: { ...event.detail, foreign: event.hash, foreignChain: chain, foreignSource: event.source },
  };
}
