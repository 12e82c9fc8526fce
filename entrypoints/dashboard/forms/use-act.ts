import { useRef, useState } from 'preact/hooks';
import { ask, type Silence } from '../../../components/ask';
import type { Act } from '../../../lib/acts';
import type { ActMessage, Done, Refusal } from '../../../lib/messages';

export type ActState =
  | { step: 'idle' }
  | { step: 'busy' }
  | { step: 'done' }
  | { step: 'failed'; failure: Refusal | Silence };

/** Sends what the user does by hand to the background. `onDone` is called after each act that was done. */
export function useAct(onDone: () => void): [ActState, (act: Act) => Promise<boolean>, () => void] {
  const [state, setState] = useState<ActState>({ step: 'idle' });
  const busy = useRef(false);
  const send = async (act: Act): Promise<boolean> => {
    if (busy.current) return false;
    busy.current = true;
    setState({ step: 'busy' });
    const message: ActMessage = { type: 'act', act };
    const answer = await ask<Done>(message);
    busy.current = false;
    setState(answer.ok ? { step: 'done' } : { step: 'failed', failure: answer });
    if (answer.ok) onDone();
    return answer.ok;
  };
  return [state, send, () => setState({ step: 'idle' })];
}
