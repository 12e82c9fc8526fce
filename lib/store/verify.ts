import { erasableOf, erasableText } from '../approvals/erasable';
import type { LogEvent } from '../approvals/events';
import { EMPTY_HEAD, hashOf, isMoment, sealOf } from './chain';
import { DAMAGE_REASON } from './own-events';
import type { Head } from './schema';

/**
 * What is wrong with a chain. `missing_text`: a text is not there, and no later `erased` event says that it was taken
 * out. `text`: a text that is not the sealed one.
 */
export type ChainFault =
  | 'version'
  | 'client'
  | 'seq'
  | 'prev'
  | 'hash'
  | 'text'
  | 'salt'
  | 'missing_text'
  | 'form';

export interface BrokenChain {
  ok: false;
  /** Number of the first event that is wrong. */
  seq: number;
  why: ChainFault;
  /** For a person. */
  message: string;
}

export interface WholeChain {
  ok: true;
  /** Events looked at. */
  events: number;
  head: Head;
  /** Stretches that were lost and are named by the event behind them: last `seq` before, first after. */
  lost: { after: number; before: number }[];
  /** Events whose texts were erased, as an `erased` event says. */
  erased: number;
  /** Events at the beginning that were removed, as an `erased` event says; absent where none were. */
  removed?: number;
}

export type ChainCheck = WholeChain | BrokenChain;

export interface VerifyOptions {
  /** Where the events begin, for a part of a log; by default at the beginning of the chain. */
  start?: Head;
  /** Texts may be left out, as an export of a part does. */
  partial?: boolean;
}

/** Looks at the events of one client's chain, one after the other. */
export interface ChainVerifier {
  /** The fault of this event, null where there is none. After a fault nothing more is to be pushed. */
  push(event: LogEvent): BrokenChain | null;
  end(): ChainCheck;
}

export function createVerifier(options: VerifyOptions = {}): ChainVerifier {
  let head: Head = options.start ?? EMPTY_HEAD;
  let clientId: string | null = null;
  let events = 0;
  let erased = 0;
  let without: { seq: number; seenAt: string }[] = [];
  let base: Head | null = null;
  let baseNamed = false;
  const lost: WholeChain['lost'] = [];

  function fault(event: LogEvent, why: ChainFault, message: string): BrokenChain {
    // What is no event may have anything in this place, such as an object that can't be printed.
    const seq = Number.isSafeInteger(event?.seq) ? event.seq : head.count + 1;
    return { ok: false, seq, why, message: `Event ${seq}: ${message}` };
  }

  function inspect(event: LogEvent): BrokenChain | null {
    if (event.v !== 1 && event.v !== 2)
      return fault(
        event,
        'version',
        `its form has version ${JSON.stringify((event as LogEvent).v)}, which is not known.`,
      );
    clientId ??= event.client.id;
    if (event.client.id !== clientId) return fault(event, 'client', 'it belongs to another client.');
    const named = isNamedLoss(event);
    if (events === 0 && !options.start && !named && Number.isSafeInteger(event.seq) && event.seq > 1) {
      base = { count: event.seq - 1, hash: event.prev };
      head = base;
    }
    if (
      !Number.isSafeInteger(event.seq) ||
      (named ? event.seq <= head.count : event.seq !== head.count + 1)
    ) {
      return fault(event, 'seq', `event ${head.count + 1} was expected here.`);
    }
    if (!named && event.prev !== head.hash)
      return fault(event, 'prev', 'it does not follow the event before it.');
    if (!isMoment(event.at)) return fault(event, 'form', 'its time is not an ISO time in UTC.');
    if (hashOf(event) !== event.hash) return fault(event, 'hash', 'it was changed after it was written.');
    const texts = checkTexts(event);
    if (texts && 'why' in texts) return fault(event, texts.why, texts.message);
    if (texts?.missing) without.push({ seq: event.seq, seenAt: event.seenAt });
    if (event.kind === 'erased' && event.detail.what !== 'events') {
      const before = typeof event.detail.before === 'string' ? event.detail.before : null;
      const left = without.filter((one) => before !== null && one.seenAt >= before);
      erased += without.length - left.length;
      without = left;
    }
    if (base && event.detail.baseCount === base.count && event.detail.baseHash === base.hash)
      baseNamed ||= event.kind === 'erased' && event.detail.what === 'events';
    // Where the lost events are back, the event that named them follows them as any other does.
    if (named && event.seq > head.count + 1) lost.push({ after: head.count, before: event.seq });
    head = { count: event.seq, hash: event.hash };
    events++;
    return null;
  }

  return {
    push(event) {
      try {
        return inspect(event);
      } catch (error) {
        // Only what is no event at all gets here: a part of it is missing, or cannot be hashed.
        return fault(event, 'form', `it has not the form of an event (${(error as Error).message}).`);
      }
    },
    end() {
      const first = without[0];
      if (first && !options.partial) {
        const message = `Event ${first.seq}: a text is missing, and no later event says that it was erased.`;
        return { ok: false, seq: first.seq, why: 'missing_text', message };
      }
      if (base && !baseNamed) {
        const message = `Event ${base.count + 1}: event 1 was expected here, and no later event says that the beginning was removed.`;
        return { ok: false, seq: base.count + 1, why: 'seq', message };
      }
      return { ok: true, events, head, lost, erased, ...(base ? { removed: base.count } : {}) };
    },
  };
}

/** Checks a whole chain, given event by event or in pieces: the first fault, or what was found whole. */
export async function verifyChain(
  events: Iterable<LogEvent | LogEvent[]> | AsyncIterable<LogEvent | LogEvent[]>,
  options: VerifyOptions = {},
): Promise<ChainCheck> {
  const verifier = createVerifier(options);
  for await (const piece of events) {
    for (const event of Array.isArray(piece) ? piece : [piece]) {
      const broken = verifier.push(event);
      if (broken) return broken;
    }
  }
  return verifier.end();
}

/** An event that was written after damage names the lost head, and follows that instead of what is there. */
function isNamedLoss(event: LogEvent): boolean {
  return (
    event.kind === 'gap' && event.detail.reason === DAMAGE_REASON && event.detail.lostHead === event.prev
  );
}

function checkTexts(event: LogEvent): { why: ChainFault; message: string } | { missing: true } | null {
  const sealed = Object.keys(event.sealed);
  let missing = 0;
  for (const field of erasableOf(event)) {
    const text = erasableText(event, field);
    const seal = event.sealed[field];
    if (text === undefined) {
      if (seal !== undefined) missing++;
    } else if (seal === undefined) {
      return { why: 'text', message: `${field} was added after it was written.` };
    } else if (event.salt === undefined) {
      return { why: 'salt', message: 'it has texts but no salt to check them with.' };
    } else if (sealOf(event.salt, text) !== seal) {
      return { why: 'text', message: `${field} is not the text that was sealed.` };
    }
  }
  if (event.salt !== undefined && missing === sealed.length) {
    return { why: 'salt', message: 'it has a salt but no texts.' };
  }
  return missing > 0 ? { missing: true } : null;
}
