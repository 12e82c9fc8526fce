import type { LogEvent } from '../approvals/events';

/** The log, in pieces: each client's chain in order of `seq`, the chains of one client one after the other. */
export type Pieces = AsyncIterable<readonly LogEvent[]> | Iterable<readonly LogEvent[]>;
/** Opens the log anew each time: some exports read it twice rather than hold it. */
export type LogSource = () => Pieces;

/** Epoch milliseconds, `from` ≤ t < `to`; null or absent: no bound. */
export interface Period {
  from?: number | null;
  to?: number | null;
}

/** The name behind a pseudonym, where the user asked for names; null where none is known. */
export type NameOf = (clientId: string, alias: string) => string | null;

export const inPeriod = (at: number, { from, to }: Period): boolean =>
  (from == null || at >= from) && (to == null || at < to);

/** True where a period leaves something out. */
export const isPart = ({ from, to }: Period): boolean => from != null || to != null;

export interface Choice extends Period {
  /** Ids of the chains that are wanted; absent: all. */
  clients?: readonly string[];
}

/** The lines of the log that were asked for, as they stand; never an empty piece. */
export async function* chosen(pieces: Pieces, choice: Choice): AsyncGenerator<LogEvent[], void, void> {
  const clients = choice.clients && new Set(choice.clients);
  for await (const piece of pieces) {
    const wanted = piece.filter(
      (event) => (clients?.has(event.client.id) ?? true) && inPeriod(Date.parse(event.at), choice),
    );
    if (wanted.length > 0) yield wanted;
  }
}

export interface Watch {
  /** Lines read so far; called after each piece. */
  onProgress?: (events: number) => void;
  /** Its reason is thrown between two pieces once it is aborted. */
  signal?: AbortSignal;
}

/** The same pieces, told and stopped on the way. Wrap the source of an export with it. */
export async function* watched(
  pieces: Pieces,
  { onProgress, signal }: Watch,
): AsyncGenerator<readonly LogEvent[], void, void> {
  let events = 0;
  for await (const piece of pieces) {
    signal?.throwIfAborted();
    yield piece;
    events += piece.length;
    onProgress?.(events);
  }
  signal?.throwIfAborted();
}
