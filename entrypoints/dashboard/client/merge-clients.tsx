import { useState } from 'preact/hooks';
import { ActStatus } from '../forms/act-status';
import { Choice } from '../forms/field';
import { useAct } from '../forms/use-act';
import { useClient } from './context';

/** Takes in another client that is the same company; asks twice, as it cannot be undone. */
export function MergeClients() {
  const { data, words, reload } = useClient();
  const { client: text } = words.forms;
  const [from, setFrom] = useState('');
  const [sure, setSure] = useState(false);
  const [state, act] = useAct(reload);
  const chosen = data.others.find((other) => other.id === from);
  const merge = async (): Promise<void> => {
    if (chosen && (await act({ do: 'merge_clients', intoId: data.id, fromId: chosen.id }))) setFrom('');
    setSure(false);
  };
  return (
    <section class="group">
      <h2>{text.merge}</h2>
      <p class="soft">{data.others.length === 0 ? text.mergeNone : text.mergeHint}</p>
      {data.others.length > 0 && (
        <div class="toolbar">
          <Choice
            label={text.mergeWith}
            value={from}
            options={[['', '–'], ...data.others.map((other) => [other.id, other.name] as const)]}
            onChange={(id) => {
              setFrom(id);
              setSure(false);
            }}
          />
          {sure && chosen ? (
            <button type="button" class="main" onClick={() => void merge()}>
              {text.mergeSure(chosen.name)}
            </button>
          ) : (
            <button type="button" disabled={!chosen} onClick={() => setSure(true)}>
              {text.mergeNow}
            </button>
          )}
        </div>
      )}
      <ActStatus state={state} done={words.forms.saved} failed={words.forms.failed} />
    </section>
  );
}
