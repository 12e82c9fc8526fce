import { useState } from 'preact/hooks';
import { composeMessage, type MessageRequest, templateOf } from '../../../lib/talking-points/compose';
import {
  fillOwnText,
  isOlder,
  type OwnText,
  ownTextFor,
  type TextKey,
} from '../../../lib/talking-points/own-texts';
import type { Texts } from '../../../lib/talking-points/texts';
import { valuesOf } from '../../../lib/talking-points/values';
import { findWording } from '../../../lib/talking-points/wording';
import { ActStatus } from '../forms/act-status';
import { useAct } from '../forms/use-act';
import { useClient } from './context';
import { CopyButton } from './copy-button';
import { MessageFields, type MessageText, WordingItems } from './message-fields';
import { OwnTextEditor } from './own-text-editor';

/** One text, filled: to be read, changed, copied, and said to be sent. The user's own stands before the shipped one. */
export function TextToSend(props: {
  texts: Texts;
  own: readonly OwnText[];
  request: MessageRequest;
  textKey: TextKey;
  mayBeSent: boolean;
  onOwnChanged: () => void;
}) {
  const { data, words, reload } = useClient();
  const { texts, own, request, textKey } = props;
  const { conversation: text } = words;
  const shipped = composeMessage(texts, request);
  const mine = ownTextFor(own, textKey);
  const filled = mine
    ? fillOwnText(mine, valuesOf(request.facts, request.contract, textKey.language, request.today))
    : null;
  const [message, setMessage] = useState<MessageText>(() => {
    const { subject, body } = filled ?? shipped;
    return { subject, body };
  });
  const [editing, setEditing] = useState(false);
  const [state, act] = useAct(reload);
  const sent = async (): Promise<void> => {
    const clientId = data.id;
    if (!(await act({ do: 'script_sent', clientId, ...textKey }))) return;
    // With the message that announces it, the pause begins.
    if (textKey.stage === 'S5' && data.settings.pausedSince === null)
      await act({ do: 'paused', clientId, since: data.today });
  };
  const { subject, body } = message;
  const findings = findWording(`${subject ?? ''}\n${body}`, textKey.language);
  if (editing)
    return (
      <OwnTextEditor
        textKey={textKey}
        own={mine}
        start={mine ?? templateOf(texts, request)}
        onClose={(changed) => {
          setEditing(false);
          if (changed) props.onOwnChanged();
        }}
      />
    );
  return (
    <div class="part">
      <p class="soft">
        {shipped.goal} {mine && words.own.isMine}
      </p>
      {mine && isOlder(mine) && <p class="soft small">{words.own.older}</p>}
      <MessageFields value={message} language={textKey.language} rows={12} onChange={setMessage} />
      {filled && filled.left.length > 0 && <p class="soft small">{words.own.left(filled.left.length)}</p>}
      {findings.length > 0 && (
        <div class="notice watch">
          <h3>{text.wording}</h3>
          <ul class="cautions">
            <WordingItems findings={findings} />
          </ul>
        </div>
      )}
      <p class="actions">
        <CopyButton main text={subject === null ? body : `${subject}\n\n${body}`} />
        <button
          type="button"
          disabled={!props.mayBeSent || state.step === 'busy'}
          onClick={() => void sent()}
        >
          {text.sent}
        </button>
        <button type="button" onClick={() => setEditing(true)}>
          {mine ? words.own.change : words.own.edit}
        </button>
      </p>
      {!props.mayBeSent && <p class="soft small">{text.notYet}</p>}
      <ActStatus state={state} done={text.sentDone} failed={words.forms.failed} />
    </div>
  );
}
