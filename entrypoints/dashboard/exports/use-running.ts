import { useEffect, useRef, useState } from 'preact/hooks';
import { useSpeech } from '../../../components/words';
import { errorText } from '../error-text';
import type { Running } from './progress';

export interface Run<Done> {
  running: Running<Done> | null;
  start(
    work: (job: { signal: AbortSignal; onProgress: (done: number, all: number) => void }) => Promise<Done>,
  ): void;
  cancel(): void;
  /** Forgets what came of the last one. */
  clear(): void;
}

/** One long piece of work at a time, which the user can cancel, and which ends when its page is left. */
export function useRunning<Done>(): Run<Done> {
  const { common } = useSpeech();
  const [running, setRunning] = useState<Running<Done> | null>(null);
  const controller = useRef<AbortController | null>(null);
  useEffect(() => () => controller.current?.abort(), []);
  const run = async (work: Parameters<Run<Done>['start']>[0]): Promise<void> => {
    const mine = new AbortController();
    controller.current = mine;
    const { signal } = mine;
    const show = (next: Running<Done>): void => {
      if (controller.current === mine) setRunning(next);
    };
    show({ step: 'running', done: 0, all: 0 });
    try {
      const value = await work({ signal, onProgress: (done, all) => show({ step: 'running', done, all }) });
      signal.throwIfAborted();
      show({ step: 'done', value });
    } catch (error) {
      if (signal.aborted) show({ step: 'cancelled' });
      else {
        console.error('Signoff:', error);
        show({ step: 'failed', message: errorText(common, error) });
      }
    }
    if (controller.current === mine) controller.current = null;
  };
  return {
    running,
    start: (work) => void run(work),
    cancel: () => controller.current?.abort(),
    clear: () => setRunning(null),
  };
}
