import { useState } from 'preact/hooks';
import { useToolsWords } from './words';

/** A text to look at before it is copied. */
export function CopyText(props: { heading: string; hint: string; text: string }) {
  const words = useToolsWords().report;
  const [said, setSaid] = useState('');
  const copy = (): void => {
    navigator.clipboard.writeText(props.text).then(
      () => setSaid(words.copied),
      (error: unknown) => {
        console.error('Signoff: not copied.', error);
        setSaid(words.notCopied);
      },
    );
  };
  return (
    <section class="notice">
      <h3>{props.heading}</h3>
      <p>{props.hint}</p>
      <textarea class="report" readOnly rows={14} aria-label={words.label} value={props.text} />
      <p class="actions">
        <button type="button" class="main" onClick={copy}>
          {words.copy}
        </button>{' '}
        <span role="status">{said}</span>
      </p>
    </section>
  );
}
