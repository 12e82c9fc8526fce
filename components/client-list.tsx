import { waited } from '../lib/i18n/format';
import type { ClientSummary } from '../lib/messages';
import { useSpeech } from './words';

/** All clients, in the order given, each with what waits there. Leads to the client's page in the dashboard. */
export function ClientList({ clients }: { clients: readonly ClientSummary[] }) {
  const { language, common, now } = useSpeech();
  const words = common.clientList;
  // In the dashboard itself a link stays in its tab.
  const outside = !location.pathname.endsWith('/dashboard.html');
  return (
    <ul class="clients">
      {clients.map((client) => {
        const { count, oldestSince, atLeast = false } = client.waiting;
        const age = oldestSince === null ? null : waited(language, now - oldestSince, atLeast);
        return (
          <li key={client.id}>
            <a
              href={`/dashboard.html#/clients/${encodeURIComponent(client.id)}`}
              {...(outside ? { target: '_blank', rel: 'noopener' } : {})}
            >
              <b>
                <bdi>{client.name}</bdi>
              </b>
              <span>
                {words.line(count, age)} · {words.more(client.posts, client.rounds)}
              </span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}
