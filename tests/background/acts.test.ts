import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ActError, doAct } from '../../entrypoints/background/acts';
import { rebuildClient } from '../../entrypoints/background/rebuild';
import { DEFAULT_RULES } from '../../lib/approvals/rules';
import type { PostFacts } from '../../lib/insight/post-facts';
import { bookOf } from '../../lib/settings/client-book';
import { clientSettingsOf } from '../../lib/settings/client-settings';
import { readEvents } from '../../lib/store/read';
import { openStore, type Store } from '../../lib/store/store';
import { type WriteTx, writeTransaction } from '../../lib/store/write';
import { HOUR, ORIGIN, onlyClient, START, seeIn, seen } from './seeing';

let store: Store;
const see = (hours: number, ...posts: Parameters<typeof seeIn>[2]) => seeIn(store, hours, posts);

beforeEach(() => {
  store = openStore({ name: `acts-${Math.random()}` });
});
afterEach(() => store.close());

async function lines() {
  const all = [];
  for await (const piece of readEvents(store, 'all')) all.push(...piece);
  return all;
}

async function onlyClientIn(tx: WriteTx, id: string) {
  const row = await tx.client(id);
  if (!row) throw new Error('There should be a client.');
  return row;
}

const posts = async (clientId: string) => writeTransaction(store, (tx) => tx.postsOf(clientId));

async function returnedPost() {
  const history = [
    { verb: 'submitted', actor: 'Eddie', role: 'unknown', at: null, text: null },
    { verb: 'changes_requested', actor: 'Mara', role: 'unknown', at: null, text: null },
  ] as const;
  await see(1, seen('Rye', 'in_review', { key: 'p1' }));
  await see(5, seen('Rye', 'changes_requested', { key: 'p1', history: [...history] }));
  const client = await onlyClient(store);
  const [post] = await posts(client.id);
  if (!post) throw new Error('There should be a post.');
  return { client, post };
}

describe('what the user does by hand', () => {
  it('re-attributes the past when a person turns out to be of the team', async () => {
    const { client } = await returnedPost();
    expect(client.totals).toMatchObject({ clientRounds: 1, internalRounds: 0 });
    await doAct(store, { do: 'person', clientId: client.id, name: 'mara', role: 'team' }, START + 6 * HOUR);
    expect((await onlyClient(store)).totals).toMatchObject({ clientRounds: 0, internalRounds: 1 });
    expect((await lines()).at(-1)).toMatchObject({ kind: 'corrected', by: { role: 'team' } });
  });

  it('marks a round as caused by the team, with an event of its own', async () => {
    const { client, post } = await returnedPost();
    const event = post.effective.find((one) => one.kind === 'changes_requested');
    await doAct(
      store,
      { do: 'correct', clientId: client.id, postId: post.id, eventId: event?.id ?? '', cause: 'team' },
      START + 6 * HOUR,
    );
    expect((await onlyClient(store)).totals).toMatchObject({ clientRounds: 0, agencyRounds: 1 });
    expect((await lines()).at(-1)).toMatchObject({
      kind: 'corrected',
      source: 'manual',
      detail: { cause: 'team' },
    });
  });

  it('keeps out what the user took out, also when the page shows it again', async () => {
    const { client, post } = await returnedPost();
    const event = post.effective.find((one) => one.kind === 'changes_requested');
    await doAct(
      store,
      { do: 'correct', clientId: client.id, postId: post.id, eventId: event?.id ?? '', void: true },
      START + 6 * HOUR,
    );
    expect((await onlyClient(store)).totals).toMatchObject({ clientRounds: 0 });
    const before = (await lines()).length;
    await see(7, seen('Rye', 'changes_requested', { key: 'p1' }));
    expect((await lines()).length).toBe(before);
  });

  it('notes that the client answered elsewhere', async () => {
    await see(1, seen('Rye', 'in_review', { key: 'p1' }));
    const client = await onlyClient(store);
    const [post] = await posts(client.id);
    await doAct(
      store,
      { do: 'answered_elsewhere', clientId: client.id, postId: post?.id ?? '', at: START + 3 * HOUR },
      START + 9 * HOUR,
    );
    const facts = (await posts(client.id))[0]?.facts as PostFacts;
    expect(facts.waits.at(-1)).toMatchObject({ end: 'elsewhere', endAt: START + 3 * HOUR });
  });

  it('counts what the user marks a post or a request as, and takes it back', async () => {
    const { client, post } = await returnedPost();
    const mark = (tag: 'date_bound' | 'against_practice', text: string) =>
      doAct(store, { do: 'note', clientId: client.id, postId: post.id, text, tag }, START + 6 * HOUR);
    await mark('date_bound', 'For the fair on the 12th');
    await mark('against_practice', 'Thirty tags: the network hides such posts');
    expect((await onlyClient(store)).totals).toMatchObject({ dateBound: 1, againstPractice: 1 });
    expect((await lines()).at(-1)).toMatchObject({ kind: 'note', detail: { tag: 'against_practice' } });
    const [marked] = await posts(client.id);
    const event = marked?.effective.find((one) => one.tag === 'date_bound');
    await doAct(
      store,
      { do: 'correct', clientId: client.id, postId: post.id, eventId: event?.id ?? '', void: true },
      START + 7 * HOUR,
    );
    expect((await onlyClient(store)).totals).toMatchObject({ dateBound: 0, againstPractice: 1 });
  });

  it('keeps questions and their answers, in the book and in the log, and makes them again from the log', async () => {
    const { client } = await returnedPost();
    const question = (text: string, hours: number) =>
      doAct(
        store,
        { do: 'question_asked', clientId: client.id, text, at: START + hours * HOUR },
        START + 9 * HOUR,
      );
    await question('Which opening hours over the holidays?', 2);
    await question('Who answers in August?', 20);
    const asked = bookOf((await onlyClient(store)).book).questions;
    // What lies ahead was asked now.
    expect(asked.map((one) => one.asked)).toEqual([START + 2 * HOUR, START + 9 * HOUR]);
    const id = asked[0]?.id ?? '';
    const answer = {
      do: 'question_answered',
      clientId: client.id,
      question: id,
      at: START + 8 * HOUR,
    } as const;
    await doAct(store, answer, START + 9 * HOUR);
    const kept = bookOf((await onlyClient(store)).book).questions;
    expect(kept[0]).toMatchObject({ id, answered: START + 8 * HOUR });
    await expect(doAct(store, answer, START + 9 * HOUR)).rejects.toThrow(ActError);
    await writeTransaction(store, async (tx) => {
      tx.putClient({ ...(await onlyClientIn(tx, client.id)), book: null });
      await rebuildClient(tx, client.id, START + 9 * HOUR);
    });
    expect(bookOf((await onlyClient(store)).book).questions).toEqual(kept);
  });

  it('keeps the link of an invoice out of the log', async () => {
    const { client } = await returnedPost();
    const invoice = {
      number: 'F-1',
      amount: 100,
      currency: 'EUR',
      issued: '2026-10-01',
      due: '2026-10-31',
      paid: null,
      disputed: null,
      promised: null,
      link: 'https://pay.example/secret',
    };
    await doAct(store, { do: 'invoice', clientId: client.id, invoice }, START);
    const before = (await lines()).length;
    await doAct(store, { do: 'invoice', clientId: client.id, invoice: { ...invoice, link: null } }, START);
    expect(await lines()).toHaveLength(before);
    expect(JSON.stringify(await lines())).not.toContain('pay.example');
    expect(bookOf((await onlyClient(store)).book).invoices[0]?.link).toBeNull();
  });

  it('keeps invoices in the book and their changes in the log', async () => {
    const { client } = await returnedPost();
    const invoice = {
      number: '2026-11',
      amount: 120_000,
      currency: 'EUR',
      issued: '2026-10-01',
      due: '2026-10-31',
      paid: null,
      disputed: null,
      promised: null,
    };
    await doAct(store, { do: 'invoice', clientId: client.id, invoice }, START);
    await doAct(
      store,
      { do: 'invoice', clientId: client.id, invoice: { ...invoice, paid: '2026-11-02' } },
      START,
    );
    expect(bookOf((await onlyClient(store)).book).invoices).toEqual([{ ...invoice, paid: '2026-11-02' }]);
    expect((await lines()).slice(-2).map((one) => one.kind)).toEqual(['invoice_issued', 'invoice_paid']);
  });

  it('remembers what was sent, for the stages', async () => {
    const { client } = await returnedPost();
    await doAct(
      store,
      {
        do: 'script_sent',
        clientId: client.id,
        pattern: 'waiting',
        stage: 'S1',
        language: 'fr',
        tone: 'gentle',
        channel: 'email',
      },
      START,
    );
    expect(bookOf((await onlyClient(store)).book).conversation).toMatchObject([
      { kind: 'script_sent', detail: { pattern: 'waiting', stage: 'S1' } },
    ]);
  });

  it('changes nothing where something is asked that cannot be done', async () => {
    const { client } = await returnedPost();
    const before = await lines();
    await expect(
      doAct(store, { do: 'note', clientId: client.id, postId: 'no-such-post', text: 'Hello' }, START),
    ).rejects.toThrow(ActError);
    await expect(
      doAct(store, { do: 'note', clientId: 'nobody', postId: null, text: 'Hello' }, START),
    ).rejects.toThrow(ActError);
    expect(await lines()).toEqual(before);
  });

  it("takes the user's word for whose approval it is, for the past too", async () => {
    const unknown = { turn: 'unknown', key: 'p1' } as const;
    const origin = { ...ORIGIN, rules: { ...DEFAULT_RULES, pendingSide: 'unknown' as const } };
    await seeIn(store, 1, [seen('Rye', 'in_review', unknown)], undefined, undefined, origin);
    await seeIn(store, 5, [seen('Rye', 'changes_requested', { key: 'p1' })], undefined, undefined, origin);
    const client = await onlyClient(store);
    expect(client.totals).toMatchObject({ clientRounds: 0, unknownReturns: 1 });
    // The tool of the test has no file: its rules are those of any site.
    const settings = { ...clientSettingsOf(null, 'UTC'), reviewer: 'client' as const };
    await doAct(store, { do: 'client_settings', clientId: client.id, settings }, START + 6 * HOUR);
    expect((await onlyClient(store)).totals).toMatchObject({ clientRounds: 1, unknownReturns: 0 });
  });

  it('counts a wait where the words of the page name the client, whatever the tool tells', async () => {
    const origin = { ...ORIGIN, rules: { ...DEFAULT_RULES, pendingSide: 'unknown' as const } };
    await seeIn(store, 1, [seen('Rye', 'in_review', { turn: 'client' })], undefined, undefined, origin);
    await seeIn(store, 1, [seen('Wheat', 'in_review', { turn: 'unknown' })], undefined, undefined, origin);
    const client = await onlyClient(store);
    const sure = (await posts(client.id)).map((post) =>
      (post.facts as PostFacts).waits.map((wait) => wait.sure),
    );
    expect(sure.sort()).toEqual([[false], [true]]);
  });

  it('puts a badge on every post of a client whose work is on hold', async () => {
    const { client } = await returnedPost();
    await doAct(store, { do: 'paused', clientId: client.id, since: '2026-11-02' }, START + 6 * HOUR);
    const { answer } = await see(
      7,
      seen('Rye', 'approved', { key: 'p1' }),
      seen('Wheat', 'draft', { key: 'p2' }),
    );
    expect(answer.badges).toMatchObject([
      { index: 0, paused: '2026-11-02' },
      { index: 1, paused: '2026-11-02' },
    ]);
    await doAct(store, { do: 'paused', clientId: client.id, since: null }, START + 8 * HOUR);
    expect((await see(9, seen('Rye', 'approved', { key: 'p1' }))).answer.badges).toEqual([]);
  });

  it('joins two clients into one, with figures of both', async () => {
    await see(1, seen('Rye', 'in_review', { key: 'p1' }));
    await seeIn(store, 2, [seen('Wheat', 'in_review', { key: 'p2' })], { key: 'w2', name: 'Alder Bread' });
    const [intoId = '', fromId = ''] = (await writeTransaction(store, (tx) => tx.clients())).map(
      (one) => one.id,
    );
    const invoice = {
      number: 'F-1',
      amount: 100,
      currency: 'EUR',
      issued: '2026-10-01',
      due: '2026-10-31',
      paid: null,
      disputed: null,
      promised: null,
    };
    const later = START + 3 * HOUR;
    await doAct(store, { do: 'invoice', clientId: intoId, invoice }, later);
    await doAct(store, { do: 'invoice', clientId: fromId, invoice: { ...invoice, amount: 7 } }, later);
    await doAct(store, { do: 'invoice', clientId: fromId, invoice: { ...invoice, number: 'F-2' } }, later);
    await doAct(store, { do: 'question_asked', clientId: fromId, text: 'Who answers?', at: later }, later);
    await doAct(store, { do: 'merge_clients', intoId, fromId }, later);
    const rows = await writeTransaction(store, (tx) => tx.clients());
    const merged = rows.find((one) => one.mergedInto === null);
    expect(merged?.totals).toMatchObject({ made: 2, waiting: 2 });
    const book = bookOf(merged?.book);
    expect(book.invoices.map(({ number, amount }) => [number, amount])).toEqual([
      ['F-1', 100],
      ['F-2', 100],
    ]);
    expect(book.questions.map(({ text }) => text)).toEqual(['Who answers?']);
  });
});
