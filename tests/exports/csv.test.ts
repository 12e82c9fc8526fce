import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { EventDraft, LogEvent } from '../../lib/approvals/events';
import { CSV_COLUMNS, csvLine, csvOf, harmless } from '../../lib/exports/csv';
import { EMPTY_HEAD, link } from '../../lib/store/chain';
import { draft } from '../store/support';

function eventOf(changes: Partial<EventDraft> = {}): LogEvent {
  return link(draft('c1', changes), EMPTY_HEAD, '0'.repeat(32));
}

async function exported(events: LogEvent[], options = {}): Promise<string> {
  let text = '';
  for await (const piece of csvOf([events], options)) text += piece;
  return text;
}

async function rows(events: LogEvent[], options = {}): Promise<Record<string, string>[]> {
  const text = (await exported(events, options)).slice(1);
  const parsed = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  expect(parsed.errors).toEqual([]);
  return parsed.data;
}

/** What spreadsheets take for the beginning of a formula, by OWASP, in every place where a cell or a line can begin. */
const STARTS = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
const SPACES = ['', ' ', '\u00a0', '  \u3000', '\u200b', '\ufeff'];

describe('csvOf', { timeout: 20_000 }, () => {
  it('begins with a byte order mark and the headings, and ends every line with CRLF', async () => {
    const text = await exported([eventOf()]);
    expect(text.startsWith(`\ufeff${CSV_COLUMNS.join(',')}\r\n`)).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.split('\r\n')).toHaveLength(3);
  });

  it('writes times with the offset of the zone at that moment', async () => {
    const [winter, summer, west, odd, unknown] = await rows([
      eventOf({ at: '2026-01-20T10:12:00.000Z', zone: 'Europe/Paris' }),
      eventOf({ at: '2026-07-20T23:30:00.000Z', zone: 'Europe/Paris' }),
      eventOf({ at: '2026-01-20T02:00:00.000Z', zone: 'America/New_York' }),
      eventOf({ at: '2026-01-20T10:00:00.000Z', zone: 'Asia/Kathmandu' }),
      eventOf({ at: '2026-01-20T10:00:00.000Z', zone: 'Moon/Crater' }),
    ]);
    expect(winter).toMatchObject({ at: '2026-01-20T11:12:00.000+01:00', zone: 'Europe/Paris' });
    expect(summer?.at).toBe('2026-07-21T01:30:00.000+02:00');
    expect(west?.at).toBe('2026-01-19T21:00:00.000-05:00');
    expect(odd?.at).toBe('2026-01-20T15:45:00.000+05:45');
    expect(unknown).toMatchObject({ at: '2026-01-20T10:00:00.000+00:00', zone: 'Moon/Crater' });
  });

  it('keeps the moment on both sides of a change of the clock', async () => {
    const moments = ['2026-10-25T00:59:59.999Z', '2026-10-25T01:00:00.000Z', '2026-03-29T01:00:00.000Z'];
    const found = await rows(moments.map((at) => eventOf({ at, zone: 'Europe/Berlin' })));
    expect(found.map((row) => row.at)).toEqual([
      '2026-10-25T02:59:59.999+02:00',
      '2026-10-25T02:00:00.000+01:00',
      '2026-03-29T03:00:00.000+02:00',
    ]);
    expect(found.map((row) => new Date(row.at as string).toISOString())).toEqual(moments);
  });

  it('shows pseudonyms unless names are asked for', async () => {
    const events = [eventOf()];
    expect((await rows(events))[0]?.person).toBe('r1');
    const names = {
      nameOf: (clientId: string, alias: string) => (`${clientId}${alias}` === 'c1r1' ? 'Dana' : null),
    };
    expect((await rows(events, names))[0]?.person).toBe('Dana');
    expect((await rows([eventOf({ by: { role: 'team', alias: 'r2' } })], names))[0]?.person).toBe('r2');
  });

  it('leaves empty what was erased or does not belong to a post', async () => {
    const [row] = await rows([
      eventOf({ post: null, client: { id: 'c1' }, by: { role: 'unknown', alias: null }, detail: {} }),
    ]);
    expect(row).toMatchObject({
      client: '',
      post: '',
      post_id: '',
      person: '',
      text: '',
      detail: '',
      client_id: 'c1',
    });
  });

  it('comes back unchanged from another parser, but for the guards', async () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(fc.constantFrom('"', ',', ';', '\r\n', '\n', 'é', '=', "'", ' ', '😀', 'a'))
        .map((all) => all.join('')),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
        async (table) => {
          const text = table.map((cells) => csvLine(['x', ...cells])).join('');
          const parsed = Papa.parse<string[]>(text, { delimiter: ',', newline: '\r\n' });
          expect(parsed.errors).toEqual([]);
          expect(parsed.data.slice(0, -1)).toEqual(table.map((cells) => ['x', ...cells.map(harmless)]));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('harmless', { timeout: 20_000 }, () => {
  it('leaves alone what cannot be a formula', () => {
    for (const text of [
      '',
      'Rye',
      'a=b',
      '1-2',
      'mail@host',
      "it's",
      'two\nlines',
      'two\r\n\r\nparagraphs',
      '2026-11-20T11:12:00.000+01:00',
    ]) {
      expect(harmless(text)).toBe(text);
    }
  });

  it('guards every physical line, and what stands behind a separator (A23)', () => {
    for (const start of STARTS) {
      for (const space of SPACES) {
        for (const before of ['', 'safe\n', 'safe\r\n', 'safe\r', 'safe;', 'safe\t', 'safe\u2028']) {
          const guarded = harmless(`${before}${space}${start}1+1`);
          for (const line of guarded.split(/\r\n|[\r\n;\t\u2028]/)) {
            expect(line.replace(/^[\s\u200b\ufeff]+/, '')).not.toMatch(/^[=+\-@＝＋－＠]/);
          }
        }
      }
    }
  });

  it('takes nothing away but control characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
        const bare = (value: string) => value.replace(/['\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]/g, '');
        expect(bare(harmless(text))).toBe(bare(text));
      }),
    );
  });
});
