import { describe, expect, it } from 'vitest';
import { ocelOf } from '../../lib/exports/ocel';
import type { NameOf } from '../../lib/exports/period';
import { clientsOf } from '../../lib/exports/posts';
import { reportOf } from '../../lib/exports/report';
import { xesOf } from '../../lib/exports/xes';
import { chainOf, draftsOf, inPieces, textOf } from './sample-log';

/** Two containers of one client, each with a first reviewer of its own. */
const log = [
  ...chainOf('5d1c-aaaa', draftsOf('p', 1)),
  ...chainOf('5d1c-bbbb', draftsOf('q', 1)),
  ...chainOf('own', draftsOf('o', 1)),
];
const merged = { clientOf: () => 'own' };
const NAMES: Record<string, string> = { '5d1c-aaaa r1': 'Ann', '5d1c-bbbb r1': 'Bo', 'own r1': 'Cy' };
const nameOf: NameOf = (chain, alias) => NAMES[`${chain} ${alias}`] ?? null;
const pieces = () => inPieces(log, 2);

const resourcesOf = (xes: string): string[] => [
  ...new Set([...xes.matchAll(/key="org:resource" value="([^"]*)"/g)].map(([, value]) => value as string)),
];
const reviewersOf = (ocel: string) =>
  (JSON.parse(ocel).objects as { id: string; type: string; attributes: { name: string; value: string }[] }[])
    .filter(({ type }) => type === 'reviewer')
    .map(({ attributes }) => attributes.find(({ name }) => name === 'name')?.value ?? null);
const REPORT = { language: 'en', zone: 'UTC', made: 0, product: 'Signoff', version: '0.1.0' } as const;

describe('people of clients that were merged', () => {
  it('are told apart in every form, and called the same in each', async () => {
    expect(resourcesOf(await textOf(xesOf(pieces(), merged)))).toEqual([
      'client:5d1c-r1',
      'client:5d1c--r1',
      'client:r1',
    ]);
    const ocel = await textOf(ocelOf(pieces, merged));
    expect(reviewersOf(ocel)).toEqual([null, null, null]);
    expect(new Set(JSON.parse(ocel).objects.map(({ id }: { id: string }) => id)).size).toBe(
      JSON.parse(ocel).objects.length,
    );
    const report = await textOf(reportOf(pieces, { ...REPORT, ...merged }));
    for (const alias of ['5d1c-r1', '5d1c--r1', 'r1']) expect(report).toContain(`>${alias}</bdi>`);
  });

  it('have their own names where names are wanted', async () => {
    expect(resourcesOf(await textOf(xesOf(pieces(), { ...merged, nameOf })))).toEqual(['Ann', 'Bo', 'Cy']);
    expect(reviewersOf(await textOf(ocelOf(pieces, { ...merged, nameOf })))).toEqual(['Ann', 'Bo', 'Cy']);
    const report = await textOf(reportOf(pieces, { ...REPORT, ...merged, nameOf }));
    for (const name of ['Ann', 'Bo', 'Cy']) expect(report).toContain(`>${name}</bdi>`);
  });

  it('are counted no otherwise', async () => {
    for await (const client of clientsOf(pieces(), merged)) {
      expect(client.posts).toHaveLength(3);
      expect([...client.people.values()]).toEqual([
        { chain: '5d1c-aaaa', alias: 'r1' },
        { chain: '5d1c-bbbb', alias: 'r1' },
        { chain: 'own', alias: 'r1' },
      ]);
    }
  });
});
