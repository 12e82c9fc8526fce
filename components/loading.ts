import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

export type Loading<T> =
  | { state: 'loading' }
  | { state: 'ready'; value: T }
  | { state: 'failed'; error: unknown };

/** Runs `load` when `key` changes, and again on demand. An answer that comes too late is dropped. */
export function useLoading<T>(load: () => Promise<T>, key: string): [Loading<T>, () => void] {
  const [shown, setShown] = useState<Loading<T>>({ state: 'loading' });
  const [turn, setTurn] = useState(0);
  const latest = useRef(load);
  latest.current = load;
  // `key` and `turn` only say when to load again.
  useEffect(() => {
    let current = true;
    setShown({ state: 'loading' });
    latest.current().then(
      (value) => current && setShown({ state: 'ready', value }),
      (error: unknown) => {
        console.error('Signoff:', error);
        if (current) setShown({ state: 'failed', error });
      },
    );
    return () => {
      current = false;
    };
  }, [key, turn]);
  return [shown, useCallback(() => setTurn((before) => before + 1), [])];
}
