import { useState } from 'preact/hooks';
import { useClient } from './context';

/** Copies a text, and says whether that was possible. */
export function CopyButton({
  text,
  main,
  onCopied,
}: {
  text: string;
  main?: boolean;
  onCopied?: () => void;
}) {
  const { conversation: words } = useClient().words;
  const [said, setSaid] = useState('');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(words.copied);
      onCopied?.();
    } catch (error) {
      console.warn('Signoff: the text was not copied.', error);
      setSaid(words.notCopied);
    }
  };
  return (
    <>
      <button type="button" class={main ? 'main' : undefined} onClick={() => void copy()}>
        {words.copy}
      </button>
      <span role="status" class="soft">
        {said}
      </span>
    </>
  );
}
