import type { LogEvent } from '../approvals/events';
import { BrokenLine } from '../exports/bundle/check-events';
import { type ByteSource, openZip, ZipError } from '../exports/bundle/read';
import { eventsOfBundle, verifyBundle } from '../exports/bundle/verify';
import { JsonLinesError, parseJsonLines } from '../exports/json-lines';
import type { Head } from '../store/schema';
import { type ChainVerifier, createVerifier } from '../store/verify';
import { ImportError } from './import-error';

/** The chain of one client as a file has it, whole and verified. */
export interface FileChain {
  id: string;
  /** Latest name that is in it; null where erased. */
  name: string | null;
  events: LogEvent[];
  head: Head;
  /** The last event that had been removed at its beginning; null where it is whole. */
  base: Head | null;
}

export interface ReadOptions {
  signal?: AbortSignal;
  /** Bytes. */
  onProgress?: (done: number, all: number) => void;
}

/** What is read at once stands in memory: a longer log is restored client by client. */
export const MOST_EVENTS = 300_000;
export const LARGEST_FILE = 300_000_000;
const MOST_CLIENTS = 5_000;
const SLICE = 1_048_576;

/**
 * The chains of an exported log: JSON Lines, an evidence bundle, or a ZIP that holds one of JSON Lines. Every chain is
 * checked from its first event to its last. Throws an ImportError at the first thing that is wrong, and the signal's
 * reason when aborted.
 */
export async function readLog(source: ByteSource, options: ReadOptions = {}): Promise<FileChain[]> {
  if (source.size === 0) throw new ImportError('empty', 'The file is empty.');
  if (source.size > LARGEST_FILE)
    throw new ImportError('too_large', `The file is larger than ${LARGEST_FILE / 1_000_000} MB.`);
  try {
    return await chainsOf(await piecesOf(source, options), options.signal);
  } catch (error) {
    throw asImportError(error);
  }
}

async function chainsOf(pieces: AsyncIterable<LogEvent[]>, signal?: AbortSignal): Promise<FileChain[]> {
  const chains = new Map<string, { verifier: ChainVerifier; events: LogEvent[] }>();
  let line = 0;
  for await (const piece of pieces) {
    signal?.throwIfAborted();
    for (const event of piece) {
      line++;
      if (line > MOST_EVENTS)
        throw new ImportError('too_many', `The file holds more than ${MOST_EVENTS} events.`);
      let chain = chains.get(event.client.id);
      if (!chain) {
        if (chains.size >= MOST_CLIENTS)
          throw new ImportError('too_many', `The file holds more than ${MOST_CLIENTS} clients.`);
        chain = { verifier: createVerifier(), events: [] };
        chains.set(event.client.id, chain);
      }
      const broken = chain.verifier.push(event);
      if (broken) throw new ImportError('chain', broken.message, line);
      chain.events.push(event);
    }
  }
  if (chains.size === 0) throw new ImportError('no_log', 'There is no event in the file.');
  return [...chains].map(([id, { verifier, events }]) => chainOf(id, verifier, events));
}

function chainOf(id: string, verifier: ChainVerifier, events: LogEvent[]): FileChain {
  const end = verifier.end();
  if (!end.ok) throw new ImportError('chain', end.message);
  const ids = new Set(events.map((event) => event.id));
  if (ids.size < events.length) throw new ImportError('chain', 'Two events of one client have the same id.');
  const first = events[0] as LogEvent;
  return {
    id,
    name: events.findLast((event) => event.client.name !== undefined)?.client.name ?? null,
    events,
    head: end.head,
    base: end.removed ? { count: first.seq - 1, hash: first.prev } : null,
  };
}

async function piecesOf(source: ByteSource, options: ReadOptions): Promise<AsyncIterable<LogEvent[]>> {
  const begin = await source.read(0, Math.min(4, source.size));
  const isZip = begin[0] === 0x50 && begin[1] === 0x4b;
  if (!isZip) return parseJsonLines(slicesOf(source, options));
  const zip = await openZip(source, { total: LARGEST_FILE * 2 });
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
  if (error instanceof JsonLinesError) {
    const newer = error.message.includes(': v: ') || error.message.includes('Update Signoff');
    return new ImportError(newer ? 'version' : 'line', error.message, error.line);
  }
  if (error instanceof ZipError) return new ImportError('zip', error.message);
  if (error instanceof BrokenLine) return new ImportError('bundle', error.message);
  return error;
}
