import type { Reading, SeenClient } from '../../lib/approvals/reading';
import type { ClientRow } from '../../lib/store/schema';
import type { WriteTx } from '../../lib/store/write';

const isNamed = (seen: SeenClient | null): seen is SeenClient =>
  seen !== null && (seen.key !== null || (seen.name !== null && seen.name.trim() !== ''));

/**
 * Which client each post of a reading belongs to: the one that the post names, else the one of the page, else the one
 * that already has a post of that key. Null where nothing tells: such a post is not recorded, unless the site never
 * names any client; then they are all the site's own.
 */
export async function clientsOfPosts(
  tx: WriteTx,
  tool: string,
  siteName: string,
  reading: Reading,
): Promise<(ClientRow | null)[]> {
  const found = new Map<string, Promise<ClientRow>>();
  const resolve = (seen: SeenClient): Promise<ClientRow> => {
    const id = `${seen.key ?? ''}\n${seen.name ?? ''}`;
    const client = found.get(id) ?? findOrCreate(tx, tool, seen);
    found.set(id, client);
    return client;
  };
  const rows: (ClientRow | null)[] = [];
  for (const post of reading.posts) {
    if (isNamed(post.client)) rows.push(await resolve(post.client));
    else if (isNamed(reading.client)) rows.push(await resolve(reading.client));
    else rows.push(null);
  }
  if (rows.every((row) => row !== null)) return rows;
  const known = await clientsOfTool(tx, tool);
  const site: SeenClient = { key: SITE_KEY, name: siteName };
  const onlySite = known.every((client) => client.containers.includes(`${tool}\nkey\n${SITE_KEY}`));
  for (const [i, post] of reading.posts.entries()) {
    if (rows[i]) continue;
    rows[i] = post.key === null ? null : await ownerOf(tx, tool, known, post.key);
    if (!rows[i] && onlySite) rows[i] = await resolve(site);
  }
  return rows;
}

/** Container of a site that names no clients. */
const SITE_KEY = 'site';

async function findOrCreate(tx: WriteTx, tool: string, seen: SeenClient): Promise<ClientRow> {
  const container = { tool, key: seen.key, name: seen.name?.trim() || null };
  return (await tx.clientFor(container)) ?? tx.createClient(container);
}

async function ownerOf(
  tx: WriteTx,
  tool: string,
  clients: readonly ClientRow[],
  key: string,
): Promise<ClientRow | null> {
  for (const client of clients) if (await tx.findPostByKey(tool, client.id, key)) return client;
  return null;
}

/** The clients that have something in a tool. */
export async function clientsOfTool(tx: WriteTx, tool: string): Promise<ClientRow[]> {
  return (await tx.clients()).filter(
    (client) => client.mergedInto === null && client.containers.some((id) => id.startsWith(`${tool}\n`)),
  );
}
