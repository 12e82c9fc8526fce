import type { Change } from './page-watch';
import { waitBeforeRead } from './rhythm';

/** Changes come in bursts: the first of them is not read at once. Milliseconds. */
const SETTLE = 100;
/** After a route change the old page's posts may stand under the new address: wait until nothing has changed for so long, … */
const ROUTE_QUIET = 250;
/** … but not longer than this. */
const ROUTE_LONGEST = 2_000;

export interface ScheduleOptions {
  /** One look at the page. Never called twice at once, nor while the page is hidden. */
  read(): Promise<void>;
  isHidden(): boolean;
  now?: () => number;
}

/** Decides when to look at the page: soon after a change, seldom when only looks change, never while hidden. */
export class Schedule {
  readonly #options: ScheduleOptions;
  readonly #now: () => number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #due = Number.POSITIVE_INFINITY;
  #reading = false;
  #pending: Change | null = null;
  #routeSince: number | null = null;
  #lastStart = Number.NEGATIVE_INFINITY;
  #lastCost = 0;
  #warm = false;
  #ended = false;

  constructor(options: ScheduleOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => performance.now());
  }

  /** What the last read cost in milliseconds of work; waiting between slices not counted. */
  spent(cost: number): void {
    // The first read of a page also builds what all later ones use.
    this.#lastCost = this.#warm ? cost : 0;
    this.#warm = true;
  }

  changed(change: Change): void {
    if (this.#ended) return;
    this.#pending = stronger(this.#pending, change);
    if (change === 'route') this.#routeSince ??= this.#now();
    // A hidden page is only marked: it is read when it is shown again.
    if (this.#reading || this.#options.isHidden()) return;
    this.#plan(change);
  }

  /** Call when the page was shown or hidden. */
  visibilityChanged(): void {
    if (this.#options.isHidden()) this.#cancel();
    else if (this.#pending && !this.#reading) this.#plan(this.#pending);
  }

  end(): void {
    this.#ended = true;
    this.#cancel();
  }

  #plan(change: Change): void {
    const now = this.#now();
    let wait = Math.max(SETTLE, waitBeforeRead(change, now - this.#lastStart, this.#lastCost));
    if (this.#routeSince !== null && change !== 'look') {
      const left = Math.max(0, this.#routeSince + ROUTE_LONGEST - now);
      wait = Math.max(wait, Math.min(ROUTE_QUIET, left));
      this.#cancel();
    }
    if (now + wait >= this.#due) return;
    this.#cancel();
    this.#due = now + wait;
    this.#timer = setTimeout(() => void this.#run(), wait);
  }

  #cancel(): void {
    clearTimeout(this.#timer);
    this.#due = Number.POSITIVE_INFINITY;
  }

  async #run(): Promise<void> {
    this.#due = Number.POSITIVE_INFINITY;
    if (this.#ended || this.#options.isHidden()) return;
    this.#pending = null;
    this.#routeSince = null;
    this.#reading = true;
    this.#lastStart = this.#now();
    try {
      await this.#options.read();
    } catch (error) {
      // One page that cannot be read must not end the watching: the next change is read again.
      console.error('Signoff: this page could not be read.', error);
    } finally {
      this.#reading = false;
      if (this.#pending && !this.#ended && !this.#options.isHidden()) this.#plan(this.#pending);
    }
  }
}

const STRENGTH: Record<Change, number> = { look: 0, content: 1, route: 2 };
const stronger = (a: Change | null, b: Change): Change => (a && STRENGTH[a] > STRENGTH[b] ? a : b);
