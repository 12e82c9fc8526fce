import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BusinessCalendar, businessClock, defaultCalendar } from '../../lib/insight/business-clock';
import { HOLIDAY_COUNTRIES, holidaysOf, orthodoxEaster, westernEaster } from '../../lib/insight/holidays';
import { instantOf, isoDay, isZone, localDay, offsetAt, parseDay } from '../../lib/insight/zone-time';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const at = (iso: string): number => Date.parse(iso);
const paris = businessClock(defaultCalendar('Europe/Paris', 'FR'));
const iso = (instant: number): string => new Date(instant).toISOString();

const ZONES = [
  'UTC',
  'Europe/Paris',
  'America/New_York',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'America/St_Johns',
  'Africa/Casablanca',
  'America/Sao_Paulo',
  'Pacific/Kiritimati',
];

describe('due at', () => {
  it.each([
    ['inside hours', '2026-10-05T10:00:00+02:00', 2, '2026-10-07T18:00:00+02:00'],
    ['before opening', '2026-10-05T07:00:00+02:00', 2, '2026-10-07T18:00:00+02:00'],
    ['after closing: from the next opening', '2026-10-05T18:30:00+02:00', 2, '2026-10-08T18:00:00+02:00'],
    ['at closing: from the next opening', '2026-10-05T18:00:00+02:00', 2, '2026-10-08T18:00:00+02:00'],
    ['on a Saturday: from Monday', '2026-10-03T12:00:00+02:00', 2, '2026-10-07T18:00:00+02:00'],
    ['on a Friday evening over a weekend', '2026-10-02T19:00:00+02:00', 1, '2026-10-06T18:00:00+02:00'],
    ['over a holiday (11 November)', '2026-11-10T10:00:00+01:00', 2, '2026-11-13T18:00:00+01:00'],
    ['over the end of summer time', '2026-10-23T10:00:00+02:00', 1, '2026-10-26T18:00:00+01:00'],
    ['over the year’s end', '2026-12-31T10:00:00+01:00', 1, '2027-01-04T18:00:00+01:00'],
    ['the same day', '2026-10-05T10:00:00+02:00', 0, '2026-10-05T18:00:00+02:00'],
  ])('%s', (_name, submitted, days, due) => {
    expect(iso(paris.dueAt(at(submitted), days))).toBe(iso(at(due)));
  });

  it('leaves out the client’s absences', () => {
    const away = businessClock({
      ...defaultCalendar('Europe/Paris', 'FR'),
      absences: [{ from: '2026-10-06', to: '2026-10-09' }],
    });
    expect(iso(away.dueAt(at('2026-10-05T10:00:00+02:00'), 2))).toBe(iso(at('2026-10-13T18:00:00+02:00')));
    expect(away.between(at('2026-10-05T17:00:00+02:00'), at('2026-10-12T10:00:00+02:00'))).toBe(2 * HOUR);
  });

  it('is never for who never works', () => {
    const never = businessClock({ ...defaultCalendar('UTC'), week: [] });
    expect(never.dueAt(0, 1)).toBe(Number.POSITIVE_INFINITY);
    expect(never.nextOpen(0)).toBe(Number.POSITIVE_INFINITY);
    expect(never.between(0, 100 * DAY)).toBe(0);
  });

  it('keeps to the week of the client', () => {
    const sunday = businessClock({ ...defaultCalendar('Asia/Riyadh', 'SA'), week: [0, 1, 2, 3, 4] });
    expect(iso(sunday.dueAt(at('2026-10-08T10:00:00+03:00'), 1))).toBe(iso(at('2026-10-11T18:00:00+03:00')));
  });
});

describe('business time between', () => {
  it.each([
    ['one day', '2026-10-05T09:00:00+02:00', '2026-10-05T18:00:00+02:00', 9],
    ['a night', '2026-10-05T18:00:00+02:00', '2026-10-06T09:00:00+02:00', 0],
    ['a weekend', '2026-10-02T17:00:00+02:00', '2026-10-05T10:00:00+02:00', 2],
    ['a change of clocks', '2026-10-23T09:00:00+02:00', '2026-10-26T18:00:00+01:00', 18],
    ['backwards', '2026-10-06T09:00:00+02:00', '2026-10-05T09:00:00+02:00', 0],
    ['Christmas', '2026-12-24T09:00:00+01:00', '2026-12-28T18:00:00+01:00', 18],
  ])('%s', (_name, from, to, hours) => {
    expect(paris.between(at(from), at(to))).toBe(hours * HOUR);
  });

  it('answers for spans that nobody can mean', () => {
    expect(paris.between(-8e15, 8e15)).toBeGreaterThan(0);
  });

  it('has a skipped day once less (Apia had no 30 December 2011)', () => {
    const apia = businessClock(defaultCalendar('Pacific/Apia'));
    // Thursday 29 and Saturday 31: the Friday between them did not exist.
    expect(apia.between(at('2011-12-29T09:00:00-10:00'), at('2011-12-31T20:00:00+14:00'))).toBe(9 * HOUR);
  });

  it('is shorter where the clocks go forward inside the hours, longer where back', () => {
    const allDay: BusinessCalendar = {
      ...defaultCalendar('Europe/Paris'),
      week: [0, 1, 2, 3, 4, 5, 6],
      opens: 0,
      closes: 1440,
    };
    const clock = businessClock(allDay);
    expect(clock.between(at('2026-03-29T00:00:00+01:00'), at('2026-03-30T00:00:00+02:00'))).toBe(23 * HOUR);
    expect(clock.between(at('2026-10-25T00:00:00+02:00'), at('2026-10-26T00:00:00+01:00'))).toBe(25 * HOUR);
    const half = businessClock({ ...allDay, zone: 'Australia/Lord_Howe' });
    expect(half.between(at('2026-10-04T00:00:00+10:30'), at('2026-10-05T00:00:00+11:00'))).toBe(23.5 * HOUR);
  });
});

const anyInstant = fc.integer({ min: Date.UTC(2005, 0, 1), max: Date.UTC(2040, 0, 1) });
const anyCalendar = fc.record({
  zone: fc.constantFrom(...ZONES),
  week: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1 }),
  opens: fc.integer({ min: 0, max: 719 }),
  closes: fc.integer({ min: 720, max: 1440 }),
  country: fc.constantFrom(null, 'FR', 'US', 'JP', 'GR'),
  absences: fc.array(
    fc.tuple(anyInstant, fc.integer({ min: 0, max: 30 })).map(([from, days]) => ({
      from: iso(from).slice(0, 10),
      to: iso(from + days * DAY).slice(0, 10),
    })),
    { maxLength: 3 },
  ),
});

describe('in any zone and calendar', () => {
  it('adds up, never exceeds raw time, and grows', () => {
    fc.assert(
      fc.property(
        anyCalendar,
        anyInstant,
        fc.integer({ min: 0, max: 60 * DAY }),
        fc.integer({ min: 0, max: 60 * DAY }),
        (calendar, from, first, second) => {
          const clock = businessClock(calendar);
          const [middle, to] = [from + first, from + first + second];
          const whole = clock.between(from, to);
          expect(clock.between(from, middle) + clock.between(middle, to)).toBe(whole);
          expect(whole).toBeLessThanOrEqual(to - from);
          expect(whole).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });

  it('is due at a closing time, later for more days, and after n working days', () => {
    fc.assert(
      fc.property(anyCalendar, anyInstant, fc.integer({ min: 0, max: 10 }), (calendar, from, days) => {
        const clock = businessClock(calendar);
        const due = clock.dueAt(from, days);
        expect(due).toBeGreaterThan(from);
        expect(clock.dueAt(from, days + 1)).toBeGreaterThan(due);
        expect(clock.between(due - 1, due)).toBe(1);
        expect(clock.nextOpen(due)).toBeGreaterThanOrEqual(due);
        // Days of full length but for changes of clocks, which add or take an hour at most.
        const open = clock.nextOpen(from);
        expect(clock.between(open, due)).toBeGreaterThan((clock.dayLength - 2 * HOUR) * days);
        expect(clock.between(open, due)).toBeLessThanOrEqual((clock.dayLength + 2 * HOUR) * (days + 1));
      }),
    );
  });

  it('finds the instant of a wall time again', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), anyInstant, (zone, instant) => {
        const minute = Math.floor(instant / 60_000) * 60_000;
        const local = minute + offsetAt(zone, minute);
        const found = instantOf(zone, Math.floor(local / DAY), (local % DAY) / 60_000);
        // The same instant, or the first of two that show the same time.
        expect(found + offsetAt(zone, found)).toBe(local);
        expect(found).toBeLessThanOrEqual(minute);
        expect(localDay(zone, found)).toBe(Math.floor(local / DAY));
      }),
      { numRuns: 500 },
    );
  });

  it('agrees whether Temporal is there or not', () => {
    const world = globalThis as { Temporal?: unknown };
    const before = world.Temporal;
    // Offsets that Temporal would give, so that the path through it is taken on platforms without it.
    world.Temporal = {
      Instant: {
        fromEpochMilliseconds: (instant: number) => ({
          toZonedDateTimeISO: () => ({
            offsetNanoseconds: instant >= at('2026-10-25T01:00:00Z') ? 3.6e12 : 7.2e12,
          }),
        }),
      },
    };
    try {
      const due = businessClock(defaultCalendar('Europe/Paris')).dueAt(at('2026-10-23T10:00:00+02:00'), 1);
      expect(iso(due)).toBe(iso(at('2026-10-26T18:00:00+01:00')));
    } finally {
      world.Temporal = before;
    }
  });
});

describe('holidays', () => {
  const named = (country: string, year: number) => [...holidaysOf(country, year)].map(isoDay).sort();

  it('are those of France', () => {
    expect(named('FR', 2026)).toEqual([
      '2026-01-01',
      '2026-04-06',
      '2026-05-01',
      '2026-05-08',
      '2026-05-14',
      '2026-05-25',
      '2026-07-14',
      '2026-08-15',
      '2026-11-01',
      '2026-11-11',
      '2026-12-25',
    ]);
  });

  it('are those of the United States, a moved one included', () => {
    const days = named('US', 2026);
    for (const day of ['2026-01-19', '2026-05-25', '2026-07-03', '2026-09-07', '2026-11-26'])
      expect(days).toContain(day);
  });

  it('go on by rule beyond the listed years', () => {
    expect(named('DE', 2040)).toContain(isoDay(westernEaster(2040) + 1));
    expect(named('XX', 2026)).toEqual([]);
    expect(named('toString', 2026)).toEqual([]);
  });

  it('know Easter', () => {
    const dates = [2019, 2024, 2025, 2026, 2038, 2049].map((year) => isoDay(westernEaster(year)));
    expect(dates).toEqual([
      '2019-04-21',
      '2024-03-31',
      '2025-04-20',
      '2026-04-05',
      '2038-04-25',
      '2049-04-18',
    ]);
    expect([2024, 2025, 2026].map((year) => isoDay(orthodoxEaster(year)))).toEqual([
      '2024-05-05',
      '2025-04-20',
      '2026-04-12',
    ]);
  });

  it('lie in their year, some in each country', () => {
    expect(HOLIDAY_COUNTRIES.length).toBeGreaterThanOrEqual(40);
    for (const country of HOLIDAY_COUNTRIES) {
      for (let year = 2024; year <= 2032; year++) {
        const days = named(country, year);
        expect(days.length, `${country} ${year}`).toBeGreaterThanOrEqual(5);
        expect(days.every((day) => day.startsWith(String(year)))).toBe(true);
      }
    }
  });
});

describe('what is no calendar', () => {
  it('is refused', () => {
    expect(() => businessClock({ ...defaultCalendar('UTC'), opens: 600, closes: 600 })).toThrow(RangeError);
    expect(() =>
      businessClock({ ...defaultCalendar('UTC'), absences: [{ from: '2026-02-30', to: '2026-03-01' }] }),
    ).toThrow(RangeError);
    expect(isZone('Mars/Olympus')).toBe(false);
    expect(isZone('Asia/Kathmandu')).toBe(true);
    expect(isoDay(parseDay('2026-11-23'))).toBe('2026-11-23');
  });
});
