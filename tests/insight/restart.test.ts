import { describe, expect, it } from 'vitest';
import { businessClock, defaultCalendar } from '../../lib/insight/business-clock';
import { dueDay } from '../../lib/insight/payment-term';
import type { Invoice } from '../../lib/insight/payments';
import { restartOf } from '../../lib/insight/restart';

const zone = 'Europe/Paris';
const when = { clock: businessClock(defaultCalendar(zone)), zone, today: '2026-11-23' };
const invoice = (due: string, paid: string | null, more: Partial<Invoice> = {}): Invoice => ({
  number: due,
  amount: 100,
  currency: 'EUR',
  issued: '2026-09-01',
  due,
  paid,
  disputed: null,
  promised: null,
  ...more,
});

describe('starting again after a payment', () => {
  it('counts business days from the last payment of what was overdue', () => {
    const paid = [invoice('2026-10-01', '2026-11-18'), invoice('2026-10-15', '2026-11-20')];
    // The 20th is a Friday.
    expect(restartOf(paid, '2026-11-10', 2, when)).toEqual({ paidOn: '2026-11-20', startsOn: '2026-11-24' });
    expect(restartOf(paid, '2026-11-10', null, when)).toEqual({
      paidOn: '2026-11-20',
      startsOn: '2026-11-20',
    });
  });

  it('is not offered while something undisputed is overdue, or work goes on', () => {
    const paid = invoice('2026-10-01', '2026-11-18');
    expect(restartOf([paid, invoice('2026-11-01', null)], '2026-11-10', 2, when)).toBeNull();
    expect(
      restartOf([paid, invoice('2026-11-01', null, { disputed: 'the film' })], '2026-11-10', 2, when),
    ).not.toBeNull();
    expect(restartOf([paid, invoice('2026-11-30', null)], '2026-11-10', 2, when)).not.toBeNull();
    expect(restartOf([paid], null, 2, when)).toBeNull();
  });

  it('is not offered where work is on hold for another reason than an unpaid invoice', () => {
    expect(restartOf([], '2026-11-10', 2, when)).toBeNull();
    expect(restartOf([invoice('2026-10-01', '2026-09-30')], '2026-11-10', 2, when)).toBeNull();
    expect(restartOf([invoice('2026-10-01', '2026-10-20')], '2026-11-10', 2, when)).toBeNull();
    expect(restartOf([invoice('2026-11-15', '2026-11-18')], '2026-11-10', 2, when)).toBeNull();
  });
});

describe('the due day by the contract', () => {
  it.each([
    ['2026-11-23', { days: 30, from: 'issue' }, '2026-12-23'],
    ['2026-11-23', { days: 45, from: 'month_end' }, '2027-01-14'],
    ['2026-11-23', { days: 0, from: 'month_end' }, '2026-11-30'],
    ['2026-11-23', { days: 1, from: 'day_of_month' }, '2026-12-01'],
    ['2026-11-01', { days: 1, from: 'day_of_month' }, '2026-11-01'],
    ['2026-12-23', { days: 5, from: 'day_of_month' }, '2027-01-05'],
    ['2027-01-31', { days: 30, from: 'day_of_month' }, '2027-02-28'],
    ['2027-02-10', { days: 31, from: 'day_of_month' }, '2027-02-28'],
  ] as const)('of %s, %o, is %s', (issued, term, due) => {
    expect(dueDay(issued, term)).toBe(due);
  });
});
