import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyDraft, readInvoice } from '../../entrypoints/dashboard/client/invoices/form';
import { withDue } from '../../entrypoints/dashboard/client/invoices/invoice-form';
import {
  guessDateOrder,
  parseAmount,
  parseDate,
  writeAmount,
} from '../../entrypoints/dashboard/client/invoices/parse';
import { guessMapping, parseTable, readRows } from '../../entrypoints/dashboard/client/invoices/table';

describe('an amount', () => {
  it.each([
    ['1200', 120_000],
    ['1 234,56 €', 123_456],
    ['1\u202f234,56\u00a0€', 123_456],
    ['€1,234.56', 123_456],
    ['1.234,5', 123_450],
    ["CHF 1'200.00", 120_000],
    ['1,200', 120_000],
    ['1.200', 120_000],
    ['1.234.567', 123_456_700],
    ['-50', -5_000],
    ['(50.25)', -5_025],
    ['Fr. 80', 8_000],
    ['0,07', 7],
  ])('%s', (text, cents) => expect(parseAmount(text)).toBe(cents));

  it.each([
    '',
    'abc',
    '1,2,3',
    '12.345,67.8',
    '1.2,345',
    '1e9',
    '--5',
    '12345678901234567890',
    '.5',
    `${'a'.repeat(50_000)}!`,
  ])('is none: %j', (text) => expect(parseAmount(text)).toBeNull());

  it('is read as it was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e11, max: 1e11 }), (cents) => {
        expect(parseAmount(writeAmount(cents))).toBe(cents + 0);
      }),
    );
  });
});

describe('a date', () => {
  it.each([
    ['2026-11-23', 'dmy', '2026-11-23'],
    ['23/11/2026', 'dmy', '2026-11-23'],
    ['23.11.26', 'dmy', '2026-11-23'],
    ['11/23/2026', 'mdy', '2026-11-23'],
    ['26/11/23', 'ymd', '2026-11-23'],
    ['2026-11-23T10:00:00Z', 'dmy', '2026-11-23'],
    ['1/2/2026', 'dmy', '2026-02-01'],
  ] as const)('%s as %s', (text, order, day) => expect(parseDate(text, order)).toBe(day));

  it.each(['31/02/2026', '11/23/2026', 'yesterday', '', '2026-13-01', '1/1/1'])('is none: %j', (text) =>
    expect(parseDate(text, 'dmy')).toBeNull(),
  );

  it('tells its order where it can', () => {
    expect(guessDateOrder(['2026-01-02', '2026-03-04'])).toBe('ymd');
    expect(guessDateOrder(['1/2/2026', '3/14/2026'])).toBe('mdy');
    expect(guessDateOrder(['1/2/2026', '14/3/2026'])).toBe('dmy');
    expect(guessDateOrder([])).toBe('dmy');
  });
});

describe('an invoice that was typed in', () => {
  const draft = {
    number: ' 7 ',
    amount: '1 200,50',
    currency: 'eur',
    issued: '2026-11-01',
    due: '2026-11-30',
    paid: '',
    disputed: '',
    promised: '',
    link: '',
  };

  it('is read', () => {
    expect(readInvoice(draft).invoice).toEqual({
      number: '7',
      amount: 120_050,
      currency: 'EUR',
      issued: '2026-11-01',
      due: '2026-11-30',
      paid: null,
      disputed: null,
      promised: null,
      link: null,
    });
  });

  it.each(['https://pay.example/7?a=b', 'http://x.example', 'mailto:accounts@alder.example'])(
    'may have a link: %s',
    (link) => expect(readInvoice({ ...draft, link }).invoice?.link).toBe(link),
  );

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'pay.example',
    'https://a b',
    'file:///etc/passwd',
    'https://',
  ])('has no link that is none: %s', (link) =>
    expect(readInvoice({ ...draft, link })).toEqual({ invoice: null, problems: ['link'] }),
  );

  it('is due by the term of the contract', () => {
    const fresh = emptyDraft('2026-11-23', 'EUR');
    expect(withDue(fresh, { days: 30, from: 'issue' }).due).toBe('2026-12-23');
    expect(withDue(fresh, null).due).toBe('');
    expect(withDue({ ...fresh, issued: '' }, { days: 30, from: 'issue' }).due).toBe('');
  });

  it('says all that is wrong with it', () => {
    const wrong = {
      ...draft,
      number: '',
      amount: 'much',
      currency: '€',
      due: '2026-10-01',
      paid: '2026-02-31',
    };
    expect(readInvoice(wrong)).toEqual({
      invoice: null,
      problems: ['number', 'amount', 'currency', 'order', 'paid'],
    });
  });
});

describe('a table', () => {
  it('takes the due day from the term where no column has it', async () => {
    const table = await parseTable('Client;Facture;Date;Montant\nAlder;F-9;02/11/2026;80');
    const mapping = guessMapping(table.head);
    expect(mapping).toMatchObject({ due: -1, link: -1 });
    const [row] = readRows(table, mapping, 'dmy', 'EUR', [], { days: 45, from: 'month_end' });
    expect(row?.invoice).toMatchObject({ issued: '2026-11-02', due: '2027-01-14' });
    expect(readRows(table, mapping, 'dmy', 'EUR', [])[0]?.problems).toEqual(['due']);
  });

  const csv =
    'Facture;Date de facture;Échéance;Montant TTC;Payée le\r\n' +
    'F-1;01/10/2026;31/10/2026;"1 200,00 €";05/11/2026\r\n' +
    'F-2;01/11/2026;30/11/2026;"1 200,00 €";\r\n' +
    'F-2;01/11/2026;30/11/2026;1;\r\n' +
    ';01/11/2026;xx;beaucoup;\r\n';

  it('is read with its own separator, and its columns are found', async () => {
    const table = await parseTable(`\ufeff${csv}`);
    const mapping = guessMapping(table.head);
    expect(mapping).toMatchObject({ number: 0, issued: 1, due: 2, amount: 3, paid: 4, currency: -1 });
    const rows = readRows(table, mapping, 'dmy', 'EUR', []);
    expect(rows.map(({ row, kind }) => [row, kind])).toEqual([
      [2, 'new'],
      [3, 'new'],
      [4, 'wrong'],
      [5, 'wrong'],
    ]);
    expect(rows[0]?.invoice).toMatchObject({ number: 'F-1', amount: 120_000, paid: '2026-11-05' });
    expect(rows[2]?.problems).toEqual(['twice']);
    expect(rows[3]?.problems).toEqual(['number', 'amount', 'due']);
  });

  it('is read when it was copied from a spreadsheet', async () => {
    const table = await parseTable('number\tamount\tissued\tdue\n9\t80\t2026-01-01\t2026-01-31\n');
    expect(readRows(table, guessMapping(table.head), 'ymd', 'USD', [])[0]?.invoice).toMatchObject({
      number: '9',
      amount: 8_000,
      currency: 'USD',
    });
  });

  it('leaves what it does not speak of as it is known', async () => {
    const known = {
      number: '9',
      amount: 8_000,
      currency: 'USD',
      issued: '2026-01-01',
      due: '2026-01-31',
      paid: '2026-02-04',
      disputed: 'wrong rate',
      promised: null,
    };
    const table = await parseTable('number,amount,issued,due\n9,80,2026-01-01,2026-01-31\n');
    const read = (rows: typeof table) => readRows(rows, guessMapping(rows.head), 'ymd', 'EUR', [known]);
    expect(read(table)[0]).toMatchObject({ kind: 'same', invoice: known });
    const changed = await parseTable('number,amount,issued,due\n9,90,2026-01-01,2026-01-31\n');
    expect(read(changed)[0]).toMatchObject({ kind: 'change', invoice: { ...known, amount: 9_000 } });
  });

  it('never breaks, whatever was pasted', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), async (text) => {
        const table = await parseTable(text);
        readRows(table, guessMapping(table.head), 'dmy', 'EUR', []);
      }),
    );
  });
});
