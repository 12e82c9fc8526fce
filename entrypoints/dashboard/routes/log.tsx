import { useLoading } from '../../../components/loading';
import { useSpeech } from '../../../components/words';
import type { LogEvent } from '../../../lib/approvals/events';
import { dateTime, number } from '../../../lib/i18n/format';
import { allClients, countEvents, lastEvents } from '../../../lib/store/read';
import { logStore } from '../log-store';
import { LoadingLine, ReadFailure } from '../state-of-loading';
import { useDashboardWords } from '../words';

/** Events shown: enough to check what was recorded today; the rest is what exports are for. */
const SHOWN = 200;

/** The latest lines of the log, as they stand there. */
export function Log() {
  const words = useDashboardWords().log;
  const [log, reload] = useLoading(async () => {
    const [events, count, clients] = await Promise.all([
      lastEvents(logStore, SHOWN),
      countEvents(logStore),
      allClients(logStore),
    ]);
    return { events, count, names: new Map(clients.map((client) => [client.id, client.names[0]])) };
  }, '');
  return (
    <>
      <h1>{words.heading}</h1>
      {log.state === 'loading' && <LoadingLine />}
      {log.state === 'failed' && <ReadFailure error={log.error} onRetry={reload} />}
      {log.state === 'ready' && log.value.count === 0 && <p>{words.none}</p>}
      {log.state === 'ready' && log.value.count > 0 && (
        <>
          <p>{words.hint(log.value.events.length, log.value.count)}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to take the focus */}
          <section class="scroll part" tabIndex={0} aria-label={words.heading}>
            <table>
              <thead>
                <tr>
                  {(['at', 'client', 'post', 'kind', 'round', 'by', 'source'] as const).map((column) => (
                    <th key={column} scope="col">
                      {words.columns[column]}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {log.value.events.map((event) => (
                  <Line key={event.id} event={event} names={log.value.names} />
                ))}
              </tbody>
            </table>
          </section>
        </>
      )}
    </>
  );
}

function Line({ event, names }: { event: LogEvent; names: Map<string, string | undefined> }) {
  const words = useDashboardWords();
  const { language } = useSpeech();
  const { alias, role } = event.by;
  return (
    <tr>
      <td class="date">{dateTime(language, Date.parse(event.at))}</td>
      <td>
        <bdi>{event.client.name ?? names.get(event.client.id) ?? words.log.erased}</bdi>
      </td>
      <td>{event.post ? <bdi>{event.post.title ?? words.log.erased}</bdi> : '–'}</td>
      <td>{words.kinds[event.kind]}</td>
      <td>{number(language, event.round)}</td>
      <td>{alias === null ? words.roles[role] : `${words.roles[role]} (${alias})`}</td>
      <td>{words.sources[event.source]}</td>
    </tr>
  );
}
