import { useCallback, useEffect, useState } from 'preact/hooks';
import { ask, type Silence } from '../../components/ask';
import type { PopupMessage, PopupView, Refusal } from '../../lib/messages';

/** Figures of all clients, as the background keeps them. Null until they are there. */
export function useSummaries(): [PopupView | Refusal | Silence | null, () => void] {
  const [answer, setAnswer] = useState<PopupView | Refusal | Silence | null>(null);
  const load = useCallback(() => {
    setAnswer(null);
    const message: PopupMessage = { type: 'popup', tabId: null, url: null };
    void ask<PopupView>(message).then(setAnswer);
  }, []);
  useEffect(load, [load]);
  return [answer, load];
}
