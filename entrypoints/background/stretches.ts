import type { EventDetail, EventDraft } from '../../lib/approvals/events';
import type { ClientRow } from '../../lib/store/schema';
import type { Store } from '../../lib/store/store';
import { type WriteTx, writeTransaction } from '../../lib/store/write';

/** Why Signoff was blind, as `detail.reason` of the `gap` events says it. */
export type GapReason = 'permission' | 'unreadable' | 'extension_off' | 'updated';

/** A stretch in which a tool could not be seen. */
export interface Stretch {
  reason: GapReason;
  tool: string;
  /** Host, or host and kind of page: what exactly could not be seen. */
  what: string;
  /** Last moment at which it was still seen (epoch ms); null where it never was. */
  from: number | null;
}

/** Row in `meta` with the stretches that go on. */
const OPEN = 'open-gaps';
type Open = Record<string, Stretch & { noticed: number }>;

const keyOf = ({ reason, tool, what }: Omit<Stretch, 'from'>): string => `${reason}\n${tool}\n${what}`;

/**
 * A stretch begins, at `at` at the latest: says so once in the log of each client of the tool. A stretch that goes on
 * already stays as it is.
 */
export function beginStretch(store: Store, stretch: Stretch, at: number, now: number): Promise<void> {
  return writeTransaction(store, async (tx) => {
    const open = ((await tx.meta(OPEN)) as Open | undefined) ?? {};
    const key = keyOf(stretch);
    if (Object.hasOwn(open, key)) return;
    tx.putMeta(OPEN, { ...open, [key]: { ...stretch, noticed: at } } satisfies Open);
    const { reason, what, from } = stretch;
    await appendGap(tx, stretch.tool, { from, to: at }, now, { reason, what, phase: 'start' });
  });
}

/** It ended: says once from when to when it was. Nothing where it had not begun. */
export function endStretch(store: Store, ended: Omit<Stretch, 'from'>, now: number): Promise<void> {
  return writeTransaction(store, async (tx) => {
    const open = ((await tx.meta(OPEN)) as Open | undefined) ?? {};
    const { [keyOf(ended)]: stretch, ...others } = open;
    if (!stretch) return;
    tx.putMeta(OPEN, others);
    const { reason, what, from, noticed } = stretch;
    await appendGap(tx, ended.tool, { from: from ?? noticed, to: now }, now, { reason, what, phase: 'end' });
  });
}

/** A stretch that is over when it is noticed, for every client of every tool. */
export function addStretch(
  store: Store,
  reason: GapReason,
  from: number,
  now: number,
  tools: ReadonlySet<string>,
): Promise<void> {
  return writeTransaction(store, async (tx) => {
    const clients = await tx.clients();
    for (const client of clients) {
      if (client.mergedInto !== null || ![...tools].some((tool) => belongsTo(client, tool))) continue;
      await tx.append(client.id, [gapDraft(client, 'signoff', { from, to: now }, now, { reason })]);
    }
  });
}

async function appendGap(
  tx: WriteTx,
  tool: string,
  range: { from: number | null; to: number },
  now: number,
  detail: EventDetail,
): Promise<void> {
  for (const client of await tx.clients())
    if (client.mergedInto === null && belongsTo(client, tool))
      await tx.append(client.id, [gapDraft(client, tool, range, now, detail)]);
}

function gapDraft(
  client: ClientRow,
  tool: string,
  { from, to }: { from: number | null; to: number },
  now: number,
  detail: EventDetail,
): EventDraft {
  const name = client.names[0];
  return {
    id: crypto.randomUUID(),
    kind: 'gap',
    tool,
    client: { id: client.id, ...(name === undefined ? {} : { name }) },
    post: null,
    round: 0,
    by: { role: 'unknown', alias: null },
    at: new Date(to).toISOString(),
    earliest: from === null ? null : new Date(Math.min(from, to)).toISOString(),
    seenAt: new Date(now).toISOString(),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    source: 'state',
    detail,
  };
}

/** Whether a client's posts stand in a tool: its containers are named after it. */
const belongsTo = (client: ClientRow, tool: string): boolean =>
  client.containers.some((id) => id.startsWith(`${tool}\n`));
