import { useState } from 'preact/hooks';
import { ask } from '../../../components/ask';
import { Failure } from '../../../components/failure';
import { useLoading } from '../../../components/loading';
import { Switch } from '../../../components/switch';
import type { Done, PopupMessage, PopupView, SetBadgesHiddenMessage } from '../../../lib/messages';
import { useDashboardWords } from '../words';

/** Hides the badges while others look on. */
export function Presentation() {
  const words = useDashboardWords().settings;
  const [set, setSet] = useState<boolean | null>(null);
  const [failed, setFailed] = useState(false);
  const [view, reload] = useLoading(() => {
    const question: PopupMessage = { type: 'popup', tabId: null, url: null };
    return ask<PopupView>(question);
  }, '');
  if (view.state !== 'ready') return null;
  if (!view.value.ok) return <Failure heading={words.presentation} failure={view.value} onRetry={reload} />;
  const hidden = set ?? view.value.badgesHidden;
  const change = async (to: boolean): Promise<void> => {
    const message: SetBadgesHiddenMessage = { type: 'set-badges-hidden', hidden: to };
    const answer = await ask<Done>(message);
    setFailed(!answer.ok);
    if (answer.ok) setSet(to);
  };
  return (
    <fieldset>
      <legend>{words.presentation}</legend>
      <Switch label={words.hideBadges} on={hidden} onChange={(to) => void change(to)} />
      <p class="soft small">{words.hideHint}</p>
      <p role="status">{failed && words.failed}</p>
    </fieldset>
  );
}
