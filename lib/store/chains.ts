import { bytesToHex } from '@noble/hashes/utils.js';
import type { EventDraft, LogEvent } from '../approvals/events';
import type { Role } from '../approvals/states';
import { GENESIS, link, wellFormed } from './chain';
import { normalName } from './clients';
import type { HeadRow, PersonRow } from './schema';
import { sealTail, TAIL_LIMIT } from './seal';
import type { Work } from './transaction';

/**
 * The chains that one transaction has touched, with their heads as they will be when it commits. Events and their head
 * always go out in one turn: should the transaction end too early, they still stand or fall together.
 */
export interface Chains {
  head(clientId: string): Promise<HeadRow>;
  /** Extends the chain. All drafts must be of this client. */
  append(clientId: string, drafts: readonly EventDraft[]): Promise<LogEvent[]>;
  /** Puts back events that are linked already; they must go on exactly where the chain ends. */
  restore(clientId: string, events: readonly LogEvent[]): Promise<void>;
  /** Sets the head where events were lost, so that the next one names the lost head. */
  skipTo(clientId: string, head: Pick<HeadRow, 'count' | 'hash' | 'stored' | 'tail'>): Promise<void>;
  alias(clientId: string, name: string, role: Role): Promise<PersonRow>;
  /** Moves what is old in long tails into segments; to be called last. Gives every head that was written. */
  finish(): Promise<HeadRow[]>;
}

export function createChains(work: Work): Chains {
  const heads = new Map<string, HeadRow>();
  const reads = new Map<string, Promise<void>>();
  const written = new Set<string>();
  const people = new Map<string, PersonRow>();

  async function load(clientId: string): Promise<void> {
    let read = reads.get(clientId);
    if (!read) {
      read = work.transaction
        .objectStore('heads')
        .get(clientId)
        .then((row) => {
          heads.set(clientId, row ?? { clientId, count: 0, hash: GENESIS, stored: 0, tail: 0, aliases: 0 });
        });
      reads.set(clientId, read);
    }
    await read;
  }

  /** Taken without waiting once it was loaded, so that two calls at the same time do not go on from the same head. */
  function loaded(clientId: string): HeadRow {
    return heads.get(clientId) as HeadRow;
  }

  function write(row: HeadRow): void {
    heads.set(row.clientId, row);
    written.add(row.clientId);
    work.put('heads', row);
  }

  function advance(before: HeadRow, events: readonly LogEvent[]): void {
    const last = events.at(-1);
    if (!last) return;
    work.add('tail', [...events], [before.clientId, before.count + 1]);
    const [stored, rows] = [before.stored + events.length, before.tail + events.length];
    write({ ...before, count: last.seq, hash: last.hash, stored, tail: rows });
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
      let end = { count: before.count, hash: before.hash };
      const salts = newSalts(drafts.length);
      for (const [i, draft] of drafts.entries()) {
        if (draft.client.id !== clientId)
          throw new Error('A draft of another client was given to this chain.');
        const event = link(wellFormed(draft), end, salts[i] as string);
        end = { count: event.seq, hash: event.hash };
        events.push(event);
      }
      advance(before, events);
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
      advance(before, events);
    },
    async skipTo(clientId, to) {
      await load(clientId);
      write({ ...loaded(clientId), ...to });
    },
    async alias(clientId, name, role) {
      const normal = normalName(name);
      const id = JSON.stringify([clientId, normal]);
      const [stored] = await Promise.all([
        work.transaction.objectStore('people').get([clientId, normal]),
        load(clientId),
      ]);
      const known = people.get(id) ?? stored;
      const keep = known && (role === 'unknown' || known.role === role || known.whoSaid === 'user');
      const person: PersonRow = known ? (keep ? known : { ...known, role }) : newPerson();
      people.set(id, person);
      if (person !== known) work.put('people', person);
      return person;

      function newPerson(): PersonRow {
        const aliases = loaded(clientId).aliases + 1;
        write({ ...loaded(clientId), aliases });
        return { clientId, name: normal, shown: name, alias: `r${aliases}`, role, whoSaid: 'page' };
      }
    },
    async finish() {
      for (const clientId of written) {
        await load(clientId);
        const before = loaded(clientId);
        if (before.tail >= TAIL_LIMIT) write(await sealTail(work, before));
      }
      return [...written].map(loaded);
    },
  };
}

/** One salt of 16 random bytes in hex for each event. */
function newSalts(count: number): string[] {
  const random = bytesToHex(crypto.getRandomValues(new Uint8Array(16 * count)));
  return Array.from({ length: count }, (_, i) => random.slice(32 * i, 32 * (i + 1)));
}
