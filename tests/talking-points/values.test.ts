import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { cautionsFor } from '../../lib/talking-points/cautions';
import { exit as exitEn } from '../../lib/talking-points/en/exit';
import { labels as labelsEn } from '../../lib/talking-points/en/labels';
import { exit as exitFr } from '../../lib/talking-points/fr/exit';
import { labels as labelsFr } from '../../lib/talking-points/fr/labels';
import { CONDITIONS, PLACEHOLDERS } from '../../lib/talking-points/placeholders';
import { loadTexts, TEXTS_VERSION } from '../../lib/talking-points/texts';
import { valuesOf } from '../../lib/talking-points/values';
import { CONTRACT, FACTS, LANGUAGES, TODAY } from './matrix';

const print = (
  name: string,
  language: 'en' | 'fr' = 'en',
  facts = FACTS,
  contract = CONTRACT,
  locale?: string,
) => valuesOf(facts, contract, language, TODAY, locale).get(name)?.text;

describe('values', () => {
  it('are those that are listed, of the kind that is listed', () => {
    const values = new Map([
      ...valuesOf({ ...FACTS, small: 30, disputed: true }, CONTRACT, 'en', TODAY),
      ...valuesOf({ waiting: 0, lateRun: 4 }, CONTRACT, 'en', TODAY),
    ]);
    expect([...values.keys()].sort()).toEqual([...Object.keys(PLACEHOLDERS), ...CONDITIONS].sort());
    for (const [name, kind] of Object.entries(PLACEHOLDERS)) expect(values.get(name)?.kind, name).toBe(kind);
  });

  it('are written as each language writes them', () => {
    expect(print('deadline')).toBe('Thursday 26 November');
    expect(print('deadline', 'en', FACTS, CONTRACT, 'en-US')).toBe('Thursday, November 26');
    expect(print('deadline', 'fr')).toBe('jeudi 26 novembre');
    expect(print('endDate', 'fr', { endDate: '2027-05-01' })).toBe('1er mai 2027');
    expect(print('deadline', 'fr', { deadline: '2026-12-01' })).toBe('mardi 1er décembre');
    expect(print('openAmount')).toBe('€1,234.50');
    expect(print('openAmount', 'fr')?.replace(/\s/g, ' ')).toBe('1 234,50 €');
    expect(print('openAmount', 'en', { openAmount: { cents: 120_000, currency: 'USD' } }, {}, 'en-US')).toBe(
      '$1,200',
    );
    expect(print('openAmount', 'en', { openAmount: { cents: 5_000, currency: 'euros' } })).toBe('50');
    expect(print('reviewDay', 'fr')).toBe('mardi');
    expect(print('pauseClause')).toBe('clause 7.2');
    expect(print('pauseClause', 'fr', {}, { pauseClause: 'art. 4 de nos CGV' })).toBe('art. 4 de nos CGV');
    expect(print('notice', 'fr', {}, { notice: { count: 3, unit: 'month' } })).toMatch(/^3\s?mois$/);
    expect(print('changePrice', 'fr')?.replace(/\s/g, ' ')).toBe('65 € de l’heure');
    expect(print('deadline', 'en', FACTS, CONTRACT, 'de-DE')).toBe('Thursday 26 November');
    expect(print('deadline', 'en', FACTS, CONTRACT, 'en-&&')).toBe('Thursday 26 November');
  });

  it('are left out where they cannot be true', () => {
    for (const [name, facts] of [
      ['deadline', { deadline: '2026-11-22' }],
      ['slot', { slot: '2026-02-30' }],
      ['due', { due: TODAY }],
      ['pausedSince', { pausedSince: '2026-11-24' }],
      ['late', { sent: 10, late: 11 }],
      ['small', { posts: 9, rounds: 5, small: 6 }],
      ['mostlySmall', { posts: 9, rounds: 5, small: 6 }],
      ['waiting', { waiting: 0 }],
      ['days', { days: -2 }],
      ['hours', { posts: 9, rounds: 5, hours: Number.NaN }],
      ['calendarLink', { calendarLink: 'javascript:alert(1)' }],
      ['openAmount', { openAmount: { cents: -1, currency: 'EUR' } }],
    ] as const) {
      expect(print(name, 'en', facts), name).toBe(undefined);
    }
  });

  it('are one line of plain text', () => {
    expect(print('post', 'en', { post: ' a\n\u2028b\u202E\u0000 c ' })).toBe('a b c');
    expect([...(print('post', 'en', { post: '😀'.repeat(90) }) ?? '')]).toHaveLength(60);
  });
});

describe('labels', () => {
  it('have the same keys in both languages, and none empty', () => {
    const shape = (value: unknown): unknown =>
      typeof value === 'object' && value !== null
        ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shape(one)]))
        : value !== '';
    expect(shape(labelsEn)).toEqual(shape(labelsFr));
    expect(JSON.stringify(shape(labelsEn))).not.toContain('false');
  });

  it('keep to the words of the project', () => {
    const all = JSON.stringify([labelsEn, labelsFr, exitEn, exitFr, LANGUAGES]);
    expect(all).not.toMatch(/micro-?manag|difficult|toxic|offender|score|\bdifficile|toxique/i);
  });
});

describe('cautions', () => {
  it('say that accounts are no security from the final notice on', () => {
    for (const pattern of ['waiting', 'heavy_review', 'payment'] as const) {
      expect(cautionsFor(pattern, 'S4', FACTS, CONTRACT)).toContain('never_hold_accounts');
      expect(cautionsFor(pattern, 'S6', FACTS, {})).toEqual(
        expect.arrayContaining(['never_hold_accounts', 'no_notice', 'not_legal_advice']),
      );
    }
  });

  it('ask for the own side first, and name what is not recorded', () => {
    expect(cautionsFor('heavy_review', 'S3', { posts: 6 }, {})).toEqual([
      'own_side_first',
      'few_posts',
      'no_included_rounds',
    ]);
    expect(cautionsFor('waiting', 'S1', FACTS, {})).toEqual(['silence_is_no_approval']);
    expect(cautionsFor('waiting', 'S1', FACTS, CONTRACT)).toEqual(['deemed_needs_notice']);
    expect(cautionsFor('payment', 'S2', FACTS, {})).toEqual(['no_payment_term']);
  });
});

describe('the texts as a whole', () => {
  it('load by language', async () => {
    expect((await loadTexts('en')).language).toBe('en');
    expect((await loadTexts('fr')).language).toBe('fr');
  });

  it('stay small', () => {
    const bytes = gzipSync(JSON.stringify([LANGUAGES, labelsEn, labelsFr, exitEn, exitFr])).length;
    expect(bytes).toBeLessThan(25_000);
  });

  it('raise their version when they change', () => {
    const hash = createHash('sha256').update(JSON.stringify(LANGUAGES)).digest('hex').slice(0, 16);
    // A change of text is a new version: users' own texts are compared with it. Set both.
    expect({ version: TEXTS_VERSION, hash }).toEqual({ version: 2, hash: '87736d96f14f3177' });
  });
});
