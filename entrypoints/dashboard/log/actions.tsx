import { useState } from 'preact/hooks';
import { ask } from '../../../components/ask';
import { Notice } from '../../../components/notice';
import { refusalText } from '../../../components/refusal-text';
import { useSpeech } from '../../../components/words';
import type { Act } from '../../../lib/acts';
import type { EventKind, LogEvent } from '../../../lib/approvals/events';
import { ROLES, type Role } from '../../../lib/approvals/states';
import type { CommonWords } from '../../../lib/i18n/en/common';
import type { DataAct } from '../../../lib/import/data-acts';
import type { Done } from '../../../lib/messages';
import { useDashboardWords } from '../words';
import type { PostNow } from './details';
import { useLogWords } from './words';

/** One step that was taken; `undo` takes it back, by another new line. */
export interface Acted {
  undo: Step | null;
}

export type Step = { type: 'act'; act: Act } | { type: 'data'; data: DataAct };

/** Notes the step; null where that worked, else why not. */
export async function take(step: Step, common: CommonWords): Promise<string | null> {
  const answer = await ask<Done>(step);
  return answer.ok ? null : refusalText(common, answer);
}

const RETURNS: ReadonlySet<EventKind> = new Set(['changes_requested', 'rejected', 'commented']);

/** What the user can do about an event: all of it becomes new lines. */
export function Actions(props: {
  event: LogEvent;
  ownerId: string;
  now: PostNow;
  onActed: (acted: Acted) => void;
}) {
  const { event, ownerId, now } = props;
  const { effective } = now;
  const words = useLogWords().actions;
  const { roles } = useDashboardWords();
  const { common } = useSpeech();
  const [failure, setFailure] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [role, setRole] = useState<Role>(effective?.role ?? event.by.role);
  const [at, setAt] = useState(localTime(effective?.at ?? Date.parse(event.at)));
  const postId = event.post?.id ?? null;

  const run = async (step: Step, undo: Step | null): Promise<void> => {
    const refused = await take(step, common);
    setFailure(refused);
    if (refused === null) props.onActed({ undo });
  };
  const correct = (changed: Partial<Extract<Act, { do: 'correct' }>>): Step => ({
    type: 'act',
    act: { do: 'correct', clientId: ownerId, postId: postId ?? '', eventId: event.id, ...changed },
  });
  const putBack: Step = {
    type: 'data',
    data: { do: 'put_back', clientId: ownerId, postId: postId ?? '', eventId: event.id },
  };
  const moment = new Date(at).getTime();
  return (
    <section class="log-act" aria-label={words.heading}>
      <h3>{words.heading}</h3>
      <form
        onSubmit={(submitted) => {
          submitted.preventDefault();
          const text = note.trim();
          if (text !== '')
            void run({ type: 'act', act: { do: 'note', clientId: ownerId, postId, text } }, null);
        }}
      >
        <label>
          {words.note}
          <textarea rows={2} maxLength={4_000} value={note} onInput={(e) => setNote(e.currentTarget.value)} />
        </label>
        <p>
          <button type="submit">{words.addNote}</button>
        </p>
      </form>
      {effective && (
        <>
          <p>
            {RETURNS.has(effective.kind) && effective.cause !== 'team' && (
              <button
                type="button"
                onClick={() => void run(correct({ cause: 'team' }), correct({ cause: 'client' }))}
              >
                {words.teamCaused}
              </button>
            )}
            {RETURNS.has(effective.kind) && effective.cause === 'team' && (
              <button
                type="button"
                onClick={() => void run(correct({ cause: 'client' }), correct({ cause: 'team' }))}
              >
                {words.clientCaused}
              </button>
            )}
            <button type="button" onClick={() => void run(correct({ void: true }), putBack)}>
              {words.takeOut}
            </button>
          </p>
          <form
            class="log-act"
            onSubmit={(submitted) => {
              submitted.preventDefault();
              if (Number.isNaN(moment)) return;
              const moved = localTime(effective.at) === at ? {} : { at: moment };
              void run(correct({ role, ...moved }), correct({ role: effective.role, at: effective.at }));
            }}
          >
            <label>
              {words.who}
              <select
                value={role}
                onChange={(e) => setRole(ROLES.find((one) => one === e.currentTarget.value) ?? 'unknown')}
              >
                {ROLES.map((one) => (
                  <option key={one} value={one}>
                    {roles[one]}
                  </option>
                ))}
              </select>
            </label>
            <label>
              {words.when}
              <input
                type="datetime-local"
                required
                value={at}
                onInput={(e) => setAt(e.currentTarget.value)}
              />
            </label>
            <p>
              <button type="submit">{words.correct}</button>
            </p>
          </form>
        </>
      )}
      {now.dropped && (
        <p>
          <button type="button" onClick={() => void run(putBack, null)}>
            {words.putBack}
          </button>
        </p>
      )}
      {failure !== null && (
        <Notice heading={words.failed} tone="watch" alert>
          <p>{failure}</p>
        </Notice>
      )}
    </section>
  );
}

/** As a field for date and time wants it, in the user's zone. */
function localTime(at: number): string {
  const date = new Date(at);
  return new Date(at - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
