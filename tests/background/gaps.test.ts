import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LogEvent } from '../../lib/approvals/events';
import { readEvents } from '../../lib/store/read';
import { openStore, type Store } from '../../lib/store/store';
import { fakeBrowser, fakeLocks } from './fake-browser';
import { ORIGIN, START, seeIn, seen } from './seeing';

let browser = fakeBrowser();
vi.mock('wxt/browser', () => ({
  get browser() {
    return browser;
  },
}));
const { beginBlind, comparePermissions, noteLook } = await import('../../entrypoints/background/gaps');
const { beat } = await import('../../entrypoints/background/heartbeat');
const { watchedHosts } = await import('../../entrypoints/background/watched-hosts');

const MINUTE = 60_000;
const PATTERN = 'https://demo.example/*';
let store: Store;

beforeEach(async () => {
  browser = fakeBrowser();
  vi.stubGlobal('navigator', { ...navigator, locks: fakeLocks() });
  store = openStore({ name: `gaps-${Math.random()}` });
  browser.granted.add(PATTERN);
  await seeIn(store, 0, [seen('Rye loaf', 'in_review')]);
  await seeIn(store, 0, [seen('Roses', 'in_review')], { key: 'w2', name: 'Linden Florist' }, undefined, {
    ...ORIGIN,
    tool: 'other',
    host: 'other.example',
  });
});
afterEach(() => {
  store.close();
  vi.unstubAllGlobals();
});

const look = (minutes: number, blind: boolean, page = 'queue') =>
  noteLook(store, {
    host: 'demo.example',
    pattern: PATTERN,
    tool: 'demo',
    page,
    blind,
    at: START + minutes * MINUTE,
  });

async function gaps(): Promise<LogEvent[]> {
  const found: LogEvent[] = [];
  for await (const events of readEvents(store, 'all'))
    found.push(...events.filter(({ kind }) => kind === 'gap'));
  return found;
}
const told = (events: LogEvent[]) =>
  events.map(({ client, earliest, at, detail }) => ({
    client: client.name,
    from: earliest === null ? null : (Date.parse(earliest) - START) / MINUTE,
    to: (Date.parse(at) - START) / MINUTE,
    reason: detail.reason,
    phase: detail.phase,
  }));

describe('a page that cannot be read', () => {
  it('is no gap while it builds itself', async () => {
    await look(0, false);
    await look(10, true);
    await look(10.2, false);
    expect(await gaps()).toEqual([]);
    expect(await watchedHosts()).toMatchObject([{ host: 'demo.example', blind: {}, lost: null }]);
  });

  it('is one gap from the last good look, told when it begins and when it ends, to the clients of that tool', async () => {
    await look(0, false);
    await look(10, true);
    for (const minutes of [12, 20, 300]) await look(minutes, true);
    const start = { client: 'Alder Bakery', from: 0, to: 10, reason: 'unreadable', phase: 'start' };
    expect(told(await gaps())).toEqual([start]);
    await look(400, false);
    await look(410, false);
    expect(told(await gaps())).toEqual([start, { ...start, to: 400, phase: 'end' }]);
  });

  it('is told even where nobody looks at it again', async () => {
    await look(10, true);
    await beginBlind(store, START + 30 * MINUTE);
    await beginBlind(store, START + 40 * MINUTE);
    expect(told(await gaps())).toEqual([
      { client: 'Alder Bakery', from: null, to: 10, reason: 'unreadable', phase: 'start' },
    ]);
  });

  it('goes on while another kind of page of the same tool is read well', async () => {
    await look(10, true, 'queue');
    await look(12, true, 'queue');
    await look(13, false, 'calendar');
    expect(told(await gaps()).map(({ phase }) => phase)).toEqual(['start']);
  });
});

describe('a permission', () => {
  it('that is taken away is a gap from the last good look until it is given back, once', async () => {
    await look(0, false);
    browser.granted.delete(PATTERN);
    await comparePermissions(store, START + 5 * MINUTE);
    await comparePermissions(store, START + 6 * MINUTE);
    const start = { client: 'Alder Bakery', from: 0, to: 5, reason: 'permission', phase: 'start' };
    expect(told(await gaps())).toEqual([start]);
    expect((await watchedHosts())[0]?.lost).toBe(START + 5 * MINUTE);
    browser.granted.add(PATTERN);
    await comparePermissions(store, START + 60 * MINUTE);
    await comparePermissions(store, START + 61 * MINUTE);
    expect(told(await gaps())).toEqual([start, { ...start, to: 60, phase: 'end' }]);
    expect((await watchedHosts())[0]?.lost).toBeNull();
  });
});

describe('an extension that was off', () => {
  const wake = async (hoursOff: number, more: { browserStarted?: boolean; version?: string } = {}) => {
    await look(0, false);
    browser.storage.local.values.set('alive', {
      at: Date.now() - hoursOff * 60 * MINUTE,
      version: more.version ?? '0.1.0',
    });
    let observed = 0;
    beat(
      store,
      { browserStarted: () => more.browserStarted ?? false, wasOff: async () => void observed++ },
      (error) => {
        throw error;
      },
    );
    await vi.waitFor(() => expect(browser.storage.session.values.get('here')).toBe(true), 3_000);
    return observed;
  };

  it('is a gap where it was off for more than an hour, and its tabs are observed again', async () => {
    expect(await wake(3)).toBe(1);
    expect((await gaps()).map(({ detail, client }) => [detail.reason, client.name])).toEqual([
      ['extension_off', 'Alder Bakery'],
    ]);
  });

  it('says so where it was updated meanwhile', async () => {
    await wake(3, { version: '0.0.9' });
    expect((await gaps()).map(({ detail }) => detail.reason)).toEqual(['updated']);
  });

  it('is none where it was off for minutes', async () => {
    await wake(0.2);
    expect(await gaps()).toEqual([]);
  });

  it('is none where the whole browser was closed: no page was open either', async () => {
    expect(await wake(30, { browserStarted: true })).toBe(0);
    expect(await gaps()).toEqual([]);
  });
});
