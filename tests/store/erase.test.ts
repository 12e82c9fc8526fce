import { beforeEach, describe, expect, it } from 'vitest';
import { eraseTexts } from '../../lib/store/erase';
import { readEvents } from '../../lib/store/read';
import { openStore, type Store } from '../../lib/store/store';
import { verifyChain } from '../../lib/store/verify';
import { writeTransaction } from '../../lib/store/write';
import { collect, freshDatabase, many, post } from './support';

let store: Store;
beforeEach(async () => {
  freshDatabase();
  store = openStore();
  for (let i = 0; i < 3; i++) await writeTransaction(store, (tx) => tx.append('c1', many('c1', 700)));
  await writeTransaction(store, (tx) => tx.append('c2', many('c2', 20)));
});

const everything = async () =>
  JSON.stringify(
    await store.connection.use((database) =>
      Promise.all(['tail', 'segments', 'posts'].map((name) => database.getAll(name as 'tail'))),
    ),
  );

describe('eraseTexts', { timeout: 20_000 }, () => {
  it('leaves no text and no salt of the client, in segments and tail, and a chain that verifies', async () => {
    expect(await eraseTexts(store, 'c1')).toBe(2_100);
    const events = await collect(readEvents(store, 'c1'));
    expect(JSON.stringify(events)).not.toMatch(/Alder|rye|picture|salt/);
    expect(events.at(-1)).toMatchObject({ kind: 'erased', seq: 2_101, detail: { what: 'texts' } });
    expect(await verifyChain(events)).toMatchObject({ ok: true, events: 2_101, erased: 2_100 });

    const other = await collect(readEvents(store, 'c2'));
    expect(other.every((event) => event.salt && event.client.name)).toBe(true);
    expect(await verifyChain(other)).toMatchObject({ ok: true, erased: 0 });
  });

  it('erases only what was seen before a moment', async () => {
    const border = (await collect(readEvents(store, 'c1')))[1_200]?.seenAt as string;
    expect(await eraseTexts(store, 'c1', { before: Date.parse(border) })).toBe(1_200);
    const events = await collect(readEvents(store, 'c1'));
    expect(events.map((event) => event.post?.title !== undefined).indexOf(true)).toBe(1_200);
    expect(events.at(-1)?.detail.before).toBe(border);
    expect(await verifyChain(events)).toMatchObject({ ok: true, erased: 1_200 });
    expect(await eraseTexts(store, 'c1', { before: Date.parse(border) })).toBe(0);
    expect(await eraseTexts(store, 'c1')).toBe(900);
    expect(await verifyChain(readEvents(store, 'c1'))).toMatchObject({ ok: true, erased: 2_100 });
  });

  it('goes on after it: new events follow and keep their texts', async () => {
    await eraseTexts(store, 'c1');
    await writeTransaction(store, (tx) => tx.append('c1', many('c1', 1)));
    const events = await collect(readEvents(store, 'c1'));
    expect(events.at(-1)?.post?.title).toMatch(/rye/);
    expect((await verifyChain(events)).ok).toBe(true);
  });

  it('blanks the rows of posts, as it is told, whether they were decided or not', async () => {
    await writeTransaction(store, async (tx) => {
      tx.putPost(post('open', { title: 'never decided' }));
      tx.putPost(post('seen', { title: 'seen lately', lastSeen: 9 }));
      tx.putPost(post('decided', { title: 'long gone', open: 0, decidedAt: 5 }));
    });
    await eraseTexts(store, 'c1', {
      blankPost: (row) => (row.lastSeen < 9 ? { ...row, title: '' } : row),
    });
    const text = await everything();
    expect(text).toContain('seen lately');
    expect(text).not.toMatch(/long gone|never decided/);
  });

  it('keeps everything of a client on dispute hold', async () => {
    const client = await writeTransaction(store, async (tx) =>
      tx.createClient({ tool: 'demo', key: '9', name: 'Birch' }),
    );
    await writeTransaction(store, async (tx) => {
      tx.putClient({ ...client, disputeHold: true });
      await tx.append(client.id, many(client.id, 3));
    });
    expect(await eraseTexts(store, client.id)).toBe(0);
    expect(await collect(readEvents(store, client.id))).toHaveLength(3);
  });
});
