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
import { useClient } from './context';
import { MessageFields, type MessageText, WordingItems } from './message-fields';

/** Edits the user's own text for one place, with its placeholders. It is kept whatever becomes of the shipped one. */
export function OwnTextEditor(props: {
  textKey: TextKey;
  own: OwnText | null;
  start: { subject: string | null; body: string };
  onClose: (changed: boolean) => void;
}) {
  const { words, labels } = useClient();
  const { own: text, forms, invoices } = words;
  const { textKey, own } = props;
  const [draft, setDraft] = useState<MessageText>({ subject: props.start.subject, body: props.start.body });
  const [failed, setFailed] = useState(false);
  const problems = problemsOf(draft);
  const advice = adviceOn({ ...draft, language: textKey.language });
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
    void put((all) => withOwnText(all, { ...textKey, ...draft, id, basedOn: TEXTS_VERSION }));
  };
  return (
    <form class="part" onSubmit={save}>
      <p class="soft">{text.hint}</p>
      <MessageFields
        value={draft}
        language={textKey.language}
        rows={14}
        longest={LONGEST_OWN_TEXT}
        onChange={setDraft}
      />
      <ul class="cautions" role="status">
        {problems.map((problem, at) => (
          <li key={at} class="problem">
            {'name' in problem ? `{${problem.name}}: ` : 'text' in problem ? `${problem.text}: ` : ''}
            {labels.problems[problem.kind]}
          </li>
        ))}
        <WordingItems findings={advice} />
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
