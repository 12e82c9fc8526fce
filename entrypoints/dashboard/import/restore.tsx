import { useRef, useState } from 'preact/hooks';
import { ScrollRegion } from '../../../components/scroll-region';
import { useSpeech } from '../../../components/words';
import { blobSource } from '../../../lib/exports/bundle/read';
import { bytes, dateTime, number } from '../../../lib/i18n/format';
import type { DataState, ImportAnswer } from '../../../lib/import/data-acts';
import { leaveFile } from '../../../lib/import/left-file';
import { logStore } from '../log-store';
import { dataChanged } from './damage-banner';
import { Failed, FileFault } from './failed';
import { planRestore, type RestorePlan } from './plan';
import { useData } from './use-data';
import { useDataWords } from './words';

interface Planned {
  file: Blob;
  plan: RestorePlan;
}

type Step =
  | { at: 'start' }
  | { at: 'reading'; done: number; all: number }
  | ({ at: 'planned' } & Planned)
  | { at: 'writing'; done: number; all: number }
  | { at: 'refused'; error: unknown }
  | { at: 'done'; answer: ImportAnswer }
  | { at: 'undone' };

/** Restores a log from its file, or merges it: checked, shown, and only then done. */
export function Restore(props: { state: DataState; onChange: () => void }) {
  const words = useDataWords().restore;
  const { language } = useSpeech();
  const { send, busy, failure } = useData();
  const [step, setStep] = useState<Step>({ at: 'start' });
  const reading = useRef<AbortController | null>(null);

  const read = async (file: File): Promise<void> => {
    const controller = new AbortController();
    reading.current = controller;
    setStep({ at: 'reading', done: 0, all: file.size });
    try {
      const plan = await planRestore(logStore, blobSource(file), {
        signal: controller.signal,
        onProgress: (done, all) => setStep({ at: 'reading', done, all }),
      });
      setStep({ at: 'planned', file, plan });
    } catch (error) {
      setStep(controller.signal.aborted ? { at: 'start' } : { at: 'refused', error });
    }
  };
  const run = async ({ file, plan }: Planned, choices: Record<string, string>): Promise<void> => {
    const left = await leaveFile(file);
    let answer = await send<ImportAnswer>({ do: 'import', file: left, choices });
    while (answer?.pending) {
      setStep({ at: 'writing', ...answer.pending });
      answer = await send<ImportAnswer>({ do: 'import', file: left, choices });
    }
    if (!answer) return setStep({ at: 'planned', file, plan });
    setStep({ at: 'done', answer });
    dataChanged();
    props.onChange();
  };
  const undo = async (id: string): Promise<void> => {
    if (!(await send({ do: 'undo_import', id }))) return;
    setStep({ at: 'undone' });
    dataChanged();
    props.onChange();
  };
  const { lastImport } = props.state;
  return (
    <section aria-labelledby="restore">
      <h2 id="restore">{words.heading}</h2>
      <p>{words.about}</p>
      <p class="actions">
        <label class="file">
          {words.choose}{' '}
          <input
            type="file"
            accept=".jsonl,.zip,.json"
            disabled={busy || step.at === 'reading' || step.at === 'writing'}
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              event.currentTarget.value = '';
              if (file) void read(file);
            }}
          />
        </label>
      </p>
      {step.at === 'reading' && (
        <>
          <progress aria-label={words.heading} max={step.all || 1} value={step.done} />
          <p class="soft">{words.reading(bytes(language, step.done), bytes(language, step.all))}</p>
          <p class="actions">
            <button type="button" onClick={() => reading.current?.abort()}>
              {words.cancel}
            </button>
          </p>
        </>
      )}
      {step.at === 'writing' && (
        <>
          <progress aria-label={words.heading} max={step.all || 1} value={step.done} />
          <p class="soft">{words.writing(bytes(language, step.done), bytes(language, step.all))}</p>
        </>
      )}
      {step.at === 'refused' && <FileFault error={step.error} />}
      {step.at === 'planned' && (
        <Plan plan={step.plan} busy={busy} onRun={(choices) => void run(step, choices)} />
      )}
      <p role="status">
        {step.at === 'done' && words.done(step.answer.added, step.answer.clients)}
        {step.at === 'undone' && words.undone}
      </p>
      {lastImport && (
        <p class="actions">
          <span>{words.undoHint(dateTime(language, lastImport.at))}</span>
          <button type="button" disabled={busy} onClick={() => void undo(lastImport.id)}>
            {words.undo}
          </button>
        </p>
      )}
      <Failed text={failure} />
    </section>
  );
}

function Plan(props: { plan: RestorePlan; busy: boolean; onRun: (choices: Record<string, string>) => void }) {
  const { plan } = props;
  const all = useDataWords();
  const words = all.restore;
  const { language } = useSpeech();
  const [choices, setChoices] = useState<Record<string, string>>(() =>
    Object.fromEntries(plan.chains.map(({ id, into }) => [id, into])),
  );
  const doesOf = (id: string, kind: RestorePlan['chains'][number]['kind']): string => {
    const choice = choices[id];
    if (choice === 'none') return words.plan.none;
    return choice === 'itself' ? words.plan[kind] : words.plan.merge;
  };
  return (
    <>
      <p>{words.verified(plan.events, plan.chains.length)}</p>
      <ScrollRegion label={words.columns.client} part>
        <table>
          <thead>
            <tr>
              {(['client', 'events', 'into', 'does'] as const).map((column) => (
                <th key={column} scope="col">
                  {words.columns[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {plan.chains.map(({ id, name, events, kind }) => (
              <tr key={id}>
                <th scope="row">
                  <bdi>{name ?? words.noName}</bdi>
                </th>
                <td>{number(language, events)}</td>
                <td>
                  <select
                    aria-label={`${words.columns.into}: ${name ?? words.noName}`}
                    value={choices[id]}
                    onChange={(event) => setChoices({ ...choices, [id]: event.currentTarget.value })}
                  >
                    <option value="itself">{words.itself}</option>
                    <option value="none">{words.none}</option>
                    {plan.clients
                      .filter((client) => client.id !== id)
                      .map((client) => (
                        <option key={client.id} value={client.id}>
                          {words.into(client.name)}
                        </option>
                      ))}
                  </select>
                </td>
                <td>{doesOf(id, kind)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <p class="actions">
        <button type="button" class="main" disabled={props.busy} onClick={() => props.onRun(choices)}>
          {words.run}
        </button>
        {props.busy && <span role="status">{all.working}</span>}
      </p>
    </>
  );
}
