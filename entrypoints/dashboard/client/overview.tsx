import { useDashboardWords } from '../words';
import { useClient } from './context';
import { FigureTable } from './figure-table';
import { Patterns } from './patterns';
import { Pictures } from './pictures';
import { WaitingList } from './waiting-list';

/** One client at a glance: what stands out, what waits, the figures and their pictures. */
export function Overview() {
  const { data } = useClient();
  const words = useDashboardWords();
  const which = `client=${encodeURIComponent(data.id)}`;
  return (
    <>
      <Patterns />
      <WaitingList />
      <Pictures />
      <FigureTable />
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
