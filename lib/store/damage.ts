import type { Anchor } from './anchor';
import { eventAt, lastEvent } from './lookup';
import { damageEvent } from './own-events';
import type { Damage, Database, Head, HeadRow } from './schema';
import { keysOfChain } from './seal';
import { runWrite, type WriteTx } from './write';

/** A chain that is not as it was left. */
export interface DamageReport extends Damage {
  clientId: string;
}

export interface AnchorCheck {
  /** There was a log but no readable anchor: it was made anew, and a loss before that cannot be told. */
  rebuilt: boolean;
  damage: DamageReport[];
}

/**
 * Compares every chain with its anchor, and each head with the event that it speaks of. A damaged chain goes on in a new
 * epoch: its next event is a `gap` that names the lost head (`prev`, `detail.lostHead`, `detail.lostCount`) and takes a
 * `seq` above it, so that lost events still fit in when they are restored. Never resets anything in silence.
 */
export async function compareWithAnchor(
  database: Database,
  anchor: Anchor,
  onError: (error: unknown) => void,
): Promise<AnchorCheck> {
  let anchored: Map<string, Head> | null;
  try {
    anchored = await anchor.read();
  } catch (error) {
    // Logging goes on, and the anchor stays as it is until it can be read: `record` does nothing before `replace`.
    onError(error);
    return { rebuilt: false, damage: [] };
  }
  const foundAt = Date.now();
  const { result } = await runWrite(database, async (tx) => {
    const rows = new Map(
      (await tx.work.transaction.objectStore('heads').getAll()).map((row) => [row.clientId, row]),
    );
    const damage: DamageReport[] = [];
    for (const clientId of new Set([...rows.keys(), ...(anchored?.keys() ?? [])])) {
      const found = await inspect(tx, clientId, rows.get(clientId), anchored?.get(clientId));
      if (!found) continue;
      const report: DamageReport = { clientId, ...found, foundAt };
      await openEpoch(tx, report);
      damage.push(report);
    }
    const heads = new Map<string, Head>();
    for (const clientId of new Set([...rows.keys(), ...damage.map((report) => report.clientId)])) {
      const { count, hash } = await tx.chains.head(clientId);
      heads.set(clientId, { count, hash });
    }
    return { heads, check: { rebuilt: !anchored && rows.size > 0, damage } };
  });
  anchor.replace(result.heads);
  return result.check;
}

async function inspect(
  tx: WriteTx,
  clientId: string,
  head: HeadRow | undefined,
  anchored: Head | undefined,
): Promise<Omit<Damage, 'foundAt'> | null> {
  const { transaction } = tx.work;
  const last = await lastEvent(transaction, clientId);
  const kept = last?.seq ?? 0;
  const whole = head ? kept === head.count && (head.count === 0 || last?.hash === head.hash) : kept === 0;

  if (anchored && anchored.count > 0) {
    if (kept === 0) return { kind: 'empty', lost: anchored, kept };
    if (kept < anchored.count) return { kind: 'shorter', lost: anchored, kept };
    const same = (await eventAt(transaction, clientId, anchored.count))?.hash === anchored.hash;
    if (!same && !(await isNamed(tx, clientId, anchored, last?.prev)))
      return { kind: 'altered', lost: anchored, kept };
  }
  if (whole) return null;
  const lost = head && head.count >= kept ? head : { count: kept, hash: last?.hash ?? '' };
  return {
    kind: kept < lost.count ? 'shorter' : 'altered',
    lost: { count: lost.count, hash: lost.hash },
    kept,
  };
}

/** True where an earlier start found this loss already, and ended before it could write the anchor. */
async function isNamed(
  tx: WriteTx,
  clientId: string,
  lost: Head,
  lastPrev: string | undefined,
): Promise<boolean> {
  if (lastPrev === lost.hash) return true;
  const client = await tx.client(clientId);
  return client?.damage?.lost.count === lost.count && client.damage.lost.hash === lost.hash;
}

async function openEpoch(tx: WriteTx, { clientId, ...damage }: DamageReport): Promise<void> {
  const { transaction } = tx.work;
  const client = (await tx.client(clientId)) ?? {
    id: clientId,
    names: [],
    containers: [],
    totals: null,
    book: null,
    lastSeen: null,
    disputeHold: false,
    mergedInto: null,
    damage: null,
  };
  const [rows, segments] = await Promise.all([
    transaction.objectStore('tail').getAll(keysOfChain(clientId)),
    transaction.objectStore('segments').getAll(keysOfChain(clientId)),
  ]);
  const tail = rows.flat().length;
  const stored = segments.reduce((sum, segment) => sum + segment.events.length, tail);
  const count = Math.max(damage.lost.count, damage.kept);
  await tx.chains.skipTo(clientId, { count, hash: damage.lost.hash }, stored, tail);
  await tx.append(clientId, [damageEvent(clientId, client.names[0], damage)]);
  tx.putClient({ ...client, damage });
}
