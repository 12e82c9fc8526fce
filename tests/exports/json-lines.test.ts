import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { LogEvent } from '../../lib/approvals/events';
import { JsonLinesError, jsonLine, jsonLinesOf, parseJsonLines } from '../../lib/exports/json-lines';
import { allHeads, readEvents } from '../../lib/store/read';
import { openStore, type Store } from '../../lib/store/store';
import { verifyChain } from '../../lib/store/verify';
import { writeTransaction } from '../../lib/store/write';
import { collect, draft, freshDatabase, many } from '../store/support';

let store: Store;
let events: LogEvent[];
let file: string;

beforeEach(async () => {
  freshDatabase();
  store = openStore();
  const hostile = draft('c1', {
    detail: { text: 'line\nbreak \u2028 "quoted" \ud83d', after: 'x', slot: '2026-12-01T08:00:00.000Z' },
  });
  await writeTransaction(store, (tx) =>
    tx.append('c1', [...many('c1', 5), hostile, draft('c1', { post: null })]),
  );
  events = await collect(readEvents(store, 'c1'));
  file = await textOf(events);
});

async function textOf(lines: LogEvent[]): Promise<string> {
  let text = '';
  for await (const piece of jsonLinesOf([lines])) text += piece;
  return text;
}

const parsed = (source: Parameters<typeof parseJsonLines>[0], options = {}) =>
  collect(parseJsonLines(source, options));

describe('jsonLinesOf', () => {
  it('writes one event a line, fields in the documented order', () => {
    expect(file.split('\n')).toHaveLength(events.length + 1);
    expect(Object.keys(JSON.parse(file.split('\n')[0] as string))).toEqual(
      'v seq id prev hash kind tool client post round by at earliest seenAt zone source detail sealed salt'.split(
        ' ',
      ),
    );
  });

  it('gives the same line whatever order an event comes in', () => {
    const [event] = events;
    const turned = Object.fromEntries(Object.entries(event as LogEvent).reverse()) as unknown as LogEvent;
    expect(jsonLine(turned)).toBe(jsonLine(event as LogEvent));
  });
});

describe('parseJsonLines', { timeout: 20_000 }, () => {
  it('gives back what was written, and a restored log has the same chain', async () => {
    const back = await parsed(file, { exact: true });
    expect(back).toEqual(events);
    expect((await verifyChain(back)).ok).toBe(true);

    const other = openStore({ name: 'other' });
    await writeTransaction(other, (tx) => tx.restore('c1', back));
    expect(await textOf(await collect(readEvents(other, 'c1')))).toBe(file);
    expect(await allHeads(other)).toEqual((await allHeads(store)).map((head) => ({ ...head, aliases: 0 })));
    await writeTransaction(other, (tx) => tx.append('c1', many('c1', 1)));
    expect((await verifyChain(readEvents(other, 'c1'))).ok).toBe(true);
  });

  it('refuses to put back what does not go on where the chain ends', async () => {
    await expect(writeTransaction(store, (tx) => tx.restore('c1', events.slice(0, 1)))).rejects.toThrow(
      /does not follow/,
    );
  });

  it('reads bytes cut anywhere, a byte order mark, CRLF and a missing last line end', async () => {
    const bytes = new TextEncoder().encode(`\ufeff${file.trimEnd().replaceAll('\n', '\r\n')}`);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: bytes.length }), { maxLength: 6 }), async (cuts) => {
        const at = [0, ...cuts.sort((a, b) => a - b), bytes.length];
        const chunks = at.slice(1).map((end, i) => bytes.subarray(at[i], end));
        expect(await parsed(chunks)).toEqual(events);
      }),
      { numRuns: 30 },
    );
    expect(await parsed('')).toEqual([]);
  });

  const broken: [string, (lines: string[]) => string, number, RegExp][] = [
    ['text that is no JSON', (l) => `${l[0]}\nhello\n`, 2, /not JSON.*exported as JSON Lines/],
    ['a cut file', (l) => `${l[0]}\n${l[1]?.slice(0, 99)}`, 2, /ends too early.*Export the log again/],
    ['an empty line within', (l) => `${l[0]}\n\n${l[1]}`, 2, /empty/],
    ['a field of another type', (l) => edit(l, { round: '1' }), 1, /round/],
    ['a missing field', (l) => edit(l, { kind: undefined }), 1, /kind/],
    ['a field that is not ours', (l) => edit(l, { verified: true }), 1, /verified/],
    ['an unknown kind', (l) => edit(l, { kind: 'liked' }), 1, /kind/],
    ['a newer version', (l) => edit(l, { v: 3 }), 1, /v: .*Update Signoff/],
    ['a fraction', (l) => edit(l, { detail: { amount: 0.1 } }), 1, /detail/],
    ['a number beyond exactness', (l) => `${l[0]}`.replace('"seq":1', '"seq":9007199254740993'), 1, /seq/],
    ['a number beyond all', (l) => `${l[0]}`.replace('"seq":1', '"seq":1e400'), 1, /seq/],
    ['a day that does not exist', (l) => edit(l, { at: '2026-13-40T10:12:00.000Z' }), 1, /at/],
    ['a year that text cannot order', (l) => edit(l, { at: '+275760-09-13T00:00:00.000Z' }), 1, /at/],
    ['a list', () => '[]', 1, /./],
    ['a bare number', () => '17', 1, /./],
    ['a detail that is an object', (l) => edit(l, { detail: { deep: { er: 1 } } }), 1, /detail/],
    [
      'a detail named as a prototype',
      (l) => `${l[0]}`.replace('"detail":{', '"detail":{"__proto__":"x",'),
      1,
      /detail/,
    ],
    ['a field named as a prototype', (l) => `${l[0]}`.replace('{"v"', '{"__proto__":{"x":1},"v"'), 1, /./],
    ['a line without end', () => `{"v":1,"id":"${'x'.repeat(1_100_000)}`, 1, /longer/],
  ];

  it.each(broken)('names the line and what to do for %s (A26)', async (_what, make, line, message) => {
    const error = await parsed(make(file.split('\n'))).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(JsonLinesError);
    expect(error).toMatchObject({ line });
    expect((error as Error).message).toMatch(message);
  });

  it('refuses what is not UTF-8', async () => {
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${file}`, 'utf16le'));
    await expect(parsed([utf16])).rejects.toThrow(/Line 1: The file is not UTF-8/);
  });

  it('in exact form catches every change of a single byte', async () => {
    const bytes = new TextEncoder().encode(file);
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: bytes.length - 2 }),
        fc.integer({ min: 1, max: 255 }),
        async (index, by) => {
          const changed = bytes.slice();
          changed[index] = ((changed[index] as number) + by) % 256;
          const caught = await parsed([changed], { exact: true }).then(
            async (back) => !(await verifyChain(back)).ok,
            (error) => error instanceof JsonLinesError,
          );
          expect(caught).toBe(true);
        },
      ),
      { numRuns: 400 },
    );
  });
});

function edit(lines: string[], changes: object): string {
  return JSON.stringify({ ...JSON.parse(lines[0] as string), ...changes });
}
