import { openDB } from 'idb';
import { isConnectionLoss, StoreError, toStoreError } from './errors';
import { type Migrations, migrationsBetween, versionOf } from './migrations';
import type { Database, LogDatabase } from './schema';

export const BLOCKED_AFTER_MS = 3_000;
export const HUNG_AFTER_MS = 10_000;

export interface ConnectionOptions {
  name: string;
  migrations: Migrations;
  /** Runs on each new connection before anybody gets it. */
  onOpen?: (database: Database) => Promise<void>;
  /** Another context wants a newer version (`upgrade`), or the browser cut the connection (`lost`). */
  onClosed?: ((reason: 'upgrade' | 'lost') => void) | undefined;
}

export interface Connection {
  /**
   * Runs on the open connection, opening it first; once more on a new connection where the old one was closed under it.
   * Rejects with a StoreError, or with whatever `run` threw.
   */
  use<T>(run: (database: Database) => Promise<T>): Promise<T>;
  close(): void;
}

interface Opening {
  ready: Promise<Database>;
  blocked: Promise<void>;
  database: Database | null;
  /** The connection is of no more use: closed by the browser, by a newer version, or given up. */
  lost: boolean;
}

/** The one connection of a context. It opens when first used, and again after it was lost. */
export function createConnection(options: ConnectionOptions): Connection {
  let current: Opening | null = null;
  let closed = false;

  function drop(opening: Opening): void {
    opening.lost = true;
    if (current === opening) current = null;
  }

  function open(): Opening {
    const version = versionOf(options.migrations);
    let onBlocked = () => {};
    const blocked = new Promise<void>((resolve) => {
      onBlocked = resolve;
    });
    let failure: unknown;
    const request = openDB<LogDatabase>(options.name, version, {
      async upgrade(database, from, to, transaction) {
        try {
          for (const step of migrationsBetween(options.migrations, from, to ?? version)) {
            await step(database, transaction);
          }
        } catch (error) {
          failure = error;
          // How it ended is told by the request to open.
          transaction.done.catch(() => {});
          transaction.abort();
        }
      },
      blocked: () => onBlocked(),
      blocking(_from, _to, event) {
        (event.target as IDBDatabase).close();
        drop(opening);
        options.onClosed?.('upgrade');
      },
      terminated() {
        drop(opening);
        options.onClosed?.('lost');
      },
    });
    const opening: Opening = { ready: prepare(), blocked, database: null, lost: false };
    opening.ready.catch(() => drop(opening));
    return opening;

    async function prepare(): Promise<Database> {
      const database = await request.catch((error: unknown) => {
        throw failure ?? toStoreError(error);
      });
      if (closed || opening.lost) {
        database.close();
        throw new StoreError('closed');
      }
      await options.onOpen?.(database);
      opening.database = database;
      return database;
    }
  }

  /**
   * Waits for an opening that may never come. A blocked one is kept, for it comes once the other page is closed, and a
   * second request would not even be told that it is blocked; a hung one is given up.
   */
  function within(opening: Opening): Promise<Database> {
    if (opening.database) return Promise.resolve(opening.database);
    return new Promise((resolve, reject) => {
      let timer = setTimeout(() => {
        drop(opening);
        reject(new StoreError('hung'));
      }, HUNG_AFTER_MS);
      void opening.blocked.then(() => {
        clearTimeout(timer);
        timer = setTimeout(() => reject(new StoreError('blocked')), BLOCKED_AFTER_MS);
      });
      opening.ready.then(resolve, reject).finally(() => clearTimeout(timer));
    });
  }

  return {
    async use(run) {
      for (let again = false; ; again = true) {
        if (closed) throw new StoreError('closed');
        current ??= open();
        const opening = current;
        const database = await within(opening);
        try {
          return await run(database);
        } catch (error) {
          const lost = opening.lost || isConnectionLoss(error);
          if (!lost) throw toStoreError(error);
          drop(opening);
          if (again) throw new StoreError('closed', { cause: error });
        }
      }
    },
    close() {
      closed = true;
      current?.database?.close();
      current = null;
    },
  };
}
