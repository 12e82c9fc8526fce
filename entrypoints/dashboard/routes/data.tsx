import { useEffect, useState } from 'preact/hooks';
import { useLoading } from '../../../components/loading';
import { useSpeech } from '../../../components/words';
import { bytes } from '../../../lib/i18n/format';
import type { DataState } from '../../../lib/import/data-acts';
import { allClients } from '../../../lib/store/read';
import { Backup } from '../import/backup';
import { ImportCsv } from '../import/csv';
import { Failed } from '../import/failed';
import { Keeping } from '../import/keeping';
import { OneClient } from '../import/one-client';
import { Restore } from '../import/restore';
import { useData } from '../import/use-data';
import { useDataWords } from '../import/words';
import { logStore } from '../log-store';
import { LoadingLine, ReadFailure } from '../state-of-loading';
import '../log/log.css';

/** Backup, restoring and importing, keeping and erasing. */
export function Data() {
  const words = useDataWords();
  const { language } = useSpeech();
  const { send, failure } = useData();
  const [state, setState] = useState<DataState | null>(null);
  const [facts, reload] = useLoading(async () => {
    const [rows, estimate] = await Promise.all([allClients(logStore), navigator.storage.estimate()]);
    const clients = rows
      .filter((row) => row.mergedInto === null && row.erasedAt === undefined)
      .map((row) => ({ id: row.id, name: row.names[0] ?? row.id }))
      .sort((a, b) => a.name.localeCompare(b.name));
    return { clients, used: estimate.usage ?? null };
  }, '');
  const load = (): void => {
    void send<DataState>({ do: 'state' }).then((answer) => answer && setState(answer));
  };
  useEffect(load, []);
  const [clients, setClients] = useState<{ id: string; name: string }[]>([]);
  useEffect(() => {
    // Kept while they are read again, so that what is on the page stays.
    if (facts.state === 'ready') setClients(facts.value.clients);
  }, [facts]);
  const changed = (): void => {
    load();
    reload();
  };
  return (
    <>
      <h1>{words.heading}</h1>
      <p>{words.hint}</p>
      <Failed text={failure} />
      {facts.state === 'failed' && <ReadFailure error={facts.error} onRetry={reload} />}
      {!state && failure === null && <LoadingLine />}
      {state && (
        <>
          <Backup state={state} onChange={load} />
          <Restore state={state} onChange={changed} />
          <ImportCsv clients={clients} onChange={changed} />
          <Keeping />
          <OneClient clients={clients} onChange={changed} />
        </>
      )}
      {facts.state === 'ready' && facts.value.used !== null && (
        <section aria-labelledby="storage">
          <h2 id="storage">{words.storage.heading}</h2>
          <p>
            {words.storage.used(bytes(language, facts.value.used))} <a href="#/about">{words.storage.more}</a>
          </p>
        </section>
      )}
    </>
  );
}
