import { zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LogEvent } from '../../lib/approvals/events';
import { bytesSource } from '../../lib/exports/bundle/read';
import { jsonLine } from '../../lib/exports/json-lines';
import type { ImportError } from '../../lib/import/import-error';
import { createPlanner, type LocalChain } from '../../lib/import/plan-chain';
import { LARGEST_FILE, readLog } from '../../lib/import/read-log';
import { readEvents } from '../../lib/store/read';
import { openStore, type Store } from '../../lib/store/store';
import { writeTransaction } from '../../lib/store/write';
import { collect, freshDatabase, many } from '../store/support';

let store: Store;
let events: LogEvent[];
beforeEach(async () => {
  freshDatabase();
  store = openStore();
  await writeTransaction(store, (tx) => tx.append('c1', many('c1', 6)));
  events = await collect(readEvents(store, 'all'));
});
afterEach(() => store.close());

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (lines: readonly LogEvent[] = events): string =>
  lines.map((line) => `${jsonLine(line)}\n`).join('');
const read = (data: Uint8Array) => readLog(bytesSource(data));
const fault = async (data: Uint8Array): Promise<Pick<ImportError, 'code' | 'line'>> => {
  const error = await read(data).then(
    () => null,
    (thrown: ImportError) => thrown,
  );
  expect(error?.name).toBe('ImportError');
  expect(error?.message).not.toBe('');
  return { code: error?.code ?? 'gone', line: error?.line ?? null };
};
const changed = (change: (line: Record<string, unknown>) => void, at = 2): Uint8Array => {
  const line = JSON.parse(jsonLine(events[at] as LogEvent)) as Record<string, unknown>;
  change(line);
  return bytes(
    events.map((one, i) => (i === at ? `${JSON.stringify(line)}\n` : `${jsonLine(one)}\n`)).join(''),
  );
};

describe('reading an exported log', () => {
  it('takes JSON Lines, with a byte order mark or inside a ZIP', async () => {
    for (const data of [bytes(text()), bytes(`\ufeff${text()}`), zipSync({ 'log.jsonl': bytes(text()) })])
      expect((await read(data)).map(({ id, events: all, head }) => [id, all, head.count])).toEqual([
        ['c1', 6, 6],
      ]);
  });

  it('refuses what is not whole, and says where', async () => {
    expect(await fault(new Uint8Array())).toEqual({ code: 'empty', line: null });
    expect(await fault(bytes(text().slice(0, -40)))).toEqual({ code: 'line', line: 6 });
    expect(await fault(bytes(text(events.toSpliced(2, 1))))).toEqual({ code: 'chain', line: 3 });
    expect(await fault(bytes(text(events.slice(1))))).toMatchObject({ code: 'chain' });
    expect(await fault(bytes(text([...events.slice(0, 3), ...events.slice(2)])))).toEqual({
      code: 'chain',
      line: 4,
    });
    expect(await fault(bytes(text([events[1], events[0]] as LogEvent[])))).toMatchObject({ code: 'chain' });
  });

  it('refuses values that no event has, wherever they stand', async () => {
    const wrong: ((line: Record<string, unknown>) => void)[] = [
      (line) => Object.assign(line, { seq: 1.5 }),
      (line) => Object.assign(line, { seq: 2 ** 53 + 1 }),
      (line) => Object.assign(line, { round: -1 }),
      (line) => Object.assign(line, { kind: 'praised' }),
      (line) => Object.assign(line, { at: '0000-00-00T00:00:00.000Z' }),
      (line) => Object.assign(line, { at: '+275760-09-13T00:00:00.001Z' }),
      (line) => Object.assign(line, { extra: true }),
      (line) => Object.assign(line, { detail: { constructor: { prototype: 1 } } }),
      (line) => Object.assign(line, { client: 'c1' }),
      (line) => delete line.by,
    ];
    for (const change of wrong) expect(await fault(changed(change))).toEqual({ code: 'line', line: 3 });
    expect(await fault(bytes(text().replace('"round":1', '"round":1e400')))).toMatchObject({ code: 'line' });
    expect(await fault(bytes(text().replace('"round":1', '"round":NaN')))).toMatchObject({
      code: 'line',
      line: 1,
    });
    expect(await fault(changed((line) => Object.assign(line, { v: 3 })))).toEqual({
      code: 'version',
      line: 3,
    });
    const early = (line: Record<string, unknown>) =>
      Object.assign(line.sealed as object, { 'detail.number': 'a'.repeat(64) });
    expect(await fault(changed(early))).toEqual({ code: 'line', line: 3 });
  });

  it('refuses events that were changed, of another client, or signed over by another chain', async () => {
    expect(await fault(changed((line) => Object.assign(line, { kind: 'rejected' })))).toEqual({
      code: 'chain',
      line: 3,
    });
    const foreign = changed((line) => Object.assign(line, { client: { id: 'c2' } }));
    expect(await fault(foreign)).toMatchObject({ code: 'chain' });
  });

  it('refuses other encodings, deep nesting and endless lines', async () => {
    const wide = new Uint8Array(text().length * 2 + 2);
    wide.set([0xff, 0xfe]);
    for (const [i, character] of [...text()].entries()) wide[i * 2 + 2] = character.charCodeAt(0);
    expect(await fault(wide)).toMatchObject({ code: 'line', line: 1 });
    expect(await fault(bytes(`${'['.repeat(10_000)}${']'.repeat(10_000)}\n`))).toMatchObject({
      code: 'line',
    });
    expect(await fault(bytes(`{"v":1,"id":"${'x'.repeat(1_200_000)}"}`))).toMatchObject({
      code: 'line',
      line: 1,
    });
    expect(await fault(bytes('<html>'))).toEqual({ code: 'line', line: 1 });
  });

  it('refuses a file that is too large before it reads any of it', async () => {
    const read = async () => {
      throw new Error('It was read.');
    };
    await expect(readLog({ size: LARGEST_FILE + 1, read })).rejects.toMatchObject({ code: 'too_large' });
  });

  it('refuses ZIPs that reach out, blow up, or hold something else', async () => {
    const log = bytes(text());
    for (const files of [
      { '../log.jsonl': log },
      { 'a.jsonl': log, 'b.jsonl': log },
      { 'log.csv': log },
      { 'log.jsonl': new Uint8Array(5_000_000) },
      Object.fromEntries(Array.from({ length: 1_100 }, (_, i) => [`f${i}.jsonl`, log.slice(0, 4)])),
    ])
      expect((await fault(zipSync(files))).code).toMatch(/^(zip|no_log)$/);
    expect(await fault(zipSync({ 'log.jsonl': log }).slice(0, -30))).toMatchObject({ code: 'zip' });
    const damaged = zipSync({ 'log.jsonl': log }, { level: 0 });
    damaged[200] = (damaged[200] as number) ^ 1;
    expect((await fault(damaged)).code).toMatch(/^(zip|line|chain)$/);
  });

  it('stops when it is told to', async () => {
    const controller = new AbortController();
    controller.abort(new Error('enough'));
    await expect(readLog(bytesSource(bytes(text())), { signal: controller.signal })).rejects.toThrow(
      'enough',
    );
  });
});

describe('what putting a chain back does', () => {
  const local = (lines: readonly LogEvent[]) => {
    const last = lines.at(-1) as LogEvent;
    const from = async (seq: number) => lines.filter((line) => line.seq >= seq).slice(0, 2);
    return { head: { count: last.seq, hash: last.hash }, base: null, damage: null, from };
  };
  /** The file's events come in pieces of any size. */
  const plan = async (of: LocalChain | null, size: number) => {
    const planner = createPlanner(of);
    for (let i = 0; i < events.length; i += size) await planner.push(events.slice(i, i + size));
    return planner.end();
  };
  it.each([1, 2, 4, 10])('is told by what the log has of it, in pieces of %i', async (size) => {
    expect(await plan(null, size)).toEqual({ kind: 'new', add: 6, last: 6 });
    expect(await plan(local(events), size)).toEqual({ kind: 'known', add: 0, last: 0 });
    expect(await plan(local(events.slice(0, 4)), size)).toEqual({ kind: 'longer', add: 2, last: 6 });
    expect(await plan(local(events.toSpliced(1, 2)), size)).toEqual({ kind: 'fills', add: 2, last: 3 });
    const other = { ...(events[5] as LogEvent), hash: 'f'.repeat(64) };
    expect((await plan(local([...events.slice(0, 5), other]), size)).kind).toBe('forked');
    const stranger = { ...local(events.slice(0, 3)), head: { count: 3, hash: 'f'.repeat(64) } };
    expect((await plan(stranger, size)).kind).toBe('forked');
    const removed = { ...local(events.slice(3)), base: { count: 3, hash: (events[2] as LogEvent).hash } };
    expect((await plan(removed, size)).kind).toBe('known');
  });
});
