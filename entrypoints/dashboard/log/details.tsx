import { useEffect, useRef } from 'preact/hooks';
import { useLoading } from '../../../components/loading';
import { useSpeech } from '../../../components/words';
import type { EffectiveEvent } from '../../../lib/approvals/effective';
import type { LogEvent } from '../../../lib/approvals/events';
import { dateTime, number } from '../../../lib/i18n/format';
import { logStore } from '../log-store';
import { ReadFailure } from '../state-of-loading';
import { useDashboardWords } from '../words';
import { type Acted, Actions } from './actions';
import { toolName } from './filters';
import { useGapText } from './gap-text';
import { useLogWords } from './words';

/** What is held of an event's post now. */
export interface PostNow {
  url: string | null;
  /** As it counts now; null where it was taken out, or never counted by itself. */
  effective: EffectiveEvent | null;
  dropped: boolean;
}

/** Everything about one line of the log, and what can be done about it. */
export function Details(props: {
  event: LogEvent;
  clientName: string | null;
  /** The client that the event's chain belongs to now. */
  ownerId: string;
  /** Everything about that client was erased: the line stands for itself. */
  erased: boolean;
  onClose: () => void;
  onOnlyPost: (postId: string) => void;
  onActed: (acted: Acted) => void;
}) {
  const { event } = props;
  const words = useLogWords();
  const page = useDashboardWords();
  const { language } = useSpeech();
  const dialog = useRef<HTMLDialogElement>(null);
  const [now, reload] = useLoading(() => postNow(event), event.id);
  useEffect(() => dialog.current?.showModal(), []);
  const when = (iso: string | null | undefined): string =>
    iso && !Number.isNaN(Date.parse(iso)) ? dateTime(language, Date.parse(iso)) : words.details.notBounded;
  const { text, slot, ...rest } = event.detail;
  const { reason, phase, what, ...others } = rest;
  const more = event.kind === 'gap' ? others : rest;
  const gap = useGapText()(event);
  const { alias, role } = event.by;
  return (
    <dialog ref={dialog} class="log-event" aria-labelledby="log-event-heading" onClose={props.onClose}>
      <header>
        <h2 id="log-event-heading">
          {words.details.heading}: {page.kinds[event.kind]}
        </h2>
        <button type="button" onClick={() => dialog.current?.close()}>
          {words.details.close}
        </button>
      </header>
      <dl class="facts">
        <Fact name={page.log.columns.client}>
          <bdi>{event.client.name ?? props.clientName ?? page.log.erased}</bdi>
        </Fact>
        {event.post && (
          <Fact name={page.log.columns.post}>
            <bdi>{event.post.title ?? page.log.erased}</bdi>
          </Fact>
        )}
        {event.post && event.post.channels.length > 0 && (
          <Fact name={words.details.channels}>{event.post.channels.join(', ')}</Fact>
        )}
        <Fact name={words.details.at}>{when(event.at)}</Fact>
        <Fact name={words.details.earliest}>{when(event.earliest)}</Fact>
        <Fact name={words.details.seenAt}>{when(event.seenAt)}</Fact>
        <Fact name={page.log.columns.by}>
          {alias === null ? page.roles[role] : `${page.roles[role]} (${alias})`}
        </Fact>
        <Fact name={page.log.columns.round}>{number(language, event.round)}</Fact>
        <Fact name={page.log.columns.source}>{page.sources[event.source]}</Fact>
        <Fact name={words.details.tool}>{toolName(event.tool)}</Fact>
        {gap !== null && <Fact name={words.details.gap}>{gap}</Fact>}
        {slot !== undefined && <Fact name={words.details.slot}>{when(slot)}</Fact>}
        {(text !== undefined || event.sealed['detail.text'] !== undefined) && (
          <Fact name={words.details.text}>
            <bdi>{text ?? page.log.erased}</bdi>
          </Fact>
        )}
        {Object.keys(more).length > 0 && (
          <Fact name={words.details.more}>
            {Object.entries(more).map(([name, value]) => (
              <div key={name}>
                {name}: <bdi>{String(value)}</bdi>
              </div>
            ))}
          </Fact>
        )}
        <Fact name={words.details.number}>{number(language, event.seq)}</Fact>
        <Fact name={words.details.id}>{event.id}</Fact>
        <Fact name={words.details.hash}>
          <small>{event.hash}</small>
        </Fact>
      </dl>
      {now.state === 'failed' && <ReadFailure error={now.error} onRetry={reload} />}
      {now.state === 'ready' && (
        <>
          {event.post && (
            <p class="actions">
              {now.value.url === null ? (
                <span class="soft">{words.details.noAddress}</span>
              ) : (
                <a href={now.value.url} target="_blank" rel="noopener noreferrer">
                  {words.details.open}
                </a>
              )}
              <button type="button" onClick={() => props.onOnlyPost(event.post?.id ?? '')}>
                {words.details.onlyPost}
              </button>
            </p>
          )}
          <Counts event={event} now={now.value} />
          {props.erased ? (
            <p>{words.details.erasedClient}</p>
          ) : (
            <Actions
              event={event}
              ownerId={props.ownerId}
              now={now.value}
              onActed={(acted) => {
                dialog.current?.close();
                props.onActed(acted);
              }}
            />
          )}
        </>
      )}
    </dialog>
  );
}

/** What the event counts for, where that is not what the line says. */
function Counts({ event, now }: { event: LogEvent; now: PostNow }) {
  const words = useLogWords().details;
  const { kinds, roles } = useDashboardWords();
  const { language } = useSpeech();
  const { effective } = now;
  const restated =
    effective &&
    (effective.at !== Date.parse(event.at) ||
      effective.role !== event.by.role ||
      effective.kind !== event.kind);
  if (!now.dropped && !restated && effective?.cause !== 'team') return null;
  return (
    <>
      <h3>{words.now}</h3>
      {now.dropped && <p>{words.takenOut}</p>}
      {restated && (
        <p>
          {words.restated(
            `${kinds[effective.kind]}, ${roles[effective.role]}`,
            dateTime(language, effective.at),
          )}
        </p>
      )}
      {effective?.cause === 'team' && <p>{words.byTeam}</p>}
    </>
  );
}

function Fact(props: { name: string; children: preact.ComponentChildren }) {
  return (
    <>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </>
  );
}

async function postNow(event: LogEvent): Promise<PostNow> {
  const id = event.post?.id;
  const row =
    id === undefined ? undefined : await logStore.connection.use((database) => database.get('posts', id));
  const url = row?.url;
  return {
    // Checked where it was taken in as well; a row may come from elsewhere.
    url: url !== undefined && /^https?:\/\//i.test(url) ? url : null,
    effective: row?.effective.find((one) => one.id === event.id) ?? null,
    dropped: row?.dropped.some((one) => one.id === event.id) ?? false,
  };
}
