import { useState } from 'preact/hooks';
import { askForEvidence, fittingNotes, lastOf } from '../../../components/evidence';
import { Notice } from '../../../components/notice';
import { refusalText } from '../../../components/refusal-text';
import { useSpeech } from '../../../components/words';
import { parseSignedNote } from '../../../lib/exports/bundle/signed-note';
import type { KeptNote } from '../../../lib/exports/evidence-act';
import { logStore } from '../log-store';
import type { Choice } from './export-form';
import { Stamps } from './stamps';
import { useExportsWords } from './words';

const WEEK = 7 * 86_400_000;

interface Props {
  clients: readonly Choice[];
  notes: KeptNote[];
  /** Client whose last checkpoint is shown at once. */
  wanted: string | null;
  /** Host of the authority for time stamps; null where none is named. */
  authority: string | null;
}

/** Three lines a week for each client. What was made last is remembered. */
export function Checkpoints(props: Props) {
  const words = useExportsWords().checkpoints;
  return (
    <section class="exports" aria-labelledby="checkpoints">
      <h2 id="checkpoints">{words.heading}</h2>
      <p class="soft">{words.text}</p>
      {props.clients.length === 0 ? <p class="soft">{words.none}</p> : <Table {...props} />}
    </section>
  );
}

function Table({ clients, notes: first, wanted, authority }: Props) {
  const words = useExportsWords().checkpoints;
  const { language, common, now } = useSpeech();
  const [notes, setNotes] = useState(first);
  const [shown, setShown] = useState<Choice | null>(
    () => clients.find(({ id }) => id === wanted && lastOf(first, id).length > 0) ?? null,
  );
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const [failed, setFailed] = useState<string | null>(null);
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
  const reread = async (): Promise<void> => setNotes(await fittingNotes(logStore));

  const take = async (client: Choice): Promise<void> => {
    setBusy(true);
    setSaid('');
    setFailed(null);
    const answer = await askForEvidence({ do: 'checkpoint', clientId: client.id });
    if (answer.ok) {
      await reread();
      setShown(client);
      setSaid(words.kept);
    } else setFailed(refusalText(common, answer));
    setBusy(false);
  };

  return (
    <>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{words.columns.client}</th>
              <th scope="col">{words.columns.last}</th>
              <th scope="col">{words.columns.covers}</th>
              <th scope="col">{words.columns.act}</th>
            </tr>
          </thead>
          <tbody>
            {clients.map((client) => {
              const last = lastOf(notes, client.id);
              const at = last[0]?.at;
              return (
                <tr key={client.id}>
                  <th scope="row">
                    <bdi>{client.name}</bdi>
                  </th>
                  <td class="date">
                    {at === undefined ? words.never : day.format(at)}
                    {at !== undefined && now - at >= WEEK && <small>{words.due}</small>}
                  </td>
                  <td>{at !== undefined && words.covers(last.reduce((sum, one) => sum + one.size, 0))}</td>
                  <td>
                    <button
                      type="button"
                      disabled={busy}
                      aria-label={words.takeFor(client.name)}
                      onClick={() => void take(client)}
                    >
                      {words.take}
                    </button>{' '}
                    {at !== undefined && (
                      <button
                        type="button"
                        aria-label={words.showOf(client.name)}
                        onClick={() => setShown(client)}
                      >
                        {words.show}
                      </button>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p aria-live="polite">{said}</p>
      {failed !== null && (
        <Notice heading={words.failed} tone="watch" alert>
          <p>{failed}</p>
        </Notice>
      )}
      {shown && (
        <>
          <MailLines key={shown.id} client={shown} notes={lastOf(notes, shown.id)} />
          <Stamps
            key={shown.id}
            clientId={shown.id}
            notes={lastOf(notes, shown.id)}
            authority={authority}
            open={shown.id === wanted}
            onKept={() => void reread()}
          />
        </>
      )}
    </>
  );
}

function MailLines({ client, notes }: { client: Choice; notes: readonly KeptNote[] }) {
  const words = useExportsWords().checkpoints;
  const [said, setSaid] = useState('');
  const mail = notes.map(({ note }) => parseSignedNote(note)?.body ?? '').join('\n');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(mail);
      setSaid(words.copied);
    } catch (error) {
      console.warn('Signoff: the lines were not copied.', error);
      setSaid(words.notCopied);
    }
  };
  return (
    <div class="part">
      <label class="label" for="mail-lines">
        {words.lines(client.name)}
      </label>
      <textarea
        id="mail-lines"
        readOnly
        rows={Math.max(3, mail.split('\n').length - 1)}
        value={mail}
        spellcheck={false}
      />
      <p class="actions">
        <button type="button" onClick={() => void copy()}>
          {words.copy}
        </button>
        <span aria-live="polite" class="soft">
          {said}
        </span>
      </p>
    </div>
  );
}
