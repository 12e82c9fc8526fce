import { fittingNotes } from '../../../components/evidence';
import { useLoading } from '../../../components/loading';
import type { Route } from '../../../components/router';
import { stampAuthority } from '../../../lib/settings/stamp-authority';
import { allClients, countEvents } from '../../../lib/store/read';
import { Checkpoints } from '../exports/checkpoints';
import { ExportForm } from '../exports/export-form';
import { isFormat } from '../exports/formats';
import { useExportsWords } from '../exports/words';
import { logStore } from '../log-store';
import { LoadingLine, ReadFailure } from '../state-of-loading';
import '../exports/exports.css';

/** `#/exports?format=csv&client=<id>&checkpoint=<id>`: the address only chooses; nothing is written before a click. */
export function Exports({ route }: { route: Route }) {
  const words = useExportsWords();
  const [log, reload] = useLoading(async () => {
    const [rows, events, notes, authority] = await Promise.all([
      allClients(logStore),
      countEvents(logStore),
      fittingNotes(logStore),
      stampAuthority(),
    ]);
    const clients = rows
      .filter((row) => row.mergedInto === null && row.erasedAt === undefined)
      .map((row) => ({ id: row.id, name: row.names[0] ?? row.id }))
      .sort((a, b) => a.name.localeCompare(b.name));
    return { clients, events, notes, authority: authority && new URL(authority.address).host };
  }, '');
  const format = route.query.get('format');
  return (
    <>
      <h1>{words.heading}</h1>
      <p>{words.text}</p>
      {log.state === 'loading' && <LoadingLine />}
      {log.state === 'failed' && <ReadFailure error={log.error} onRetry={reload} />}
      {log.state === 'ready' && (
        <>
          <ExportForm
            key={route.query.toString()}
            clients={log.value.clients}
            empty={log.value.events === 0}
            wanted={route.query.get('client')}
            format={isFormat(format) ? format : 'jsonl'}
          />
          <Checkpoints
            clients={log.value.clients}
            notes={log.value.notes}
            wanted={route.query.get('checkpoint')}
            authority={log.value.authority}
          />
        </>
      )}
    </>
  );
}
