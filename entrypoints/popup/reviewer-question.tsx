import { Notice } from '../../components/notice';
import { useActs } from './acts';
import { usePopupWords } from './words';

/** Asked until the user has said it: the tool has one "pending" for both sides, and nobody is blamed on a guess. */
export function ReviewerQuestion({ tool }: { tool: string }) {
  const { pattern } = usePopupWords();
  const { act, busy, clientId, settings } = useActs();
  const say = (reviewer: 'client' | 'team') => () =>
    void act([{ do: 'client_settings', clientId, settings: { ...settings, reviewer } }], pattern.done);
  return (
    <Notice heading={pattern.reviewer.heading}>
      <p>{pattern.reviewer.text(tool)}</p>
      <p class="row">
        <button type="button" disabled={busy} onClick={say('client')}>
          {pattern.reviewer.client}
        </button>
        <button type="button" disabled={busy} onClick={say('team')}>
          {pattern.reviewer.team}
        </button>
      </p>
    </Notice>
  );
}
