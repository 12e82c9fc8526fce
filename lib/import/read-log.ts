import type { LogEvent } from '../approvals/events';
import { BrokenLine } from '../exports/bundle/check-events';
import { type ByteSource, openZip, ZipError } from '../exports/bundle/read';
import { eventsOfBundle, verifyBundle } from '../exports/bundle/verify';
import { JsonLinesError, parseJsonLines } from '../exports/json-lines';
import type { Head } from '../store/schema';
import { type ChainVerifier, createVerifier } from '../store/verify';
import { IdSet } from './id-set';
import { ImportError } from './import-error';

/** The chain of one client as a file has it, whole and verified. Its events went by. */
export interface FileChain {
  id: string;
  /** Latest name that is in it; null where erased. */
  name: string | null;
  /** How many there are. */
  events: number;
  head: Head;
  /** The last event that had been removed at its beginning; null where it is whole. */
  base: Head | null;
  /** The highest number of a pseudonym. */
  aliases: number;
}

export interface ReadOptions {
  signal?: AbortSignal;
  /** Bytes. */
  onProgress?: (done: number, all: number) => void;
  /**
   * Gets the events of each chain in order, in pieces, each event checked as far as what came before it can tell. What it
   * was given stands only once the whole file was read without an error.
   */
  take?: (chainId: string, events: LogEvent[]) => void | Promise<void>;
}

/** More than any log that Signoff writes: what is read is never held, so these only stop what has no end. */
export const MOST_EVENTS = 5_000_000;
export const LARGEST_FILE = 8_000_000_000;
const MOST_CLIENTS = 5_000;
const SLICE = 1_048_576;

/**
 * Reads an exported log piece by piece: JSON Lines, an evidence bundle, or a ZIP that holds one of JSON Lines. Every chain
 * is checked from its first event to its last. Throws an ImportError at the first thing that is wrong, and the signal's
 * reason when aborted.
 */
export async function readLog(source: ByteSource, options: ReadOptions = {}): Promise<FileChain[]> {
  if (source.size === 0) throw new ImportError('empty', 'The file is empty.');
  if (source.size > LARGEST_FILE)
    throw new ImportError('too_large', `The file is larger than ${LARGEST_FILE / 1_000_000_000} GB.`);
  try {
    return await chainsOf(await piecesOf(source, options), options);
  } catch (error) {
    throw asImportError(error);
  }
}

interface Reading {
  verifier: ChainVerifier;
  ids: IdSet;
  first: LogEvent;
  name: string | null;
  aliases: number;
}

async function chainsOf(
  pieces: AsyncIterable<LogEvent[]>,
  { signal, take }: ReadOptions,
): Promise<FileChain[]> {
  const chains = new Map<string, Reading>();
  let line = 0;
  for await (const piece of pieces) {
    signal?.throwIfAborted();
    let run: LogEvent[] = [];
    for (const event of piece) {
      line++;
      if (line > MOST_EVENTS)
        throw new ImportError('too_many', `The file holds more than ${MOST_EVENTS} events.`);
      let chain = chains.get(event.client.id);
      if (!chain) {
        if (chains.size >= MOST_CLIENTS)
          throw new ImportError('too_many', `The file holds more than ${MOST_CLIENTS} clients.`);
        chain = { verifier: createVerifier(), ids: new IdSet(), first: event, name: null, aliases: 0 };
        chains.set(event.client.id, chain);
      }
      const broken = chain.verifier.push(event);
      if (broken) throw new ImportError('chain', broken.message, line);
      if (!chain.ids.add(event.id))
        throw new ImportError('chain', 'Two events of one client have the same id.', line);
      chain.name = event.client.name ?? chain.name;
      chain.aliases = Math.max(chain.aliases, aliasNumber(event));
      if (run.length > 0 && run[0]?.client.id !== event.client.id) {
        await take?.((run[0] as LogEvent).client.id, run);
        run = [];
      }
      run.push(event);
    }
    if (run[0]) await take?.(run[0].client.id, run);
  }
  if (chains.size === 0) throw new ImportError('no_log', 'There is no event in the file.');
  return [...chains].map(([id, chain]) => chainOf(id, chain));
}

function chainOf(id: string, { verifier, first, name, aliases, ids }: Reading): FileChain {
  const end = verifier.end();
  if (!end.ok) throw new ImportError('chain', end.message);
  const base = end.removed ? { count: first.seq - 1, hash: first.prev } : null;
  return { id, name, events: ids.size, head: end.head, base, aliases };
}

/** Number of the pseudonym that an event speaks of, so that none is given to somebody else. */
function aliasNumber({ by }: LogEvent): number {
  return Number(/^r(\d{1,6})$/.exec(by.alias ?? '')?.[1] ?? 0);
}

async function piecesOf(source: ByteSource, options: ReadOptions): Promise<AsyncIterable<LogEvent[]>> {
  const begin = await source.read(0, Math.min(4, source.size));
  const isZip = begin[0] === 0x50 && begin[1] === 0x4b;
  if (!isZip) return parseJsonLines(slicesOf(source, options));
  const zip = await openZip(source, { total: LARGEST_FILE });
  const names = zip.entries.map(({ name }) => name);
  if (names.includes('manifest.json')) return bundlePieces(source, options);
  const [log, ...others] = names.filter((name) => name.endsWith('.jsonl'));
  if (log === undefined || others.length > 0)
    throw new ImportError(
      'no_log',
      'The ZIP is no evidence bundle, and does not hold one file of JSON Lines.',
    );
  return parseJsonLines(zip.stream(log));
}

async function bundlePieces(source: ByteSource, options: ReadOptions): Promise<AsyncIterable<LogEvent[]>> {
  const verifierOf = createVerifier;
  const check = await verifyBundle(source, {
    verifierOf,
    ...(options.signal ? { signal: options.signal } : {}),
    ...(options.onProgress ? { onProgress: options.onProgress } : {}),
  });
  const fault = check.faults[0];
  if (check.result === 'broken' || fault)
    throw new ImportError('bundle', fault?.message ?? 'It does not verify.');
  return eventsOfBundle(source, verifierOf);
}

async function* slicesOf(
  source: ByteSource,
  { signal, onProgress }: ReadOptions,
): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < source.size; at += SLICE) {
    signal?.throwIfAborted();
    const end = Math.min(source.size, at + SLICE);
    yield await source.read(at, end);
    onProgress?.(end, source.size);
  }
}

function asImportError(error: unknown): unknown {
  if (error instanceof JsonLinesError)
    return new ImportError(error.newer ? 'version' : 'line', error.message, error.line);
  if (error instanceof ZipError) return new ImportError('zip', error.message);
  if (error instanceof BrokenLine) return new ImportError('bundle', error.message);
  if (error instanceof DOMException && (error.name === 'NotReadableError' || error.name === 'NotFoundError'))
    return new ImportError('gone', `The file could not be read to its end (${error.name}).`);
  return error;
}
