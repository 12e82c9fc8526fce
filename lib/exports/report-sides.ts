import type { CourtTime } from '../insight/courts';
import type { ClientFigures, Lasting } from '../insight/figures';
import type { Ratio } from '../insight/metrics';
import type { Judgement } from '../insight/patterns';
import type { Bound } from '../insight/survival';
import { type Child, el, type Html, table } from './html';
import type { ReportFormat } from './report-format';

/** Which figures stand on the client's side; back-and-forth is a count of posts like the rest. */
const METRICS = ['A2', 'A4', 'B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7'] as const;

/** The figures of one client beside those of the team, each by its own calendar. */
export function sidesOf(figures: ClientFigures | null, format: ReportFormat): Html[] {
  const words = format.words.sides;
  if (figures === null) return [el('p', {}, words.noFigures)];
  const { window } = figures;
  const about =
    window.from === null
      ? words.none
      : words.intro(format.number(window.posts), format.day(window.from), format.day(window.to));
  const { imported } = figures;
  return [
    el('p', {}, about),
    ...(imported.out > 0 || (imported.lines > 0 && !imported.counted)
      ? [el('p', {}, words.importedOut(format.number(imported.out)))]
      : []),
    ...(imported.in > 0 && imported.counted
      ? [el('p', {}, words.importedIn(format.number(imported.in)))]
      : []),
    table(words.clientSide, [words.figure, words.value], clientRows(figures, format)),
    table(words.ownSide, [words.figure, words.value], ownRows(figures, format)),
  ];
}

export function patternsOf(judgement: Judgement, format: ReportFormat): Html {
  const { patterns, levels, pattern, level } = format.words;
  const all = [judgement.heavyReview, judgement.waiting, judgement.payment];
  return table(
    format.words.headings.patterns,
    [pattern, level],
    all.map((one) => [patterns[one.id], levels[one.level]]),
  );
}

function clientRows({ response, counts, courts, payment }: ClientFigures, format: ReportFormat): Child[][] {
  const words = format.words.sides;
  const metrics = METRICS.filter((id) => counts[id].n > 0).map((id) => [
    words.metrics[id],
    id === 'B1'
      ? words.perPosts(format.number(counts.B1.x), format.number(counts.B1.n))
      : ratio(counts[id], format),
  ]);
  return [
    ...lasting(words.answer, response, 'median', format),
    ...lasting(words.answerQuarter, response, 'p75', format),
    [words.open, format.number(response.open)],
    ...metrics,
    [words.court, court(courts.client, format)],
    ...(payment === null
      ? []
      : [
          [words.settled, format.number(payment.settled)],
          [words.overdue, format.number(payment.overdue.length)],
        ]),
  ];
}

function ownRows({ own, courts }: ClientFigures, format: ReportFormat): Child[][] {
  const words = format.words.sides;
  return [
    ...lasting(words.turnaround, own.turnaround, 'median', format),
    [words.shortNotice, ratio(own.shortNotice, format)],
    [words.agencyRounds, ratio(own.agencyRounds, format)],
    [words.internalRounds, format.number(own.internalRounds)],
    [words.court, court(courts.team, format)],
  ];
}

const ratio = ({ x, n }: Ratio, format: ReportFormat): string =>
  format.words.sides.of(format.number(x), format.number(n));

const court = ({ business, raw }: CourtTime, format: ReportFormat): string =>
  format.words.sides.times(format.duration(business), format.duration(raw));

function lasting(
  label: string,
  { raw, business }: Lasting,
  which: 'median' | 'p75',
  format: ReportFormat,
): Child[][] {
  if (raw === null || business === null) return [];
  return [[label, format.words.sides.times(bound(business[which], format), bound(raw[which], format))]];
}

const bound = ({ ms, more }: Bound, format: ReportFormat): string =>
  more ? format.words.sides.atLeast(format.duration(ms)) : format.duration(ms);
