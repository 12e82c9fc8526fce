import { describe, expect, it } from 'vitest';
import { readWorth } from '../../entrypoints/dashboard/client/worth';
import { work as en } from '../../lib/i18n/en/client-work';
import { work as fr } from '../../lib/i18n/fr/client-work';

describe('fee and hours', () => {
  it.each([
    ['1 200,50', 'eur', '12,5', { fee: { cents: 120_050, currency: 'EUR' }, workHours: 12.5 }],
    ['', 'EUR', '', { fee: null, workHours: null }],
    ['much', 'EUR', '10', { workHours: 10 }],
    ['100', '€', '-1', {}],
    ['-5', 'EUR', '745', {}],
    ['100', 'EUR', 'x', { fee: { cents: 10_000, currency: 'EUR' } }],
  ])('%s %s, %s', (fee, currency, hours, read) => {
    expect(readWorth(fee, currency, hours)).toEqual(read);
  });
});

describe('what is said of it', () => {
  it('counts in both languages', () => {
    expect(en.time.reminders(0, 0)).toBe('no reminder noted');
    expect(en.time.reminders(1, 1)).toBe('1 reminder, about 1 hour');
    expect(en.time.took(12, 4.5)).toBe('12 rounds, about 4.5 hours');
    expect(fr.time.reminders(3, 1.5)).toBe('3 relances, environ 1,5 heure');
    expect(fr.time.took(7, 2.3)).toBe('7 retours, environ 2,3 heures');
    expect(fr.questions.open(1)).toBe('1 question en suspens');
  });
});
