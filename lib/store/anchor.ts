import { z } from 'zod/mini';
import type { Head, HeadRow } from './schema';

/** What is needed of `storage.local`. */
export interface AnchorArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

export const ANCHOR_KEY = 'log-anchor';

const Anchors = z.object({
  v: z.literal(1),
  chains: z.record(
    z.string(),
    z.object({
      count: z.number().check(z.int(), z.minimum(0)),
      hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
    }),
  ),
});

/**
 * The end of every chain, kept in another store and other files than the log: browsers give back an empty or a shorter
 * database without any error after damage, and a chain that was cut is still a valid chain.
 */
export interface Anchor {
  /** What stands there; null where nothing readable does. */
  read(): Promise<Map<string, Head> | null>;
  /**
   * Notes heads after a commit and writes them soon. Writes never overlap, and what comes meanwhile goes out as one.
   * Does nothing before `replace`: what stands there may be all that is left to tell of a loss.
   */
  record(heads: readonly HeadRow[]): void;
  /** Replaces all of it, once it was compared with the log. */
  replace(heads: ReadonlyMap<string, Head>): void;
  /** Resolves when everything noted so far is written; rejects where that failed. */
  settled(): Promise<void>;
}

/** `onError` hears of failed writes; they are tried again with the next ones. */
export function createAnchor(area: AnchorArea, onError: (error: unknown) => void): Anchor {
  let chains: Map<string, Head> | null = null;
  let dirty = false;
  let writing: Promise<void> | null = null;

  async function drain(): Promise<void> {
    while (dirty) {
      dirty = false;
      try {
        await area.set({ [ANCHOR_KEY]: { v: 1, chains: Object.fromEntries(chains ?? []) } });
      } catch (error) {
        dirty = true;
        throw error;
      }
    }
  }

  function schedule(): Promise<void> {
    dirty = true;
    writing ??= drain().finally(() => {
      writing = null;
    });
    return writing;
  }

  return {
    async read() {
      const stored = Anchors.safeParse((await area.get(ANCHOR_KEY))[ANCHOR_KEY]);
      return stored.success ? new Map(Object.entries(stored.data.chains)) : null;
    },
    record(heads) {
      if (!chains || heads.length === 0) return;
      for (const { clientId, count, hash } of heads) chains.set(clientId, { count, hash });
      schedule().catch(onError);
    },
    replace(heads) {
      chains = new Map(heads);
      schedule().catch(onError);
    },
    async settled() {
      while (dirty || writing) await (writing ?? schedule());
    },
  };
}
