import type { EventDraft, LogEvent } from '../approvals/events';
import type { Role } from '../approvals/states';
import { GENESIS, link, wellFormed } from './chain';
import { normalName } from './clients';
import type { HeadRow, PersonRow } from './schema';
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
  const store = work.transaction.objectStore('heads');
  const tail = work.transaction.objectStore('tail');

  async function load(clientId: string): Promise<void> {
    let read = reads.get(clientId);
    if (!read) {
      read = store.get(clientId).then((row) => {
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
    work.later(store.put(row));
  }

  /** Events and head go out in one turn: should the transaction end too early, they still stand or fall together. */
  function add(before: HeadRow, events: readonly LogEvent[]): void {
    const last = events.at(-1);
    if (!last) return;
    for (const event of events) work.later(tail.add(event, [before.clientId, event.seq]));
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
      for (const draft of drafts) {
        if (draft.client.id !== clientId)
          throw new Error('A draft of another client was given to this chain.');
        const event = link(wellFormed(draft), end, newSalt());
        end = { count: event.seq, hash: event.hash };
        events.push(event);
      }
      add(before, events);
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
      add(before, events);
    },
    async skipTo(clientId, to) {
      await load(clientId);
      write({ ...loaded(clientId), ...to });
    },
    async alias(clientId, name, role) {
      const store = work.transaction.objectStore('people');
      const normal = normalName(name);
      const id = JSON.stringify([clientId, normal]);
      const [stored] = await Promise.all([store.get([clientId, normal]), load(clientId)]);
      const known = people.get(id) ?? stored;
      const keep = known && (role === 'unknown' || known.role === role || known.whoSaid === 'user');
      const person: PersonRow = known ? (keep ? known : { ...known, role }) : newPerson();
      people.set(id, person);
      if (person !== known) work.later(store.put(person));
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

function newSalt(): string {
  let salt = '';
  for (const byte of crypto.getRandomValues(new Uint8Array(16))) salt += byte.toString(16).padStart(2, '0');
  return salt;
}
