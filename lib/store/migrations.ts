import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { LogDatabase } from './schema';

export type UpgradeTransaction = IDBPTransaction<LogDatabase, StoreNames<LogDatabase>[], 'versionchange'>;
/** May await nothing but requests of the transaction that it is given. */
export type Migration = (
  database: IDBPDatabase<LogDatabase>,
  transaction: UpgradeTransaction,
) => void | Promise<void>;
/** Number of the version that a migration leads to → the migration. */
export type Migrations = Readonly<Record<number, Migration>>;

export const MIGRATIONS: Migrations = {
  1: (database) => {
    database.createObjectStore('heads', { keyPath: 'clientId' });
    database.createObjectStore('tail');
    database
      .createObjectStore('segments', { keyPath: ['clientId', 'firstSeq'] })
      .createIndex('byTexts', ['clientId', 'texts']);
    const posts = database.createObjectStore('posts', { keyPath: 'id' });
    posts.createIndex('byClientOpen', ['clientId', 'open']);
    posts.createIndex('byClientDecided', ['clientId', 'decidedAt']);
    posts.createIndex('byClientWaiting', ['clientId', 'waitingSince']);
    posts.createIndex('byKey', ['tool', 'clientId', 'key']);
    database.createObjectStore('clients', { keyPath: 'id' });
    database.createObjectStore('containers', { keyPath: 'id' });
    database.createObjectStore('people', { keyPath: ['clientId', 'name'] });
    database.createObjectStore('receipts', { keyPath: 'id' });
    database.createObjectStore('health', { keyPath: ['tool', 'day'] });
    database.createObjectStore('meta', { keyPath: 'key' });
  },
  2: async (_database, transaction) => {
    const posts = transaction.objectStore('posts');
    posts.createIndex('byClientUndecided', ['clientId', 'undecided']);
    for (let cursor = await posts.openCursor(); cursor; cursor = await cursor.continue()) {
      const row = cursor.value;
      const facts = row.facts as { sent?: boolean; lastAt?: number | null } | null;
      if (facts?.sent && facts.lastAt != null && row.decidedAt === null)
        await cursor.update({ ...row, undecided: facts.lastAt });
    }
  },
};

/** The version that a set of migrations leads to. */
export function versionOf(migrations: Migrations): number {
  return Math.max(...Object.keys(migrations).map(Number));
}

/** The migrations from one version to another, in order. Throws where one is missing: half a schema is worse than none. */
export function migrationsBetween(migrations: Migrations, from: number, to: number): Migration[] {
  const steps: Migration[] = [];
  for (let version = from + 1; version <= to; version++) {
    const step = migrations[version];
    if (!step)
      throw new Error(`Migration ${version} is missing: the database cannot go from ${from} to ${to}.`);
    steps.push(step);
  }
  return steps;
}
