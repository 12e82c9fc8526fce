import { Notice } from '../../../components/notice';
import { ImportError } from '../../../lib/import/import-error';
import { useDataWords } from './words';

/** Why something was not done. */
export function Failed({ text }: { text: string | null }) {
  const words = useDataWords();
  if (text === null) return null;
  return (
    <Notice heading={words.failed} tone="watch" alert>
      <p>{text}</p>
    </Notice>
  );
}

/** Why a file was not taken: what is wrong, where, and what to do. */
export function FileFault({ error }: { error: unknown }) {
  const words = useDataWords();
  const known = error instanceof ImportError ? error : null;
  const message = error instanceof Error ? error.message : String(error);
  return (
    <Notice heading={words.faultHeading} tone="watch" alert>
      {known && <p>{words.faults[known.code]}</p>}
      <p class="small">{words.exactly(message)}</p>
    </Notice>
  );
}
