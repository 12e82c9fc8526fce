import { useState } from 'preact/hooks';
import { ask } from '../../components/ask';
import { ClientList } from '../../components/client-list';
import { Switch } from '../../components/switch';
import { useSpeech } from '../../components/words';
import { clockTime, day } from '../../lib/i18n/format';
import type { Done, PopupView, SetBadgesHiddenMessage } from '../../lib/messages';
import { ClientOnScreen } from './client-on-screen';
import { SiteNotice } from './site-notice';
import { usePopupWords } from './words';

/** The popup with its answer: the client on screen, else all clients; above them what is wrong with this page, if anything. */
export function View({ view }: { view: PopupView }) {
  const words = usePopupWords();
  const { client, clients } = view;
  return (
    <>
      <Head view={view} />
      <main>
        <SiteNotice view={view} />
        {client && <ClientOnScreen client={client} />}
        {!client && clients.length > 0 && (
          <section>
            <h2>{words.clientsHeading(clients.length)}</h2>
            <ClientList clients={clients} />
          </section>
        )}
      </main>
      <Foot view={view} />
    </>
  );
}

function Head({ view }: { view: PopupView }) {
  const words = usePopupWords();
  const { language, common } = useSpeech();
  const { tool, lastReading, status, host } = view.site;
  const details: string[] = [];
  if (view.client) details.push(words.onThisPage);
  if (tool && status === 'on') details.push(tool.name);
  else if (host && status === 'on') details.push(host);
  if (lastReading && status === 'on') details.push(words.read(clockTime(language, lastReading.at)));
  return (
    <header>
      <h1>
        <bdi>{view.client?.name ?? (view.clients.length > 0 ? words.allClients : 'Signoff')}</bdi>
      </h1>
      <Presentation hidden={view.badgesHidden} />
      {details.length > 0 && <p>{details.join(' · ')}</p>}
      {tool && status === 'on' && (
        <p>{words.basisLine(common.basis[tool.basis], day(language, tool.since))}</p>
      )}
    </header>
  );
}

/** Hides or shows every badge in every tab. */
function Presentation({ hidden: before }: { hidden: boolean }) {
  const words = usePopupWords();
  const [hidden, setHidden] = useState(before);
  const [busy, setBusy] = useState(false);
  const change = async (to: boolean): Promise<void> => {
    setBusy(true);
    const message: SetBadgesHiddenMessage = { type: 'set-badges-hidden', hidden: to };
    const answer = await ask<Done>(message);
    if (answer.ok) setHidden(to);
    setBusy(false);
  };
  return (
    <Switch
      label={words.hideBadges}
      hint={words.hideBadgesHint}
      on={hidden}
      busy={busy}
      onChange={(to) => void change(to)}
    />
  );
}

function Foot({ view }: { view: PopupView }) {
  const words = usePopupWords();
  const which = view.client ? `&client=${encodeURIComponent(view.client.id)}` : '';
  const nothing = view.clients.length === 0 && !view.client;
  return (
    <footer>
      {!nothing && (
        <>
          <span id="export" class="soft">
            {words.exportLog}
          </span>
          <Leave to={`#/exports?format=csv${which}`} label={words.csv} describedBy="export" />
          <Leave to={`#/exports?format=jsonl${which}`} label={words.jsonLines} describedBy="export" />
        </>
      )}
      <span class="grow" />
      <Leave to="#/clients" label={words.dashboard} />
    </footer>
  );
}

/** A link to the dashboard in a tab of its own: the popup itself is too short-lived for an export. */
function Leave(props: { to: string; label: string; describedBy?: string }) {
  return (
    <a
      class="button"
      href={`/dashboard.html${props.to}`}
      target="_blank"
      rel="noopener"
      aria-describedby={props.describedBy}
    >
      {props.label}
    </a>
  );
}
