import { useState } from 'preact/hooks';
import { useSpeech } from '../../../components/words';
import type { EffectiveEvent } from '../../../lib/approvals/effective';
import { ROLES, type Role } from '../../../lib/approvals/states';
import { dateTime } from '../../../lib/i18n/format';
import { asEditClass, EDIT_CLASSES } from '../../../lib/insight/edit-classes';
import { ActStatus } from '../forms/act-status';
import { Choice, Field } from '../forms/field';
import { useAct } from '../forms/use-act';
import { useDashboardWords } from '../words';
import { useClient } from './context';
import type { KnownPost } from './gather';

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
      <Note save={(note) => act({ do: 'note', ...which, text: note })} />
      <ActStatus state={state} done={text.saidDone} failed={words.forms.failed} />
    </>
  );
}

interface Correction {
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
        <b>{kinds[event.kind]}</b>{' '}
        <span class="soft">
          {roles[event.role]}
          {event.alias !== null && ` (${event.alias})`}
        </span>
        {isReturn && byTeam && <span class="soft"> · {text.causedByTeam}</span>}
        {event.text !== null && event.text !== '' && (
          <p class="quote">
            <bdi>{event.text}</bdi>
          </p>
        )}
        <div class="right">
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

function Note({ save }: { save: (text: string) => Promise<boolean> }) {
  const { words } = useClient();
  const [text, setText] = useState('');
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (text.trim() !== '' && (await save(text.trim()))) setText('');
  };
  return (
    <form class="toolbar" onSubmit={(event) => void submit(event)}>
      <Field label={words.posts.note}>
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
