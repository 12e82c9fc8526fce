import { describe, expect, it } from 'vitest';
import { ocelOf } from '../../lib/exports/ocel';
import { chainOf, draftsOf, inPieces, textOf } from './sample-log';

interface Named {
  name: string;
  value: unknown;
}
interface Ocel {
  objectTypes: { name: string; attributes: { name: string; type: string }[] }[];
  eventTypes: { name: string; attributes: { name: string; type: string }[] }[];
  objects: { id: string; type: string; attributes: Named[]; relationships: { objectId: string }[] }[];
  events: {
    id: string;
    type: string;
    attributes: Named[];
    relationships: { objectId: string; qualifier: string }[];
  }[];
}

const INVOICE = { number: 'F-17', amount: 90_000, currency: 'EUR', issued: '2026-09-01', due: '2026-10-01' };

const log = [
  ...chainOf('c1', [
    ...draftsOf('c1', 4),
    { kind: 'invoice_issued', post: null, detail: INVOICE },
    { kind: 'invoice_paid', post: null, detail: { number: 'F-17', paid: '2026-10-09' } },
    { kind: 'erased', post: null },
  ]),
  ...chainOf('c2', draftsOf('c2', 1)),
];

const ocel = async (options = {}): Promise<Ocel> =>
  JSON.parse(await textOf(ocelOf(() => inPieces(log, 7), options)));

describe('OCEL', () => {
  it('relates to objects that are there, each once', async () => {
    const { objects, events } = await ocel();
    const ids = objects.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const named = [...objects, ...events].flatMap(({ relationships }) =>
      relationships.map(({ objectId }) => objectId),
    );
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
    expect(objects.filter(({ type }) => type === 'version')).toHaveLength(5 + 3);
  });

  it('declares the types that it uses, and keeps numbers numbers', async () => {
    const { objects, events, objectTypes, eventTypes } = await ocel();
    const check = (types: Ocel['eventTypes'], type: string, attributes: readonly Named[]) => {
      const declared = types.find(({ name }) => name === type);
      for (const { name, value } of attributes) {
        const as = declared?.attributes.find((one) => one.name === name)?.type;
        const is = typeof value === 'number' ? 'integer' : typeof value === 'boolean' ? 'boolean' : 'string';
        expect(as === 'time' ? 'string' : as).toBe(is);
      }
    };
    for (const { type, attributes } of objects) check(objectTypes, type, attributes);
    for (const { type, attributes } of events) check(eventTypes, type, attributes);
  });

  it('keeps the invoice apart from the posts, with its payment', async () => {
    const { objects, events } = await ocel();
    const invoice = objects.find(({ type }) => type === 'invoice');
    expect(invoice?.attributes.find(({ name }) => name === 'amount_cents')?.value).toBe(90_000);
    const about = events.filter(({ relationships }) =>
      relationships.some(({ objectId }) => objectId === invoice?.id),
    );
    expect(about.map(({ type }) => type)).toEqual(['Invoice issued', 'Invoice paid']);
  });

  it('gives names only where they are asked for', async () => {
    const reviewers = ({ objects }: Ocel) =>
      objects
        .filter(({ type }) => type === 'reviewer')
        .flatMap(({ attributes }) => attributes.filter(({ name }) => name === 'name'));
    expect(reviewers(await ocel())).toEqual([]);
    expect(reviewers(await ocel({ nameOf: () => 'Marie' }))).toHaveLength(4);
  });

  it('leaves out what lies outside of the period, objects as well', async () => {
    const none = await ocel({ from: Date.UTC(2030, 0, 1) });
    expect([none.objects, none.events]).toEqual([[], []]);
  });
});
