import type { ComponentChildren } from 'preact';
import { Notice } from '../../../components/notice';
import { useExportsWords } from './words';

export type Running<Done> =
  | { step: 'running'; done: number; all: number }
  | { step: 'done'; value: Done }
  | { step: 'cancelled' }
  | { step: 'failed'; message: string };

/** How far something is that takes a while, with a way to stop it; then what came of it. */
export function Progress<Done>(props: {
  label: string;
  running: Running<Done> | null;
  percent: (percent: number) => string;
  done: (value: Done) => ComponentChildren;
  cancelled: string;
  failed: string;
  onCancel: () => void;
}) {
  const words = useExportsWords();
  const { running } = props;
  return (
    <div class="part">
      {running?.step === 'running' && (
        <>
          <progress
            aria-label={props.label}
            max={running.all || 1}
            value={running.all ? running.done : undefined}
          />
          <p class="soft">
            {props.percent(running.all ? Math.floor((100 * running.done) / running.all) : 0)}
          </p>
          <p class="actions">
            <button type="button" onClick={props.onCancel}>
              {words.cancel}
            </button>
          </p>
        </>
      )}
      <p role="status">
        {running?.step === 'done' && props.done(running.value)}
        {running?.step === 'cancelled' && props.cancelled}
      </p>
      {running?.step === 'failed' && (
        <Notice heading={props.failed} tone="watch" alert>
          <p>{running.message}</p>
        </Notice>
      )}
    </div>
  );
}
