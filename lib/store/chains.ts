import { bytesToHex } from '@noble/hashes/utils.js';
import type { EventDraft, LogEvent } from '../approvals/events';
import { GENESIS, link, wellFormed } from './chain';
import type { Head, HeadRow } from './schema';
import { sealTail, TAIL_LIMIT } from './seal';
import type { Work } from './transaction';

/** The chains that one transaction has touched, with their heads as they will be when it commits. */
export interface Chains {
  head(clientId: string): Promise<HeadRow>;
  /** Extends the chain. All drafts must be of this client. */
  append(clientId: string, drafts: readonly EventDraft[]): Promise<LogEvent[]>;
  /** Puts back events that are linked already; they must go on exactly where the chain ends. */
  restore(clientId: string, events: readonly LogEvent[]): Promise<void>;
  /** Sets the head where events were lost, so that the next one names the lost head. */
  skipTo(clientId: string, head: Head, stored: number, tail: number): Promise<void>;
  /** Takes a head whose chain was rewritten by the caller: restored in its middle, or cut at its beginning. */
  rewritten(row: HeadRow): Promise<void>;
  /** The next alias of this client. The head must have been asked for before. */
  nextAlias(clientId: string): string;
  /** Moves what is old in long tails into segments; to be called last. Gives every head that was written. */
  finish(): Promise<HeadRow[]>;
}

export function createChains(work: Work): Chains {
  const heads = new Map<string, HeadRow>();
  const reads = new Map<string, Promise<void>>();
  const fresh = new Map<string, LogEvent[]>();
  const written = new Set<string>();

  work.beforeFlush(() => {
    for (const [clientId, events] of fresh) work.addTail([clientId, events[0]?.seq ?? 0], events);
    fresh.clear();
  });

  async function load(clientId: string): Promise<void> {
    let read = reads.get(clientId);
    if (!read) {
      read = work.get('heads', clientId).then((row) => {
        heads.set(clientId, row ?? { clientId, count: 0, hash: GENESIS, stored: 0, tail: 0, aliases: 0 });
      });
      reads.set(clientId, read);
    }
    await read;
  }

  /** Taken without waiting once it was loaded, so that two calls at the same time do not go on from the same head. */
  function loaded(clientId: string): HeadRow {
    const head = heads.get(clientId);
    if (!head) throw new Error('This head was not asked for before.');
    return head;
  }

  function write(row: HeadRow): void {
    heads.set(row.clientId, row);
    written.add(row.clientId);
    work.put('heads', row);
  }

  function advance(events: readonly LogEvent[], before: HeadRow): void {
    const last = events.at(-1);
    if (!last) return;
    const row = fresh.get(before.clientId) ?? [];
    row.push(...events);
    fresh.set(before.clientId, row);
    const [stored, tail] = [before.stored + events.length, before.tail + events.length];
    write({ ...before, count: last.seq, hash: last.hash, stored, tail });
  }

  return {
    async head(clientId) {
      await load(clientId);
      return loaded(clientId);
    },
    async append(clientId, drafts) {
      await load(clientId);
      const before = loaded(clientId);
      const events: LogEvent[] = [];
      const salts = newSalts(drafts.length);
      let end: Head = { count: before.count, hash: before.hash };
      for (const [i, draft] of drafts.entries()) {
        if (draft.client.id !== clientId)
          throw new Error('A draft of another client was given to this chain.');
        const event = link(wellFormed(draft), end, salts[i] as string);
        end = { count: event.seq, hash: event.hash };
        events.push(event);
      }
      advance(events, before);
      return events;
    },
    async restore(clientId, events) {
      await load(clientId);
      const before = loaded(clientId);
      let [count, hash] = [before.count, before.hash];
      for (const event of events) {
        if (event.client.id !== clientId || event.seq !== count + 1 || event.prev !== hash) {
          throw new Error(`Event ${event.seq} does not follow event ${count} of this chain.`);
        }
        [count, hash] = [event.seq, event.hash];
      }
      advance(events, before);
    },
    async skipTo(clientId, { count, hash }, stored, tail) {
      await load(clientId);
      write({ ...loaded(clientId), count, hash, stored, tail });
    },
    async rewritten(row) {
      await load(row.clientId);
      write(row);
    },
    nextAlias(clientId) {
      const aliases = loaded(clientId).aliases + 1;
      write({ ...loaded(clientId), aliases });
      return `r${aliases}`;
    },
    async finish() {
      for (const clientId of written) {
        const before = loaded(clientId);
        if (before.tail >= TAIL_LIMIT) write(await sealTail(work, before));
      }
      work.flush();
      return [...written].map(loaded);
    },
  };
}

/** One salt of 16 random bytes in hex for each event. */
function newSalts(count: number): string[] {
  const random = bytesToHex(crypto.getRandomValues(new Uint8Array(16 * count)));
  return Array.from({ length: count }, (_, i) => random.slice(32 * i, 32 * (i + 1)));
}
