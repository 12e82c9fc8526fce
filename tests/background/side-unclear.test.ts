import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Origin } from '../../entrypoints/background/accept-reading';
import { toolOf } from '../../entrypoints/background/origin';
import { sideIsUnclear } from '../../entrypoints/background/side-unclear';
import type { SeenPost } from '../../lib/approvals/reading';
import type { Role } from '../../lib/approvals/states';
import type { PostRow } from '../../lib/store/schema';
import { openStore, type Store } from '../../lib/store/store';
import { keysUnder } from '../../lib/store/transaction';
import { onlyClient, seeIn, seen } from './seeing';

let store: Store;
beforeEach(() => {
  store = openStore({ name: `side-${Math.random()}` });
});
afterEach(() => store.close());

const originOf = (tool: string): Origin => ({ tool, host: 'planner.example', ...toolOf(tool) });
/** A tool with one plain "pending" for both sides. */
const BUFFER = originOf('buffer');

const see = (hours: number, posts: SeenPost[], origin = BUFFER, viewer: Role = 'team') =>
  seeIn(store, hours, posts, undefined, undefined, origin, viewer);
const pending = (title: string, turn: SeenPost['turn']) => seen(title, 'in_review', { key: title, turn });

async function rows(): Promise<PostRow[]> {
  const { id } = await onlyClient(store);
  return store.connection.use((database) => database.getAllFromIndex('posts', 'byClientOpen', keysUnder(id)));
}
const asks = async (origin = BUFFER): Promise<boolean> => sideIsUnclear(await rows(), origin.tool);

describe('whose approval it is', () => {
  it('is asked for where a plain "pending" is all that was seen, in such a tool and on a site without a file', async () => {
    await see(1, [pending('Rye', 'unknown')]);
    expect(await asks()).toBe(true);
  });

  it('is asked for on a site that no file describes', async () => {
    const site = originOf('site:planner.example');
    await see(1, [pending('Rye', 'unknown')], site);
    expect(await asks(site)).toBe(true);
  });

  it('is not asked for where the words of the page name the client', async () => {
    await see(1, [pending('Rye', 'client')]);
    await see(2, [seen('Rye', 'changes_requested', { key: 'Rye' }), seen('Oat', 'rejected', { key: 'Oat' })]);
    expect(await asks()).toBe(false);
  });

  it('is not asked for where they name the team', async () => {
    await see(1, [seen('Rye', 'in_internal_review', { key: 'Rye' }), pending('Oat', 'team')]);
    expect(await asks()).toBe(false);
  });

  it("is not asked for where the post waits on the client's own page", async () => {
    await see(1, [pending('Rye', 'unknown')], BUFFER, 'client');
    expect(await asks()).toBe(false);
  });

  it('is not asked for of a post that a later look names', async () => {
    await see(1, [pending('Rye', 'unknown')]);
    await see(2, [pending('Rye', 'client')]);
    expect(await asks()).toBe(false);
  });

  it('is asked for where only some posts are named', async () => {
    await see(1, [pending('Rye', 'client'), pending('Oat', 'unknown')]);
    expect(await asks()).toBe(true);
  });

  it('is asked for where posts came back and none was seen waiting', async () => {
    await see(1, [seen('Rye', 'changes_requested', { key: 'Rye' })]);
    expect(await asks()).toBe(true);
  });

  it('is not asked for where the tool file says it', async () => {
    const planner = originOf('kontentino');
    await see(1, [pending('Rye', 'client')], planner);
    expect(await asks(planner)).toBe(false);
  });

  it('is not asked for where nothing waited', async () => {
    await see(1, [seen('Oat', 'approved', { key: 'Oat' })]);
    expect(await asks()).toBe(false);
  });
});
