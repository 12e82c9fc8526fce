import { beforeEach, describe, expect, it } from 'vitest';
import { chainsOf, readEvents } from '../../lib/store/read';
import { openStore, type Store } from '../../lib/store/store';
import { writeTransaction } from '../../lib/store/write';
import { collect, freshDatabase, many, post } from './support';

let store: Store;
beforeEach(() => {
  freshDatabase();
  store = openStore();
});

/** The id of the client of a container, made where there is none. */
const seen = (key: string | null, name: string | null, tool = 'demo') =>
  writeTransaction(store, async (tx) => {
    const container = { tool, key, name };
    return ((await tx.clientFor(container)) ?? tx.createClient(container)).id;
  });

describe('the client of a container', () => {
  it('is found by key whatever its name becomes, and keeps the names, latest first', async () => {
    const id = await seen('7', 'Alder Bakery');
    expect(await seen('7', 'Alder & Sons')).toBe(id);
    expect(await seen('7', null)).toBe(id);
    const client = await writeTransaction(store, (tx) => tx.client(id));
    expect(client?.names).toEqual(['Alder & Sons', 'Alder Bakery']);
    expect(await seen(null, 'Alder Bakery')).toBe(id);
    expect(await seen(null, 'Alder & Sons')).toBe(id);
  });

  it('is found by a name that is written a little differently', async () => {
    const id = await seen(null, 'Café  Zoë');
    expect(await seen(null, ' cafe\u0301\u00a0zo\u00eb ')).toBe(id);
  });

  it('is the same when a page shows the key of what was known by name', async () => {
    const id = await seen(null, 'Alder Bakery');
    expect(await seen('7', 'Alder Bakery')).toBe(id);
    expect(await seen('7', null)).toBe(id);
    expect(await seen(null, 'Alder Bakery')).toBe(id);
  });

  it('is another where two containers share a name, or two tools', async () => {
    const id = await seen('7', 'Main');
    expect(await seen('8', 'Main')).not.toBe(id);
    expect(await seen('7', 'Main', 'other')).not.toBe(id);
    expect(await seen(null, 'Main')).toBe(id);
  });

  it('is found within the transaction that made it', async () => {
    await writeTransaction(store, async (tx) => {
      const made = tx.createClient({ tool: 'demo', key: '7', name: 'Alder Bakery' });
      expect((await tx.clientFor({ tool: 'demo', key: '7', name: null }))?.id).toBe(made.id);
    });
  });

  it('needs a key or a name', async () => {
    await expect(seen(null, null)).rejects.toThrow(/key or a name/);
  });
});

describe('mergeClients', () => {
  it('gives containers and posts to the other, and leaves the chains as they are', async () => {
    const [a, b] = [await seen('7', 'Alder Bakery'), await seen('9', 'Alder', 'other')];
    await writeTransaction(store, async (tx) => {
      await tx.append(a, many(a, 2));
      await tx.append(b, many(b, 3));
      tx.putPost(post('pa', { clientId: a }));
      tx.putPost(post('pb', { clientId: b, tool: 'other', key: '1' }));
    });
    await writeTransaction(store, (tx) => tx.mergeClients(a, b));
    expect(await seen('9', 'Alder', 'other')).toBe(a);
    expect(await seen(null, 'Alder', 'other')).toBe(a);
    await writeTransaction(store, async (tx) => {
      expect((await tx.postsOf(a)).map((row) => row.id)).toEqual(['pa', 'pb']);
      expect(await tx.postsOf(b)).toEqual([]);
      expect((await tx.findPostByKey('other', a, '1'))?.id).toBe('pb');
    });
    expect(await chainsOf(store, a)).toEqual([a, b]);
    expect(await collect(readEvents(store, await chainsOf(store, a)))).toHaveLength(5);
  });

  it('refuses what makes no sense', async () => {
    const a = await seen('7', 'Alder');
    const merge = (into: string, from: string) =>
      writeTransaction(store, (tx) => tx.mergeClients(into, from));
    await expect(merge(a, a)).rejects.toThrow();
    await expect(merge(a, 'nobody')).rejects.toThrow();
  });
});

describe('aliases', () => {
  const alias = (name: string, role: 'client' | 'team' | 'unknown' = 'unknown') =>
    writeTransaction(store, (tx) => tx.alias('c1', name, role));

  it('are stable, one for each person of a client, also when asked for at once', async () => {
    const both = await writeTransaction(store, (tx) =>
      Promise.all([
        tx.alias('c1', 'Dana Fox', 'client'),
        tx.alias('c1', 'dana  fox', 'client'),
        tx.alias('c1', 'Eli', 'team'),
      ]),
    );
    expect(both.map((person) => person.alias)).toEqual(['r1', 'r1', 'r2']);
    expect((await alias('Dana Fox')).alias).toBe('r1');
    expect((await writeTransaction(store, (tx) => tx.alias('c2', 'Eli', 'team'))).alias).toBe('r1');
  });

  it('are not given to another person after names were erased', async () => {
    await alias('Dana');
    await store.connection.use((database) => database.clear('people'));
    expect((await alias('Eli')).alias).toBe('r2');
  });

  it('learn a role, but not against what the user said', async () => {
    expect((await alias('Dana')).role).toBe('unknown');
    expect((await alias('Dana', 'client')).role).toBe('client');
    expect((await alias('Dana')).role).toBe('client');
    await writeTransaction(store, async (tx) => {
      const [person] = await tx.peopleOf('c1');
      if (person) tx.putPerson({ ...person, role: 'team', whoSaid: 'user' });
    });
    expect((await alias('Dana', 'client')).role).toBe('team');
  });
});
