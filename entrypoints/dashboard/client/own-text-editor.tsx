import { useState } from 'preact/hooks';
import { loadOwnTexts, saveOwnTexts } from '../../../lib/settings/own-texts';
import {
  adviceOn,
  LONGEST_OWN_TEXT,
  type OwnText,
  problemsOf,
  type TextKey,
  withOwnText,
  withoutOwnText,
} from '../../../lib/talking-points/own-texts';
import { PLACEHOLDERS, type PlaceholderName } from '../../../lib/talking-points/placeholders';
import { TEXTS_VERSION } from '../../../lib/talking-points/texts';
import { Field } from '../forms/field';
import { useClient } from './context';

/** Edits the user's own text for one place, with its placeholders. It is kept whatever becomes of the shipped one. */
export function OwnTextEditor(props: {
  textKey: TextKey;
  own: OwnText | null;
  start: { subject: string | null; body: string };
  onClose: (changed: boolean) => void;
}) {
  const { words, labels } = useClient();
  const { own: text, conversation, forms, invoices } = words;
  const { textKey, own } = props;
  const [subject, setSubject] = useState(props.start.subject);
  const [body, setBody] = useState(props.start.body);
  const [failed, setFailed] = useState(false);
  const problems = problemsOf({ subject, body });
  const advice = adviceOn({ subject, body, language: textKey.language });
  const put = async (change: (all: readonly OwnText[]) => OwnText[]): Promise<void> => {
    try {
      await saveOwnTexts(change(await loadOwnTexts()));
      props.onClose(true);
    } catch (error) {
      console.error('Signoff: the text was not saved.', error);
      setFailed(true);
    }
  };
  const save = (event: Event): void => {
    event.preventDefault();
    if (problems.length > 0) return;
    const id = own?.id ?? crypto.randomUUID();
    void put((all) => withOwnText(all, { ...textKey, id, subject, body, basedOn: TEXTS_VERSION }));
  };
  return (
    <form class="part" onSubmit={save}>
      <p class="soft">{text.hint}</p>
      {subject !== null && (
        <Field label={conversation.subject}>
          {(ids) => (
            <input
              {...ids}
              type="text"
              lang={textKey.language}
              value={subject}
              onInput={(event) => setSubject(event.currentTarget.value)}
            />
          )}
        </Field>
      )}
      <Field label={conversation.body}>
        {(ids) => (
          <textarea
            {...ids}
            rows={14}
            maxLength={LONGEST_OWN_TEXT}
            lang={textKey.language}
            value={body}
            onInput={(event) => setBody(event.currentTarget.value)}
          />
        )}
      </Field>
      <ul class="cautions" role="status">
        {problems.map((problem, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same problem may stand twice
          <li key={at} class="problem">
            {'name' in problem ? `{${problem.name}}: ` : 'text' in problem ? `${problem.text}: ` : ''}
            {labels.problems[problem.kind]}
          </li>
        ))}
        {advice.map((finding, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same word may be found twice
          <li key={at} class="soft">
            {words.pair(`“${finding.text}”`, labels.wording[finding.rule])}
          </li>
        ))}
      </ul>
      <details>
        <summary>{text.placeholders}</summary>
        <dl class="facts">
          {(Object.keys(PLACEHOLDERS) as PlaceholderName[]).map((name) => (
            <>
              <dt key={name}>
                <code>{`{${name}}`}</code>
              </dt>
              <dd>{labels.placeholders[name]}</dd>
            </>
          ))}
        </dl>
      </details>
      <p class="actions">
        <button type="submit" class="main" disabled={problems.length > 0}>
          {forms.save}
        </button>
        <button type="button" onClick={() => props.onClose(false)}>
          {invoices.cancel}
        </button>
        {own && (
          <button type="button" onClick={() => void put((all) => withoutOwnText(all, own.id))}>
            {text.shippedAgain}
          </button>
        )}
      </p>
      <p role="status">{failed && forms.failed}</p>
    </form>
  );
}
