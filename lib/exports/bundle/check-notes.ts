import { toBase64, utf8 } from './bytes';
import type { ReadChain } from './check-events';
import type { Fault, Notice } from './check-types';
import { checkpointsInMail } from './checkpoint-mail';
import type { DeviceKey, Manifest } from './manifest';
import type { ZipReader } from './read';
import { type Checkpoint, chainOfOrigin, parseSignedNote, verifyNote } from './signed-note';
import { TimestampError, timestampOf } from './timestamp';

const NOTE = /^checkpoints\/\d{4}\.txt$/;
const STAMP_SLACK_MS = 600_000;
const LARGEST_NOTE = 10_000;
const LARGEST_STAMP = 100_000;

export interface ReadNote {
  file: string;
  text: string;
  checkpoint: Checkpoint;
  chain: string;
  /** Epoch ms; null where it has no time stamp. */
  stampedAt: number | null;
}

/** Reads every checkpoint and its time stamp. Signatures and stamped hashes are checked, roots not yet. */
export async function readNotes(
  zip: ZipReader,
  keys: readonly DeviceKey[],
): Promise<{ notes: ReadNote[]; faults: Fault[] }> {
  const notes: ReadNote[] = [];
  const faults: Fault[] = [];
  const names = new Set(zip.entries.map(({ name }) => name));
  for (const file of [...names].filter((name) => NOTE.test(name)).sort()) {
    const text = await zip.text(file, LARGEST_NOTE);
    const note = parseSignedNote(text);
    const chain = note && chainOfOrigin(note.checkpoint.origin);
    if (!note || !chain) {
      faults.push({ code: 'checkpoint_form', file, message: `${file} is not a signed checkpoint.` });
      continue;
    }
    const key = keys.find(({ name }) => name === note.name);
    if (!key)
      faults.push({
        code: 'checkpoint_key',
        file,
        message: `${file} is signed with a key that is not in keys.json.`,
      });
    else if (!(await verifyNote(note, key))) {
      faults.push({
        code: 'checkpoint_signature',
        file,
        message: `${file}: the signature is not of this checkpoint.`,
      });
    }
    const stamp = file.replace('checkpoints/', 'timestamps/').replace(/\.txt$/, '.tsr');
    let stampedAt: number | null = null;
    if (names.has(stamp)) {
      try {
        stampedAt = timestampOf(await zip.bytes(stamp, LARGEST_STAMP), utf8(text));
      } catch (error) {
        if (!(error instanceof TimestampError)) throw error;
        faults.push({ code: 'timestamp', file: stamp, message: `${stamp}: ${error.message}` });
      }
    }
    notes.push({ file, text, checkpoint: note.checkpoint, chain, stampedAt });
  }
  return { notes, faults };
}

/** Sizes of each chain at which a root is wanted. */
export function sizesOf(notes: readonly ReadNote[], mailed: readonly Checkpoint[]): Map<string, Set<number>> {
  const sizes = new Map<string, Set<number>>();
  for (const { origin, size } of [...notes.map(({ checkpoint }) => checkpoint), ...mailed]) {
    const chain = chainOfOrigin(origin) ?? '';
    sizes.set(chain, (sizes.get(chain) ?? new Set()).add(size));
  }
  return sizes;
}

/** Holds the checkpoints against what was read of the chains. */
export function checkRoots(
  notes: readonly ReadNote[],
  chains: ReadonlyMap<string, ReadChain>,
  manifest: Manifest,
): { faults: Fault[]; notices: Notice[] } {
  const faults: Fault[] = [];
  const notices: Notice[] = [];
  const stamped = new Map<string, number>();
  for (const { file, checkpoint, chain, stampedAt } of notes) {
    const read = chains.get(chain);
    if (!read) {
      faults.push({
        code: 'checkpoint_chain',
        file,
        message: `${file} is of a log that is not here.`,
        chain,
      });
      continue;
    }
    const fault = compare(checkpoint, read, file);
    if (fault) faults.push({ ...fault, code: `checkpoint_${fault.code}`, file, chain });
    if (stampedAt === null) continue;
    const seen = read.seenUpTo.get(checkpoint.size);
    if (seen !== undefined && Date.parse(seen) > stampedAt + STAMP_SLACK_MS) {
      const message = `${file}: events before it say that they were seen after its time stamp. The clock of the device was ahead.`;
      notices.push({ code: 'clock', message });
    }
    if ((stamped.get(chain) ?? 0) > stampedAt) {
      const message = `${file}: its time stamp is older than that of a checkpoint before it.`;
      faults.push({ code: 'timestamp_order', file, message, chain });
    }
    stamped.set(chain, stampedAt);
  }
  for (const { id, events } of manifest.chains) {
    if (notes.some(({ chain, checkpoint }) => chain === id && checkpoint.size === events)) continue;
    const message = `There is no checkpoint at the end of the log of ${id}.`;
    faults.push({ code: 'checkpoint_missing', message, chain: id });
  }
  return { faults, notices };
}

/** Holds mailed checkpoints against the log. Null for `mail`: none was given. */
export function checkMail(
  mail: string | null,
  mailed: readonly Checkpoint[],
  chains: ReadonlyMap<string, ReadChain>,
): Fault[] {
  if (mail === null) return [];
  if (mailed.length === 0) {
    return [
      { code: 'mail_form', message: 'In the text of the mail there are no three lines of a checkpoint.' },
    ];
  }
  return mailed.flatMap((checkpoint): Fault[] => {
    const chain = chainOfOrigin(checkpoint.origin) ?? '';
    const read = chains.get(chain);
    if (!read)
      return [{ code: 'mail_chain', message: `The mail is about a log that is not here (${chain}).`, chain }];
    const fault = compare(checkpoint, read, 'The mailed checkpoint');
    return fault ? [{ ...fault, code: `mail_${fault.code}`, chain }] : [];
  });
}

export const mailedCheckpoints = (mail: string | null): Checkpoint[] =>
  mail === null ? [] : checkpointsInMail(mail);

function compare(
  { size, root }: Checkpoint,
  read: ReadChain,
  what: string,
): { code: 'cut' | 'root'; message: string; seq: number } | null {
  if (size > read.events) {
    const message = `${what} counts ${size} events, and only ${read.events} are here: the end of the log was cut off.`;
    return { code: 'cut', message, seq: read.lastSeq };
  }
  // The root of no events says nothing that could be wrong.
  if (size === 0 || read.roots.get(size) === toBase64(root)) return null;
  const message = `${what}: the first ${size} events are not those that it was made of. One of them was changed, added or taken out.`;
  return { code: 'root', message, seq: size };
}
