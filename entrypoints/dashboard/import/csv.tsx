import { useMemo, useState } from 'preact/hooks';
import { ScrollRegion } from '../../../components/scroll-region';
import { useSpeech } from '../../../components/words';
import { dateTime } from '../../../lib/i18n/format';
import { importedDrafts, type SkipReason } from '../../../lib/import/csv-drafts';
import { guessMapping, isColumnUse, kindsOf, wordsIn } from '../../../lib/import/csv-guess';
import { COLUMN_USES, type CsvMapping, IMPORT_KINDS } from '../../../lib/import/csv-mapping';
import { type CsvTable, readTable } from '../../../lib/import/csv-table';
import type { ImportAnswer } from '../../../lib/import/data-acts';
import { leaveFile } from '../../../lib/import/left-file';
import { TOOLS } from '../../../lib/tools';
import { useDashboardWords } from '../words';
import { Failed, FileFault } from './failed';
import { useData } from './use-data';
import { useDataWords } from './words';

const SHOWN = 8;
const zone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';

/** Imports past approvals from a table: its columns named by the user, and shown before anything is written. */
export function ImportCsv(props: { clients: { id: string; name: string }[]; onChange: () => void }) {
  const all = useDataWords();
  const words = all.csv;
  const { send, busy, failure } = useData();
  const [chosen, setChosen] = useState<{ file: Blob; table: CsvTable } | null>(null);
  const [mapping, setMapping] = useState<CsvMapping | null>(null);
  const [fault, setFault] = useState<unknown>(null);
  const [done, setDone] = useState<ImportAnswer | null>(null);

  const read = async (file: File): Promise<void> => {
    setChosen(null);
    setDone(null);
    try {
      const table = await readTable(file);
      setMapping(guessMapping(table, zone()));
      setChosen({ file, table });
      setFault(null);
    } catch (error) {
      setFault(error);
    }
  };
  const run = async (file: Blob, as: CsvMapping): Promise<void> => {
    const answer = await send<ImportAnswer>({ do: 'import_csv', file: await leaveFile(file), mapping: as });
    if (!answer) return;
    setChosen(null);
    setDone(answer);
    props.onChange();
  };
  return (
    <section aria-labelledby="csv">
      <h2 id="csv">{words.heading}</h2>
      <p>{words.about}</p>
      <p class="actions">
        <label class="file">
          {all.restore.choose} (CSV){' '}
          <input
            type="file"
            accept=".csv,.tsv,.txt"
            disabled={busy}
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              event.currentTarget.value = '';
              if (file) void read(file);
            }}
          />
        </label>
      </p>
      {fault !== null && <FileFault error={fault} />}
      {chosen && mapping && (
        <>
          <MappingForm table={chosen.table} mapping={mapping} clients={props.clients} onChange={setMapping} />
          <Preview
            table={chosen.table}
            mapping={mapping}
            busy={busy}
            onRun={() => void run(chosen.file, mapping)}
          />
        </>
      )}
      <p role="status">{done && all.restore.done(done.added, done.clients)}</p>
      <Failed text={failure} />
    </section>
  );
}

function MappingForm(props: {
  table: CsvTable;
  mapping: CsvMapping;
  clients: { id: string; name: string }[];
  onChange: (mapping: CsvMapping) => void;
}) {
  const { table, mapping } = props;
  const words = useDataWords().csv;
  const { kinds } = useDashboardWords();
  const set = (changed: Partial<CsvMapping>): void => props.onChange({ ...mapping, ...changed });
  const setColumn = (i: number, use: string): void => {
    if (!isColumnUse(use)) return;
    const columns = mapping.columns.map((one, at) => (at === i ? use : one === use ? 'none' : one));
    set({ columns, kinds: kindsOf(table, columns) });
  };
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <ScrollRegion label={words.columns.column}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.columns.column}</th>
              <th scope="col">{words.columns.first}</th>
              <th scope="col">{words.columns.use}</th>
            </tr>
          </thead>
          <tbody>
            {table.head.map((name, i) => (
              <tr key={`${i} ${name}`}>
                <th scope="row">
                  <bdi>{name || '–'}</bdi>
                </th>
                <td>
                  <bdi>
                    {table.rows
                      .slice(0, 3)
                      .map((row) => row[i]?.slice(0, 40) ?? '')
                      .join(' · ')}
                  </bdi>
                </td>
                <td>
                  <select
                    aria-label={`${words.columns.use}: ${name}`}
                    value={mapping.columns[i]}
                    onChange={(event) => setColumn(i, event.currentTarget.value)}
                  >
                    {COLUMN_USES.map((use) => (
                      <option key={use} value={use}>
                        {words.uses[use]}
                      </option>
                    ))}
                  </select>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {wordsIn(table, mapping.columns).length > 0 && (
        <fieldset class="part">
          <legend>{words.words}</legend>
          {wordsIn(table, mapping.columns).map((word) => (
            <label key={word}>
              <bdi>{word}</bdi>
              <select
                value={mapping.kinds[word] ?? ''}
                onChange={(event) => {
                  const { [word]: _, ...others } = mapping.kinds;
                  const kind = IMPORT_KINDS.find((one) => one === event.currentTarget.value);
                  set({ kinds: kind ? { ...others, [word]: kind } : others });
                }}
              >
                <option value="">{words.wordNone}</option>
                {IMPORT_KINDS.map((kind) => (
                  <option key={kind} value={kind}>
                    {kinds[kind]}
                  </option>
                ))}
              </select>
            </label>
          ))}
        </fieldset>
      )}
      <div class="log-filters part">
        <label>
          {words.client}
          <select
            value={mapping.clientId ?? ''}
            onChange={(event) => set({ clientId: event.currentTarget.value || null, clientName: null })}
          >
            <option value="">{words.newClient}</option>
            {props.clients.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        {mapping.clientId === null && (
          <label>
            {words.clientName}
            <input
              type="text"
              maxLength={200}
              value={mapping.clientName ?? ''}
              onInput={(event) => set({ clientName: event.currentTarget.value.trim() || null })}
            />
          </label>
        )}
        <label>
          {words.tool}
          <select value={mapping.tool} onChange={(event) => set({ tool: event.currentTarget.value })}>
            <option value="csv">{words.otherTool}</option>
            {TOOLS.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          {words.order}
          <select
            value={mapping.dayFirst ? 'day' : 'month'}
            onChange={(event) => set({ dayFirst: event.currentTarget.value === 'day' })}
          >
            <option value="day">{words.dayFirst}</option>
            <option value="month">{words.monthFirst}</option>
          </select>
        </label>
      </div>
    </form>
  );
}

function Preview(props: { table: CsvTable; mapping: CsvMapping; busy: boolean; onRun: () => void }) {
  const { table, mapping } = props;
  const words = useDataWords().csv;
  const page = useDashboardWords();
  const { language, now } = useSpeech();
  const { rows, skipped } = useMemo(() => importedDrafts(table, mapping, now), [table, mapping, now]);
  const reasons = new Map<SkipReason, { count: number; first: number }>();
  for (const { row, why } of skipped)
    reasons.set(why, { count: (reasons.get(why)?.count ?? 0) + 1, first: reasons.get(why)?.first ?? row });
  return (
    <>
      <h3>{words.preview}</h3>
      <p>{words.counts(rows.length, table.rows.length)}</p>
      <ul>
        {[...reasons].map(([why, { count, first }]) => (
          <li key={why}>{words.skipped(count, words.why[why], first)}</li>
        ))}
      </ul>
      {rows.length > 0 && (
        <ScrollRegion label={words.preview} part>
          <table>
            <thead>
              <tr>
                {(['at', 'client', 'post', 'kind', 'by'] as const).map((column) => (
                  <th key={column} scope="col">
                    {page.log.columns[column]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, SHOWN).map((row) => (
                <tr key={row.id}>
                  <td class="date">{dateTime(language, row.at)}</td>
                  <td>
                    <bdi>{row.client ?? mapping.clientName ?? '–'}</bdi>
                  </td>
                  <td>
                    <bdi>{row.title || row.key}</bdi>
                  </td>
                  <td>{page.kinds[row.kind]}</td>
                  <td>{page.roles[row.role]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      <p class="actions">
        <button type="button" class="main" disabled={props.busy || rows.length === 0} onClick={props.onRun}>
          {words.run}
        </button>
      </p>
    </>
  );
}
