import type { SeenPost } from '../../lib/approvals/reading';
import type { PostRow } from '../../lib/store/schema';
import type { WriteTx } from '../../lib/store/write';

/** Posts that were decided this recently are still compared with posts that show no id. */
const RECENT = 50;

/** Those that the page's posts may be: by their ids, and where one has no id, or a new one, all that may still change. */
export async function knownPosts(
  tx: WriteTx,
  tool: string,
  clientId: string,
  seen: readonly { post: SeenPost }[],
): Promise<PostRow[]> {
  const found = new Map<string, PostRow>();
  let allKnown = true;
  const byKey = await Promise.all(
    seen.map(({ post }) => (post.key === null ? undefined : tx.findPostByKey(tool, clientId, post.key))),
  );
  for (const row of byKey)
    if (row) found.set(row.id, row);
    else allKnown = false;
  if (allKnown) return [...found.values()];
  for (const row of await tx.openPostsOf(clientId)) if (row.tool === tool) found.set(row.id, row);
  for (const row of await tx.recentPostsOf(clientId, RECENT)) if (row.tool === tool) found.set(row.id, row);
  return [...found.values()];
}
