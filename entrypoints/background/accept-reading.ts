import { matchPosts } from '../../lib/approvals/identity';
import type { SeenPost } from '../../lib/approvals/reading';
import type { Role } from '../../lib/approvals/states';
import type { PostFacts } from '../../lib/insight/post-facts';
import type { Badge, ReadingAnswer, ReadingMessage } from '../../lib/messages';
import { bookOf } from '../../lib/settings/client-book';
import type { ClientSettings } from '../../lib/settings/client-settings';
import type { ClientRow, PostRow } from '../../lib/store/schema';
import type { Store } from '../../lib/store/store';
import { type WriteTx, writeTransaction } from '../../lib/store/write';
import { clientsOfPosts } from './client-of';
import { knownPosts } from './known-posts';
import { recordMentions } from './record-mentions';
import { type Moment, recordPost } from './record-post';

/** Where a reading came from, as the browser says. */
export interface Origin {
  /** Tool id, or `site:host` where no tool file knows the site. */
  tool: string;
  host: string;
  rules: Moment['rules'];
  optionalApproval: boolean;
}

export interface Accepted {
  answer: ReadingAnswer;
  /** The client that most posts of the page belong to. */
  clientId: string | null;
}

/**
 * Takes one reading into the log in one transaction, and answers it. A message that was answered before gets the same
 * answer and changes nothing.
 */
export function acceptReading(
  store: Store,
  message: ReadingMessage,
  origin: Origin,
  now: number,
): Promise<Accepted> {
  return writeTransaction(store, async (tx) => {
    const earlier = (await tx.receipt(message.id)) as Accepted | undefined;
    if (earlier) return earlier;
    const { reading } = message;
    const moment: Moment = {
      tool: origin.tool,
      rules: origin.rules,
      optionalApproval: origin.optionalApproval,
      // A page's clock may be wrong, but nothing is seen in the future.
      seenAt: Math.min(message.seenAt, now),
      zone: message.zone,
      page: reading.page,
    };
    const owners = await clientsOfPosts(tx, origin.tool, origin.host, reading);
    const badges: Badge[] = [];
    for (const client of new Map(owners.flatMap((one) => (one ? [[one.id, one]] : []))).values()) {
      const mine = reading.posts.flatMap((post, index) =>
        owners[index]?.id === client.id ? [{ post: asSeenBy(reading.viewer, post), index }] : [],
      );
      badges.push(...(await recordPosts(tx, moment, client, mine)));
    }
    await recordMentions(tx, moment, reading);
    await countHealth(tx, origin.tool, moment.seenAt, reading.health, owners);
    const accepted: Accepted = {
      answer: { ok: true, id: message.id, badges: badges.sort((a, b) => a.index - b.index) },
      clientId: mostOf(owners) ?? (await clientOfPage(tx, origin.tool, message)),
    };
    tx.putReceipt(message.id, accepted, now);
    return accepted;
  });
}

/** What waits on a page made for the client waits for the client, however plain its label. */
const asSeenBy = (viewer: Role, post: SeenPost): SeenPost =>
  viewer === 'client' && post.state === 'in_review' && post.turn === 'unknown'
    ? { ...post, turn: 'client' }
    : post;

async function recordPosts(
  tx: WriteTx,
  moment: Moment,
  owner: ClientRow,
  seen: readonly { post: SeenPost; index: number }[],
): Promise<Badge[]> {
  const known = await knownPosts(tx, moment.tool, owner.id, seen);
  const matches = matchPosts(
    seen.map(({ post }) => post),
    known,
  );
  const rows = new Map(known.map((row) => [row.id, row]));
  const badges: Badge[] = [];
  const pausedSince = (bookOf(owner.book).settings as Partial<ClientSettings> | null)?.pausedSince ?? null;
  let client = owner;
  for (const [i, { post, index }] of seen.entries()) {
    const match = matches[i];
    if (match === 'unclear') continue;
    const recorded = await recordPost(tx, moment, client, match ? rows.get(match) : undefined, post);
    client = recorded.client;
    const badge = badgeOf(recorded.row, index, post, pausedSince);
    if (badge) badges.push(badge);
  }
  return badges;
}

/** A post that waits for the client, or for nobody knows whom, gets a badge; where the work is on hold, every post says so. */
function badgeOf(row: PostRow, index: number, seen: SeenPost, pausedSince: string | null): Badge | null {
  if (pausedSince !== null)
    return { index, round: 0, unknown: 0, since: row.lastSeen, atLeast: false, paused: pausedSince };
  if (seen.state !== 'in_review' || (seen.turn !== 'client' && seen.turn !== 'unknown')) return null;
  const facts = row.facts as PostFacts;
  const wait = facts.waits.findLast((one) => one.end === null);
  return {
    index,
    round: facts.clientRounds + facts.agencyRounds,
    unknown: facts.unknownReturns,
    since: wait?.from ?? row.lastSeen,
    atLeast: !wait || wait.fromEarliest === null,
  };
}

function mostOf(owners: readonly (ClientRow | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const owner of owners) if (owner) counts.set(owner.id, (counts.get(owner.id) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** A page without posts still says whose page it is; a client that is not known yet is not made for that. */
async function clientOfPage(tx: WriteTx, tool: string, { reading }: ReadingMessage): Promise<string | null> {
  const seen = reading.client;
  if (!seen || (seen.key === null && !seen.name?.trim())) return null;
  return (await tx.clientFor({ tool, key: seen.key, name: seen.name?.trim() || null }))?.id ?? null;
}

function countHealth(
  tx: WriteTx,
  tool: string,
  seenAt: number,
  health: ReadingMessage['reading']['health'],
  owners: readonly (ClientRow | null)[],
): Promise<void> {
  return tx.countHealth(tool, new Date(seenAt).toISOString().slice(0, 10), {
    reads: 1,
    posts: health.posts,
    withKey: health.withKey,
    historyLines: health.historyLines,
    blind: health.blind ? 1 : 0,
    withoutClient: owners.filter((owner) => owner === null).length,
  });
}
