import { ScrollRegion } from '../../../../components/scroll-region';
import { useSpeech } from '../../../../components/words';
import { day, number } from '../../../../lib/i18n/format';
import { useClient } from '../context';
import { money } from '../money';
import type { ReadRow } from './table';

/** Rows shown; the rest is counted. */
const SHOWN = 50;
const RESULTS = { new: 'isNew', change: 'isChange', same: 'isSame' } as const;

/** What would be recorded, row by row, and why a row is left out. */
export function ImportPreview({ rows, broken }: { rows: readonly ReadRow[]; broken: readonly number[] }) {
  const { invoices } = useClient().words;
  const text = invoices.import;
  const wrong = rows.filter((row) => row.kind === 'wrong').length;
  const ready = rows.filter((row) => row.kind === 'new' || row.kind === 'change').length;
  const left = rows.length - SHOWN;
  return (
    <>
      <h3>{text.preview}</h3>
      <p role="status">{text.summary(ready, wrong)}</p>
      {broken.map((row) => (
        <p key={row} class="problem">
          {text.broken(row)}
        </p>
      ))}
      <ScrollRegion label={text.preview}>
        <table>
          <thead>
            <tr>
              <th scope="col">{text.row}</th>
              {(['number', 'amount', 'issued', 'due', 'paid'] as const).map((column) => (
                <th key={column} scope="col">
                  {invoices.columns[column]}
                </th>
              ))}
              <th scope="col">{text.result}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, SHOWN).map((row) => (
              <PreviewRow key={row.row} row={row} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {left > 0 && <p class="soft">{text.more(left)}</p>}
    </>
  );
}

function PreviewRow({ row: { row, cells, invoice, problems, kind } }: { row: ReadRow }) {
  const { words } = useClient();
  const { invoices } = words;
  const { language } = useSpeech();
  return (
    <tr>
      <td>{number(language, row)}</td>
      <td>
        <bdi>{cells.number}</bdi>
      </td>
      <td class="date">
        {invoice ? money(language, invoice.amount, invoice.currency) : <bdi>{cells.amount}</bdi>}
      </td>
      <td class="date">{invoice ? day(language, invoice.issued) : <bdi>{cells.issued}</bdi>}</td>
      <td class="date">{invoice ? day(language, invoice.due) : <bdi>{cells.due}</bdi>}</td>
      <td class="date">{invoice ? invoice.paid && day(language, invoice.paid) : <bdi>{cells.paid}</bdi>}</td>
      <td>
        {kind === 'wrong' ? (
          <span class="problem">
            {problems
              .map((problem) => {
                const name = nameOf(problem, invoices);
                const what = invoices.problems[problem];
                return name === null ? what : words.pair(name, what);
              })
              .join(', ')}
          </span>
        ) : (
          invoices.import[RESULTS[kind]]
        )}
      </td>
    </tr>
  );
}

function nameOf(
  problem: ReadRow['problems'][number],
  { columns, fields }: ReturnType<typeof useClient>['words']['invoices'],
): string | null {
  if (problem === 'order' || problem === 'twice') return null;
  return problem in columns ? columns[problem as keyof typeof columns] : fields[problem];
}
