import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { utf8 } from '../../../lib/exports/bundle/bytes';
import { bytesSource, openZip, ZipError, type ZipOptions } from '../../../lib/exports/bundle/read';

/** Reads all of a ZIP; the word of the refusal, or the names. */
async function read(bytes: Uint8Array, options: ZipOptions = {}): Promise<string> {
  try {
    const zip = await openZip(bytesSource(bytes), options);
    for (const { name } of zip.entries) for await (const _ of zip.stream(name));
    return zip.entries.map(({ name }) => name).join(' ');
  } catch (error) {
    if (error instanceof ZipError) return error.code;
    throw error;
  }
}

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
/** Where the list of files begins. */
const directory = (bytes: Uint8Array): number => view(bytes).getUint32(bytes.length - 6, true);

function patched(bytes: Uint8Array, patch: (view: DataView, directory: number) => void): Uint8Array {
  const copy = bytes.slice();
  patch(view(copy), directory(copy));
  return copy;
}

const plain = zipSync({ 'a.txt': utf8('hello'), 'b.txt': utf8('hello, hello, hello, hello') });

describe('a ZIP of unknown origin', () => {
  it('is read, stored or packed', async () => {
    expect(await read(plain)).toBe('a.txt b.txt');
    expect(await read(zipSync({ 'folder/a.txt': [utf8('hello'), { level: 0 }] }))).toBe('folder/a.txt');
    const zip = await openZip(bytesSource(plain));
    expect(await zip.text('b.txt', 100)).toBe('hello, hello, hello, hello');
    await expect(zip.text('b.txt', 10)).rejects.toMatchObject({ code: 'too_large' });
    await expect(zip.text('c.txt', 10)).rejects.toMatchObject({ code: 'damaged' });
  });

  it.each([
    '../a.txt',
    '/etc/passwd',
    'a/../../b',
    'C:\\a.txt',
    'a\\b.txt',
    'folder/',
    'a/b/c.txt',
    '.hidden',
    'txt.\u202eexe',
    `${'a'.repeat(101)}`,
    'new\nline',
    '',
  ])('may not hold a file called %j', async (name) => {
    expect(await read(zipSync({ [name]: utf8('x') }))).toBe('name');
  });

  it('may not hold too many files, or too much', async () => {
    const many = Object.fromEntries(Array.from({ length: 1_001 }, (_, i) => [`f${i}`, utf8('x')]));
    expect(await read(zipSync(many, { level: 0 }))).toBe('too_many');
    expect(await read(plain, { total: 20 })).toBe('too_large');
  });

  it('may not be a bomb, also where it lies about its size', async () => {
    const bomb = zipSync({ 'a.txt': new Uint8Array(5_000_000) });
    expect(await read(bomb)).toBe('bomb');
    const liar = patched(bomb, (bytes, at) => bytes.setUint32(at + 24, 1_000, true));
    expect(await read(liar)).toBe('bomb');
  });

  it('may not hold two files of one name, or on the same bytes', async () => {
    expect(await read(zipSync({ 'a.txt': utf8('x'), 'A.txt': utf8('y') }))).toBe('duplicate');
    const first = directory(plain);
    const second = first + 46 + 5;
    const same = patched(plain, (bytes) =>
      bytes.setUint32(second + 42, bytes.getUint32(first + 42, true), true),
    );
    expect(await read(same)).toBe('overlap');
  });

  it('may not hold what is encrypted, a link, or packed in another way', async () => {
    expect(await read(patched(plain, (bytes, at) => bytes.setUint16(at + 8, 1, true)))).toBe('encrypted');
    expect(await read(patched(plain, (bytes, at) => bytes.setUint16(at + 10, 12, true)))).toBe('method');
    expect(await read(zipSync({ 'a.txt': [utf8('x'), { os: 3, attrs: 0o120777 << 16 }] }))).toBe('link');
  });

  it('is refused where it is damaged', async () => {
    expect(await read(utf8('this is no archive at all, not even nearly'))).toBe('not_zip');
    expect(await read(plain.slice(0, -1))).toBe('not_zip');
    expect(await read(patched(plain, (bytes, at) => bytes.setUint32(at + 16, 1, true)))).toBe('crc');
    expect(await read(patched(plain, (bytes) => bytes.setUint8(31, 0x62)))).toBe('damaged');
  });

  it('never brings anything but a refusal, whatever is changed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(plain.length - 1), fc.nat(255), fc.nat(40), async (at, byte, cut) => {
        expect(await read(plain.with(at, byte))).toBeTypeOf('string');
        expect(await read(plain.slice(cut, plain.length - cut))).toBeTypeOf('string');
      }),
      { numRuns: 300 },
    );
  });
});
