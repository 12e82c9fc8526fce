import { ScrollRegion } from '../../../components/scroll-region';
import { useSpeech } from '../../../components/words';
import { day, number } from '../../../lib/i18n/format';
import type { HealthAnswer } from '../../../lib/messages';
import { useToolsWords } from './words';

/** Looks and misses of a tool day by day: a table, with a bar beside each day. */
export function Health({ days }: Pick<HealthAnswer, 'days'>) {
  const words = useToolsWords();
  const { language } = useSpeech();
  if (days.length === 0) return <p class="soft">{words.noHealth}</p>;
  const of = (name: string) => days.map(({ counts }) => counts[name] ?? 0);
  const reads = of('reads');
  const misses = of('blind');
  const most = Math.max(1, ...reads);
  const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);
  const columns = ['posts', 'withKey', 'withoutClient'] as const;
  return (
    <>
      <p>{words.picture(sum(reads), sum(misses))}</p>
      <ScrollRegion label={words.health}>
        <table>
          <thead>
            <tr>
              {(['day', 'reads', 'misses', ...columns, 'bar'] as const).map((column) => (
                <th key={column} scope="col">
                  {words.days[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {days.map((one, i) => (
              <tr key={one.day}>
                <th scope="row">{day(language, one.day)}</th>
                <td>{number(language, reads[i] ?? 0)}</td>
                <td>{number(language, misses[i] ?? 0)}</td>
                {columns.map((column) => (
                  <td key={column}>{number(language, one.counts[column] ?? 0)}</td>
                ))}
                <td>
                  <Bar good={(reads[i] ?? 0) - (misses[i] ?? 0)} bad={misses[i] ?? 0} most={most} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  );
}

const WIDTH = 120;

function Bar({ good, bad, most }: { good: number; bad: number; most: number }) {
  const words = useToolsWords();
  const wide = (count: number) => (count / most) * WIDTH;
  return (
    <svg
      class="health-bar"
      viewBox={`0 0 ${WIDTH} 12`}
      width={WIDTH}
      height="12"
      role="img"
      aria-label={words.barOf(good, bad)}
    >
      <rect class="good" x="0" y="1" width={wide(good)} height="10" />
      <rect class="bad" x={wide(good)} y="1" width={wide(bad)} height="10" />
    </svg>
  );
}
