import type { Refusal } from '../lib/messages';
import type { Silence } from './ask';
import { Notice } from './notice';
import { refusalText } from './refusal-text';
import { useSpeech } from './words';

/** Says in the user's language why the background gave no figures, and offers to ask again. */
export function Failure(props: { heading: string; failure: Refusal | Silence; onRetry: () => void }) {
  const { common } = useSpeech();
  const { failure } = props;
  return (
    <Notice heading={props.heading} tone="watch" alert>
      <p>{refusalText(common, failure)}</p>
      <p>
        <button type="button" onClick={props.onRetry}>
          {common.tryAgain}
        </button>
      </p>
    </Notice>
  );
}
