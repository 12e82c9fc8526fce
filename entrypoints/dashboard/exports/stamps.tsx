import { useId, useState } from 'preact/hooks';
import { askForEvidence } from '../../../components/evidence';
import { Notice } from '../../../components/notice';
import { refusalText } from '../../../components/refusal-text';
import { useSpeech } from '../../../components/words';
import { toBase64, utf8 } from '../../../lib/exports/bundle/bytes';
import { TIMESTAMP_QUERY, timestampOf, timestampRequest } from '../../../lib/exports/bundle/timestamp';
import type { KeptNote } from '../../../lib/exports/evidence-act';
import { exportFileName } from '../../../lib/exports/file-name';
import { ownZone } from '../client/gather';
import { save } from '../export-file';
import { useExportsWords } from './words';

const LARGEST = 100_000;

/**
 * A time stamp, on one of two ways: by the page that may reach the named authority, for this one may reach nobody; or in two
 * steps by hand, request and answer as files.
 */
export function Stamps(props: {
  clientId: string;
  notes: readonly KeptNote[];
  /** Host of the named authority. */
  authority: string | null;
  open: boolean;
  onKept: () => void;
}) {
  const words = useExportsWords().stamps;
  const { clientId, notes, authority, onKept } = props;
  return (
    <details class="part" open={props.open}>
      <summary>{words.heading}</summary>
      <p class="soft">{words.text}</p>
      <p class="actions">
        {authority === null ? (
          <>
            <span>{words.noAuthority}</span> <a href="#/settings">{words.settings}</a>
          </>
        ) : (
          <a class="button" href={`/time-stamp.html#/${encodeURIComponent(clientId)}`}>
            {words.ask(authority)}
          </a>
        )}
      </p>
      <p class="soft part">{words.byHand}</p>
      {notes.map((note) => (
        <Stamp key={note.note} kept={note} several={notes.length > 1} onKept={onKept} />
      ))}
    </details>
  );
}

function Stamp({ kept, several, onKept }: { kept: KeptNote; several: boolean; onKept: () => void }) {
  const words = useExportsWords().stamps;
  const { language, common } = useSpeech();
  const id = useId();
  const [said, setSaid] = useState('');
  const [failed, setFailed] = useState<string | null>(null);
  const name = exportFileName({ client: null, at: kept.at, zone: ownZone(), extension: 'tsq' }).replace(
    'all-clients_whole-log',
    'checkpoint',
  );
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium' });

  const keep = async (file: File): Promise<void> => {
    setSaid('');
    setFailed(null);
    if (file.size > LARGEST) return setFailed(words.tooLarge);
    const answer = toBase64(new Uint8Array(await file.arrayBuffer()));
    const done = await askForEvidence({ do: 'keep_timestamp', note: kept.note, answer });
    if (!done.ok) return setFailed(refusalText(common, done));
    setSaid(words.kept);
    onKept();
  };

  return (
    <div class="part">
      {several && (
        <p>
          <code>{words.log(kept.chain)}</code>
        </p>
      )}
      <p class="actions">
        <button
          type="button"
          onClick={() =>
            save({ name, file: new Blob([timestampRequest(utf8(kept.note))], { type: TIMESTAMP_QUERY }) })
          }
        >
          {words.request}
        </button>
      </p>
      <p class="soft small">
        <code>{words.how(name)}</code>
      </p>
      <p>
        <label class="label" for={id}>
          {words.answer}
        </label>
        <input
          id={id}
          type="file"
          accept=".tsr"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file) void keep(file);
          }}
        />
      </p>
      <p aria-live="polite">
        {said} {kept.timestamp && words.stamped(time.format(timestampOf(kept.timestamp, utf8(kept.note))))}
      </p>
      {failed !== null && (
        <Notice heading={words.failed} tone="watch" alert>
          <p>{failed}</p>
        </Notice>
      )}
    </div>
  );
}
