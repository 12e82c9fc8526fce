import type { EventDraft } from '../approvals/events';
import type { Damage, Head } from './schema';

/** `detail.reason` of the `gap` event that stands where a part of the log was lost. */
export const DAMAGE_REASON = 'log_damaged';

/** The event with which a chain goes on after damage. It names the lost head. */
export function damageEvent(clientId: string, name: string | undefined, damage: Damage): EventDraft {
  return ownEvent(clientId, name, 'gap', damage.foundAt, {
    reason: DAMAGE_REASON,
    damage: damage.kind,
    lostHead: damage.lost.hash,
    lostCount: damage.lost.count,
    kept: damage.kept,
  });
}

/** The event that says that texts were erased: all before it, or those of events seen before `before` (epoch ms). */
export function erasedEvent(
  clientId: string,
  name: string | undefined,
  now: number,
  before: number | null,
): EventDraft {
  return ownEvent(clientId, name, 'erased', now, {
    what: 'texts',
    ...(before === null ? {} : { before: new Date(before).toISOString() }),
  });
}

/** The event that says that the beginning of the chain was removed, up to and with this head. */
export function removedEvent(clientId: string, now: number, base: Head): EventDraft {
  return ownEvent(clientId, undefined, 'erased', now, {
    what: 'events',
    baseCount: base.count,
    baseHash: base.hash,
  });
}

/** Tool id of what Signoff itself writes. */
const OWN_TOOL = 'signoff';

function ownEvent(
  clientId: string,
  name: string | undefined,
  kind: EventDraft['kind'],
  now: number,
  detail: EventDraft['detail'],
): EventDraft {
  const at = new Date(now).toISOString();
  return {
    id: crypto.randomUUID(),
    kind,
    tool: OWN_TOOL,
    client: { id: clientId, ...(name === undefined ? {} : { name }) },
    post: null,
    round: 0,
    by: { role: 'unknown', alias: null },
    at,
    earliest: kind === 'gap' ? null : at,
    seenAt: at,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    source: kind === 'gap' ? 'state' : 'manual',
    detail,
  };
}
