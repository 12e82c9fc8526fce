import { ScrollRegion } from '../../../components/scroll-region';
import type { PaperWords } from '../../../lib/i18n/en/client-papers';
import { day, number } from '../../../lib/i18n/format';
import type { Language } from '../../../lib/i18n/languages';
import type { Statement, StatementRow } from '../../../lib/insight/statement';

interface SheetProps {
  statement: Statement;
  /** In the language of the paper, which need not be the interface's. */
  words: PaperWords['statement'];
  language: Language;
}

/** The statement as a page to print. Counts and dates; it names nobody and weighs nothing. */
export function StatementSheet(props: SheetProps & { heading: string; asOf: number | null }) {
  const { statement, words, language } = props;
  const counts = [
    ['planned', statement.planned],
    ['produced', statement.produced],
    ['approved', statement.approved],
    ['published', statement.published],
    ['waiting', statement.waitingOnClient],
    ['working', statement.waitingOnTeam],
  ] as const;
  return (
    <article class="sheet" lang={language}>
      <h2>
        <bdi>{props.heading}</bdi>
      </h2>
      {props.asOf !== null && <p class="soft">{words.until(day(language, props.asOf))}</p>}
      <dl class="counts">
        {counts.map(([name, count]) => (
          <div key={name}>
            <dt>{words.counts[name]}</dt>
            <dd>{number(language, count)}</dd>
          </div>
        ))}
      </dl>
      {statement.rows.length === 0 ? (
        <p>{words.empty}</p>
      ) : (
        <Rows {...{ statement, words, language }} label={props.heading} />
      )}
      <p class="part">{words.moved(statement.moved.posts, statement.moved.days)}</p>
      <p class="soft small">{words.source}</p>
    </article>
  );
}

const COLUMNS = ['title', 'submitted', 'decided', 'published', 'slot', 'rounds', 'state'] as const;

function Rows({ statement, words, language, label }: SheetProps & { label: string }) {
  const date = (at: number | null): string => (at === null ? '–' : day(language, at));
  return (
    <ScrollRegion label={label}>
      <table>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {words.columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {statement.rows.map((row, at) => (
            <tr key={at}>
              <th scope="row">
                <bdi>{row.title}</bdi>
              </th>
              <td class="date">{date(row.submitted)}</td>
              <td class="date">{date(row.decided)}</td>
              <td class="date">{date(row.published)}</td>
              <td class="date">
                {date(row.slot)}
                <Moved {...{ row, words }} />
              </td>
              <td>{number(language, row.clientRounds)}</td>
              <td>{standing(row, words, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Moved({ row, words }: { row: StatementRow; words: SheetProps['words'] }) {
  const days = Math.abs(row.movedDays);
  if (days === 0) return null;
  const waited = row.movedDays > 0 ? Math.min(days, row.movedWaitingDays) : 0;
  return (
    <small>
      {row.movedDays > 0 ? words.movedLater(days) : words.movedEarlier(days)}
      {waited > 0 && `, ${words.movedWaiting(waited)}`}
    </small>
  );
}

function standing(row: StatementRow, words: SheetProps['words'], language: Language): string {
  if (row.waitsOn === 'client') return words.waits.client(day(language, row.since ?? 0));
  if (row.waitsOn === 'team') return words.waits.team;
  if (row.published !== null) return words.isPublished;
  return row.decided === null ? words.waits.nobody : words.isApproved;
}
