import { useState } from 'preact/hooks';
import { useSpeech } from '../../../components/words';
import { recapOf } from '../../../lib/talking-points/recap';
import { Field } from '../forms/field';
import { useClient } from './context';
import { CopyButton } from './copy-button';
import type { KnownPost } from './gather';

/** What was decided on one post, in three lines to paste, in the client's language. */
export function Recap({ post: { row, facts } }: { post: KnownPost }) {
  const { data, words } = useClient();
  const { language: spoken } = useSpeech();
  const [open, setOpen] = useState(false);
  if (!open)
    return (
      <p class="actions">
        <button type="button" class="quiet" onClick={() => setOpen(true)}>
          {words.recap.make}
        </button>
      </p>
    );
  const language = data.settings.language ?? spoken;
  const text = recapOf({
    title: row.title,
    facts,
    language,
    zone: data.settings.calendar.zone,
    now: data.now,
  });
  return (
    <div class="part message">
      <Field label={words.recap.label}>
        {(ids) => <textarea {...ids} rows={4} readOnly lang={language} value={text} />}
      </Field>
      <p class="actions">
        <CopyButton text={text} />
      </p>
    </div>
  );
}
