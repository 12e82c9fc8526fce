import { Notice } from '../../components/notice';
import { useSpeech } from '../../components/words';
import { errorText } from './error-text';
import { useDashboardWords } from './words';

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
  return (
    <Notice heading={words.failed} tone="watch" alert>
      <p>{errorText(common, error)}</p>
      <p>
        <button type="button" onClick={onRetry}>
          {common.tryAgain}
        </button>
      </p>
    </Notice>
  );
}
