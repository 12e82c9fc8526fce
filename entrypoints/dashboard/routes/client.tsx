import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { useSpeech } from '../../../components/words';
import type { ClientWords } from '../../../lib/i18n/en/client';
import { day } from '../../../lib/i18n/format';
import { ClientSettings } from '../client/client-settings';
import { ClientProvider, useClient } from '../client/context';
import { Contract } from '../client/contract';
import { Conversation } from '../client/conversation';
import { Exit } from '../client/exit';
import { Invoices } from '../client/invoices/invoices';
import { Overview } from '../client/overview';
import { People } from '../client/people';
import { Posts } from '../client/posts';
import { Statement } from '../client/statement';
import { useClientData } from '../client/use-client-data';
import { LoadingLine, ReadFailure } from '../state-of-loading';
import { useDashboardWords } from '../words';
import '../client/client.css';
import '../client/papers.css';

interface Section {
  name: keyof Omit<ClientWords['sections'], 'label'>;
  view: ComponentType;
}

/** `#/clients/<id>` is the first, `#/clients/<id>/<name>` the others. */
const SECTIONS: readonly Section[] = [
  { name: 'overview', view: Overview },
  { name: 'posts', view: Posts },
  { name: 'conversation', view: Conversation },
  { name: 'contract', view: Contract },
  { name: 'invoices', view: Invoices },
  { name: 'people', view: People },
  { name: 'statement', view: Statement },
  { name: 'exit', view: Exit },
  { name: 'settings', view: ClientSettings },
];

/** One client, in sections that are named by the address. */
export function Client({ id, section }: { id: string; section: string | undefined }) {
  const { language } = useSpeech();
  const { notFound } = useDashboardWords();
  const [client, reload] = useClientData(id, language);
  const found = SECTIONS.find((one) => one.name === (section ?? 'overview'));
  if (client.state === 'loading') return <LoadingLine />;
  if (client.state === 'failed') return <ReadFailure error={client.error} onRetry={reload} />;
  if (client.state === 'missing' || !found)
    return (
      <>
        <h1>{notFound.heading}</h1>
        <p>
          <a href="#/clients">{notFound.back}</a>
        </p>
      </>
    );
  const { data, words, labels } = client;
  return (
    <ClientProvider value={{ data, words, labels, reload }}>
      <Head current={found} />
      <found.view />
    </ClientProvider>
  );
}

/** Nothing at all was recorded of what was agreed. */
const hasNoTerms = (contract: object): boolean => Object.values(contract).every((clause) => clause === null);

function Head({ current }: { current: Section }) {
  const { data, words } = useClient();
  const { language } = useSpeech();
  const { pausedSince, endDate } = data.settings;
  const title = `${data.name}: ${words.sections[current.name]}`;
  useEffect(() => {
    document.title = `${title} · Signoff`;
  }, [title]);
  return (
    <header class="client-head">
      <h1>
        <bdi>{data.name}</bdi>
        {current.name !== 'overview' && <span class="soft"> · {words.sections[current.name]}</span>}
      </h1>
      {(pausedSince !== null || endDate !== null) && (
        <p class="badge-line">
          {pausedSince !== null && <span class="paused">{words.paused(day(language, pausedSince))}</span>}{' '}
          {endDate !== null && words.ended(day(language, endDate))}
        </p>
      )}
      {hasNoTerms(data.settings.contract) && current.name !== 'contract' && (
        <p class="badge-line">
          <span class="tag">{words.terms.none}</span>{' '}
          <a href={`#/clients/${encodeURIComponent(data.id)}/contract`}>{words.terms.record}</a>
        </p>
      )}
      <nav class="sections" aria-label={words.sections.label}>
        {SECTIONS.map(({ name }) => (
          <a
            key={name}
            href={`#/clients/${encodeURIComponent(data.id)}${name === 'overview' ? '' : `/${name}`}`}
            aria-current={name === current.name ? 'page' : undefined}
          >
            {words.sections[name]}
          </a>
        ))}
      </nav>
    </header>
  );
}
