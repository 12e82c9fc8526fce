import { describe, expect, it } from 'vitest';
import { businessClock, defaultCalendar } from '../../lib/insight/business-clock';
import type { ClientFigures } from '../../lib/insight/figures';
import { type Invoice, paymentFigures } from '../../lib/insight/payments';
import { factsOf } from '../../lib/insight/post-facts';
import type { Statement, StatementRow } from '../../lib/insight/statement';
import { DEFAULT_THRESHOLDS } from '../../lib/insight/thresholds';
import { statementOfAccount } from '../../lib/talking-points/account';
import { composeMessage } from '../../lib/talking-points/compose';
import { exit as exitEn } from '../../lib/talking-points/en/exit';
import { labels as labelsEn } from '../../lib/talking-points/en/labels';
import { en as textsEn } from '../../lib/talking-points/en/texts';
import {
  closingLetter,
  type ExitReason,
  exitPackage,
  exitText,
  loadExitTexts,
  privacyLine,
} from '../../lib/talking-points/exit';
import {
  factsFromFigures,
  paymentState,
  stageClock,
  waitingFacts,
} from '../../lib/talking-points/facts-from';
import { exit as exitFr } from '../../lib/talking-points/fr/exit';
import { labels as labelsFr } from '../../lib/talking-points/fr/labels';
import { handOverList, handOverOpen } from '../../lib/talking-points/hand-over';
import { statementText } from '../../lib/talking-points/statement-text';
import { findWording } from '../../lib/talking-points/wording';
import { CONTRACT, FACTS, TODAY } from './matrix';

const ZONE = 'Europe/Paris';
const on = (day: string): number => Date.parse(`${day}T10:00:00Z`);
const row = (title: string, of: Partial<StatementRow> = {}): StatementRow => ({
  title,
  channels: ['instagram'],
  submitted: on('2026-11-02'),
  decided: null,
  published: null,
  slot: null,
  waitsOn: 'nobody',
  since: null,
  movedDays: 0,
  movedWaitingDays: 0,
  clientRounds: 0,
  ...of,
});
const STATEMENT: Statement = {
  from: Date.parse('2026-10-31T23:00:00Z'),
  to: Date.parse('2026-11-30T23:00:00Z'),
  planned: 14,
  produced: 12,
  approved: 9,
  published: 8,
  waitingOnClient: 1,
  waitingOnTeam: 1,
  moved: { posts: 2, days: 3, waitingDays: 2 },
  channels: [],
  rounds: 5,
  rows: [
    row('Rye bread', {
      waitsOn: 'client',
      since: on('2026-11-19'),
      slot: on('2026-11-27'),
      movedDays: 4,
      movedWaitingDays: 2,
    }),
    row('Night\nshift', { waitsOn: 'team', since: on('2026-11-20') }),
    row('Course', { decided: on('2026-11-12'), movedDays: -1 }),
    row('Opening hours', { decided: on('2026-11-05'), published: on('2026-11-06') }),
  ],
};
const invoice = (number: string, due: string, of: Partial<Invoice> = {}): Invoice => ({
  number,
  amount: 120_000,
  currency: 'EUR',
  issued: '2026-07-01',
  due,
  paid: null,
  disputed: null,
  promised: null,
  ...of,
});

describe('the client statement as text', () => {
  it('says what was planned, done, waits and moved, in English', () => {
    expect(
      statementText(STATEMENT, { client: 'Alder Bakery', language: 'en', zone: ZONE }),
    ).toBe(`Alder Bakery: overview from 1 November 2026 to 30 November 2026

Planned: 14
Sent for approval: 12
Approved: 9
Published: 8

Waiting for your answer: 1
– Rye bread (since 19 November 2026, planned for 27 November 2026)

In progress on my side: 1
– Night shift (since 20 November 2026)

Dates moved: 2 posts
– Rye bread (4 days later, 2 days of it while waiting for an answer)
– Course (1 day earlier)

Taken from what the scheduling tool displayed, and from what was noted by hand.`);
  });

  it('says it in French', () => {
    const text = statementText(STATEMENT, { client: 'Alder Bakery', language: 'fr', zone: ZONE });
    expect(text.replaceAll('\u00a0', ' ')).toContain(
      'Alder Bakery : point du 1er novembre 2026 au 30 novembre 2026',
    );
    expect(text.replaceAll('\u00a0', ' ')).toContain(
      '– Rye bread (4 jours plus tard, dont 2 en attente d’une réponse)',
    );
  });

  it('is short where nothing waits', () => {
    const text = statementText({ ...STATEMENT, rows: [] }, { client: 'A', language: 'en', zone: ZONE });
    expect(text).toContain('Waiting for your answer: none');
    expect(text).toContain('Dates moved: none');
  });
});

describe('leaving', () => {
  const REASONS: readonly ExitReason[] = ['waiting', 'heavy_review', 'payment', 'other'];
  const input = {
    client: 'Alder Bakery',
    facts: FACTS,
    contract: CONTRACT,
    statement: STATEMENT,
    invoices: [invoice('F-1', '2026-10-01', { paid: '2026-10-04' }), invoice('F-2', '2026-11-01')],
    ticks: [
      { item: 'logins', applies: true, done: '2026-11-20' },
      { item: 'ad_accounts', applies: false, done: null },
    ],
    today: TODAY,
    zone: ZONE,
  } as const;

  it('writes a closing letter with one neutral reason', () => {
    for (const texts of [exitEn, exitFr]) {
      const bodies = REASONS.map((reason) => closingLetter(texts, { ...input, reason }).body);
      expect(new Set(bodies).size).toBe(REASONS.length);
      for (const body of bodies) {
        expect(findWording(body, texts.language)).toEqual([]);
        expect(body).not.toMatch(/[{}[\]|]|undefined|null| {2}|\.\./);
        expect(body.match(/The reason is|En effet/g)).toHaveLength(1);
        expect(body).toMatch(/does not depend on it|n’en dépend pas/);
      }
      const bare = closingLetter(texts, { ...input, reason: 'waiting', facts: {}, contract: {} }).body;
      expect(bare).not.toMatch(/\d|[{}[\]|]/);
    }
  });

  it('hands access over whatever is owed, and warns against holding it back', () => {
    expect(exitEn.warning).toMatch(/hand over access in full/);
    expect(exitFr.warning).toMatch(/remettez tous les accès/);
  });

  it('lists everything to hand over, ticked or not', () => {
    const list = handOverList(input.ticks);
    expect(new Set(list.map((tick) => tick.item)).size).toBe(list.length);
    expect(Object.keys(labelsEn.handOver.items).sort()).toEqual(list.map((tick) => tick.item).sort());
    const open = handOverOpen(input.ticks);
    expect(open).not.toContain('logins');
    expect(open).not.toContain('ad_accounts');
    expect(open).toHaveLength(list.length - 2);
    expect(list.at(-1)?.item).toBe('own_access');
  });

  it('states the account', () => {
    const account = statementOfAccount(
      [
        ...input.invoices,
        invoice('F-3', '2026-12-01'),
        invoice('F-4', '2026-11-10', { currency: 'CHF', disputed: 'amount' }),
      ],
      TODAY,
    );
    expect(account.rows.map(({ number, status, daysLate }) => [number, status, daysLate])).toEqual([
      ['F-1', 'paid', 3],
      ['F-2', 'overdue', 22],
      ['F-4', 'disputed', 13],
      ['F-3', 'open', 0],
    ]);
    expect(account.open).toEqual({ EUR: 240_000, CHF: 120_000 });
    expect(account.overdue).toEqual({ EUR: 120_000, CHF: 120_000 });
  });

  it('makes one package, as one text', async () => {
    for (const [language, labels] of [
      ['en', labelsEn],
      ['fr', labelsFr],
    ] as const) {
      const texts = await loadExitTexts(language);
      const exit = exitPackage(texts, { ...input, reason: 'payment' });
      expect(exit.openItems.map(({ title }) => title)).toEqual(['Rye bread', 'Night\nshift', 'Course']);
      expect(exit.letter.body).toMatch(/€1,200|1\s?200\s?€/);
      const text = exitText(exit, texts, labels);
      for (const head of Object.values(texts.heads)) expect(text).toContain(`## ${head}`);
      expect(text).toMatch(/☑ .*2026/);
      expect(text).toMatch(/Open balance: €1,200|Solde à régler/);
      expect(text).not.toMatch(/undefined|null|[{}[\]|]/);
      expect(findWording(text, language)).toEqual([]);
    }
  });

  it('has a privacy line for the user’s terms', () => {
    expect(privacyLine(exitEn, 24, 'privacy@studio.example')).toMatch(
      /24 months.*privacy@studio\.example\.$/,
    );
    expect(privacyLine(exitFr, 24, 'a@b.example')).toMatch(/24 mois.*intérêt légitime.*: a@b\.example\.$/);
  });
});

describe('facts from figures', () => {
  const invoices = [
    invoice('F-1', '2026-07-10', { paid: '2026-07-10' }),
    invoice('F-2', '2026-08-10', { paid: '2026-08-13' }),
    invoice('F-3', '2026-09-10', { paid: '2026-09-18' }),
    invoice('F-4', '2026-11-08', { promised: '2026-11-20' }),
  ];
  const payment = paymentFigures(invoices, [], TODAY, DEFAULT_THRESHOLDS.payment);
  const none = { x: 0, n: 0, posts: 0 };
  const figures = {
    counts: {
      A2: { x: 7, n: 14, posts: 12 },
      A4: { x: 2, n: 12, posts: 12 },
      B1: { x: 21, n: 12, posts: 12 },
      B2: none,
      B3: none,
      B4: { x: 12, n: 19, posts: 11 },
      B5: none,
      B6: none,
      B7: none,
    },
    payment,
  } as unknown as ClientFigures;

  it('say what the patterns say', () => {
    expect(factsFromFigures(figures)).toEqual({
      partial: false,
      invoiceLink: null,
      sent: 14,
      late: 7,
      missed: 2,
      posts: 12,
      rounds: 21,
      small: 12,
      lateRun: 4,
      invoice: 'F-4',
      due: '2026-11-08',
      daysLate: 15,
      openAmount: { cents: 120_000, currency: 'EUR' },
      disputed: false,
      promiseBroken: true,
    });
    const few = { ...figures, counts: { ...figures.counts, A2: { x: 5, n: 6, posts: 3 } } };
    expect(factsFromFigures(few).sent).toBe(undefined);
  });

  it('fill a text', () => {
    const { body } = composeMessage(textsEn, {
      pattern: 'payment',
      stage: 'S3',
      tone: 'plain',
      channel: 'chat',
      facts: factsFromFigures(figures),
      contract: {},
      today: TODAY,
    });
    expect(body).toContain('Each of the last 4 invoices ran further past its due date than the one before.');
    expect(body).toContain('Invoice F-4 is 15 days past its due date, with €1,200 open.');
  });

  it('tell the stages where the invoices stand', () => {
    expect(paymentState(invoices, payment, ZONE)).toEqual({
      lateSince: Date.parse('2026-11-08T23:00:00Z'),
      disputed: false,
      promisedUntil: Date.parse('2026-11-20T23:00:00Z'),
      trend: true,
    });
    expect(paymentState([], null, ZONE).lateSince).toBe(null);
  });

  it('tell how long the oldest post has waited, in business days', () => {
    const clock = businessClock(defaultCalendar(ZONE));
    const post = {
      ...factsOf([]),
      openSince: Date.parse('2026-11-17T08:00:00Z'),
      slot: Date.parse('2026-11-26T09:00:00Z'),
    };
    expect(waitingFacts([post, factsOf([])], clock, ZONE, Date.parse('2026-11-23T12:00:00Z'))).toEqual({
      waiting: 1,
      days: 4,
      slot: '2026-11-26',
    });
    expect(waitingFacts([], clock, ZONE, 0)).toEqual({ waiting: 0, days: 0, slot: null });
  });

  it('wait over weekends', () => {
    const { addBusinessDays, addDays } = stageClock(businessClock(defaultCalendar(ZONE)), ZONE);
    const friday = Date.parse('2026-11-20T10:00:00Z');
    expect(new Date(addBusinessDays(friday, 2)).toISOString()).toBe('2026-11-24T17:00:00.000Z');
    expect(new Date(addDays(Date.parse('2026-10-20T10:00:00Z'), 7)).toISOString()).toBe(
      '2026-10-27T11:00:00.000Z',
    );
  });
});
