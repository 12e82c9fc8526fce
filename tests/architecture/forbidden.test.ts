// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { FILES, SHIPPED, text } from './sources';

/** Ways in which a hostile page, or a network, could get in. */
const FORBIDDEN_IN_CODE: Record<string, RegExp> = {
  'HTML from a string':
    /\.(innerHTML|outerHTML)\s*=[^=]|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|createContextualFragment|setHTMLUnsafe/,
  'code from a string': /\beval\(|new Function\(|setTimeout\(\s*['"`]|setInterval\(\s*['"`]/,
  network:
    /\bfetch\(|XMLHttpRequest|new WebSocket|new EventSource|sendBeacon|RTCPeerConnection|importScripts/,
  // F35, A3: whatever keeps the background awake holds back updates, and what listens to others can be talked to.
  'what keeps the background awake': /\boffscreen\.|\bruntime\.connect\(|\bonConnect\b/,
  'an ear for other extensions': /\bonMessageExternal\b|\bonConnectExternal\b/,
  'storage that a page can see': /\b(localStorage|sessionStorage|document\.cookie)\b/,
};
/** The one request there is: for a time stamp that the user asks for. */
const MAY_CONNECT = 'entrypoints/time-stamp/ask-authority.ts';
const word = (...parts: string[]): string => parts.join('');

describe('what no file may hold', () => {
  it.each(Object.entries(FORBIDDEN_IN_CODE))('%s', (what, pattern) => {
    const found = SHIPPED.filter((path) => pattern.test(text(path)));
    expect(found).toEqual(what === 'network' ? [MAY_CONNECT] : []);
  });

  it('more than one request to a network', () => {
    const all = new RegExp(FORBIDDEN_IN_CODE.network?.source ?? '', 'g');
    expect(text(MAY_CONNECT).match(all)).toEqual(['fetch(']);
  });

  it('a clock that keeps the background awake (F35)', () => {
    const background = SHIPPED.filter((path) => path.startsWith('entrypoints/background'));
    expect(background.length).toBeGreaterThan(20);
    expect(background.filter((path) => /setInterval\(/.test(text(path)))).toEqual([]);
  });

  it('an error that is dropped without a word why', () => {
    const dropped = /catch\s*(\(\w*\))?\s*\{\s*\}|\.catch\(\(\)\s*=>\s*(\{\s*\}|undefined|null)\)/;
    const silent = SHIPPED.flatMap((path) => {
      const lines = text(path).split('\n');
      return lines.flatMap((line, i) =>
        dropped.test(line) && !/\/\/|\*\//.test(lines[i - 1] ?? '') ? [`${path}:${i + 1}`] : [],
      );
    });
    expect(silent).toEqual([]);
  });

  it('tests that are skipped, singled out or left to do', () => {
    const pattern = new RegExp(`\\b(it|test|describe)\\.(${['skip', 'only', 'todo', 'fixme'].join('|')})\\b`);
    const tests = FILES.filter((path) => /^tests\/.*\.(ts|tsx)$/.test(path));
    expect(tests.filter((path) => pattern.test(text(path)))).toEqual([]);
  });

  it('work left for later, and paths of one machine', () => {
    const left = new RegExp(
      [
        word('TO', 'DO'),
        word('FIX', 'ME'),
        word('coming ', 'soon'),
        '(^|[\\s\'"`(])/(work|tmp|srv|root)/[a-z]',
      ].join('|'),
    );
    const readable = FILES.filter((path) => /\.(ts|tsx|mjs|js|md|css|html)$/.test(path));
    expect(readable.filter((path) => left.test(text(path)))).toEqual([]);
  });
});

describe('files', () => {
  it('have names in kebab-case', () => {
    const named = FILES.filter((path) => /^(lib|components|entrypoints|scripts|tests)\//.test(path));
    const good = /^([a-z0-9]+(-[a-z0-9]+)*)(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
    expect(named.filter((path) => !path.split('/').every((part) => good.test(part)))).toEqual([]);
  });

  it('are one concern each: none is longer than 400 lines, lists of words apart', () => {
    const long = [
      ...SHIPPED,
      ...FILES.filter((path) => /^(scripts|tests)\/.*\.(ts|tsx|mjs)$/.test(path)),
    ].filter(
      (path) =>
        !/vocabulary|\/i18n\/|talking-points\/(en|fr)\//.test(path) && text(path).split('\n').length > 401,
    );
    expect(long).toEqual([]);
  });

  it('export by name', () => {
    const byDefault = SHIPPED.filter((path) => /^export default /m.test(text(path)));
    expect(byDefault.filter((path) => !/^entrypoints\/[^/]+\/index\.ts$/.test(path))).toEqual([]);
  });
});
