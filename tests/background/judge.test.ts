import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { doAct } from '../../entrypoints/background/acts';
import { judgeClient, lookAtAll } from '../../entrypoints/background/judge';
import { judgementView } from '../../entrypoints/background/judgement-view';
import type { SeenPost } from '../../lib/approvals/reading';
import type { Judging } from '../../lib/judging/judge-client';
import { looksOf, type StoredLooks } from '../../lib/judging/looks';
import { bookOf } from '../../lib/settings/client-book';
import { clientSettingsOf } from '../../lib/settings/client-settings';
import { userSettingsOf } from '../../lib/settings/user-settings';
import { allClients } from '../../lib/store/read';
import type { ClientRow } from '../../lib/store/schema';
import { openStore, type Store } from '../../lib/store/store';
import { HOUR, START, seeIn, seen } from './seeing';

let store: Store;
beforeEach(() => {
  store = openStore({ name: `judge-${Math.random()}` });
});
afterEach(() => store.close());

const DAY = 24 * HOUR;
const at = (hours: number): Judging => ({
  now: START + hours * HOUR,
  zone: 'UTC',
  user: userSettingsOf(null, 'UTC'),
});
const clientNamed = async (name: string): Promise<ClientRow> => {
  const found = (await allClients(store)).find((row) => row.names[0] === name);
  if (!found) throw new Error(`There should be ${name}.`);
  return found;
};
const viewOf = async (name: string, hours: number) => {
  const judging = at(hours);
  const all = await allClients(store);
  return judgementView(await judgeClient(store, await clientNamed(name), all, judging), judging, false);
};

/** Posts of one client, each returned so many times, then approved, an hour a step, from this hour on. */
async function decide(name: string, hours: number, rounds: readonly number[], prefix = ''): Promise<void> {
  const posts = (step: (returns: number) => SeenPost['state']): SeenPost[] =>
    rounds.map((returns, i) => seen(`${prefix}Post ${i}`, step(returns), { key: `${name}${prefix}${i}` }));
  const client = { key: name, name };
  const most = Math.max(...rounds);
  for (let step = 0; step < 2 * most + 2; step++) {
    const state = (returns: number): SeenPost['state'] =>
      step % 2 === 0
        ? step / 2 <= returns
          ? 'in_review'
          : 'approved'
        : (step + 1) / 2 <= returns
          ? 'changes_requested'
          : 'approved';
    await seeIn(store, hours + step, posts(state), client);
  }
}

describe('judging one client', () => {
  it('gives no figure in per cent and no flag on three posts', async () => {
    await decide('Alder', 0, [5, 5, 5]);
    for (const hours of [24, 24 + 8 * 24, 24 + 16 * 24]) {
      const view = await viewOf('Alder', hours);
      expect(view.headline).toEqual({ pattern: 'heavy_review', level: 'not_enough' });
      expect(view.evidence).toBeNull();
      expect(view.advice.pattern).toBeNull();
      expect(view.decided).toBe(3);
    }
  });

  it('flags a client whose posts come back often, at the second weekly look and not before', async () => {
    await decide('Alder', 0, [4, 3, 4, 5, 3, 4, 0, 4, 3, 4]);
    const first = await viewOf('Alder', 24);
    expect(first.headline).toEqual({ pattern: 'heavy_review', level: 'watch' });
    expect((await viewOf('Alder', 24 + 6 * 24)).headline.level).toBe('watch');
    const second = await viewOf('Alder', 24 + 8 * 24);
    expect(second.headline).toEqual({ pattern: 'heavy_review', level: 'flagged' });
    expect(second.evidence).toMatchObject({ metric: 'B2', x: 9, n: 10, others: null });
    expect(second.advice).toMatchObject({ pattern: 'heavy_review', stage: 'S1', open: true });
    expect(second.facts).toMatchObject({ posts: 10, rounds: 34 });
  });

  it('takes the looks without anybody opening the popup', async () => {
    await decide('Alder', 0, [4, 3, 4, 5, 3, 4, 0, 4, 3, 4]);
    await lookAtAll(store, at(24));
    await lookAtAll(store, at(48));
    const kept = (row: ClientRow): StoredLooks | null => looksOf(bookOf(row.book).looks);
    expect(kept(await clientNamed('Alder'))?.looks.before).toBeNull();
    await lookAtAll(store, at(24 + 8 * 24));
    expect(kept(await clientNamed('Alder'))?.looks.before?.at).toBe(START + DAY);
    expect((await viewOf('Alder', 25 + 8 * 24)).headline.level).toBe('flagged');
  });

  it('keeps one look however often it is asked', async () => {
    await decide('Alder', 0, [1, 0, 2]);
    await viewOf('Alder', 24);
    const before = await clientNamed('Alder');
    await viewOf('Alder', 25);
    await viewOf('Alder', 60);
    expect((await clientNamed('Alder')).book).toEqual(before.book);
  });

  it('compares with the other clients once they are three with thirty posts, and notices what became of them', async () => {
    await decide('Alder', 0, [4, 3, 4, 5, 3, 4, 0, 4, 3, 4]);
    for (const name of ['Birch', 'Cedar']) await decide(name, 0, [0, 0, 3, 0, 1, 0, 0, 0, 0, 1]);
    expect((await viewOf('Alder', 24)).evidence?.others).toBeNull();
    await decide('Dogwood', 0, [0, 0, 3, 0, 1, 0, 0, 0, 0, 1]);
    expect((await viewOf('Alder', 25)).evidence?.others).toBeCloseTo(0.1);
    await decide('Dogwood', 30, [3, 3, 3, 3, 3], 'more ');
    expect((await viewOf('Alder', 60)).evidence?.others).toBeCloseTo(8 / 35);
  });

  it('lists what waits, the longest first, with the slot and how urgent it is', async () => {
    const slot = START + 40 * HOUR;
    const client = { key: 'Alder', name: 'Alder' };
    await seeIn(store, 0, [seen('Old', 'draft', { key: 'a' }), seen('New', 'draft', { key: 'b' })], client);
    await seeIn(store, 1, [seen('Old', 'in_review', { key: 'a' })], client);
    await seeIn(
      store,
      20,
      [seen('New', 'in_review', { key: 'b', slot: { earliest: slot, latest: slot } })],
      client,
    );
    const { pending, pendingCount } = await viewOf('Alder', 4 * 24);
    expect(pendingCount).toBe(2);
    expect(pending.map(({ title, level }) => [title, level])).toEqual([
      ['Old', 'amber'],
      ['New', 'amber'],
    ]);
    expect(pending[1]).toMatchObject({ slot, slotDay: '2026-11-04', shortNotice: true });
  });

  it('goes by what the contract includes', async () => {
    await decide('Alder', 0, [4, 3, 4, 5, 3, 4, 0, 4, 3, 4]);
    const client = await clientNamed('Alder');
    const settings = clientSettingsOf(null, 'UTC');
    settings.contract.includedRounds = 4;
    await doAct(store, { do: 'client_settings', clientId: client.id, settings }, START + DAY);
    expect(await viewOf('Alder', 25)).toMatchObject({ includedRounds: 4 });
  });

  it('follows the conversation that the user tells of', async () => {
    await decide('Alder', 0, [4, 3, 4, 5, 3, 4, 0, 4, 3, 4]);
    const { id: clientId } = await clientNamed('Alder');
    await viewOf('Alder', 24);
    const flagged = 24 + 8 * 24;
    expect((await viewOf('Alder', flagged)).advice).toMatchObject({ stage: 'S1', open: true });
    const how = { language: 'en', tone: 'plain', channel: 'email' } as const;
    await doAct(
      store,
      { do: 'script_sent', clientId, pattern: 'heavy_review', stage: 'S1', ...how },
      START + (flagged + 1) * HOUR,
    );
    const after = await viewOf('Alder', flagged + 2);
    expect(after.advice).toMatchObject({ stage: 'S2', open: false, why: 'waiting' });
    expect(after.advice.standing.heavy_review).toBe('S1');
  });
});

describe('payment', () => {
  it('needs no post and is told with its invoice', async () => {
    await decide('Alder', 0, [0]);
    const { id: clientId } = await clientNamed('Alder');
    const invoice = {
      number: '2026-014',
      amount: 90_000,
      currency: 'EUR',
      issued: '2026-10-01',
      due: '2026-10-31',
      paid: null,
      disputed: null,
      promised: null,
    };
    await doAct(store, { do: 'invoice', clientId, invoice }, START + DAY);
    const view = await viewOf('Alder', 9 * 24);
    expect(view.headline).toEqual({ pattern: 'payment', level: 'flagged' });
    expect(view.payment).toMatchObject({ invoice: { number: '2026-014', daysLate: 11 }, overdue: 1 });
    expect(view.evidence).toBeNull();
    expect(view.advice).toMatchObject({ pattern: 'payment', stage: 'S1', open: true });
  });
});
