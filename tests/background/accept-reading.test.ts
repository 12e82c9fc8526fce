import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HistoryEntry, Reading, SeenPost } from '../../lib/approvals/reading';
import type { PostFacts } from '../../lib/insight/post-facts';
import type { Totals } from '../../lib/insight/totals';
import { allClients, readEvents } from '../../lib/store/read';
import { openStore, type Store } from '../../lib/store/store';
import { HOUR, onlyClient, START, seeIn, seen } from './seeing';

let store: Store;

beforeEach(() => {
  store = openStore({ name: `accept-${Math.random()}` });
});
afterEach(() => store.close());

const see = (hours: number, posts: SeenPost[], client?: Reading['client'], id?: string) =>
  seeIn(store, hours, posts, client, id);

/** Figures of the only client. */
async function totals(): Promise<Totals> {
  return (await onlyClient(store)).totals as Totals;
}

async function log(): Promise<string[]> {
  const lines: string[] = [];
  for await (const piece of readEvents(store, 'all'))
    for (const event of piece)
      lines.push(`${event.client.name}/${event.post?.title}/${event.kind}/${event.round}`);
  return lines;
}

describe('a reading on its way into the log', () => {
  it('notes once that the channels of a post stand differently, and what became of it', async () => {
    const channels = ['instagram', 'linkedin'];
    const slot = { earliest: null, latest: START + 20 * HOUR };
    const look = (hours: number, state: SeenPost['state'], approved: string[]) =>
      see(hours, [seen('Rye', state, { key: 'p1', channels, slot, approved })]);
    await look(1, 'in_review', []);
    await look(5, 'in_review', ['linkedin']);
    await look(9, 'in_review', ['linkedin']);
    await look(12, 'in_review', []);
    await look(15, 'in_review', ['linkedin']);
    expect(await log()).toEqual([
      'Alder Bakery/Rye/submitted/0',
      'Alder Bakery/Rye/note/0',
      'Alder Bakery/Rye/note/0',
      'Alder Bakery/Rye/note/0',
    ]);
    await look(25, 'in_review', ['linkedin']);
    await look(30, 'published', channels);
    const [row] = await store.connection.use((database) => database.getAll('posts'));
    expect(row?.facts as PostFacts | undefined).toMatchObject({ partialApproval: true, splitSince: null });
  });

  it('becomes events, a row, figures and badges, and the same message again changes nothing', async () => {
    await see(0, [seen('Rye', 'draft', { key: 'p1' })]);
    await see(1, [seen('Rye', 'in_review', { key: 'p1' })]);
    await see(2, [seen('Rye', 'changes_requested', { key: 'p1' })]);
    const { answer } = await see(5, [seen('Rye', 'in_review', { key: 'p1' })], undefined, 'message-again');
    expect(answer.badges).toEqual([
      { index: 0, round: 1, unknown: 0, since: START + 5 * HOUR, atLeast: false },
    ]);
    const before = await log();
    expect(before).toEqual([
      'Alder Bakery/Rye/submitted/0',
      'Alder Bakery/Rye/changes_requested/1',
      'Alder Bakery/Rye/submitted/1',
    ]);
    const again = await see(5, [seen('Rye', 'changes_requested', { key: 'p1' })], undefined, 'message-again');
    expect(again.answer).toEqual(answer);
    expect(await log()).toEqual(before);
    expect(await totals()).toMatchObject({ posts: 1, clientRounds: 1, waiting: 1 });
  });

  it('knows a post by its text before its id appears, and keeps it through an edit', async () => {
    const slot = { earliest: START + 90 * HOUR, latest: START + 91 * HOUR };
    await see(1, [seen('Two for one on rye this Saturday', 'in_review', { slot })]);
    await see(2, [seen('Two for one on rye this Saturday', 'changes_requested', { slot, key: 'p9' })]);
    await see(3, [seen('Two for one on rye this Sunday', 'in_review', { slot })]);
    await see(4, [seen('Two for one on rye this Sunday', 'changes_requested', { slot, key: 'p9' })]);
    expect(await totals()).toMatchObject({ made: 1, clientRounds: 2 });
  });

  it('keeps two posts of the same text apart', async () => {
    await see(1, [seen('Happy Monday', 'in_review'), seen('Happy Monday', 'in_review')]);
    await see(2, [seen('Happy Monday', 'in_review'), seen('Happy Monday', 'changes_requested')]);
    expect(await totals()).toMatchObject({ made: 2, clientRounds: 1 });
  });

  it('finds the client of a post by its key on a page that names none, and records nothing it cannot place', async () => {
    await see(1, [seen('Rye', 'in_review', { key: 'p1' })]);
    const { clientId } = await see(
      2,
      [seen('Rye', 'changes_requested', { key: 'p1' }), seen('New', 'in_review', { key: 'p2' })],
      null,
    );
    expect(await totals()).toMatchObject({ made: 1, clientRounds: 1 });
    expect(clientId).toBe((await allClients(store))[0]?.id);
  });

  it('gives a site that never names a client one of its own', async () => {
    await see(1, [seen('Rye', 'in_review')], null);
    expect((await allClients(store)).map((client) => client.names)).toEqual([['demo.example']]);
  });

  it('logs a moved date, once', async () => {
    const slot = (hours: number) => ({ earliest: START + hours * HOUR, latest: START + (hours + 1) * HOUR });
    await see(1, [seen('Rye', 'in_review', { key: 'p1', slot: slot(48) })]);
    for (const hours of [2, 3, 4])
      await see(hours, [seen('Rye', 'in_review', { key: 'p1', slot: slot(96) })]);
    expect(await log()).toEqual(['Alder Bakery/Rye/submitted/0', 'Alder Bakery/Rye/edited/0']);
  });

  it('keeps the names of people as pseudonyms', async () => {
    const entry: HistoryEntry = {
      verb: 'changes_requested',
      actor: 'Ana Alder',
      role: 'client',
      at: { earliest: START, latest: START + HOUR },
      text: 'Shorter, please',
    };
    await see(5, [
      seen('Rye', 'changes_requested', {
        key: 'p1',
        history: [{ ...entry, verb: 'submitted', actor: 'Eddie', role: 'team', text: null }, entry],
      }),
    ]);
    const by: unknown[] = [];
    for await (const piece of readEvents(store, 'all')) for (const event of piece) by.push(event.by);
    expect(by).toEqual([
      { role: 'team', alias: 'r1' },
      { role: 'client', alias: 'r2' },
    ]);
  });
});
