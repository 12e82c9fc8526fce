import { deleteDB } from 'idb';
import { LogRows } from '../../entrypoints/dashboard/log/log-rows';
import { queryOf } from '../../entrypoints/dashboard/log/query';
import type { LogEvent } from '../../lib/approvals/events';
import { SEGMENT_EVENTS, segmentOf } from '../../lib/store/seal';
import { openStore, type Store } from '../../lib/store/store';

/** Milliseconds from an opened log to its first rows, with few and with many events stored; and the one by the other. */
export interface LogPageFigures {
  ratio: number;
  few: number;
  many: number;
  /** Events that were stored in each. */
  events: [few: number, many: number];
}

const CLIENTS = 20;
const FIRST_ROWS = 60;
const ROUNDS = 15;

/**
 * The log page's own way to its first rows, taken in turns over a short and a long log of the same clients.
 * `address`: the page's own, what is asked for.
 */
export async function measureLogPage(
  address: string,
  few = 1_000,
  many = 1_000_000,
): Promise<LogPageFigures> {
  const [short, long] = [await fill(few), await fill(many)];
  const figures: [number[], number[]] = [[], []];
  for (let round = -3; round < ROUNDS; round++)
    for (const [i, name] of [short, long].entries()) {
      const took = await firstRows(name, address);
      // The first rounds warm both up.
      if (round >= 0) figures[i as 0 | 1].push(took);
    }
  await Promise.all([deleteDB(short), deleteDB(long)]);
  const [a, b] = figures;
  return {
    ratio: median(b.map((took, i) => took / (a[i] as number))),
    few: median(a),
    many: median(b),
    events: [few, many],
  };
}

async function firstRows(name: string, address: string): Promise<number> {
  const store = openStore({ name, readOnly: true });
  await store.connection.use(async () => {});
  const start = performance.now();
  await new Promise<void>((resolve, reject) => {
    const rows = new LogRows(store, queryOf(new URLSearchParams(address)), () => {
      if (rows.state.error) reject(rows.state.error);
      if (rows.state.found < FIRST_ROWS) return;
      for (let row = 0; row < FIRST_ROWS; row++) if (!rows.event(row)) return;
      resolve();
      rows.stop();
    });
    rows.want(FIRST_ROWS);
    void rows.run();
  });
  const took = performance.now() - start;
  store.close();
  return took;
}

/** A log as the store leaves it: segments, and behind them a tail of one row for each message. */
async function fill(events: number): Promise<string> {
  const name = `bench-log-${crypto.randomUUID()}`;
  const store: Store = openStore({ name });
  const each = Math.floor(events / CLIENTS);
  for (let client = 0; client < CLIENTS; client++) await fillChain(store, `client-${client}`, each, client);
  store.close();
  return name;
}

function fillChain(store: Store, clientId: string, count: number, client: number): Promise<void> {
  return store.connection.use(async (database) => {
    const inTail = Math.min(count, SEGMENT_EVENTS + 500);
    let seq = 1;
    while (seq <= count - inTail) {
      const length = Math.min(SEGMENT_EVENTS, count - inTail - seq + 1);
      const from = seq;
      const events = Array.from({ length }, (_, i) => eventOf(clientId, from + i, client));
      await database.put('segments', segmentOf(clientId, events));
      seq += length;
    }
    const transaction = database.transaction(['tail', 'heads'], 'readwrite');
    for (; seq <= count; seq++)
      void transaction.objectStore('tail').put([eventOf(clientId, seq, client)], [clientId, seq]);
    const head = { clientId, count, hash: 'f'.repeat(64), stored: count, tail: inTail, aliases: 1 };
    void transaction.objectStore('heads').put(head);
    await transaction.done;
  });
}

function eventOf(clientId: string, seq: number, client: number): LogEvent {
  const noted = 1_700_000_000_000 + seq * 600_000 + client * 7_000;
  const seenAt = new Date(noted).toISOString();
  // Histories are seen days after what they tell.
  const at = new Date(noted - (seq % 5 === 0 ? 3 * 86_400_000 : 0)).toISOString();
  const hash = seq.toString(16).padStart(64, '0');
  return {
    v: 1,
    seq,
    id: `${clientId}-${seq}`,
    prev: hash,
    hash,
    kind: 'changes_requested',
    tool: 'demo',
    client: { id: clientId, name: `Bakery number ${client}` },
    post: {
      id: `p${seq % 500}`,
      key: `${seq % 500}`,
      title: 'Two for one on rye, this week only, while it lasts',
      channels: ['instagram', 'facebook'],
    },
    round: 1,
    by: { role: 'client', alias: 'r1' },
    at,
    earliest: at,
    seenAt,
    zone: 'Europe/Paris',
    source: 'history',
    detail: { text: 'Please use the picture with the brown paper bag.', state: 'changes_requested' },
    sealed: { 'client.name': hash, 'post.title': hash, 'detail.text': hash },
    salt: 'a'.repeat(32),
  };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
