import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTime, parseTime, type TimeContext } from '../../lib/reading/time';

const LANGUAGES = [
  'en-US',
  'en-GB',
  'fr',
  'de',
  'es',
  'es-MX',
  'pt-BR',
  'pt-PT',
  'it',
  'nl',
  'pl',
  'tr',
  'ru',
  'ja',
  'zh-CN',
];
const ZONES = [
  'UTC',
  'Europe/Paris',
  'America/New_York',
  'Asia/Tokyo',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'America/Santiago',
];
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const language = fc.constantFrom(...LANGUAGES);
const zone = fc.constantFrom(...ZONES);
const moment = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2035, 0, 1) });
const style = fc.constantFrom('long', 'short', 'narrow') as fc.Arbitrary<'long' | 'short' | 'narrow'>;

const expectHeld = (text: string, at: number, context: TimeContext) => {
  const found = parseTime(text, context);
  const said = `${context.languages[0]} ${context.zone}: "${text}" at ${new Date(at).toISOString()}`;
  expect(found, said).not.toBeNull();
  if (!found) return;
  expect(found.earliest ?? -Infinity, said).toBeLessThanOrEqual(at);
  expect(found.latest, said).toBeGreaterThanOrEqual(at);
  const line = findTime(`Ana · ${text}`, context);
  expect(line?.at, said).toEqual(found);
};

const UNITS = [
  ['second', 1000, 60],
  ['minute', MINUTE, 60],
  ['hour', 60 * MINUTE, 24],
  ['day', DAY, 31],
  ['week', 7 * DAY, 8],
  ['month', 30.4375 * DAY, 12],
  ['year', 365.25 * DAY, 5],
] as const;
const cuts = { floor: Math.trunc, round: Math.round };

describe('what Intl writes is read back', () => {
  it('for relative times, cut or rounded', () => {
    fc.assert(
      fc.property(
        language,
        zone,
        moment,
        style,
        fc.constantFrom(...UNITS),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom('floor', 'round'),
        fc.constantFrom(-1, 1),
        fc.constantFrom('always', 'auto'),
        (tag, zoneName, now, how, [unit, length, most], share, cut, sign, numeric) => {
          const away = Math.floor(length * (1 + share * (most - 1)));
          const count = cuts[cut as 'floor' | 'round'](away / length) * sign;
          const text = new Intl.RelativeTimeFormat(tag, {
            style: how,
            numeric: numeric as 'always' | 'auto',
          }).format(count, unit);
          expectHeld(text, now + sign * away, { now, zone: zoneName, languages: [tag] });
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('for dates with and without times', () => {
    const styles = fc.constantFrom('full', 'long', 'medium', 'short') as fc.Arbitrary<
      'full' | 'long' | 'medium' | 'short'
    >;
    fc.assert(
      fc.property(
        language,
        zone,
        moment,
        moment,
        styles,
        fc.boolean(),
        (tag, zoneName, at, now, dateStyle, timed) => {
          const format = new Intl.DateTimeFormat(tag, {
            dateStyle,
            ...(timed && { timeStyle: 'short' as const }),
            timeZone: zoneName,
          });
          expectHeld(format.format(at), at, { now, zone: zoneName, languages: [tag] });
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('for dates without a year near now, 12 and 24 hours, weekdays', () => {
    const options: Intl.DateTimeFormatOptions[] = [
      { month: 'short', day: 'numeric' },
      { month: 'long', day: 'numeric' },
      { month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' },
      { weekday: 'short', month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit', hour12: true },
      { weekday: 'long', month: 'long', day: 'numeric' },
      { month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
    ];
    fc.assert(
      fc.property(
        language,
        zone,
        moment,
        fc.integer({ min: -150 * DAY, max: 150 * DAY }),
        fc.constantFrom(...options),
        (tag, zoneName, now, away, shown) => {
          // A bare "7/11" is as likely a count, and is not read.
          const text = new Intl.DateTimeFormat(tag, { ...shown, timeZone: zoneName }).format(now + away);
          fc.pre(!/^\d+\/\d+$/.test(text));
          expectHeld(text, now + away, { now, zone: zoneName, languages: [tag] });
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('for weekdays with a time within the last six days', () => {
    fc.assert(
      fc.property(
        language,
        zone,
        moment,
        fc.integer({ min: MINUTE, max: 6 * DAY }),
        (tag, zoneName, now, away) => {
          const format = new Intl.DateTimeFormat(tag, {
            weekday: 'long',
            hour: 'numeric',
            minute: '2-digit',
            timeZone: zoneName,
          });
          expectHeld(format.format(now - away), now - away, {
            now,
            zone: zoneName,
            languages: [tag],
            towards: 'past',
          });
        },
      ),
    );
  });

  it('for ISO and RFC 2822 forms in any zone', () => {
    fc.assert(
      fc.property(zone, moment, (zoneName, at) => {
        const context = { now: at, zone: zoneName, languages: ['fr'] };
        const date = new Date(at);
        for (const text of [
          date.toISOString(),
          date.toUTCString(),
          date.toString(),
          String(at),
          String(Math.floor(at / 1000)),
        ]) {
          const found = parseTime(text, context);
          expect(found?.earliest, text).toBeLessThanOrEqual(at);
          expect(found?.latest, text).toBeGreaterThanOrEqual(at);
        }
      }),
    );
  });
});

describe('whatever a page writes', () => {
  it('gives an ordered interval or none, inside the line', () => {
    const piece = fc.oneof(
      fc.string({ maxLength: 6, unit: 'grapheme' }),
      fc.constantFrom(
        '3',
        '27',
        '2026',
        ':',
        '/',
        '.',
        '-',
        ' ',
        'ago',
        'il y a',
        'Nov',
        '月',
        '日',
        '前',
        'yesterday',
        'PM',
        'T',
        'Z',
        '+01:00',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), language, moment, (pieces, tag, now) => {
        const line = pieces.join('');
        const found = findTime(line, { now, zone: 'Europe/Paris', languages: [tag] });
        if (!found) return;
        expect(found.start).toBeLessThan(found.end);
        expect(found.end).toBeLessThanOrEqual(line.length);
        expect(found.at.earliest ?? -Infinity).toBeLessThanOrEqual(found.at.latest);
        expect(Number.isFinite(found.at.latest)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
