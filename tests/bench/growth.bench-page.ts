import { harmless } from '../../lib/exports/csv';
import { businessClock, defaultCalendar } from '../../lib/insight/business-clock';
import { classifyEdit } from '../../lib/insight/edit-class';
import { read } from '../../lib/reading/read';
import { findTime } from '../../lib/reading/time';
import { LONG_TEXTS, pageOf } from '../hostile/long-texts';
import '../reading/use-all-vocabularies';

/** How many times longer the longer text is. */
const LONGER = 8;
const SHORT = 12_500;
const RUNS = 5;
/** Milliseconds that a run takes at least, so that the clock can see it. */
const AT_LEAST = 10;

export interface Growth {
  what: string;
  /** Time with the longer input ÷ time with the shorter one: about `LONGER` where the work is linear, its square where it is quadratic. */
  ratio: number;
}

const NOW = Date.UTC(2026, 10, 23, 12);

/** What takes text that a page wrote, each with pieces that make careless patterns go back over what they read. */
const TAKERS: readonly [what: string, pieces: readonly string[], take: (text: string) => unknown][] = [
  ['a guarded cell of a CSV', [' ', '\u00a0=', ';;', '\n \n', '\t\t='], harmless],
  [
    'a time',
    ['1', '1:', '. ', 'il y a ', '日', '1/1/1/'],
    (text) => findTime(text, { now: NOW, zone: 'UTC', languages: ['fr'] }),
  ],
  ['a kind of edit', ['a@', '1.', '#', '1 ', 'www.', 'a.b@'], (text) => classifyEdit(text, `${text}x`)],
  ['a page', Object.values(LONG_TEXTS), readPageOf],
];

function readPageOf(text: string): void {
  document.body.replaceChildren(pageOf(text));
  read(document, { url: new URL('https://planner.example/posts'), tool: null, now: NOW, zone: 'UTC' });
}

/** Milliseconds that one call takes, in the quickest of some runs. */
function timeOf(call: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    let calls = 0;
    let took = 0;
    while (took < AT_LEAST) {
      call();
      calls++;
      took = performance.now() - start;
    }
    return took / calls;
  });
  return Math.min(...times);
}

/** How the work grows with what a hostile page writes, and with spans that nobody can mean: the worst. */
export function measureGrowth(): Growth {
  const clock = businessClock(defaultCalendar('Europe/Paris', 'FR'));
  const span = (size: number) => timeOf(() => clock.between(-size, size));
  const spans: Growth = { what: 'office hours of a span', ratio: span(8e15) / span(8e15 / LONGER) };
  const texts = TAKERS.flatMap(([what, pieces, take]) =>
    pieces.map((piece): Growth => {
      const short = piece.repeat(SHORT / piece.length);
      const long = piece.repeat((SHORT * LONGER) / piece.length);
      return {
        what: `${what}, ${JSON.stringify(piece)}`,
        ratio: timeOf(() => take(long)) / timeOf(() => take(short)),
      };
    }),
  );
  return texts.reduce((worst, one) => (one.ratio > worst.ratio ? one : worst), spans);
}
