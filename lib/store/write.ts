import type { EventDraft, LogEvent } from '../approvals/events';
import type { Role } from '../approvals/states';
import { type Chains, createChains } from './chains';
import { addClient, type Container, findClient, joinClients } from './clients';
import { StoreError, toStoreError } from './errors';
import { asOnlyWriter } from './locks';
import {
  type ClientRow,
  type Database,
  type HeadRow,
  type PersonRow,
  type PostRow,
  STORE_NAMES,
} from './schema';
import type { Store } from './store';
import { keysUnder, type Work, type WritableTransaction } from './transaction';

/** What can be done inside a write transaction. What returns nothing is only noted, and done before the transaction ends. */
export interface WriteTx {
  /** The answer that was given to this message, undefined where there was none. */
  receipt(messageId: string): Promise<unknown>;
  /** `at` in epoch milliseconds. */
  putReceipt(messageId: string, answer: unknown, at: number): void;

  post(id: string): Promise<PostRow | undefined>;
  /** `container` as it stands in the row: '' where the page gave none. */
  findPostByKey(tool: string, container: string, key: string): Promise<PostRow | undefined>;
  openPostsOf(clientId: string): Promise<PostRow[]>;
  /** Those decided last, latest first. */
  recentPostsOf(clientId: string, count: number): Promise<PostRow[]>;
  putPost(post: PostRow): void;

  client(id: string): Promise<ClientRow | undefined>;
  clientFor(container: Container): Promise<ClientRow | undefined>;
  createClient(container: Container): ClientRow;
  putClient(client: ClientRow): void;
  mergeClients(intoId: string, fromId: string): Promise<ClientRow>;
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
  const { result, heads } = await asOnlyWriter(() =>
    store.connection.use((database) => runWrite(database, fn)),
  );
  store.anchor?.record(heads);
  return result;
}

/** The same on a connection that is at hand. */
export async function runWrite<T>(
  database: Database,
  fn: (tx: WriteTx) => Promise<T>,
): Promise<{ result: T; heads: HeadRow[] }> {
  const transaction = database.transaction(STORE_NAMES, 'readwrite', { durability: 'strict' });
  const requests: Promise<unknown>[] = [];
  const tx = createWriteTx({
    transaction,
    later(request) {
      requests.push(request);
      // A failed request aborts the transaction; that is where the failure is reported.
      request.catch(() => {});
    },
  });
  let outcome: { result: T; heads: HeadRow[] };
  try {
    const result = await fn(tx);
    outcome = { result, heads: await tx.chains.finish() };
    commit(transaction);
  } catch (error) {
    const cause = await abort(transaction);
    throw cause ?? error;
  }
  try {
    await Promise.all([...requests, transaction.done]);
  } catch (error) {
    await transaction.done.catch(() => {});
    throw toStoreError(transaction.error ?? error);
  }
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

function createWriteTx(work: Work): WriteTx {
  const chains = createChains(work);
  const { transaction } = work;
  const posts = transaction.objectStore('posts');
  const clients = transaction.objectStore('clients');
  const receipts = transaction.objectStore('receipts');
  const health = transaction.objectStore('health');
  const meta = transaction.objectStore('meta');

  return {
    work,
    chains,
    receipt: async (messageId) => (await receipts.get(messageId))?.answer,
    putReceipt: (messageId, answer, at) => work.later(receipts.put({ id: messageId, at, answer })),

    post: (id) => posts.get(id),
    findPostByKey: (tool, container, key) => posts.index('byKey').get([tool, container, key]),
    openPostsOf: (clientId) => posts.index('byClientOpen').getAll([clientId, 1]),
    async recentPostsOf(clientId, count) {
      const found: PostRow[] = [];
      let cursor = await posts.index('byClientDecided').openCursor(keysUnder(clientId), 'prev');
      while (cursor && found.length < count) {
        found.push(cursor.value);
        if (found.length < count) cursor = await cursor.continue();
      }
      return found;
    },
    putPost: (post) => work.later(posts.put(post)),

    client: (id) => clients.get(id),
    clientFor: (container) => findClient(work, container),
    createClient: (container) => addClient(work, container),
    putClient: (client) => work.later(clients.put(client)),
    mergeClients: (intoId, fromId) => joinClients(work, intoId, fromId),
    alias: chains.alias,

    append: chains.append,
    restore: chains.restore,

    async countHealth(tool, day, counts) {
      const row = (await health.get([tool, day])) ?? { tool, day, counts: {} };
      const sum = { ...row.counts };
      for (const [name, count] of Object.entries(counts)) sum[name] = (sum[name] ?? 0) + count;
      work.later(health.put({ tool, day, counts: sum }));
    },
    meta: async (key) => (await meta.get(key))?.value,
    putMeta: (key, value) => work.later(meta.put({ key, value })),
  };
}
