/** What of a client is needed to know whose its chain is. */
export interface ClientChain {
  id: string;
  /** Set once it was merged: its chain stays, its posts belong to the other. */
  mergedInto: string | null;
}

/**
 * The chains of some clients (all, where `wanted` is absent) in the order that exports need, those of one client one after
 * the other, and whose each of them is. A client that was merged comes with the one that it was merged into.
 */
export function chainOrder(
  clients: readonly ClientChain[],
  wanted?: readonly string[],
): { chains: string[]; clientOf: (chainId: string) => string } {
  const into = new Map(clients.map(({ id, mergedInto }) => [id, mergedInto]));
  const clientOf = (chainId: string): string => {
    const seen = new Set([chainId]);
    let id = chainId;
    for (let next = into.get(id); next != null; next = into.get(id)) {
      // Merged in a ring, each stays by itself.
      if (seen.has(next)) return chainId;
      seen.add(next);
      id = next;
    }
    return id;
  };
  const groups = new Map<string, string[]>();
  for (const { id } of clients) {
    const owner = clientOf(id);
    groups.set(owner, [...(groups.get(owner) ?? []), id]);
  }
  const owners = wanted ? [...new Set(wanted.map(clientOf))] : [...groups.keys()];
  // Its own chain last: what was merged into it came before.
  const chains = owners.flatMap((owner) => [
    ...(groups.get(owner) ?? []).filter((id) => id !== owner),
    owner,
  ]);
  return { chains, clientOf };
}
