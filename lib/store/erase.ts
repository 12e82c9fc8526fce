import type { LogEvent } from '../approvals/events';
import { hasTexts, withoutTexts } from './chain';
import { erasedEvent } from './own-events';
import type { PostRow } from './schema';
import { keysOfChain, segmentOf } from './seal';
import type { Store } from './store';
import { type WriteTx, writeTransaction } from './write';

export interface EraseOptions {
  /** Epoch milliseconds: only texts of events seen before. By default all. */
  before?: number;
  /** What is left of a post's row without its texts; called for every post of the client. */
  blankPost?: (post: PostRow) => PostRow;
  now?: number;
}

/**
 * Takes the erasable texts and their salts out of one client's chain, and appends an `erased` event that says so; all in
 * one transaction. The chain still verifies, for it covers the seals of the texts only. Gives the number of events that
 * lost a text; where there is none, nothing is appended. Texts of a client on dispute hold are kept.
 */
export function eraseTexts(store: Store, clientId: string, options: EraseOptions = {}): Promise<number> {
  const now = options.now ?? Date.now();
  const before = options.before === undefined ? null : new Date(options.before).toISOString();
  return writeTransaction(store, async (tx) => {
    const client = await tx.client(clientId);
    if (client?.disputeHold) return 0;
    const erased = await blankTexts(tx, clientId, before);
    if (erased > 0)
      await tx.append(clientId, [erasedEvent(clientId, undefined, now, options.before ?? null)]);
    if (options.blankPost) {
      for (const post of await tx.postsOf(clientId)) {
        const left = options.blankPost(post);
        if (left !== post) tx.putPost(left);
      }
    }
    return erased;
  });
}

/**
 * Whether an event loses its texts when those from before a moment (ISO) go, or all. What only tells the user's own
 * invoices, with no word of the client, is kept as long as its event: without its number nothing could be shown of a debt.
 */
export function losesTexts(event: LogEvent, before: string | null): boolean {
  if (!hasTexts(event)) return false;
  if (before === null) return true;
  const isInvoice = event.kind === 'invoice_issued' || event.kind === 'invoice_paid';
  return event.seenAt < before && !(isInvoice && event.sealed['detail.disputed'] === undefined);
}

/**
 * Takes texts and salts out of the events of a chain that were seen before a moment (ISO), or of all. The caller appends the
 * `erased` event that says so. Gives the number of events that lost a text.
 */
export async function blankTexts(tx: WriteTx, clientId: string, before: string | null): Promise<number> {
  let erased = 0;
  const blank = (events: ReturnType<typeof withoutTexts>[]) =>
    events.map((event) => {
      if (!losesTexts(event, before)) return event;
      erased++;
      return withoutTexts(event);
    });

  let segments = await tx.work.among('segments').index('byTexts').openCursor([clientId, 1]);
  while (segments) {
    const count = erased;
    const events = blank(segments.value.events);
    if (erased > count) await segments.update(segmentOf(clientId, events));
    segments = await segments.continue();
  }
  let rows = await tx.work.among('tail').openCursor(keysOfChain(clientId));
  while (rows) {
    const count = erased;
    const events = blank(rows.value);
    if (erased > count) await rows.update(events);
    rows = await rows.continue();
  }
  return erased;
}
