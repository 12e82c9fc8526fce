import { fittingNotes } from '../../../components/evidence';
import { signerOf } from '../../../lib/exports/bundle/signed-note';
import type { BundleOptions } from '../../../lib/exports/bundle/write';
import { bundleOf } from '../../../lib/exports/bundle/write';
import { csvOf } from '../../../lib/exports/csv';
import { jsonLinesOf } from '../../../lib/exports/json-lines';
import { ocelOf } from '../../../lib/exports/ocel';
import { chosen, type LogSource, type NameOf, type Period } from '../../../lib/exports/period';
import { type ReportOptions, reportOf } from '../../../lib/exports/report';
import { xesOf } from '../../../lib/exports/xes';
import type { Language } from '../../../lib/i18n/languages';
import type { Store } from '../../../lib/store/store';
import { gatherClient } from '../client/gather';
import { deviceKey } from './evidence';

export const FORMATS = ['csv', 'jsonl', 'xes', 'ocel', 'report', 'bundle'] as const;
export type Format = (typeof FORMATS)[number];

export const isFormat = (text: string | null): text is Format => FORMATS.some((format) => format === text);

export interface Writing {
  store: Store;
  source: LogSource;
  clients: readonly string[];
  clientOf: (chainId: string) => string;
  period: Period;
  /** Absent: pseudonyms. */
  nameOf?: NameOf;
  language: Language;
  /** IANA zone that the report tells times in. */
  zone: string;
  /** Epoch ms. */
  made: number;
  product: string;
  version: string;
  /** Events of the period, for forms that hold them one by one. */
  onEvents(count: number): void;
}

interface Form {
  extension: string;
  type: string;
  /** How often the log is read for it. */
  readings: number;
  /** It holds chains as they are, also those of which everything was erased. */
  chains: boolean;
  pieces(writing: Writing): AsyncIterable<string | Uint8Array>;
}

export const FORMS: Readonly<Record<Format, Form>> = {
  csv: {
    extension: 'csv',
    type: 'text/csv;charset=utf-8',
    readings: 1,
    chains: true,
    pieces: (writing) => csvOf(counted(writing), named(writing)),
  },
  jsonl: {
    extension: 'jsonl',
    type: 'application/jsonl;charset=utf-8',
    readings: 1,
    chains: true,
    pieces: (writing) => jsonLinesOf(counted(writing)),
  },
  xes: {
    extension: 'xes',
    type: 'application/xml;charset=utf-8',
    readings: 1,
    chains: false,
    pieces: (writing) => xesOf(writing.source(), wholeChains(writing)),
  },
  ocel: {
    extension: 'json',
    type: 'application/json;charset=utf-8',
    readings: 2,
    chains: false,
    pieces: (writing) => ocelOf(writing.source, wholeChains(writing)),
  },
  report: {
    extension: 'html',
    type: 'text/html;charset=utf-8',
    readings: 2,
    chains: false,
    pieces: report,
  },
  bundle: { extension: 'zip', type: 'application/zip', readings: 5, chains: true, pieces: bundle },
};

const named = ({ nameOf }: Writing): { nameOf?: NameOf } => (nameOf ? { nameOf } : {});

const wholeChains = (writing: Writing) => ({
  ...writing.period,
  ...named(writing),
  clientOf: writing.clientOf,
});

async function* counted({ source, period, onEvents }: Writing) {
  let events = 0;
  for await (const piece of chosen(source(), period)) {
    yield piece;
    events += piece.length;
    onEvents(events);
  }
}

async function* report(writing: Writing): AsyncGenerator<string, void, void> {
  yield* reportOf(writing.source, await reportOptions(writing));
}

/** Figures and patterns are those that the dashboard shows. */
async function reportOptions(writing: Writing): Promise<ReportOptions> {
  const { store, made, language, zone, product, version } = writing;
  const gathered = new Map<string, Awaited<ReturnType<typeof gatherClient>>>();
  for (const id of writing.clients) gathered.set(id, await gatherClient(store, id, made));
  return {
    ...wholeChains(writing),
    ...{ language, zone, made, product, version },
    figuresOf: (id) => gathered.get(id)?.figures ?? null,
    judgementOf: (id) => gathered.get(id)?.judgement ?? null,
  };
}

async function* bundle(writing: Writing): AsyncGenerator<Uint8Array, void, void> {
  const { store, source, period, clientOf, made, product, version, zone, language } = writing;
  const key = await deviceKey(store);
  const options = await reportOptions(writing);
  const kept = (await fittingNotes(store)).filter(({ note }) => note.includes(` ${key.name} `));
  const given: BundleOptions = {
    source,
    signer: await signerOf(key.name, key.pair),
    since: key.since,
    checkpoints: kept.map(({ note, timestamp }) => ({ note, timestamp })),
    report: (same) => reportOf(same, options),
    ...{ period, clientOf, made, product, version },
    environment: { browser: navigator.userAgent, zone, language },
  };
  yield* bundleOf(given);
}
