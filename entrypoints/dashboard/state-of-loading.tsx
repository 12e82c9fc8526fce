import { Notice } from '../../components/notice';
import { useSpeech } from '../../components/words';
import { StoreError } from '../../lib/store/errors';
import { useDashboardWords } from './words';

const CODES = {
  blocked: 'storage_blocked',
  newer: 'storage_newer',
  quota: 'storage_full',
  hung: 'storage_blocked',
  damaged: 'storage_damaged',
  closed: 'failed',
} as const;

export function LoadingLine() {
  return (
    <p class="soft part" role="status" aria-busy="true">
      {useDashboardWords().loading}
    </p>
  );
}

/** Says why the log could not be read, and offers to try again. */
export function ReadFailure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const words = useDashboardWords();
  const { common } = useSpeech();
  const text =
    error instanceof StoreError
      ? common.refusal[CODES[error.code]]
      : `${common.refusal.failed} (${error instanceof Error ? error.message : String(error)})`;
  return (
    <Notice heading={words.failed} tone="watch" alert>
      <p>{text}</p>
      <p>
        <button type="button" onClick={onRetry}>
          {common.tryAgain}
        </button>
      </p>
    </Notice>
  );
}
