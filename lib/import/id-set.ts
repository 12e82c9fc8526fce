/**
 * Which ids were there already, in sixteen bytes an id: the texts themselves would fill the memory of a page. Two ids are
 * told apart by 106 bits, so that two different ones are never taken for the same in practice; the same one always is.
 */
export class IdSet {
  #high = new Float64Array(2_048);
  #low = new Float64Array(2_048);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** False where it was there before. */
  add(id: string): boolean {
    if (this.#size * 2 >= this.#high.length) this.#grow();
    // Zero stands for a free place.
    const added = put(this.#high, this.#low, hash53(id, SEEDS[0]) + 1, hash53(id, SEEDS[1]));
    if (added) this.#size++;
    return added;
  }

  #grow(): void {
    const [high, low] = [this.#high, this.#low];
    this.#high = new Float64Array(high.length * 2);
    this.#low = new Float64Array(low.length * 2);
    for (const [i, value] of high.entries())
      if (value !== 0) put(this.#high, this.#low, value, low[i] as number);
  }
}

/** Chosen anew in every context, so that no file can be made for them. */
const SEEDS = crypto.getRandomValues(new Uint32Array(2)) as unknown as [number, number];

function put(highs: Float64Array, lows: Float64Array, high: number, low: number): boolean {
  const mask = highs.length - 1;
  for (let at = high & mask; ; at = (at + 1) & mask) {
    if (highs[at] === 0) {
      highs[at] = high;
      lows[at] = low;
      return true;
    }
    if (highs[at] === high && lows[at] === low) return false;
  }
}

/** Two multiplicative hashes side by side, mixed as MurmurHash3 ends: 53 bits, as many as a number holds. */
function hash53(text: string, seed: number): number {
  let a = 0xdeadbeef ^ seed;
  let b = 0x41c6ce57 ^ seed;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2_654_435_761);
    b = Math.imul(b ^ code, 1_597_334_677);
  }
  a = Math.imul(a ^ (a >>> 16), 2_246_822_507) ^ Math.imul(b ^ (b >>> 13), 3_266_489_909);
  b = Math.imul(b ^ (b >>> 16), 2_246_822_507) ^ Math.imul(a ^ (a >>> 13), 3_266_489_909);
  return 4_294_967_296 * (2_097_151 & b) + (a >>> 0);
}
