import { useState } from 'preact/hooks';
import { useSpeech } from '../../../components/words';
import { errorText } from '../error-text';
import { logStore } from '../log-store';
import { Failed } from './failed';
import { everythingOf, save } from './save-file';
import { useData } from './use-data';
import { useDataWords } from './words';

/** Everything about one client as a file, its figures made again, and its erasure. */
export function OneClient(props: { clients: { id: string; name: string }[]; onChange: () => void }) {
  const words = useDataWords().client;
  const { common } = useSpeech();
  const { send, busy, failure } = useData();
  const [clientId, setClientId] = useState('');
  const [events, setEvents] = useState(false);
  const [typed, setTyped] = useState('');
  const [done, setDone] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const client = props.clients.find((one) => one.id === clientId);

  const exportAll = async (): Promise<void> => {
    try {
      const file = await everythingOf(logStore, clientId);
      save(file);
      setDone(words.exported(file.name));
      setFault(null);
    } catch (error) {
      console.error('Signoff: the export failed.', error);
      setFault(errorText(common, error));
    }
  };
  const erase = async (): Promise<void> => {
    if (!(await send({ do: 'erase_client', clientId, what: events ? 'events' : 'texts' }))) return;
    setDone(words.erased);
    setClientId('');
    setTyped('');
    props.onChange();
  };
  return (
    <section aria-labelledby="one-client">
      <h2 id="one-client">{words.heading}</h2>
      <label class="label" for="data-client">
        {words.which}
      </label>
      <select
        id="data-client"
        value={clientId}
        onChange={(event) => {
          setClientId(event.currentTarget.value);
          setTyped('');
          setDone('');
        }}
      >
        <option value="">{words.choose}</option>
        {props.clients.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      {client && (
        <>
          <p class="actions">
            <button type="button" onClick={() => void exportAll()}>
              {words.export}
            </button>
            <button
              type="button"
              disabled={busy}
              onClick={() =>
                void send({ do: 'rebuild', clientId }).then((answer) => answer && setDone(words.rebuilt))
              }
            >
              {words.rebuild}
            </button>
          </p>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              if (typed === client.name) void erase();
            }}
          >
            <fieldset>
              <legend>{words.erase}</legend>
              <p>{words.eraseAbout}</p>
              <label>
                <input
                  type="checkbox"
                  checked={events}
                  onChange={(e) => setEvents(e.currentTarget.checked)}
                />
                {words.eraseEvents}
              </label>
              <label for="confirm-erase">{words.confirm(client.name)}</label>
              <input
                id="confirm-erase"
                type="text"
                autocomplete="off"
                value={typed}
                onInput={(event) => setTyped(event.currentTarget.value)}
              />
              <p class="actions">
                <button type="submit" disabled={busy || typed !== client.name}>
                  {words.erase}
                </button>
              </p>
            </fieldset>
          </form>
        </>
      )}
      <p role="status">{done}</p>
      <Failed text={fault ?? failure} />
    </section>
  );
}
