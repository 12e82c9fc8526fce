import { beforeEach, describe, expect, it } from 'vitest';
import { createWriterLock } from '../../lib/store/locks';
import { readEvents } from '../../lib/store/read';
import { openStore } from '../../lib/store/store';
import { verifyChain } from '../../lib/store/verify';
import { writeTransaction } from '../../lib/store/write';
import { collect, freshDatabase, many } from './support';

beforeEach(freshDatabase);

describe('many writers', { timeout: 30_000 }, () => {
  it('8 with 200 appends each make one chain without a hole (F7)', async () => {
    const stores = Array.from({ length: 8 }, () => openStore());
    await Promise.all(
      stores.map(async (store) => {
        for (let i = 0; i < 200; i++) await writeTransaction(store, (tx) => tx.append('c1', many('c1', 1)));
      }),
    );
    const events = await collect(readEvents(openStore(), 'c1'));
    expect(events.map((event) => event.seq)).toEqual(Array.from({ length: 1_600 }, (_, i) => i + 1));
    expect(new Set(events.map((event) => event.id)).size).toBe(1_600);
    expect((await verifyChain(events)).ok).toBe(true);
  });
});

/** Web Locks for one name, as one browser with many contexts. */
function lockManager(): LockManager & { waiting: number } {
  let last: Promise<unknown> = Promise.resolve();
  const manager = {
    waiting: 0,
    request(_name: string, run: () => Promise<unknown>) {
      manager.waiting++;
      const turn = last.then(() => {
        manager.waiting--;
        return run();
      });
      last = turn.catch(() => {});
      return turn;
    },
  };
  return manager as unknown as LockManager & { waiting: number };
}

describe('the writer lock', () => {
  it('never lets two contexts in at once, and lets each in', async () => {
    const manager = lockManager();
    let [inside, most] = [0, 0];
    const context = async () => {
      const lock = createWriterLock(manager);
      for (let i = 0; i < 30; i++) {
        await lock.run(async () => {
          most = Math.max(most, ++inside);
          await new Promise((resolve) => setTimeout(resolve, i % 3));
          inside--;
        });
      }
    };
    await Promise.all([context(), context(), context()]);
    expect([most, manager.waiting]).toEqual([1, 0]);
  });

  it('is given back after a failure and when nothing more comes', async () => {
    const manager = lockManager();
    const [one, other] = [createWriterLock(manager), createWriterLock(manager)];
    await expect(one.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await other.run(async () => 'in')).toBe('in');
  });

  it('hands on the failure to get it', async () => {
    const refusing = { request: () => Promise.reject(new DOMException('', 'SecurityError')) };
    const lock = createWriterLock(refusing as unknown as LockManager);
    await expect(lock.run(async () => 1)).rejects.toThrow();
    await expect(lock.run(async () => 1)).rejects.toThrow();
  });

  it('is not needed where there are no Web Locks', async () => {
    expect(await createWriterLock(undefined).run(async () => 1)).toBe(1);
  });
});
