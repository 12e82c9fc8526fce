import { describe, expect, it } from 'vitest';
import { csvOf } from '../../lib/exports/csv';
import { chosen, type Pieces, watched } from '../../lib/exports/period';
import { chainOf, draftsOf, inPieces, textOf } from './sample-log';

const log = [...chainOf('c1', draftsOf('c1', 2)), ...chainOf('c2', draftsOf('c2', 2))];
const idsOf = async (pieces: Pieces): Promise<string[]> => {
  const ids: string[] = [];
  for await (const piece of pieces) ids.push(...piece.map(({ id }) => id));
  return ids;
};

describe('the choice of what is exported', () => {
  it('takes a client and a period, its end left out', async () => {
    const from = Date.parse('2026-09-01T08:01:00.000Z');
    const to = Date.parse('2026-09-03T08:00:00.000Z');
    expect(await idsOf(chosen(inPieces(log, 3), { clients: ['c1'], from, to }))).toEqual(['c1-2', 'c1-3']);
    expect(await idsOf(chosen(inPieces(log, 3), {}))).toHaveLength(log.length);
    expect(await idsOf(chosen(inPieces(log, 3), { clients: ['c3'] }))).toEqual([]);
  });

  it('tells how far it is', async () => {
    const told: number[] = [];
    await textOf(csvOf(watched(inPieces(log, 5), { onProgress: (events) => told.push(events) })));
    expect(told).toEqual([5, 10, 15, 16]);
  });

  it('ends between two pieces once it is cancelled', async () => {
    const control = new AbortController();
    const told: number[] = [];
    const pieces = watched(inPieces(log, 5), {
      signal: control.signal,
      onProgress: (events) => {
        told.push(events);
        control.abort(new Error('cancelled'));
      },
    });
    await expect(textOf(csvOf(pieces))).rejects.toThrow('cancelled');
    expect(told).toEqual([5]);
  });
});
