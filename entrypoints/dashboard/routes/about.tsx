import { browser } from 'wxt/browser';
import { useLoading } from '../../../components/loading';
import { Notice } from '../../../components/notice';
import { useSpeech } from '../../../components/words';
import { bytes, number } from '../../../lib/i18n/format';
import { allClients, countEvents } from '../../../lib/store/read';
import { logStore } from '../log-store';
import { LoadingLine, ReadFailure } from '../state-of-loading';
import { useDashboardWords } from '../words';

/** What Signoff is, and how it stands on this machine: for a report of a fault, and for peace of mind. */
export function About() {
  const words = useDashboardWords().about;
  const { language } = useSpeech();
  const [facts, reload] = useLoading(gather, '');
  const keep = async (): Promise<void> => {
    await navigator.storage.persist();
    reload();
  };
  return (
    <>
      <h1>{words.heading}</h1>
      <p>{words.text}</p>
      {facts.state === 'loading' && <LoadingLine />}
      {facts.state === 'failed' && <ReadFailure error={facts.error} onRetry={reload} />}
      {facts.state === 'ready' && (
        <>
          {facts.value.damaged.map((name) => (
            <Notice key={name} tone="watch" alert>
              <p>{words.damaged(name)}</p>
            </Notice>
          ))}
          <dl class="facts">
            <dt>{words.version}</dt>
            <dd>{browser.runtime.getManifest().version}</dd>
            <dt>{words.browser}</dt>
            <dd>{navigator.userAgent}</dd>
            <dt>{words.clients}</dt>
            <dd>{number(language, facts.value.clients)}</dd>
            <dt>{words.events}</dt>
            <dd>{number(language, facts.value.events)}</dd>
            <dt>{words.storage}</dt>
            <dd>{storage(facts.value.estimate)}</dd>
            <dt>{words.kept}</dt>
            <dd>
              {facts.value.kept ? words.keptYes : words.keptNo}{' '}
              {!facts.value.kept && (
                <button type="button" onClick={() => void keep()}>
                  {words.askKept}
                </button>
              )}
            </dd>
          </dl>
        </>
      )}
    </>
  );

  function storage({ usage, quota }: StorageEstimate): string {
    if (usage === undefined) return words.unknown;
    const used = bytes(language, usage);
    return quota === undefined ? used : words.storageOf(used, bytes(language, quota));
  }
}

async function gather() {
  const [clients, events, estimate, persisted, permissions] = await Promise.all([
    allClients(logStore),
    countEvents(logStore),
    navigator.storage.estimate(),
    navigator.storage.persisted(),
    browser.permissions.getAll(),
  ]);
  return {
    clients: clients.filter(({ mergedInto, erasedAt }) => mergedInto === null && erasedAt === undefined)
      .length,
    damaged: clients.filter((client) => client.damage !== null).map((client) => client.names[0] ?? client.id),
    events,
    estimate,
    // The permission exempts from quota and eviction as much as the browser's own promise does.
    kept: persisted || (permissions.permissions ?? []).includes('unlimitedStorage'),
  };
}
