import { ClientList } from '../../../components/client-list';
import { Failure } from '../../../components/failure';
import type { Route } from '../../../components/router';
import { LoadingLine } from '../state-of-loading';
import { useSummaries } from '../summaries';
import { useDashboardWords } from '../words';
import { Client } from './client';

/** `#/clients`: all of them; `#/clients/<id>`: one. */
export function Clients({ route }: { route: Route }) {
  const words = useDashboardWords();
  const [answer, reload] = useSummaries();
  const id = route.path[1];
  if (!answer) return <LoadingLine />;
  if (!answer.ok) return <Failure heading={words.failed} failure={answer} onRetry={reload} />;
  if (id !== undefined) {
    const client = answer.clients.find((one) => one.id === id);
    if (client) return <Client key={id} client={client} />;
    return (
      <>
        <h1>{words.notFound.heading}</h1>
        <p>
          <a href="#/clients">{words.notFound.back}</a>
        </p>
      </>
    );
  }
  return (
    <>
      <h1>{words.clients.heading}</h1>
      {answer.clients.length === 0 ? (
        <p>{words.clients.none}</p>
      ) : (
        <>
          <p>{words.clients.hint}</p>
          <div class="part">
            <ClientList clients={answer.clients} />
          </div>
        </>
      )}
    </>
  );
}
