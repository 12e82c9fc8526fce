import { browser } from 'wxt/browser';
import type { DamageView } from '../../lib/import/data-acts';
import { allClients } from '../../lib/store/read';
import type { ClientRow } from '../../lib/store/schema';
import type { Store } from '../../lib/store/store';
import { writeTransaction } from '../../lib/store/write';
import { ActError } from './acts';

/** Losses that the user has neither repaired nor acknowledged. */
export function damageOf(clients: readonly ClientRow[]): DamageView[] {
  return clients.flatMap(({ id, names, damage }) =>
    damage
      ? [
          {
            clientId: id,
            name: names[0] ?? null,
            kind: damage.kind,
            lost: damage.lost.count,
            kept: damage.kept,
          },
        ]
      : [],
  );
}

/** Opens the log, which compares it with its anchor, and marks the icon where something is lost. */
export async function showDamage(store: Store): Promise<DamageView[]> {
  await store.checkAnchors();
  const damage = damageOf(await allClients(store));
  // Other marks on the icon are set for one tab each, and stand before this one.
  await browser.action.setBadgeText({ text: damage.length > 0 ? '!' : '' });
  return damage;
}

/** The user has seen the loss: the alarm ends, and the log says so. What was lost can still be restored. */
export function acknowledgeDamage(store: Store, clientId: string, now: number): Promise<void> {
  return writeTransaction(store, async (tx) => {
    const client = await tx.client(clientId);
    if (!client?.damage) throw new ActError('Nothing of this client is lost.', 'nothing_lost');
    const at = new Date(now).toISOString();
    const name = client.names[0];
    await tx.append(clientId, [
      {
        id: crypto.randomUUID(),
        kind: 'note',
        tool: 'signoff',
        client: { id: clientId, ...(name === undefined ? {} : { name }) },
        post: null,
        round: 0,
        by: { role: 'team', alias: null },
        at,
        earliest: at,
        seenAt: at,
        zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        source: 'manual',
        detail: { about: 'damage_acknowledged', lostHead: client.damage.lost.hash },
      },
    ]);
    tx.putClient({ ...client, damage: null });
  });
}
