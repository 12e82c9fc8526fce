import { matchPosts } from '../../lib/approvals/identity';
import type { Mention, Reading, SeenPost } from '../../lib/approvals/reading';
import type { ClientRow } from '../../lib/store/schema';
import type { WriteTx } from '../../lib/store/write';
import { clientsOfTool } from './client-of';
import { knownPosts } from './known-posts';
import { type Moment, recordPost } from './record-post';

/**
 * Adds what a log page tells of posts that it does not show. Only posts that are known already: a line of a log names a
 * post by a text, and gives it neither a state nor, often, a client.
 */
export async function recordMentions(tx: WriteTx, moment: Moment, reading: Reading): Promise<void> {
  const mentions = reading.mentions ?? [];
  if (mentions.length === 0) return;
  for (const owner of await clientsToAsk(tx, moment.tool, reading)) {
    const seen = mentions.map(asSeen);
    const known = await knownPosts(
      tx,
      moment.tool,
      owner.id,
      seen.map((post) => ({ post })),
    );
    const rows = new Map(known.map((row) => [row.id, row]));
    let client = owner;
    for (const [i, match] of matchPosts(seen, known).entries()) {
      const post = seen[i];
      const row = match && rows.get(match);
      if (post && row) client = (await recordPost(tx, moment, client, row, post)).client;
    }
  }
}

/** The client of the page; where the page names none, every client of the tool may be meant. */
async function clientsToAsk(tx: WriteTx, tool: string, { client }: Reading): Promise<ClientRow[]> {
  if (client && (client.key !== null || client.name?.trim())) {
    const row = await tx.clientFor({ tool, key: client.key, name: client.name?.trim() || null });
    if (row) return [row];
  }
  return clientsOfTool(tx, tool);
}

/** A look at the history alone: the state stays what it was. */
function asSeen({ key, title, cut, history }: Mention): SeenPost {
  return {
    key,
    title,
    cut,
    state: 'unknown',
    turn: 'unknown',
    stateSource: 'context',
    label: null,
    client: null,
    channels: [],
    slot: null,
    url: null,
    history,
    sure: 1,
  };
}
