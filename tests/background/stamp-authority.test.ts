import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from './fake-browser';

let browser = fakeBrowser();
vi.mock('wxt/browser', () => ({
  get browser() {
    return browser;
  },
}));
const { authorityUrl, hostForStampsOnly, nameAuthority, readToo, stampAuthority } = await import(
  '../../lib/settings/stamp-authority'
);
const { mayRead } = await import('../../entrypoints/background/sites');

const TSA = 'https://tsa.example/*';
const named = (address: string): Promise<void> => nameAuthority(authorityUrl(address));
const given = async (pattern: string): Promise<void> => {
  browser.granted.add(pattern);
};

beforeEach(() => {
  browser = fakeBrowser();
});

describe('the address of an authority', () => {
  it.each([
    ['https://tsa.example/tsr', 'https://tsa.example/tsr'],
    ['  HTTP://TSA.example:8080/a?b=c#d ', 'http://tsa.example:8080/a?b=c'],
    ['http://127.0.0.1:3000', 'http://127.0.0.1:3000/'],
    ['https://zeitstempel-bücher.example/', 'https://xn--zeitstempel-bcher-f3b.example/'],
  ])('may be %s', (typed, address) => {
    expect(authorityUrl(typed)?.href).toBe(address);
  });

  it.each([
    '',
    'tsa.example/tsr',
    'ftp://tsa.example/',
    'javascript:alert(1)',
    'data:text/plain,x',
    'https://',
    'https://me@tsa.example/',
    'https://me:secret@tsa.example/',
    'https://[::1]/',
    "https://tsa.example';script-src/",
    `https://tsa.example/${'x'.repeat(500)}`,
    'https://tsa.example/ü'.padEnd(400, 'ü'),
  ])('may not be %s', (typed) => {
    expect(authorityUrl(typed)).toBeNull();
  });
});

describe('the authority', () => {
  it('is nobody until one is named, and nobody again afterwards', async () => {
    expect(await stampAuthority()).toBeNull();
    await named('https://tsa.example/tsr');
    expect(await stampAuthority()).toEqual({ address: 'https://tsa.example/tsr', stampsOnly: true });
    await nameAuthority(null);
    expect(await stampAuthority()).toBeNull();
  });

  it('is nobody where what is stored is no address', async () => {
    for (const stored of [null, 'x', { address: 7 }, { address: 'javascript:alert(1)' }]) {
      await browser.storage.local.set({ 'stamp-authority': stored });
      expect(await stampAuthority()).toBeNull();
    }
  });

  it('has a host that may be reached, and is not read', async () => {
    await named('https://tsa.example/tsr');
    await given(TSA);
    await given('https://tool.example/*');
    expect([await mayRead(TSA), await mayRead('https://tool.example/*')]).toEqual([false, true]);
  });

  it('is read where the user switches its host on, before or after', async () => {
    await given(TSA);
    await named('https://tsa.example/tsr');
    expect([await mayRead(TSA), await hostForStampsOnly()]).toEqual([true, null]);

    await named('https://other.example/');
    await given('https://other.example/*');
    await readToo([TSA]);
    expect(await mayRead('https://other.example/*')).toBe(false);
    await readToo(['https://other.example/*']);
    expect(await mayRead('https://other.example/*')).toBe(true);
  });

  it('gives its host back where another is named, unless it is read', async () => {
    await named('https://tsa.example/tsr');
    await given(TSA);
    await named('https://tsa.example/other');
    expect([...browser.granted]).toEqual([TSA]);
    expect(await mayRead(TSA)).toBe(false);
    await named('https://other.example/');
    expect([...browser.granted]).toEqual([]);

    await given('https://other.example/*');
    await readToo(['https://other.example/*']);
    await nameAuthority(null);
    expect([...browser.granted]).toEqual(['https://other.example/*']);
  });

  it('is another all the same where the browser keeps the host of the one before', async () => {
    await named('https://tsa.example/tsr');
    browser.permissions.remove = () => Promise.reject(new Error('required'));
    await nameAuthority(null);
    expect(await stampAuthority()).toBeNull();
  });
});
