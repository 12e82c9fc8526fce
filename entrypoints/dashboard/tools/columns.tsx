import { useState } from 'preact/hooks';
import { useSpeech } from '../../../components/words';
import { STATES, type State } from '../../../lib/approvals/states';
import type { InspectAnswer } from '../../../lib/messages';
import type { Columns } from '../../../lib/teach/local-tool';
import { useDashboardWords } from '../words';
import { askTools, why } from './ask-tools';
import { openPages } from './open-pages';
import { useToolsWords } from './words';

interface Line {
  id: number;
  name: string;
  state: State | '';
}

let lines = 0;
const lineOf = (name: string, state: State | ''): Line => ({ id: lines++, name, state });

/** What the columns and statuses of a tool mean that every team names itself. */
export function ColumnSettings(props: { toolId: string; columns: Columns; patterns: readonly string[] }) {
  const words = useToolsWords().columns;
  const { states } = useDashboardWords();
  const { common } = useSpeech();
  const [rows, setRows] = useState<Line[]>(() =>
    Object.entries(props.columns).map(([name, state]) => lineOf(name, state)),
  );
  const [said, setSaid] = useState('');
  const change = (id: number, more: Partial<Line>): void =>
    setRows((before) => before.map((row) => (row.id === id ? { ...row, ...more } : row)));
  const find = async (): Promise<void> => {
    const seen = new Set<string>();
    for (const { id } of await openPages(props.patterns)) {
      const { columns } = await askTools<InspectAnswer>({ do: 'inspect', tabId: id }, common);
      for (const name of columns) seen.add(name);
    }
    const known = new Set(rows.map(({ name }) => name.trim().toLowerCase()));
    const added = [...seen].filter((name) => !known.has(name.toLowerCase()));
    setRows((before) => [...before, ...added.map((name) => lineOf(name, ''))]);
    setSaid(words.found(added.length));
  };
  const save = async (): Promise<void> => {
    const columns: Columns = {};
    for (const { name, state } of rows) if (name.trim() !== '' && state !== '') columns[name.trim()] = state;
    await askTools({ do: 'columns', id: props.toolId, columns }, common);
    setSaid(words.saved);
  };
  const run = (work: () => Promise<void>): void => {
    setSaid('');
    work().catch((error: unknown) => setSaid(words.failed(why(error))));
  };
  return (
    <>
      <h2>{words.heading}</h2>
      <p>{words.text}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          run(save);
        }}
      >
        <ul class="columns">
          {rows.map(({ id, name, state }) => (
            <li key={id}>
              <label>
                {words.name}{' '}
                <input
                  type="text"
                  maxLength={80}
                  value={name}
                  onInput={(event) => change(id, { name: event.currentTarget.value })}
                />
              </label>{' '}
              <label>
                {words.state}{' '}
                <select
                  value={state}
                  onChange={(event) => change(id, { state: event.currentTarget.value as State | '' })}
                >
                  <option value="">{words.none}</option>
                  {STATES.filter((one) => one !== 'unknown').map((one) => (
                    <option key={one} value={one}>
                      {states[one]}
                    </option>
                  ))}
                </select>
              </label>{' '}
              <button
                type="button"
                aria-label={words.remove(name)}
                onClick={() => setRows((before) => before.filter((row) => row.id !== id))}
              >
                {words.removeShort}
              </button>
            </li>
          ))}
        </ul>
        <p class="actions">
          <button type="button" onClick={() => setRows((before) => [...before, lineOf('', '')])}>
            {words.add}
          </button>
          <button type="button" onClick={() => run(find)}>
            {words.find}
          </button>
          <button type="submit" class="main">
            {words.save}
          </button>
        </p>
        <p role="status">{said}</p>
      </form>
    </>
  );
}
