import { sha256 } from '@noble/hashes/sha2.js';
import type { LogEvent } from '../../approvals/events';
import { clientsOf } from '../posts';
import { COUNTED, tallyOf, tallyOfLines } from '../tally';
import { bytesToHex, sameBytes, toBase64, utf8 } from './bytes';
import { BrokenLine, createEventReader } from './check-events';
import { checkMail, checkRoots, mailedCheckpoints, readNotes, sizesOf } from './check-notes';
import type { BundleCheck, ChainVerifierOf, Fault, Notice } from './check-types';
import { type DeviceKey, type Manifest, parseKeys, parseManifest } from './manifest';
import { type ByteSource, openZip, ZipError, type ZipReader } from './read';
import { pemOf, verifySignature } from './signed-note';
import { type BundleFile, zipOf } from './zip';

export interface VerifyBundleOptions {
  /** The store's `createVerifier`. */
  verifierOf: ChainVerifierOf;
  /** Text of a mail with one or more checkpoints, as the client got it. */
  mail?: string | null;
  /** Bytes read so far of about `all`. */
  onProgress?: (done: number, all: number) => void;
  signal?: AbortSignal;
}

const REQUIRED = ['README.txt', 'device-key.pem', 'events.jsonl', 'keys.json', 'report.html', 'texts.jsonl'];
const LARGEST_TEXT = 1_000_000;
/** The counts stand at the beginning of a report. */
const REPORT_HEAD = 2_000_000;

/** Checks a bundle in every way that needs no network, and says what is wrong with it. Throws only what the signal or the source throw. */
export async function verifyBundle(source: ByteSource, options: VerifyBundleOptions): Promise<BundleCheck> {
  try {
    return await check(tracked(source, options), options);
  } catch (error) {
    if (!(error instanceof ZipError)) throw error;
    return { result: 'broken', faults: [{ code: 'zip', message: error.message }], notices: [], about: null };
  }
}

/** The events of a bundle with their texts, as they can be restored. Throws a BrokenLine or a ZipError; verify it first. */
export async function* eventsOfBundle(
  source: ByteSource,
  verifierOf: ChainVerifierOf,
): AsyncGenerator<LogEvent[], void, void> {
  const zip = await openZip(source);
  const manifest = parseManifest(await zip.text('manifest.json', LARGEST_TEXT));
  if ('message' in manifest) throw new BrokenLine({ code: manifest.code, message: manifest.message });
  yield* createEventReader(zip, manifest, verifierOf, new Map()).events();
}

async function check(source: ByteSource, options: VerifyBundleOptions): Promise<BundleCheck> {
  // Every byte is held against a hash below, which tells more than a checksum.
  const zip = await openZip(source, { ignoreCrc: true });
  const broken = (fault: Fault): BundleCheck => ({
    result: 'broken',
    faults: [fault],
    notices: [],
    about: null,
  });
  const names = zip.entries.map(({ name }) => name);
  const missing = ['manifest.json', 'manifest.sig', ...REQUIRED].find((name) => !names.includes(name));
  if (missing) return broken({ code: 'file_missing', file: missing, message: `${missing} is missing.` });
  const text = await zip.text('manifest.json', LARGEST_TEXT);
  const manifest = parseManifest(text);
  if ('message' in manifest) return broken({ ...manifest, file: 'manifest.json' });
  const keys = await readKeys(zip);
  const mail = options.mail ?? null;
  const mailed = mailedCheckpoints(mail);
  const read = keys ? await readNotes(zip, keys) : { notes: [], faults: [noKeys] };
  const reader = createEventReader(zip, manifest, options.verifierOf, sizesOf(read.notes, mailed));
  const events = await checkEvents(reader.events, zip, manifest);
  const whole = !events.some(({ code }) => code !== 'counts');
  // Where a line is broken, all that is counted over the lines is too, and would say no more.
  const roots = whole && keys ? checkRoots(read.notes, reader.chains, manifest) : { faults: [], notices: [] };
  const faults = [
    ...events,
    ...(whole ? checkMail(mail, mailed, reader.chains) : []),
    ...read.faults,
    ...roots.faults,
    ...(await checkFiles(zip, manifest)),
    ...(keys ? await checkSignature(zip, text, keys) : []),
    ...(await sameContainer(source, zip)),
  ];
  const notices = [...reader.notices, ...roots.notices, ...noticesOf(manifest, mail, read.notes)];
  const gaps = notices.some(({ code }) => code === 'gap' || code === 'lost' || code === 'clock');
  return {
    result: faults.length > 0 ? 'broken' : gaps ? 'valid with gaps' : 'valid',
    faults,
    notices,
    about: {
      product: manifest.product,
      version: manifest.version,
      made: manifest.made,
      chains: [...reader.chains.values()].map(({ id, events: count, from, to }) => ({
        id,
        events: count,
        from,
        to,
      })),
      checkpoints: read.notes.length,
      mailed: mailed.length,
      key: keys?.[0] ? { name: keys[0].name, publicKey: toBase64(keys[0].publicKey) } : null,
      stamps: read.notes.flatMap(({ file, stampedAt }) =>
        stampedAt === null ? [] : [{ checkpoint: file, at: new Date(stampedAt).toISOString() }],
      ),
    },
  };
}

const noKeys: Fault = {
  code: 'keys',
  file: 'keys.json',
  message: 'keys.json and device-key.pem do not name the same key.',
};

async function readKeys(zip: ZipReader): Promise<DeviceKey[] | null> {
  const keys = parseKeys(await zip.text('keys.json', LARGEST_TEXT));
  const first = keys?.[0];
  return first && (await zip.text('device-key.pem', 1_000)) === pemOf(first) ? keys : null;
}

/** Reads all events, and counts them again. */
async function checkEvents(
  events: () => AsyncGenerator<LogEvent[], void, void>,
  zip: ZipReader,
  manifest: Manifest,
): Promise<Fault[]> {
  const clientOf = new Map(manifest.chains.map(({ id, client }) => [id, client]));
  const stretches: Manifest['counts'] = {};
  const lines: Manifest['counts'] = {};
  try {
    const pieces = clientsOf(events(), { clientOf: (id) => clientOf.get(id) ?? id });
    for await (const client of pieces) {
      stretches[client.id] = tallyOf(client, manifest.period);
      lines[client.id] = tallyOfLines(client, manifest.period);
    }
  } catch (error) {
    if (error instanceof BrokenLine) return [error.fault];
    throw error;
  }
  const sum = (of: Manifest['counts']): string =>
    JSON.stringify(Object.entries(of).map(([id, tally]) => [id, ...COUNTED.map((name) => tally[name])]));
  const faults: Fault[] = [];
  const isOlder = sum(stretches) !== sum(manifest.counts) && sum(lines) === sum(manifest.counts);
  const counts = isOlder ? lines : stretches;
  if (sum(counts) !== sum(manifest.counts)) {
    const message = 'The counts in manifest.json are not what the events come to.';
    faults.push({ code: 'counts', file: 'manifest.json', message });
  }
  const wrong = wrongCount(await headOf(zip, 'report.html'), Object.values(counts));
  if (wrong !== null) {
    const message = `report.html says ${wrong}, and the events come to something else.`;
    faults.push({ code: 'counts', file: 'report.html', message });
  }
  return faults;
}

/** The first count of a report (`data-count="CLIENT.NAME" value="NUMBER"`) that is not the one of the events. */
function wrongCount(report: string, counts: readonly Record<string, number>[]): string | null {
  for (const [, client, name, value] of report.matchAll(/ data-count="(\d+)\.(\w+)" value="(\d+)"/g)) {
    const own = counts[Number(client)];
    if (own?.[name as string] !== Number(value)) return `${name} = ${value}`;
  }
  return null;
}

async function headOf(zip: ZipReader, name: string): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of zip.stream(name)) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > REPORT_HEAD) break;
  }
  return text;
}

async function checkFiles(zip: ZipReader, manifest: Manifest): Promise<Fault[]> {
  const faults: Fault[] = [];
  const names = zip.entries.map(({ name }) => name);
  for (const file of Object.keys(manifest.files)) {
    if (names.includes(file)) continue;
    faults.push({ code: 'file_missing', file, message: `${file} is missing.` });
  }
  for (const file of names) {
    if (file === 'manifest.json' || file === 'manifest.sig') continue;
    const hash = manifest.files[file];
    if (hash === undefined) {
      faults.push({ code: 'file_extra', file, message: `${file} was added: the manifest does not name it.` });
      continue;
    }
    const sha = sha256.create();
    for await (const chunk of zip.stream(file)) sha.update(chunk);
    if (bytesToHex(sha.digest()) !== hash) {
      faults.push({
        code: 'file_hash',
        file,
        message: `${file} was changed after the manifest was written.`,
      });
    }
  }
  return faults;
}

async function checkSignature(
  zip: ZipReader,
  manifest: string,
  keys: readonly DeviceKey[],
): Promise<Fault[]> {
  const signature = await zip.bytes('manifest.sig', 64);
  const key = keys[0] as DeviceKey;
  if (signature.length === 64 && (await verifySignature(key.publicKey, utf8(manifest), signature))) return [];
  return [
    {
      code: 'signature',
      file: 'manifest.sig',
      message: 'The manifest was not signed with the key of the device.',
    },
  ];
}

/** Writes the ZIP again and compares: also a byte that belongs to no file counts. */
async function sameContainer(source: ByteSource, zip: ZipReader): Promise<Fault[]> {
  const files: BundleFile[] = zip.entries.map(({ name }) => ({ name, chunks: zip.stream(name) }));
  let at = 0;
  let same = true;
  for await (const chunk of zipOf(files)) {
    same &&= sameBytes(chunk, await source.read(at, at + chunk.length));
    at += chunk.length;
    if (!same) break;
  }
  if (same && at === source.size) return [];
  const message =
    'The ZIP is not the one that was written: it was packed again, or bytes between its files were changed.';
  return [{ code: 'container', message }];
}

function noticesOf(
  manifest: Manifest,
  mail: string | null,
  notes: readonly { stampedAt: number | null }[],
): Notice[] {
  const gaps = Object.values(manifest.counts).reduce((sum, tally) => sum + tally.gaps, 0);
  const notices: Notice[] = [];
  if (gaps > 0)
    notices.push({ code: 'gap', message: `The log names ${gaps} gaps in which nothing could be seen.` });
  if (manifest.period.from !== null || manifest.period.to !== null) {
    notices.push({ code: 'left_out', message: 'Texts of events outside of the period were left out.' });
  }
  if (!notes.some(({ stampedAt }) => stampedAt !== null)) {
    notices.push({ code: 'no_stamp', message: 'No checkpoint has a time stamp of an authority.' });
  }
  if (mail === null) {
    const message =
      'No mailed checkpoint was given: that the end of the log was not cut off is the word of the one who signed.';
    notices.push({ code: 'no_mail', message });
  }
  return notices;
}

/** Tells how far the reading is, and stops it. Everything is read about four times: as files, as lines, as report, as container. */
function tracked(source: ByteSource, { onProgress, signal }: VerifyBundleOptions): ByteSource {
  let done = 0;
  return {
    size: source.size,
    read: async (from, to) => {
      signal?.throwIfAborted();
      const bytes = await source.read(from, to);
      done += bytes.length;
      onProgress?.(Math.min(done, 4 * source.size), 4 * source.size);
      return bytes;
    },
  };
}
