import { useState } from 'preact/hooks';
import { useSpeech } from '../../../components/words';
import type { EffectiveEvent } from '../../../lib/approvals/effective';
import { NOTE_TAGS, type NoteTag } from '../../../lib/approvals/events';
import { ROLES, type Role } from '../../../lib/approvals/states';
import { dateTime } from '../../../lib/i18n/format';
import { asEditClass, EDIT_CLASSES } from '../../../lib/insight/edit-classes';
import { channelName } from '../../../lib/talking-points/channel-name';
import { ActStatus } from '../forms/act-status';
import { Choice, Field } from '../forms/field';
import { useAct } from '../forms/use-act';
import { useDashboardWords } from '../words';
import { useClient } from './context';
import type { KnownPost } from './gather';
import { Recap } from './recap';

const RETURNS: readonly string[] = ['changes_requested', 'rejected'];

/** What happened to one post, in order; and what the user knows better. All of it becomes new events of the log. */
export function PostEvents({ post }: { post: KnownPost }) {
  const { words } = useClient();
  const [open, setOpen] = useState(false);
  return (
    <details class="what" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {words.posts.what}
        <span class="hidden">: {post.row.title}</span>
      </summary>
      {open && <Opened post={post} />}
    </details>
  );
}

function Opened({ post }: { post: KnownPost }) {
  const { data, words, reload } = useClient();
  const { posts: text } = words;
  const [state, act] = useAct(reload);
  const which = { clientId: data.id, postId: post.row.id };
  return (
    <>
      <ol class="events">
        {post.row.effective.map((event) => (
          <Happened
            key={event.id}
            event={event}
            correct={(more) => act({ do: 'correct', ...which, eventId: event.id, ...more })}
          />
        ))}
      </ol>
      {post.facts.openSince !== null && (
        <p class="actions">
          <button
            type="button"
            title={text.answeredHint}
            onClick={() => void act({ do: 'answered_elsewhere', ...which, at: Date.now() })}
          >
            {text.answered}
          </button>
          <button type="button" onClick={() => void act({ do: 'reminded', ...which, at: Date.now() })}>
            {text.reminded}
          </button>
        </p>
      )}
      <Note save={(note, tag) => act({ do: 'note', ...which, text: note, ...(tag && { tag }) })} />
      <Recap post={post} />
      <ActStatus state={state} done={text.saidDone} failed={words.forms.failed} />
    </>
  );
}

interface Correction {
  void?: boolean;
  cause?: 'client' | 'team';
  role?: Role;
  edit?: string;
}

function Happened({
  event,
  correct,
}: {
  event: EffectiveEvent;
  correct: (more: Correction) => Promise<boolean>;
}) {
  const { words } = useClient();
  const { kinds, roles } = useDashboardWords();
  const { language } = useSpeech();
  const { posts: text } = words;
  const isReturn = RETURNS.includes(event.kind);
  const byTeam = event.cause === 'team';
  const edit = asEditClass(event.edit);
  return (
    <li>
      <span class="soft small">
        {dateTime(language, event.at)}
        {event.earliest !== null && event.at - event.earliest > 60_000 && (
          <> ({text.earliest(dateTime(language, event.earliest))})</>
        )}
      </span>
      <div>
        <b>{event.tag ? words.marks.tags[event.tag] : kinds[event.kind]}</b>{' '}
        <span class="soft">
          {roles[event.role]}
          {event.alias !== null && ` (${event.alias})`}
        </span>
        {event.changed === 'channels' && (
          <span class="soft">
            {' · '}
            {words.marks.apart((event.channels ?? []).map(channelName).join(', '))}
          </span>
        )}
        {isReturn && byTeam && <span class="soft"> · {text.causedByTeam}</span>}
        {event.text !== null && event.text !== '' && (
          <p class="quote">
            <bdi>{event.text}</bdi>
          </p>
        )}
        <div class="right">
          {event.tag && (
            <button type="button" class="quiet" onClick={() => void correct({ void: true })}>
              {words.marks.takeBack}
            </button>
          )}
          {isReturn && event.role === 'client' && (
            <button
              type="button"
              class="quiet"
              onClick={() => void correct({ cause: byTeam ? 'client' : 'team' })}
            >
              {byTeam ? text.causeBack : text.cause}
            </button>
          )}
          {isReturn && event.role !== 'team' && event.alias === null && (
            <Choice
              label={text.whose}
              value={event.role}
              options={ROLES.map((role) => [role, roles[role]] as const)}
              onChange={(role) => void correct({ role })}
            />
          )}
          {event.kind === 'edited' && event.changed === 'text' && (
            <Choice
              label={text.changeClass}
              value={edit ?? 'substantive'}
              options={EDIT_CLASSES.map((one) => [one, text.classes[one]] as const)}
              onChange={(to) => void correct({ edit: to })}
            />
          )}
        </div>
      </div>
    </li>
  );
}

/** What a note is: plain, or a mark on the post or on a request for it. */
const KINDS_OF_NOTE = ['', ...NOTE_TAGS] as const;

function Note({ save }: { save: (text: string, tag: NoteTag | undefined) => Promise<boolean> }) {
  const { words } = useClient();
  const { marks } = words;
  const [text, setText] = useState('');
  const [tag, setTag] = useState<NoteTag | ''>('');
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (text.trim() === '' || !(await save(text.trim(), tag || undefined))) return;
    setText('');
    setTag('');
  };
  return (
    <form class="toolbar" onSubmit={(event) => void submit(event)}>
      <Choice
        label={marks.label}
        value={tag}
        options={KINDS_OF_NOTE.map((one) => [one, one === '' ? marks.note : marks.tags[one]] as const)}
        onChange={setTag}
      />
      <Field label={words.posts.note} hint={tag === '' ? undefined : marks.hint}>
        {(ids) => (
          <input
            {...ids}
            type="text"
            maxLength={4_000}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        )}
      </Field>
      <button type="submit">{words.posts.addNote}</button>
    </form>
  );
}
