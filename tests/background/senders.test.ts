import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Sender } from '../../entrypoints/background/origin';
import { OwnMessage, PageMessage } from '../../lib/message-schemas';
import { countEvents, readEvents } from '../../lib/store/read';
import { openStore, type Store } from '../../lib/store/store';
import { collect } from '../store/support';
import { fakeBrowser, fakeLocks } from './fake-browser';
import { seen } from './seeing';

const ID = 'abcdefghijklmnopabcdefghijklmnop';
const OWN = `chrome-extension://${ID}`;
let browser = { ...fakeBrowser() };
vi.mock('wxt/browser', () => ({
  get browser() {
    return {
      ...browser,
      runtime: { ...browser.runtime, id: ID, getURL: (path: string) => `${OWN}${path}` },
      i18n: { getUILanguage: () => 'en' },
    };
  },
}));
const { answer } = await import('../../entrypoints/background/answer');

let store: Store;
beforeEach(() => {
  browser = fakeBrowser();
  browser.granted.add('https://planner.example/*');
  vi.stubGlobal('navigator', { ...navigator, locks: fakeLocks() });
  vi.spyOn(console, 'error').mockImplementation(() => {});
  store = openStore({ name: `senders-${Math.random()}` });
});
afterEach(() => {
  store.close();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const TAB: Sender = { id: ID, frameId: 0, url: 'https://planner.example/board', tab: { id: 7 } };
const PAGE: Sender = { id: ID, url: `${OWN}/dashboard.html#/log` };

const reading = (more: object = {}) => ({
  type: 'reading',
  id: crypto.randomUUID(),
  seenAt: Date.now(),
  zone: 'UTC',
  reading: {
    tool: 'demo',
    page: 'list',
    viewer: 'team',
    client: { key: 'w1', name: 'Alder Bakery' },
    posts: [seen('Two for one on rye', 'in_review', { key: 'p1' })],
    health: {
      labels: 1,
      posts: 1,
      withKey: 1,
      withClient: 0,
      historyLines: 0,
      blind: false,
      fallbacks: {},
    },
    ...more,
  },
});

/** One of each kind that the extension's own pages may send; kept complete by the first test. */
const OWN_MESSAGES: Record<string, object> = {
  popup: { type: 'popup', tabId: null, url: null },
  'set-badges-hidden': { type: 'set-badges-hidden', hidden: true },
  'sites-changed': { type: 'sites-changed' },
  act: { type: 'act', act: { do: 'dispute_hold', clientId: 'c1', hold: true } },
  data: { type: 'data', data: { do: 'run_retention' } },
  tools: { type: 'tools', tools: { do: 'list' } },
  evidence: { type: 'evidence', evidence: { do: 'list' } },
};
const PAGE_MESSAGES: Record<string, object> = {
  hello: { type: 'hello' },
  'save-tool': { type: 'save-tool', tool: {} },
  reading: reading(),
};
const typesOf = (schema: { _zod: { def: { options: readonly unknown[] } } }): string[] =>
  schema._zod.def.options.flatMap(
    (option) =>
      (option as { _zod: { def: { shape: { type: { _zod: { def: { values: string[] } } } } } } })._zod.def
        .shape.type._zod.def.values,
  );

describe('who may say what to the background', () => {
  it('is known for every kind of message', () => {
    expect(Object.keys(OWN_MESSAGES).sort()).toEqual(typesOf(OwnMessage as never).sort());
    expect(Object.keys(PAGE_MESSAGES).sort()).toEqual(typesOf(PageMessage as never).sort());
  });

  it.each(Object.entries(OWN_MESSAGES))(
    'a page that is read may not ask for "%s" (A4)',
    async (_, message) => {
      expect(await answer(store, message, TAB)).toMatchObject({ ok: false, code: 'invalid' });
      expect(await countEvents(store)).toBe(0);
      expect([...browser.storage.local.values.keys()]).toEqual([]);
    },
  );

  it.each(Object.entries(PAGE_MESSAGES))('no page of its own may report "%s" (A4)', async (_, message) => {
    expect(await answer(store, message, PAGE)).toMatchObject({ ok: false });
    expect(await countEvents(store)).toBe(0);
  });

  const strangers: [string, Sender][] = [
    ['another extension', { ...TAB, id: 'ponmlkjihgfedcbaponmlkjihgfedcba' }],
    ['another extension that names our page', { id: 'ponmlkjihgfedcba', url: `${OWN}/dashboard.html` }],
    ['a frame in the page', { ...TAB, frameId: 4 }],
    ['a page without an address', { ...TAB, url: 'about:blank' }],
    ['a document of its own making', { ...TAB, url: 'about:srcdoc' }],
    ['a page in an address', { ...TAB, url: 'data:text/html,<p>' }],
    ['a file', { ...TAB, url: 'file:///home/page.html' }],
    ['nobody that the browser names', { id: ID, frameId: 0 }],
    ['a host that only begins like our own', { id: ID, url: `${OWN}.evil.example/popup.html` }],
    ['no tab', { id: ID, frameId: 0, url: 'https://planner.example/board' }],
  ];
  it.each(strangers)('%s is refused, whatever it says (A3, A6)', async (_, sender) => {
    for (const message of [...Object.values(PAGE_MESSAGES), ...Object.values(OWN_MESSAGES)])
      expect(await answer(store, message, sender)).toMatchObject({ ok: false });
    expect(await countEvents(store)).toBe(0);
  });

  it('a site that is not switched on is refused, and one that is speaks for itself alone (A5)', async () => {
    const other = { ...TAB, url: 'https://other.example/board' };
    expect(await answer(store, reading({ host: 'planner.example' }), other)).toMatchObject({
      code: 'not_allowed',
    });
    expect(await answer(store, reading({ tool: 'buffer' }), TAB)).toMatchObject({ ok: true });
    // Buffer is not at work on this host: what is claimed to come from there is noted as of the page that said so.
    const [line] = await collect(readEvents(store, 'all'));
    expect(line?.tool).toBe('site:planner.example');
  });

  it('what is too large, too deep or of no kind is refused before it is taken apart (A17)', async () => {
    let deep: unknown = 'end';
    for (let i = 0; i < 10_000; i++) deep = [deep];
    const cyclic: Record<string, unknown> = reading();
    cyclic.self = cyclic;
    const posts = Array.from({ length: 501 }, (_, i) => seen(`Post ${i}`, 'in_review'));
    for (const message of [
      null,
      undefined,
      7,
      'reading',
      [],
      {},
      deep,
      cyclic,
      { type: 'reading' },
      { ...reading(), big: 'x'.repeat(5_000_000) },
      reading({ posts }),
      reading({ posts: [seen('x'.repeat(301), 'in_review')] }),
      { ...reading(), seenAt: Number.NaN },
      { ...reading(), seenAt: Number.POSITIVE_INFINITY },
      { ...reading(), id: 7n },
      JSON.parse(`{"__proto__":{"type":"reading"},"constructor":{"prototype":{"type":"hello"}}}`),
    ])
      expect(await answer(store, message, TAB)).toMatchObject({ ok: false });
    expect(await countEvents(store)).toBe(0);
    expect(({} as { type?: unknown }).type).toBeUndefined();
  });

  it('takes no field over that it does not know (A10)', async () => {
    const message = JSON.parse(
      JSON.stringify(reading()).replace('"type":"reading"', '"__proto__":{"polluted":1},"type":"reading"'),
    );
    expect(await answer(store, message, TAB)).toMatchObject({ ok: true });
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    const [line] = await collect(readEvents(store, 'all'));
    expect(JSON.stringify(line)).not.toContain('polluted');
  });
});
