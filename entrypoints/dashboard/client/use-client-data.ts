import { useCallback, useEffect, useState } from 'preact/hooks';
import type { ClientWords } from '../../../lib/i18n/en/client';
import type { Language } from '../../../lib/i18n/languages';
import { type Labels, loadLabels } from '../../../lib/talking-points/labels';
import { logStore } from '../log-store';
import { type ClientData, gatherClient } from './gather';
import { loadClientWords } from './load-words';

export type ClientLoading =
  | { state: 'loading' }
  | { state: 'ready'; data: ClientData; words: ClientWords; labels: Labels }
  | { state: 'missing' }
  | { state: 'failed'; error: unknown };

/** Reads one client. After a change it is read anew, and what is shown stays until that is there. */
export function useClientData(id: string, language: Language): [ClientLoading, () => void] {
  const [shown, setShown] = useState<ClientLoading>({ state: 'loading' });
  const [turn, setTurn] = useState(0);
  // `turn` only says when to read again.
  useEffect(() => {
    let current = true;
    const load = async (): Promise<ClientLoading> => {
      const [data, words, labels] = await Promise.all([
        gatherClient(logStore, id, Date.now()),
        loadClientWords(language),
        loadLabels(language),
      ]);
      return data ? { state: 'ready', data, words, labels } : { state: 'missing' };
    };
    load().then(
      (next) => current && setShown(next),
      (error: unknown) => {
        console.error('Signoff:', error);
        if (current) setShown({ state: 'failed', error });
      },
    );
    return () => {
      current = false;
    };
  }, [id, language, turn]);
  return [shown, useCallback(() => setTurn((before) => before + 1), [])];
}
