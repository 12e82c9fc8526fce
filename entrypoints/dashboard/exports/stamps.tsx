import { useId, useState } from 'preact/hooks';
import { Notice } from '../../../components/notice';
import { refusalText } from '../../../components/refusal-text';
import { useSpeech } from '../../../components/words';
import { toBase64, utf8 } from '../../../lib/exports/bundle/bytes';
import { TIMESTAMP_QUERY, timestampOf, timestampRequest } from '../../../lib/exports/bundle/timestamp';
import type { KeptNote } from '../../../lib/exports/evidence-act';
import { exportFileName } from '../../../lib/exports/file-name';
import { ownZone } from '../client/gather';
import { save } from '../export-file';
import { askForEvidence } from './evidence';
import { useExportsWords } from './words';

const LARGEST = 100_000;

/**
 * A time stamp in two steps by hand, request and answer as files: a request of its own would need the right to reach any
 * host, and Signoff's pages are to reach none.
 */
export function Stamps({ notes, onKept }: { notes: readonly KeptNote[]; onKept: () => void }) {
  const words = useExportsWords().stamps;
  return (
    <details class="part">
      <summary>{words.heading}</summary>
      <p class="soft">{words.text}</p>
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
