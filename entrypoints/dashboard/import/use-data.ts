import { useState } from 'preact/hooks';
import { ask } from '../../../components/ask';
import { refusalText } from '../../../components/refusal-text';
import { useSpeech } from '../../../components/words';
import type { DataAct } from '../../../lib/import/data-acts';

/** The background may be busy for long: a large file, a long log. Milliseconds. */
const PATIENCE = 280_000;

/** Asks the background for something with the data: its answer, or null where it failed, and what then was wrong. */
export function useData(): {
  send: <T extends { ok: true }>(data: DataAct) => Promise<T | null>;
  busy: boolean;
  failure: string | null;
} {
  const { common } = useSpeech();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const send = async <T extends { ok: true }>(data: DataAct): Promise<T | null> => {
    setBusy(true);
    setFailure(null);
    const message = { type: 'data', data };
    const answer = await ask<T>(message, PATIENCE);
    setBusy(false);
    if (answer.ok) return answer;
    setFailure(refusalText(common, answer));
    return null;
  };
  return { send, busy, failure };
}
