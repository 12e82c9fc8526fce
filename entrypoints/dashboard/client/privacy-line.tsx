import { useState } from 'preact/hooks';
import { useLoading } from '../../../components/loading';
import { useSpeech } from '../../../components/words';
import { loadExitTexts, privacyLine } from '../../../lib/talking-points/exit';
import { Field } from '../forms/field';
import { LoadingLine, ReadFailure } from '../state-of-loading';
import { useClient } from './context';
import { CopyButton } from './copy-button';

/** How long events are kept where the user keeps them for ever: the longest that contract evidence is kept, in months. */
const LONGEST = 60;

/** A line on what is kept about the client's people, for the user's own terms. */
export function PrivacyLine() {
  const { data, words } = useClient();
  const { language: spoken } = useSpeech();
  const { privacy: text } = words;
  const language = data.settings.language ?? spoken;
  const [address, setAddress] = useState('');
  const [texts, retry] = useLoading(() => loadExitTexts(language), language);
  const line =
    texts.state === 'ready'
      ? privacyLine(texts.value, data.user.keepEventsMonths ?? LONGEST, address.trim() || '…')
      : '';
  return (
    <section class="group message">
      <h2>{text.heading}</h2>
      <p class="soft">{text.hint}</p>
      {texts.state === 'loading' && <LoadingLine />}
      {texts.state === 'failed' && <ReadFailure error={texts.error} onRetry={retry} />}
      {texts.state === 'ready' && (
        <>
          <Field label={text.address}>
            {(ids) => (
              <input
                {...ids}
                type="text"
                maxLength={200}
                value={address}
                onInput={(event) => setAddress(event.currentTarget.value)}
              />
            )}
          </Field>
          <Field label={text.text}>
            {(ids) => <textarea {...ids} rows={6} readOnly lang={language} value={line} />}
          </Field>
          <p class="actions">
            <CopyButton text={line} />
          </p>
        </>
      )}
    </section>
  );
}
