import { RowList, type RowPlace } from './row-list';

/** Rows that may make way for late ones, one by one; beyond, the list is sorted once everything was read. */
const MOST_MOVED = 50_000_000;

/**
 * Brings rows that come in the order of noting, latest first, into the order of happening, latest first. Nothing happens
 * after it is noted: what happened no earlier than the last one was noted is at its place, and the others are held back.
 * Where a clock was set back a row may come too late; it is put where it belongs.
 */
export class LatestFirst {
  readonly rows = new RowList();
  /** A heap: no row lies before the ones at twice its place. */
  readonly #held: Held[] = [];
  #taken = 0;
  #moved = 0;

  /** `seenAt`: when it was noted, epoch ms. */
  take(place: RowPlace, seenAt: number): void {
    this.#push({ ...place, order: this.#taken++ });
    while (this.#held[0] && this.#held[0].at >= seenAt) this.#give(this.#pop());
  }

  /** Everything was read. */
  end(): void {
    while (this.#held.length > 0) this.#give(this.#pop());
    if (this.#moved > MOST_MOVED) this.rows.sort(true);
  }

  #give(row: RowPlace): void {
    const { rows } = this;
    const isLate = rows.length > 0 && rows.place(rows.length - 1).at < row.at;
    if (isLate && this.#moved <= MOST_MOVED) this.#moved += rows.insert(row);
    else rows.add(row);
  }

  #push(row: Held): void {
    const held = this.#held;
    let at = held.push(row) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!isBefore(row, held[parent] as Held)) break;
      held[at] = held[parent] as Held;
      at = parent;
    }
    held[at] = row;
  }

  #pop(): Held {
    const held = this.#held;
    const first = held[0] as Held;
    const last = held.pop() as Held;
    if (held.length === 0) return first;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= held.length) break;
      if (child + 1 < held.length && isBefore(held[child + 1] as Held, held[child] as Held)) child++;
      if (!isBefore(held[child] as Held, last)) break;
      held[at] = held[child] as Held;
      at = child;
    }
    held[at] = last;
    return first;
  }
}

type Held = RowPlace & { order: number };

const isBefore = (a: Held, b: Held): boolean => a.at > b.at || (a.at === b.at && a.order < b.order);
