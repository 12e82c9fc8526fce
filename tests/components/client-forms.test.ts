import { describe, expect, it } from 'vitest';
import { ticks } from '../../components/charts/scale';
import { contractDraft, readContract } from '../../entrypoints/dashboard/client/contract-draft';
import { defaultOf, LIMITS, readLimit } from '../../entrypoints/dashboard/settings/limits';
import { client as en } from '../../lib/i18n/en/client';
import { client as fr } from '../../lib/i18n/fr/client';
import { withFrenchSpaces } from '../../lib/i18n/french-spaces';
import { monthOf } from '../../lib/insight/zone-time';
import { ClientSettings, defaultClientSettings } from '../../lib/settings/client-settings';

describe('the contract form', () => {
  const empty = defaultClientSettings('Europe/Paris', 'FR').contract;
  const full: ClientSettings['contract'] = {
    includedRounds: 2,
    roundMeaning: 'All remarks at once',
    feedbackWindow: 3,
    approver: 'Ada',
    deputy: 'Sam',
    channel: 'the scheduler',
    deemedApproval: false,
    changePrice: { cents: 8_050, currency: 'EUR', per: 'round' },
    pauseClause: '7.2',
    restartLead: 5,
    lateFeeClause: '5.1',
    killFee: { cents: 10_000, currency: 'CHF' },
    notice: { count: 1, unit: 'month' },
    paymentTerm: { days: 30, from: 'month_end' },
    accountsOwner: 'client',
  };

  it.each([
    ['empty', empty],
    ['full', full],
  ])('gives back what it was given: %s', (_, contract) => {
    expect(readContract(contractDraft(contract, 'EUR'))).toEqual({ contract, bad: [] });
  });

  it('marks what cannot be read, and nothing that the background would refuse gets through', () => {
    const draft = {
      ...contractDraft(full, 'EUR'),
      includedRounds: '2.5',
      killFee: '-3',
      notice: '0',
      feedbackWindow: '99',
    };
    const { contract, bad } = readContract(draft);
    expect(bad.sort()).toEqual(['feedbackWindow', 'includedRounds', 'killFee', 'notice']);
    const settings = { ...defaultClientSettings('UTC', null), contract };
    expect(ClientSettings.safeParse(settings).success).toBe(true);
  });

  it('takes a day of the month only where there is one', () => {
    const draft = { ...contractDraft(full, 'EUR'), paymentTerm: '32', termFrom: 'day_of_month' as const };
    expect(readContract(draft).bad).toEqual(['paymentTerm']);
  });
});

describe('limits', () => {
  it('each lead to a number, whose default may be typed in again', () => {
    for (const limit of LIMITS) {
      const shipped = defaultOf(limit.path);
      expect(typeof shipped, limit.path).toBe('number');
      const typed = limit.percent ? `${Math.round(shipped * 100)} %` : String(shipped).replace('.', ',');
      expect(readLimit(limit, typed), limit.path).toBeCloseTo(shipped);
      expect(readLimit(limit, ' ')).toBeNull();
      for (const bad of ['x', '-1', '1e9', '100000']) expect(readLimit(limit, bad), bad).toBeUndefined();
    }
  });
});

describe('an axis', () => {
  it('has round steps and reaches beyond what it shows', () => {
    expect(ticks(6)).toEqual([0, 2, 4, 6]);
    expect(ticks(1)).toEqual([0, 1]);
    expect(ticks(0)).toEqual([0, 1]);
    expect(ticks(23)).toEqual([0, 10, 20, 30]);
    for (let most = 1; most < 200; most++) expect(ticks(most).at(-1)).toBeGreaterThanOrEqual(most);
  });
});

describe('a month', () => {
  it('lasts from its first instant to the first of the next, in its zone', () => {
    expect(monthOf('2026-11', 'Europe/Paris').map((at) => new Date(at).toISOString())).toEqual([
      '2026-10-31T23:00:00.000Z',
      '2026-11-30T23:00:00.000Z',
    ]);
    expect(new Date(monthOf('2026-12', 'UTC')[1]).toISOString()).toBe('2027-01-01T00:00:00.000Z');
    expect(new Date(monthOf('2024-02', 'UTC')[1]).toISOString()).toBe('2024-03-01T00:00:00.000Z');
  });
});

describe('French', () => {
  it('has no space before a sign at which a line could end', () => {
    expect(fr.conversation.notYet).not.toMatch(/ [:;?!»]|« /);
    expect(fr.pair('Chez', 'le client')).toBe('Chez\u00a0: le client');
    const all: string[] = [];
    withTexts(fr, all);
    expect(all.filter((text) => / [:;?!»]|« /.test(text))).toEqual([]);
  });

  it('has a text wherever English has one', () => {
    const texts = (words: unknown): number => {
      const all: string[] = [];
      withTexts(words, all);
      return all.filter((text) => text !== '').length;
    };
    expect(texts(fr)).toBe(texts(en));
  });

  it('gets its spaces in texts that functions give as well', () => {
    expect(withFrenchSpaces({ a: (name: string) => `« ${name} » : oui` }).a('Ada')).toBe(
      '«\u00a0Ada\u00a0»\u00a0: oui',
    );
  });
});

function withTexts(words: unknown, into: string[]): void {
  if (typeof words === 'string') into.push(words);
  else if (typeof words === 'object' && words !== null)
    for (const value of Object.values(words)) withTexts(value, into);
}
