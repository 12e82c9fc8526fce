import type { LogEvent } from '../../approvals/events';
import { inPeriod, isPart, type Period } from '../period';
import { toBase64 } from './bytes';
import type { ChainPort, ChainVerifierOf, Fault, Notice } from './check-types';
import { addToTree } from './checkpoint-mail';
import { eventOfLine, hashOfLine, LinesError, linesOf, parseTexts } from './lines';
import type { Manifest } from './manifest';
import { createMerkle, type Merkle } from './merkle';
import type { ZipReader } from './read';

const PIECE = 1_000;
/** Tabs write at the same time, and clocks are set; beyond that a step back has to be explained. */
const CLOCK_SLACK_MS = 600_000;

/** What reading the events gave, chain by chain. */
export interface ReadChain {
  id: string;
  events: number;
  lastSeq: number;
  head: string;
  from: string;
  to: string;
  /** Roots (base64) at the sizes that were asked for. */
  roots: Map<number, string>;
  /** Latest `seenAt` of the first events, up to each size that was asked for. */
  seenUpTo: Map<number, string>;
}

interface Reading extends ReadChain {
  verifier: ChainPort;
  tree: Merkle;
  lastSeen: string;
  latest: string;
  /** Events in the period that lack a text. */
  without: { seq: number; seenAt: string }[];
  clockBack: number;
}

/** A fault of a line ends the reading: behind it nothing can be said. */
export class BrokenLine extends Error {
  override readonly name = 'BrokenLine';
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(fault.message);
    this.fault = fault;
  }
}

/**
 * Reads events and texts side by side and checks each event as it comes: its form, its place in the chain, its texts.
 * Gives the events in pieces, and throws a BrokenLine at the first that is wrong.
 */
export function createEventReader(
  zip: ZipReader,
  manifest: Manifest,
  verifierOf: ChainVerifierOf,
  /** Sizes of each chain at which the root is wanted. */
  sizes: ReadonlyMap<string, ReadonlySet<number>>,
) {
  const period: Period = manifest.period;
  const partial = isPart(period);
  const done = new Map<string, ReadChain>();
  const notices: Notice[] = [];
  let current: Reading | null = null;

  function begin(event: LogEvent, line: number): Reading {
    const { id } = event.client;
    const named = manifest.chains[done.size];
    if (named?.id !== id) {
      throw new BrokenLine(
        at('client', line, 'it belongs to a client that is not next in the manifest.', event),
      );
    }
    return {
      id,
      events: 0,
      lastSeq: 0,
      head: '',
      from: event.at,
      to: event.at,
      roots: new Map(),
      seenUpTo: new Map(),
      verifier: verifierOf({ partial }),
      tree: createMerkle(),
      lastSeen: event.seenAt,
      latest: event.seenAt,
      without: [],
      clockBack: 0,
    };
  }

  function take(reading: Reading, event: LogEvent, line: number): void {
    const broken = reading.verifier.push(event);
    if (broken) throw new BrokenLine(at(broken.why, line, broken.message.replace(/^Event \d+: /, ''), event));
    addToTree(reading.tree, [event]);
    reading.events++;
    reading.lastSeq = event.seq;
    reading.head = event.hash;
    if (event.at < reading.from) reading.from = event.at;
    if (event.at > reading.to) reading.to = event.at;
    if (Date.parse(event.seenAt) < Date.parse(reading.lastSeen) - CLOCK_SLACK_MS) reading.clockBack++;
    reading.lastSeen = event.seenAt;
    if (event.seenAt > reading.latest) reading.latest = event.seenAt;
    if (partial) noteTexts(reading, event, period);
    if (sizes.get(reading.id)?.has(reading.events)) {
      reading.roots.set(reading.events, toBase64(reading.tree.root()));
      reading.seenUpTo.set(reading.events, reading.latest);
    }
  }

  function finish(reading: Reading, line: number): void {
    const named = manifest.chains[done.size] as Manifest['chains'][number];
    if (reading.events < named.events) {
      const message = `the log ends at event ${reading.lastSeq}; the manifest says that it goes on to ${named.lastSeq}.`;
      throw new BrokenLine({ ...at('cut', line, message), chain: reading.id, seq: reading.lastSeq });
    }
    if (reading.events !== named.events || reading.head !== named.head || reading.lastSeq !== named.lastSeq) {
      const message = 'it is not the last event that the manifest names: it was changed or added.';
      throw new BrokenLine({ ...at('head', line, message), chain: reading.id, seq: reading.lastSeq });
    }
    const end = reading.verifier.end();
    if (!end.ok) throw new BrokenLine({ ...at(end.why, line, end.message), chain: reading.id, seq: end.seq });
    const missing = reading.without[0];
    if (missing) {
      const message = `the text of event ${missing.seq} is missing, and no later event says that it was erased.`;
      throw new BrokenLine({ ...at('missing_text', line, message), chain: reading.id, seq: missing.seq });
    }
    for (const { after, before } of end.lost) {
      const message = `Events between ${after} and ${before} were lost; event ${before} says so.`;
      notices.push({ code: 'lost', message });
    }
    if (end.erased > 0) {
      notices.push({
        code: 'erased',
        message: `The texts of ${end.erased} events were erased; the log says so.`,
      });
    }
    if (reading.clockBack > 0) {
      const message = `The clock of the device went back ${reading.clockBack} times by more than ten minutes.`;
      notices.push({ code: 'clock', message });
    }
    done.set(reading.id, reading);
  }

  async function* events(): AsyncGenerator<LogEvent[], void, void> {
    const texts = linesOf(zip.stream('texts.jsonl'));
    let text = await nextTexts(texts);
    let piece: LogEvent[] = [];
    let last = 0;
    for await (const { line, number } of named('events.jsonl', linesOf(zip.stream('events.jsonl')))) {
      last = number;
      const hash = hashOfLine(line);
      const own = text?.hash === hash ? text : null;
      const event = eventOfLine(line, hash, own);
      if ('message' in event) throw new BrokenLine(at('schema', number, `${event.message}.`));
      if (event.client.id !== current?.id) {
        if (current) finish(current, number - 1);
        if (done.has(event.client.id)) {
          throw new BrokenLine(
            at('client', number, 'it is not where the other events of its client are.', event),
          );
        }
        current = begin(event, number);
      }
      // The texts name the hash that the line before should have: so it was that line, not this one.
      if (event.seq === current.lastSeq + 1 && text?.hash === event.prev && current.head !== event.prev) {
        throw new BrokenLine(at('hash', number - 1, 'it was changed after it was written.'));
      }
      take(current, event, number);
      if (own) text = await nextTexts(texts);
      piece.push(event);
      if (piece.length === PIECE) {
        yield piece;
        piece = [];
      }
    }
    if (current) finish(current, last);
    const missing = manifest.chains[done.size];
    if (missing) {
      const message = `the log of a whole client (${missing.id}) is missing behind it.`;
      throw new BrokenLine({ ...at('cut', last, message), chain: missing.id });
    }
    if (text) throw new BrokenLine(ofTexts(text.number, 'belongs to no event here, or not in this place'));
    if (piece.length > 0) yield piece;
  }

  return { events, notices, chains: done };
}

function noteTexts(reading: Reading, event: LogEvent, period: Period): void {
  const { kind, detail, sealed, salt, seq, seenAt } = event;
  if (inPeriod(Date.parse(event.at), period) && Object.keys(sealed).length > 0 && salt === undefined) {
    reading.without.push({ seq, seenAt });
  }
  if (kind !== 'erased') return;
  const before = typeof detail.before === 'string' ? detail.before : null;
  reading.without = reading.without.filter((one) => before !== null && one.seenAt >= before);
}

type Texts = NonNullable<ReturnType<typeof parseTexts>> & { number: number };

async function nextTexts(lines: ReturnType<typeof linesOf>): Promise<Texts | null> {
  const { value, done } = await named('texts.jsonl', lines).next();
  if (done || !value) return null;
  const texts = parseTexts(value.line);
  if (!texts) throw new BrokenLine(ofTexts(value.number, 'is not written the way Signoff writes it'));
  return { ...texts, number: value.number };
}

/** Says of which file a line is that cannot be read. */
async function* named(file: string, lines: ReturnType<typeof linesOf>): ReturnType<typeof linesOf> {
  for (;;) {
    let next: Awaited<ReturnType<typeof lines.next>>;
    try {
      next = await lines.next();
    } catch (error) {
      if (!(error instanceof LinesError)) throw error;
      const message = `${file}, line ${error.line} ${error.message}.`;
      throw new BrokenLine({ code: 'line', file, line: error.line, message });
    }
    if (next.done) return;
    yield next.value;
  }
}

function at(code: Fault['code'], line: number, what: string, event?: LogEvent): Fault {
  return {
    code,
    file: 'events.jsonl',
    line,
    message: `events.jsonl, line ${line}: ${what}`,
    ...(event ? { chain: event.client.id, seq: event.seq } : {}),
  };
}

const ofTexts = (line: number, what: string): Fault => ({
  code: 'texts',
  file: 'texts.jsonl',
  line,
  message: `texts.jsonl, line ${line} ${what}.`,
});
