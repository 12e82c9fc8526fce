import type { Language } from '../../../lib/i18n/languages';
import type { WordingFinding } from '../../../lib/talking-points/wording';
import { Field } from '../forms/field';
import { useClient } from './context';

export interface MessageText {
  subject: string | null;
  body: string;
}

/** Subject (where the form of the message has one) and body of a message, to be changed. */
export function MessageFields(props: {
  value: MessageText;
  language: Language;
  rows: number;
  longest?: number;
  onChange: (value: MessageText) => void;
}) {
  const { conversation: text } = useClient().words;
  const { value, language } = props;
  return (
    <>
      {value.subject !== null && (
        <Field label={text.subject}>
          {(ids) => (
            <input
              {...ids}
              type="text"
              lang={language}
              value={value.subject ?? ''}
              onInput={(event) => props.onChange({ ...value, subject: event.currentTarget.value })}
            />
          )}
        </Field>
      )}
      <Field label={text.body}>
        {(ids) => (
          <textarea
            {...ids}
            rows={props.rows}
            maxLength={props.longest}
            lang={language}
            value={value.body}
            onInput={(event) => props.onChange({ ...value, body: event.currentTarget.value })}
          />
        )}
      </Field>
    </>
  );
}

/** Wording that is worth another look, each with the reason, as items of a list. */
export function WordingItems({ findings }: { findings: readonly WordingFinding[] }) {
  const { words, labels } = useClient();
  return (
    <>
      {findings.map((finding, at) => (
        <li key={at}>{words.pair(`“${finding.text}”`, labels.wording[finding.rule])}</li>
      ))}
    </>
  );
}
