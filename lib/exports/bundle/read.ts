import { Inflate } from 'fflate';
import { crc32 } from './crc32';

/** Bytes that are read where they are needed, so that a large file never stands whole in memory. */
export interface ByteSource {
  size: number;
  /** From ≤ n < to. */
  read(from: number, to: number): Promise<Uint8Array>;
}

export const blobSource = (blob: Blob): ByteSource => ({
  size: blob.size,
  read: async (from, to) => new Uint8Array(await blob.slice(from, to).arrayBuffer()),
});

export const bytesSource = (bytes: Uint8Array): ByteSource => ({
  size: bytes.length,
  read: async (from, to) => bytes.subarray(from, to),
});

export type ZipFault =
  | 'not_zip'
  | 'damaged'
  | 'too_many'
  | 'too_large'
  | 'bomb'
  | 'name'
  | 'duplicate'
  | 'encrypted'
  | 'method'
  | 'link'
  | 'overlap'
  | 'crc';

/** Why a ZIP is not read. The message is for a person. */
export class ZipError extends Error {
  override readonly name = 'ZipError';
  readonly code: ZipFault;

  constructor(code: ZipFault, message: string) {
    super(message);
    this.code = code;
  }
}

export interface ZipLimits {
  entries: number;
  /** Bytes of all files, unpacked. */
  total: number;
  /** Unpacked by packed size. */
  ratio: number;
}

export interface ZipOptions extends Partial<ZipLimits> {
  /** Leaves checksums to a reader that holds every file against a better hash, and wants to say more than "damaged". */
  ignoreCrc?: boolean;
}

const LIMITS: ZipLimits = { entries: 1_000, total: 4_294_901_760, ratio: 100 };

export interface ZipReader {
  /** Name and unpacked size, in the order in which they stand in the file. */
  entries: readonly { name: string; size: number }[];
  /** The contents of one file, checked against its CRC at the end. Throws a ZipError, also where there is no such file. */
  stream(name: string): AsyncGenerator<Uint8Array, void, void>;
  /** A whole file as text; throws a ZipError `too_large` beyond `most` bytes, `damaged` where it is not UTF-8. */
  text(name: string, most: number): Promise<string>;
  bytes(name: string, most: number): Promise<Uint8Array<ArrayBuffer>>;
}

interface Entry {
  name: string;
  size: number;
  packed: number;
  method: number;
  crc: number;
  offset: number;
}

const [LOCAL, CENTRAL, END] = [0x04034b50, 0x02014b50, 0x06054b50];
const STORED = 0;
const DEFLATED = 8;
/** Plain names, in one folder at most: nothing that a system reads as another place, or that turns a line around. */
const NAME = /^(?:[a-z0-9][a-z0-9_-]*\/)?[A-Za-z0-9][A-Za-z0-9_.-]*$/;
const SLICE = 1_048_576;
/** Deflate packs at most 1,032 to 1, so a slice that small can never grow beyond some megabytes. */
const PACKED_SLICE = 4_096;

/** Opens a ZIP of unknown origin: every limit is checked before anything is unpacked. Throws a ZipError. */
export async function openZip(source: ByteSource, options: ZipOptions = {}): Promise<ZipReader> {
  const most = { ...LIMITS, ...options };
  const entries = await readDirectory(source, most);
  const byName = new Map(entries.map((entry) => [entry.name, entry]));

  async function* stream(name: string): AsyncGenerator<Uint8Array, void, void> {
    const entry = byName.get(name);
    if (!entry) throw new ZipError('damaged', `There is no file ${name} in the ZIP.`);
    const from = await dataStart(source, entry);
    let crc = 0;
    let size = 0;
    const chunks =
      entry.method === STORED
        ? slices(source, from, from + entry.packed, SLICE)
        : inflated(source, from, entry);
    for await (const chunk of chunks) {
      size += chunk.length;
      if (size > entry.size) throw new ZipError('bomb', `${name} is larger than the ZIP says.`);
      crc = crc32(chunk, crc);
      yield chunk;
    }
    if (size !== entry.size || (crc !== entry.crc && !options.ignoreCrc)) {
      throw new ZipError('crc', `${name} was damaged: its checksum is not the one in the ZIP.`);
    }
  }

  async function bytes(name: string, limit: number): Promise<Uint8Array<ArrayBuffer>> {
    const size = byName.get(name)?.size ?? 0;
    if (size > limit) throw new ZipError('too_large', `${name} is larger than it can be.`);
    const whole = new Uint8Array(size);
    let at = 0;
    for await (const chunk of stream(name)) {
      whole.set(chunk, at);
      at += chunk.length;
    }
    return whole;
  }

  return {
    entries: entries.map(({ name, size }) => ({ name, size })),
    stream,
    bytes,
    async text(name, limit) {
      const whole = await bytes(name, limit);
      try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(whole);
      } catch {
        throw new ZipError('damaged', `${name} is not UTF-8 text.`);
      }
    },
  };
}

async function readDirectory(source: ByteSource, most: ZipLimits): Promise<Entry[]> {
  const { count, from, size } = await findEnd(source);
  if (count > most.entries) throw new ZipError('too_many', `The ZIP holds more than ${most.entries} files.`);
  const view = viewOf(await source.read(from, from + size));
  const entries: Entry[] = [];
  let at = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > size || view.getUint32(at, true) !== CENTRAL) throw damaged();
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
      number,
      number,
      number,
    ];
    const end = at + 46 + nameLength + extra + comment;
    if (end > size) throw damaged();
    entries.push(entryOf(view, at, nameLength));
    at = end;
  }
  if (at !== size) throw damaged();
  entries.sort((a, b) => a.offset - b.offset);
  checkEntries(entries, from, most);
  return entries;
}

function entryOf(view: DataView, at: number, nameLength: number): Entry {
  const name = String.fromCharCode(...new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength));
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const madeBy = view.getUint8(at + 5);
  const unixType = (view.getUint32(at + 38, true) >>> 28) & 0xf;
  if (!NAME.test(name) || name.length > 100) {
    throw new ZipError('name', 'The ZIP holds a file with a name that no export has.');
  }
  if ((flags & 0x41) !== 0) throw new ZipError('encrypted', `${name} is encrypted.`);
  if (method !== STORED && method !== DEFLATED) {
    throw new ZipError('method', `${name} is packed in a way that is not known.`);
  }
  if (madeBy === 3 && unixType !== 0 && unixType !== 8)
    throw new ZipError('link', `${name} is a link, not a file.`);
  return {
    name,
    method,
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
}

function checkEntries(entries: readonly Entry[], end: number, most: ZipLimits): void {
  const seen = new Set<string>();
  let total = 0;
  for (const [i, { name, size, packed, method, offset }] of entries.entries()) {
    // Where systems take capitals and small letters for the same, one file would hide the other.
    const plain = name.toLowerCase();
    if (seen.has(plain)) throw new ZipError('duplicate', `${name} is in the ZIP twice.`);
    seen.add(plain);
    total += size;
    if (total > most.total) throw new ZipError('too_large', 'The ZIP is too large when unpacked.');
    if (size > packed * most.ratio)
      throw new ZipError('bomb', `${name} would grow more than ${most.ratio} times.`);
    if (method === STORED && size !== packed) throw damaged();
    if (offset + 30 + name.length + packed > (entries[i + 1]?.offset ?? end)) {
      throw new ZipError('overlap', `${name} and another file share their bytes.`);
    }
  }
}

/** The end record stands at the very end, behind a comment at most. */
async function findEnd(source: ByteSource): Promise<{ count: number; from: number; size: number }> {
  const start = Math.max(0, source.size - 65_557);
  const tail = viewOf(await source.read(start, source.size));
  for (let at = tail.byteLength - 22; at >= 0; at--) {
    if (tail.getUint32(at, true) !== END || at + 22 + tail.getUint16(at + 20, true) !== tail.byteLength)
      continue;
    const [disk, directoryDisk, here, count] = [4, 6, 8, 10].map((offset) =>
      tail.getUint16(at + offset, true),
    );
    const [size, from] = [tail.getUint32(at + 12, true), tail.getUint32(at + 16, true)];
    if (disk !== 0 || directoryDisk !== 0 || here !== count || from + size !== start + at) throw damaged();
    return { count: count as number, from, size };
  }
  throw new ZipError('not_zip', 'This is not a ZIP file, or its end is missing.');
}

async function dataStart(source: ByteSource, { name, method, offset, packed }: Entry): Promise<number> {
  const head = viewOf(await source.read(offset, offset + 30 + name.length));
  if (head.byteLength < 30 + name.length || head.getUint32(0, true) !== LOCAL) throw damaged();
  const own = String.fromCharCode(...new Uint8Array(head.buffer, head.byteOffset + 30, name.length));
  const from = offset + 30 + head.getUint16(26, true) + head.getUint16(28, true);
  const same = head.getUint16(26, true) === name.length && own === name && head.getUint16(8, true) === method;
  if (!same || from + packed > source.size) throw damaged();
  return from;
}

async function* slices(
  source: ByteSource,
  from: number,
  to: number,
  step: number,
): AsyncGenerator<Uint8Array> {
  for (let at = from; at < to; at += step) yield await source.read(at, Math.min(to, at + step));
}

async function* inflated(source: ByteSource, from: number, entry: Entry): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  let ended = false;
  const inflate = new Inflate((chunk, final) => {
    ready.push(chunk);
    ended ||= final;
  });
  try {
    for await (const chunk of slices(source, from, from + entry.packed, PACKED_SLICE)) {
      inflate.push(chunk);
      yield* ready;
      ready = [];
    }
    if (!ended) inflate.push(new Uint8Array(0), true);
  } catch (error) {
    if (error instanceof ZipError) throw error;
    throw new ZipError('damaged', `${entry.name} cannot be unpacked: the ZIP is damaged.`);
  }
  yield* ready;
}

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const damaged = (): ZipError => new ZipError('damaged', 'The ZIP is damaged: its parts do not fit together.');
