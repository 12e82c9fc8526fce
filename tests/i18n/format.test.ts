import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BadgeFacts, badgeTexts } from '../../lib/i18n/badge';
import { filling } from '../../lib/i18n/badge-time';
import { ago, bytes, DAY, HOUR, longDuration, MINUTE, plural, shortDuration } from '../../lib/i18n/format';
import { pickLanguage } from '../../lib/i18n/languages';

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('durations', () => {
  it.each([
    [0, '< 1 min', '< 1 min'],
    [59_999, '< 1 min', '< 1 min'],
    [12 * MINUTE, '12 min', '12 min'],
    [5 * HOUR + 59 * MINUTE, '5 h', '5 h'],
    [DAY, '1 d', '1 j'],
    [DAY + 5 * HOUR, '1 d 5 h', '1 j 5 h'],
    [4 * DAY + 2 * HOUR, '4 d', '4 j'],
    [-1, '< 1 min', '< 1 min'],
  ])('%d ms', (ms, en, fr) => {
    expect(plain(shortDuration('en', ms))).toBe(en);
    expect(plain(shortDuration('fr', ms))).toBe(fr);
  });

  it('are said in two units at most', () => {
    expect(plain(longDuration('en', 4 * DAY + 2 * HOUR + 5 * MINUTE))).toBe('4 days 2 hours');
    expect(plain(longDuration('fr', DAY + HOUR))).toBe('1 jour 1 heure');
    expect(plain(longDuration('en', 40 * DAY + 3 * HOUR))).toBe('40 days');
    expect(plain(longDuration('en', 0))).toBe('0 minutes');
  });

  it('never shrink while time goes on', () => {
    const rank = (ms: number): number => {
      const text = plain(shortDuration('en', ms));
      const of = (unit: string) => Number(new RegExp(`(\\d+) ${unit}`).exec(text)?.[1] ?? 0);
      return text.startsWith('<') ? 0 : of('d') * 1440 + of('h') * 60 + of('min');
    };
    fc.assert(
      fc.property(fc.nat(90 * DAY), fc.nat(DAY), (ms, more) => {
        expect(rank(ms + more)).toBeGreaterThanOrEqual(rank(ms));
      }),
    );
  });
});

it('counts as each language does', () => {
  expect(plural('en', 0, 'post', 'posts')).toBe('posts');
  expect(plural('fr', 0, 'post', 'posts')).toBe('post');
  expect(plural('fr', 2, 'post', 'posts')).toBe('posts');
});

it('says how long ago, never in the future', () => {
  expect(ago('en', 1_000_000 - 10 * MINUTE, 1_000_000)).toMatch(/^10 min/);
  expect(ago('fr', 5_000, 1_000)).toBe('cette minute-ci');
});

it('says storage in the unit that fits', () => {
  expect(plain(bytes('en', 0))).toBe('0 byte');
  expect(plain(bytes('en', 3_400_000))).toBe('3.4 MB');
  expect(plain(bytes('fr', 3_400_000))).toBe('3,4 Mo');
});

describe('the language', () => {
  it.each([
    ['fr', ['en-US'], 'fr'],
    [undefined, ['fr-CA', 'en'], 'fr'],
    [null, ['de-DE', 'FR'], 'fr'],
    ['tlh', ['de'], 'en'],
    [{}, [], 'en'],
  ])('%j and %j give %s', (chosen, preferred, wanted) => {
    expect(pickLanguage(chosen, preferred)).toBe(wanted);
  });
});

describe('the badge', () => {
  const now = 1_000 * DAY;
  const facts = (more: object) => ({
    round: 0,
    unknown: 0,
    since: now - 4 * DAY,
    atLeast: false,
    ...more,
  });
  const said = (language: 'en' | 'fr', part: 'label' | 'brief' | 'sentence' | 'name', of: BadgeFacts) => {
    const texts = badgeTexts(language, of);
    return plain(filling(texts, of, now, 'A {long} {title}')(texts[part]));
  };
  it.each([
    [{}, 'first review · waiting 4 d', 'première relecture · attente 4 j', '4 d'],
    [{ round: 3 }, 'round 3 · waiting 4 d', 'retour n° 3 · attente 4 j', '3× · 4 d'],
    [{ unknown: 2 }, 'sent back 2× · waiting 4 d', 'renvoyé 2× · attente 4 j', '2× · 4 d'],
    [{ round: 1, unknown: 2 }, 'round 1, or 3 · waiting 4 d', 'retour n° 1, ou 3 · attente 4 j', '3× · 4 d'],
    [{ atLeast: true }, 'no round seen · waiting 4 d+', 'aucun retour vu · attente 4 j+', '4 d+'],
    [{ atLeast: true, since: now }, 'no round seen · waiting', 'aucun retour vu · attente', 'waiting'],
  ])('%j', (more, en, fr, brief) => {
    expect(said('en', 'label', facts(more))).toBe(en);
    expect(said('fr', 'label', facts(more))).toBe(fr);
    expect(said('en', 'brief', facts(more))).toBe(brief);
  });

  it('names the post, whatever its title', () => {
    expect(said('en', 'name', facts({ unknown: 1, atLeast: true }))).toBe(
      'Signoff, “A {long} {title}”: sent back 1 time, waiting for the client for at least 4 days',
    );
  });

  it('claims a first review only where its beginning was seen', () => {
    expect(said('en', 'sentence', facts({}))).toContain('for the first time');
    expect(said('en', 'sentence', facts({ atLeast: true }))).toContain('already with the client');
    expect(said('fr', 'sentence', facts({ atLeast: true }))).toContain('déjà chez le client');
  });
});
