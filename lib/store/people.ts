import type { Role } from '../approvals/states';
import type { Chains } from './chains';
import { normalName } from './clients';
import type { PersonRow } from './schema';
import { keysUnder, type Work } from './transaction';

/** The people of the clients that one transaction has to do with. A client has few, and they are read at once. */
export interface People {
  of(clientId: string): Promise<PersonRow[]>;
  alias(clientId: string, name: string, role: Role): Promise<PersonRow>;
  put(person: PersonRow): void;
}

export function createPeople(work: Work, chains: Chains): People {
  const reads = new Map<string, Promise<Map<string, PersonRow>>>();

  function load(clientId: string): Promise<Map<string, PersonRow>> {
    const known = reads.get(clientId);
    if (known) return known;
    const rows = work.among('people').getAll(keysUnder(clientId));
    const read = Promise.all([rows, chains.head(clientId)]).then(
      ([people]) => new Map(people.map((person) => [person.name, person])),
    );
    reads.set(clientId, read);
    return read;
  }

  function write(people: Map<string, PersonRow>, person: PersonRow): PersonRow {
    people.set(person.name, person);
    work.put('people', person);
    return person;
  }

  return {
    of: async (clientId) => [...(await load(clientId)).values()],
    async alias(clientId, shown, role) {
      const people = await load(clientId);
      const name = normalName(shown);
      const known = people.get(name);
      if (known && (role === 'unknown' || known.role === role || known.whoSaid === 'user')) return known;
      if (known) return write(people, { ...known, role });
      const alias = chains.nextAlias(clientId);
      return write(people, { clientId, name, shown, alias, role, whoSaid: 'page' });
    },
    put(person) {
      work.put('people', person);
      reads.delete(person.clientId);
    },
  };
}
