import type { LogEvent } from '../../../lib/approvals/events';
import { chainsOf, countEvents, piece } from '../../../lib/store/read';
import { scanLog } from '../../../lib/store/scan';
import type { Store } from '../../../lib/store/store';
import { LatestFirst } from './latest-first';
import { isFiltered, type LogQuery, matcherOf, readsAll } from './query';
import { RowList } from './row-list';

/** Whole events held in memory; of all other rows only chain and number are. */
const CACHE = 6_000;

export interface LogState {
  /** Rows known so far. */
  found: number;
  /** How many there will be; null while a filtered scan runs. */
  rows: number | null;
  looked: number;
  all: number;
  scanning: boolean;
  error: unknown;
}

/**
 * The rows of the log table: a scan that finds them in order and only as far as they are asked for, and their events,
 * read again when they come into view.
 */
export class LogRows {
  readonly #store: Store;
  readonly #query: LogQuery;
  readonly #changed: () => void;
  readonly #stop = new AbortController();
  readonly #cache = new Map<string, LogEvent>();
  readonly #loading = new Set<string>();
  #chains: string[] = [];
  readonly #latest: LatestFirst | null;
  readonly #rows: RowList;
  #wanted = 0;
  state: LogState = { found: 0, rows: null, looked: 0, all: 0, scanning: true, error: null };

  constructor(store: Store, query: LogQuery, changed: () => void) {
    this.#store = store;
    this.#query = query;
    this.#changed = changed;
    this.#latest = query.by === 'happened' && query.newest ? new LatestFirst() : null;
    this.#rows = this.#latest?.rows ?? new RowList();
  }

  /** Reads until there are so many rows, or the log is at its end. */
  want(rows: number): void {
    this.#wanted = Math.max(this.#wanted, rows);
    this.#wake?.();
  }
  #wake: (() => void) | null = null;

  stop(): void {
    this.#stop.abort();
    this.#wake?.();
  }

  /** Rejects never: what goes wrong stands in the state. */
  async run(): Promise<void> {
    try {
      await this.#scan();
    } catch (error) {
      if (!this.#stop.signal.aborted) {
        console.error('Signoff: the log could not be read.', error);
        this.state.error = error;
      }
    }
    this.#end();
  }

  async #scan(): Promise<void> {
    const { client, newest } = this.#query;
    const chains = client === null ? undefined : await chainsOf(this.#store, client);
    const all = await countEvents(this.#store, chains ?? 'all');
    const whole = isFiltered(this.#query) || readsAll(this.#query);
    this.state = { ...this.state, all, rows: whole ? null : all };
    const matches = matcherOf(this.#query);
    const indexes = new Map<string, number>();
    const { signal } = this.#stop;
    const direction = newest ? 'prev' : 'next';
    for await (const events of scanLog(this.#store, { ...(chains && { chains }), direction, signal })) {
      for (const event of events) {
        if (!matches(event)) continue;
        let index = indexes.get(event.client.id);
        if (index === undefined) {
          index = this.#chains.push(event.client.id) - 1;
          indexes.set(event.client.id, index);
        }
        this.#add(index, event);
      }
      this.#show(events.length);
      // A search goes on to the end; the plain log is read as far as it is looked at.
      if (!whole) await this.#untilWanted();
    }
  }

  /** Also where the reading was stopped: what was read is in order. */
  #end(): void {
    this.#latest?.end();
    if (readsAll(this.#query)) this.#rows.sort(false);
    const found = this.#rows.length;
    this.state = { ...this.state, scanning: false, found, rows: found };
    this.#changed();
  }

  /** Rows have a place only where no event that is still to come can stand before them. */
  #show(looked: number): void {
    const found = readsAll(this.#query) ? 0 : this.#rows.length;
    this.state = { ...this.state, found, looked: this.state.looked + looked };
    this.#changed();
  }

  async #untilWanted(): Promise<void> {
    while (this.state.found >= this.#wanted && !this.#stop.signal.aborted) {
      this.state = { ...this.state, scanning: false };
      this.#changed();
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
      this.state = { ...this.state, scanning: true };
    }
  }

  #add(chain: number, event: LogEvent): void {
    const place = { chain, seq: event.seq, at: Date.parse(event.at) };
    if (this.#latest) this.#latest.take(place, Date.parse(event.seenAt));
    else this.#rows.add(place);
    // Rows further down are read again if anybody ever looks at them.
    if (this.#rows.length < this.#wanted + 500) this.#keep(event);
  }

  /** The event of a row; undefined while it is not there yet, and then it is being read. */
  event(row: number): LogEvent | undefined {
    if (row >= this.state.found) return undefined;
    const { chain, seq } = this.#rows.place(row);
    const clientId = this.#chains[chain] as string;
    const event = this.#cache.get(keyOf(clientId, seq));
    if (!event) void this.#load(clientId, seq);
    return event;
  }

  async #load(clientId: string, seq: number): Promise<void> {
    // Rows in view are neighbours: one read serves most of them.
    const place = keyOf(clientId, Math.floor(seq / 100));
    if (this.#loading.has(place)) return;
    this.#loading.add(place);
    try {
      const from = Math.max(1, Math.floor(seq / 100) * 100);
      const events = await piece(this.#store, clientId, from);
      for (const event of events) if (event.seq < from + 200) this.#keep(event);
      if (!this.#cache.has(keyOf(clientId, seq))) {
        for (const event of await piece(this.#store, clientId, seq)) if (event.seq === seq) this.#keep(event);
      }
      this.#changed();
    } catch (error) {
      console.error('Signoff: a row could not be read.', error);
      this.state = { ...this.state, error };
      this.#changed();
    } finally {
      this.#loading.delete(place);
    }
  }

  #keep(event: LogEvent): void {
    const key = keyOf(event.client.id, event.seq);
    this.#cache.delete(key);
    this.#cache.set(key, event);
    if (this.#cache.size <= CACHE) return;
    const oldest = this.#cache.keys().next().value;
    if (oldest !== undefined) this.#cache.delete(oldest);
  }
}

const keyOf = (clientId: string, seq: number): string => `${clientId} ${seq}`;
