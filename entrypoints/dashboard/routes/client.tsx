import { useState } from 'preact/hooks';
import { FigureNotes, Figures } from '../../../components/figures';
import { useLoading } from '../../../components/loading';
import { useSpeech } from '../../../components/words';
import { ago, dateTime, number, shortDuration } from '../../../lib/i18n/format';
import type { ClientSummary } from '../../../lib/messages';
import { type ListedPost, postsOfClient } from '../client-posts';
import { logStore } from '../log-store';
import { LoadingLine, ReadFailure } from '../state-of-loading';
import { useDashboardWords } from '../words';

/** Posts shown at first, and with each "more". */
const STEP = 100;

/** One client: its figures, and its posts. */
export function Client({ client }: { client: ClientSummary }) {
  const words = useDashboardWords();
  const which = `client=${encodeURIComponent(client.id)}`;
  return (
    <>
      <h1>
        <bdi>{client.name}</bdi>
      </h1>
      <Figures client={client} />
      <FigureNotes client={client} />
      <p class="actions">
        <a class="button" href={`#/exports?format=csv&${which}`}>
          {words.client.exportCsv}
        </a>
        <a class="button" href={`#/exports?format=jsonl&${which}`}>
          {words.client.exportJson}
        </a>
      </p>
      <h2>{words.client.posts}</h2>
      <Posts clientId={client.id} />
    </>
  );
}

function Posts({ clientId }: { clientId: string }) {
  const words = useDashboardWords().client;
  const [shown, setShown] = useState(STEP);
  const [posts, reload] = useLoading(() => postsOfClient(logStore, clientId), clientId);
  if (posts.state === 'loading') return <LoadingLine />;
  if (posts.state === 'failed') return <ReadFailure error={posts.error} onRetry={reload} />;
  if (posts.value.length === 0) return <p class="soft">{words.noPosts}</p>;
  const left = posts.value.length - shown;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to take the focus */}
      <section class="scroll" tabIndex={0} aria-label={words.posts}>
        <table>
          <thead>
            <tr>
              {(['title', 'state', 'rounds', 'waiting', 'seen'] as const).map((column) => (
                <th key={column} scope="col">
                  {words.columns[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {posts.value.slice(0, shown).map((post) => (
              <Post key={post.id} post={post} />
            ))}
          </tbody>
        </table>
      </section>
      {left > 0 && (
        <p class="actions">
          <button type="button" onClick={() => setShown(shown + STEP)}>
            {words.more(Math.min(STEP, left))}
          </button>
        </p>
      )}
    </>
  );
}

function Post({ post }: { post: ListedPost }) {
  const words = useDashboardWords();
  const { language, now } = useSpeech();
  return (
    <tr>
      <th scope="row">
        <bdi>{post.title}</bdi>
      </th>
      <td>{words.states[post.state]}</td>
      <td>
        {number(language, post.rounds)}
        {post.unknownReturns > 0 && <small>{words.client.unknown(post.unknownReturns)}</small>}
      </td>
      <td>
        {post.waitingSince === null ? (
          '–'
        ) : (
          <>
            {shortDuration(language, now - post.waitingSince)}
            {post.atLeast ? '+' : ''}
            <small>{dateTime(language, post.waitingSince)}</small>
          </>
        )}
      </td>
      <td>{ago(language, post.lastSeen, now)}</td>
    </tr>
  );
}
