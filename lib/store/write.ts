import type { EventDraft, LogEvent } from '../approvals/events';
import type { Role } from '../approvals/states';
import { type Chains, createChains } from './chains';
import { addClient, type Container, findClient, joinClients } from './clients';
import { StoreError, toStoreError } from './errors';
import { createPeople } from './people';
import { RowCache } from './row-cache';
import {
  type ClientRow,
  type Database,
  type HeadRow,
  type PersonRow,
  type PostRow,
  STORE_NAMES,
} from './schema';
import type { Store } from './store';
import { createWork, keysUnder, type Work, type WritableTransaction } from './transaction';

/** What can be done inside a write transaction. What returns nothing is only noted, and is done before the transaction ends. */
export interface WriteTx {
  /** The answer that was given to this message, undefined where there was none. */
  receipt(messageId: string): Promise<unknown>;
  /** `at` in epoch milliseconds. */
  putReceipt(messageId: string, answer: unknown, at: number): void;

  post(id: string): Promise<PostRow | undefined>;
  findPostByKey(tool: string, clientId: string, key: string): Promise<PostRow | undefined>;
  /** All of them; for what is rare, such as a merge or a person who turned out to be of the other side. */
  postsOf(clientId: string): Promise<PostRow[]>;
  openPostsOf(clientId: string): Promise<PostRow[]>;
  /** Those decided last, latest first. */
  recentPostsOf(clientId: string, count: number): Promise<PostRow[]>;
  putPost(post: PostRow): void;

  client(id: string): Promise<ClientRow | undefined>;
  clientFor(container: Container): Promise<ClientRow | undefined>;
  createClient(container: Container): ClientRow;
  putClient(client: ClientRow): void;
  mergeClients(intoId: string, fromId: string): Promise<ClientRow>;
  clients(): Promise<ClientRow[]>;
  peopleOf(clientId: string): Promise<PersonRow[]>;
  putPerson(person: PersonRow): void;
  /** The pseudonym of a person, stable per client. A role that is known replaces one that is not, except what the user said. */
  alias(clientId: string, name: string, role: Role): Promise<PersonRow>;

  /** Extends this client's chain by the drafts, in order. */
  append(clientId: string, drafts: readonly EventDraft[]): Promise<LogEvent[]>;
  /** Puts back events of a file, as they are; they must go on exactly where the chain ends. */
  restore(clientId: string, events: readonly LogEvent[]): Promise<void>;

  /** Adds to counters of a tool on a day (`2026-11-23`). */
  countHealth(tool: string, day: string, counts: Readonly<Record<string, number>>): Promise<void>;
  meta(key: string): Promise<unknown>;
  putMeta(key: string, value: unknown): void;

  /** For the store's own parts. */
  readonly work: Work;
  readonly chains: Chains;
}

/**
 * One read-write transaction over all stores, durability strict. Either all of it is on disk when this resolves, or
 * nothing of it is.
 *
 * `fn` may await nothing but what `tx` gives, else the browser ends the transaction under it; and it may run a second
 * time where the connection was lost, so it must not do anything outside of `tx`. Whatever it throws aborts everything
 * and is thrown here. Fails with a StoreError otherwise.
 */
export async function writeTransaction<T>(store: Store, fn: (tx: WriteTx) => Promise<T>): Promise<T> {
  if (store.readOnly) throw new Error('This store was opened for reading.');
  const { result, heads } = await store.lock.run(() =>
    store.connection.use((database) => runWrite(database, fn, store.rows, store.guesses)),
  );
  store.anchor?.record(heads);
  return result;
}

/** The same on a connection that is at hand. */
export async function runWrite<T>(
  database: Database,
  fn: (tx: WriteTx) => Promise<T>,
  rows = new RowCache(),
  guesses = new Map<string, string>(),
): Promise<{ result: T; heads: HeadRow[] }> {
  const transaction = database.transaction(STORE_NAMES, 'readwrite', { durability: 'strict' });
  const tx = createWriteTx(createWork(transaction, rows), guesses);
  let outcome: { result: T; heads: HeadRow[] };
  try {
    const result = await fn(tx);
    outcome = { result, heads: await tx.chains.finish() };
    tx.work.mark();
    commit(transaction);
  } catch (error) {
    const cause = await abort(transaction);
    throw cause ?? error;
  }
  try {
    await transaction.done;
  } catch (error) {
    throw toStoreError(transaction.error ?? error);
  }
  tx.work.committed();
  return outcome;
}

function commit(transaction: WritableTransaction): void {
  try {
    transaction.commit();
  } catch (error) {
    throw new Error(
      'The transaction had ended already: it awaited something that is not a request of its own.',
      {
        cause: error,
      },
    );
  }
}

/** Undoes everything. Gives the browser's own reason where it was the browser that ended it. */
async function abort(transaction: WritableTransaction): Promise<StoreError | undefined> {
  // How it ended is asked of the transaction itself, below.
  const ended = transaction.done.catch(() => {});
  try {
    transaction.abort();
  } catch {
    // It has ended already: `done` and `error` say how.
  }
  await ended;
  const cause = toStoreError(transaction.error);
  return cause instanceof StoreError ? cause : undefined;
}

function createWriteTx(work: Work, guesses: Map<string, string>): WriteTx {
  const chains = createChains(work);
  const people = createPeople(work, chains);
  const lookup = { work, chains, guesses, taken: new Set<string>() };

  return {
    work,
    chains,
    receipt: async (messageId) => (await work.get('receipts', messageId))?.answer,
    putReceipt: (messageId, answer, at) => work.put('receipts', { id: messageId, at, answer }),

    post: (id) => work.get('posts', id),
    findPostByKey: (tool, clientId, key) => work.postByKey(tool, clientId, key),
    postsOf: (clientId) => work.among('posts').index('byClientOpen').getAll(keysUnder(clientId)),
    openPostsOf: (clientId) => work.among('posts').index('byClientOpen').getAll([clientId, 1]),
    async recentPostsOf(clientId, count) {
      const found: PostRow[] = [];
      let cursor = await work.among('posts').index('byClientDecided').openCursor(keysUnder(clientId), 'prev');
      while (cursor && found.length < count) {
        found.push(cursor.value);
        if (found.length < count) cursor = await cursor.continue();
      }
      return found;
    },
    putPost: (post) => work.put('posts', post),

    client: (id) => work.get('clients', id),
    clients: () => work.among('clients').getAll(),
    clientFor: (container) => findClient(lookup, container),
    createClient: (container) => addClient(lookup, container),
    putClient: (client) => work.put('clients', client),
    mergeClients: (intoId, fromId) => joinClients(work, intoId, fromId),
    peopleOf: people.of,
    putPerson: people.put,
    alias: people.alias,

    append: chains.append,
    restore: chains.restore,

    async countHealth(tool, day, counts) {
      const sum = { ...(await work.get('health', [tool, day]))?.counts };
      for (const [name, count] of Object.entries(counts)) sum[name] = (sum[name] ?? 0) + count;
      work.put('health', { tool, day, counts: sum });
    },
    meta: async (key) => (await work.get('meta', key))?.value,
    putMeta: (key, value) => work.put('meta', { key, value }),
  };
}
