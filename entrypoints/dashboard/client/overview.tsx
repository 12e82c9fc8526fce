import { useDashboardWords } from '../words';
import { useClient } from './context';
import { FigureTable } from './figure-table';
import { MissedDates } from './missed-dates';
import { Patterns } from './patterns';
import { Pictures } from './pictures';
import { TimeSpent } from './time-spent';
import { WaitingList } from './waiting-list';
import { Worth } from './worth';

/** One client at a glance: what stands out, what waits, the figures and their pictures. */
export function Overview() {
  const { data } = useClient();
  const words = useDashboardWords();
  const which = `client=${encodeURIComponent(data.id)}`;
  return (
    <>
      <Patterns />
      <WaitingList />
      <MissedDates />
      <Pictures />
      <FigureTable />
      <TimeSpent />
      <Worth />
      <p class="actions">
        <a class="button" href={`#/exports?format=csv&${which}`}>
          {words.client.exportCsv}
        </a>
        <a class="button" href={`#/exports?format=jsonl&${which}`}>
          {words.client.exportJson}
        </a>
      </p>
    </>
  );
}
