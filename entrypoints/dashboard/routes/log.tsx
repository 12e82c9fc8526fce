import { useEffect, useState } from 'preact/hooks';
import { useLoading } from '../../../components/loading';
import { Notice } from '../../../components/notice';
import type { Route } from '../../../components/router';
import { useSpeech } from '../../../components/words';
import type { LogEvent } from '../../../lib/approvals/events';
import { allClients } from '../../../lib/store/read';
import { type Acted, take } from '../log/actions';
import { Details } from '../log/details';
import { type Choices, Filters } from '../log/filters';
import { LogRows } from '../log/log-rows';
import { addressOf, isFiltered, type LogQuery, queryOf, readsAll } from '../log/query';
import { LogTable } from '../log/table';
import { useLogWords } from '../log/words';
import { logStore } from '../log-store';
import { LoadingLine, ReadFailure } from '../state-of-loading';
import { useDashboardWords } from '../words';
import '../log/log.css';

/** The whole log: searched as far as it is looked at, one line open at a time. */
export function Log({ route }: { route: Route }) {
  const heading = useDashboardWords().log.heading;
  const words = useLogWords();
  const address = route.query.toString();
  const [query, setQuery] = useState<LogQuery>(() => queryOf(route.query));
  useEffect(() => setQuery(queryOf(new URLSearchParams(address))), [address]);
  const [choices, reload] = useLoading(() => choicesOf(query.client), query.client ?? '');
  const change = (changed: LogQuery): void => {
    history.replaceState(null, '', addressOf(changed));
    setQuery(changed);
  };
  return (
    <>
      <h1>{heading}</h1>
      <p>{words.hint}</p>
      {choices.state === 'failed' && <ReadFailure error={choices.error} onRetry={reload} />}
      <div class="part">
        <Filters
          query={query}
          choices={choices.state === 'ready' ? choices.value : NO_CHOICES}
          onChange={change}
        />
      </div>
      <Results
        query={query}
        names={choices.state === 'ready' ? choices.value.names : NO_CHOICES.names}
        owners={choices.state === 'ready' ? choices.value.owners : NO_CHOICES.owners}
        erased={choices.state === 'ready' ? choices.value.erased : NO_CHOICES.erased}
        onChange={change}
      />
    </>
  );
}

interface Known extends Choices {
  names: ReadonlyMap<string, string>;
  /** Chain → the client that it belongs to, where that is another. */
  owners: ReadonlyMap<string, string>;
  /** Chains of clients of which everything was erased. */
  erased: ReadonlySet<string>;
}
const NO_CHOICES: Known = {
  clients: [],
  tools: [],
  people: [],
  names: new Map(),
  owners: new Map(),
  erased: new Set(),
};

function Results(props: {
  query: LogQuery;
  names: Known['names'];
  owners: Known['owners'];
  erased: Known['erased'];
  onChange: (query: LogQuery) => void;
}) {
  const { query } = props;
  const words = useLogWords();
  const page = useDashboardWords();
  const { common } = useSpeech();
  const [rows, version, again, stop] = useRows(query);
  const [open, setOpen] = useState<LogEvent | null>(null);
  const [acted, setActed] = useState<(Acted & { text: string }) | null>(null);
  const { state } = rows;
  const filtered = isFiltered(query);
  const whole = filtered || readsAll(query);
  const undo = async (step: NonNullable<Acted['undo']>): Promise<void> => {
    const refused = await take(step, common);
    setActed({
      undo: null,
      text: refused === null ? words.actions.undone : `${words.actions.failed}: ${refused}`,
    });
    again();
  };
  return (
    <>
      <p class="soft part" role="status">
        {whole && state.rows === null
          ? readsAll(query)
            ? words.sorting(state.looked, state.all)
            : words.searching(state.found, state.looked, state.all)
          : filtered
            ? words.countFound(state.found, state.all)
            : state.all > 0 && words.count(state.all)}
      </p>
      {whole && state.rows === null && (
        <>
          <progress aria-label={words.filters.label} max={state.all || 1} value={state.looked} />
          <p class="actions">
            <button type="button" onClick={stop}>
              {words.cancel}
            </button>
          </p>
        </>
      )}
      {(filtered || query.client !== null) && (
        <p class="actions">
          {query.post !== null && <span>{words.filters.onePost}</span>}
          <button type="button" onClick={() => props.onChange(queryOf(new URLSearchParams()))}>
            {words.filters.clear}
          </button>
        </p>
      )}
      {acted && (
        <Notice>
          <p role="status">{acted.text}</p>
          {acted.undo && (
            <p>
              <button type="button" onClick={() => acted.undo && void undo(acted.undo)}>
                {words.actions.undo}
              </button>
            </p>
          )}
        </Notice>
      )}
      {state.error !== null && <ReadFailure error={state.error} onRetry={again} />}
      {state.scanning && state.found === 0 && !whole && <LoadingLine />}
      {!state.scanning && state.found === 0 && <p>{filtered ? words.noMatch : page.log.none}</p>}
      {state.found > 0 && (
        <>
          <LogTable
            rows={rows}
            version={version}
            by={query.by}
            newest={query.newest}
            names={props.names}
            onOpen={setOpen}
          />
          <p class="soft small">{words.keys}</p>
        </>
      )}
      {open && (
        <Details
          key={open.id}
          event={open}
          clientName={props.names.get(open.client.id) ?? null}
          ownerId={props.owners.get(open.client.id) ?? open.client.id}
          erased={props.erased.has(open.client.id)}
          onClose={() => setOpen(null)}
          onOnlyPost={(post) => {
            setOpen(null);
            props.onChange({ ...query, post });
          }}
          onActed={({ undo: step }) => {
            setActed({ undo: step, text: words.actions.done });
            again();
          }}
        />
      )}
    </>
  );
}

/** The rows of a query, a number that changes with them, and how to search again or to stop. */
function useRows(query: LogQuery): [LogRows, number, () => void, () => void] {
  const [version, setVersion] = useState(0);
  const [turn, setTurn] = useState(0);
  const key = `${addressOf(query)} ${turn}`;
  const [current, setCurrent] = useState<{ key: string; rows: LogRows } | null>(null);
  const [idle] = useState(() => new LogRows(logStore, query, () => {}));
  useEffect(() => {
    let frame = 0;
    const rows = new LogRows(logStore, query, () => {
      // Many changes between two frames are drawn once.
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        setVersion((before) => before + 1);
      });
    });
    rows.want(300);
    setCurrent({ key, rows });
    void rows.run();
    return () => {
      cancelAnimationFrame(frame);
      rows.stop();
    };
  }, [key]);
  const rows = current?.rows ?? idle;
  return [rows, version, () => setTurn((before) => before + 1), () => rows.stop()];
}

async function choicesOf(clientId: string | null): Promise<Known> {
  const [rows, people] = await Promise.all([
    allClients(logStore),
    clientId === null
      ? []
      : logStore.connection.use((database) =>
          database.getAll('people', IDBKeyRange.bound([clientId], [clientId, []])),
        ),
  ]);
  const tools = new Set(rows.flatMap((row) => row.containers.map((id) => id.split('\n', 1)[0] as string)));
  return {
    clients: rows
      .filter((row) => row.mergedInto === null)
      .map((row) => ({ id: row.id, name: row.names[0] ?? null }))
      .sort((a, b) => (a.name ?? '').localeCompare(b.name ?? '')),
    tools: [...tools, 'signoff'].sort(),
    people: people.map(({ alias, shown }) => ({ alias, name: shown })),
    names: new Map(rows.flatMap((row) => (row.names[0] === undefined ? [] : [[row.id, row.names[0]]]))),
    owners: new Map(rows.flatMap((row) => (row.mergedInto === null ? [] : [[row.id, row.mergedInto]]))),
    erased: new Set(rows.filter((row) => row.erasedAt !== undefined).map((row) => row.id)),
  };
}
