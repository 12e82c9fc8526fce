import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventDraft, LogEvent } from '../../lib/approvals/events';
import { EMPTY_HEAD, GENESIS, hashOf, link, withoutTexts } from '../../lib/store/chain';
import { erasedEvent } from '../../lib/store/own-events';
import { verifyChain } from '../../lib/store/verify';
import { draft, many } from './support';

const SALT = '00112233445566778899aabbccddeeff';

function chainOf(drafts: ReturnType<typeof many>): LogEvent[] {
  const events: LogEvent[] = [];
  for (const one of drafts) {
    const last = events.at(-1);
    events.push(link(one, last ? { count: last.seq, hash: last.hash } : EMPTY_HEAD, SALT));
  }
  return events;
}

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

describe('link', () => {
  it('hashes what docs/log-format.md says, as any other SHA-256 does', () => {
    const event = link(
      {
        id: 'e1',
        kind: 'approved',
        tool: 'demo',
        client: { id: 'c1', name: 'Café' },
        post: { id: 'p1', key: null, title: 'Rye', channels: [] },
        round: 0,
        by: { role: 'client', alias: null },
        at: '2026-11-20T10:12:00.000Z',
        earliest: null,
        seenAt: '2026-11-20T10:12:00.000Z',
        zone: 'Europe/Paris',
        source: 'state',
        detail: {},
      },
      EMPTY_HEAD,
      SALT,
    );
    const name = sha256(`${SALT}Café`);
    const title = sha256(`${SALT}Rye`);
    expect(event.sealed).toEqual({ 'client.name': name, 'post.title': title });
    const canonical =
      '{"at":"2026-11-20T10:12:00.000Z","by":{"alias":null,"role":"client"},"client":{"id":"c1"},"detail":{},' +
      '"earliest":null,"id":"e1","kind":"approved","post":{"channels":[],"id":"p1","key":null},' +
      `"prev":"${GENESIS}","round":0,"sealed":{"client.name":"${name}","post.title":"${title}"},` +
      '"seenAt":"2026-11-20T10:12:00.000Z","seq":1,"source":"state","tool":"demo","v":1,"zone":"Europe/Paris"}';
    expect(event.hash).toBe(sha256(canonical));
    expect(Object.keys(event).at(-1)).toBe('salt');
  });

  it('has no salt where there is nothing to seal', () => {
    const event = link(erasedEvent('c1', undefined, 0, null), EMPTY_HEAD, SALT);
    expect([event.sealed, 'salt' in event]).toEqual([{}, false]);
  });

  it.each([
    ['a time in another form', { at: '2026-11-20T10:12:00Z' }],
    ['a time with an offset', { seenAt: '2026-11-20T10:12:00.000+01:00' }],
    ['no time at all', { earliest: 'yesterday' }],
    ['a year that text cannot order', { at: '+012026-11-20T10:12:00.000Z' }],
    ['half a round', { round: 0.5 }],
    ['a fraction', { detail: { amount: 1.5 } }],
    ['a number beyond exactness', { detail: { amount: 2 ** 53 } }],
    ['half a character', { zone: 'x\ud83d' }],
  ])('refuses %s', (_what, change) => {
    expect(() => link(draft('c1', change), EMPTY_HEAD, SALT)).toThrow(/Event event-/);
  });
});

describe('what a client said of an invoice, and its number', () => {
  const invoice = (detail: EventDraft['detail']) =>
    draft('c1', { kind: 'invoice_issued', post: null, detail: { amount: 100, ...detail } });
  const said = { number: 'A-17', disputed: 'The bread was late' };

  it('are sealed like a text, in an event of version 2', () => {
    const [event] = chainOf([invoice({ ...said, text: 'x', paid: null })]) as [LogEvent];
    expect(event.v).toBe(2);
    expect(event.sealed).toMatchObject({
      'detail.disputed': sha256(`${SALT}${said.disputed}`),
      'detail.number': sha256(`${SALT}${said.number}`),
    });
    const bare = withoutTexts(event);
    expect(bare.detail).toEqual({ amount: 100, paid: null });
    expect(hashOf(bare)).toBe(event.hash);
  });

  it('can be erased, and are held against their seals before', async () => {
    const events = chainOf([invoice(said), erasedEvent('c1', undefined, Date.UTC(2026, 11, 1), null)]);
    const [first, second] = events as [LogEvent, LogEvent];
    expect(await verifyChain(events)).toMatchObject({ ok: true });
    expect(await verifyChain([withoutTexts(first), second])).toMatchObject({ ok: true, erased: 1 });
    expect(await verifyChain([withoutTexts(first)])).toMatchObject({ ok: false, why: 'missing_text' });
    const other = { ...first, detail: { ...first.detail, disputed: 'The bread was good' } };
    expect(await verifyChain([other, second])).toMatchObject({ ok: false, seq: 1, why: 'text' });
    const more = { ...first, detail: { ...first.detail, invoiceRemoved: 'A-16' } };
    expect(await verifyChain([more, second])).toMatchObject({ ok: false, seq: 1, why: 'text' });
  });

  it('stay covered by the hash of events that were written before', async () => {
    const [event] = chainOf([draft('c1')]) as [LogEvent];
    const old: LogEvent = { ...event, detail: { ...event.detail, ...said } };
    old.hash = hashOf(old);
    expect(await verifyChain([old])).toMatchObject({ ok: true });
    expect(withoutTexts(old).detail).toMatchObject(said);
    const changed = { ...old, detail: { ...old.detail, number: 'A-18' } };
    expect(await verifyChain([changed])).toMatchObject({ ok: false, why: 'hash' });
  });

  it('need no other version where there are none', () => {
    expect(chainOf([draft('c1'), invoice({ number: 17, disputed: null })]).map(({ v }) => v)).toEqual([1, 1]);
  });
});

describe('verifyChain', { timeout: 20_000 }, () => {
  it('finds a whole chain whole', async () => {
    const events = chainOf(many('c1', 20));
    expect(await verifyChain(events)).toEqual({
      ok: true,
      events: 20,
      head: { count: 20, hash: events[19]?.hash },
      lost: [],
      erased: 0,
    });
  });

  it('catches every change of any single field, at any depth', async () => {
    const details = { text: 'Not before Friday', number: '17', disputed: 'late', paid: null, amount: 5 };
    const events = chainOf([...many('c1', 2), draft('c1', { detail: details }), ...many('c1', 1)]);
    const paths = leaves(events[2] as LogEvent);
    expect(paths.length).toBeGreaterThan(25);
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 3 }),
        fc.constantFrom(...paths),
        fc.oneof(fc.constant('remove' as const), fc.jsonValue()),
        async (index, path, value) => {
          const changed = structuredClone(events);
          if (!change(changed[index] as LogEvent, path, value)) return;
          expect((await verifyChain(changed)).ok).toBe(false);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('says what is wrong where a number stands in no form that can be printed', async () => {
    for (const path of ['seq', 'v'])
      for (const value of [{ toString: null }, null, '1', 1.5]) {
        const changed = structuredClone(chainOf(many('c1', 3)));
        Object.assign(changed[1] as LogEvent, { [path]: value });
        expect(await verifyChain(changed)).toMatchObject({ ok: false });
      }
  });

  it('catches a field that was added', async () => {
    const changed = structuredClone(chainOf(many('c1', 2)));
    Object.assign(changed[1] as LogEvent, { approvedBy: 'nobody' });
    expect(await verifyChain(changed)).toMatchObject({ ok: false, seq: 2, why: 'hash' });
  });

  it('catches events that were dropped, doubled or swapped', async () => {
    const events = chainOf(many('c1', 12));
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 11 }),
        fc.integer({ min: 0, max: 11 }),
        fc.constantFrom('drop', 'double', 'swap'),
        async (i, j, what) => {
          const changed = [...events];
          if (what === 'drop') changed.splice(i, 1);
          if (what === 'double') changed.splice(j, 0, events[i] as LogEvent);
          if (what === 'swap') [changed[i], changed[j]] = [events[j] as LogEvent, events[i] as LogEvent];
          const result = await verifyChain(changed);
          const isCutTail = what === 'drop' && i === 11;
          expect(result.ok).toBe(isCutTail || (what === 'swap' && i === j));
          if (isCutTail) expect(result).not.toMatchObject({ head: { count: 12 } });
        },
      ),
    );
  });

  it('catches a change that was hashed again, at the event behind it', async () => {
    const events = structuredClone(chainOf(many('c1', 5)));
    const forged = events[1] as LogEvent;
    forged.round = 7;
    forged.hash = hashOf(forged);
    expect(await verifyChain(events)).toMatchObject({ ok: false, seq: 3, why: 'prev' });
  });

  it('catches an event of another client, and a version that it does not know', async () => {
    const [a] = chainOf(many('c1', 1));
    const [b] = chainOf(many('c2', 1));
    expect(await verifyChain([a as LogEvent, b as LogEvent])).toMatchObject({ why: 'client' });
    expect(await verifyChain([{ ...(a as LogEvent), v: 3 as 1 }])).toMatchObject({ why: 'version' });
    expect(await verifyChain([{ ...(a as LogEvent), v: 2 }])).toMatchObject({ why: 'hash' });
  });

  it('keeps verifying when texts are erased and an event says so, whichever they are', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 15 }),
        fc.integer({ min: 0, max: 15 }),
        async (count, kept) => {
          const drafts = many('c1', count);
          const before = drafts[kept] ? Date.parse(drafts[kept].seenAt) : null;
          const events = chainOf([...drafts, erasedEvent('c1', undefined, Date.UTC(2026, 11, 1), before)]);
          const erased = events.map((event, i) =>
            before === null || i < kept ? withoutTexts(event) : event,
          );
          expect(await verifyChain(erased)).toMatchObject({
            ok: true,
            erased: before === null ? count : kept,
          });
          expect(JSON.stringify(erased.slice(0, before === null ? count : kept))).not.toMatch(
            /Alder|rye|salt/,
          );
        },
      ),
    );
  });

  it('does not take a text that is simply gone for an erased one', async () => {
    const events = chainOf(many('c1', 3));
    const gone = [events[0], withoutTexts(events[1] as LogEvent), events[2]] as LogEvent[];
    expect(await verifyChain(gone)).toMatchObject({ ok: false, seq: 2, why: 'missing_text' });
    expect(await verifyChain(gone, { partial: true })).toMatchObject({ ok: true });
  });

  it('checks a part of a chain from where it begins', async () => {
    const events = chainOf(many('c1', 10));
    const start = { count: 4, hash: events[3]?.hash as string };
    expect(await verifyChain(events.slice(4), { start })).toMatchObject({ ok: true, events: 6 });
    expect(await verifyChain(events.slice(4))).toMatchObject({ ok: false, seq: 5, why: 'seq' });
  });
});

type Path = (string | number)[];

function leaves(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, inner]) => [[...path, key], ...leaves(inner, [...path, key])]);
}

/** False where the value was that already, or where it is not there to be removed. */
function change(event: LogEvent, path: Path, value: unknown): boolean {
  let owner = event as unknown as Record<string, unknown>;
  for (const key of path.slice(0, -1)) owner = owner[key] as Record<string, unknown>;
  const key = path.at(-1) as string;
  if (JSON.stringify(owner[key]) === JSON.stringify(value)) return false;
  if (value === 'remove') {
    if (!(key in owner)) return false;
    delete owner[key];
  } else owner[key] = value;
  return true;
}
