import { useState } from 'preact/hooks';
import { useSpeech } from '../../../components/words';
import { dateTime } from '../../../lib/i18n/format';
import type { DataState } from '../../../lib/import/data-acts';
import { errorText } from '../error-text';
import { logStore } from '../log-store';
import { Failed } from './failed';
import { backupFile, save } from './save-file';
import { useData } from './use-data';
import { useDataWords } from './words';

/** One click for the whole log as a file, and when that was done last. */
export function Backup(props: { state: DataState; onChange: () => void }) {
  const words = useDataWords().backup;
  const { language, common } = useSpeech();
  const { send, failure } = useData();
  const [done, setDone] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const run = async (): Promise<void> => {
    try {
      const file = await backupFile(logStore, new AbortController().signal);
      save(file);
      setDone(file.name);
      setFault(null);
      if (await send({ do: 'backup_saved' })) props.onChange();
    } catch (error) {
      console.error('Signoff: no backup was saved.', error);
      setFault(errorText(common, error));
    }
  };
  const { backupDue, lastBackup } = props.state;
  return (
    <section aria-labelledby="backup">
      <h2 id="backup">{words.heading}</h2>
      {backupDue && <p>{words.due}</p>}
      <p>{lastBackup === null ? words.never : words.last(dateTime(language, lastBackup))}</p>
      <p class="actions">
        <button type="button" class="main" onClick={() => void run()}>
          {words.save}
        </button>
      </p>
      <p class="soft small">{words.about}</p>
      <p role="status">{done !== null && words.saved(done)}</p>
      <Failed text={fault ?? failure} />
    </section>
  );
}
