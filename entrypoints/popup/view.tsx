import { useState } from 'preact/hooks';
import { ask } from '../../components/ask';
import { ClientList } from '../../components/client-list';
import { Notice } from '../../components/notice';
import { Switch } from '../../components/switch';
import { useSpeech } from '../../components/words';
import { clockTime, day } from '../../lib/i18n/format';
import type { Done, PopupView, SetBadgesHiddenMessage } from '../../lib/messages';
import { ActsProvider } from './acts';
import { ClientOnScreen } from './client-on-screen';
import { BackupDue, Damaged } from './reminders';
import { SiteNotice } from './site-notice';
import { ToolsLater } from './tools-later';
import { usePopupWords } from './words';

/** The popup with its answer: the client on screen, else all clients; above them what is wrong with this page, if anything. */
export function View({ view, onChanged }: { view: PopupView; onChanged: () => Promise<void> }) {
  const words = usePopupWords();
  const { client, clients, judgement } = view;
  const [presenting, setPresenting] = useState(view.badgesHidden);
  return (
    <>
      <Head view={view} presenting={presenting} onPresenting={setPresenting} />
      <main>
        {!presenting && <Damaged clients={view.damage ?? 0} />}
        <SiteNotice view={view} />
        {presenting && (client || clients.length > 0) && (
          <Notice heading={words.pattern.presenting.heading}>
            <p>{words.pattern.presenting.text}</p>
          </Notice>
        )}
        {client && judgement && (
          <ActsProvider clientId={client.id} settings={judgement.settings} onDone={onChanged}>
            <ClientOnScreen
              client={client}
              judgement={judgement}
              tool={view.site.tool?.name ?? view.site.host ?? ''}
              presenting={presenting}
            />
          </ActsProvider>
        )}
        {!client && !presenting && clients.length > 0 && (
          <section>
            <h2>{words.clientsHeading(clients.length)}</h2>
            <ClientList clients={clients} />
          </section>
        )}
        {!presenting && view.backupDue && <BackupDue />}
        {!presenting && <ToolsLater site={view.site} />}
      </main>
      <Foot view={view} />
    </>
  );
}

function Head({
  view,
  presenting,
  onPresenting,
}: {
  view: PopupView;
  presenting: boolean;
  onPresenting: (on: boolean) => void;
}) {
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
      <Presentation hidden={presenting} onChange={onPresenting} />
      {details.length > 0 && <p>{details.join(' · ')}</p>}
      {tool && status === 'on' && (
        <p>{words.basisLine(common.basis[tool.basis], day(language, tool.since))}</p>
      )}
    </header>
  );
}

/** Hides or shows every badge in every tab, and what the client had better not read in this window. */
function Presentation({ hidden, onChange }: { hidden: boolean; onChange: (hidden: boolean) => void }) {
  const words = usePopupWords();
  const [busy, setBusy] = useState(false);
  const change = async (to: boolean): Promise<void> => {
    setBusy(true);
    // What stands here goes at once: somebody may be looking over the user's shoulder.
    if (to) onChange(to);
    const message: SetBadgesHiddenMessage = { type: 'set-badges-hidden', hidden: to };
    const answer = await ask<Done>(message);
    if (answer.ok) onChange(to);
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
