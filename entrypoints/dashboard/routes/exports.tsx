import { useRef, useState } from 'preact/hooks';
import { useLoading } from '../../../components/loading';
import { Notice } from '../../../components/notice';
import type { Route } from '../../../components/router';
import { allClients, countEvents } from '../../../lib/store/read';
import { exportLog, type Format, save } from '../export-file';
import { logStore } from '../log-store';
import { LoadingLine, ReadFailure } from '../state-of-loading';
import { useDashboardWords } from '../words';

type Progress =
  | { step: 'running'; done: number; all: number }
  | { step: 'done'; events: number; name: string }
  | { step: 'cancelled' }
  | { step: 'failed'; message: string };

interface Choice {
  id: string;
  name: string;
}

/** `#/exports?format=csv&client=<id>`: the address only chooses; nothing is written before a click. */
export function Exports({ route }: { route: Route }) {
  const words = useDashboardWords().exports;
  const [log, reload] = useLoading(async () => {
    const [rows, events] = await Promise.all([allClients(logStore), countEvents(logStore)]);
    const clients = rows
      .filter((row) => row.mergedInto === null)
      .map((row) => ({ id: row.id, name: row.names[0] ?? row.id }))
      .sort((a, b) => a.name.localeCompare(b.name));
    return { clients, events };
  }, '');
  const format = route.query.get('format') === 'csv' ? 'csv' : 'jsonl';
  return (
    <>
      <h1>{words.heading}</h1>
      <p>{words.text}</p>
      {log.state === 'loading' && <LoadingLine />}
      {log.state === 'failed' && <ReadFailure error={log.error} onRetry={reload} />}
      {log.state === 'ready' && (
        <ExportForm
          key={route.query.toString()}
          clients={log.value.clients}
          empty={log.value.events === 0}
          wanted={route.query.get('client')}
          format={format}
        />
      )}
    </>
  );
}

function ExportForm(props: { clients: Choice[]; empty: boolean; wanted: string | null; format: Format }) {
  const words = useDashboardWords().exports;
  const [clientId, setClientId] = useState(
    props.clients.some((client) => client.id === props.wanted) ? props.wanted : null,
  );
  const [progress, setProgress] = useState<Progress | null>(null);
  const running = useRef<AbortController | null>(null);

  const start = async (format: Format): Promise<void> => {
    const controller = new AbortController();
    running.current = controller;
    setProgress({ step: 'running', done: 0, all: 0 });
    try {
      const exported = await exportLog(logStore, {
        format,
        client: props.clients.find((client) => client.id === clientId) ?? null,
        signal: controller.signal,
        onProgress: (done, all) => setProgress({ step: 'running', done, all }),
      });
      save(exported);
      setProgress({ step: 'done', events: exported.events, name: exported.name });
    } catch (error) {
      if (controller.signal.aborted) setProgress({ step: 'cancelled' });
      else {
        console.error('Signoff: the export failed.', error);
        setProgress({ step: 'failed', message: error instanceof Error ? error.message : String(error) });
      }
    } finally {
      running.current = null;
    }
  };

  const busy = progress?.step === 'running';
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <label class="label" for="client">
        {words.which}
      </label>
      <select
        id="client"
        disabled={busy}
        value={clientId ?? ''}
        onChange={(event) => setClientId(event.currentTarget.value || null)}
      >
        <option value="">{words.all}</option>
        {props.clients.map((client) => (
          <option key={client.id} value={client.id}>
            {client.name}
          </option>
        ))}
      </select>
      <div class="formats">
        {(['csv', 'jsonl'] as const).map((format) => (
          <p key={format}>
            <button
              type="button"
              class={format === props.format ? 'main' : undefined}
              disabled={busy}
              aria-describedby={`about-${format}`}
              onClick={() => void start(format)}
            >
              {words.button[format]}
            </button>{' '}
            <span id={`about-${format}`} class="soft">
              {words.about[format]}
            </span>
          </p>
        ))}
      </div>
      {props.empty && <p class="soft">{words.empty}</p>}
      <ExportProgress progress={progress} onCancel={() => running.current?.abort()} />
    </form>
  );
}

function ExportProgress({ progress, onCancel }: { progress: Progress | null; onCancel: () => void }) {
  const words = useDashboardWords().exports;
  return (
    <div class="part">
      {progress?.step === 'running' && (
        <>
          <progress
            aria-label={words.heading}
            max={progress.all || 1}
            value={progress.all ? progress.done : undefined}
          />
          <p class="soft">{words.progress(progress.done, progress.all)}</p>
          <p class="actions">
            <button type="button" onClick={onCancel}>
              {words.cancel}
            </button>
          </p>
        </>
      )}
      <p role="status">
        {progress?.step === 'done' && words.done(progress.events, progress.name)}
        {progress?.step === 'cancelled' && words.cancelled}
      </p>
      {progress?.step === 'failed' && (
        <Notice heading={words.failed} tone="watch" alert>
          <p>{progress.message}</p>
        </Notice>
      )}
    </div>
  );
}
