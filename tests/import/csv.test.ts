import { describe, expect, it } from 'vitest';
import { parseTableTime } from '../../lib/import/csv-dates';
import { importedDrafts } from '../../lib/import/csv-drafts';
import { guessMapping } from '../../lib/import/csv-guess';
import { readTable } from '../../lib/import/csv-table';

const NOW = Date.parse('2026-11-23T12:00:00Z');
const file = (text: string | Uint8Array<ArrayBuffer>) => new Blob([text]);
const iso = (text: string, dayFirst = true, zone = 'UTC') => {
  const time = parseTableTime(text, dayFirst, zone);
  return time && [new Date(time.earliest).toISOString(), new Date(time.latest).toISOString()];
};

describe('dates of a table', () => {
  it('are read in ISO 8601 and in numbers, as the zone has them', () => {
    expect(iso('2026-11-20T10:12:00.000Z')?.[0]).toBe('2026-11-20T10:12:00.000Z');
    expect(iso('20/11/2026 10:12', true, 'Europe/Paris')?.[0]).toBe('2026-11-20T09:12:00.000Z');
    expect(iso('11/20/2026 1:05 PM', false)?.[0]).toBe('2026-11-20T13:05:00.000Z');
    expect(iso('03/04/2026', true)?.[0]).toBe('2026-04-03T00:00:00.000Z');
    expect(iso('03/04/2026', false)?.[0]).toBe('2026-03-04T00:00:00.000Z');
    expect(iso('2026-11-20')).toEqual(['2026-11-20T00:00:00.000Z', '2026-11-20T23:59:59.999Z']);
  });

  it('are none where there is no such day, or nobody can mean it', () => {
    for (const text of [
      '',
      'soon',
      '31/02/2026',
      '2026-13-01',
      '0000-01-01',
      '275760-09-13',
      '1/1/1',
      '2026-11-20 25:00',
      'NaN',
    ])
      expect(iso(text), text).toBeNull();
  });
});

describe('a table of past approvals', () => {
  it('is read with any separator and encoding, and its columns are guessed', async () => {
    const table = await readTable(file('\ufeffClient;Légende;Statut;Date\nAlder;Rye;Approuvé;20/11/2026\n'));
    const mapping = guessMapping(table, 'UTC');
    expect(mapping.columns).toEqual(['client', 'title', 'what', 'at']);
    const { rows } = importedDrafts(table, mapping, NOW);
    expect(rows).toMatchObject([{ client: 'Alder', title: 'Rye', kind: 'approved', role: 'client' }]);
    const latin = await readTable(file(new Uint8Array([0x41, 0x3b, 0x42, 0x0a, 0xe9, 0x3b, 0x31, 0x0a])));
    expect(latin.rows).toEqual([['é', '1']]);
  });

  it('gives several events for a row with several dates, and the same ids each time', async () => {
    const text = 'post id,title,submitted,approved on\n7,Rye,2026-11-01,2026-11-03\n8,Wheat,2026-11-02,\n';
    const table = await readTable(file(text));
    const mapping = { ...guessMapping(table, 'UTC'), clientName: 'Alder' };
    const { rows, skipped } = importedDrafts(table, mapping, NOW);
    expect(rows.map((row) => [row.key, row.kind])).toEqual([
      ['7', 'submitted'],
      ['8', 'submitted'],
      ['7', 'approved'],
    ]);
    expect(skipped).toEqual([]);
    expect(importedDrafts(table, mapping, NOW).rows).toEqual(rows);
    expect(new Set(rows.map((row) => row.id)).size).toBe(3);
  });

  it('leaves out rows that tell nothing, and says which and why', async () => {
    const text =
      'client,title,status,date\nAlder,Rye,Approved,2026-11-01\n,Rye,Approved,2026-11-01\nAlder,,Approved,2026-11-01\n' +
      'Alder,Rye,__proto__,2026-11-01\nAlder,Rye,Approved,never\nAlder,Rye,Approved,2030-01-01\n';
    const table = await readTable(file(text));
    const { rows, skipped } = importedDrafts(table, guessMapping(table, 'UTC'), NOW);
    expect(rows).toHaveLength(1);
    expect(skipped).toEqual([
      { row: 3, why: 'no_client' },
      { row: 4, why: 'no_post' },
      { row: 5, why: 'no_kind' },
      { row: 6, why: 'no_time' },
      { row: 7, why: 'future' },
    ]);
  });

  it('is refused where it is no table, or too large', async () => {
    await expect(readTable(file(''))).rejects.toMatchObject({ code: 'empty' });
    await expect(readTable(file('one line'))).rejects.toMatchObject({ code: 'table' });
    await expect(readTable(file('a,b\n"open,1\n'))).rejects.toMatchObject({ code: 'table' });
    await expect(readTable(file(`a,b\n${'x'.repeat(30_000)},1\n`))).rejects.toMatchObject({
      code: 'table',
      line: 2,
    });
    await expect(readTable(file(`a,b\n${'1,2\n'.repeat(50_001)}`))).rejects.toMatchObject({
      code: 'too_many',
    });
    await expect(readTable(file(new Uint8Array([65, 0, 44, 66, 10, 1, 44, 2])))).rejects.toMatchObject({
      code: 'table',
    });
  });
});
