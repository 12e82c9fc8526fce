import 'fake-indexeddb/auto';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importLog } from '../../entrypoints/background/import-log';
import type { LogEvent } from '../../lib/approvals/events';
import { type ByteSource, bytesSource } from '../../lib/exports/bundle/read';
import { zipOf } from '../../lib/exports/bundle/zip';
import { jsonLine } from '../../lib/exports/json-lines';
import { readTable } from '../../lib/import/csv-table';
import type { ImportError, ImportFault } from '../../lib/import/import-error';
import { readEvents } from '../../lib/store/read';
import { STORE_NAMES } from '../../lib/store/schema';
import { openStore, type Store } from '../../lib/store/store';
import { writeTransaction } from '../../lib/store/write';
import { bundle, newSigner } from '../exports/bundle/sample-bundle';
import { chainOf, draftsOf, inPieces } from '../exports/sample-log';
import { collect, draft, freshDatabase } from '../store/support';

const log = chainOf('c1', draftsOf('c1', 3));
const text = log.map((line) => `${jsonLine(line)}\n`).join('');
const utf8 = (given: string): Uint8Array => new TextEncoder().encode(given);
const join = (...parts: (Uint8Array | number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]));

/** The file with bytes at a place of each header of a ZIP put to something else. */
function patched(zip: Uint8Array, local: number, central: number, bytes: readonly number[]): Uint8Array {
  const copy = zip.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 <= copy.length; at++) {
    const sign = view.getUint32(at, true);
    if (sign === 0x04034b50 && local >= 0) copy.set(bytes, at + local);
    if (sign === 0x02014b50 && central >= 0) copy.set(bytes, at + central);
  }
  return copy;
}

async function twice(name: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  const files = [name, name].map((one) => ({ name: one, chunks: [utf8(text)] }));
  for await (const part of zipOf(files)) parts.push(part);
  return join(...parts);
}
/** Eight bytes of the name that stand in a ZIP, replaced by others. */
function renamed(to: string): Uint8Array {
  const zip = zipSync({ 'abcdefgh.jsonl': utf8(text) });
  return patched(patched(zip, 30, -1, [...utf8(to)]), -1, 46, [...utf8(to)]);
}
const utf16 = (given: string): Uint8Array =>
  join(
    [0xff, 0xfe],
    [...given].flatMap((character) => [character.charCodeAt(0) & 255, character.charCodeAt(0) >> 8]),
  );
const edited = (change: (line: Record<string, unknown>) => unknown, at = 1): string =>
  log
    .map((line, i) => {
      const copy = JSON.parse(jsonLine(line)) as Record<string, unknown>;
      if (i === at) change(copy);
      return `${JSON.stringify(copy)}\n`;
    })
    .join('');
const zip = zipSync({ 'log.jsonl': utf8(text) });
const stored = zipSync({ 'log.jsonl': utf8(text) }, { level: 0 });

const FILES: Record<string, [ImportFault, () => Uint8Array | Promise<Uint8Array>]> = {
  'nothing at all': ['empty', () => new Uint8Array()],
  'one blank line': ['line', () => utf8('\n{}')],
  'blank lines only': ['no_log', () => utf8('\n\n\n')],
  'a byte order mark alone': ['no_log', () => utf8('\ufeff')],
  'a single bracket': ['line', () => utf8('{')],
  'JSON that is no object': ['line', () => utf8('null\n')],
  'a list of events': ['line', () => utf8(JSON.stringify(log))],
  'foreign JSON Lines': ['line', () => utf8('{"id":1,"status":"approved"}\n{"id":2}\n')],
  'a table': ['line', () => utf8('id,status\n1,approved\n')],
  'a page': ['line', () => utf8('<!doctype html><script>alert(1)</script>')],
  'a picture': ['line', () => join([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10], new Uint8Array(500).fill(0xfe))],
  'bytes that are no UTF-8, in the midst of it': [
    'line',
    () => utf8(text).map((byte, i) => (i === 900 ? 0xff : byte)),
  ],
  'UTF-16': ['line', () => utf16(text)],
  'half a character': [
    'chain',
    () => utf8(edited((line) => Object.assign(line.post as object, { title: '\ud800' }))),
  ],
  'a file that was cut': ['line', () => utf8(text.slice(0, -50))],
  'a file that was cut at the end of a line, before the beginning': [
    'chain',
    () => utf8(text.slice(text.indexOf('\n') + 1)),
  ],
  'a newer version': ['version', () => utf8(edited((line) => Object.assign(line, { v: 3 })))],
  'no version': ['line', () => utf8(edited((line) => delete line.v))],
  'an event that was changed': ['chain', () => utf8(edited((line) => Object.assign(line, { round: 9 })))],
  'a text that was changed': [
    'chain',
    () => utf8(edited((line) => Object.assign(line.post as object, { title: 'x' }))),
  ],
  'two events with one id': ['chain', () => utf8(text + text)],
  'what would change every object': [
    'line',
    () => utf8(text.replace('"detail":{', '"detail":{"__proto__":{"polluted":1},')),
  ],
  'a constructor': [
    'line',
    () =>
      utf8(
        edited((line) =>
          Object.assign(line.detail as object, { constructor: { prototype: { polluted: 1 } } }),
        ),
      ),
  ],
  'ten thousand levels': ['line', () => utf8(`${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}\n`)],
  'a line without an end': ['line', () => utf8(`{"v":1,"id":"${'x'.repeat(3_000_000)}`)],
  'a ZIP that was cut': ['zip', () => zip.slice(0, zip.length - 30)],
  'a ZIP with its beginning alone': ['zip', () => zip.slice(0, 40)],
  'four bytes of a ZIP': ['zip', () => zip.slice(0, 4)],
  'an empty ZIP': ['no_log', () => zipSync({})],
  'a ZIP packed in an unknown way': ['zip', () => patched(zip, 8, 10, [12, 0])],
  'a ZIP that is encrypted': ['zip', () => patched(zip, 6, 8, [1, 0])],
  'a ZIP that holds a link': ['zip', () => patched(patched(zip, -1, 5, [3]), -1, 38, [0, 0, 0, 0xa0])],
  'a ZIP with a wrong checksum': ['zip', () => patched(stored, 14, 16, [1, 2, 3, 4])],
  'a ZIP that says it is larger than it is': ['zip', () => patched(stored, 22, 24, [1, 0, 0, 16])],
  'a ZIP that says it is smaller than it is': ['zip', () => patched(zip, 22, 24, [10, 0, 0, 0])],
  'a ZIP bomb': ['zip', () => zipSync({ 'log.jsonl': new Uint8Array(20_000_000) })],
  'a ZIP with the same name twice': ['zip', () => twice('log.jsonl')],
  'a ZIP with a name that leads out': ['zip', () => renamed('../../ab')],
  'a ZIP with a name of another folder': ['zip', () => renamed('/etc/abc')],
  'a ZIP with a name of another system': ['zip', () => renamed('C:\\abcde')],
  'a ZIP with a name that holds a zero': ['zip', () => renamed('abc\0efgh')],
  'a ZIP with a name that turns the line around': ['zip', () => renamed('ab\u202ecde')],
  'a ZIP with two logs': ['no_log', () => zipSync({ 'a.jsonl': utf8(text), 'b.jsonl': utf8(text) })],
  'a ZIP with no log': ['no_log', () => zipSync({ 'photo.png': utf8('x') })],
  'a ZIP in a ZIP': ['line', () => zipSync({ 'log.jsonl': zip }, { level: 0 })],
  'a ZIP with an empty log': ['no_log', () => zipSync({ 'log.jsonl': new Uint8Array() })],
  'a ZIP with too many files': [
    'zip',
    () => zipSync(Object.fromEntries(Array.from({ length: 1_001 }, (_, i) => [`f${i}`, utf8('x')]))),
  ],
  'a spreadsheet': ['no_log', () => zipSync({ 'xl.xml': utf8('<x/>') })],
  'a bundle that was cut': ['zip', async () => (await bundle(log, await newSigner())).slice(0, -200)],
  'a bundle with a changed byte': [
    'bundle',
    async () => (await bundle(log, await newSigner())).map((byte, i) => (i === 300 ? byte ^ 1 : byte)),
  ],
  'a bundle without its log': [
    'bundle',
    () => zipSync({ 'manifest.json': utf8('{"format":"approval-log/1"}') }),
  ],
  'a bundle of a newer form': [
    'bundle',
    () => zipSync({ 'manifest.json': utf8('{"format":"approval-log/9"}'), 'manifest.sig': utf8('x') }),
  ],
};

let store: Store;
beforeEach(async () => {
  freshDatabase();
  store = openStore();
  await writeTransaction(store, (tx) => tx.append('own', [draft('own')]));
});
afterEach(() => store.close());

const everything = (): Promise<string> =>
  store.connection.use(async (database) =>
    JSON.stringify(await Promise.all(STORE_NAMES.map((name) => database.getAll(name)))),
  );
const take = (file: ByteSource) => importLog(store, file, {}, Date.UTC(2026, 10, 23));

describe('a file that is no whole log of Signoff (A25, A26)', () => {
  it.each(Object.entries(FILES))(
    'is refused with a reason, and changes nothing: %s',
    async (_what, [code, make]) => {
      const before = await everything();
      const error = await take(bytesSource(await make())).then(
        () => null,
        (thrown: ImportError) => thrown,
      );
      expect([error?.name, error?.code]).toEqual(['ImportError', code]);
      expect(error?.message.length).toBeGreaterThan(15);
      expect(await everything()).toBe(before);
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    },
  );

  it('is not read to its end where a line has none', async () => {
    let read = 0;
    const endless: ByteSource = {
      size: 4_000_000_000,
      async read(from, to) {
        read += to - from;
        return from === 0
          ? join(utf8('{"'), new Uint8Array(to - from - 2).fill(120))
          : new Uint8Array(to - from).fill(120);
      },
    };
    await expect(take(endless)).rejects.toMatchObject({ name: 'ImportError', code: 'line' });
    expect(read).toBeLessThan(5_000_000);
  });

  it('may go away or change while it is read', async () => {
    const before = await everything();
    const gone: ByteSource = {
      size: 1_000,
      read: async () => {
        throw new DOMException('The file could not be read.', 'NotReadableError');
      },
    };
    await expect(take(gone)).rejects.toMatchObject({ name: 'ImportError', code: 'gone' });
    expect(await everything()).toBe(before);
  });
});

describe('a whole log', () => {
  const linesOf = async (): Promise<LogEvent[]> => collect(readEvents(store, 'c1'));

  it.each([
    ['with a byte order mark', `\ufeff${text}`],
    ['with the line ends of Windows', text.replaceAll('\n', '\r\n')],
    ['without the end of its last line', text.trimEnd()],
    ['with blank lines behind it', `${text}\n\n`],
  ])('is taken %s, just as it was', async (_what, given) => {
    expect(await take(bytesSource(utf8(given)))).toEqual({ added: log.length, clients: 1 });
    expect(await linesOf()).toEqual(log);
  });

  it('is taken packed, and from a bundle', async () => {
    await take(bytesSource(zip));
    expect(await linesOf()).toEqual(log);
    expect(
      await take(bytesSource(await bundle(log, await newSigner(), { source: () => inPieces(log, 2) }))),
    ).toEqual({
      added: 0,
      clients: 0,
    });
  });
});

describe('a table that is none', () => {
  const png = new Uint8Array(600).fill(0).map((_, i) => i % 7);
  it.each<[string, ImportFault, Uint8Array | string]>([
    ['nothing', 'empty', ''],
    ['headings alone', 'table', 'Post,Status,Date\n'],
    ['one column', 'table', 'Post\nRye\n'],
    ['an open quotation mark', 'table', 'Post,Status\n"Rye,Approved\n'],
    ['a picture', 'table', png],
    ['a spreadsheet', 'table', zipSync({ 'xl/workbook.xml': utf8('<x/>') })],
    ['a cell of a million characters', 'table', `Post,Status\n${'x'.repeat(1_000_000)},Approved\n`],
    ['too many columns', 'too_many', `${'a,'.repeat(300)}a\n${'1,'.repeat(300)}1\n`],
    ['too many rows', 'too_many', `a,b\n${'1,2\n'.repeat(50_001)}`],
  ])('is refused: %s', async (_what, code, given) => {
    const file = new Blob([given as BlobPart]);
    await expect(readTable(file)).rejects.toMatchObject({ name: 'ImportError', code });
  });
});
