/** Where an event stands: its chain (by number), its place in it, and when it happened (epoch ms). */
export interface RowPlace {
  chain: number;
  seq: number;
  at: number;
}

/** The rows of a table of any length, in their order: twenty bytes each, so a million fit. */
export class RowList {
  length = 0;
  #chains = new Uint32Array(4_096);
  #seqs = new Float64Array(4_096);
  #ats = new Float64Array(4_096);

  place(row: number): RowPlace {
    return {
      chain: this.#chains[row] as number,
      seq: this.#seqs[row] as number,
      at: this.#ats[row] as number,
    };
  }

  add({ chain, seq, at }: RowPlace): void {
    if (this.length === this.#seqs.length) this.#grow();
    this.#chains[this.length] = chain;
    this.#seqs[this.length] = seq;
    this.#ats[this.length] = at;
    this.length++;
  }

  /** Puts a row behind all that happened no earlier; the list is in the order of time, latest first. Gives how many rows made way. */
  insert(place: RowPlace): number {
    let [low, high] = [0, this.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#ats[middle] as number) >= place.at) low = middle + 1;
      else high = middle;
    }
    this.add(place);
    for (const [column, value] of this.#columns(place)) {
      column.copyWithin(low + 1, low, this.length - 1);
      column[low] = value;
    }
    return this.length - 1 - low;
  }

  /** Rows that happened at one moment stay as they are. */
  sort(newest: boolean): void {
    const { length } = this;
    const ats = this.#ats;
    const order = Array.from({ length }, (_, row) => row);
    order.sort((a, b) => {
      const [at, other] = [ats[a] as number, ats[b] as number];
      return newest ? other - at : at - other;
    });
    this.#chains = Uint32Array.from(order, (row) => this.#chains[row] as number);
    this.#seqs = Float64Array.from(order, (row) => this.#seqs[row] as number);
    this.#ats = Float64Array.from(order, (row) => ats[row] as number);
  }

  #columns({ chain, seq, at }: RowPlace): [Uint32Array | Float64Array, number][] {
    return [
      [this.#chains, chain],
      [this.#seqs, seq],
      [this.#ats, at],
    ];
  }

  #grow(): void {
    const size = Math.max(4_096, this.length * 2);
    const [chains, seqs, ats] = [new Uint32Array(size), new Float64Array(size), new Float64Array(size)];
    chains.set(this.#chains);
    seqs.set(this.#seqs);
    ats.set(this.#ats);
    [this.#chains, this.#seqs, this.#ats] = [chains, seqs, ats];
  }
}
