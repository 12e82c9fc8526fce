const LOCK_NAME = 'log-writer';
/** Asking for a lock costs as much as a small transaction, so it is kept a moment for the next message of a burst. */
const LINGER_MS = 10;
/** Others get their turn after this long, however long the burst is. */
const LONGEST_MS = 200;

/** Lets one context of the extension write at a time. */
export interface WriterLock {
  run<T>(write: () => Promise<T>): Promise<T>;
}

interface Hold {
  granted: Promise<void>;
  /** Epoch milliseconds; 0 before it was granted. */
  since: number;
  running: number;
  release(): void;
}

/** Where the browser has no Web Locks the transactions alone keep the order, as they do in any case. */
export function createWriterLock(locks: LockManager | undefined = globalThis.navigator?.locks): WriterLock {
  let current: Hold | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function ask(manager: LockManager): Hold {
    const hold: Hold = { granted: Promise.resolve(), since: 0, running: 0, release: () => {} };
    const ended = new Promise<void>((resolve) => {
      hold.release = resolve;
    });
    hold.granted = new Promise((granted, failed) => {
      manager
        .request(LOCK_NAME, () => {
          hold.since = Date.now();
          granted();
          return ended;
        })
        .catch(failed);
    });
    return hold;
  }

  function isTooLong(hold: Hold): boolean {
    return hold.since > 0 && Date.now() - hold.since >= LONGEST_MS;
  }

  function end(hold: Hold): void {
    if (current === hold) current = null;
    hold.release();
  }

  return {
    async run(write) {
      if (!locks) return write();
      clearTimeout(timer);
      if (current && isTooLong(current)) {
        const old = current;
        current = null;
        if (old.running === 0) end(old);
      }
      current ??= ask(locks);
      const hold = current;
      hold.running++;
      try {
        await hold.granted;
        return await write();
      } finally {
        hold.running--;
        if (hold.running === 0) {
          if (hold !== current || hold.since === 0 || isTooLong(hold)) end(hold);
          else timer = setTimeout(end, LINGER_MS, hold);
        }
      }
    },
  };
}
