import type { LogEvent } from '../approvals/events';
import type { Language } from '../i18n/languages';
import type { ClientFigures } from '../insight/figures';
import type { Judgement } from '../insight/patterns';
import { type GapStretch, gapStretches } from './gaps';
import { type Child, el, foreign, type Html, table } from './html';
import { inPeriod, type LogSource, type NameOf, type Period } from './period';
import { clientsOf, type ExportedClient, type GatherOptions } from './posts';
import { type ReportFormat, reportFormat } from './report-format';
import { patternsOf, sidesOf } from './report-sides';
import { REPORT_STYLE } from './report-style';
import { timelineOf } from './report-timeline';
import { COUNTED, type Tally, tallyOf } from './tally';
import { escaped } from './xml-text';

export interface ReportOptions extends Period, GatherOptions {
  language: Language;
  /** IANA zone that times are told in. */
  zone: string;
  /** Epoch ms. */
  made: number;
  product: string;
  version: string;
  nameOf?: NameOf;
  /** Figures of a client as the dashboard shows them; null where none are wanted. */
  figuresOf?: (clientId: string) => ClientFigures | null;
  judgementOf?: (clientId: string) => Judgement | null;
}

/** What the first reading of the log gave of one client; the second one gives the posts. */
interface Read {
  id: string;
  name: string | null;
  tally: Tally;
  gaps: GapStretch[];
  erasures: number;
}

interface Head {
  events: number;
  hash: string;
}

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/**
 * The report: one HTML file for people, for screen and paper, that loads nothing and runs nothing. Reads the log twice.
 * Its counts are counted again by whoever verifies the bundle (`data-count`). Give it whole chains: the period is applied
 * to what is true, after the corrections.
 */
export async function* reportOf(
  source: LogSource,
  options: ReportOptions,
): AsyncGenerator<string, void, void> {
  const format = reportFormat(options.language, options.zone);
  const { headings, limits, method } = format.words;
  const { clients, heads } = await readThrough(source, options);
  const names = clients.map(({ id, name }) => name ?? id);
  const title = format.words.title(names.length === 1 ? (names[0] as string) : format.words.allClients);
  yield `<!doctype html>
<html lang="${options.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(title)}</title>
<style>${REPORT_STYLE}</style>
</head>
<body>
<main>
`;
  yield* block(el('h1', {}, foreign(title)), about(names, options, format));
  yield* block(el('h2', {}, headings.summary), el('p', {}, format.words.summaryText));
  for (const [i, client] of clients.entries()) yield* block(summaryOf(client, i, format));
  yield* block(el('h2', {}, headings.method), el('ul', {}, ...method.map((one) => el('li', {}, one))));
  yield* block(el('h2', {}, headings.sides));
  for (const { id, name } of clients) {
    const judgement = options.judgementOf?.(id) ?? null;
    yield* block(
      el('h3', {}, foreign(name ?? id)),
      ...sidesOf(options.figuresOf?.(id) ?? null, format),
      ...(judgement === null ? [] : [patternsOf(judgement, format)]),
    );
  }
  yield* block(el('h2', {}, headings.timeline), el('p', {}, format.words.timeline.intro));
  yield* timelines(source, options, format);
  yield* block(el('h2', {}, headings.excluded), ...clients.map((client) => excludedOf(client, format)));
  yield* block(el('h2', {}, headings.gaps), ...gapsOf(clients, format));
  yield* block(el('h2', {}, headings.hashes), ...hashesOf(heads, format));
  yield* block(el('h2', {}, headings.limits), el('ul', {}, ...limits.map((one) => el('li', {}, one))));
  yield '</main>\n</body>\n</html>\n';
}

const block = (...parts: readonly Html[]): string[] => [parts.map((part) => `${part}\n`).join('')];

async function readThrough(
  source: LogSource,
  options: ReportOptions,
): Promise<{ clients: Read[]; heads: Map<string, Head> }> {
  const heads = new Map<string, Head>();
  const clients: Read[] = [];
  for await (const client of clientsOf(noting(source, heads), options)) clients.push(readOf(client, options));
  return { clients, heads };
}

async function* noting(source: LogSource, heads: Map<string, Head>): AsyncGenerator<readonly LogEvent[]> {
  for await (const piece of source()) {
    for (const { client, hash } of piece) {
      heads.set(client.id, { events: (heads.get(client.id)?.events ?? 0) + 1, hash });
    }
    yield piece;
  }
}

function readOf(client: ExportedClient, period: Period): Read {
  const others = client.others.filter(({ at }) => inPeriod(Date.parse(at), period));
  return {
    id: client.id,
    name: client.name,
    tally: tallyOf(client, period),
    gaps: gapStretches(client.others, period),
    erasures: others.filter(({ kind }) => kind === 'erased').length,
  };
}

function about(names: readonly string[], options: ReportOptions, { words, moment, day }: ReportFormat): Html {
  const { from, to } = options;
  // The end of a period is its first moment that does not belong to it.
  const last = to == null ? '' : day(to - 1);
  const period =
    from == null
      ? to == null
        ? words.whole
        : words.until(last)
      : to == null
        ? words.since(day(from))
        : words.fromTo(day(from), last);
  const rows: [string, Child][] = [
    [words.client, foreign(names.join(', '))],
    [words.period, period],
    [words.made, moment(options.made)],
    [words.madeBy, `${options.product} ${options.version}`],
    [words.zone, options.zone],
  ];
  return el('dl', {}, ...rows.flatMap(([name, value]) => [el('dt', {}, name), el('dd', {}, value)]));
}

function summaryOf({ id, name, tally }: Read, index: number, format: ReportFormat): Html {
  const { words, number } = format;
  const rows = COUNTED.map((counted): Child[] => [
    words.counts[counted],
    el('data', { 'data-count': `${index}.${counted}`, value: tally[counted] }, number(tally[counted])),
  ]);
  return table(foreign(name ?? id), [words.counted, words.number], rows);
}

async function* timelines(
  source: LogSource,
  options: ReportOptions,
  format: ReportFormat,
): AsyncGenerator<string, void, void> {
  let shown = 0;
  for await (const { posts } of clientsOf(source(), options)) {
    let text = '';
    for (const post of posts) {
      const timeline = timelineOf(post, options, format);
      if (timeline === null) continue;
      shown++;
      text += `${timeline}\n`;
      if (text.length < 100_000) continue;
      yield text;
      text = '';
    }
    if (text !== '') yield text;
  }
  if (shown === 0) yield* block(el('p', {}, format.words.timeline.none));
}

function excludedOf({ id, name, tally, erasures }: Read, { words, number }: ReportFormat): Html {
  const { rows, what, count, why } = words.excluded;
  const counts = { ...tally, erased: erasures };
  const kinds = Object.entries(rows) as [keyof typeof rows, { what: string; why: string }][];
  return table(
    foreign(name ?? id),
    [what, count, why],
    kinds.map(([kind, text]) => [text.what, number(counts[kind]), text.why]),
  );
}

function gapsOf(clients: readonly Read[], { words, moment }: ReportFormat): Html[] {
  const { intro, none, from, to, reason, unknownStart, goesOn, reasons } = words.gaps;
  const named = clients.filter(({ gaps }) => gaps.length > 0);
  if (named.length === 0) return [el('p', {}, none)];
  const why = (given: string | undefined): Child =>
    given === undefined ? '' : Object.hasOwn(reasons, given) ? (reasons[given] as string) : foreign(given);
  return [
    el('p', {}, intro),
    ...named.map(({ id, name, gaps }) =>
      table(
        foreign(name ?? id),
        [from, to, reason],
        gaps.map((gap) => [
          gap.from === null ? unknownStart : moment(gap.from),
          gap.to === null ? goesOn : moment(gap.to),
          gap.what === null ? why(gap.reason) : [why(gap.reason), ' (', foreign(gap.what), ')'],
        ]),
      ),
    ),
  ];
}

function hashesOf(heads: ReadonlyMap<string, Head>, { words, number }: ReportFormat): Html[] {
  const { intro, log, events, last } = words.hashes;
  const rows = [...heads].map(([id, head]): Child[] => [
    el('code', {}, id),
    number(head.events),
    el('code', {}, head.hash),
  ]);
  return [el('p', {}, intro), table(words.headings.hashes, [log, events, last], rows)];
}
