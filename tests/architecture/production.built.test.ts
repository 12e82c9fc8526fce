import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { TOOLS } from '../../lib/tools';
import { BUILDS, builtFile, loadedFirst, reachable, readBuilt, zippedSize } from './bundles';

const OBSERVER = 'content-scripts/observer.js';
/** The one page that may connect, to the time stamp authority that the user named. */
const MAY_CONNECT = 'time-stamp.html';
const CONNECTS =
  /\bfetch\b|XMLHttpRequest|\bWebSocket\b|\bEventSource\b|sendBeacon|RTCPeerConnection|WebTransport|importScripts/;

describe.each(BUILDS)('%s', (build) => {
  const files = readdirSync(builtFile(build, ''), { recursive: true, encoding: 'utf8' }).map((path) =>
    path.replaceAll('\\', '/'),
  );
  const scripts = files.filter((path) => path.endsWith('.js'));
  const pages = files.filter((path) => path.endsWith('.html'));

  it('has no switch for tests', () => {
    expect(files.filter((path) => /page-time|replay|demo/.test(path))).toEqual([]);
    const switches = /signoffPageTime|lastModified|MODE\s*===|__TEST__|pageTime/;
    expect(scripts.filter((path) => switches.test(readBuilt(build, path)))).toEqual([]);
  });

  it('keeps the observer within 30 kB', () => {
    expect(zippedSize(build, reachable(build, OBSERVER))).toBeLessThanOrEqual(30_000);
  });

  // Words that stand only in the files of one language: common, and the popup's own.
  it.each([
    ['English', ['Try again', 'Too early to tell']],
    ['French', ['Réessayer', 'Trop tôt pour le dire']],
  ])('keeps what the popup loads first within 25 kB, in %s', (_, words) => {
    const first = loadedFirst(build, 'popup.html', words);
    expect(first.filter((path) => words.some((word) => readBuilt(build, path).includes(word)))).toHaveLength(
      2,
    );
    expect(zippedSize(build, first)).toBeLessThanOrEqual(25_000);
  });

  it('keeps everything that the popup can load, both languages and all texts, within 70 kB', () => {
    expect(zippedSize(build, reachable(build, 'popup.html'))).toBeLessThanOrEqual(70_000);
  });

  it('lets no page connect but that of time stamps: each says so before it loads anything', () => {
    expect(pages).toEqual(
      expect.arrayContaining(['dashboard.html', 'popup.html', 'welcome.html', MAY_CONNECT]),
    );
    const nowhere = `<meta http-equiv="Content-Security-Policy" content="connect-src 'none'">`;
    const open = pages.filter((path) => {
      const [head = ''] = readBuilt(build, path).split(/<script|<link|<style/);
      return !head.includes(nowhere);
    });
    expect(open).toEqual([MAY_CONNECT]);
  });

  it('holds no call to a network in anything that runs elsewhere than on that page', () => {
    const loaded = reachable(build, MAY_CONNECT);
    expect(loaded.filter((path) => CONNECTS.test(readBuilt(build, path)))).toHaveLength(1);
    const others = [...pages, ...scripts.filter((path) => !path.startsWith('chunks/'))]
      .filter((path) => path !== MAY_CONNECT)
      .flatMap((path) => reachable(build, path));
    expect(others).toEqual(expect.arrayContaining(['background.js', OBSERVER]));
    expect([...new Set(others)].filter((path) => CONNECTS.test(readBuilt(build, path)))).toEqual([]);
    // Nothing that is in the build is left out of both.
    const known = new Set([...loaded, ...others]);
    expect(scripts.filter((path) => !known.has(path))).toEqual([]);
  });

  it('makes no code from text, and names no host but those of tools (A37)', () => {
    const tools = TOOLS.flatMap(({ matches }) =>
      matches.map((match) => new URL(match.replace('*.', '')).host),
    );
    // Names of forms, which nothing ever asks for.
    const known = new Set([...tools, 'www.w3.org', 'www.xes-standard.org']);
    const hosts = scripts.flatMap((path) =>
      [...readBuilt(build, path).matchAll(/https?:\/\/([a-z0-9.-]+\.[a-z]{2,})/gi)].map(
        ([, host]) => host ?? '',
      ),
    );
    expect([...new Set(hosts)].filter((host) => !known.has(host))).toEqual([]);
    expect(scripts.filter((path) => /\beval\(|\bnew Function\b/.test(readBuilt(build, path)))).toEqual([]);
  });

  it('loads nothing from elsewhere', () => {
    expect(
      pages.filter((path) => /(?:src|href)\s*=\s*["'](?:https?:)?\/\//.test(readBuilt(build, path))),
    ).toEqual([]);
  });
});
