import { describe, expect, it } from 'vitest';
import { findTime, parseTime, type TimeContext } from '../../lib/reading/time';

const NOW = Date.UTC(2026, 10, 23, 12, 0);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const at = (language: string, zone = 'UTC', now = NOW): TimeContext => ({ now, zone, languages: [language] });
const iso = (text: string, context: TimeContext) => {
  const found = parseTime(text, context);
  if (!found) return null;
  return [
    found.earliest === null ? null : new Date(found.earliest).toISOString(),
    new Date(found.latest + 1).toISOString(),
  ];
};
const minute = (text: string) => [
  `${text}:00.000Z`,
  new Date(Date.parse(`${text}:00Z`) + MINUTE).toISOString(),
];
const day = (text: string) => [`${text}T00:00:00.000Z`, new Date(Date.parse(text) + DAY).toISOString()];

describe('absolute times', () => {
  const same: [language: string, text: string][] = [
    ['en', '27 Nov 2026, 14:05'],
    ['en-US', 'Nov 27, 2026, 2:05 PM'],
    ['en', 'Fri, Nov 27, 2:05 PM'],
    ['en', '2026-11-27 14:05'],
    ['en', '2026-11-27T14:05'],
    ['en', 'November 27th, 2026 at 2:05pm'],
    ['en', '11/27/2026 2:05 p.m.'],
    ['en', '14:05, 27 November'],
    ['en', 'Nov 27 · 14:05'],
    ['en', '11/27 14:05'],
    ['de', '27.11.2026 14:05 Uhr'],
    ['de', 'Freitag, 27. November 2026 um 14:05 Uhr'],
    ['de', 'Fr., 27.11., 14:05'],
    ['fr', 'vendredi 27 novembre 2026 à 14h05'],
    ['fr', 'le 27 nov. à 14 h 05'],
    ['fr', '27/11/2026 14:05'],
    ['es', '27 de noviembre de 2026 a las 14:05'],
    ['es', '27 nov 2026, 2:05 p. m.'],
    ['pt-BR', '27 de nov. de 2026 às 14:05'],
    ['pt-PT', '27/11/2026, 14:05'],
    ['it', 'venerdì 27 novembre 2026 alle ore 14:05'],
    ['nl', 'vr 27 nov. 2026 om 14:05'],
    ['pl', '27 listopada 2026 o 14:05'],
    ['tr', '27 Kasım 2026 Cuma 14:05'],
    ['ru', '27 ноября 2026 г. в 14:05'],
    ['ja', '2026年11月27日(金) 14:05'],
    ['ja', '11月27日 午後2時5分'],
    ['zh-CN', '2026年11月27日 下午2:05'],
    ['zh-CN', '11月27日周五 14:05'],
  ];
  it.each(same)('%s: %s', (language, text) => {
    expect(iso(text, at(language))).toEqual(minute('2026-11-27T14:05'));
  });

  it('keeps the precision that is shown', () => {
    expect(iso('2026-11-27T14:05:09Z', at('en', 'Asia/Tokyo'))).toEqual([
      '2026-11-27T14:05:09.000Z',
      '2026-11-27T14:05:10.000Z',
    ]);
    expect(iso('Nov 27', at('en'))).toEqual(day('2026-11-27'));
    expect(iso('11月27日', at('ja'))).toEqual(day('2026-11-27'));
    expect(iso('27. Nov.', at('de'))).toEqual(day('2026-11-27'));
    expect(iso('Nov 27 at 2pm', at('en'))).toEqual(['2026-11-27T14:00:00.000Z', '2026-11-27T15:00:00.000Z']);
    expect(iso('demain à 9h', at('fr'))).toEqual(['2026-11-24T09:00:00.000Z', '2026-11-24T10:00:00.000Z']);
  });

  it('reads the zone that the text says, else that of the page', () => {
    expect(iso('2026-11-27T14:05+01:00', at('en'))).toEqual(minute('2026-11-27T13:05'));
    expect(iso('Fri, 27 Nov 2026 14:05:00 +0100', at('en'))?.[0]).toBe('2026-11-27T13:05:00.000Z');
    expect(iso('Fri Nov 27 2026 14:05:00 GMT-0500', at('en'))?.[0]).toBe('2026-11-27T19:05:00.000Z');
    expect(iso('27 Nov 2026, 14:05 CET', at('en'))).toEqual(minute('2026-11-27T13:05'));
    expect(iso('27 Nov 2026, 14:05 UTC', at('en', 'Asia/Tokyo'))).toEqual(minute('2026-11-27T14:05'));
    expect(iso('27 Nov 2026, 14:05', at('en', 'Asia/Tokyo'))).toEqual(minute('2026-11-27T05:05'));
    expect(iso('27 Jul 2026, 14:05', at('en', 'Europe/Paris'))).toEqual(minute('2026-07-27T12:05'));
  });

  it('covers both moments of a clock set back, and both sides of one set forward', () => {
    expect(iso('25 Oct 2026, 02:30', at('en', 'Europe/Paris'))).toEqual([
      '2026-10-25T00:30:00.000Z',
      '2026-10-25T01:31:00.000Z',
    ]);
    expect(iso('29 Mar 2026, 02:30', at('en', 'Europe/Paris'))).toEqual([
      '2026-03-29T00:30:00.000Z',
      '2026-03-29T01:31:00.000Z',
    ]);
    expect(iso('Oct 25, 2026', at('en', 'Europe/Paris'))).toEqual([
      '2026-10-24T22:00:00.000Z',
      '2026-10-25T23:00:00.000Z',
    ]);
  });

  it('takes month or day first by the language, and both where the language does not tell', () => {
    expect(iso('11/7/2026', at('en-US'))).toEqual(day('2026-11-07'));
    expect(iso('11/7/2026', at('en-GB'))).toEqual(day('2026-07-11'));
    expect(iso('11/7/2026', at('fr'))).toEqual(day('2026-07-11'));
    expect(iso('7.11.2026', at('en'))).toEqual(day('2026-11-07'));
    expect(iso('2026/11/07', at('ja'))).toEqual(day('2026-11-07'));
    expect(iso('11/7/2026', at('en'))).toEqual(['2026-07-11T00:00:00.000Z', '2026-11-08T00:00:00.000Z']);
    expect(iso('27/11/26', at('en-US'))).toEqual(day('2026-11-27'));
  });

  it('takes the nearest year, the weekday deciding, or the side that is asked for', () => {
    const january = Date.UTC(2026, 0, 5);
    expect(iso('Dec 28', at('en', 'UTC', january))).toEqual(day('2025-12-28'));
    expect(iso('Jan 2', at('en', 'UTC', Date.UTC(2026, 11, 30)))).toEqual(day('2027-01-02'));
    expect(iso('Sun, Dec 28', at('en', 'UTC', Date.UTC(2026, 11, 27)))).toEqual(day('2025-12-28'));
    expect(iso('Nov 27', { ...at('en'), towards: 'past' })).toEqual(day('2025-11-27'));
    expect(iso('Nov 20', { ...at('en'), towards: 'future' })).toEqual(day('2027-11-20'));
    expect(iso('29 Feb', at('en'))).toBeNull();
  });

  it('reads weekdays in the week on each side', () => {
    expect(iso('Thursday 14:05', { ...at('en'), towards: 'past' })).toEqual(minute('2026-11-19T14:05'));
    expect(iso('jeudi à 14:05', { ...at('fr'), towards: 'future' })).toEqual(minute('2026-11-26T14:05'));
    expect(iso('Donnerstag', at('de'))).toEqual(['2026-11-19T00:00:00.000Z', '2026-11-27T00:00:00.000Z']);
    expect(iso('mar. 24 nov. à 14:05', at('fr'))).toEqual(minute('2026-11-24T14:05'));
    expect(iso('Mar 24, 2026', at('fr'))).toEqual(day('2026-03-24'));
    expect(iso('mar 14:05', { ...at('es'), towards: 'past' })).toEqual(minute('2026-11-17T14:05'));
  });

  it('reads an epoch where it is all there is and near now', () => {
    expect(iso('1795788300', at('en'))?.[0]).toBe('2026-11-27T14:05:00.000Z');
    expect(iso('1795788300123', at('en'))?.[0]).toBe('2026-11-27T14:05:00.123Z');
    expect(iso('4915112345678', at('en'))).toBeNull();
    expect(iso('1234567890', at('en'))).toBeNull();
  });

  it.each([
    '',
    'Approved',
    '3',
    '1/3',
    '10/12',
    '3.50',
    '14:05',
    '3 days',
    '12k',
    '5M',
    '3D',
    'v2.10.3',
    '192.168.1.26',
    'May',
    'Sat',
    'approve 3 posts',
    '0',
    '2026',
    'set 5',
    '99/99/2026',
    '31.2.2026',
    '3.5',
    '25:61',
    '#27',
    'Round 2',
    '27 posts',
    'November 2026',
  ])('is no time: "%s"', (text) => {
    if (text === 'Sat') return expect(findTime(`${text} down`, at('en'))).toBeNull();
    expect(parseTime(text, at('en'))).toBeNull();
    expect(findTime(text, at('en'))).toBeNull();
  });
});

describe('relative times', () => {
  const spans: [language: string, text: string, shortest: number, longest: number][] = [
    ['en', '3 days ago', 2.5 * DAY, 4 * DAY + HOUR],
    ['en', '0\u00a0minutes ago', 0, MINUTE],
    ['en', '1\u00a0week, 4\u00a0days ago', 10.5 * DAY, 12 * DAY + 3 * HOUR],
    ['en', '2h', 1.5 * HOUR, 3 * HOUR],
    ['en', '3d', 2.5 * DAY, 4 * DAY + HOUR],
    ['en', 'an hour ago', HOUR / 2, 2 * HOUR],
    ['en', 'about 3 hours ago', 2.5 * HOUR, 4 * HOUR],
    ['en', '5 mins ago', 4.5 * MINUTE, 6 * MINUTE],
    ['en', '5 seconds ago', 0, 6000],
    ['fr', 'il y a 3 jours', 2.5 * DAY, 4 * DAY + HOUR],
    ['fr', 'il y a environ une heure', HOUR / 2, 2 * HOUR],
    ['fr', '-3 h', 2.5 * HOUR, 4 * HOUR],
    ['de', 'vor 2 Stunden', 1.5 * HOUR, 3 * HOUR],
    ['de', 'vor einer Minute', MINUTE / 2, 2 * MINUTE],
    ['de', 'vor 1 Woche, 4 Tage', 10.5 * DAY, 12 * DAY + 3 * HOUR],
    ['es', 'hace 5 minutos', 4.5 * MINUTE, 6 * MINUTE],
    ['es', 'hace casi 2 horas', 1.5 * HOUR, 3 * HOUR],
    ['pt', 'há 3 dias', 2.5 * DAY, 4 * DAY + HOUR],
    ['pt-BR', '2 horas atrás', 1.5 * HOUR, 3 * HOUR],
    ['it', "un'ora fa", HOUR / 2, 2 * HOUR],
    ['nl', '2 uur geleden', 1.5 * HOUR, 3 * HOUR],
    ['nl', '3u geleden', 2.5 * HOUR, 4 * HOUR],
    ['pl', 'godzinę temu', HOUR / 2, 2 * HOUR],
    ['pl', '5 godz. temu', 4.5 * HOUR, 6 * HOUR],
    ['tr', '3 gün önce', 2.5 * DAY, 4 * DAY + HOUR],
    ['ru', 'час назад', HOUR / 2, 2 * HOUR],
    ['ru', '2 дня назад', 1.5 * DAY, 3 * DAY + HOUR],
    ['ja', '3日前', 2.5 * DAY, 4 * DAY + HOUR],
    ['ja', '2ヶ月前', 28 * DAY, 93 * DAY + 3 * HOUR],
    ['zh', '2 天前', 1.5 * DAY, 3 * DAY + HOUR],
    ['zh-CN', '3个小时前', 2.5 * HOUR, 4 * HOUR],
  ];
  it.each(spans)('%s: %s', (language, text, shortest, longest) => {
    const found = parseTime(text, at(language));
    expect(found).not.toBeNull();
    expect(NOW - (found?.latest ?? 0)).toBe(shortest);
    expect(NOW - (found?.earliest ?? 0)).toBeLessThanOrEqual(longest + 3 * HOUR);
    expect(NOW - (found?.earliest ?? 0)).toBeGreaterThanOrEqual(longest - 2 * HOUR);
  });

  it('reads English on any page, and every language where none is known', () => {
    expect(parseTime('3 days ago', at('de'))).toEqual(parseTime('3 days ago', at('en')));
    for (const text of ['vor 3 Tagen', 'il y a 3 jours', '3 dni temu', '3天前'])
      expect(parseTime(text, { ...at('en'), languages: [] })).toEqual(parseTime('3 days ago', at('en')));
  });

  it('counts days by the calendar too: late in the day before, "1 day ago" is a few hours', () => {
    const found = parseTime('1 day ago', at('en', 'UTC', Date.UTC(2026, 10, 23, 2)));
    expect(found?.latest).toBe(Date.UTC(2026, 10, 23) - 1);
  });

  it('reads the days around today', () => {
    expect(iso('Yesterday at 14:05', at('en'))).toEqual(minute('2026-11-22T14:05'));
    expect(iso('gestern, 14:05 Uhr', at('de'))).toEqual(minute('2026-11-22T14:05'));
    expect(iso('avant-hier à 14:05', at('fr'))).toEqual(minute('2026-11-21T14:05'));
    expect(iso('Tomorrow 9:00', at('en'))).toEqual(minute('2026-11-24T09:00'));
    expect(iso('昨天14:05', at('zh'))).toEqual(minute('2026-11-22T14:05'));
    expect(iso('today', at('en'))).toEqual(day('2026-11-23'));
    expect(iso('yesterday', at('en'))).toEqual(['2026-11-21T12:00:00.000Z', '2026-11-23T00:00:00.000Z']);
    expect(iso('last week', at('en'))?.[1]).toBe('2026-11-23T12:00:00.001Z');
    expect(iso('le mois dernier', at('fr'))).not.toBeNull();
  });

  it('reads the future', () => {
    const found = parseTime('In 8 days', at('en'));
    expect(found?.earliest).toBe(NOW + 7 * DAY);
    expect(found?.latest).toBeGreaterThanOrEqual(NOW + 9 * DAY);
    for (const [language, text] of [
      ['fr', 'dans 8 jours'],
      ['nl', 'over 8 dagen'],
      ['ja', '8日後'],
      ['tr', '8 gün sonra'],
      ['en', '8 days from now'],
    ] as const)
      expect(parseTime(text, at(language))).toEqual(found);
  });
});

describe('times in lines', () => {
  const lines: [language: string, line: string, said: string][] = [
    ['en', 'Ana requested changes · 3 days ago', '3 days ago'],
    ['en', 'Ana requested changes · 3d', '3d'],
    ['en', 'On Nov 20, 2026 at 2:05 PM Ana approved v3', 'Nov 20, 2026 at 2:05 PM'],
    ['en', 'Scheduled: Nov 28, 09:00 AM', 'Nov 28, 09:00 AM'],
    ['en', '09:00 · In 8 days', 'In 8 days'],
    ['en', 'Approved by Ana 1\u00a0week, 1\u00a0day ago (round 2)', '1\u00a0week, 1\u00a0day ago'],
    ['en', 'Alder Bakery · 11/27/2026, 8:30:00 AM', '11/27/2026, 8:30:00 AM'],
    ['fr', 'Ana a demandé des modifications il y a 3 jours', 'il y a 3 jours'],
    ['de', 'Ana hat vor 2 Std. Änderungen angefordert', 'vor 2 Std.'],
    ['de', 'Freigegeben am 20.11.2026 um 14:05 Uhr', '20.11.2026 um 14:05 Uhr'],
    ['ja', '山田さんが3日前に変更を依頼しました', '3日前'],
    ['zh-CN', '王芳 2 天前要求修改', '2 天前'],
    ['pt', 'Editado há 3 dias'.normalize('NFD'), 'há 3 dias'.normalize('NFD')],
    ['es', 'hace 3 dias, sin acento', 'hace 3 dias'],
    ['tr', '3 GÜN ÖNCE', '3 GÜN ÖNCE'],
    ['tr', 'Ayşe 3 gün önce onayladı', '3 gün önce'],
  ];
  it.each(lines)('%s: %s', (language, line, said) => {
    const found = findTime(line, at(language));
    expect(found && line.slice(found.start, found.end)).toBe(said);
    expect(found?.at).toEqual(parseTime(said, at(language)));
  });

  it('finds none where there is none', () => {
    for (const line of [
      'Ana requested changes',
      'Slide 3 of 5',
      'Please make it 3 days',
      'Vote now or never',
      'I may 3 times',
      'Do it',
      'vor allem 3 Bilder',
    ])
      expect(findTime(line, at('de'))).toBeNull();
  });

  it.each([
    ['zh', '2 天前'],
    ['de', 'vor 2 Tagen'],
    ['es', 'hace 2 días'],
    ['it', '2 giorni fa'],
    ['pl', '2 dni temu'],
    ['tr', '2 gün önce'],
    ['pt', 'há 2 dias'],
    ['ru', '2 дня назад'],
    ['ja', '2日前'],
    ['de', 'gestern'],
    ['pl', '12 listopada 2026'],
    ['es', '12 de noviembre de 2026'],
  ])('on a page that claims English, %s is read all the same: %s', (language, text) => {
    const own = parseTime(text, at(language));
    expect(own).not.toBeNull();
    expect(parseTime(text, at('en'))).toEqual(own);
  });

  it('leaves out short words of other languages, which mean other things', () => {
    for (const text of ['hier', 'out 3', 'set 12', 'fa 3', 'over 3 minutes'])
      expect(parseTime(text, at('en')), text).toBeNull();
  });

  it('leaves other text out of a moment', () => {
    expect(parseTime('Ana approved 3 days ago', at('en'))).toBeNull();
    expect(parseTime('Nov 27 – Dec 3', at('en'))).toBeNull();
  });

  it('survives what a hostile page writes', () => {
    for (const text of [
      '1'.repeat(1e5),
      '1:'.repeat(1e5),
      '. '.repeat(1e5),
      'il y a '.repeat(1e5),
      '日'.repeat(1e5),
      '1/1/1/'.repeat(1e5),
    ])
      expect(findTime(text, at('en'))).toBeNull();
    expect(
      parseTime('3 days ago', {
        now: NOW,
        zone: 'UTC',
        languages: ['xx-!!', '', '<b>', 'en-us-us'.repeat(99)],
      }),
    ).not.toBeNull();
  });
});
