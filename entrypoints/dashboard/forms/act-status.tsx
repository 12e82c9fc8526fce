import { Notice } from '../../../components/notice';
import { refusalText } from '../../../components/refusal-text';
import { useSpeech } from '../../../components/words';
import type { ActState } from './use-act';

/** Says how the last act went, to everybody: what was done, or why not. */
export function ActStatus({ state, done, failed }: { state: ActState; done: string; failed: string }) {
  const { common } = useSpeech();
  return (
    <>
      <p role="status" class="status">
        {state.step === 'done' && done}
      </p>
      {state.step === 'failed' && (
        <Notice heading={failed} tone="watch" alert>
          <p>
            {refusalText(common, state.failure)}
            {state.failure.code === 'failed' && ` (${state.failure.message})`}
          </p>
        </Notice>
      )}
    </>
  );
}
