import { useEffect, useRef, useState } from 'preact/hooks';
import { useLoading } from '../../components/loading';
import { Notice } from '../../components/notice';
import { refusalText } from '../../components/refusal-text';
import { useRoute } from '../../components/router';
import { useSpeech } from '../../components/words';
import { utf8 } from '../../lib/exports/bundle/bytes';
import { timestampOf } from '../../lib/exports/bundle/timestamp';
import type { KeptNote } from '../../lib/exports/evidence-act';
import type { TimeStampWords } from '../../lib/i18n/en/time-stamp';
import type { StampAuthority } from '../../lib/settings/stamp-authority';
import { type ClientCheckpoints, checkpointsOf } from './kept-checkpoints';
import { type Asking, useAsking } from './use-asking';

/** `time-stamp.html#/<client>`: asks the named authority for a time stamp on the client's last checkpoint, after a click. */
export function TimeStamp(props: { authority: StampAuthority | null; words: TimeStampWords }) {
  const { authority, words } = props;
  const clientId = useRoute().path[0] ?? '';
  const { common } = useSpeech();
  const [found, reload] = useLoading(() => checkpointsOf(clientId), clientId);
  return (
    <main>
      <p>
        <a href={`/dashboard.html#/exports?checkpoint=${encodeURIComponent(clientId)}`}>{words.back}</a>
      </p>
      <h1>{words.heading}</h1>
      <p class="lead">{words.lead}</p>
      {authority === null ? (
        <p>
          {words.noAuthority} <a href="/dashboard.html#/settings">{words.settings}</a>
        </p>
      ) : found.state === 'failed' ? (
        <Notice heading={words.unread} tone="watch" alert>
          <p>
            <button type="button" onClick={reload}>
              {common.tryAgain}
            </button>
          </p>
        </Notice>
      ) : (
        found.state === 'ready' && (
          <Ask key={clientId} clientId={clientId} authority={authority} words={words} found={found.value} />
        )
      )}
    </main>
  );
}

function Ask(props: {
  clientId: string;
  authority: StampAuthority;
  words: TimeStampWords;
  found: ClientCheckpoints | null;
}) {
  const { clientId, authority, words } = props;
  const { address } = authority;
  const [client, setClient] = useState(props.found);
  const { asking, start } = useAsking(address, async () => setClient(await checkpointsOf(clientId)));
  const { language } = useSpeech();
  const said = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // The button that was clicked is gone then.
    if (asking.step === 'kept') said.current?.focus();
  }, [asking.step]);
  if (!client || client.notes.length === 0) return <p>{client ? words.noCheckpoint : words.noClient}</p>;
  const url = new URL(address);
  const open = client.notes.filter(({ timestamp }) => timestamp === null);
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium' });
  return (
    <>
      <dl>
        <dt>{words.authority}</dt>
        <dd>
          <code>{address}</code>
        </dd>
        <dt>{words.client}</dt>
        <dd>
          <bdi>{client.name}</bdi>
        </dd>
        {client.notes.map((note) => (
          <Checkpoint key={note.note} note={note} words={words} time={day} />
        ))}
      </dl>
      <h2>{words.goesOut.heading}</h2>
      <p>{words.goesOut.text}</p>
      <p>{words.goesOut.seen}</p>
      {url.protocol === 'http:' && <p>{words.goesOut.plain}</p>}
      {authority.stampsOnly && <p class="soft">{words.goesOut.permission(url.hostname)}</p>}
      {open.length > 0 && (
        <p>
          <button type="button" class="main" disabled={asking.step === 'asking'} onClick={() => start(open)}>
            {words.ask(url.host)}
          </button>
        </p>
      )}
      <p role="status" tabIndex={-1} ref={said}>
        {asking.step === 'asking' && words.asking}
        {asking.step === 'kept' && words.kept}
      </p>
      <Failed asking={asking} host={url.host} words={words} />
    </>
  );
}

function Checkpoint(props: { note: KeptNote; words: TimeStampWords; time: Intl.DateTimeFormat }) {
  const { note, words, time } = props;
  const stamped = note.timestamp && timestampOf(note.timestamp, utf8(note.note));
  return (
    <>
      <dt>{words.checkpoint}</dt>
      <dd>
        {words.covers(note.size, time.format(note.at))}
        <br />
        {stamped === null ? words.unstamped : words.stamped(time.format(stamped))}
      </dd>
    </>
  );
}

function Failed({ asking, host, words }: { asking: Asking; host: string; words: TimeStampWords }) {
  const { common } = useSpeech();
  const text = failure();
  if (text === null) return null;
  return (
    <Notice heading={words.failed} tone="watch" alert>
      <p>{text}</p>
      {asking.step === 'failed' && asking.fault === 'refused' && asking.detail !== null && (
        <blockquote>
          <bdi>{asking.detail}</bdi>
        </blockquote>
      )}
      <p>{words.nothingLost}</p>
    </Notice>
  );

  function failure(): string | null {
    switch (asking.step) {
      case 'not_permitted':
        return words.notPermitted(host);
      case 'failed':
        return asking.fault === 'status'
          ? words.status(host, asking.detail ?? '')
          : words.faults[asking.fault](host);
      case 'not_kept':
        return refusalText(common, asking.refusal);
      case 'broken':
        return common.refusal.failed;
      default:
        return null;
    }
  }
}
