import type { PageScore, SequenceScore, Share, Totals } from './score';

const percent = (value: number): string => value.toFixed(3);
const share = ({ right, of }: Share): string => (of === 0 ? '–' : `${right}/${of}`);

/** A table of the pages, one of the sequences, every miss, and the totals, as text for a terminal. */
export function report(
  pages: readonly PageScore[],
  sequences: readonly SequenceScore[],
  totals: Totals,
): string {
  return [
    table(
      ['page', 'precision', 'recall', 'states', 'clients', 'ids', ''],
      pages.map((page) => [
        page.file,
        share(page.precision),
        share(page.recall),
        share(page.states),
        share(page.clients),
        share(page.keys),
        page.zero ? 'empty' : '',
      ]),
    ),
    '',
    table(
      [
        'sequence (log/truth)',
        'submissions',
        'client',
        'internal',
        'unknown',
        'rejections',
        'approvals',
        'final state',
        '',
      ],
      sequences.map(({ name, truth, told, exact, attributed, attributionHeld }) => [
        name,
        `${told?.submissions ?? '–'}/${truth.submissions}`,
        `${told?.clientRounds ?? '–'}/${truth.clientRounds}`,
        `${told?.internalRounds ?? '–'}/${truth.internalRounds}`,
        `${told?.unknownRounds ?? '–'}`,
        `${told?.rejections ?? '–'}/${truth.rejections}`,
        `${told?.approvals ?? '–'}/${truth.approvals}`,
        told?.finalState === truth.finalState
          ? truth.finalState
          : `${told?.finalState ?? '–'}/${truth.finalState}`,
        `${exact ? 'exact' : 'NOT EXACT'}, ${attributed ? 'attributed' : attributionHeld ? 'not attributed' : 'seen by the client'}`,
      ]),
    ),
    '',
    ...[...pages, ...sequences].flatMap(({ misses }) =>
      misses.map(
        ({ where, post, what }) => `miss  ${where}: ${post ? `“${post.slice(0, 60)}” ` : ''}${what}`,
      ),
    ),
    '',
    `${totals.pages} pages, ${totals.posts} posts found: precision ${percent(totals.precision)}, recall ${percent(totals.recall)}, states ${percent(totals.stateAccuracy)}, clients ${percent(totals.clientAccuracy)}, ids ${percent(totals.keyAccuracy)}`,
    `false posts on empty pages: ${totals.falsePostsOnEmptyPages}`,
    `sequences: ${totals.sequencePosts} posts, ${totals.sequencePostsExact} exact, ${totals.sequencePostsAttributed} attributed`,
  ].join('\n');
}

/** Rows under a heading, columns as wide as their widest cell. */
export function table(heading: string[], rows: string[][]): string {
  const widths = heading.map((_, column) =>
    Math.max(...[heading, ...rows].map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return [line(heading), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}
