import { sha256 } from '@noble/hashes/sha2.js';
import type { LogEvent } from '../../approvals/events';
import { inPeriod, type LogSource, type Period } from '../period';
import type { GatherOptions } from '../posts';
import { talliesOf } from '../tally';
import { bytesToHex, utf8 } from './bytes';
import { addToTree } from './checkpoint-mail';
import { coveredLine, hashOfLine, textsLine } from './lines';
import { type DeviceKey, FORMAT, keysText, type Manifest, manifestText } from './manifest';
import { createMerkle, type Merkle } from './merkle';
import { readmeText } from './readme';
import { chainOfOrigin, originOf, parseSignedNote, pemOf, type Signer, signCheckpoint } from './signed-note';
import { timestampOf } from './timestamp';
import { type BundleFile, zipOf } from './zip';

/** A checkpoint that was signed earlier, with its time stamp where it has one (the authority's whole answer). */
export interface KeptCheckpoint {
  note: string;
  timestamp?: Uint8Array | null;
}

export interface BundleOptions extends GatherOptions {
  /** Whole chains, from their first event; what is appended while it is written is left out. */
  source: LogSource;
  /** Texts of events outside of it are left out; the events stay, so that nobody can say that some were taken out. */
  period?: Period;
  signer: Signer;
  /** ISO time since which this key signs. */
  since?: string | null;
  /** Keys of devices that signed earlier checkpoints. */
  earlierKeys?: readonly DeviceKey[];
  /** Oldest first; those of chains that are not in the bundle are left out. */
  checkpoints?: readonly KeptCheckpoint[];
  /** Asks an authority for a time stamp on the note of a checkpoint; null where none is wanted or could be had. */
  stamp?: (note: string) => Promise<Uint8Array | null>;
  /** Makes the report from the same events as the bundle. */
  report: (source: LogSource) => AsyncIterable<string>;
  product: string;
  version: string;
  /** Epoch ms. */
  made: number;
  environment?: Readonly<Record<string, string>>;
}

interface Chain {
  id: string;
  client: string;
  events: number;
  lastSeq: number;
  head: string;
  tree: Merkle;
}

/**
 * The evidence bundle as pieces of a ZIP. The log is read several times rather than held. Throws where an event's hash is
 * not its own: such a log is damaged, and a bundle of it would prove the contrary of what it should.
 */
export async function* bundleOf(options: BundleOptions): AsyncGenerator<Uint8Array, void, void> {
  const hashes: Record<string, string> = {};
  yield* zipOf(hashed(files(options, hashes), hashes));
}

async function* files(
  options: BundleOptions,
  hashes: Readonly<Record<string, string>>,
): AsyncGenerator<BundleFile, void, void> {
  const { signer, period = {}, clientOf } = options;
  const chains = new Map<string, Chain>();
  yield { name: 'events.jsonl', chunks: eventLines(options, chains) };
  const source: LogSource = () => upTo(options.source, chains);
  yield { name: 'texts.jsonl', chunks: textLines(source, period) };
  const checkpoints = [
    ...ofChains(options.checkpoints ?? [], chains),
    ...(await lastCheckpoints(options, chains)),
  ];
  const numbered = checkpoints.map((one, i) => ({ ...one, number: String(i + 1).padStart(4, '0') }));
  for (const { note, number } of numbered) yield { name: `checkpoints/${number}.txt`, chunks: [note] };
  const stamped = numbered.flatMap(({ number, timestamp }) => (timestamp ? [{ number, timestamp }] : []));
  for (const { number, timestamp } of stamped)
    yield { name: `timestamps/${number}.tsr`, chunks: [timestamp] };
  const key: DeviceKey = { name: signer.name, publicKey: signer.publicKey, since: options.since ?? null };
  yield { name: 'keys.json', chunks: [keysText([key, ...(options.earlierKeys ?? [])])] };
  yield { name: 'device-key.pem', chunks: [pemOf(signer)] };
  yield { name: 'report.html', chunks: options.report(source) };
  const { product, version } = options;
  const made = new Date(options.made).toISOString();
  const readme = readmeText({
    product,
    version,
    made,
    checkpoints: numbered.map(({ number }) => number),
    stamps: stamped.map(({ number }) => number),
  });
  yield { name: 'README.txt', chunks: [readme] };
  const tallies = await talliesOf(source, { ...period, ...(clientOf ? { clientOf } : {}) });
  const manifest: Manifest = {
    format: FORMAT,
    made,
    product,
    version,
    environment: { ...options.environment },
    period: { from: period.from ?? null, to: period.to ?? null },
    chains: [...chains.values()].map(({ tree: _tree, ...chain }) => chain),
    counts: Object.fromEntries(tallies),
    files: { ...hashes },
  };
  const text = manifestText(manifest);
  yield { name: 'manifest.json', chunks: [text] };
  yield { name: 'manifest.sig', chunks: [await signer.sign(utf8(text))] };
}

/** Notes the SHA-256 of each file in `hashes` once it has been read to its end. */
async function* hashed(
  all: AsyncIterable<BundleFile>,
  hashes: Record<string, string>,
): AsyncGenerator<BundleFile, void, void> {
  for await (const { name, chunks } of all) {
    yield { name, chunks: through(chunks, (hash) => (hashes[name] = hash)) };
  }
}

async function* through(
  chunks: BundleFile['chunks'],
  done: (hash: string) => void,
): AsyncGenerator<Uint8Array, void, void> {
  const sha = sha256.create();
  for await (const chunk of chunks) {
    const bytes = typeof chunk === 'string' ? utf8(chunk) : chunk;
    sha.update(bytes);
    yield bytes;
  }
  done(bytesToHex(sha.digest()));
}

async function* eventLines(
  { source, clientOf }: BundleOptions,
  chains: Map<string, Chain>,
): AsyncGenerator<string, void, void> {
  for await (const piece of source()) {
    let text = '';
    for (const event of piece) {
      const line = coveredLine(event);
      if (hashOfLine(line) !== event.hash) {
        throw new Error(`Event ${event.seq} was changed after it was written. Restore the log first.`);
      }
      text += `${line}\n`;
      const { id } = event.client;
      const chain = chains.get(id);
      const tree = chain?.tree ?? createMerkle();
      addToTree(tree, [event]);
      const client = chain?.client ?? clientOf?.(id) ?? id;
      chains.set(id, { id, client, events: tree.size, lastSeq: event.seq, head: event.hash, tree });
    }
    yield text;
  }
}

async function* textLines(source: LogSource, period: Period): AsyncGenerator<string, void, void> {
  for await (const piece of source()) {
    const lines = piece
      .filter(({ at }) => inPeriod(Date.parse(at), period))
      .map(textsLine)
      .filter((line) => line !== null);
    yield lines.map((line) => `${line}\n`).join('');
  }
}

/** The log as it was when it was read first. */
async function* upTo(
  source: LogSource,
  chains: ReadonlyMap<string, Chain>,
): AsyncGenerator<LogEvent[], void, void> {
  for await (const piece of source()) {
    yield piece.filter(({ client, seq }) => seq <= (chains.get(client.id)?.lastSeq ?? 0));
  }
}

/** Those of other clients would say that these have a log, and how long it is. Throws where a time stamp is of something else. */
function ofChains(
  checkpoints: readonly KeptCheckpoint[],
  chains: ReadonlyMap<string, Chain>,
): KeptCheckpoint[] {
  return checkpoints.filter(({ note, timestamp }) => {
    const parsed = parseSignedNote(note);
    const chain = parsed && chainOfOrigin(parsed.checkpoint.origin);
    if (!chain || !chains.has(chain)) return false;
    if (timestamp) timestampOf(timestamp, utf8(note));
    return true;
  });
}

async function lastCheckpoints(
  { signer, stamp }: BundleOptions,
  chains: ReadonlyMap<string, Chain>,
): Promise<KeptCheckpoint[]> {
  const last: KeptCheckpoint[] = [];
  for (const { id, tree } of chains.values()) {
    const note = await signCheckpoint({ origin: originOf(id), size: tree.size, root: tree.root() }, signer);
    const timestamp = (await stamp?.(note)) ?? null;
    if (timestamp) timestampOf(timestamp, utf8(note));
    last.push({ note, timestamp });
  }
  return last;
}
